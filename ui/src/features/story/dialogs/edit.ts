// An order as it is being changed, and what of it differs: only that is sent, as it was typed, for the engine to read.
import type { Edit, EditedLine, OrderView, ProductView } from "../../../platform";
import { isNothing } from "../../../shared/figures";
import { dayBefore } from "../../../shared/time";

export type EditRow = {
  /** Tells rows apart while they come and go. */
  key: number;
  /** The line's place in the order; null for a new line. */
  position: number | null;
  product_id: number;
  product: string;
  sku: string | null;
  shipped: number;
  quantity: string;
  unit_price: string;
  discount: string;
};

export type EditDraft = {
  customer: string;
  address: string;
  due_at: string;
  note: string;
  days: number;
  discount: string;
  shipping: string;
  reason: string;
  rows: EditRow[];
};

const amount = (decimal: string) => (isNothing(decimal) ? "" : decimal);

export function drafted(order: OrderView): EditDraft {
  return {
    customer: order.customer ?? "",
    address: order.address ?? "",
    due_at: order.due_at ? dayBefore(new Date(order.due_at).getTime(), 0) : "",
    note: order.note ?? "",
    days: order.days_to_pay ?? 0,
    discount: amount(order.discount),
    shipping: amount(order.shipping),
    reason: "",
    rows: order.lines.map((line) => ({
      key: line.position,
      position: line.position,
      product_id: line.product_id,
      product: line.product,
      sku: line.sku,
      shipped: line.shipped,
      quantity: String(line.quantity),
      unit_price: line.unit_price,
      discount: amount(line.discount),
    })),
  };
}

/** The rows with one more, of a product at its own price. */
export function withProduct(rows: EditRow[], { id, name, sku, price }: ProductView): EditRow[] {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
  const row = { key, position: null, product_id: id, product: name, sku, shipped: 0 };
  return [...rows, { ...row, quantity: "1", unit_price: price, discount: "" }];
}

const TEXTS = ["customer", "address", "due_at", "note"] as const;
const AMOUNTS = ["discount", "shipping"] as const;

/** What differs from the order; null where nothing does. */
export function changed(before: EditDraft, now: EditDraft): Edit | null {
  const edit: Edit = {};
  for (const field of TEXTS) if (now[field].trim() !== before[field].trim()) edit[field] = now[field].trim();
  for (const field of AMOUNTS)
    if (now[field].trim() !== before[field]) edit[field] = now[field].trim() || "0";
  if (now.days !== before.days) edit.days_to_pay = now.days;
  const same = now.rows.length === before.rows.length && now.rows.every((row) => before.rows.includes(row));
  if (!same) edit.lines = now.rows.map((row) => lineOf(before, row));
  if (Object.keys(edit).length === 0) return null;
  return now.reason.trim() ? { ...edit, reason: now.reason.trim() } : edit;
}

function lineOf(before: EditDraft, row: EditRow): EditedLine {
  const old = before.rows.find(({ position }) => row.position !== null && position === row.position);
  const { position, product_id, quantity, unit_price, discount } = row;
  if (!old) return { product_id, quantity, unit_price, discount: discount.trim() || "0" };
  const line: EditedLine = { line: position };
  if (quantity !== old.quantity) line.quantity = quantity;
  if (unit_price !== old.unit_price) line.unit_price = unit_price;
  if (discount !== old.discount) line.discount = discount.trim() || "0";
  return line;
}
