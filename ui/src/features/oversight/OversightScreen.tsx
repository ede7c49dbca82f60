// Oversight: how orders flow and where they wait, what is sold and what runs out, and what to do about it.
import { Button, SegmentedControl } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNow } from "../../shared/clock";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Screen } from "../../shared/Screen";
import { dayBefore } from "../../shared/time";
import { useWords } from "../../shared/words";
import { DemandPart } from "./DemandPart";
import { FlowPart } from "./FlowPart";
import { Narrow } from "./Narrow";
import styles from "./Oversight.module.css";
import { Dates, PeriodBar } from "./PeriodBar";
import { asked, EVERYTHING, lastDay, NARROWING } from "./period";
import { ReportButton } from "./ReportButton";

const PARTS = [
  { value: "", words: "window-oversight-flow", part: FlowPart },
  { value: "demand", words: "window-oversight-demand", part: DemandPart },
];

export function OversightScreen() {
  const say = useWords();
  const { params } = useRoute();
  // Midnight of this day, so that the same question is asked all day long.
  const today = new Date(`${dayBefore(useNow(), 0)}T00:00`).getTime();
  const all = params.period === "all";
  const everything = useQuery({ ...queries.oversight(EVERYTHING), enabled: all });
  const ends = everything.data ? lastDay(everything.data.throughput) : null;
  const { id, by, query } = asked(params, today, ends);
  const known = !all || everything.data !== undefined || everything.error !== null;
  const here = PARTS.find(({ value }) => value === params.part) ?? PARTS[0];
  const Part = here?.part;
  const [filtering, setFiltering] = useState(false);
  const open = filtering || NARROWING.some((name) => params[name]);
  return (
    <Screen
      title={say("window-nav-oversight")}
      testid="screen-oversight"
      note={
        <SegmentedControl
          size="xs"
          value={here?.value ?? ""}
          onChange={(part) => adjust({ part: part || null }, "replace")}
          data={PARTS.map(({ value, words }) => ({ value, label: say(words) }))}
          aria-label={say("window-oversight-part")}
          data-testid="oversight-part"
        />
      }
      acts={
        <>
          <PeriodBar id={id} by={by} />
          <Button
            size="xs"
            leftSection={<IconFilter size={14} stroke={1.8} aria-hidden />}
            aria-expanded={open}
            onClick={() => setFiltering(!filtering)}
            data-testid="oversight-filter"
          >
            {say("window-filter")}
          </Button>
          <ReportButton query={query} />
        </>
      }
    >
      {(id === "dates" || open) && (
        <div className={styles.bars}>
          {id === "dates" && <Dates key={`${params.from} ${params.to}`} />}
          {open && <Narrow />}
        </div>
      )}
      {known && Part && <Part query={query} />}
    </Screen>
  );
}
