// The lock: a wrong password is told, its pause is counted down, an idle window locks itself.
import { act, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { answering, show } from "../../../tests/stage";
import { useIdleLock } from "./idle";
import { LockScreen } from "./LockScreen";
import { beginLocked, setLocked, useLocked } from "./locked";

afterEach(() => {
  vi.useRealTimers();
  setLocked(null);
});

test("the right password opens, a wrong one is told with its pause", async () => {
  answering({
    lock_open: ({ password }) => {
      if (password === "open sesame") return null;
      throw { code: "refused", message: "That is not the password.", details: { seconds: "5" } };
    },
  });
  setLocked(true);
  const { result } = renderHook(useLocked);
  show(<LockScreen shop="Mugs & More" />);
  await userEvent.type(screen.getByTestId("lock-password"), "wrong{Enter}");
  await screen.findByText("That is not the password.");
  expect(screen.getByTestId<HTMLButtonElement>("lock-open").disabled).toBe(true);
  expect(screen.getByTestId("lock-open").textContent).toContain("Wait 5 seconds");
  expect(result.current).toBe(true);
});

test("the window opens with the right password", async () => {
  answering({ lock_open: () => null });
  setLocked(true);
  const { result } = renderHook(useLocked);
  show(<LockScreen shop="Mugs & More" />);
  await userEvent.type(screen.getByTestId("lock-password"), "open sesame{Enter}");
  await vi.waitFor(() => expect(result.current).toBe(false));
});

test("how the window begins is decided once", () => {
  const { result } = renderHook(useLocked);
  act(() => beginLocked(false));
  act(() => beginLocked(true));
  expect(result.current).toBe(false);
});

test("a window that nobody touches locks itself, and a touched one does not", () => {
  vi.useFakeTimers();
  setLocked(false);
  const { result } = renderHook(() => {
    useIdleLock(5);
    return useLocked();
  });
  act(() => vi.advanceTimersByTime(4 * 60_000));
  window.dispatchEvent(new Event("pointermove"));
  act(() => vi.advanceTimersByTime(4 * 60_000));
  expect(result.current).toBe(false);
  act(() => vi.advanceTimersByTime(60_000));
  expect(result.current).toBe(true);
});
