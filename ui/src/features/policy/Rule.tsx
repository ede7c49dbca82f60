// One rule of the policy: a switch, and its figures while it is on.
import { NumberInput, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useRef } from "react";
import { useWords } from "../../shared/words";
import styles from "./Policy.module.css";

type Bind<T> = { field: string; value: T; onChange: (value: T) => void };
type Props<T> = {
  words: string;
  field: string;
  /** `null` while it is off. */
  value: T | null;
  /** What it is first filled in with. */
  first: T;
  onChange: (value: T | null) => void;
  children: (bind: Bind<T>) => ReactNode;
};

export function Rule<T extends string | number>({
  words,
  field,
  value,
  first,
  onChange,
  children,
}: Props<T>) {
  const say = useWords();
  // Turned off and on again, a rule has the figure it had.
  const last = useRef<T>(value ?? first);
  if (value !== null) last.current = value;
  return (
    <div className={styles.rule}>
      <Switch
        className={styles.switch}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? last.current : null)}
        label={say(words)}
        data-testid={`policy-${field}-on`}
      />
      {value !== null && <div className={styles.figures}>{children({ field, value, onChange })}</div>}
    </div>
  );
}

type CountProps = Bind<number> & { words: string; least: number; most: number };

/** A whole number with its unit; what is typed beyond its bounds is not taken. */
export function Count({ field, value, onChange, words, least, most }: CountProps) {
  const say = useWords();
  return (
    <span className={styles.count}>
      <NumberInput
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={least}
        max={most}
        className={styles.number}
        value={value}
        onChange={(typed) => typeof typed === "number" && onChange(Math.min(typed, most))}
        aria-label={say(words, { count: value })}
        data-testid={`policy-${field}`}
      />
      <span aria-hidden>{say(words, { count: value })}</span>
    </span>
  );
}
