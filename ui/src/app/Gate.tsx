// Lets the owner in: to the book where there is one, else to the choice of one.
import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useIdleLock } from "../features/lock/idle";
import { LockScreen } from "../features/lock/LockScreen";
import { beginLocked, useLocked } from "../features/lock/locked";
import { Start } from "../features/start/Start";
import { session } from "../shared/queries";
import { Failed } from "../shared/State";
import { useWords } from "../shared/words";
import { useFollowBook } from "./follow";
import { Shell } from "./Shell";

export function Gate() {
  const say = useWords();
  useFollowBook();
  const { data, error, refetch } = useQuery(session());
  const locked = useLocked();
  useEffect(() => {
    if (data?.book) beginLocked(data.lock.on);
  }, [data]);
  useIdleLock(data?.lock.on ? data.lock.idle_minutes : null);
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) {
    return (
      <Center h="100%">
        <Loader aria-label={say("window-loading")} />
      </Center>
    );
  }
  if (!data.book) return <Start session={data} />;
  // Until the lock is known nothing of the book is shown.
  if (locked === null) return null;
  return locked && data.lock.on ? <LockScreen shop={data.book.name} /> : <Shell book={data.book} />;
}
