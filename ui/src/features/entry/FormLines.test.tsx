// The order as a form: products by search, sent by their rows, a refusal at its line.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { sure } from "../../../tests/lines";
import { type Answers, answering, show } from "../../../tests/stage";
import { clearDraft, writeDraft } from "./draft";
import { OrderEntry } from "./OrderEntry";

beforeEach(() => {
  writeDraft({ mode: "form" });
  clearDraft();
});

const tea = { id: 9, name: "Green tea", sku: "T-9", price: "4.00", available: 12 };
const usual: Answers = {
  session: () => ({ book: { currency: "EUR" }, default_path: "", problem: null }),
  customer_list: () => ({ items: [], page: 1, per_page: 8, total: 0, pages: 1 }),
  product_list: () => [tea],
  order_read: () => ({ lines: [sure("Green tea", 12, { product_id: 9 })], unclear: "", total: "48.00" }),
};

async function fill() {
  show(<OrderEntry />);
  await userEvent.type(screen.getByTestId("form-add"), "tea");
  await userEvent.click(await screen.findByRole("option", { name: /Green tea/, hidden: true }));
  const quantity = await screen.findByTestId("form-quantity-1");
  await userEvent.clear(quantity);
  await userEvent.type(quantity, "12");
}

test("products and quantities are sent by row, and the next order is a form again", async () => {
  const calls = answering({
    ...usual,
    order_submit_form: () => ({ id: 3, number: "20003", status: "received" }),
  });
  await fill();
  expect((await screen.findByText(/48\.00/)).textContent).toBeTruthy();
  await userEvent.type(screen.getByTestId("order-customer"), "Ada");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByTestId("form-lines")).toBeNull());
  const args = calls.find(({ command }) => command === "order_submit_form")?.args as { form: object };
  expect(args.form).toEqual({ lines: [{ product_id: 9, quantity: "12" }], customer: "Ada", address: null });
  expect(screen.getByTestId("form-add")).toBeTruthy();
});

test("a refusal stands at its line, and the form stays", async () => {
  const message = "“12” is no quantity Green tea sells in.";
  const refusal = { code: "invalid_input", message, details: { line: 1, field: "quantity" } };
  answering({ ...usual, order_submit_form: () => Promise.reject(refusal) });
  await fill();
  await userEvent.click(screen.getByTestId("order-send"));
  expect((await screen.findByTestId("form-refused")).textContent).toBe(message);
  expect(screen.getByTestId<HTMLInputElement>("form-quantity-1").value).toBe("12");
});
