// A step that was taken, told with the way to take it back.
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import styles from "./Told.module.css";
import { askUndo } from "./undo";
import { useWords } from "./words";

const LAST = "told-undoable";

/** `order` is the order whose last step it was; null where it was no order's. */
export function tellUndoable(message: string, order: number | null) {
  // A later step takes the place of the one told before: that is no longer the last.
  notifications.hide(LAST);
  notifications.show({
    id: LAST,
    message: <Told message={message} order={order} />,
    color: "teal",
    autoClose: 7_000,
    role: "status",
  });
}

function Told({ message, order }: { message: string; order: number | null }) {
  const say = useWords();
  return (
    <div className={styles.told}>
      <span>{message}</span>
      <Button size="compact-sm" onClick={() => askUndo(order)} data-testid="told-undo">
        {say("window-undo")}
      </Button>
    </div>
  );
}
