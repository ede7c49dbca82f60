// Every dialog of a step sends what was typed, for the engine to read, and shows a refusal where it belongs.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { orderLine, orderWith } from "../../../../tests/orders";
import { answering, show } from "../../../../tests/stage";
import type { OrderView } from "../../../platform";
import type { DialogName } from "./asked";
import { Dialogs } from "./Dialogs";

const shipped = { shipped: 4, in_transit: 4, open: 6, reserved: 6 };
const order = orderWith([orderLine(1, 10, shipped), orderLine(2, 3, { reserved: 3, kept: 2 })]);

function open(dialog: DialogName, more: Partial<OrderView> = {}) {
  const onClose = vi.fn();
  show(<Dialogs order={{ ...order, ...more }} asked={{ dialog, line: 1 }} onClose={onClose} />);
  return onClose;
}
async function type(id: string, words: string) {
  const field = await screen.findByTestId(id);
  await userEvent.clear(field);
  if (words) await userEvent.type(field, words);
}
const confirm = () => userEvent.click(screen.getByTestId("step-confirm"));

const cases: {
  dialog: DialogName;
  typed: [string, string][];
  clicks?: string[];
  command: string;
  args: object;
}[] = [
  {
    dialog: "ship",
    typed: [
      ["part-1", "2.5"],
      ["part-2", ""],
      ["step-carrier", "Fast"],
      ["step-tracking", "F-1"],
    ],
    command: "order_fulfil",
    args: {
      id: 7,
      parcel: { lines: [{ line: 1, quantity: "2.5" }], carrier: "Fast", tracking: "F-1", reason: null },
    },
  },
  {
    dialog: "cancel",
    typed: [["step-reason", "Changed mind"]],
    command: "order_cancel",
    args: { id: 7, lines: null, reason: "Changed mind" },
  },
  {
    dialog: "cancel",
    typed: [["part-1", "0"]],
    command: "order_cancel",
    args: { id: 7, lines: [{ line: 2, quantity: "3" }], reason: null },
  },
  { dialog: "lost", typed: [], command: "order_lost", args: { id: 7, lines: null, reason: null } },
  {
    dialog: "refused",
    typed: [["part-1", "1"]],
    clicks: ["step-write-off"],
    command: "order_return",
    args: {
      id: 7,
      back: { lines: [{ line: 1, quantity: "1" }], write_off: true, refused: true, reason: null },
    },
  },
  {
    dialog: "return",
    typed: [["part-2", "1"]],
    command: "order_return",
    args: {
      id: 7,
      back: { lines: [{ line: 2, quantity: "1" }], write_off: false, refused: false, reason: null },
    },
  },
  {
    dialog: "pay",
    typed: [
      ["pay-amount", "1,000.5"],
      ["step-method", "cash"],
    ],
    clicks: ["pay-beyond"],
    command: "order_pay",
    args: { id: 7, payment: { amount: "1,000.5", method: "cash", beyond: true } },
  },
  {
    dialog: "refund",
    typed: [
      ["refund-amount", "3"],
      ["step-reason", "Late"],
    ],
    command: "order_refund",
    args: { id: 7, amount: "3", method: null, reason: "Late" },
  },
  {
    dialog: "hold",
    typed: [["step-reason", "Wait for a call"]],
    command: "order_hold",
    args: { id: 7, reason: "Wait for a call" },
  },
  {
    dialog: "track",
    typed: [["step-tracking", "F-2"]],
    command: "order_track",
    args: { id: 7, carrier: null, tracking: "F-2" },
  },
];

test.each(cases)("$dialog sends what was typed", async ({ dialog, typed, clicks = [], command, args }) => {
  const calls = answering({ [command]: () => order, customer_list: () => ({ items: [] }) });
  const onClose = open(dialog);
  await screen.findByTestId("step-confirm");
  for (const [id, words] of typed) await type(id, words);
  for (const id of clicks) await userEvent.click(screen.getByTestId(id));
  await confirm();
  await waitFor(() => expect(calls).toContainEqual({ command, args }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});

test.each(cases)("$dialog shows its refusal and keeps what was typed", async ({ dialog, typed, command }) => {
  const refusal = { code: "refused", message: "Not now, for this reason.", details: null };
  answering({ [command]: () => Promise.reject(refusal) });
  const onClose = open(dialog);
  await screen.findByTestId("step-confirm");
  for (const [id, words] of typed) await type(id, words);
  await confirm();
  expect((await screen.findByTestId("step-refused")).textContent).toBe(refusal.message);
  const kept = typed.at(-1);
  if (kept) expect(screen.getByTestId<HTMLInputElement>(kept[0]).value).toBe(kept[1]);
  expect(onClose).not.toHaveBeenCalled();
});

test("a refusal that names a line stands at that line", async () => {
  const message = "Line 2: 9 is more than the 3 there is.";
  answering({ order_fulfil: () => Promise.reject({ code: "invalid_input", message, details: { line: 2 } }) });
  open("ship");
  await type("part-2", "9");
  await confirm();
  const field = await screen.findByText(message);
  expect(field.closest("li")?.textContent).toContain("Product 2");
  expect(screen.queryByTestId("step-refused")).toBeNull();
});

test("nothing taken of any line cannot be sent", async () => {
  answering({});
  open("ship");
  await userEvent.click(await screen.findByTestId("part-all"));
  expect(screen.getByTestId<HTMLButtonElement>("step-confirm").disabled).toBe(true);
});

test("another product is found by search and put into the line", async () => {
  const tea = { id: 9, name: "Green tea", sku: "T-9", price: "4.00", available: 12 };
  const calls = answering({ product_list: () => [tea], order_substitute: () => order });
  open("substitute");
  await type("substitute-product", "tea");
  await userEvent.click(await screen.findByRole("option", { name: /Green tea/, hidden: true }));
  await confirm();
  const args = { id: 7, line: 1, productId: 9, reason: null };
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "order_substitute")?.args).toEqual(args),
  );
});
