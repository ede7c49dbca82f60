// Each line understood as a chip with its stock, each question with the products that may be meant.
import { Button } from "@mantine/core";
import type { ReadLineView, Suggestion } from "../../platform";
import { sentence } from "../../shared/faults";
import { useWords } from "../../shared/words";
import { chip } from "./chip";
import styles from "./Entry.module.css";
import type { Reading } from "./reading";
import { written } from "./replace";

type Props = { text: string; reading: Reading; onChoose: (index: number, suggestion: Suggestion) => void };

export function Chips({ text, reading, onChoose }: Props) {
  const say = useWords();
  const { view, current, error } = reading;
  if (text.trim() === "") return <p className={styles.hint}>{say("window-entry-hint")}</p>;
  if (error) {
    return (
      <p className={styles.refusal} role="alert">
        {sentence(error)}
      </p>
    );
  }
  if (!view) return <p className={styles.hint}>{say("window-entry-reading")}</p>;
  return (
    <div data-stale={!current || undefined} className={styles.understood} data-testid="reading">
      <ul className={styles.chips} aria-label={say("window-entry-understood")} aria-live="polite">
        {view.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place in the text alone
          <Line key={index} line={line} place={index} onChoose={(meant) => onChoose(index, meant)} />
        ))}
      </ul>
      {view.unclear.trim() !== "" && (
        <p className={styles.unclear} data-testid="unclear">
          {say("window-entry-unclear", { text: view.unclear.trim() })}
        </p>
      )}
      {view.lines.length === 0 && view.unclear.trim() === "" && (
        <p className={styles.hint}>{say("window-entry-nothing")}</p>
      )}
    </div>
  );
}

type LineProps = { line: ReadLineView; place: number; onChoose: (suggestion: Suggestion) => void };

function Line({ line, place, onChoose }: LineProps) {
  const say = useWords();
  const { tone, words, state } = chip(line, say);
  return (
    <li className={styles.line} data-tone={tone} data-testid={`chip-${place}`}>
      <span className={styles.chip}>
        <i className={styles.dot} aria-hidden />
        <b>{words}</b>
        {line.question === null && <span className={styles.state}>{state}</span>}
      </span>
      {line.question !== null && (
        <span className={styles.question}>
          {line.question}
          {line.suggestions.map((suggestion) => (
            <Button
              key={suggestion.product_id}
              size="compact-xs"
              onClick={() => onChoose(suggestion)}
              data-testid={`suggest-${place}-${suggestion.product_id}`}
            >
              {suggestion.product}
              {written(suggestion, line.suggestions) !== suggestion.product && ` · ${suggestion.sku}`}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
