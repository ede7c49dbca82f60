// Purchases and stock counts of the made-up book.
import type { CountView, PurchaseView } from "../../src/platform";
import * as lists from "./lists";
import { read } from "./read";
import { Refusal, type State } from "./state";

type Done = <T>(answer: T, ...tags: string[]) => T;
// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;

const purchases: PurchaseView[] = [];
const counts: CountView[] = [];

const one = <T extends { id: number }>(all: T[], id: number, what: string): T => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Refusal("not_found", `There is no ${what} ${id}.`);
  return found;
};

export function incoming(now: () => State, done: Done): Record<string, (args: Args) => unknown> {
  const change = () => ({ stock: lists.stock(now()).slice(0, 1), resumed: [] });
  const summed = (count: CountView): CountView => {
    count.counted = count.lines.filter((line) => line.counted !== null).length;
    count.differences = count.lines.filter(
      (line) => line.difference !== null && line.difference !== 0,
    ).length;
    return count;
  };
  const became = (id: number, state: string) =>
    done(Object.assign(one(counts, id, "count"), { state }), "stock");
  return {
    supplier_list: () => [
      { id: 1, name: "Nord Trade", email: null, phone: null, open_purchases: purchases.length },
    ],
    purchase_list: ({ closed }) => purchases.filter(({ state }) => closed || state === "open"),
    purchase_note: ({ request }) => {
      const lines = read(now(), request.text).lines.flatMap((line) =>
        line.product_id !== null && line.quantity !== null
          ? [
              {
                product_id: line.product_id,
                product: line.product ?? "",
                sku: line.sku,
                ordered: line.quantity,
                received: 0,
                due_in: line.quantity,
              },
            ]
          : [],
      );
      if (lines.length === 0) throw new Refusal("invalid_input", "No stock line was understood.");
      const made: PurchaseView = {
        id: purchases.length + 1,
        supplier: request.supplier,
        noted_at: new Date().toISOString(),
        due_day: request.due ? "2026-11-28" : null,
        overdue: false,
        state: "open",
        lines,
      };
      purchases.push(made);
      return done(made, "stock");
    },
    purchase_receive: ({ id }) => {
      const purchase = one(purchases, id, "purchase");
      purchase.state = "received";
      for (const line of purchase.lines) Object.assign(line, { received: line.ordered, due_in: 0 });
      return done({ purchase, change: change() }, "stock");
    },
    purchase_cancel: ({ id }) =>
      done(Object.assign(one(purchases, id, "purchase"), { state: "cancelled" }), "stock"),
    count_list: () => counts.map((count) => ({ ...count, lines: [] })),
    count_show: ({ id }) => one(counts, id, "count"),
    count_start: ({ search }) => {
      const lines = lists.products(now(), search).map((product) => ({
        product_id: product.id,
        product: product.name,
        sku: product.sku,
        unit: null,
        decimals: 0,
        expected: product.on_hand,
        counted: null,
        difference: null,
        value: null,
      }));
      const made: CountView = {
        id: counts.length + 1,
        started_at: new Date().toISOString(),
        state: "open",
        closed_at: null,
        products: lines.length,
        counted: 0,
        differences: 0,
        value: "0.00",
        lines,
      };
      counts.push(made);
      return done(made, "stock");
    },
    count_enter: ({ id, entries }) => {
      const count = one(counts, id, "count");
      for (const { product_id, counted } of entries) {
        const line = count.lines.find((each) => each.product_id === product_id);
        if (!line) continue;
        line.counted = counted === "" ? null : Number(counted);
        line.difference = line.counted === null ? null : line.counted - line.expected;
      }
      return done(summed(count), "stock");
    },
    count_post: ({ id }) => done({ count: became(id, "posted"), change: change() }, "stock"),
    count_undo: ({ id }) => done({ count: became(id, "undone"), change: change() }, "stock"),
    count_drop: ({ id }) => became(id, "dropped"),
    count_sheet: () => null,
  };
}
