// The made-up board, from the made-up orders.
import type { Board, BoardCard, Lane, OrderView } from "../../src/platform";
import { summary } from "./fill";
import { amount, cents, type State } from "./state";

const DID: Record<string, string> = {
  mail: "read 14 orders today",
  approval: "approved 11 orders by your policy today",
  warehouse: "set stock aside for 12 orders today",
  delivery: "released 8 orders today",
};

function card(order: OrderView): BoardCard {
  const asks =
    ["received", "awaiting_approval"].includes(order.status) ||
    (order.status === "in_transit" && order.id % 3 === 0);
  const steps = order.next
    .filter(({ step }) => step !== "clarify")
    .map((one) => ({ ...one, line: null, product_id: null }));
  const products = order.unclear.flatMap((line, at) =>
    line.suggestions.map((one) => ({
      step: "product",
      label: one.product,
      main: false,
      line: at,
      product_id: one.product_id,
    })),
  );
  const open = { step: "open", label: "Open", main: false, line: null, product_id: null };
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    customer: order.customer,
    total: order.total,
    summary: summary(order),
    since: order.since,
    question: asks
      ? order.unclear[0]
        ? `“${order.unclear[0].text}”: ${order.unclear[0].question}`
        : order.question
      : null,
    actions: asks
      ? [
          ...products,
          ...steps.filter(({ step }) => order.status !== "received" || step !== "reject"),
          ...(order.status === "received"
            ? [{ step: "drop", label: "Drop it", main: false, line: 0, product_id: null }]
            : []),
          open,
        ]
      : order.status === "approved"
        ? []
        : steps,
  };
}

export function lane(state: State, desk: string): Lane {
  const here = state.orders
    .filter((order) => order.desk === desk)
    .sort((a, b) => a.since.localeCompare(b.since));
  const grouped = desk === "delivery" ? ["awaiting_delivery", "awaiting_payment"] : [];
  const groups = grouped.flatMap((status) => {
    const same = here.filter((order) => order.status === status);
    const [oldest] = same;
    if (!oldest || same.length < 5) return [];
    const total = amount(same.reduce((sum, order) => sum + cents(order.total), 0));
    return [{ status, count: same.length, total, oldest: oldest.number, since: oldest.since }];
  });
  const single = here.filter(({ status }) => !groups.some((group) => group.status === status)).map(card);
  const cards = [...single.filter(({ question }) => question), ...single.filter(({ question }) => !question)];
  return {
    desk,
    count: here.length,
    oldest_since: here[0]?.since ?? null,
    did: state.orders.length > 0 ? (DID[desk] ?? "") : "nothing yet",
    cards: cards.slice(0, 9),
    groups,
    more: Math.max(0, cards.length - 9),
  };
}

export function board(state: State): Board {
  const lanes = ["mail", "approval", "warehouse", "delivery"].map((desk) => lane(state, desk));
  const asks = lanes.flatMap(({ cards }) => cards).filter(({ question }) => question).length;
  const low = state.products.filter(({ low_at, available }) => low_at !== null && available <= low_at).length;
  return { shop: state.book?.name ?? "", asks, low_stock: low, lanes };
}
