// Opening hours, forecasts, orders by their rows, and the report of the made-up shop.
import type { ForecastView, HoursView, OrderRow } from "../../src/platform";
import { row } from "./lists";
import { ago, type State } from "./state";

// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;

const day = (ahead: number) => ago(-ahead * 24 * 60).slice(0, 10);

function foretold(state: State): ForecastView[] {
  return state.products.slice(0, 60).map((one, at) => {
    const at_risk = one.low_at !== null && one.available <= one.low_at;
    const cover = Math.max(0, one.available) / (1 + (at % 7));
    const out = at_risk ? Math.round(cover) + 2 : null;
    return {
      product_id: one.id,
      product: one.name,
      sku: one.sku,
      unit: null,
      supplier: one.supplier,
      sentence: at_risk
        ? `Out within ${Math.round(cover) + 9} days at the rate it sells; order ${40 + at}.`
        : `Lasts ${Math.round(cover)} days at the rate it sells.`,
      abc: (["a", "b", "c"] as const)[at % 3] ?? null,
      class: ["smooth", "erratic", "intermittent", "lumpy"][at % 4] ?? null,
      days: 182,
      demands: 40,
      interval: 1.2,
      variation: 0.3,
      mean_daily: 1 + (at % 7),
      rate_daily: 1 + (at % 7),
      method: "ses",
      against_naive: 0.8,
      on_hand: one.on_hand,
      reserved: one.reserved,
      waiting: 0,
      due_in: 0,
      due_in_lead: 0,
      counted: true,
      days_of_cover: cover,
      out_from: out === null ? null : day(out),
      out_likely: out === null ? null : day(out + 3),
      out_to: out === null ? null : day(out + 7),
      lead_days: 7,
      lead_from: "book",
      lead_n: 0,
      reorder_point: 20 + at,
      safety_stock: 6,
      low_at: one.low_at,
      pack_size: 12,
      suggested: at_risk ? 40 + at : 0,
      at_risk,
    };
  });
}

export function measures(state: () => State): Record<string, (args: Args) => unknown> {
  const hours: HoursView = { openings: "mon-fri 09:00-17:00; sat 09:00-12:00", holidays: ["2026-12-25"] };
  return {
    order_some: ({ ids }): OrderRow[] =>
      (ids as number[]).flatMap((id) =>
        state()
          .orders.filter((one) => one.id === id)
          .map(row),
      ),
    forecast_list: ({ query }) => {
      const all = foretold(state());
      const risk = all.filter(({ at_risk }) => at_risk);
      const figures = { today: day(0), days: 182, by: "week", service: 95 };
      const counts = { at_risk: risk.length, n: all.length };
      return { ...figures, ...counts, products: query.at_risk ? risk : all };
    },
    forecast_done: () => ({
      open: 62,
      p50: day(12),
      p85: day(15),
      n: 280,
      days: 84,
      sentence: `The 62 orders open today are likely done by ${day(12)}, in 85 of 100 runs by ${day(15)} (n = 280 in 12 weeks).`,
    }),
    purchase_list_save: () => null,
    oversight_hours: () => hours,
    oversight_set_hours: ({ hours: asked }) => Object.assign(hours, asked),
  };
}
