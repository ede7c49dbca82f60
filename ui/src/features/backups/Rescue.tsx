// A book that is damaged: its newest good backup, or what can still be read of it.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Fault } from "../../platform";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";
import { chooseBackup } from "./choose";
import { RestoreDialog } from "./RestoreDialog";
import { SalvageDialog } from "./SalvageDialog";

export function Rescue({ problem }: { problem: Fault }) {
  const say = useWords();
  const [restoring, setRestoring] = useState<string | null>(null);
  const [salvaging, setSalvaging] = useState(false);
  const details = problem.details ?? {};
  const backup = details.backup;
  if (problem.code !== "damaged_book") return null;
  return (
    <div className={styles.acts}>
      {backup && (
        <Button variant="filled" onClick={() => setRestoring(backup)} data-testid="rescue-restore">
          {say("window-rescue-restore", { at: moment(details.backup_at ?? "") })}
        </Button>
      )}
      <Button onClick={async () => setRestoring(await chooseBackup(say))} data-testid="rescue-other">
        {say(backup ? "window-rescue-other" : "window-restore-file")}
      </Button>
      <Button onClick={() => setSalvaging(true)} data-testid="rescue-salvage">
        {say("window-rescue-salvage")}
      </Button>
      {restoring !== null && <RestoreDialog file={restoring} onClose={() => setRestoring(null)} />}
      {salvaging && <SalvageDialog onClose={() => setSalvaging(false)} />}
    </div>
  );
}
