// When the shop is open, for figures that count opening hours alone.
import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { engine, type HoursView } from "../../platform";
import { useAct } from "../../shared/act";
import { sentence, tell } from "../../shared/faults";
import { atField } from "../../shared/place";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

export function Hours() {
  const { data, error, refetch } = useQuery(queries.hours());
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={2} height={54} />;
  return <Form key={`${data.openings} ${data.holidays.join()}`} hours={data} />;
}

const days = (words: string) => words.split(/[\s,;]+/).filter(Boolean);

function Form({ hours }: { hours: HoursView }) {
  const say = useWords();
  const client = useQueryClient();
  const [openings, setOpenings] = useState(hours.openings);
  const [holidays, setHolidays] = useState(hours.holidays.join("\n"));
  const set = useAct(
    () => engine.oversightSetHours({ openings, holidays: days(holidays) }),
    (answer) => {
      client.setQueryData(queries.hours().queryKey, answer);
      tell(say("window-hours-saved"));
    },
    () => {},
  );
  const changed = openings !== hours.openings || days(holidays).join() !== hours.holidays.join();
  const placed = atField(set.error, "openings") ?? atField(set.error, "holidays");
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !set.isPending) set.mutate();
      }}
    >
      <TextInput
        label={say("window-hours-openings")}
        description={say("window-hours-openings-hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={openings}
        error={atField(set.error, "openings")}
        onChange={(event) => {
          set.reset();
          setOpenings(event.currentTarget.value);
        }}
        data-testid="hours-openings"
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={say("window-hours-holidays")}
        description={say("window-hours-holidays-hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={holidays}
        error={atField(set.error, "holidays")}
        onChange={(event) => {
          set.reset();
          setHolidays(event.currentTarget.value);
        }}
        data-testid="hours-holidays"
      />
      {set.error && !placed && (
        <p className={styles.wrong} role="alert">
          {sentence(set.error)}
        </p>
      )}
      <Button type="submit" disabled={!changed} loading={set.isPending} data-testid="hours-save">
        {say("window-save")}
      </Button>
    </form>
  );
}
