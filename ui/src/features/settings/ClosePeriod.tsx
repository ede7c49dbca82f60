// Closes a time of the book that is settled, and opens it again.
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type BookInfo, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { sentence } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

export function ClosePeriod({ book }: { book: BookInfo }) {
  const say = useWords();
  const client = useQueryClient();
  const [opened, dialog] = useDisclosure(false);
  const read = () => client.invalidateQueries({ queryKey: queries.session().queryKey });
  const reopen = useAct(() => engine.bookClose(null), read);
  return (
    <>
      <p data-testid="period-stands">
        {book.closed_until === null
          ? say("window-period-open")
          : say("window-period-closed", { day: book.closed_until })}
      </p>
      <p className={styles.soft}>{say("window-period-close-means")}</p>
      <Group mt={14}>
        <Button onClick={dialog.open} data-testid="period-close">
          {say("window-period-close-do")}
        </Button>
        {book.closed_until !== null && (
          <Button loading={reopen.isPending} onClick={() => reopen.mutate()} data-testid="period-reopen">
            {say("window-period-reopen")}
          </Button>
        )}
      </Group>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say("window-period-close")}
        closeButtonProps={{ "aria-label": say("window-close") }}
      >
        <Until
          onDone={() => {
            dialog.close();
            read();
          }}
          onClose={dialog.close}
        />
      </Modal>
    </>
  );
}

function Until({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const say = useWords();
  const [until, setUntil] = useState("");
  const close = useAct(
    (day: string) => engine.bookClose(day),
    onDone,
    () => {},
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate(until.trim());
      }}
    >
      <p className={styles.soft}>{say("window-period-close-means")}</p>
      <TextInput
        data-autofocus
        mt="md"
        label={say("window-period-close-until")}
        placeholder={say("window-period-close-example")}
        value={until}
        error={close.error && sentence(close.error)}
        onChange={(event) => {
          close.reset();
          setUntil(event.currentTarget.value);
        }}
        data-testid="period-until"
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={until.trim() === ""}
          loading={close.isPending}
          data-testid="period-confirm"
        >
          {say("window-period-close-confirm")}
        </Button>
      </Group>
    </form>
  );
}
