// The program's name as it is written.
import { useWords } from "../shared/words";
import styles from "./Shell.module.css";

export function Brand({ short = false }: { short?: boolean }) {
  const say = useWords();
  return (
    <div className={styles.brand}>
      {say(short ? "window-brand-first-short" : "window-brand-first")}
      <i>{say(short ? "window-brand-second-short" : "window-brand-second")}</i>
    </div>
  );
}
