// Where the orders or products behind a recommendation are looked at.
import type { RecommendationView } from "../platform";
import { address } from "./route";

/** The status whose orders the step is for. */
const STEPS: Record<string, string> = {
  approve: "awaiting_approval",
  chase: "awaiting_payment",
  ship: "awaiting_delivery",
};
/** The status of the orders that stand at a desk. */
const STANDING: Record<string, string> = {
  mail: "received",
  approval: "awaiting_approval",
  warehouse: "approved",
  delivery: "in_transit",
};

type Recommended = Pick<RecommendationView, "action" | "desk" | "orders" | "products" | "value" | "customer">;

/** Null where there is nothing behind it but the flow itself. */
export function target({ action, desk, orders, products, value, customer }: Recommended): string | null {
  if (action === "raise_limit") return address("settings", { approve: value });
  if (customer !== null) return address("customers", { customer: String(customer) });
  const [product, other] = products;
  if (product !== undefined && other === undefined) return address("stock", { product: String(product) });
  if (product !== undefined) return address("stock");
  const [only, another] = orders;
  if (only !== undefined && another === undefined) return address("orders", { order: String(only) });
  if (only === undefined) return null;
  return address("orders", { status: STEPS[action] ?? STANDING[desk] });
}
