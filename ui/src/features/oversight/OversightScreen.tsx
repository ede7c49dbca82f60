// Oversight: how orders flow, where they wait, what to do about it.
import { useQuery } from "@tanstack/react-query";
import { useNow } from "../../shared/clock";
import * as queries from "../../shared/queries";
import { useRoute } from "../../shared/route";
import { Screen } from "../../shared/Screen";
import { Failed, Waiting } from "../../shared/State";
import { dayBefore } from "../../shared/time";
import { useWords } from "../../shared/words";
import { Agents } from "./Agents";
import { ChartCard } from "./ChartCard";
import { LowStock } from "./LowStock";
import styles from "./Oversight.module.css";
import { Dates, PeriodBar } from "./PeriodBar";
import { asked, EVERYTHING, lastDay } from "./period";
import { Recommendations } from "./Recommendations";
import { Tiles } from "./Tiles";

export function OversightScreen() {
  const say = useWords();
  const { params } = useRoute();
  // Midnight of this day, so that the same question is asked all day long.
  const today = new Date(`${dayBefore(useNow(), 0)}T00:00`).getTime();
  const all = params.period === "all";
  const everything = useQuery({ ...queries.oversight(EVERYTHING), enabled: all });
  const ends = everything.data ? lastDay(everything.data.throughput) : null;
  const { id, by, query } = asked(params, today, ends);
  const known = !all || everything.data !== undefined;
  const summary = useQuery({ ...queries.oversight(query), enabled: known });
  const { data, isPlaceholderData } = summary;
  const error = everything.error ?? summary.error;
  const charts = useQuery(queries.charts());
  return (
    <Screen
      title={say("window-nav-oversight")}
      testid="screen-oversight"
      acts={<PeriodBar id={id} by={by} />}
    >
      {id === "dates" && <Dates key={`${params.from} ${params.to}`} />}
      {error && (!data || isPlaceholderData) ? (
        <Failed error={error} retry={summary.refetch} />
      ) : data ? (
        <div className={styles.tiles} data-stale={isPlaceholderData || undefined}>
          <Tiles data={data} />
        </div>
      ) : (
        <Waiting rows={1} height={126} />
      )}
      <div className={styles.charts}>
        {known && charts.data?.map((info) => <ChartCard key={info.name} info={info} period={query} />)}
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
