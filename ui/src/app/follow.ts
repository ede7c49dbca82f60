// Follows the book: what changed, by whomever, is read again; a burst of changes counts as one.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { onChanged } from "../platform";
import { staleKeys } from "../shared/tags";

const PAUSE = 120;

/** Gathers tags that come within the pause and hands them on together. */
export function gather(hand: (tags: string[]) => void) {
  let tags = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const gathered = [...tags];
    tags = new Set();
    timer = undefined;
    hand(gathered);
  };
  return {
    add(more: readonly string[]) {
      for (const tag of more) tags.add(tag);
      timer ??= setTimeout(flush, PAUSE);
    },
    stop: () => clearTimeout(timer),
  };
}

export function useFollowBook() {
  const client = useQueryClient();
  useEffect(() => {
    const gathering = gather((tags) => {
      const keys = staleKeys(tags);
      if (!keys) client.invalidateQueries();
      else for (const queryKey of keys) client.invalidateQueries({ queryKey });
    });
    const end = onChanged(gathering.add);
    return () => {
      end();
      gathering.stop();
    };
  }, [client]);
}
