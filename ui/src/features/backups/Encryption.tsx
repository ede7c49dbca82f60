// Whether new backups are encrypted; switching it on asks twice for the passphrase, since nobody can find it again.
import { Button, Group, Modal, PasswordInput, Switch } from "@mantine/core";
import { useState } from "react";
import { engine } from "../../platform";
import { useAct } from "../../shared/act";
import { sentence } from "../../shared/faults";
import { useWords } from "../../shared/words";
import styles from "./Backups.module.css";
import { useQuietly } from "./quietly";

type Props = { on: boolean; onDone: () => void };

export function Encryption({ on, onDone }: Props) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const plain = useAct(() => engine.backupEncrypt(null), onDone);
  return (
    <>
      <Switch
        checked={on}
        disabled={plain.isPending}
        onChange={() => (on ? plain.mutate() : setAsking(true))}
        label={say("window-backup-encrypt")}
        description={say("window-backup-encrypt-note")}
        data-testid="backup-encrypt"
      />
      {asking && <Passphrase onClose={() => setAsking(false)} onDone={onDone} />}
    </>
  );
}

function Passphrase({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const say = useWords();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const encrypt = useQuietly(
    () => engine.backupEncrypt(first),
    () => {
      onClose();
      onDone();
    },
  );
  const differs = second !== "" && first !== second;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say("window-backup-encrypt")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (first === second) encrypt.mutate();
        }}
      >
        <p className={styles.soft}>{say("window-backup-passphrase-note")}</p>
        <PasswordInput
          data-autofocus
          label={say("window-backup-passphrase")}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
          error={encrypt.error && sentence(encrypt.error)}
          data-testid="passphrase"
        />
        <PasswordInput
          label={say("window-backup-passphrase-again")}
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
          error={differs && say("window-backup-passphrase-differs")}
          data-testid="passphrase-again"
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say("window-cancel")}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={first === "" || first !== second}
            loading={encrypt.isPending}
            data-testid="passphrase-set"
          >
            {say("window-backup-encrypt-go")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
