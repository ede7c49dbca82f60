// Why an order was refused, beside the words that are still there, and the forms that would be understood.
import { FaultError } from "../../platform";
import { sentence } from "../../shared/faults";
import { useWords } from "../../shared/words";
import styles from "./Entry.module.css";

/** Strings that a refusal lists under a name, whatever else its details hold. */
export function listed(details: unknown, name: string): string[] {
  if (typeof details !== "object" || details === null) return [];
  const found = (details as Record<string, unknown>)[name];
  if (!Array.isArray(found)) return typeof found === "string" ? [found] : [];
  return found.flatMap((one) => {
    if (typeof one === "string") return [one];
    const question = (one as { question?: unknown } | null)?.question;
    return typeof question === "string" ? [question] : [];
  });
}

export function Refused({ error }: { error: Error }) {
  const say = useWords();
  const details = error instanceof FaultError ? error.details : null;
  const told = sentence(error);
  const lines = listed(details, "lines").filter((line) => line !== told);
  const forms = listed(details, "forms").filter((form) => !told.includes(form));
  return (
    <div className={styles.refusal} role="alert" data-testid="order-refused">
      <p>{told}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {forms.length > 0 && (
        <p className={styles.forms}>
          {say("window-entry-forms")} <code>{forms.join(" · ")}</code>
        </p>
      )}
    </div>
  );
}
