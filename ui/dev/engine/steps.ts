// An order's steps, played rather than ruled: enough that every button leads somewhere.
import type { EventView, LineView, NextStep, OrderView, Parcel, Payment } from "../../src/platform";
import { Refusal, type State } from "./state";

const DESK: Record<string, string> = {
  received: "mail",
  awaiting_approval: "approval",
  approved: "warehouse",
  awaiting_payment: "delivery",
  awaiting_delivery: "delivery",
  in_transit: "delivery",
};

const step = (name: string, label: string, main = true): NextStep => ({ step: name, label, main });

const NEXT: Record<string, (order: OrderView) => NextStep[]> = {
  received: () => [step("clarify", "Answer"), step("reject", "Reject", false)],
  awaiting_approval: () => [step("approve", "Approve"), step("reject", "Reject", false)],
  awaiting_payment: (order) => [step("pay", `Take payment of ${order.due}`)],
  awaiting_delivery: () => [step("fulfil", "Ship")],
  in_transit: () => [step("deliver", "Confirm delivery")],
};

/** Figures of a line that follow from the others. */
function counted(line: LineView) {
  line.open = Math.max(0, line.quantity - line.shipped);
  line.in_transit = Math.max(0, line.shipped - line.delivered - line.lost);
  line.kept = Math.max(0, line.delivered - line.returned);
  line.short = Math.max(0, line.open - line.reserved - line.available);
}

export function settle(order: OrderView): OrderView {
  order.lines.forEach(counted);
  order.desk = DESK[order.status] ?? null;
  order.next = NEXT[order.status]?.(order) ?? [];
  const questions: Record<string, string | null> = {
    awaiting_approval: `${order.total} is over your limit of 250.00. 600 lanterns is 20 times their usual order.`,
    awaiting_payment: `${order.due} is to be paid before it is shipped.`,
    awaiting_delivery: "Paid and set aside: pack it and hand it over.",
    in_transit: "On the way. Confirm when it has arrived.",
    approved: "Jumbo Bag Red Retrospot: 400 needed, 310 free. It goes on by itself when stock arrives.",
    received:
      order.unclear.length === 1
        ? "One line is not clear. Answer it and the order goes on."
        : `${order.unclear.length} lines are not clear.`,
  };
  order.question = questions[order.status] ?? null;
  order.hold = order.status === "received" ? "unclear" : order.status === "approved" ? "shortage" : null;
  return order;
}

export function record(
  state: State,
  order: OrderView,
  to: string,
  agent: string,
  note: string,
  kind = "person",
) {
  const event: EventView = {
    seq: ++state.seq,
    at: new Date().toISOString(),
    agent,
    actor: kind === "person" ? "Sam" : agent,
    actor_kind: kind,
    kind: to,
    from: order.status,
    to,
    note,
    details: [],
    undone: false,
    order: order.id,
    number: order.number,
  };
  order.events = [...order.events, event];
  order.status = to;
  order.since = event.at;
  return settle(order);
}

type Args = { reason?: string | null; payment?: Payment; parcel?: Parcel };

export function take(
  state: State,
  order: OrderView,
  name: string,
  { reason, payment, parcel }: Args,
): OrderView {
  const allowed = order.next.some((one) => one.step === name);
  if (!allowed)
    throw new Refusal("refused", `Order ${order.number} is at ${order.status}; it cannot take this step.`);
  if (name === "approve")
    return record(state, order, "awaiting_payment", "approval", `Approved: ${order.total}.`);
  if (name === "reject") {
    return record(state, order, "rejected", "approval", reason ? `Rejected: ${reason}` : "Rejected.");
  }
  if (name === "pay") {
    const paid = payment?.amount ?? order.due;
    if (Number(paid) > Number(order.due) && !payment?.beyond)
      throw new Refusal("refused", `${paid} is more than is due. ${order.due} is due.`);
    order.payments = [
      ...order.payments,
      {
        at: new Date().toISOString(),
        amount: Number(paid).toFixed(2),
        method: payment?.method ?? null,
        reversed: false,
      },
    ];
    order.paid = (Number(order.paid) + Number(paid)).toFixed(2);
    order.due = (Number(order.due) - Number(paid)).toFixed(2);
    const left = Number(order.due) > 0;
    return record(
      state,
      order,
      left ? "awaiting_payment" : "awaiting_delivery",
      "delivery",
      `${paid} was paid.`,
    );
  }
  if (name === "fulfil") {
    let units = 0;
    for (const line of order.lines) {
      const part = parcel?.lines?.find((one) => one.line === line.position)?.quantity;
      const packed = parcel?.lines ? Number(part ?? 0) : line.quantity - line.shipped;
      line.shipped += packed;
      line.reserved = Math.max(0, line.reserved - packed);
      units += packed;
    }
    const { carrier = null, tracking = null } = parcel ?? {};
    const shipped_at = new Date().toISOString();
    order.shipments = [...order.shipments, { shipped_at, delivered_at: null, carrier, tracking, units }];
    const left = order.lines.some((line) => line.shipped < line.quantity);
    const to = left ? "awaiting_delivery" : "in_transit";
    return record(state, order, to, "delivery", left ? "A part shipped." : "Shipped.");
  }
  for (const line of order.lines) line.delivered = line.shipped - line.lost;
  order.delivered_at = new Date().toISOString();
  return record(state, order, "delivered", "delivery", "Delivered.");
}
