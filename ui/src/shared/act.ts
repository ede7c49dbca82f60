// Doing something to the book: one call at a time, its refusal told, its answer kept.
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { OrderView } from "../platform";
import { STATUSES } from "./desks";
import { tellFault } from "./faults";
import { order } from "./queries";
import { tellUndoable } from "./told";
import { useWords } from "./words";

/** A command as a mutation whose refusal is shown as a notification, unless `failed` shows it elsewhere. */
export function useAct<T, A = void>(
  run: (asked: A) => Promise<T>,
  done?: (answer: T, asked: A) => void,
  failed: (error: Error) => void = tellFault,
): UseMutationResult<T, Error, A> {
  return useMutation<T, Error, A>({
    mutationFn: run,
    onError: failed,
    onSuccess: (answer, asked) => done?.(answer, asked),
  });
}

/** The same for a step of an order: its answer is the order as it now stands, told with the way back. */
export function useStep<A = void>(
  run: (asked: A) => Promise<OrderView>,
  done?: (answer: OrderView) => void,
  failed?: (error: Error) => void,
) {
  const client = useQueryClient();
  const say = useWords();
  return useAct(
    run,
    (answer: OrderView) => {
      client.setQueryData(order(answer.id).queryKey, answer);
      const status = say(STATUSES[answer.status]?.words ?? answer.status);
      tellUndoable(say("window-stepped", { number: answer.number, status }), answer.id);
      done?.(answer);
    },
    failed,
  );
}
