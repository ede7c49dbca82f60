// The ledger doctor: checks the book's invariants when asked, says what it found and cannot see, and repairs on a yes.
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { engine, type Finding } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

export function Doctor({ path }: { path: string }) {
  const say = useWords();
  const client = useQueryClient();
  const check = useAct(() => engine.bookDoctor());
  const repair = useAct(
    (id: string) => engine.bookRepair(id),
    (event) => {
      tell(say("window-doctor-repaired", { what: event.note }));
      check.mutate();
      client.invalidateQueries({ queryKey: ["health"] });
    },
  );
  // What was found when the window opened stands here until it is looked for again.
  const start = useQuery(queries.health(path)).data;
  const report = check.data ?? (start?.healthy === false ? start : undefined);
  return (
    <>
      <Button loading={check.isPending} onClick={() => check.mutate()} data-testid="doctor-run">
        {say("window-doctor-run")}
      </Button>
      {report && (
        <div role="status" className={styles.report} data-testid="doctor-report">
          {report.healthy ? (
            <p className={styles.healthy}>
              <IconCircleCheck size={18} aria-hidden />
              {say("window-doctor-healthy")}
            </p>
          ) : (
            <ul className={styles.findings}>
              {report.findings.map((finding) => (
                <Found
                  key={finding.id}
                  finding={finding}
                  busy={repair.isPending}
                  onRepair={() => repair.mutate(finding.id)}
                />
              ))}
            </ul>
          )}
          <p className={styles.soft}>{say("window-doctor-checked", { what: report.checked.join(", ") })}</p>
          <p className={styles.soft}>{say("window-doctor-blind", { what: report.cannot_see.join("; ") })}</p>
        </div>
      )}
    </>
  );
}

function Found({ finding, busy, onRepair }: { finding: Finding; busy: boolean; onRepair: () => void }) {
  const say = useWords();
  return (
    <li data-testid={`finding-${finding.id}`}>
      <p className={styles.wrong}>{finding.sentence}</p>
      {finding.cause && <p className={styles.soft}>{finding.cause}</p>}
      <p className={styles.soft}>{finding.advice}</p>
      {finding.repairable && (
        <Button
          size="xs"
          mt={4}
          disabled={busy}
          onClick={onRepair}
          aria-label={`${say("window-doctor-repair")}: ${finding.sentence}`}
          data-testid={`repair-${finding.id}`}
        >
          {say("window-doctor-repair")}
        </Button>
      )}
    </li>
  );
}
