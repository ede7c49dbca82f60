// Periods: both ends count, everything ends with the last finished order, dates are the owner's own.
import { expect, test } from "vitest";
import { asked, lastDay, USUAL, whole } from "./period";

const NOW = new Date(2026, 10, 20, 12).getTime();
const month = (period: string, delivered: number, complete = true) => ({ period, delivered, complete });

test("7 days end today and count both ends", () => {
  expect(asked({ period: "7" }, NOW, null).query).toEqual(whole({ from: "2026-11-14", to: null, by: "day" }));
});

test("what nobody knows falls back to the usual", () => {
  expect(asked({ period: "nonsense", by: "century" }, NOW, null)).toMatchObject({ id: USUAL, by: "week" });
  expect(asked({}, NOW, null).id).toBe(USUAL);
});

test("everything has no beginning, and ends where the book's orders do", () => {
  expect(asked({ period: "all", by: "week" }, NOW, "2011-12-31").query).toMatchObject({
    from: null,
    to: "2011-12-31",
    by: "week",
  });
});

test("the orders looked at are narrowed as the address says, and nonsense narrows nothing", () => {
  const params = { product: "7", source: "online_retail", desk: "delivery", min: "100", hours: "business" };
  expect(asked(params, NOW, null).query).toMatchObject({
    product: 7,
    customer: null,
    channel: "online_retail",
    desk: "delivery",
    min: "100",
    max: null,
    hours: "business",
  });
  expect(asked({ product: "x", hours: "all" }, NOW, null).query).toMatchObject({
    product: null,
    hours: null,
  });
});

test("dates are asked for as they were typed; an open end is today", () => {
  const typed = asked({ period: "dates", from: "2011-01-01", to: "" }, NOW, null);
  expect(typed.query).toMatchObject({ from: "2011-01-01", to: null });
});

test("the last day of the last month with an order, leap years and all", () => {
  expect(lastDay([month("2011-11", 5), month("2011-12", 3), month("2012-01", 0)])).toBe("2011-12-31");
  expect(lastDay([month("2012-02", 3), month("2012-03", 0)])).toBe("2012-02-29");
});

test("a book that is still at work ends today, and so does one without an order", () => {
  expect(lastDay([month("2026-10", 5), month("2026-11", 3, false)])).toBeNull();
  expect(lastDay([month("2026-10", 0)])).toBeNull();
  expect(lastDay([])).toBeNull();
});
