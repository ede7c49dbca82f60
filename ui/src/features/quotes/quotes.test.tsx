// Quotes: made by a form, refused at the words, accepted as an order, declined and open again.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { orderWith } from "../../../tests/orders";
import { answering, show } from "../../../tests/stage";
import type { QuoteView } from "../../platform";
import { NewQuote } from "./NewQuote";
import { Quotes } from "./Quotes";

const quote = (more: Partial<QuoteView> = {}): QuoteView => ({
  id: 4,
  number: "Q-4",
  status: "open",
  customer: "Ada Marsh",
  address: null,
  text: "Mug:6",
  made_at: "2026-11-20T10:00:00Z",
  valid_until: null,
  currency: "EUR",
  discount: "0.00",
  shipping: "4.90",
  total: "34.90",
  order: null,
  lines: [{ product_id: 1, product: "Mug", quantity: 6, unit_price: "5.00", total: "30.00" }],
  ...more,
});
const listed = (one: QuoteView) => ({
  quote_list: () => ({ items: [one], page: 1, per_page: 50, total: 1, total_is_at_least: false, pages: 1 }),
});

const usual = {
  customer_list: () => ({ items: [] }),
  order_read: () => ({ lines: [], unclear: "", total: "0.00" }),
};

/** Pasted, so that a busy machine does not type for seconds. */
async function write(field: HTMLElement, words: string) {
  await userEvent.click(field);
  await userEvent.paste(words);
}

test("what was typed is sent, and what was left empty is not", async () => {
  const calls = answering({ ...usual, quote_add: () => quote() });
  show(<NewQuote opened currency="EUR" onClose={() => {}} />);
  await write(await screen.findByTestId("quote-text"), "Mug:6");
  await write(screen.getByTestId("quote-customer"), "Ada Marsh");
  await userEvent.clear(screen.getByTestId("quote-days"));
  await write(screen.getByTestId("quote-shipping"), "4.90");
  await userEvent.click(screen.getByTestId("quote-send"));
  await waitFor(() =>
    expect(calls.find(({ command }) => command === "quote_add")?.args).toMatchObject({
      quote: {
        text: "Mug:6",
        customer: "Ada Marsh",
        address: null,
        days: null,
        discount: null,
        shipping: "4.90",
      },
    }),
  );
});

test("a refusal stands at the words, which stay", async () => {
  const message = "Which product is meant?";
  answering({ ...usual, quote_add: () => Promise.reject({ code: "invalid_input", message, details: null }) });
  show(<NewQuote opened currency="EUR" onClose={() => {}} />);
  await write(await screen.findByTestId("quote-text"), "Mog:6");
  await userEvent.click(screen.getByTestId("quote-send"));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByTestId<HTMLTextAreaElement>("quote-text").value).toBe("Mog:6");
});

test("a quote is opened from the list and accepted, which opens its order", async () => {
  const calls = answering({ ...listed(quote()), quote_accept: () => orderWith([], { id: 9 }) });
  window.location.hash = "#/orders?part=quotes&quote=4";
  show(<Quotes />);
  expect((await screen.findByTestId("quote-lines")).textContent).toContain("4.90");
  await userEvent.click(screen.getByTestId("quote-accept"));
  await waitFor(() => expect(calls.some(({ command }) => command === "quote_accept")).toBe(true));
  await waitFor(() => expect(window.location.hash).toContain("order=9"));
});

test("only an open quote can be accepted, and a declined one be opened again", async () => {
  const calls = answering({ ...listed(quote({ status: "declined" })), quote_reopen: () => quote() });
  window.location.hash = "#/orders?part=quotes&quote=4";
  show(<Quotes />);
  await userEvent.click(await screen.findByTestId("quote-reopen"));
  expect(screen.queryByTestId("quote-accept")).toBeNull();
  await waitFor(() => expect(calls.some(({ command }) => command === "quote_reopen")).toBe(true));
});
