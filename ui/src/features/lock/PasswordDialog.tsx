// Sets, changes or takes away the window's password.
import { Button, Group, Modal, PasswordInput, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { engine, FaultError, type LockView } from "../../platform";
import { sentence } from "../../shared/faults";
import { session } from "../../shared/queries";
import { useWords } from "../../shared/words";
import { useQuietly } from "../backups/quietly";
import styles from "./Lock.module.css";

const MINUTES = [1, 5, 15, 30, 60];

type Props = { lock: LockView; off: boolean; onClose: () => void };

export function PasswordDialog({ lock, off, onClose }: Props) {
  const say = useWords();
  const client = useQueryClient();
  const [before, setBefore] = useState("");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [idle, setIdle] = useState(lock.idle_minutes?.toString() ?? "");
  const set = useQuietly(
    () =>
      engine.lockSet({
        before: lock.on ? before : null,
        password: off ? null : first,
        idle_minutes: off || idle === "" ? null : Number(idle),
      }),
    async () => {
      await client.invalidateQueries(session());
      onClose();
    },
  );
  const refused = set.error instanceof FaultError && set.error.code === "refused" ? set.error : null;
  const ready = (!lock.on || before !== "") && (off || (first !== "" && first === second));
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(off ? "window-lock-off" : lock.on ? "window-lock-change" : "window-lock-set")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) set.mutate();
        }}
      >
        {!off && <p className={styles.soft}>{say("window-lock-only")}</p>}
        {lock.on && (
          <PasswordInput
            data-autofocus
            label={say("window-lock-before")}
            value={before}
            onChange={(event) => setBefore(event.currentTarget.value)}
            error={refused && sentence(refused)}
            data-testid="lock-before"
          />
        )}
        {!off && (
          <>
            <PasswordInput
              data-autofocus={!lock.on || undefined}
              label={say("window-lock-new")}
              value={first}
              onChange={(event) => setFirst(event.currentTarget.value)}
              error={set.error && !refused && sentence(set.error)}
              data-testid="lock-new"
            />
            <PasswordInput
              label={say("window-lock-again")}
              value={second}
              onChange={(event) => setSecond(event.currentTarget.value)}
              error={second !== "" && first !== second && say("window-lock-differs")}
              data-testid="lock-again"
            />
            <Select
              label={say("window-lock-idle")}
              allowDeselect={false}
              value={idle}
              onChange={(minutes) => setIdle(minutes ?? "")}
              data={[
                { value: "", label: say("window-lock-idle-never") },
                ...MINUTES.map((minutes) => ({
                  value: String(minutes),
                  label: say("window-lock-idle-minutes", { minutes }),
                })),
              ]}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{say("window-cancel")}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={!ready}
            loading={set.isPending}
            data-testid="lock-confirm"
          >
            {say(off ? "window-lock-off" : "window-lock-save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
