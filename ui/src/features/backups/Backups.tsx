// Backups in the settings: how the last one went, where they go, those there are, and the way back.
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { engine } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";
import { chooseBackup, chooseBackupFolder } from "./choose";
import { Encryption } from "./Encryption";
import { Last } from "./Last";
import { List } from "./List";
import { RestoreDialog } from "./RestoreDialog";
import { UndoDialog } from "./UndoDialog";

export function Backups() {
  const say = useWords();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(queries.backups());
  const [restoring, setRestoring] = useState<string | null>(null);
  const [undoing, setUndoing] = useState(false);
  const again = () => client.invalidateQueries(queries.backups());
  const take = useAct(
    () => engine.backupTake(),
    () => {
      tell(say("window-backup-taken"));
      again();
    },
  );
  const folder = useAct(async (usual: boolean) => {
    const chosen = usual ? null : await chooseBackupFolder(say);
    return usual || chosen !== null ? engine.backupFolder(chosen) : null;
  }, again);
  const choose = useAct(async () => setRestoring(await chooseBackup(say)));
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={4} height={20} />;
  return (
    <div className={styles.backups} data-testid="backups">
      <Last view={data} />
      <div className={styles.acts}>
        <Button loading={take.isPending} onClick={() => take.mutate()} data-testid="backup-take">
          {say("window-backup-take")}
        </Button>
        <Button onClick={() => choose.mutate()} data-testid="restore-file">
          {say("window-restore-file")}
        </Button>
        {data.kept && (
          <Button onClick={() => setUndoing(true)} data-testid="restore-undo">
            {say("window-restore-undo")}
          </Button>
        )}
      </div>
      <p className={styles.where}>
        <span className={styles.soft}>{say("window-backup-folder")}</span> <code>{data.folder}</code>{" "}
        <button type="button" className={styles.change} onClick={() => folder.mutate(false)}>
          {say("window-backup-folder-other")}
        </button>
        {!data.usual_folder && (
          <>
            {" · "}
            <button type="button" className={styles.change} onClick={() => folder.mutate(true)}>
              {say("window-backup-folder-usual")}
            </button>
          </>
        )}
      </p>
      {data.usual_folder && <p className={styles.soft}>{say("window-backup-folder-hint")}</p>}
      <Encryption on={data.encrypted} onDone={again} />
      <List backups={data.backups} onRestore={setRestoring} />
      {restoring !== null && <RestoreDialog file={restoring} onClose={() => setRestoring(null)} />}
      {undoing && data.kept && <UndoDialog kept={data.kept} onClose={() => setUndoing(false)} />}
    </div>
  );
}
