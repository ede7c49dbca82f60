// Lines as Mail reads them, for tests.
import type { ReadLineView } from "../src/platform";

export const line = (text: string, more: Partial<ReadLineView> = {}): ReadLineView => ({
  text,
  product_id: null,
  product: null,
  sku: null,
  quantity: null,
  question: null,
  suggestions: [],
  available: null,
  coverage: null,
  unit_price: null,
  total: null,
  ...more,
});

export const sure = (product: string, quantity: number, more: Partial<ReadLineView> = {}): ReadLineView =>
  line(`${product}:${quantity}`, {
    product_id: 1,
    product,
    quantity,
    available: 212,
    coverage: "full",
    unit_price: "1.00",
    total: `${quantity}.00`,
    ...more,
  });
