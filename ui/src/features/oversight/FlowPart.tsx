// The flow: its figures, the bottleneck with what to do about it, the charts, and what the figures leave out.
import { useQuery } from "@tanstack/react-query";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { Agents } from "./Agents";
import { Bottleneck } from "./Bottleneck";
import { Charts } from "./Charts";
import { LeftOut } from "./LeftOut";
import styles from "./Oversight.module.css";
import type { Query } from "./period";
import { Recommendations } from "./Recommendations";
import { Tiles } from "./Tiles";

export function FlowPart({ query }: { query: Query }) {
  const { data, isPlaceholderData, error, refetch } = useQuery(queries.oversight(query));
  const stale = isPlaceholderData || undefined;
  if (error && (!data || isPlaceholderData)) return <Failed error={error} retry={refetch} />;
  return (
    <>
      {data ? (
        <>
          <div className={styles.tiles} data-stale={stale}>
            <Tiles data={data} />
          </div>
          <div className={styles.first} data-stale={stale}>
            <Bottleneck data={data} />
            <Recommendations all={data.recommendations} />
          </div>
        </>
      ) : (
        <>
          <Waiting rows={1} height={92} />
          <Waiting rows={1} height={260} />
        </>
      )}
      <Charts demand={false} query={query} />
      {data && (
        <div className={styles.below} data-stale={stale}>
          <LeftOut data={data} />
          <Agents agents={data.agents} />
        </div>
      )}
    </>
  );
}
