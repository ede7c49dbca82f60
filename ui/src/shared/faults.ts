// A refusal or fault told to the owner. None passes in silence.
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

export function tell(message: string) {
  notifications.show({ id: `told-${message}`, message, color: "teal", autoClose: 4_000, role: "status" });
}
