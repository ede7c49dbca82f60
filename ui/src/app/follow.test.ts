// A burst of changes is read once.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gather } from "./follow";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("tags that come together are handed on together, each once", () => {
  const hand = vi.fn();
  const gathering = gather(hand);
  gathering.add(["orders", "order:1"]);
  gathering.add(["orders", "order:2"]);
  expect(hand).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(hand).toHaveBeenCalledExactlyOnceWith(["orders", "order:1", "order:2"]);
});

test("a steady stream does not hold changes back for ever", () => {
  const hand = vi.fn();
  const gathering = gather(hand);
  for (let tick = 0; tick < 20; tick++) {
    gathering.add([`order:${tick}`]);
    vi.advanceTimersByTime(50);
  }
  expect(hand.mock.calls.length).toBeGreaterThan(3);
});

test("nothing is handed on after the end", () => {
  const hand = vi.fn();
  const gathering = gather(hand);
  gathering.add(["orders"]);
  gathering.stop();
  vi.advanceTimersByTime(1_000);
  expect(hand).not.toHaveBeenCalled();
});
