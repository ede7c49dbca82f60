// Like orders told as one card, which opens them as a list.
import type { BoardGroup } from "../../platform";
import { Ago } from "../../shared/Ago";
import { STATUSES } from "../../shared/desks";
import { money, number } from "../../shared/figures";
import { address } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Board.module.css";

export function Group({ group }: { group: BoardGroup }) {
  const say = useWords();
  return (
    <a
      className={`${styles.card} ${styles.group}`}
      href={address("orders", { status: group.status })}
      data-card
      data-testid={`group-${group.status}`}
    >
      <span className={styles.top}>
        {say(STATUSES[group.status]?.words ?? group.status)}
        <span>{number(group.count)}</span>
      </span>
      <span className={styles.summary}>
        <span className={styles.clip}>
          {say("window-group-oldest", { number: group.oldest })}
          {", "}
          <Ago at={group.since} form="lasting" />
        </span>
        <span>{money(group.total)}</span>
      </span>
    </a>
  );
}
