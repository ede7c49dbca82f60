// The periods Oversight can be asked for, as days before today, and what each is cut into unless told.
import type { Asks } from "../../platform";
import { dayBefore } from "../../shared/time";

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
];

export const USUAL = "90";

/** What to ask the engine for; a cut that nobody knows falls back to the period's own. */
export function asked(id: string | undefined, cut: string | undefined, now: number) {
  const period = PERIODS.find((one) => one.id === id) ?? PERIODS.find((one) => one.id === USUAL);
  const by = CUTS.find((one) => one.by === cut)?.by ?? period?.by ?? "week";
  const days = period?.days ?? null;
  // Both days count, the first and today.
  const from = days === null ? null : dayBefore(now, days - 1);
  const query: Asks<"oversightSummary"> = { from, to: null, by, tz: null };
  return { id: period?.id ?? USUAL, by, query };
}
