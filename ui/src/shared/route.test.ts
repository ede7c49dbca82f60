// Where the window is stands in the address.
import { expect, test } from "vitest";
import { address, adjust, go, openOrder, parse } from "./route";

test("an address and back, with words of every kind", () => {
  const params = { search: "O’Neill & Söhne #5 100%", order: "42" };
  expect(parse(address("orders", params))).toEqual({ screen: "orders", params });
});

test("no address is the board, and empty parameters are left out", () => {
  expect(parse("")).toEqual({ screen: "board", params: {} });
  expect(address("orders", { status: null, search: "" })).toBe("#/orders");
});

test("an order opens over whatever is shown; another screen starts afresh", () => {
  go("stock", { search: "mug" });
  openOrder(7);
  expect(parse(window.location.hash)).toEqual({ screen: "stock", params: { search: "mug", order: "7" } });
  adjust({ order: null });
  expect(window.location.hash).toBe("#/stock?search=mug");
  go("log");
  expect(window.location.hash).toBe("#/log");
});
