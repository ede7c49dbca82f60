// Times as people say them: how long ago up to a week, the day after that, and always the exact moment to hover on.
import { LOCALE } from "./locale";
import type { Say } from "./words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const exactly = new Intl.DateTimeFormat(LOCALE, { dateStyle: "full", timeStyle: "medium" });
const minutely = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const daily = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });
const yearly = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric" });

export const exact = (at: string) => exactly.format(new Date(at));
export const moment = (at: string) => minutely.format(new Date(at));

/** The day, with its year unless that is this one. */
export function day(at: string, now: number): string {
  const then = new Date(at);
  const same = then.getFullYear() === new Date(now).getFullYear();
  return (same ? daily : yearly).format(then);
}

const weekly = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short" });

/** A day of the calendar, given as 2026-11-28, with its weekday. */
export const calendarDay = (day: string): string => weekly.format(new Date(`${day}T12:00:00`));

/** How long a thing has lasted, as one short figure, however long that is. */
export function lasted(at: string, now: number, say: Say): string {
  const since = now - new Date(at).getTime();
  if (since < MINUTE) return say("window-age-now");
  if (since < HOUR) return say("window-age-minutes", { n: Math.floor(since / MINUTE) });
  if (since < DAY) return say("window-age-hours", { n: Math.floor(since / HOUR) });
  return say("window-age-days", { n: Math.floor(since / DAY) });
}

/** How long ago a thing was, as one short figure; its day once that is more than a week. */
export const age = (at: string, now: number, say: Say): string =>
  now - new Date(at).getTime() < WEEK ? lasted(at, now, say) : day(at, now);

/** How long ago, in a sentence: "4 min ago", "on 3 Nov". */
export function ago(at: string, now: number, say: Say): string {
  const since = now - new Date(at).getTime();
  if (since < MINUTE) return say("window-ago-now");
  if (since < HOUR) return say("window-ago-minutes", { n: Math.floor(since / MINUTE) });
  if (since < DAY) return say("window-ago-hours", { n: Math.floor(since / HOUR) });
  if (since < WEEK) return say("window-ago-days", { n: Math.floor(since / DAY) });
  return say("window-ago-day", { day: day(at, now) });
}

const UNITS: [hours: number, words: string][] = [
  [24, "window-age-days"],
  [1, "window-age-hours"],
  [1 / 60, "window-age-minutes"],
];

/** A length of time given in hours, in the largest unit that fits, as the engine's sentences tell it. */
export function span(hours: number, say: Say): string {
  const [unit, words] = UNITS.find(([unit]) => hours >= unit) ?? [1 / 3600, "window-age-seconds"];
  const n = hours / unit;
  return say(words, { n: n < 9.95 ? Math.round(n * 10) / 10 : Math.round(n) });
}

/** The calendar day of this machine's zone, `days` before `now`, as 2026-11-20. */
export function dayBefore(now: number, days: number): string {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
