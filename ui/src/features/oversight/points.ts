// Reading a chart's points: which one is under the pointer, and which one a key leads to.
import type { PointView } from "../../platform";

/** How even a row of positions is: the least gap by the greatest, 0 for fewer than two. */
function evenness(positions: number[]): number {
  const sorted = [...new Set(positions.map(Math.round))].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((position, index) => position - (sorted[index] ?? 0));
  return gaps.length === 0 ? 0 : Math.min(...gaps) / Math.max(...gaps);
}

/** Along which side the points are lined up: columns over "x", rows over "y". */
export function axis(points: Pick<PointView, "x" | "y">[]): "x" | "y" {
  const across = evenness(points.map(({ x }) => x));
  const down = evenness(points.map(({ y }) => y));
  return down > across ? "y" : "x";
}

/** The point of the column or row that is nearest; `null` where there are no points. */
export function nearest(points: Pick<PointView, "x" | "y">[], x: number, y: number): number | null {
  const along = axis(points);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    const [near, far] = along === "x" ? [point.x - x, point.y - y] : [point.y - y, point.x - x];
    // The other side only decides between points of one column or row.
    const distance = Math.abs(near) + Math.abs(far) / 10_000;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** The point a key leads to; `null` leaves the chart, `undefined` is no key of it. */
export function keyed(key: string, at: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined;
  if (key === "Escape") return at === null ? undefined : null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight" || key === "ArrowDown") return at === null ? 0 : Math.min(count - 1, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return at === null ? count - 1 : Math.max(0, at - 1);
  return undefined;
}
