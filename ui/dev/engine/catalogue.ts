// Steps on the made-up book's products and customers.
import type { CustomerView, ProductView } from "../../src/platform";
import { customer as blankCustomer } from "./fill";
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
  const customer = (id: number): CustomerView => {
    const found = now().customers.find((one) => one.id === id);
    if (!found) throw new Refusal("not_found", `There is no customer ${id}.`);
    return found;
  };
  const known = (id: number, change: Partial<CustomerView>) => {
    const one = Object.assign(customer(id), change);
    one.address = one.addresses.find(({ retired }) => !retired)?.text ?? null;
    return done(one, "customers");
  };
  const moved = (id: number, first: number) => {
    const all = customer(id).addresses;
    return [...all.filter((one) => one.id === first), ...all.filter((one) => one.id !== first)];
  };
  return {
    customer_show: ({ id }) => customer(id),
    customer_orders: ({ id, page }) =>
      lists.paged(
        now()
          .orders.filter((one) => one.customer_id === id)
          .map(lists.row),
        page.page,
        page.per_page,
      ),
    customer_add: ({ request }) => {
      const one = blankCustomer(now().customers.length + 1, request.name, request.address || null);
      now().customers.push({ ...one, email: request.email || null, phone: request.phone || null });
      return done(one, "customers");
    },
    customer_edit: ({ id, request }) => {
      const { terms, ...rest } = request;
      if (terms === undefined) return known(id, rest);
      const days = Number(terms) || null;
      return known(id, { ...rest, terms: days ? "on_account" : terms, days_to_pay: days });
    },
    customer_add_address: ({ id, text }) => {
      const all = customer(id).addresses;
      return known(id, {
        addresses: [{ id: Date.now(), text, default: false, retired: false }, ...all],
      });
    },
    customer_use_address: ({ id, address }) => known(id, { addresses: moved(id, address) }),
    customer_retire_address: ({ id, address }) =>
      known(id, { addresses: customer(id).addresses.filter((one) => one.id !== address) }),
    customer_merge: ({ kept, duplicate }) => {
      const gone = customer(duplicate);
      gone.merged_into = kept;
      const { id, name, email, phone } = gone;
      const merged = { id, name, email, phone, merged_at: new Date().toISOString() };
      return known(kept, { merged: [...customer(kept).merged, merged] });
    },
    customer_unmerge: ({ duplicate }) => {
      const kept = customer(duplicate).merged_into;
      if (kept !== null) known(kept, { merged: customer(kept).merged.filter(({ id }) => id !== duplicate) });
      return known(duplicate, { merged_into: null });
    },
    customer_export: () => null,
    customer_erase: ({ id }) =>
      known(id, { name: `Erased customer ${id}`, email: null, phone: null, addresses: [], erased: true }),
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
