// Fills a made-up book: many orders in every state, long names, products by the thousand.
import type { CustomerView, LineView, OrderView, ProductView } from "../../src/platform";
import { ADJECTIVES, NOUNS, PEOPLE, PLACES } from "./names";
import { dice } from "./random";
import { ago, amount, blank, book, cents, type State } from "./state";
import { settle } from "./steps";

const STATES = [
  "received",
  "awaiting_approval",
  "approved",
  "approved",
  "awaiting_payment",
  "awaiting_payment",
  "awaiting_delivery",
  "in_transit",
  "in_transit",
  "rejected",
  "cancelled",
];

export function product(
  id: number,
  name: string,
  price: string,
  onHand: number,
  sku: string | null,
): ProductView {
  return {
    id,
    name,
    sku,
    price,
    cost: null,
    decimals: 0,
    low_at: 5,
    on_hand: onHand,
    reserved: 0,
    available: onHand,
    barcode: null,
    unit: null,
    tax_rate: null,
    pack_size: null,
    supplier: null,
    archived: false,
    due_in: 0,
    aliases: id % 2 ? [] : ["the blue one"],
  };
}

export function customer(id: number, name: string, address: string | null): CustomerView {
  return {
    id,
    name,
    email: null,
    phone: null,
    address,
    orders: 0,
    last_order_at: null,
    total: "0.00",
    balance: "0.00",
    notes: null,
    credit_hold: false,
    terms: "policy",
    days_to_pay: null,
    addresses: address ? [{ id: id * 10, text: address, default: false, retired: false }] : [],
    merged: [],
    merged_into: null,
    erased: false,
  };
}

export function line(position: number, of: ProductView, quantity: number): LineView {
  const total = amount(Math.round(cents(of.price) * quantity));
  return {
    position,
    product_id: of.id,
    product: of.name,
    sku: of.sku,
    quantity,
    reserved: 0,
    shipped: 0,
    delivered: 0,
    returned: 0,
    kept: 0,
    cancelled: 0,
    lost: 0,
    open: quantity,
    in_transit: 0,
    short: 0,
    available: of.available,
    unit_price: of.price,
    discount: "0.00",
    tax_rate: "0",
    total,
  };
}

export function order(id: number, lines: LineView[], status: string, since: string): OrderView {
  const total = amount(lines.reduce((sum, each) => sum + cents(each.total), 0));
  return {
    id,
    number: String(20_000 + id),
    status,
    desk: null,
    hold: null,
    question: null,
    text: lines.map((each) => `${each.product}: ${each.quantity}`).join(", "),
    customer: null,
    customer_id: null,
    address: null,
    currency: "GBP",
    total,
    paid: "0.00",
    due: total,
    refund_due: "0.00",
    discount: "0.00",
    shipping: "0.00",
    tax_included: true,
    tax: [],
    days_to_pay: null,
    due_at: null,
    note: null,
    reference: null,
    source: "text",
    received_at: since,
    delivered_at: null,
    since,
    next: [],
    lines,
    unclear: [],
    payments: [],
    shipments: [],
    since_approval: [],
    events: [],
  };
}

export function summary({ lines, unclear }: OrderView): string {
  const first = lines[0]?.product ?? `“${unclear[0]?.text ?? ""}”`;
  return lines.length > 1 ? `${first} and ${lines.length - 1} more` : first;
}

