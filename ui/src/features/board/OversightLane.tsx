// Oversight's lane: the last 7 days against the 7 before, the bottleneck, and the first recommendation.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { OversightView } from "../../platform";
import { useNow } from "../../shared/clock";
import { DESK_WORDS } from "../../shared/desks";
import { number, percent, signedShare } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { Recommendation } from "../../shared/Recommendation";
import { address } from "../../shared/route";
import { ShareBar } from "../../shared/ShareBar";
import { Failed } from "../../shared/State";
import { dayBefore, span } from "../../shared/time";
import { useWords } from "../../shared/words";
import board from "./Board.module.css";
import styles from "./Card.module.css";
import { Lane } from "./Lane";

export function OversightLane() {
  const say = useWords();
  const from = dayBefore(useNow(), 6);
  const { data, error, refetch } = useQuery(queries.oversight({ from, to: null, by: "day", tz: null }));
  return (
    <Lane desk="oversight" aside={say("window-today")} did={say("window-oversight-compared")}>
      {data ? (
        <Findings data={data} />
      ) : error ? (
        <Failed error={error} retry={refetch} />
      ) : (
        <>
          <Skeleton height={66} />
          <Skeleton height={120} />
        </>
      )}
    </Lane>
  );
}

function Findings({ data }: { data: OversightView }) {
  const say = useWords();
  const lead = data.lead_time.median_hours;
  const first = data.recommendations[0];
  const neck = data.bottleneck;
  return (
    <>
      <a className={styles.card} href={address("oversight", { period: "7" })} data-card>
        <span className={styles.pair}>
          <span>
            <b className={styles.big}>{number(data.delivered)}</b>
            <span className={styles.soft}>
              {say("window-delivered-word")} <Change now={data.delivered} before={data.delivered_before} />
            </span>
          </span>
          <span>
            <b className={styles.big}>{lead === null ? say("window-none") : span(lead, say)}</b>
            <span className={styles.soft}>{say("window-lead-median")}</span>
          </span>
        </span>
      </a>
      {neck && (
        <a className={styles.card} href={address("oversight")} data-card data-testid="bottleneck">
          <span className={styles.top}>
            {say("window-bottleneck", { desk: say(DESK_WORDS[neck.desk] ?? neck.desk) })}
          </span>
          <span className={styles.soft}>
            {say("window-bottleneck-share", { share: percent(neck.share), count: neck.now.length })}
          </span>
          <ShareBar stages={data.stages} />
        </a>
      )}
      {first ? (
        <Recommendation one={first} card />
      ) : (
        !neck && <p className={board.nothing}>{say("window-lane-empty-oversight")}</p>
      )}
    </>
  );
}

/** The change on the period before, in words and not by colour alone. */
function Change({ now, before }: { now: number; before: number | null }) {
  const say = useWords();
  if (before === null || before + now === 0) return null;
  if (before === 0) return <>{say("window-before", { count: before })}</>;
  const share = now / before - 1;
  return (
    <span className={share > 0 ? styles.up : undefined} title={say("window-before", { count: before })}>
      {signedShare(share)}
    </span>
  );
}
