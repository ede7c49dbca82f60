// A point's filter as parameters of the list of orders.
import { STATUSES } from "../../shared/desks";
import type { Params } from "../../shared/route";

/** `status:approved` is a status of its own; anything else, such as `finished:…`, is words of the search. */
export function orderParams(filter: string): Params {
  const status = /^status:(\w+)$/.exec(filter)?.[1];
  return status && status in STATUSES ? { status } : { search: filter };
}
