// Opening or making a book: afterwards everything is read anew, since all of it is another book's.
import { useQueryClient } from "@tanstack/react-query";
import type { BookInfo } from "../../platform";
import { useAct } from "../../shared/act";
import { go } from "../../shared/route";
import { setLocked } from "../lock/locked";

/** `run` answers null when the owner thought better of it; `then` says where to go instead of the board. */
export function useBook<A = void>(
  run: (asked: A) => Promise<BookInfo | null>,
  then: () => void = () => go("board"),
) {
  const client = useQueryClient();
  return useAct(run, async (book) => {
    if (!book) return;
    // Another book has another lock.
    setLocked(null);
    then();
    await client.resetQueries();
  });
}
