// Reading a chart's points with the pointer and by keys.
import { expect, test } from "vitest";
import { orderParams } from "./filter";
import { axis, keyed, nearest } from "./points";

const columns = [
  { x: 10, y: 90 },
  { x: 30, y: 20 },
  { x: 50, y: 60 },
];
const rows = [
  { x: 40, y: 10 },
  { x: 300, y: 40 },
  { x: 90, y: 70 },
];

test("columns are read by where the pointer is across, whatever their height", () => {
  expect(axis(columns)).toBe("x");
  expect(nearest(columns, 12, 20)).toBe(0);
  expect(nearest(columns, 44, 100)).toBe(2);
});

test("rows are read by where the pointer is down, whatever their length", () => {
  expect(axis(rows)).toBe("y");
  expect(nearest(rows, 320, 66)).toBe(2);
});

test("of two points in one column the nearer is read", () => {
  const pair = [...columns, { x: 30, y: 80 }];
  expect(nearest(pair, 30, 75)).toBe(3);
});

test("no points, nothing to read", () => {
  expect(nearest([], 1, 1)).toBeNull();
  expect(keyed("ArrowRight", null, 0)).toBeUndefined();
});

test("arrows go from point to point and stop at the ends; Escape lets go", () => {
  expect(keyed("ArrowRight", null, 3)).toBe(0);
  expect(keyed("ArrowLeft", null, 3)).toBe(2);
  expect(keyed("ArrowRight", 2, 3)).toBe(2);
  expect(keyed("ArrowUp", 0, 3)).toBe(0);
  expect(keyed("End", 0, 3)).toBe(2);
  expect(keyed("Escape", 1, 3)).toBeNull();
  expect(keyed("Escape", null, 3)).toBeUndefined();
  expect(keyed("Tab", 1, 3)).toBeUndefined();
});

test("a point's orders are a status of the list, or stay behind what the point says", () => {
  const point = (filter: string) => ({ x: 0, y: 0, label: "Week 47", value: "94 delivered", filter });
  expect(orderParams(point("status:approved"))).toEqual({ status: "approved" });
  const told = "Week 47: 94 delivered";
  for (const behind of ["finished:2026-11-16T00:00:00Z..2026-11-23T00:00:00Z", "status:unheard_of"])
    expect(orderParams(point(behind))).toEqual({ behind, told });
});
