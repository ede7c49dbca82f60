// A burst of changes is read once, a steady stream is shown all the same, and the last change is never missed.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "./client";
import { gather, refresh } from "./follow";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const handing = (ms: number) => vi.fn((_tags: string[]) => new Promise((done) => setTimeout(done, ms)));

test("tags that come together are handed on together, each once", async () => {
  const hand = handing(0);
  const gathering = gather(hand);
  gathering.add(["orders", "order:1"]);
  gathering.add(["orders", "order:2"]);
  expect(hand).not.toHaveBeenCalled();
  await wait(200);
  expect(hand).toHaveBeenCalledExactlyOnceWith(["orders", "order:1", "order:2"]);
});

test("while one reading lasts the next changes wait, and come after it", async () => {
  const hand = handing(1_000);
  const gathering = gather(hand);
  gathering.add(["orders"]);
  await wait(200);
  for (const tag of ["stock", "log", "stock"]) {
    gathering.add([tag]);
    await wait(100);
  }
  expect(hand).toHaveBeenCalledTimes(1);
  await wait(2_000);
  expect(hand.mock.calls).toEqual([[["orders"]], [["stock", "log"]]]);
});

test("nothing is handed on after the end", async () => {
  const hand = handing(0);
  const gathering = gather(hand);
  gathering.add(["orders"]);
  gathering.stop();
  gathering.add(["stock"]);
  await wait(1_000);
  expect(hand).not.toHaveBeenCalled();
});

test("what the tags name becomes stale, and nothing else", async () => {
  const client = queryClient();
  const stale = (key: unknown[]) => client.getQueryState(key)?.isInvalidated;
  const keys = [["order", 7], ["order", 8], ["customers", {}], ["session"]];
  for (const key of keys) client.setQueryData(key, {});
  await refresh(client, ["order:7"]);
  expect(keys.map(stale)).toEqual([true, false, false, false]);
  await refresh(client, ["book"]);
  expect(keys.map(stale)).toEqual([true, true, true, true]);
});
