// What will go back is told first, sentence by sentence; then it is taken back.
import { Button, Group, Loader, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { engine, type UndoView } from "../../platform";
import { useAct } from "../../shared/act";
import { STATUSES } from "../../shared/desks";
import { sentence, tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { closeUndo, type UndoAsked, useUndoAsked } from "../../shared/undo";
import { useWords } from "../../shared/words";
import styles from "./Undo.module.css";

export function UndoDialog() {
  const say = useWords();
  const asked = useUndoAsked();
  return (
    <Modal
      opened={asked !== null}
      onClose={closeUndo}
      title={say(asked && asked.imported !== null ? "window-import-undo-title" : "window-undo-title")}
      closeButtonProps={{ "aria-label": say("window-close") }}
      data-testid="undo-dialog"
    >
      {asked && <Plan asked={asked} />}
    </Modal>
  );
}

function Plan({ asked }: { asked: UndoAsked }) {
  const { order, imported } = asked;
  const say = useWords();
  const client = useQueryClient();
  const { data, error } = useQuery(queries.undo(asked));
  const undo = useAct(
    async ({ event }: UndoView): Promise<string> => {
      if (imported !== null) return (await engine.importUndo(imported)).what;
      if (order === null) return (await engine.undoLast(event)).what;
      const answer = await engine.orderUndo(order, event, null);
      client.setQueryData(queries.order(order).queryKey, answer);
      return data?.what ?? "";
    },
    (what) => {
      closeUndo();
      tell(say("window-undone", { what }));
    },
    () => {},
  );
  const refusal = error ?? undo.error;
  return (
    <>
      {!data && !error && <Loader size="sm" aria-label={say("window-loading")} />}
      {data && !error && <Told plan={data} />}
      {refusal && (
        <p className={styles.refused} role="alert" data-testid="undo-refused">
          {sentence(refusal)}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={closeUndo}>{say("window-close")}</Button>
        {data && !error && (
          <Button
            data-autofocus
            variant="filled"
            loading={undo.isPending}
            onClick={() => undo.mutate(data)}
            data-testid="undo-confirm"
          >
            {say("window-undo-confirm")}
          </Button>
        )}
      </Group>
    </>
  );
}

function Told({ plan: { number, what, also, status } }: { plan: UndoView }) {
  const say = useWords();
  // What agents did on an order goes back in consequence; of all else it is part of what was done.
  const consequence = number !== null;
  return (
    <div className={styles.plan} data-testid="undo-plan">
      {number && <p className={styles.soft}>{say("window-undo-order", { number })}</p>}
      <p className={styles.what}>{what}</p>
      {also.length > 0 && (
        <>
          <p className={styles.soft}>{say(consequence ? "window-undo-also" : "window-undo-with")}</p>
          <ul>
            {also.map((one, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may be the same, and none moves
              <li key={place}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {number && (
        <p className={styles.soft}>
          {say("window-undo-then", { status: say(STATUSES[status]?.words ?? status) })}
        </p>
      )}
    </div>
  );
}
