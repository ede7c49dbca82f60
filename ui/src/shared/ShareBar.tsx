// Whose hours they were: one bar of the desks' shares of all order-hours, each named beneath.
import type { StageView } from "../platform";
import { DESK_WORDS, DESKS, deskColour, STATUSES } from "./desks";
import { percent } from "./figures";
import styles from "./ShareBar.module.css";
import { useWords } from "./words";

/** A share that would be told as 0 % is left out. */
const LEAST = 0.005;

/** The stages' shares by desk, in the order of the flow; a desk with hardly an hour is left out. */
export function sharesByDesk(stages: Pick<StageView, "stage" | "share">[]) {
  return DESKS.map((desk) => ({
    desk,
    share: stages
      .filter(({ stage }) => STATUSES[stage]?.desk === desk)
      .reduce((sum, { share }) => sum + (share ?? 0), 0),
  })).filter(({ share }) => share >= LEAST);
}

export function ShareBar({ stages }: { stages: StageView[] }) {
  const say = useWords();
  const shares = sharesByDesk(stages);
  if (shares.length === 0) return null;
  return (
    <span className={styles.shares}>
      <span className={styles.bar} aria-hidden>
        {shares.map(({ desk, share }) => (
          <i key={desk} style={{ flexGrow: share, background: deskColour(desk) }} />
        ))}
      </span>
      <span className={styles.names}>
        {shares.map(({ desk, share }) => (
          <span key={desk}>
            <i style={{ background: deskColour(desk) }} aria-hidden />
            {say("window-share", { desk: say(DESK_WORDS[desk] ?? desk), share: percent(share) })}
          </span>
        ))}
      </span>
    </span>
  );
}
