// The way back: what goes back is told first, a refusal gives its reason, and only what was shown is taken back.
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { answering, show } from "../../../tests/stage";
import { askUndo, askUndoImport, closeUndo } from "../../shared/undo";
import { UndoDialog } from "./UndoDialog";

const plan = {
  event: 41,
  order: 7,
  number: "20007",
  what: "Approved: 12.00 EUR.",
  also: ["2 set aside.", "12.00 EUR is to be paid."],
  status: "awaiting_approval",
};

beforeEach(() => closeUndo());

test("the last thing of all is told sentence by sentence, then taken back", async () => {
  const calls = answering({ undo_preview: () => plan, undo_last: () => plan });
  show(<UndoDialog />);
  act(() => askUndo());
  const told = await screen.findByTestId("undo-plan");
  for (const words of [plan.what, ...plan.also, "20007"]) expect(told.textContent).toContain(words);
  expect(calls.map(({ command }) => command)).toEqual(["undo_preview"]);
  await userEvent.click(screen.getByTestId("undo-confirm"));
  await waitFor(() => expect(calls.at(-1)).toEqual({ command: "undo_last", args: { event: 41 } }));
  await waitFor(() => expect(screen.queryByTestId("undo-plan")).toBeNull());
});

test("of an order its own last step is taken back, the one that was shown", async () => {
  const calls = answering({ order_undo_preview: () => plan, order_undo: () => ({ id: 7 }) });
  show(<UndoDialog />);
  act(() => askUndo(7));
  await userEvent.click(await screen.findByTestId("undo-confirm"));
  await waitFor(() => expect(calls.at(-1)?.args).toEqual({ id: 7, event: 41, reason: null }));
});

test("what cannot be taken back says why and offers no button", async () => {
  const message = "Nothing was done that can be taken back.";
  answering({ undo_preview: () => Promise.reject({ code: "refused", message, details: null }) });
  show(<UndoDialog />);
  act(() => askUndo());
  expect((await screen.findByTestId("undo-refused")).textContent).toBe(message);
  expect(screen.queryByTestId("undo-confirm")).toBeNull();
});

test("what was done since is refused in place", async () => {
  const message = "Something was done since.";
  answering({
    undo_preview: () => plan,
    undo_last: () => Promise.reject({ code: "conflict", message, details: null }),
  });
  show(<UndoDialog />);
  act(() => askUndo());
  await userEvent.click(await screen.findByTestId("undo-confirm"));
  expect((await screen.findByTestId("undo-refused")).textContent).toBe(message);
});

test("an import is taken back by its number, and what that means is told first", async () => {
  const whole = { ...plan, order: null, number: null, also: ["Its 3 orders go."] };
  const calls = answering({ import_undo_preview: () => whole, import_undo: () => whole });
  show(<UndoDialog />);
  act(() => askUndoImport(2));
  expect((await screen.findByTestId("undo-plan")).textContent).toContain("Its 3 orders go.");
  await userEvent.click(screen.getByTestId("undo-confirm"));
  await waitFor(() => expect(calls.at(-1)).toEqual({ command: "import_undo", args: { id: 2 } }));
});
