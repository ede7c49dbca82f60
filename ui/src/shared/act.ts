// Doing something to the book: one call at a time, its refusal told, its answer kept.
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { OrderView } from "../platform";
import { tellFault } from "./faults";
import { order } from "./queries";

/** A command as a mutation whose refusal is shown as a notification. */
export function useAct<T, A = void>(
  run: (asked: A) => Promise<T>,
  done?: (answer: T, asked: A) => void,
): UseMutationResult<T, Error, A> {
  return useMutation<T, Error, A>({
    mutationFn: run,
    onError: tellFault,
    onSuccess: (answer, asked) => done?.(answer, asked),
  });
}

/** The same for a step of an order: its answer is the order as it now stands. */
export function useStep<A>(run: (asked: A) => Promise<OrderView>, done?: (answer: OrderView) => void) {
  const client = useQueryClient();
  return useAct(run, (answer: OrderView) => {
    client.setQueryData(order(answer.id).queryKey, answer);
    done?.(answer);
  });
}
