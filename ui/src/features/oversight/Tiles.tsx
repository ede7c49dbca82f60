// The figures of the period, each with its unit and what it is compared with.

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OversightView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { money, number, signedShare } from "../../shared/figures";
import * as queries from "../../shared/queries";
import { span } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Oversight.module.css";

export function Tiles({ data }: { data: OversightView }) {
  const say = useWords();
  const currency = useQuery(queries.session()).data?.book?.currency;
  const lead = data.lead_time;
  const hours = (value: number | null) => (value === null ? say("window-none") : span(value, say));
  return (
    <>
      <Tile words={say("window-tile-delivered")} big={number(data.delivered)} testid="tile-delivered">
        {compared(data.delivered, data.delivered_before, say)}
      </Tile>
      <Tile
        words={say("window-tile-lead")}
        big={lead.n === 0 ? say("window-none") : `${hours(lead.median_hours)} · ${hours(lead.p90_hours)}`}
        testid="tile-lead"
      >
        {say("window-tile-lead-n", { n: lead.n })}
      </Tile>
      <Tile words={say("window-tile-p85")} big={hours(lead.p85_hours)} testid="tile-p85">
        {say("window-tile-p85-note")}
      </Tile>
      <Tile
        words={say("window-tile-open")}
        big={
          <>
            {number(data.open)}
            {data.oldest_open && (
              <>
                {" · "}
                <Ago at={data.oldest_open} form="lasting" />
              </>
            )}
          </>
        }
        testid="tile-open"
      >
        {say("window-tile-open-note")}
      </Tile>
      <Tile words={say("window-tile-revenue")} big={money(data.revenue, currency)} testid="tile-revenue">
        {say("window-tile-revenue-note")}
      </Tile>
    </>
  );
}

type TileProps = { words: string; big: ReactNode; children: ReactNode; testid: string };

function Tile({ words, big, children, testid }: TileProps) {
  return (
    <div className={styles.tile} data-testid={testid}>
      <p>{words}</p>
      <b>{big}</b>
      <p>{children}</p>
    </div>
  );
}

function compared(now: number, before: number | null, say: ReturnType<typeof useWords>): string {
  if (before === null) return say("window-before-none");
  if (before === 0) return say("window-before-zero");
  return say("window-compared", { share: signedShare(now / before - 1), before: number(before) });
}
