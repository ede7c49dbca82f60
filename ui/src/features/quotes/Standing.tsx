// How a quote stands, in a word; the colour only repeats it.
import type { QuoteView } from "../../platform";
import { useWords } from "../../shared/words";
import styles from "./Quotes.module.css";

const WORDS: Record<string, string> = {
  open: "window-quote-open",
  accepted: "window-quote-accepted",
  declined: "window-quote-declined",
  expired: "window-quote-expired",
};

export function Standing({ quote }: { quote: QuoteView }) {
  const say = useWords();
  return (
    <span className={styles.standing} data-stands={quote.status} data-testid={`quote-stands-${quote.id}`}>
      <i aria-hidden />
      {say(WORDS[quote.status] ?? "window-quote-open")}
    </span>
  );
}
