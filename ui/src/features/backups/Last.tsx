// How the last backup went: what it was proven to hold, or why it could not be taken.
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { BackupsView } from "../../platform";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";

export function Last({ view }: { view: BackupsView }) {
  const say = useWords();
  const { last, failed } = view;
  return (
    <div role="status" data-testid="backup-last">
      {failed && (
        <p className={styles.failed}>
          <IconAlertTriangle size={18} aria-hidden />
          {say("window-backup-failed", { at: moment(failed.at), problem: failed.problem })}
        </p>
      )}
      {last ? (
        <p className={failed ? styles.soft : styles.proven}>
          {!failed && <IconCircleCheck size={18} aria-hidden />}
          {say("window-backup-last", {
            at: moment(last.at),
            orders: last.orders ?? 0,
            events: last.events ?? 0,
          })}
        </p>
      ) : (
        !failed && <p className={styles.soft}>{say("window-backup-none")}</p>
      )}
    </div>
  );
}
