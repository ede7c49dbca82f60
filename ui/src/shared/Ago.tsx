// A time as how long ago it was, with the exact moment on hover.
import { useNow } from "./clock";
import { age, ago, exact, lasted } from "./time";
import { useWords } from "./words";

const FORMS = { short: age, sentence: ago, lasting: lasted };

/** `lasting` is for what goes on still, and never turns into a date. */
export function Ago({ at, form = "short" }: { at: string; form?: keyof typeof FORMS }) {
  const say = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={exact(at)}>
      {FORMS[form](at, now, say)}
    </time>
  );
}
