// Where following a recommendation leads: to the product or the orders behind it, or to the policy filled in.
import type { RecommendationView } from "../platform";
import { address } from "./route";

/** The status whose orders the step is for. */
const STEPS: Record<string, string> = {
  approve: "awaiting_approval",
  receive_payment: "awaiting_payment",
  ship: "awaiting_delivery",
};
/** Where the recommendation is to look at orders, those its desk cannot move by itself. */
const STANDING: Record<string, string> = {
  mail: "received",
  approval: "awaiting_approval",
  warehouse: "approved",
  delivery: "in_transit",
};

type Recommended = Pick<RecommendationView, "action" | "desk" | "orders" | "products" | "value">;

export function target({ action, desk, orders, products, value }: Recommended): string {
  if (action === "raise_limit") return address("settings", { approve: value });
  const [product] = products;
  if (action === "reorder" && product !== undefined) return address("stock", { product: String(product) });
  const [only, another] = orders;
  if (only !== undefined && another === undefined) return address("orders", { order: String(only) });
  return address("orders", { status: STEPS[action] ?? STANDING[desk] });
}

export function follow(one: RecommendationView) {
  window.location.hash = target(one);
}
