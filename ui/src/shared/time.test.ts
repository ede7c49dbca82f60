// Times as people say them.
import { expect, test } from "vitest";
import { say } from "../../tests/stage";
import { age, ago, dayBefore, exact, lasted, span } from "./time";

const NOW = new Date("2026-11-20T12:00:00Z").getTime();
const before = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const HOUR = 60;
const DAY = 24 * HOUR;

test.each([
  [0.5, "window-age-now"],
  [1, 'window-age-minutes {"n":1}'],
  [59, 'window-age-minutes {"n":59}'],
  [HOUR, 'window-age-hours {"n":1}'],
  [DAY - 1, 'window-age-hours {"n":23}'],
  [DAY, 'window-age-days {"n":1}'],
  [7 * DAY - 1, 'window-age-days {"n":6}'],
])("%s minutes ago", (minutes, words) => {
  expect(age(before(minutes), NOW, say)).toBe(words);
});

test("more than a week ago is a day, with its year when that is another", () => {
  expect(age(before(7 * DAY), NOW, say)).toMatch(/13/);
  expect(age(before(7 * DAY), NOW, say)).not.toMatch(/2026/);
  expect(age("2025-11-13T12:00:00Z", NOW, say)).toMatch(/2025/);
  expect(ago(before(8 * DAY), NOW, say)).toMatch(/^window-ago-day/);
});

test("what still lasts is told in days however long", () => {
  expect(lasted(before(40 * DAY), NOW, say)).toBe('window-age-days {"n":40}');
});

test("a clock that runs ahead is no reason to say something strange", () => {
  expect(age(before(-5), NOW, say)).toBe("window-age-now");
  expect(ago(before(-5), NOW, say)).toBe("window-ago-now");
});

test.each([
  [0, 'window-age-seconds {"n":0}'],
  [0.2, 'window-age-minutes {"n":12}'],
  [2.52, 'window-age-hours {"n":2.5}'],
  [12.4, 'window-age-hours {"n":12}'],
  [43, 'window-age-days {"n":1.8}'],
  [238.9, 'window-age-days {"n":10}'],
])("a span of %s hours", (hours, words) => {
  expect(span(hours, say)).toBe(words);
});

test("a calendar day is this machine's own, over the end of a month too", () => {
  const noon = new Date(2026, 2, 1, 12).getTime();
  expect(dayBefore(noon, 0)).toBe("2026-03-01");
  expect(dayBefore(noon, 1)).toBe("2026-02-28");
});

test("the exact moment has its seconds", () => {
  expect(exact("2026-11-20T12:34:56Z")).toMatch(/34:56/);
});
