// The ledger doctor: checks the book's invariants when asked and says what it found.
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { engine } from "../../platform";
import { useAct } from "../../shared/act";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

export function Doctor() {
  const say = useWords();
  const check = useAct(() => engine.bookDoctor());
  const report = check.data;
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
                <li key={`${finding.invariant} ${finding.sentence}`}>{finding.sentence}</li>
              ))}
            </ul>
          )}
          <p className={styles.soft}>{say("window-doctor-checked", { what: report.checked.join(", ") })}</p>
        </div>
      )}
    </>
  );
}
