// An order's events as sentences, newest first, each at its desk's colour.
import type { OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { DESK_WORDS, deskColour } from "../../shared/desks";
import { useWords } from "../../shared/words";
import styles from "./Story.module.css";

export function Timeline({ order }: { order: OrderView }) {
  const say = useWords();
  return (
    <section className={styles.part} aria-label={say("window-timeline")}>
      <h3 className={styles.subtitle}>{say("window-timeline")}</h3>
      <ol className={styles.events} data-testid="story-events">
        {[...order.events].reverse().map((event) => (
          <li key={event.seq} style={{ "--desk": deskColour(event.agent) } as React.CSSProperties}>
            <p>{event.note}</p>
            <p className={styles.small}>
              {say("window-event-by", {
                desk: say(DESK_WORDS[event.agent] ?? event.agent),
                actor: event.actor,
                kind: event.actor_kind,
              })}
              {" · "}
              <Ago at={event.at} form="sentence" />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
