// A time as an age, with the exact moment on hover.
import { useNow } from "./clock";
import { age, ago, exact } from "./time";
import { useWords } from "./words";

export function Ago({ at, long = false }: { at: string; long?: boolean }) {
  const say = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={exact(at)}>
      {(long ? ago : age)(at, now, say)}
    </time>
  );
}
