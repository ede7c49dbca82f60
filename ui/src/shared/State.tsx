// What stands where nothing is yet, where nothing is at all, and where reading failed.
import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { sentence } from "./faults";
import styles from "./State.module.css";
import { useWords } from "./words";

export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const say = useWords();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{say("window-failed")}</p>
      <p className={styles.hint}>{sentence(error)}</p>
      {retry && (
        <div className={styles.acts}>
          <Button onClick={retry}>{say("window-retry")}</Button>
        </div>
      )}
    </div>
  );
}

/** Lines of the height the text will have, so that nothing jumps when it arrives. */
export function Waiting({ rows, height, gap = 8 }: { rows: number; height: number; gap?: number }) {
  const say = useWords();
  return (
    <div className={styles.waiting} style={{ gap }} role="status" aria-label={say("window-loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Skeleton key={row} height={height} />
      ))}
    </div>
  );
}
