// What the log is narrowed by: desk, what happened, who acted, order, product and days.
import { useQuery } from "@tanstack/react-query";
import type { LogQuery } from "../../platform";
import { DESK_WORDS } from "../../shared/desks";
import { Choice, Days, Filters, ProductChoice, rowOf, Typed } from "../../shared/Filters";
import * as queries from "../../shared/queries";
import type { Params } from "../../shared/route";
import { useWords } from "../../shared/words";

/** As they stand in the address. An order's row is `of`, since `order` opens its story. */
export const LOG_FILTERS = ["desk", "kind", "actor", "of", "product", "from", "to"] as const;

export const narrowedBy = (params: Params): Partial<LogQuery> => ({
  desk: params.desk ?? null,
  kind: params.kind ?? null,
  actor: params.actor ?? null,
  order: rowOf(params.of?.replace(/^#/, "")),
  product: rowOf(params.product),
  from: params.from ?? null,
  to: params.to ?? null,
});

export function LogFilters() {
  const say = useWords();
  const choices = useQuery(queries.logChoices()).data;
  return (
    <Filters names={LOG_FILTERS}>
      <Choice
        name="desk"
        words="window-filter-desk"
        items={Object.entries(DESK_WORDS).map(([value, words]) => ({ value, label: say(words) }))}
      />
      <Choice
        name="kind"
        words="window-filter-kind"
        items={choices?.kinds.map((kind) => ({ value: kind, label: kind.replaceAll("_", " ") }))}
      />
      <Choice
        name="actor"
        words="window-filter-actor"
        items={choices?.actors.map((actor) => ({ value: actor, label: actor }))}
      />
      <Typed name="of" words="window-filter-order" />
      <ProductChoice />
      <Days />
    </Filters>
  );
}
