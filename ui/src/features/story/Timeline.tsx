// An order's events as sentences, newest first, each at its desk's colour. What was taken back is struck through.
import { Switch } from "@mantine/core";
import { useState } from "react";
import type { OrderView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { DESK_WORDS, deskColour } from "../../shared/desks";
import { useWords } from "../../shared/words";
import styles from "./Story.module.css";
import own from "./Timeline.module.css";

export function Timeline({ order }: { order: OrderView }) {
  const say = useWords();
  const [hiding, setHiding] = useState(false);
  const some = order.events.some(({ undone }) => undone);
  const events = hiding ? order.events.filter(({ undone }) => !undone) : order.events;
  return (
    <section className={styles.part} aria-label={say("window-timeline")}>
      <div className={own.over}>
        <h3 className={styles.subtitle}>{say("window-timeline")}</h3>
        {some && (
          <Switch
            size="xs"
            label={say("window-timeline-hide")}
            checked={hiding}
            onChange={(event) => setHiding(event.currentTarget.checked)}
            data-testid="story-hide-undone"
          />
        )}
      </div>
      <ol className={own.events} data-testid="story-events">
        {[...events].reverse().map((event) => (
          <li
            key={event.seq}
            data-undone={event.undone || undefined}
            style={{ "--desk": deskColour(event.agent) } as React.CSSProperties}
          >
            <p>{event.undone ? <s>{event.note}</s> : event.note}</p>
            <p className={styles.small}>
              {event.undone && `${say("window-event-undone")} · `}
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