export function rich(products: number, orders: number): State {
  const state = blank();
  const roll = dice(7);
  state.book = {
    ...book("The gift shop", "GBP"),
    orders,
    products,
    customers: 4372,
    events: orders * 7,
    movements: orders * 3,
  };
  for (let id = 1; id <= products; id++) {
    const name = `${ADJECTIVES[id % 10]} ${NOUNS[Math.floor(id / 10) % 10]}${id > 100 ? ` ${id}` : ""}`;
    const made = product(
      id,
      name,
      (0.42 + roll.upTo(4000) / 100).toFixed(id % 9 === 0 ? 4 : 2),
      roll.upTo(400),
      `${22000 + id}${id % 7 === 0 ? "B" : ""}`,
    );
    made.reserved = Math.min(made.on_hand, roll.upTo(30));
    made.available = made.on_hand - made.reserved;
    made.low_at = id % 3 === 0 ? 20 : null;
    if (id % 37 === 0) state.waiting.set(id, 1 + roll.upTo(90));
    state.products.push(made);
  }
  for (let id = 1; id <= 120; id++) {
    const known = PEOPLE[id % PEOPLE.length] ?? "";
    state.customers.push({
      ...customer(id, id < PEOPLE.length ? known : `Customer ${12_000 + id * 7}`, roll.pick(PLACES)),
      email: id % 3 === 0 ? `orders${id}@example.com` : null,
      phone: id % 4 === 0 ? "+44 113 496 0000" : null,
      orders: roll.upTo(60),
      last_order_at: ago(roll.upTo(60 * 24 * 90)),
      total: amount(roll.upTo(900_000)),
      balance: id % 5 === 0 ? amount(roll.upTo(90_000)) : "0.00",
      credit_hold: id % 17 === 0,
    });
  }
  for (let id = 1; id <= orders; id++) state.orders.push(one(state, id, roll, orders));
  return state;
}

function one(state: State, id: number, roll: ReturnType<typeof dice>, orders: number): OrderView {
  const open = id > orders - 70;
  const status = open ? roll.pick(STATES) : roll.share() < 0.96 ? "delivered" : "returned";
  const minutes = open ? roll.upTo(60 * 24 * 9) + 3 : (orders - id) * 25 + 60 * 24 * 3;
  const lines = Array.from({ length: 1 + roll.upTo(4) }, (_, at) =>
    line(at + 1, roll.pick(state.products), 1 + roll.upTo(48)),
  );
  const made = order(id, lines, status, ago(minutes));
  const customer = id % 11 === 0 ? null : roll.pick(state.customers);
  made.customer = customer?.name ?? null;
  made.customer_id = customer?.id ?? null;
  made.address = customer?.address ?? null;
  if (id % 5 === 0) Object.assign(made, { source: "csv", reference: `#${48_000 + id}` });
  if (["awaiting_delivery", "in_transit", "delivered"].includes(status)) {
    Object.assign(made, {
      paid: made.total,
      due: "0.00",
      payments: [{ at: ago(minutes - 10), amount: made.total, method: "bank transfer" }],
    });
  }
  for (const each of lines) {
    if (status.startsWith("awaiting_p") || status === "awaiting_delivery") each.reserved = each.quantity;
    if (["in_transit", "delivered"].includes(status)) each.shipped = each.quantity;
    if (status === "delivered") each.delivered = each.quantity;
    if (status === "approved") each.quantity += 400;
  }
  if (status === "received") {
    const [a, b] = [state.products[5], state.products[15]] as [ProductView, ProductView];
    made.unclear = [
      {
        text: "20 regency teacups, the green ones",
        product_id: null,
        product: null,
        sku: null,
        quantity: 20,
        question: "Which product is meant?",
        suggestions: [a, b].map((each) => ({ product_id: each.id, product: each.name, sku: each.sku })),
        available: null,
        coverage: null,
        unit_price: null,
        total: null,
      },
    ];
  }
  const story: [string, string, string, string][] = [
    ["mail", "agent", "received", `${lines.length} lines were understood, ${made.total} in all.`],
    ["approval", "rule", "approved", "Approved by the policy: it is within your limit of 250.00."],
    [
      "warehouse",
      "agent",
      "reserved",
      `${lines[0]?.quantity} set aside, stock before 212 and after 206 available.`,
    ],
    ["delivery", "person", "paid", `${made.total} was paid; nothing is left to pay.`],
    ["delivery", "person", "shipped", "Shipped; on hand and reserved fell together."],
    ["delivery", "person", "delivered", "Delivered."],
  ];
  const told =
    {
      received: 1,
      awaiting_approval: 1,
      approved: 2,
      awaiting_payment: 3,
      awaiting_delivery: 4,
      in_transit: 5,
      delivered: 6,
    }[status] ?? 1;
  made.events = story.slice(0, told).map(([agent, kind, to, note], place) => ({
    seq: ++state.seq,
    at: ago(minutes - place * 2),
    agent,
    actor: kind === "person" ? "Sam" : agent,
    actor_kind: kind,
    kind: to,
    from: null,
    to,
    note,
    details: [],
    undone: false,
    order: id,
    number: made.number,
  }));
  return settle(made);
}
