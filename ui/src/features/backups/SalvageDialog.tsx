// Reads what can be read of the damaged book into a new one, tells what was lost, and offers to go on with it.
import { Button, Group, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { engine, type SalvageView } from "../../platform";
import { useAct } from "../../shared/act";
import { sentence } from "../../shared/faults";
import { number } from "../../shared/figures";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";
import { useQuietly } from "./quietly";

export function SalvageDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const client = useQueryClient();
  const salvage = useQuietly(() => engine.bookSalvage());
  const use = useAct(
    (file: string) => engine.restoreRun({ file, passphrase: null }),
    async () => {
      onClose();
      await client.resetQueries();
    },
  );
  const view = salvage.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say("window-rescue-salvage")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      {view ? <Read view={view} /> : <p className={styles.soft}>{say("window-salvage-note")}</p>}
      {salvage.error && (
        <p className={styles.failed} role="alert">
          {sentence(salvage.error)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        {view ? (
          <Button
            variant="filled"
            loading={use.isPending}
            onClick={() => use.mutate(view.path)}
            data-testid="salvage-use"
          >
            {say("window-salvage-use")}
          </Button>
        ) : (
          <Button
            variant="filled"
            data-autofocus
            loading={salvage.isPending}
            onClick={() => salvage.mutate()}
            data-testid="salvage-run"
          >
            {say("window-salvage-run")}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function Read({ view }: { view: SalvageView }) {
  const say = useWords();
  const broken = view.tables.filter(({ lost }) => lost > 0);
  return (
    <div className={styles.lost} role="status" data-testid="salvage-report">
      <p>{view.summary}</p>
      {broken.length > 0 && (
        <table className={styles.tables}>
          <thead>
            <tr>
              <th scope="col">{say("window-salvage-table")}</th>
              <th scope="col">{say("window-salvage-read")}</th>
              <th scope="col">{say("window-salvage-lost")}</th>
            </tr>
          </thead>
          <tbody>
            {broken.map(({ table, read, lost, more }) => (
              <tr key={table}>
                <td>{table}</td>
                <td>{number(read)}</td>
                <td>{more ? say("window-salvage-more", { lost }) : number(lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!view.healthy && <p className={styles.soft}>{say("window-salvage-unhealthy")}</p>}
      <p className={styles.file}>{view.path}</p>
    </div>
  );
}
