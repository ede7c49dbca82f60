// A quantity for each line of an order that has some left for the step.
import { Button, TextInput } from "@mantine/core";
import type { LineView } from "../../../platform";
import { number } from "../../../shared/figures";
import { useWords } from "../../../shared/words";
import styles from "./Dialogs.module.css";

export type Typed = Record<number, string>;

type Props = {
  lines: LineView[];
  most: (line: LineView) => number;
  typed: Typed;
  onTyped: (typed: Typed) => void;
  /** The line a refusal names, with its sentence. */
  refused: { line: number | null; words: string } | null;
};

export const wholeOf = (lines: LineView[], most: Props["most"]): Typed =>
  Object.fromEntries(lines.map((line) => [line.position, String(most(line))]));

/** The quantities typed, for the engine to read; `null` is all of it. */
export function partsOf(lines: LineView[], most: Props["most"], typed: Typed) {
  const whole = wholeOf(lines, most);
  if (lines.every(({ position }) => typed[position]?.trim() === whole[position])) return null;
  return lines.flatMap(({ position }) => {
    const quantity = typed[position]?.trim() ?? "";
    return /^0*$/.test(quantity) ? [] : [{ line: position, quantity }];
  });
}

export function Parts({ lines, most, typed, onTyped, refused }: Props) {
  const say = useWords();
  const nothing = lines.every(({ position }) => !typed[position]);
  return (
    <div>
      <ul className={styles.parts} aria-label={say("window-lines")}>
        {lines.map((line, place) => (
          <li key={line.position}>
            <span className={styles.product}>
              {line.product}
              {line.sku && <small>{line.sku}</small>}
            </span>
            <TextInput
              size="sm"
              inputMode="decimal"
              data-autofocus={place === 0 || undefined}
              aria-label={say("window-part-of", { product: line.product })}
              value={typed[line.position] ?? ""}
              onChange={(event) => onTyped({ ...typed, [line.position]: event.currentTarget.value })}
              error={refused?.line === line.position && refused.words}
              classNames={{ root: styles.quantity, error: styles.error }}
              data-testid={`part-${line.position}`}
            />
            <span className={styles.most}>{say("window-part-most", { most: number(most(line)) })}</span>
          </li>
        ))}
      </ul>
      {lines.length > 1 && (
        <Button
          size="compact-sm"
          mt={8}
          onClick={() => onTyped(nothing ? wholeOf(lines, most) : {})}
          data-testid="part-all"
        >
          {say(nothing ? "window-part-all" : "window-part-none")}
        </Button>
      )}
    </div>
  );
}
