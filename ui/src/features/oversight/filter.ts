// A point's filter as parameters of the list of orders.
import { STATUSES } from "../../shared/desks";
import type { Params } from "../../shared/route";

/** `status=approved&search=…`, a status word alone, or words to search for. */
export function orderParams(filter: string): Params {
  if (filter.includes("=")) return Object.fromEntries(new URLSearchParams(filter));
  return filter in STATUSES ? { status: filter } : { search: filter };
}
