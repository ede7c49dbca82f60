// An order's story: answers to Mail, and what a line says of itself.
import { expect, test } from "vitest";
import { orderLine, orderWith } from "../../../tests/orders";
import { say } from "../../../tests/stage";
import type { LineView, OrderView } from "../../platform";
import { answers } from "./Clarify";
import { standing } from "./standing";

test("only whole answers are sent, each under its question's number", () => {
  const given = [
    undefined,
    { product_id: 9, quantity: " 20 ", drop: false },
    { product_id: null, quantity: "3", drop: false },
    { product_id: null, quantity: "", drop: true },
    { product_id: 4, quantity: "", drop: false },
  ];
  expect(answers(given)).toEqual([
    { line: 1, product_id: 9, quantity: "20", drop: false },
    { line: 3, product_id: null, quantity: null, drop: true },
    { line: 4, product_id: 4, quantity: null, drop: false },
  ]);
});

const stands = (more: Partial<LineView>, order: Partial<OrderView> = {}) =>
  standing(orderLine(1, 10, more), orderWith([], order), say).map(({ words }) => words);

test("a short line says how much and what there is; one that only waits for the others says that", () => {
  expect(stands({ short: 4, available: 6 })).toEqual(['window-line-short {"n":"4","available":"6"}']);
  expect(stands({}, { hold: "shortage" })[0]).toMatch(/^window-line-waits/);
  expect(stands({})).toEqual([]);
  expect(stands({ short: 4 }, { desk: null, status: "cancelled" })).toEqual([]);
});

test("a line says the furthest it has come", () => {
  expect(stands({ reserved: 10 })).toEqual(["window-line-reserved"]);
  expect(stands({ shipped: 10, open: 0, in_transit: 10 })).toEqual(["window-line-shipped"]);
  expect(stands({ shipped: 10, open: 0, delivered: 10 })).toEqual(["window-line-delivered"]);
});

test("a part shipment says what shipped and what is open, and each loss has its own figure", () => {
  expect(stands({ shipped: 7, open: 3, reserved: 3, in_transit: 7 })).toEqual([
    'window-line-part {"shipped":"7","open":"3"}',
  ]);
  expect(stands({ shipped: 10, open: 0, delivered: 9, lost: 1, returned: 2, cancelled: 3 })).toEqual([
    "window-line-delivered",
    'window-line-cancelled {"n":"3"}',
    'window-line-lost {"n":"1"}',
    'window-line-returned {"n":"2"}',
  ]);
});
