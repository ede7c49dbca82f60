// What the figures are narrowed to beside their period: how time is counted, and which orders are looked at.
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DESK_WORDS } from "../../shared/desks";
import { Choice, CustomerChoice, Filters, ProductChoice, Typed } from "../../shared/Filters";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { useWords } from "../../shared/words";
import { NARROWING } from "./period";

const HOURS = [
  { value: "elapsed", words: "window-hours-elapsed" },
  { value: "business", words: "window-hours-business" },
];

/** Oversight itself holds no order. */
const DESKS_OF_ORDERS = Object.entries(DESK_WORDS).filter(([desk]) => desk !== "oversight");

export function Narrow() {
  const say = useWords();
  const { params } = useRoute();
  const sources = useQuery(queries.sources()).data;
  return (
    <Filters names={NARROWING}>
      <SegmentedControl
        size="xs"
        value={params.hours === "business" ? "business" : "elapsed"}
        onChange={(next) => adjust({ hours: next === "business" ? next : null })}
        data={HOURS.map(({ value, words }) => ({ value, label: say(words) }))}
        aria-label={say("window-hours-counted")}
        data-testid="oversight-hours"
      />
      <ProductChoice />
      <CustomerChoice />
      <Choice
        name="source"
        words="window-filter-source"
        items={sources?.map((source) => ({ value: source, label: source.replaceAll("_", " ") }))}
      />
      <Choice
        name="desk"
        words="window-filter-desk"
        items={DESKS_OF_ORDERS.map(([value, words]) => ({ value, label: say(words) }))}
      />
      <Typed name="min" words="window-filter-min" />
      <Typed name="max" words="window-filter-max" />
    </Filters>
  );
}
