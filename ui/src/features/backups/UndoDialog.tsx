// Undoing a restore: what that loses in turn, and then back to the book as it was.
import { Button, Group, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { engine } from "../../platform";
import { useAct } from "../../shared/act";
import { sentence, tell } from "../../shared/faults";
import { Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";
import { Lost } from "./Lost";
import { useQuietly } from "./quietly";

export function UndoDialog({ kept, onClose }: { kept: string; onClose: () => void }) {
  const say = useWords();
  const client = useQueryClient();
  const preview = useQuietly((file: string) => engine.restorePreview({ file, passphrase: null }));
  const look = preview.mutate;
  useEffect(() => look(kept), [look, kept]);
  const undo = useAct(
    () => engine.restoreUndo(),
    async () => {
      onClose();
      tell(say("window-restore-undone"));
      await client.resetQueries();
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={say("window-restore-undo")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      {preview.isPending && <Waiting rows={2} height={18} />}
      {preview.data && <Lost view={preview.data} />}
      {preview.error && (
        <p className={styles.failed} role="alert">
          {sentence(preview.error)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        <Button
          variant="filled"
          data-autofocus
          disabled={!preview.data}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
          data-testid="undo-confirm"
        >
          {say("window-restore-undo-go")}
        </Button>
      </Group>
    </Modal>
  );
}
