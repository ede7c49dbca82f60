// A status and a desk as a word beside a dot of the desk's colour.
import { DESK_WORDS, deskColour, STATUSES, statusColour } from "./desks";
import styles from "./Status.module.css";
import { useWords } from "./words";

export function Status({ status, hold }: { status: string; hold?: string | null }) {
  const say = useWords();
  const known = STATUSES[status];
  return (
    <span className={styles.status}>
      <i className={styles.dot} style={{ background: statusColour(status) }} aria-hidden />
      <span className={styles.word}>{known ? say(known.words) : status}</span>
      {hold && <span className={styles.hold}>{say(HOLDS[hold] ?? "window-hold-other")}</span>}
    </span>
  );
}

const HOLDS: Record<string, string> = {
  unclear: "window-hold-unclear",
  duplicate: "window-hold-duplicate",
  shortage: "window-hold-shortage",
  customer: "window-hold-customer",
  manual: "window-hold-manual",
};

export function DeskName({ desk }: { desk: string }) {
  const say = useWords();
  const words = DESK_WORDS[desk];
  return (
    <span className={styles.status}>
      <i className={styles.dot} style={{ background: deskColour(desk) }} aria-hidden />
      <span className={styles.word}>{words ? say(words) : desk}</span>
    </span>
  );
}
