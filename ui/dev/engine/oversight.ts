// Made-up figures and pictures of the flow.
import type {
  AlertView,
  ChartView,
  OversightView,
  PointView,
  RecommendationView,
  StageView,
} from "../../src/platform";
import { dice } from "./random";
import { ago, type State } from "./state";

const stage = (name: string, n: number, median: number, share: number): StageView => ({
  stage: name,
  n,
  mean_hours: median * 1.3,
  median_hours: median,
  p85_hours: median * 1.9,
  p90_hours: median * 2.1,
  p95_hours: median * 2.6,
  open: 4,
  oldest_since: ago(4000),
  faults: 2,
  fault_orders: [3, 4],
  share,
});

export function summary(state: State, by: string): OversightView {
  const some = state.orders.length > 0;
  const open = state.orders.filter(({ desk }) => desk !== null);
  const waits = open.filter(({ desk }) => desk === "warehouse").map(({ id }) => id);
  const low = state.products.filter(({ low_at, available }) => low_at !== null && available <= low_at);
  const orders: Record<string, number> = {};
  for (const { status } of state.orders) orders[status] = (orders[status] ?? 0) + 1;
  return {
    from: null,
    to: new Date().toISOString(),
    tz: "Europe/London",
    orders,
    throughput: [],
    stages: some
      ? [
          stage("received", 1204, 1.2, 0.1),
          stage("awaiting_approval", 1204, 3, 0.07),
          stage("approved", 1204, 43, 0.58),
          stage("awaiting_payment", 1190, 12, 0.09),
          stage("awaiting_delivery", 1180, 9, 0.06),
          stage("in_transit", 1170, 31, 0.1),
        ]
      : [],
    lead_time: some
      ? stage("lead_time", 1170, 74, 1)
      : {
          ...stage("lead_time", 0, 0, 0),
          mean_hours: null,
          median_hours: null,
          p85_hours: null,
          p90_hours: null,
          share: null,
        },
    bottleneck: some
      ? {
          stage: "approved",
          desk: "warehouse",
          share: 0.58,
          median_hours: 43,
          p90_hours: 88,
          n: 1204,
          waited_share: 0.97,
          waited_median_hours: 45,
          sentence: "Orders wait longest at Warehouse (for stock): 58\u00a0% of the time orders take.",
          evidence: "median 43 h, p90 88 h, n = 1,204",
          now: waits,
          constraint: null,
          constraint_share: null,
        }
      : null,
    low_stock: low.slice(0, 40).map((one) => ({
      product_id: one.id,
      product: one.name,
      sku: one.sku,
      available: one.available,
      low_at: one.low_at ?? 0,
      waiting: state.waiting.get(one.id) ?? 0,
    })),
    recommendations: some ? advice(state).filter(({ state }) => state === "open") : [],
    agents: ["mail", "approval", "warehouse", "delivery", "oversight"].map((agent, at) => ({
      agent,
      ready: 0,
      waiting: some ? at * 3 : 0,
      done: some ? 4000 - at * 13 : 0,
      failed: at === 3 && some ? 2 : 0,
      mean_ms: some ? 1.2 + at : null,
      untouched_share: some ? 0.97 - at * 0.08 : null,
    })),
    service_level: some
      ? "85 of 100 orders arrive within 96 h (n = 1,170)."
      : "No order arrived in this period, so nothing is known of how long one takes.",
    delivered: some ? (by === "day" ? 118 : 1170) : 0,
    delivered_before: some ? (by === "day" ? 108 : 1074) : null,
    open: open.length,
    oldest_open: open.map(({ since }) => since).sort()[0] ?? null,
    revenue: some ? "184233.42" : "0.00",
  };
}

const recommendation = (
  one: Pick<RecommendationView, "id" | "desk" | "finding" | "evidence" | "action" | "label"> &
    Partial<RecommendationView>,
): RecommendationView => ({
  effect: {
    unit: "hours",
    value: "19.50",
    low: "12.00",
    high: "26.75",
    n: 148,
    now: "31.00",
    before: "12.25",
    sentence: "19.5 h longer an order: between 12 h and 26.8 h, n = 148.",
  },
  compared: "It took 31 h in the last four weeks, 12.3 h in the four before.",
  strength: "act",
  orders: [],
  products: [],
  customer: null,
  value: null,
  review_days: 14,
  state: "open",
  decided_at: null,
  until: null,
  review: null,
  drafts: [],
  ...one,
});

/** What was decided on each, by its id. */
const decided = new Map<string, string>();

