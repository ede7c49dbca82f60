// A chart with its takeaway above it and, beneath, the ways to take it along: saved, or as rows.
import { Button, Skeleton, useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChartInfo } from "../../platform";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { Failed } from "../../shared/State";
import { useWords } from "../../shared/words";
import { Chart } from "./Chart";
import styles from "./Chart.module.css";
import { ExportMenu } from "./ExportMenu";
import type { Query } from "./period";
import { Rows } from "./Rows";

type Props = { info: ChartInfo; query: Query };

const HEIGHT = 250;
/** Widths are rounded, so that dragging the window's edge does not draw at every pixel. */
const STEP = 20;

export function ChartCard({ info, query }: Props) {
  const say = useWords();
  const theme = useComputedColorScheme("light");
  const { ref, width: measured } = useElementSize();
  const [rows, setRows] = useState(false);
  const width = Math.max(240, Math.floor(measured / STEP) * STEP);
  const drawn = useQuery({
    ...queries.chart(info.name, query, { theme, width, height: HEIGHT }),
    enabled: measured > 0,
    placeholderData: keepPreviousData,
  });
  const view = drawn.data;
  return (
    <Card className={styles.card}>
      <h2 className={styles.takeaway}>{view ? view.takeaway : info.title}</h2>
      <p className={styles.subtitle}>{view?.subtitle}</p>
      <div
        ref={ref}
        className={styles.place}
        style={{ minHeight: HEIGHT }}
        data-stale={drawn.isPlaceholderData || undefined}
      >
        {view ? (
          rows ? (
            <Rows view={view} />
          ) : (
            <Chart view={view} />
          )
        ) : drawn.error ? (
          <Failed error={drawn.error} retry={drawn.refetch} />
        ) : (
          <Skeleton height={HEIGHT} />
        )}
      </div>
      <footer className={styles.foot}>
        <ExportMenu info={info} query={query} />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-pressed={rows}
          onClick={() => setRows(!rows)}
          data-testid={`rows-${info.name}`}
        >
          {say(rows ? "window-chart-picture" : "window-chart-rows")}
        </Button>
      </footer>
    </Card>
  );
}
