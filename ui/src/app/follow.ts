// Follows the book: what changed, by whomever, is read again; a burst of changes counts as one.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { onChanged } from "../platform";
import { staleKeys } from "../shared/tags";

const PAUSE = 120;

/**
 * Gathers tags that come within the pause and hands them on together. While they are being read the next ones
 * wait: a program that writes without end would else cancel every reading before it is shown.
 */
export function gather(hand: (tags: string[]) => Promise<unknown>) {
  let tags = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let ended = false;
  function later() {
    if (!reading && !ended && tags.size > 0) timer ??= setTimeout(flush, PAUSE);
  }
  async function flush() {
    const gathered = [...tags];
    tags = new Set();
    timer = undefined;
    reading = true;
    await hand(gathered).finally(() => {
      reading = false;
    });
    later();
  }
  return {
    add(more: readonly string[]) {
      for (const tag of more) tags.add(tag);
      later();
    },
    stop() {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** Reads again what the tags make stale; done when all of it that is shown has been read. */
export function refresh(client: QueryClient, tags: readonly string[]): Promise<unknown> {
  const keys = staleKeys(tags);
  if (!keys) return client.invalidateQueries();
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useFollowBook() {
  const client = useQueryClient();
  useEffect(() => {
    const gathering = gather((tags) => refresh(client, tags));
    const end = onChanged(gathering.add);
    return () => {
      end();
      gathering.stop();
    };
  }, [client]);
}
