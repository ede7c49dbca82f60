// An order's story: answers to Mail, and what a line says of itself.
import { expect, test } from "vitest";
import { say } from "../../../tests/stage";
import type { LineView } from "../../platform";
import { answers } from "./Clarify";
import { standing } from "./Lines";

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

const line = (more: Partial<LineView>): LineView => ({
  position: 1,
  product_id: 1,
  product: "Bag",
  sku: null,
  quantity: 400,
  reserved: 0,
  shipped: 0,
  delivered: 0,
  returned: 0,
  cancelled: 0,
  lost: 0,
  open: 400,
  in_transit: 0,
  short: 90,
  available: 310,
  unit_price: "1.00",
  discount: "0.00",
  tax_rate: "0",
  total: "400.00",
  ...more,
});

test("a short line says what there is; one that only waits for the others says that", () => {
  expect(standing(line({}), true, say)).toEqual({
    words: 'window-line-short {"available":"310"}',
    short: true,
  });
  expect(standing(line({ available: 500 }), true, say)?.words).toMatch(/^window-line-waits/);
  expect(standing(line({}), false, say)).toBeNull();
});

test("a line says the furthest it has come", () => {
  expect(standing(line({ reserved: 400 }), false, say)?.words).toBe("window-line-reserved");
  expect(standing(line({ shipped: 400 }), false, say)?.words).toBe("window-line-shipped");
  expect(standing(line({ shipped: 400, delivered: 400 }), false, say)?.words).toBe("window-line-delivered");
  expect(standing(line({ returned: 3 }), false, say)?.words).toBe('window-line-returned {"n":"3"}');
});
