// The board by keyboard, what it folds together, and which command a button is.
import { afterEach, expect, test, vi } from "vitest";
import { answering } from "../../../tests/stage";
import type { BoardCard, Lane } from "../../platform";
import { WHOLE } from "../../shared/asked";
import { answer } from "./answer";
import { gather } from "./gather";
import { walk } from "./keys";
import { ofDesk } from "./status";

afterEach(() => void vi.restoreAllMocks());

test("arrows walk within a desk and over to the next desk that has a card", () => {
  const sizes = [3, 0, 1, 4];
  expect(walk("ArrowDown", { lane: 0, card: 0 }, sizes)).toEqual({ lane: 0, card: 1 });
  expect(walk("ArrowDown", { lane: 0, card: 2 }, sizes)).toBeNull();
  expect(walk("ArrowRight", { lane: 0, card: 2 }, sizes)).toEqual({ lane: 2, card: 0 });
  expect(walk("ArrowLeft", { lane: 2, card: 0 }, sizes)).toEqual({ lane: 0, card: 0 });
  expect(walk("ArrowLeft", { lane: 0, card: 1 }, sizes)).toBeNull();
  expect(walk("x", { lane: 0, card: 1 }, sizes)).toBeNull();
});

const card = (id: number, status: string) => ({ id, status }) as BoardCard;
const group = (status: string, count: number) => ({ status, count, total: "1.00", oldest: "1", since: "" });
const lane = (more: Partial<Lane>): Lane => ({
  desk: "delivery",
  count: 0,
  oldest_since: null,
  did: "",
  cards: [],
  groups: [],
  more: 0,
  ...more,
});

test("cards of a group fold into it, and what is told is not counted as more", () => {
  const cards = [card(1, "in_transit"), card(2, "awaiting_payment"), card(3, "awaiting_payment")];
  const told = gather(lane({ cards, groups: [group("awaiting_payment", 40)], count: 43, more: 40 }));
  expect(told.cards.map(({ id }) => id)).toEqual([1]);
  expect(told.groups[0]?.cards.map(({ id }) => id)).toEqual([2, 3]);
  expect(told.more).toBe(2);
});

test("questions of Mail and Approval are never folded away", () => {
  const cards = [card(1, "received")];
  const told = gather(lane({ desk: "mail", cards, groups: [group("received", 20)], count: 20, more: 19 }));
  expect(told).toEqual({ groups: [], cards, more: 19 });
});

test("a desk of one status is listed by it, a desk of several in full", () => {
  expect(ofDesk("warehouse")).toBe("approved");
  expect(ofDesk("delivery")).toBeNull();
});

test.each([
  ["approve", "order_approve", { id: 7, reason: null }],
  ["reject", "order_reject", { id: 7, reason: "no" }],
  ["pay", "order_pay", { id: 7, payment: { amount: null, method: null, beyond: false } }],
  ["fulfil", "order_fulfil", { id: 7, parcel: WHOLE }],
  ["resume", "order_resume", { id: 7, reason: null }],
  ["refund", "order_refund", { id: 7, amount: null, method: null, reason: null }],
  ["deliver", "order_deliver", { id: 7 }],
])("the step %s is the command %s", async (step, command, args) => {
  const calls = answering({ [command]: () => ({ id: 7 }) });
  await answer(7, { step, line: null, product_id: null, reason: step === "reject" ? "no" : null });
  expect(calls).toEqual([{ command, args }]);
});

test("a product meant, or a line dropped, answers that question of Mail", async () => {
  const calls = answering({ order_clarify: () => ({ id: 7 }) });
  await answer(7, { step: "product", line: 1, product_id: 9, reason: null });
  await answer(7, { step: "drop", line: 0, product_id: null, reason: null });
  expect(calls.map(({ args }) => (args as { answers: unknown[] }).answers[0])).toEqual([
    { line: 1, product_id: 9, quantity: null, drop: false },
    { line: 0, product_id: null, quantity: null, drop: true },
  ]);
});

test("a step this window does not know is refused, not passed over", async () => {
  await expect(answer(7, { step: "teleport", line: null, product_id: null, reason: null })).rejects.toThrow();
});
