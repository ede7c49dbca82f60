// Answers the commands of steps beside the usual way.
import type { OrderView } from "../../src/platform";
import * as changes from "./changes";
import { line, order } from "./fill";
import * as lists from "./lists";
import { read } from "./read";
import { Refusal, type State } from "./state";
import { record, settle } from "./steps";

// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;
type Made = {
  state: () => State;
  find: (id: number) => OrderView;
  done: <T>(answer: T, ...tags: string[]) => T;
};

export function changing({ state, find, done }: Made): Record<string, (args: Args) => unknown> {
  const told = (one: OrderView) => done(one, "orders", `order:${one.id}`, "stock");
  const on = (run: (one: OrderView, args: Args) => OrderView) => (args: Args) =>
    told(run(find(args.id), args));
  const said = (words: string, patch: Partial<OrderView>) => (one: OrderView) =>
    Object.assign(record(state(), one, one.status, "oversight", words), patch);
  const entered = (items: OrderView["lines"], patch: Partial<OrderView>) => {
    const id = state().orders.length + 1;
    const one = { ...order(id, items, "awaiting_approval", new Date().toISOString()), ...patch };
    state().orders.push(settle(one));
    return told(one);
  };
  return {
    order_edit: on((one, { edit }) => changes.edit(state(), one, edit)),
    order_cancel: on((one, { lines }) => changes.cancel(state(), one, lines)),
    order_lost: on((one, { lines }) => changes.comeBack(state(), one, "lost", lines)),
    order_return: on((one, { back }) => changes.comeBack(state(), one, back)),
    order_hold: on(said("Put aside.", { hold: "manual" })),
    order_resume: on(said("Taken up again.", { hold: null })),
    order_track: on((one, { carrier, tracking }) => {
      Object.assign(one.shipments.at(-1) ?? {}, { carrier, tracking });
      return record(state(), one, one.status, "delivery", "The parcel’s number was noted.");
    }),
    order_refund: on((one, { amount, method }) => {
      const back = Number(amount ?? one.refund_due);
      const at = new Date().toISOString();
      one.payments = [...one.payments, { at, amount: (-back).toFixed(2), method, reversed: false }];
      one.paid = (Number(one.paid) - back).toFixed(2);
      one.refund_due = Math.max(0, Number(one.refund_due) - back).toFixed(2);
      return record(state(), one, one.status, "delivery", `${back.toFixed(2)} was paid back.`);
    }),
    order_substitute: on((one, { line: place, productId }) => {
      const product = state().products.find(({ id }) => id === productId);
      one.lines = one.lines.map((each) =>
        each.position === place && product ? line(place, product, each.quantity) : each,
      );
      return record(state(), one, "awaiting_approval", "warehouse", "A line became another product.");
    }),
    order_copy: ({ id }) => {
      const { number, lines, customer, customer_id, address } = find(id);
      const patch = { customer, customer_id, address, source: "copy", reference: `#${number}` };
      const items = lines.flatMap((each, place) =>
        state()
          .products.filter((one) => one.id === each.product_id)
          .map((one) => line(place + 1, one, each.quantity)),
      );
      return entered(items, patch);
    },
    order_submit_form: ({ form }) => {
      const items = (form.lines as { product_id: number; quantity: string }[]).map((given, place) => {
        const product = state().products.find(({ id }) => id === given.product_id);
        if (!product || !(Number(given.quantity) > 0))
          throw new Refusal("invalid_input", `“${given.quantity}” is no quantity it sells in.`, {
            line: place + 1,
            field: "quantity",
          });
        return line(place + 1, product, Number(given.quantity));
      });
      return entered(items, { customer: form.customer, address: form.address, source: "form" });
    },
    order_undo_preview: ({ id }) => changes.lastStep(state(), id),
    order_undo: ({ id }) => told(changes.takeBack(state(), id)),
    undo_preview: () => changes.lastStep(state(), null),
    undo_last: () => {
      const plan = changes.lastStep(state(), null);
      told(changes.takeBack(state(), null));
      return plan;
    },
    stock_return: ({ back }) => {
      const { lines } = read(state(), back.text);
      if (lines.length === 0)
        throw new Refusal(
          "invalid_input",
          "What comes back was not understood. Write for example: Product A:2",
        );
      const of = (id: number) => lines.some(({ product_id }) => product_id === id);
      return done(
        { stock: lists.stock(state()).filter(({ product_id }) => of(product_id)), resumed: [] },
        "stock",
      );
    },
    book_close: ({ until }) => {
      const { book } = state();
      if (book) book.closed_until = until;
      return done(book, "book");
    },
  };
}
