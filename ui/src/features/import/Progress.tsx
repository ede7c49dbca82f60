// How far reading a file has come, as the engine tells it.
import { Progress as Bar } from "@mantine/core";
import { useEffect, useState } from "react";
import { type ImportProgress, onImportProgress } from "../../platform";
import { fileSize, percent } from "../../shared/figures";
import { useWords } from "../../shared/words";
import styles from "./Import.module.css";

const STAGES: Record<string, string> = {
  reading: "window-import-reading",
  writing: "window-import-writing",
};

export function Progress() {
  const say = useWords();
  const [far, setFar] = useState<ImportProgress | null>(null);
  useEffect(() => onImportProgress(setFar), []);
  const share = far && far.total_bytes > 0 ? Math.min(1, far.done_bytes / far.total_bytes) : 0;
  return (
    <div className={styles.progress} data-testid="import-progress">
      <Bar value={share * 100} animated aria-label={say("window-import-progress")} />
      <p className={styles.soft}>
        {far
          ? say("window-import-far", {
              stage: say(STAGES[far.stage] ?? "window-import-reading"),
              share: percent(share),
              done: fileSize(far.done_bytes),
              total: fileSize(far.total_bytes),
            })
          : say("window-import-starting")}
      </p>
    </div>
  );
}
