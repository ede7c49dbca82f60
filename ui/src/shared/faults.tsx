// A refusal or fault told to the owner. None passes in silence.
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { FaultError } from "../platform";

/** The sentence of an error, whoever threw it. */
export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function tellFault(error: unknown) {
  const code = error instanceof FaultError ? error.code : "internal";
  notifications.show({
    // The same sentence again replaces itself instead of piling up.
    id: `fault-${code}-${sentence(error)}`,
    message: sentence(error),
    color: "orange",
    autoClose: 9_000,
    role: "alert",
  });
}

/** What can be done about what is told: the way back, while it is shown. */
export type Undo = { words: string; run: () => unknown };

export function tell(message: string, undo?: Undo) {
  const id = `told-${message}`;
  const asked = undo && { message: withUndo(id, message, undo), autoClose: 9_000 };
  notifications.show({ id, message, color: "teal", autoClose: 4_000, role: "status", ...asked });
}

function withUndo(id: string, message: string, { words, run }: Undo) {
  const click = () => {
    notifications.hide(id);
    run();
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      {message}
      <Button size="compact-xs" onClick={click}>
        {words}
      </Button>
    </Group>
  );
}
