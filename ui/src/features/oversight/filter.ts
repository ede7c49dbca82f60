// A point's filter as parameters of the list of orders.
import type { ChartView } from "../../platform";
import { STATUSES } from "../../shared/desks";
import type { Params } from "../../shared/route";

/** `status:approved` is a status of its own; anything else, such as `finished:…`, stays behind what the point says. */
export function orderParams({ filter, label, value }: ChartView["points"][number]): Params {
  const status = /^status:(\w+)$/.exec(filter ?? "")?.[1];
  if (status && status in STATUSES) return { status };
  return { behind: filter ?? "", told: `${label}: ${value}` };
}
