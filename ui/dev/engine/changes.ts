// Steps beside the usual way: changed, put aside, cancelled, come back, taken back. Just enough to look at each.
import type { ComesBack, Edit, LinePart, OrderView } from "../../src/platform";
import { line } from "./fill";
import { amount, cents, Refusal, type State } from "./state";
import { record, settle } from "./steps";

/** Sets what an order comes to anew. */
function priced(order: OrderView): OrderView {
  for (const each of order.lines)
    each.total = amount(Math.round(cents(each.unit_price) * each.quantity) - cents(each.discount));
  const lines = order.lines.reduce((sum, each) => sum + cents(each.total), 0);
  const total = lines - cents(order.discount) + cents(order.shipping);
  order.total = amount(total);
  order.due = amount(Math.max(0, total - cents(order.paid)));
  order.refund_due = amount(Math.max(0, cents(order.paid) - total));
  return settle(order);
}

function take(order: OrderView, parts: LinePart[] | null | undefined, from: "open" | "in_transit" | "kept") {
  const wanted = parts ?? order.lines.map((each) => ({ line: each.position, quantity: String(each[from]) }));
  return wanted.flatMap(({ line, quantity }) => {
    const found = order.lines.find(({ position }) => position === line);
    const count = Number(quantity);
    if (!found || !(count <= found[from])) {
      const most = found?.[from] ?? 0;
      throw new Refusal(
        "invalid_input",
        `Line ${line}: ${quantity} is more than the ${most} there is. Give a quantity from what is there.`,
        { line },
      );
    }
    return count > 0 ? [{ found, count }] : [];
  });
}

export function cancel(state: State, order: OrderView, parts: LinePart[] | null) {
  for (const { found, count } of take(order, parts, "open")) {
    found.cancelled += count;
    found.quantity -= count;
    found.reserved = Math.min(found.reserved, found.quantity - found.shipped);
  }
  const left = order.lines.some(({ quantity }) => quantity > 0);
  record(state, order, left ? order.status : "cancelled", "approval", "A part was cancelled.");
  return priced(order);
}

export function comeBack(
  state: State,
  order: OrderView,
  back: ComesBack | "lost",
  lines?: LinePart[] | null,
) {
  const from = back !== "lost" && !back.refused ? "kept" : "in_transit";
  for (const { found, count } of take(order, back === "lost" ? lines : back.lines, from))
    found[back === "lost" ? "lost" : "returned"] += count;
  const words = back === "lost" ? "The parcel was lost on the way." : "Goods came back.";
  return record(state, order, order.status, "delivery", words);
}

export function edit(state: State, order: OrderView, change: Edit): OrderView {
  for (const field of ["customer", "address", "note", "discount", "shipping"] as const) {
    const words = change[field];
    if (words == null) continue;
    if ((field === "discount" || field === "shipping") && !Number.isFinite(Number(words)))
      throw new Refusal("invalid_input", `“${words}” is no amount. Write a number such as 599.99.`, {
        field,
      });
    order[field] = words;
  }
  if (change.due_at != null) order.due_at = change.due_at ? `${change.due_at}T12:00:00Z` : null;
  if (change.days_to_pay != null) order.days_to_pay = change.days_to_pay || null;
  if (change.lines)
    order.lines = change.lines.map((given, place) => {
      const product = state.products.find(({ id }) => id === given.product_id);
      const old = order.lines.find(({ position }) => position === given.line);
      const made = old ?? (product && line(place + 1, product, 1));
      if (!made || (given.quantity != null && !(Number(given.quantity) > 0)))
        throw new Refusal("invalid_input", `“${given.quantity}” is no quantity it sells in.`, {
          field: "quantity",
          line: given.line ?? null,
          row: place + 1,
        });
      if (given.quantity != null) made.quantity = Number(given.quantity);
      if (given.unit_price != null) made.unit_price = given.unit_price;
      if (given.discount != null) made.discount = given.discount;
      return made;
    });
  record(state, order, "awaiting_approval", "mail", "The order was changed.");
  return priced(order);
}

/** The last step of the owner on an order, or on any. */
export function lastStep(state: State, id: number | null) {
  const events = state.orders
    .filter((order) => id === null || order.id === id)
    .flatMap((order) => order.events.map((event) => ({ order, event })))
    .filter(({ event }) => event.actor_kind === "person" && !event.undone && event.kind !== "undone");
  const last = events.sort((a, b) => a.event.seq - b.event.seq).at(-1);
  if (!last) throw new Refusal("refused", "Nothing was done that can be taken back.");
  const { order, event } = last;
  return {
    event: event.seq,
    order: order.id,
    number: order.number,
    what: event.note,
    also: [],
    status: event.from ?? order.status,
  };
}

export function takeBack(state: State, id: number | null): OrderView {
  const { event, order: of, status } = lastStep(state, id);
  const order = state.orders.find((one) => one.id === of);
  const undone = order?.events.find(({ seq }) => seq === event);
  if (!order || !undone) throw new Refusal("refused", "Nothing was done that can be taken back.");
  undone.undone = true;
  record(state, order, status, undone.agent, "The last step was taken back.");
  const last = order.events.at(-1);
  if (last) last.kind = "undone";
  return order;
}
