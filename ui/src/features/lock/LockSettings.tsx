// The lock in the settings: whether there is a password, and when the window locks itself.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { LockView } from "../../platform";
import { useWords } from "../../shared/words";
import styles from "./Lock.module.css";
import { setLocked } from "./locked";
import { PasswordDialog } from "./PasswordDialog";

export function LockSettings({ lock }: { lock: LockView }) {
  const say = useWords();
  const [asking, setAsking] = useState<"set" | "off" | null>(null);
  const state = !lock.on
    ? say("window-lock-is-off")
    : lock.idle_minutes === null
      ? say("window-lock-is-on")
      : say("window-lock-is-on-idle", { minutes: lock.idle_minutes });
  return (
    <>
      <p className={styles.state} data-testid="lock-state">
        {state}
      </p>
      <div className={styles.row}>
        <Button onClick={() => setAsking("set")} data-testid="lock-set">
          {say(lock.on ? "window-lock-change" : "window-lock-set")}
        </Button>
        {lock.on && (
          <>
            <Button onClick={() => setLocked(true)} data-testid="lock-now">
              {say("window-lock-now")}
            </Button>
            <Button onClick={() => setAsking("off")} data-testid="lock-off">
              {say("window-lock-off")}
            </Button>
          </>
        )}
      </div>
      {asking && <PasswordDialog lock={lock} off={asking === "off"} onClose={() => setAsking(null)} />}
    </>
  );
}
