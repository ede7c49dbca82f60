// Like orders told as one card; it unfolds to their own cards, and leads to the list of all of them.
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { BoardCard, BoardGroup } from "../../platform";
import { Ago } from "../../shared/Ago";
import { STATUSES } from "../../shared/desks";
import { money, number } from "../../shared/figures";
import { address } from "../../shared/route";
import { useWords } from "../../shared/words";
import board from "./Board.module.css";
import styles from "./Card.module.css";
import { OrderCard } from "./OrderCard";

export function Group({ group, cards }: { group: BoardGroup; cards: BoardCard[] }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button
        type="button"
        className={`${styles.card} ${styles.group}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-card
        data-testid={`group-${group.status}`}
      >
        <span className={styles.top}>
          <b>
            <Arrow size={15} aria-hidden />
            {say(STATUSES[group.status]?.words ?? group.status)}
          </b>
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
      </button>
      {open && cards.map((card) => <OrderCard key={card.id} card={card} />)}
      {open && (
        <a
          className={board.more}
          href={address("orders", { status: group.status })}
          data-testid={`group-${group.status}-all`}
        >
          {say("window-group-all", { count: group.count })}
        </a>
      )}
    </>
  );
}
