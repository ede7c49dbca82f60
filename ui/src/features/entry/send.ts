// Sends the order being written. The words go only once the book has the order.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { engine, type OrderView } from "../../platform";
import { STATUSES } from "../../shared/desks";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import { clearDraft, type Draft } from "./draft";

const given = (words: string) => words.trim() || null;

export function useSend(next: () => void) {
  const say = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, customer, address, key }: Draft) =>
      engine.orderSubmit({ text, customer: given(customer), address: given(address), key }),
    onSuccess: (order: OrderView) => {
      clearDraft();
      client.setQueryData(queries.order(order.id).queryKey, order);
      tell(
        say("window-entry-sent", {
          number: order.number,
          status: say(STATUSES[order.status]?.words ?? order.status),
        }),
      );
      next();
    },
  });
}
