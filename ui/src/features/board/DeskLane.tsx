// One desk of the flow with its cards: those that ask first, then groups, then what stands and waits.
import { Skeleton } from "@mantine/core";
import type { Lane as LaneView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { address } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Board.module.css";
import { Group } from "./Group";
import { Lane } from "./Lane";
import { OrderCard } from "./OrderCard";
import { ofDesk } from "./status";

const NOTHING: Record<string, string> = {
  mail: "window-lane-empty-mail",
  approval: "window-lane-empty-approval",
  warehouse: "window-lane-empty-warehouse",
  delivery: "window-lane-empty-delivery",
};

export function DeskLane({ desk, lane, read }: { desk: string; lane: LaneView | undefined; read: boolean }) {
  const say = useWords();
  if (!read) {
    return (
      <Lane desk={desk} did={<Skeleton component="span" display="inline-block" height={10} width="70%" />}>
        <Skeleton height={88} />
        <Skeleton height={66} />
      </Lane>
    );
  }
  const asking = lane?.cards.filter(({ question }) => question !== null) ?? [];
  const standing = lane?.cards.filter(({ question }) => question === null) ?? [];
  const empty = asking.length + standing.length + (lane?.groups.length ?? 0) === 0;
  return (
    <Lane desk={desk} count={lane?.count ?? 0} aside={<Oldest since={lane?.oldest_since} />} did={lane?.did}>
      {asking.map((card) => (
        <OrderCard key={card.id} card={card} />
      ))}
      {lane?.groups.map((group) => (
        <Group key={group.status} group={group} />
      ))}
      {standing.map((card) => (
        <OrderCard key={card.id} card={card} />
      ))}
      {lane && lane.more > 0 && (
        <a
          className={styles.more}
          href={address("orders", { status: ofDesk(desk) })}
          data-testid={`more-${desk}`}
        >
          {say("window-lane-more", { count: lane.more })}
        </a>
      )}
      {empty && <p className={styles.nothing}>{say(NOTHING[desk] ?? "window-lane-empty")}</p>}
    </Lane>
  );
}

function Oldest({ since }: { since: string | null | undefined }) {
  const say = useWords();
  if (!since) return null;
  return (
    <>
      <span className={styles.oldest}>{say("window-lane-oldest")} </span>
      <Ago at={since} form="lasting" />
    </>
  );
}
