// The frame of one desk: its name, how many stand there and since when, what its agent did by itself.
import type { ReactNode } from "react";
import { DESK_WORDS, deskColour } from "../../shared/desks";
import { number } from "../../shared/figures";
import { useWords } from "../../shared/words";
import styles from "./Board.module.css";

type Props = { desk: string; count?: number; aside?: ReactNode; did?: ReactNode; children: ReactNode };

export function Lane({ desk, count, aside, did, children }: Props) {
  const say = useWords();
  const name = say(DESK_WORDS[desk] ?? desk);
  return (
    <section
      className={styles.lane}
      style={{ "--desk": deskColour(desk) } as React.CSSProperties}
      aria-label={name}
      data-lane={desk}
      data-testid={`lane-${desk}`}
    >
      <h2 className={styles.name}>
        <span>
          {name}
          {count !== undefined && (
            <span className={styles.count} data-testid={`count-${desk}`}>
              {number(count)}
            </span>
          )}
        </span>
        <small>{aside}</small>
      </h2>
      <p className={styles.did}>{did}</p>
      <div className={styles.cards}>{children}</div>
    </section>
  );
}
