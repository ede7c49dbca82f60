// Paged and searched reads of the made-up book.
import type { LogQuery, MovementView, OrderQuery, OrderView, Page, StockView } from "../../src/platform";
import { summary } from "./fill";
import { ago, type State } from "./state";

export function paged<T>(all: T[], page: number, per_page: number): Page<T> {
  const items = all.slice((page - 1) * per_page, page * per_page);
  const pages = Math.max(1, Math.ceil(all.length / per_page));
  return { items, page, per_page, total: all.length, total_is_at_least: false, pages };
}

const holds = (search: string | null, ...words: (string | null)[]) =>
  !search || words.some((word) => word?.toLowerCase().includes(search.toLowerCase()));

export function orders(state: State, query: OrderQuery) {
  const named = (id: number | null) => state.customers.find((one) => one.id === id)?.name;
  const found = state.orders.filter(
    (order) =>
      (!query.status || order.status === query.status) &&
      (!query.hold || order.hold === query.hold) &&
      (query.customer === null || order.customer === named(query.customer)) &&
      (query.product === null || order.lines.some((line) => line.product_id === query.product)) &&
      (!query.from || order.received_at >= query.from) &&
      (!query.to || order.received_at.slice(0, 10) <= query.to) &&
      holds(query.search, order.number, order.customer, order.text, order.reference),
  );
  const { items, ...rest } = paged(
    [...found].sort((a, b) => b.received_at.localeCompare(a.received_at)),
    query.page,
    query.per_page,
  );
  return { ...rest, items: items.map(row) };
}

export const row = (order: OrderView) => ({
  id: order.id,
  number: order.number,
  status: order.status,
  hold: order.hold,
  customer: order.customer,
  summary: summary(order),
  lines: order.lines.length,
  total: order.total,
  received_at: order.received_at,
  since: order.since,
});

export function counts(state: State) {
  const all = new Map<string, number>();
  for (const { status } of state.orders) all.set(status, (all.get(status) ?? 0) + 1);
  return [...all].map(([status, count]) => ({ status, count }));
}

export const customers = (state: State, query: { search: string | null; page: number; per_page: number }) =>
  paged(
    state.customers.filter(
      (one) =>
        !one.erased && one.merged_into === null && holds(query.search, one.name, one.email, one.address),
    ),
    query.page,
    query.per_page,
  );

export const products = (state: State, search: string | null) =>
  state.products.filter((one) => !one.archived && holds(search, one.name, one.sku));

export const archived = (state: State, search: string | null) =>
  state.products.filter((one) => one.archived && holds(search, one.name, one.sku));

export const stock = (state: State): StockView[] =>
  products(state, null).map((one) => ({
    product_id: one.id,
    product: one.name,
    sku: one.sku,
    on_hand: one.on_hand,
    reserved: one.reserved,
    available: one.available,
    low: one.low_at !== null && one.available <= one.low_at,
    low_at: one.low_at,
    waiting: state.waiting.get(one.id) ?? 0,
    due_in: 0,
    due_day: null,
  }));

export function movements(state: State, query: { product: string | null; page: number; per_page: number }) {
  const one = state.products.find(({ sku, name }) => query.product === (sku ?? name));
  const made: MovementView[] = Array.from({ length: one ? 130 : 0 }, (_, at) => ({
    seq: 900 - at,
    at: ago(at * 400),
    kind: at % 2 ? "reserve" : "ship",
    product: one?.name ?? "",
    sku: one?.sku ?? null,
    change: at % 2 ? 0 : -6,
    reserved_change: at % 2 ? 6 : -6,
    on_hand: 200 + at * 3,
    reserved: 12,
    order: 900 - at,
    actor: "warehouse",
    reason: at % 2 ? `Set aside for order ${20_900 - at}.` : `Shipped with order ${20_900 - at}.`,
  }));
  return paged(made, query.page, query.per_page);
}

const events = (state: State) => state.orders.flatMap((order) => order.events);

export const log = (state: State, query: LogQuery) =>
  paged(
    events(state)
      .filter(
        (event) =>
          (!query.desk || event.agent === query.desk) &&
          (!query.kind || event.kind === query.kind) &&
          (!query.actor || event.actor === query.actor) &&
          (query.order === null || event.order === query.order) &&
          (!query.from || event.at >= query.from) &&
          (!query.to || event.at.slice(0, 10) <= query.to),
      )
      .sort((a, b) => b.at.localeCompare(a.at)),
    query.page,
    query.per_page,
  );

export function logChoices(state: State) {
  const each = (of: "actor" | "kind") => [...new Set(events(state).map((event) => event[of]))].sort();
  return { actors: each("actor"), kinds: each("kind") };
}
