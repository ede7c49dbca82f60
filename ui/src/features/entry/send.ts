// Sends the order being written. The words go only once the book has the order.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { engine, type OrderView } from "../../platform";
import { STATUSES } from "../../shared/desks";
import * as queries from "../../shared/queries";
import { tellUndoable } from "../../shared/told";
import { useWords } from "../../shared/words";
import { clearDraft, type Draft } from "./draft";

const given = (words: string) => words.trim() || null;

export function useSend(next: () => void) {
  const say = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ mode, text, lines, customer, address, key }: Draft) => {
      const who = { customer: given(customer), address: given(address) };
      if (mode === "text") return engine.orderSubmit({ text, ...who, key });
      const items = lines.map(({ product_id, quantity }) => ({ product_id, quantity: quantity.trim() }));
      return engine.orderSubmitForm({ lines: items, ...who }, key);
    },
    onSuccess: (order: OrderView) => {
      clearDraft();
      client.setQueryData(queries.order(order.id).queryKey, order);
      tellUndoable(
        say("window-entry-sent", {
          number: order.number,
          status: say(STATUSES[order.status]?.words ?? order.status),
        }),
        order.id,
      );
      next();
    },
  });
}
