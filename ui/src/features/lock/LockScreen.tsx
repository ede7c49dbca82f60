// The locked window: nothing of the book is shown until the password is given.
import { Button, PasswordInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { Brand } from "../../app/Brand";
import { engine, FaultError } from "../../platform";
import { sentence } from "../../shared/faults";
import { useWords } from "../../shared/words";
import { useQuietly } from "../backups/quietly";
import styles from "./Lock.module.css";
import { setLocked } from "./locked";

export function LockScreen({ shop }: { shop: string }) {
  const say = useWords();
  const [password, setPassword] = useState("");
  const open = useQuietly(
    () => engine.lockOpen(password),
    () => setLocked(false),
  );
  const wait = useSecondsLeft(open.error);
  return (
    <main className={styles.screen} data-testid="screen-lock">
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "" && wait === 0) open.mutate(undefined, { onError: () => setPassword("") });
        }}
      >
        <Brand />
        <h1>{shop}</h1>
        <PasswordInput
          autoFocus
          label={say("window-lock-password")}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={open.error && !open.isPending && sentence(open.error)}
          data-testid="lock-password"
        />
        <Button
          type="submit"
          variant="filled"
          fullWidth
          disabled={password === "" || wait > 0}
          loading={open.isPending}
          data-testid="lock-open"
        >
          {wait > 0 ? say("window-lock-wait", { seconds: wait }) : say("window-lock-open")}
        </Button>
        <p className={styles.soft}>{say("window-lock-only")}</p>
      </form>
    </main>
  );
}

/** Counts down the pause that the engine asks for after wrong passwords. */
function useSecondsLeft(error: Error | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (error instanceof FaultError) setLeft(seconds(error));
  }, [error]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}

function seconds({ details }: FaultError): number {
  return details !== null && typeof details === "object" && "seconds" in details
    ? Number(details.seconds)
    : 0;
}
