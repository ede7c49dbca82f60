// Oversight: how orders flow, where they wait, what to do about it.
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNow } from "../../shared/clock";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Screen } from "../../shared/Screen";
import { Failed, Waiting } from "../../shared/State";
import { dayBefore } from "../../shared/time";
import { useWords } from "../../shared/words";
import { Agents } from "./Agents";
import { ChartCard } from "./ChartCard";
import { LowStock } from "./LowStock";
import styles from "./Oversight.module.css";
import { asked, CUTS, PERIODS } from "./period";
import { Recommendations } from "./Recommendations";
import { Tiles } from "./Tiles";

export function OversightScreen() {
  const say = useWords();
  const { params } = useRoute();
  // Midnight of this day, so that the same question is asked all day long.
  const today = new Date(`${dayBefore(useNow(), 0)}T00:00`).getTime();
  const { id, by, query } = asked(params.period, params.by, today);
  const { data, error, refetch, isPlaceholderData } = useQuery(queries.oversight(query));
  const charts = useQuery(queries.charts());
  return (
    <Screen
      title={say("window-nav-oversight")}
      testid="screen-oversight"
      acts={
        <>
          <SegmentedControl
            size="xs"
            value={id}
            onChange={(next) => adjust({ period: next, by: null })}
            data={PERIODS.map((one) => ({ value: one.id, label: say(one.words) }))}
            aria-label={say("window-period")}
            data-testid="period"
          />
          <SegmentedControl
            size="xs"
            value={by}
            onChange={(next) => adjust({ by: next })}
            data={CUTS.map((one) => ({ value: one.by, label: say(one.words) }))}
            aria-label={say("window-by")}
            data-testid="period-by"
          />
        </>
      }
    >
      {error && !data ? (
        <Failed error={error} retry={refetch} />
      ) : data ? (
        <div className={styles.tiles} data-stale={isPlaceholderData || undefined}>
          <Tiles data={data} />
        </div>
      ) : (
        <Waiting rows={1} height={126} />
      )}
      <div className={styles.charts}>
        {charts.data?.map((info) => (
          <ChartCard key={info.name} info={info} period={query} />
        ))}
      </div>
      {data && (
        <div className={styles.below}>
          <Recommendations all={data.recommendations} />
          <LowStock rows={data.low_stock} />
          <Agents agents={data.agents} />
        </div>
      )}
    </Screen>
  );
}
