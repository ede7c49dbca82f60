// A grid of charts, each asked for and drawn by itself, so that the screen fills chart by chart.
import { useQuery } from "@tanstack/react-query";
import * as queries from "../../shared/queries";
import { Failed } from "../../shared/State";
import { ChartCard } from "./ChartCard";
import styles from "./Oversight.module.css";
import type { Query } from "./period";

/** Charts of what is sold and in stock; every other one is of the flow. */
const OF_DEMAND = new Set(["revenue", "best_sellers", "stock", "demand"]);

export function Charts({ demand, query }: { demand: boolean; query: Query }) {
  const { data, error, refetch } = useQuery(queries.charts());
  if (error && !data) return <Failed error={error} retry={refetch} />;
  return (
    <div className={styles.charts}>
      {data
        ?.filter(({ name }) => OF_DEMAND.has(name) === demand)
        .map((info) => (
          <ChartCard key={info.name} info={info} query={query} />
        ))}
    </div>
  );
}
