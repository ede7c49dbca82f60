// Order entry as a whole: sent by key, nothing lost on a refusal, nothing entered twice.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { line, sure } from "../../../tests/lines";
import { type Answers, answering, show } from "../../../tests/stage";
import { clearDraft } from "./draft";
import { OrderEntry } from "./OrderEntry";

beforeEach(() => clearDraft());

const order = { id: 3, number: "20003", status: "awaiting_payment" };
const page = { items: [], page: 1, per_page: 8, total: 0, pages: 1 };
const usual: Answers = {
  session: () => ({ book: { currency: "EUR" }, default_path: "", problem: null }),
  customer_list: () => page,
  order_read: () => ({ lines: [sure("Mug", 2)], unclear: "", total: "9.00" }),
};
const field = () => screen.getByTestId<HTMLTextAreaElement>("order-text");

test("Ctrl+Enter sends the words, the customer and the address, and starts the next", async () => {
  const calls = answering({ ...usual, order_submit: () => order });
  show(<OrderEntry />);
  await userEvent.type(field(), "Mug:2");
  await userEvent.type(screen.getByTestId("order-customer"), "Ada");
  await userEvent.type(screen.getByTestId("order-address"), "1 Hill Rd");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(field().value).toBe(""));
  const sent = calls.find(({ command }) => command === "order_submit")?.args as { request: object };
  expect(sent.request).toMatchObject({ text: "Mug:2", customer: "Ada", address: "1 Hill Rd" });
  expect(document.activeElement).toBe(field());
  expect(await screen.findByText(/20003/)).toBeTruthy();
});

test("a refusal says what would be right and leaves every word where it is", async () => {
  const refused = {
    code: "invalid_input",
    message: "No line was understood.",
    details: { forms: ["Product A:5"] },
  };
  answering({ ...usual, order_submit: () => Promise.reject(refused) });
  show(<OrderEntry />);
  await userEvent.type(field(), "nonsense");
  await userEvent.click(screen.getByTestId("order-send"));
  const told = await screen.findByTestId("order-refused");
  expect(told.textContent).toContain("No line was understood.");
  expect(told.textContent).toContain("Product A:5");
  expect(field().value).toBe("nonsense");
});

test("the same words sent again carry the same key, changed words another", async () => {
  const calls = answering({
    ...usual,
    order_submit: () => Promise.reject({ code: "io", message: "No.", details: null }),
  });
  show(<OrderEntry />);
  await userEvent.type(field(), "Mug:2");
  for (const more of ["", "", "0"]) {
    if (more) await userEvent.type(field(), more);
    await userEvent.click(screen.getByTestId("order-send"));
    await screen.findByTestId("order-refused");
  }
  const keys = calls
    .filter(({ command }) => command === "order_submit")
    .map(({ args }) => (args as { request: { key: string } }).request.key);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("a suggestion takes the place of the unclear words", async () => {
  const suggestions = [{ product_id: 9, product: "Green Teacup", sku: "T9" }];
  const asked = line("2 teacups", { quantity: 2, question: "Which product is meant?", suggestions });
  answering({ ...usual, order_read: () => ({ lines: [asked], unclear: "and so on", total: "0.00" }) });
  show(<OrderEntry />);
  fireEvent.change(field(), { target: { value: "2 teacups, and so on" } });
  await userEvent.click(await screen.findByTestId("suggest-0-9"));
  expect(field().value).toBe("Green Teacup:2, and so on");
  expect(screen.getByTestId("unclear").textContent).toContain("and so on");
});

test("a known customer brings the address used last, unless one is typed already", async () => {
  const ada = { id: 1, name: "Ada Marsh", address: "9 Hill Rd", orders: 4, last_order_at: null };
  answering({ ...usual, customer_list: () => ({ ...page, items: [ada] }) });
  show(<OrderEntry />);
  await userEvent.type(field(), "Mug:2");
  await userEvent.type(screen.getByTestId("order-customer"), "Ad");
  await userEvent.click(await screen.findByRole("option", { name: "Ada Marsh", hidden: true }));
  expect(screen.getByTestId<HTMLInputElement>("order-address").value).toBe("9 Hill Rd");
});
