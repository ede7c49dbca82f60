// Steps on the made-up book's products, customers, purchases and counts.
import type { ProductView } from "../../src/platform";
import * as lists from "./lists";
import { Refusal, type State } from "./state";

type Done = <T>(answer: T, ...tags: string[]) => T;
// biome-ignore lint/suspicious/noExplicitAny: arguments come as the shell passes them, of every shape
type Args = any;

export function catalogue(now: () => State, done: Done): Record<string, (args: Args) => unknown> {
  const product = (id: number): ProductView => {
    const found = now().products.find((one) => one.id === id);
    if (!found) throw new Refusal("not_found", `There is no product “${id}”.`);
    return found;
  };
  const changed = (id: number, change: Partial<ProductView>) =>
    done(Object.assign(product(id), change), "products", "stock");
  return {
    product_archived: ({ search }) => lists.archived(now(), search),
    product_show: ({ id }) => product(id),
    product_edit: ({ id, request }) => {
      const { low, ...rest } = request;
      const figure = (text: string | null) => (text ? Number(text) : null);
      return changed(id, { ...rest, low_at: figure(low), pack_size: figure(rest.pack_size) });
    },
    product_archive: ({ id }) => changed(id, { archived: true }),
    product_restore: ({ id }) => changed(id, { archived: false }),
    product_forget_alias: ({ id, alias }) =>
      changed(id, { aliases: product(id).aliases.filter((one) => one !== alias) }),
  };
}
