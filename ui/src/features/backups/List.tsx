// The backups in the owner's folder, newest first, each with the way back to it.
import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import type { BackupView } from "../../platform";
import { fileSize } from "../../shared/figures";
import { exact, moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";

type Props = { backups: BackupView[]; onRestore: (file: string) => void };

export function List({ backups, onRestore }: Props) {
  const say = useWords();
  if (backups.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say("window-backups")} data-testid="backup-list">
      {backups.map((backup) => (
        <li key={backup.path}>
          <time dateTime={backup.at} title={exact(backup.at)}>
            {moment(backup.at)}
          </time>
          <span className={styles.soft}>{fileSize(backup.bytes)}</span>
          <span className={styles.soft}>
            {backup.encrypted && <IconLock size={15} aria-label={say("window-backup-encrypted")} />}
          </span>
          <Button
            size="xs"
            onClick={() => onRestore(backup.path)}
            aria-label={say("window-restore-of", { at: moment(backup.at) })}
          >
            {say("window-restore-ask")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
