// The status whose orders stand on a desk, where there is just one to show.
import { STATUSES } from "../../shared/desks";

/** `null` for a desk of several statuses: the list then shows them all. */
export function ofDesk(desk: string): string | null {
  const here = Object.keys(STATUSES).filter((status) => STATUSES[status]?.desk === desk);
  return here.length === 1 ? (here[0] ?? null) : null;
}
