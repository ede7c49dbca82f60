// Tells what a restore would lose before it is done, and asks for the passphrase of an encrypted backup.
import { Button, Group, Modal, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { engine, FaultError, type RestoreView } from "../../platform";
import { useAct } from "../../shared/act";
import { sentence, tell } from "../../shared/faults";
import { Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";
import { Lost } from "./Lost";
import { useQuietly } from "./quietly";

type Props = { file: string; onClose: () => void; onDone?: () => void };

export function RestoreDialog({ file, onClose, onDone }: Props) {
  const say = useWords();
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const preview = useQuietly((passphrase: string | null) => engine.restorePreview({ file, passphrase }));
  const look = preview.mutate;
  useEffect(() => look(null), [look]);
  const restore = useAct(
    () => engine.restoreRun({ file, passphrase: passphrase || null }),
    async ({ kept }: RestoreView) => {
      onClose();
      tell(kept ? say("window-restored-kept", { kept }) : say("window-restored"));
      await client.resetQueries();
      onDone?.();
    },
  );
  const asks = preview.error instanceof FaultError && about(preview.error) === "passphrase";
  return (
    <Modal
      opened
      onClose={onClose}
      title={say("window-restore-title")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="restore-dialog"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (preview.data) restore.mutate();
          else look(passphrase);
        }}
      >
        <p className={styles.file}>{file.split(/[\\/]/).at(-1)}</p>
        {preview.isPending && <Waiting rows={2} height={18} />}
        {preview.data && <Lost view={preview.data} />}
        {preview.error && !asks && (
          <p className={styles.failed} role="alert">
            {sentence(preview.error)}
          </p>
        )}
        {asks && (
          <PasswordInput
            data-autofocus
            autoFocus
            label={say("window-backup-passphrase")}
            error={preview.variables ? sentence(preview.error) : null}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            data-testid="restore-passphrase"
          />
        )}
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{say("window-cancel")}</Button>
          {asks ? (
            <Button type="submit" variant="filled" disabled={passphrase === ""}>
              {say("window-restore-look")}
            </Button>
          ) : (
            <Button
              type="submit"
              variant="filled"
              disabled={!preview.data}
              loading={restore.isPending}
              data-testid="restore-confirm"
            >
              {say("window-restore")}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  );
}

function about({ details }: FaultError): unknown {
  return details !== null && typeof details === "object" && "field" in details ? details.field : null;
}
