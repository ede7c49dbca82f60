// A chart drawn by the engine, read point by point with the pointer or with the arrow keys.
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from "react";
import type { ChartView } from "../../platform";
import { go } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Chart.module.css";
import { orderParams } from "./filter";
import { Inline } from "./Inline";
import { picture } from "./picture";
import { keyed, nearest } from "./points";

export function Chart({ view }: { view: ChartView }) {
  const say = useWords();
  const help = useId();
  const drawn = useMemo(() => picture(view.svg), [view.svg]);
  const [at, setAt] = useState<number | null>(null);
  const { points } = view;
  const point = at === null ? undefined : points[at];
  if (!drawn) return <p className={styles.undrawn}>{view.takeaway}</p>;
  const { width, height } = drawn;

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    setAt(nearest(points, x, y));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && point?.filter) return go("orders", orderParams(point));
    const next = keyed(event.key, at, points.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
  }
  return (
    <div
      className={styles.chart}
      style={{ aspectRatio: `${width} / ${height}` }}
      role="group"
      aria-roledescription={say("window-chart")}
      aria-label={view.takeaway}
      aria-describedby={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its points are read with the arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
      onBlur={() => setAt(null)}
      onClick={() => point?.filter && go("orders", orderParams(point))}
      data-opens={(point?.filter && true) || undefined}
      data-testid={`chart-${view.name}`}
    >
      <Inline root={drawn.root} />
      <span id={help} className={styles.unseen}>
        {say("window-chart-keys", { count: points.length })}
      </span>
      {point && (
        <>
          <i className={styles.mark} style={placed(point.x / width, point.y / height)} aria-hidden />
          <span
            className={styles.tip}
            data-side={point.x > width / 2 ? "left" : "right"}
            style={placed(point.x / width, point.y / height)}
            data-testid="chart-tip"
          >
            <b>{point.value}</b>
            {point.label}
          </span>
        </>
      )}
      <span className={styles.unseen} aria-live="polite">
        {point && say("window-chart-point", { label: point.label, value: point.value })}
      </span>
    </div>
  );
}

const placed = (x: number, y: number) => ({ left: `${x * 100}%`, top: `${y * 100}%` });
