// The board: order entry above, the five desks side by side below.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { DESKS } from "../../shared/desks";
import * as queries from "../../shared/queries";
import { useRoute } from "../../shared/route";
import { Failed } from "../../shared/State";
import { useWords } from "../../shared/words";
import { OrderEntry } from "../entry/OrderEntry";
import styles from "./Board.module.css";
import { DeskLane } from "./DeskLane";
import { FirstSteps } from "./FirstSteps";
import { useBoardKeys } from "./keys";
import { OversightLane } from "./OversightLane";

export function BoardScreen() {
  const say = useWords();
  const { data, error, refetch } = useQuery(queries.board());
  const frame = useRef<HTMLDivElement>(null);
  const onKeyDown = useBoardKeys(frame);
  const { desk } = useRoute().params;
  const read = data !== undefined;
  // Whoever was sent to a desk finds it in view, with its first card under the keys.
  useEffect(() => {
    if (!desk || !read) return;
    const lane = frame.current?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(desk)}"]`);
    lane?.scrollIntoView({ inline: "nearest" });
    lane?.querySelector<HTMLElement>("[data-card]")?.focus();
  }, [desk, read]);
  return (
    <div className={styles.screen} data-testid="screen-board">
      <h1 className={styles.title}>{say("window-nav-board")}</h1>
      <OrderEntry />
      <FirstSteps />
      {error && !data ? (
        <Failed error={error} retry={refetch} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between cards, each of which is reached by Tab too
        <div className={styles.board} ref={frame} onKeyDown={onKeyDown}>
          {DESKS.map((desk) =>
            desk === "oversight" ? (
              <OversightLane key={desk} />
            ) : (
              <DeskLane
                key={desk}
                desk={desk}
                lane={data?.lanes.find((lane) => lane.desk === desk)}
                read={read}
              />
            ),
          )}
        </div>
      )}
    </div>
  );
}
