// What the order list is narrowed by beside its status: customer, product, hold, source and days.
import { Pill } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Choice, Days, Filters, ProductChoice, rowOf } from "../../shared/Filters";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { useWords } from "../../shared/words";

export const ORDER_FILTERS = ["customer", "product", "hold", "source", "from", "to"] as const;

const HOLDS = [
  { value: "unclear", words: "window-hold-unclear" },
  { value: "duplicate", words: "window-hold-duplicate" },
  { value: "shortage", words: "window-hold-shortage" },
  { value: "customer", words: "window-hold-customer" },
  { value: "manual", words: "window-hold-manual" },
];

export function OrderFilters() {
  const say = useWords();
  const sources = useQuery(queries.sources()).data;
  const customer = rowOf(useRoute().params.customer);
  return (
    <Filters names={ORDER_FILTERS}>
      {customer !== null && <CustomerPill id={customer} />}
      <ProductChoice />
      <Choice
        name="hold"
        words="window-filter-hold"
        items={HOLDS.map(({ value, words }) => ({ value, label: say(words) }))}
      />
      <Choice
        name="source"
        words="window-filter-source"
        items={sources?.map((source) => ({ value: source, label: source.replaceAll("_", " ") }))}
      />
      <Days />
    </Filters>
  );
}

function CustomerPill({ id }: { id: number }) {
  const say = useWords();
  const name = useQuery(queries.customer(id)).data?.name ?? "";
  return (
    <Pill
      withRemoveButton
      onRemove={() => adjust({ customer: null, page: null })}
      removeButtonProps={{ "aria-label": say("window-search-clear") }}
    >
      {say("window-filter-customer", { name })}
    </Pill>
  );
}
