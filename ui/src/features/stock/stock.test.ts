// The stock list's search, and signs in what is received.
import { expect, test } from "vitest";
import type { StockView } from "../../platform";
import { unsigned } from "./StockEntry";
import { matching } from "./StockScreen";

const row = (product: string, sku: string | null, low: boolean) => ({ product, sku, low }) as StockView;
const rows = [
  row("Green Regency Teacup", "22697", false),
  row("Jumbo Bag", null, true),
  row("Tea Towel", "T-1", true),
];

test("every word must be in the name or the SKU, in any order and case", () => {
  expect(matching(rows, "teacup GREEN", false)).toEqual([rows[0]]);
  expect(matching(rows, "22697 regency", false)).toEqual([rows[0]]);
  expect(matching(rows, "", false)).toHaveLength(3);
  expect(matching(rows, "tea", true)).toEqual([rows[2]]);
});

test("a plus before a number is no part of the number, a plus in a name stays", () => {
  expect(unsigned("Bag:+20, Vitamin B+C: + 5")).toBe("Bag:20, Vitamin B+C: 5");
});
