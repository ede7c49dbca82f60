// Reports that are written by themselves: which, where to, and how the last ones went.
import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { chooseFolder, engine, type ReportScheduleView, type ScheduleRequest } from "../../platform";
import { Ago } from "../../shared/Ago";
import { useAct } from "../../shared/act";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { calendarDay } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

const PAPERS = ["usual", "a4", "letter"] as const;

export function Reports() {
  const { data, error, refetch } = useQuery(queries.reportSchedule());
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={2} height={30} />;
  return <Schedule view={data} />;
}

function Schedule({ view }: { view: ReportScheduleView }) {
  const say = useWords();
  const client = useQueryClient();
  const { folder, weekly, monthly, paper } = view;
  const now: ScheduleRequest = { folder, weekly, monthly, paper };
  const choose = () => chooseFolder(say("window-reports-folder-choose"));
  const set = useAct(
    async (next: ScheduleRequest) => {
      const wanted = next.weekly || next.monthly;
      // The first one asks where to; the last one given up leaves nowhere.
      const into = wanted ? (next.folder ?? (await choose())) : null;
      return wanted && into === null ? view : engine.reportScheduleSet({ ...next, folder: into });
    },
    (answer) => client.setQueryData(queries.reportSchedule().queryKey, answer),
  );
  const move = useAct(
    async () => {
      const into = await choose();
      return into === null ? view : engine.reportScheduleSet({ ...now, folder: into });
    },
    (answer) => client.setQueryData(queries.reportSchedule().queryKey, answer),
  );
  const busy = set.isPending || move.isPending;
  return (
    <div className={styles.fields} data-testid="reports">
      <Checkbox
        label={say("window-reports-weekly")}
        checked={weekly}
        disabled={busy}
        onChange={(event) => set.mutate({ ...now, weekly: event.currentTarget.checked })}
        data-testid="reports-weekly"
      />
      <Checkbox
        label={say("window-reports-monthly")}
        checked={monthly}
        disabled={busy}
        onChange={(event) => set.mutate({ ...now, monthly: event.currentTarget.checked })}
        data-testid="reports-monthly"
      />
      {folder !== null && (
        <>
          <div>
            <SegmentedControl
              value={paper ?? "usual"}
              disabled={busy}
              onChange={(next) => set.mutate({ ...now, paper: next === "usual" ? null : next })}
              data={PAPERS.map((value) => ({ value, label: say("window-reports-paper", { paper: value }) }))}
              aria-label={say("window-reports-paper-label")}
              data-testid="reports-paper"
            />
          </div>
          <p className={styles.path}>
            <span className={styles.soft}>{say("window-backup-folder")}</span> <code>{folder}</code>{" "}
            <Button variant="subtle" size="compact-xs" disabled={busy} onClick={() => move.mutate()}>
              {say("window-backup-folder-other")}
            </Button>
          </p>
        </>
      )}
      {view.last.length > 0 && (
        <ul className={styles.findings} data-testid="reports-last">
          {view.last.map((run) => (
            <li key={run.every}>
              {run.written_at === null ? (
                <span className={styles.wrong}>
                  {say("window-reports-failed", { every: run.every, day: calendarDay(run.first_day) })}{" "}
                  {run.problem}
                </span>
              ) : (
                <>
                  {say("window-reports-written", { every: run.every, day: calendarDay(run.first_day) })}{" "}
                  <Ago at={run.written_at} /> <code>{run.file}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
