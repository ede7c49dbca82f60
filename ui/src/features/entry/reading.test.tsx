// Reading while typing: asked when the typing rests, and an old answer never passes for a new one.
import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sure } from "../../../tests/lines";
import { answering } from "../../../tests/stage";
import { queryClient } from "../../app/client";
import { PAUSE, useReading } from "./reading";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = { resolve: (product: string) => void; reject: (message: string) => void };

function reading(first: string) {
  const answers = new Map<string, Answer>();
  const calls = answering({
    order_read: ({ text }: { text: string }) =>
      new Promise((resolve, reject) => {
        answers.set(text, {
          resolve: (product) => resolve({ lines: [sure(product, 1)], unclear: "", total: "1.00" }),
          reject: (message) => reject({ code: "busy", message, details: null }),
        });
      }),
  });
  const client = queryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const hook = renderHook(({ text }) => useReading(text), { wrapper, initialProps: { text: first } });
  const type = async (text: string, rest = PAUSE) => {
    hook.rerender({ text });
    await act(() => vi.advanceTimersByTimeAsync(rest));
  };
  const answer = async (text: string, product: string) => {
    await act(async () => {
      answers.get(text)?.resolve(product);
      await vi.advanceTimersByTimeAsync(1);
    });
  };
  const refuse = async (text: string, message: string) => {
    await act(async () => {
      answers.get(text)?.reject(message);
      await vi.advanceTimersByTimeAsync(1);
    });
  };
  const shown = () => hook.result.current.view?.lines[0]?.product ?? null;
  return { hook, calls, type, answer, refuse, shown };
}

test("nothing is asked before the typing rests, then once", async () => {
  const { calls, type } = reading("");
  for (const text of ["m", "mu", "mug", "mug:1"]) await type(text, PAUSE / 4);
  expect(calls).toEqual([]);
  await type("mug:1");
  expect(calls.map(({ args }) => args)).toEqual([{ text: "mug:1" }]);
});

test("a late answer to older words is not shown", async () => {
  const { type, answer, shown, hook } = reading("");
  await type("mug:1");
  await type("bag:1");
  await answer("bag:1", "Bag");
  expect(shown()).toBe("Bag");
  await answer("mug:1", "Mug");
  expect(shown()).toBe("Bag");
  expect(hook.result.current.current).toBe(true);
});

test("while newer words are read the last answer stays, marked as not theirs", async () => {
  const { type, answer, shown, hook } = reading("");
  await type("mug:1");
  await answer("mug:1", "Mug");
  await type("mug:12", 0);
  expect(shown()).toBe("Mug");
  expect(hook.result.current.current).toBe(false);
});

test("an empty field shows nothing and asks nothing", async () => {
  const { type, answer, shown, calls } = reading("");
  await type("mug:1");
  await answer("mug:1", "Mug");
  await type("   ");
  expect(shown()).toBeNull();
  expect(calls).toHaveLength(1);
});

test("a reading that fails says why", async () => {
  const { type, refuse, hook } = reading("");
  await type("mug:1");
  await refuse("mug:1", "Another program is writing to the book.");
  expect(hook.result.current.error?.message).toBe("Another program is writing to the book.");
});
