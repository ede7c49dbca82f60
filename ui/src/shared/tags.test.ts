// Changes in the book reach the reads they make stale.
import { expect, test } from "vitest";
import { staleKeys } from "./tags";

test("an order's change touches that order and the lists it stands in", () => {
  expect(staleKeys(["orders", "order:42"])).toEqual([["orders"], ["counts"], ["board"], ["order", 42]]);
});

test("a read named by two tags is read once", () => {
  const keys = staleKeys(["orders", "stock", "tasks"])?.map(String) ?? [];
  expect(keys.filter((key) => key === "board")).toHaveLength(1);
});

test("stock changes what is understood of a text and what an open order still lacks", () => {
  const keys = staleKeys(["stock"])?.map(String);
  expect(keys).toEqual(expect.arrayContaining(["stock", "movements", "products", "reading", "order"]));
});

test("another book, or a tag of a newer engine, makes everything stale", () => {
  expect(staleKeys(["log", "book"])).toBeNull();
  expect(staleKeys(["shipments"])).toBeNull();
});

test("nothing changed, nothing is stale", () => {
  expect(staleKeys([])).toEqual([]);
});
