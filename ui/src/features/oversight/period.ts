// What Oversight is asked: a period and what it is cut into, how time is counted, and which orders are looked at.
import type { Asks, ThroughputView } from "../../platform";
import { rowOf } from "../../shared/Filters";
import type { Params } from "../../shared/route";
import { dayBefore } from "../../shared/time";

export type Query = Asks<"oversightSummary">;
export type Cut = "day" | "week" | "month";
export const CUTS: { by: Cut; words: string }[] = [
  { by: "day", words: "window-by-day" },
  { by: "week", words: "window-by-week" },
  { by: "month", words: "window-by-month" },
];

type Period = { id: string; words: string; days: number | null; by: Cut };
export const PERIODS: Period[] = [
  { id: "7", words: "window-period-7", days: 7, by: "day" },
  { id: "30", words: "window-period-30", days: 30, by: "day" },
  { id: "90", words: "window-period-90", days: 90, by: "week" },
  { id: "182", words: "window-period-26-weeks", days: 182, by: "week" },
  { id: "365", words: "window-period-year", days: 365, by: "month" },
  { id: "all", words: "window-period-all", days: null, by: "month" },
  { id: "dates", words: "window-period-dates", days: null, by: "week" },
];

export const USUAL = "90";

/** What narrows the orders looked at, as it stands in the address. */
export const NARROWING = ["hours", "product", "customer", "source", "desk", "min", "max"] as const;

const ALL_ORDERS = {
  hours: null,
  product: null,
  customer: null,
  channel: null,
  desk: null,
  min: null,
  max: null,
};

/** A period with all of its orders in it, by elapsed time. */
export const whole = (period: Pick<Query, "from" | "to" | "by">): Query => ({
  ...period,
  tz: null,
  ...ALL_ORDERS,
});
export const EVERYTHING: Query = whole({ from: null, to: null, by: "month" });

const narrowed = (params: Params) => ({
  hours: params.hours === "business" ? "business" : null,
  product: rowOf(params.product),
  customer: rowOf(params.customer),
  channel: params.source || null,
  desk: params.desk || null,
  min: params.min || null,
  max: params.max || null,
});

/** What to ask the engine for; `ends` is the last day on which an order of the book was finished. */
export function asked(
  params: Params,
  now: number,
  ends: string | null,
): { id: string; by: Cut; query: Query } {
  const period = PERIODS.find(({ id }) => id === params.period) ?? PERIODS.find(({ id }) => id === USUAL);
  const { id = USUAL, days = 90, by: usual = "week" } = period ?? {};
  const by = CUTS.find((cut) => cut.by === params.by)?.by ?? usual;
  const only = { by, tz: null, ...narrowed(params) };
  // Both days count, the first and today.
  if (days !== null) return { id, by, query: { ...only, from: dayBefore(now, days - 1), to: null } };
  if (id === "dates") return { id, by, query: { ...only, from: params.from || null, to: params.to || null } };
  return { id, by, query: { ...only, from: null, to: ends } };
}

/**
 * The last day of the last month in which anything was finished. `null` while that is this month, and where
 * nothing was ever finished: then everything ends today. A shop's old year would else be drawn beside empty ones.
 */
export function lastDay(months: ThroughputView[]): string | null {
  const last = months.findLast(({ delivered }) => delivered > 0);
  if (!last?.complete) return null;
  const [year = 0, month = 0] = last.period.split("-").map(Number);
  return dayBefore(new Date(year, month, 1, 12).getTime(), 1);
}
