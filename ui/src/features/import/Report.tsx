// What a file brings: how much is new, changed, known already or refused, and why lines were refused or set aside.
import type { Asks, ImportReport } from "../../platform";
import { money, number } from "../../shared/figures";
import { useWords } from "../../shared/words";
import styles from "./Import.module.css";
import { Refusals } from "./Refusals";

const NOUNS = [
  { noun: "orders", words: "window-import-orders" },
  { noun: "returns", words: "window-import-returns" },
  { noun: "products", words: "window-import-products" },
  { noun: "customers", words: "window-import-customers" },
] as const;
const FATES = [
  { fate: "new", words: "window-import-new" },
  { fate: "changed", words: "window-import-changed" },
  { fate: "same", words: "window-import-same" },
  { fate: "refused", words: "window-import-refused" },
] as const;

type Props = { report: ImportReport; request: Asks<"importPreview"> };

export function Report({ report, request }: Props) {
  const say = useWords();
  return (
    <div className={styles.report} data-testid="import-report">
      <p className={styles.soft}>
        {say("window-import-format", {
          format: report.format,
          lines: report.lines,
          value: money(report.value, report.currency),
        })}{" "}
        {report.why}
      </p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <td />
            {FATES.map(({ fate, words }) => (
              <th key={fate} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NOUNS.map(({ noun, words }) => (
            <tr key={noun} data-testid={`import-${noun}`}>
              <th scope="row">{say(words)}</th>
              {FATES.map(({ fate }) => {
                const count = report[noun][fate];
                return (
                  <td
                    key={fate}
                    data-none={count === 0 || undefined}
                    data-refused={(fate === "refused" && count > 0) || undefined}
                    data-testid={`import-${noun}-${fate}`}
                  >
                    {number(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {report.notes.length > 0 && (
        <ul className={styles.notes} data-testid="import-notes">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {report.unknown_columns.length > 0 && (
        <p className={styles.soft}>
          {say("window-import-unused", { columns: report.unknown_columns.join(", ") })}
        </p>
      )}
      {report.set_aside.length > 0 && (
        <section>
          <h3>{say("window-import-aside")}</h3>
          <ul className={styles.aside}>
            {report.set_aside.map(({ reason, lines }) => (
              <li key={reason}>
                <b>{number(lines)}</b>
                {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.refused.length > 0 && (
        <Refusals refused={report.refused} count={report.refused_lines} request={request} />
      )}
    </div>
  );
}
