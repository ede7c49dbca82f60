// Goods come back whose order is not in the book. What is typed stays until the book has it.
import { Button, Checkbox, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { engine } from "../../platform";
import { useAct } from "../../shared/act";
import { CustomerField } from "../../shared/CustomerField";
import { sentence } from "../../shared/faults";
import { tellUndoable } from "../../shared/told";
import { useWords } from "../../shared/words";
import styles from "./Stock.module.css";

const BLANK = { text: "", customer: "", reason: "", write_off: false };

const given = (words: string) => words.trim() || null;

export function LooseReturn({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useWords();
  const [typed, setTyped] = useState(BLANK);
  const send = useAct(
    ({ text, customer, reason, write_off }: typeof BLANK) =>
      engine.stockReturn({ text, write_off, customer: given(customer), reason: given(reason) }),
    ({ stock }) => {
      setTyped(BLANK);
      onClose();
      tellUndoable(say("window-loose-done", { count: stock.length }), null);
    },
    // Told at the words, which are still there to mend.
    () => {},
  );
  const write = (patch: Partial<typeof BLANK>) => {
    send.reset();
    setTyped({ ...typed, ...patch });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say("window-loose-title")}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        className={styles.loose}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(typed);
        }}
      >
        <p className={styles.note}>{say("window-loose-note")}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={say("window-loose-text")}
          placeholder={say("window-loose-example")}
          value={typed.text}
          error={send.error && sentence(send.error)}
          onChange={(event) => write({ text: event.currentTarget.value })}
          data-testid="loose-text"
        />
        <CustomerField
          label={say("window-loose-customer")}
          value={typed.customer}
          onCustomer={(customer) => write({ customer })}
          testid="loose-customer"
        />
        <Textarea
          autosize
          minRows={1}
          label={say("window-reason")}
          value={typed.reason}
          onChange={(event) => write({ reason: event.currentTarget.value })}
          data-testid="loose-reason"
        />
        <Checkbox
          label={say("window-write-off")}
          description={say("window-write-off-note")}
          checked={typed.write_off}
          onChange={(event) => write({ write_off: event.currentTarget.checked })}
          data-testid="loose-write-off"
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say("window-close")}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={typed.text.trim() === ""}
            loading={send.isPending}
            data-testid="loose-send"
          >
            {say("window-loose-send")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
