// Quotes and late payments of the made-up shop, and orders that ship in parts.
import type { LateView, LineView, OrderView, QuoteView } from "../../src/platform";
import { line, order } from "./fill";
import { paged } from "./lists";
import { read } from "./read";
import { ago, amount, cents, Refusal, type State } from "./state";
import { record, settle } from "./steps";

// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;
type Made = { state: () => State; done: <T>(answer: T, ...tags: string[]) => T };

const DAY = 24 * 60;

const made = (id: number, lines: LineView[], patch: Partial<QuoteView>): QuoteView => ({
  id,
  number: `Q-${id}`,
  status: "open",
  customer: null,
  address: null,
  text: lines.map(({ product, quantity }) => `${product}:${quantity}`).join(", "),
  made_at: ago(90 * (20 - id)),
  valid_until: ago(-20 * DAY),
  currency: "GBP",
  discount: "0.00",
  shipping: "0.00",
  total: amount(lines.reduce((sum, { total }) => sum + cents(total), 0)),
  order: null,
  lines,
  ...patch,
});

function offered(state: State): QuoteView[] {
  const lines = (...of: number[]) =>
    of.flatMap((at, place) => {
      const product = state.products[at];
      return product ? [line(place + 1, product, 6 * (place + 1))] : [];
    });
  if (state.products.length < 8) return [];
  return [
    made(1, lines(3, 4), { customer: "Katherine Beaumont-Fairweather", status: "accepted", order: 12 }),
    made(2, lines(1), { customer: "Ahmed Ltd", status: "declined" }),
    made(3, lines(5, 6, 7), {
      customer: "Oakfield Primary School",
      status: "expired",
      valid_until: ago(DAY),
    }),
    made(4, lines(2, 3, 4), { customer: "Rosa’s Corner Shop", shipping: "4.90", valid_until: null }),
  ];
}

const reminder = ({ customer, number, due }: OrderView) =>
  `Dear ${customer ?? "customer"},\n\nfor order ${number}, shipped on 2 November 2026, ${due} GBP were due on 16 November 2026 and have not reached us yet. Please pay them in the next days, or tell us if something is wrong.\n\nThank you,\nThe gift shop`;

const owed = (state: State): LateView[] =>
  state.orders
    .filter(({ status, customer }) => status === "delivered" && customer !== null)
    .slice(0, 3)
    .map((one, place) => ({
      order: one.id,
      number: one.number,
      customer: one.customer,
      email: place === 1 ? null : "accounts@example.com",
      due: one.total,
      due_on: ago((9 - place * 4) * DAY),
      days_late: 9 - place * 4,
      reminder: reminder({ ...one, due: one.total }),
    }));

export function offers({ state, done }: Made): Record<string, (args: Args) => unknown> {
  let quotes: QuoteView[] | null = null;
  const all = () => {
    quotes ??= offered(state());
    return quotes;
  };
  const set = (id: number, patch: Partial<QuoteView>) => {
    const found = all().find((one) => one.id === id);
    if (!found) throw new Refusal("not_found", `There is no quote Q-${id}.`);
    return done(Object.assign(found, patch), "orders");
  };
  return {
    quote_list: ({ page }) => paged([...all()].reverse(), page.page, page.per_page),
    quote_add: ({ quote }) => {
      const { lines: understood } = read(state(), quote.text);
      const items = understood.flatMap((each, at) =>
        state()
          .products.filter(({ id }) => id === each.product_id && each.question === null)
          .map((one) => line(at + 1, one, each.quantity ?? 1)),
      );
      if (items.length === 0)
        throw new Refusal(
          "invalid_input",
          "Nothing to quote was understood. Write for example: Product A:5, Product B:10",
        );
      const { text, customer, address, days } = quote;
      const until = days === null ? null : ago(-days * DAY);
      const one = made(all().length + 1, items, { text, customer, address, valid_until: until });
      one.made_at = new Date().toISOString();
      all().push(one);
      return done(one, "orders");
    },
    quote_accept: ({ id }) => {
      const row = state().orders.length + 1;
      const found = all().find((one) => one.id === id);
      const items = (found?.lines ?? []).flatMap((each, at) =>
        state()
          .products.filter((one) => one.id === each.product_id)
          .map((one) => line(at + 1, one, each.quantity)),
      );
      const patch = { customer: found?.customer ?? null, source: "quote", reference: `Q-${id}` };
      const one = { ...order(row, items, "awaiting_approval", new Date().toISOString()), ...patch };
      state().orders.push(settle(one));
      set(id, { status: "accepted", order: row });
      return one;
    },
    quote_decline: ({ id }) => set(id, { status: "declined" }),
    quote_reopen: ({ id }) => set(id, { status: "open" }),
    order_late: () => owed(state()),
    order_part: ({ id }) => {
      const one = state().orders.find((each) => each.id === id);
      if (!one) throw new Refusal("not_found", `There is no order ${id}.`);
      for (const each of one.lines) each.reserved = Math.min(each.open, Math.max(0, each.available));
      const told = record(state(), one, "awaiting_payment", "warehouse", "It ships in parts.");
      return done(told, "orders", `order:${id}`, "stock");
    },
    book_prices: ({ includeTax }) => {
      const { book } = state();
      if (book) book.prices_include_tax = includeTax;
      return done(book, "book");
    },
  };
}
