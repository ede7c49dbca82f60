// The policy of the made-up book: its limit alone decides here.
import type { PolicyForm, PolicyPreview, PolicyTrial, PolicyVersion, PolicyView } from "../../src/platform";
import { cents, type State } from "./state";

const FIRST: PolicyForm = {
  approve_up_to: null,
  unusual_quantity: 3,
  min_orders: 10,
  unusual_price: 20,
  duplicates_within: 1,
  short_stock: "warn",
  reserve: "whole",
  auto_deliver_after: null,
  pay_first: true,
  days_to_pay: 14,
};

const versions: PolicyVersion[] = [
  { version: 0, at: null, actor: null, changes: [], current: true, form: FIRST },
];

const newest = () => versions[0] ?? { version: 0, at: null, actor: null, form: FIRST };

const limited = ({ approve_up_to }: PolicyForm, currency: string) =>
  approve_up_to
    ? `Orders up to ${approve_up_to} ${currency} are approved without asking.`
    : "You are asked about every order.";

export function shown(state: State): PolicyView {
  const { version, at, actor, form } = newest();
  const currency = state.book?.currency ?? "GBP";
  return {
    version,
    at,
    actor,
    currency,
    form,
    rules: [{ field: "approve_up_to", sentence: limited(form, currency) }],
  };
}

export function put(state: State, form: PolicyForm): PolicyView {
  for (const one of versions) one.current = false;
  versions.unshift({
    version: versions.length,
    at: new Date().toISOString(),
    actor: "owner",
    changes: [limited(form, state.book?.currency ?? "GBP")],
    current: true,
    form,
  });
  return shown(state);
}

export const history = () => versions;

export function preview(state: State, form: PolicyForm): PolicyPreview {
  const currency = state.book?.currency ?? "GBP";
  const allowed = ({ approve_up_to }: PolicyForm, total: string) =>
    approve_up_to !== null && cents(total) <= cents(approve_up_to);
  const trial = (days: number): PolicyTrial => {
    const since = Date.now() - days * 86_400_000;
    const orders = state.orders.filter(({ received_at }) => Date.parse(received_at) >= since);
    const approved = orders.filter(({ total }) => allowed(form, total));
    const asked = orders.filter(({ total }) => !allowed(form, total));
    const now = orders.filter(({ total }) => allowed(newest().form, total)).length;
    const tried = ({ id, number, total }: (typeof orders)[number], said: string) => ({
      id,
      number,
      total,
      said: `${total} ${currency} ${said}`,
    });
    return {
      days,
      orders: orders.length,
      cut: false,
      approved: approved.length,
      asked: asked.length,
      approved_now: now,
      rejected: 0,
      sentence: `It would have approved ${approved.length} of the last ${days} days’ ${orders.length} orders; ${asked.length} would still be asked about. The policy in force approves ${now}. None of those it approves was rejected by you.`,
      reasons:
        asked.length > 0
          ? [{ rule: "over_limit", count: asked.length, sentence: `${asked.length} over the limit` }]
          : [],
      first_approved: approved.slice(0, 5).map((one) => tried(one, "is within your limit.")),
      first_asked: asked.slice(0, 5).map((one) => tried(one, "is over your limit.")),
    };
  };
  return { changes: [limited(form, currency)], trials: [trial(30), trial(90)] };
}
