// One desk of the flow with its cards: those that ask first, then groups, then what stands and waits.
import { Skeleton } from "@mantine/core";
import type { Lane as LaneView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useNow } from "../../shared/clock";
import { address } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Board.module.css";
import { Group } from "./Group";
import { gather } from "./gather";
import { Lane } from "./Lane";
import { OrderCard } from "./OrderCard";
import { ofDesk } from "./status";

const NOTHING: Record<string, string> = {
  mail: "window-lane-empty-mail",
  approval: "window-lane-empty-approval",
  warehouse: "window-lane-empty-warehouse",
  delivery: "window-lane-empty-delivery",
};

const NO_LANE = { count: 0, oldest_since: null, did: "", cards: [], groups: [], more: 0 };

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
  const { groups, cards, more } = gather(lane ?? { ...NO_LANE, desk });
  const empty = groups.length + cards.length === 0;
  return (
    <Lane desk={desk} count={lane?.count ?? 0} aside={<Oldest since={lane?.oldest_since} />} did={lane?.did}>
      {groups.map(({ group, cards: within }) => (
        <Group key={group.status} group={group} cards={within} />
      ))}
      {cards.map((card) => (
        <OrderCard key={card.id} card={card} />
      ))}
      {more > 0 && (
        <a
          className={styles.more}
          href={address("orders", { status: ofDesk(desk) })}
          data-testid={`more-${desk}`}
        >
          {say("window-lane-more", { count: more })}
        </a>
      )}
      {empty && <p className={styles.nothing}>{say(NOTHING[desk] ?? "window-lane-empty")}</p>}
    </Lane>
  );
}

const MINUTE = 60_000;

function Oldest({ since }: { since: string | null | undefined }) {
  const say = useWords();
  const now = useNow();
  // What has only just come is not old.
  if (!since || now - new Date(since).getTime() < MINUTE) return null;
  return (
    <>
      <span className={styles.oldest}>{say("window-lane-oldest")} </span>
      <Ago at={since} form="lasting" />
    </>
  );
}
