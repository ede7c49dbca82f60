// Where following a recommendation leads: to the orders or the product behind it.
import type { RecommendationView } from "../platform";
import { address } from "./route";

const STATUS: Record<string, string> = { receive_payment: "awaiting_payment", ship: "awaiting_delivery" };

export function target({
  action,
  orders,
  products,
}: Pick<RecommendationView, "action" | "orders" | "products">) {
  if (action === "reorder" && products[0] !== undefined)
    return address("stock", { product: String(products[0]) });
  const [only] = orders;
  if (orders.length === 1 && only !== undefined) return address("orders", { order: String(only) });
  return address("orders", { status: STATUS[action] ?? "approved" });
}

export function follow(one: RecommendationView) {
  window.location.hash = target(one);
}