/** Made-up recommendations, and what became of them since the page was opened. */
export function advice(state: State): RecommendationView[] {
  const open = state.orders.filter(({ desk }) => desk !== null);
  const waits = open.filter(({ desk }) => desk === "warehouse").map(({ id }) => id);
  return [
    recommendation({
      id: "reorder:6",
      desk: "warehouse",
      finding: "3 orders wait for 186 Regency Cakestand 3 Tier: reorder 200.",
      evidence: "available 14, limit 28, waiting 186, due in 0",
      orders: waits.slice(0, 3),
      products: [6],
      action: "reorder",
      value: "200",
      label: "Note a purchase of 200",
    }),
    recommendation({
      id: "chase",
      desk: "delivery",
      finding: "Chase these 3 late payments, 412.60 GBP in all: the oldest has been open for 11 d.",
      evidence: "median 6 h, p90 25 h, n = 1,190",
      orders: [1, 2, 3],
      action: "chase",
      label: "Draft reminders",
    }),
    recommendation({
      id: "raise_limit",
      desk: "approval",
      finding:
        "You approved 64 orders by hand, 52 of them of at most 200.00 GBP, and rejected none of that size. Let orders up to 200.00 GBP be approved without asking.",
      evidence: "It would have approved 41 of the 60 newest orders of the last 90 days.",
      strength: "watch",
      action: "raise_limit",
      value: "200.00",
      label: "Approve up to 200.00 GBP without asking",
    }),
  ].map((one) => ({ ...one, state: decided.get(one.id) ?? "open" }));
}

export function decide(state: State, id: string, to: string): RecommendationView | undefined {
  decided.set(id, to === "undone" ? "open" : to);
  const until = to === "applied" || to === "snoozed" ? ago(-7 * 24 * 60) : null;
  const one = advice(state).find((one) => one.id === id);
  return one && { ...one, state: to, until };
}

export const alerts = (state: State): AlertView[] =>
  state.products
    .filter(({ low_at, available }) => low_at !== null && available <= low_at)
    .slice(0, 3)
    .map((one) => ({
      kind: "low_stock",
      subject: one.id,
      since: ago(300),
      sentence: `${one.name} is low: ${one.available} left, the limit is ${one.low_at}.`,
      orders: [],
      products: [one.id],
    }));

const PAINT = {
  light: { soft: "#5d6670", grid: "#e3e1dc", ink: "#1d2125" },
  dark: { soft: "#9aa4ae", grid: "#2d343c", ink: "#e8eaed" },
};
const STAGES: [string, string, number][] = [
  ["Reading", "#0072B2", 1],
  ["Approval", "#CC79A7", 3],
  ["Stock", "#E69F00", 43],
  ["Payment", "#009E73", 12],
  ["Packing", "#009E73", 9],
  ["In transit", "#009E73", 31],
];

export function chart(name: string, theme: "light" | "dark", width: number, height: number): ChartView {
  const { soft, grid, ink } = PAINT[theme];
  const points: PointView[] = [];
  const parts: string[] = [];
  const text = (x: number, y: number, words: string, anchor: string, fill = soft) =>
    parts.push(
      `<text x="${x}" y="${y}" font-size="11" font-family="Noto Sans" text-anchor="${anchor}" fill="${fill}">${words}</text>`,
    );
  if (name === "throughput") {
    const roll = dice(3);
    const [left, bottom, slot] = [40, height - 24, (width - 50) / 26];
    for (const value of [0, 50, 100, 150]) {
      const y = bottom - (value / 150) * (bottom - 10);
      parts.push(`<line x1="${left}" x2="${width - 6}" y1="${y}" y2="${y}" stroke="${grid}"/>`);
      text(left - 8, y + 4, String(value), "end");
    }
    for (let week = 0; week < 26; week++) {
      const value = 60 + roll.upTo(60);
      const [x, y] = [left + 4 + week * slot, bottom - (value / 150) * (bottom - 10)];
      parts.push(
        `<rect x="${x}" y="${y}" width="${slot - 5}" height="${bottom - y}" rx="2" fill="#009E73" fill-opacity="${week === 25 ? 0.45 : 0.9}"/>`,
      );
      points.push({
        x: x + slot / 2 - 2,
        y,
        label: `Week ${22 + week}`,
        value: `${value} delivered`,
        filter: `finished:2026-06-0${(week % 9) + 1}T00:00:00Z..2026-06-10T00:00:00Z`,
      });
      if (week % 5 === 0)
        text(x, height - 6, ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"][week / 5] ?? "", "start");
    }
  } else {
    STAGES.forEach(([label, fill, hours], row) => {
      const y = 18 + row * ((height - 40) / 6);
      const scale = (width - 170) / 60;
      text(86, y + 4, label, "end", ink);
      parts.push(
        `<rect x="96" y="${y - 7}" width="${Math.max(3, hours * scale)}" height="14" rx="2" fill="${fill}"/>`,
      );
      text(104 + hours * scale, y + 4, `${hours} h`, "start");
      points.push({
        x: 96 + hours * scale,
        y,
        label,
        value: `median ${hours} h`,
        filter: row === 2 ? "status:approved" : null,
      });
    });
  }
  const say =
    name === "throughput"
      ? [
          "118 orders a week, and rising",
          "delivered per week with its 4-week mean · n = 2,873 · this week is not over",
        ]
      : [
          "Waiting for stock is slow and uneven",
          "time in stage: middle half as a box, median in white · 12 orders with backward times left out",
        ];
  return {
    name,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>x</title>${parts.join("")}</svg>`,
    title: say[0] ?? "",
    takeaway: say[0] ?? "",
    subtitle: say[1] ?? "",
    points,
    table: {
      columns: [
        { name: "What", numeric: false },
        { name: "Figure", numeric: false },
      ],
      rows: points.map(({ label, value }) => [label, value]),
    },
  };
}
