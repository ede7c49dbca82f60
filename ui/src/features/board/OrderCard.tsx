// One order on the board. One that asks says so in words and offers the answers as buttons.
import type { BoardCard } from "../../platform";
import { Ago } from "../../shared/Ago";
import { money } from "../../shared/figures";
import { openOrder } from "../../shared/route";
import { useWords } from "../../shared/words";
import { Answers } from "./Answers";
import styles from "./Card.module.css";

export function OrderCard({ card }: { card: BoardCard }) {
  const say = useWords();
  const asks = card.actions.length > 0;
  return (
    <article
      className={styles.card}
      data-ask={asks || undefined}
      data-card
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is walked to by arrows and opened by Enter
      tabIndex={0}
      aria-label={say("window-card", { number: card.number, question: card.question ?? card.summary })}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target === event.currentTarget) openOrder(card.id);
      }}
      data-testid={`card-${card.id}`}
    >
      <header className={styles.top}>
        <button type="button" className={styles.number} tabIndex={-1} onClick={() => openOrder(card.id)}>
          {say("window-order-number", { number: card.number })}
        </button>
        <span>
          <Ago at={card.since} form="lasting" />
        </span>
      </header>
      <p className={styles.summary}>
        <span className={styles.clip} title={card.customer ?? undefined}>
          {card.customer ?? say("window-no-customer")}
        </span>
      </p>
      <p className={styles.summary}>
        <span className={styles.clip} title={card.summary}>
          {card.summary}
        </span>
        <span>{money(card.total)}</span>
      </p>
      {card.question !== null && <p className={asks ? styles.question : styles.waits}>{card.question}</p>}
      {asks && <Answers card={card} />}
    </article>
  );
}
