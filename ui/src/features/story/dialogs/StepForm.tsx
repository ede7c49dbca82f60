// The frame of a step's form: its fields, its refusal where no field shows it, and the buttons.
import { Button, Group } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OrderView } from "../../../platform";
import { sentence } from "../../../shared/faults";
import { useWords } from "../../../shared/words";
import styles from "./Dialogs.module.css";

type Props<A> = {
  sending: UseMutationResult<OrderView, Error, A>;
  /** What is sent; null while it is not whole. */
  asked: A | null;
  confirm: string;
  note?: string | undefined;
  /** A field shows the refusal already. */
  placed?: boolean;
  onClose: () => void;
  children: ReactNode;
};

export function StepForm<A>({ sending, asked, confirm, note, placed, onClose, children }: Props<A>) {
  const say = useWords();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (asked !== null && !sending.isPending) sending.mutate(asked);
      }}
    >
      {note && <p className={styles.note}>{note}</p>}
      {children}
      {sending.error && !placed && (
        <p className={styles.refused} role="alert" data-testid="step-refused">
          {sentence(sending.error)}
        </p>
      )}
      <Group justify="flex-end" className={styles.acts}>
        <Button onClick={onClose}>{say("window-close")}</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={asked === null}
          loading={sending.isPending}
          data-testid="step-confirm"
        >
          {confirm}
        </Button>
      </Group>
    </form>
  );
}

/** What was typed, or null where that is nothing. */
export const given = (words: string) => words.trim() || null;

/** A refusal is shown in the form, where the words to mend still stand. */
export const inPlace = () => {};
