// The choice of a period: a usual one, everything, or two dates; and what it is cut into.
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { adjust, useRoute } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Oversight.module.css";
import { CUTS, type Cut, PERIODS } from "./period";

export function PeriodBar({ id, by }: { id: string; by: Cut }) {
  const say = useWords();
  return (
    <>
      <SegmentedControl
        size="xs"
        value={id}
        onChange={(next) => adjust({ period: next, by: null, from: null, to: null })}
        data={PERIODS.map((one) => ({ value: one.id, label: say(one.words) }))}
        aria-label={say("window-period")}
        data-testid="period"
      />
      <SegmentedControl
        size="xs"
        value={by}
        onChange={(next) => adjust({ by: next })}
        data={CUTS.map((one) => ({ value: one.by, label: say(one.words) }))}
        aria-label={say("window-by")}
        data-testid="period-by"
      />
    </>
  );
}

/** Two days as text; the engine says so where one is no date. */
export function Dates() {
  const say = useWords();
  const { params } = useRoute();
  const [from, setFrom] = useState(params.from ?? "");
  const [to, setTo] = useState(params.to ?? "");
  return (
    <form
      className={styles.dates}
      onSubmit={(event) => {
        event.preventDefault();
        adjust({ from: from.trim(), to: to.trim() });
      }}
    >
      <TextInput
        size="xs"
        label={say("window-period-from")}
        placeholder={say("window-period-example")}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        data-testid="period-from"
      />
      <TextInput
        size="xs"
        label={say("window-period-to")}
        placeholder={say("window-period-example")}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data-testid="period-to"
      />
      <Button type="submit" size="xs" data-testid="period-show">
        {say("window-period-show")}
      </Button>
    </form>
  );
}
