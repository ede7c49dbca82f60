// A chart with its takeaway above it and, beneath, the ways to take it along: saved, or as rows.
import { Button, Menu, Skeleton, useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ChartInfo, chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { Card } from "../../shared/Screen";
import { Failed } from "../../shared/State";
import { useWords } from "../../shared/words";
import { Chart } from "./Chart";
import styles from "./Chart.module.css";
import type { Query } from "./period";
import { Rows } from "./Rows";

type Format = "svg" | "png";
type Props = { info: ChartInfo; period: Query };

const HEIGHT = 250;
/** Widths are rounded, so that dragging the window's edge does not draw at every pixel. */
const STEP = 20;

export function ChartCard({ info, period }: Props) {
  const say = useWords();
  const theme = useComputedColorScheme("light");
  const { ref, width: measured } = useElementSize();
  const [rows, setRows] = useState(false);
  const width = Math.max(240, Math.floor(measured / STEP) * STEP);
  const drawn = useQuery({
    ...queries.chart(info.name, period, { theme, width, height: HEIGHT }),
    enabled: measured > 0,
    placeholderData: keepPreviousData,
  });
  const save = useAct(
    async (format: Format) => {
      const name = `${info.name}.${format}`;
      const path = await chooseTarget(say("window-chart-save"), name, [
        { name: format.toUpperCase(), extensions: [format] },
      ]);
      if (path !== null) await engine.chartSave(info.name, period, format, path, null);
      return path;
    },
    (path) => path && tell(say("window-chart-saved", { path })),
  );
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
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              loading={save.isPending}
              data-testid={`save-${info.name}`}
            >
              {say("window-chart-save-as")}
              <IconChevronDown size={14} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save.mutate("svg")} data-testid={`save-${info.name}-svg`}>
              {say("window-chart-svg")}
            </Menu.Item>
            <Menu.Item onClick={() => save.mutate("png")} data-testid={`save-${info.name}-png`}>
              {say("window-chart-png")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
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
