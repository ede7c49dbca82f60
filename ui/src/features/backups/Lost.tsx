// What a restore loses and brings back, in the engine's sentences.
import type { RestoreView } from "../../platform";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";

export function Lost({ view }: { view: RestoreView }) {
  const say = useWords();
  return (
    <div className={styles.lost} data-testid="restore-lost">
      {view.at && <p>{say("window-restore-at", { at: moment(view.at) })}</p>}
      <p className={view.events > 0 ? styles.loses : undefined}>{view.loses}</p>
      {view.regains && <p>{view.regains}</p>}
      {view.gap && <p>{view.gap}</p>}
      <p className={styles.soft}>{say("window-restore-note")}</p>
    </div>
  );
}
