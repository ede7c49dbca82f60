// Changing an order: only what differs is sent, as it was typed, and a refusal stands at its field or line.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { orderLine, orderWith } from "../../../../tests/orders";
import { type Answers, answering, show } from "../../../../tests/stage";
import type { ProductView } from "../../../platform";
import { Dialogs } from "./Dialogs";
import { changed, drafted, withProduct } from "./edit";

const order = orderWith([orderLine(1, 2, { shipped: 1 }), orderLine(2, 3)], { discount: "5.00" });
const tea = { id: 9, name: "Green tea", sku: "T-9", price: "4.00" } as ProductView;

test("nothing is sent of what stays", () => {
  const before = drafted(order);
  expect(changed(before, before)).toBeNull();
  expect(changed(before, { ...before, reason: "why" })).toBeNull();
  expect(changed(before, { ...before, address: " 9 New Rd ", days: 14, reason: " moved " })).toEqual({
    address: "9 New Rd",
    days_to_pay: 14,
    reason: "moved",
  });
  expect(changed(before, { ...before, discount: "", shipping: "4,90" })).toEqual({
    discount: "0",
    shipping: "4,90",
  });
});

test("lines are sent whole: each by its place, a new one by its product, one left out is taken off", () => {
  const before = drafted(order);
  const [first] = before.rows;
  const rows = withProduct(first ? [{ ...first, quantity: "2.5" }] : [], tea);
  expect(changed(before, { ...before, rows })?.lines).toEqual([
    { line: 1, quantity: "2.5" },
    { product_id: 9, quantity: "1", unit_price: "4.00", discount: "0" },
  ]);
});

const usual: Answers = { customer_list: () => ({ items: [] }), product_list: () => [tea] };
const open = () => show(<Dialogs order={order} asked={{ dialog: "edit" }} onClose={() => {}} />);

test("an approved order is told to go back to Approval before it is sent", async () => {
  answering(usual);
  open();
  expect(await screen.findByText(/goes back to Approval/)).toBeTruthy();
  expect(screen.getByTestId<HTMLButtonElement>("step-confirm").disabled).toBe(true);
  expect(screen.getByTestId<HTMLButtonElement>("edit-remove-1").disabled).toBe(true);
});

test("a product added by search goes along with the rest", async () => {
  const calls = answering({ ...usual, order_edit: () => order });
  open();
  await userEvent.type(await screen.findByTestId("edit-add"), "tea");
  await userEvent.click(await screen.findByRole("option", { name: /Green tea/, hidden: true }));
  await userEvent.click(screen.getByTestId("edit-remove-2"));
  await userEvent.click(screen.getByTestId("step-confirm"));
  const lines = [{ line: 1 }, { product_id: 9, quantity: "1", unit_price: "4.00", discount: "0" }];
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "order_edit")?.args).toEqual({ id: 7, edit: { lines } }),
  );
});

test("a refusal stands at the field or under the line it names", async () => {
  const refuse = (details: object) =>
    Promise.reject({ code: "invalid_input", message: "No amount.", details });
  let details: object = { field: "shipping" };
  answering({ ...usual, order_edit: () => refuse(details) });
  open();
  await userEvent.type(await screen.findByTestId("edit-shipping"), "x");
  await userEvent.click(screen.getByTestId("step-confirm"));
  await waitFor(() => expect(screen.getByTestId("edit-shipping").getAttribute("aria-invalid")).toBe("true"));
  expect(screen.queryByTestId("step-refused")).toBeNull();
  details = { field: "discount", line: 2, row: 2 };
  await userEvent.type(screen.getByTestId("edit-discount-2"), "x");
  await userEvent.click(screen.getByTestId("step-confirm"));
  expect((await screen.findByTestId("edit-line-refused")).textContent).toBe("No amount.");
  expect(screen.getByTestId("edit-discount-2").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByTestId("edit-discount-1").getAttribute("aria-invalid")).not.toBe("true");
});
