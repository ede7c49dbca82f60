// Which way a file writes its dates, where two ways fit all of them.
import { SegmentedControl } from "@mantine/core";
import { FaultError } from "../../platform";
import { useWords } from "../../shared/words";
import styles from "./Import.module.css";

const STYLES = ["dmy", "mdy", "ymd"] as const;

/** Whether a file was refused for want of an answer to this. */
export const asksDates = (error: unknown): boolean =>
  error instanceof FaultError && (error.details as { asks?: string } | null)?.asks === "dates";

export function AskDates({ value, onChoose }: { value: string | null; onChoose: (style: string) => void }) {
  const say = useWords();
  return (
    <div className={styles.asks} data-testid="import-dates">
      <p>{say("window-import-dates")}</p>
      <SegmentedControl
        value={value ?? ""}
        onChange={onChoose}
        data={STYLES.map((style) => ({ value: style, label: say("window-import-dates-style", { style }) }))}
        aria-label={say("window-import-dates")}
      />
    </div>
  );
}
