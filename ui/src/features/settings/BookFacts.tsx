// What the open book is and holds.
import type { BookInfo } from "../../platform";
import { fileSize, number } from "../../shared/figures";
import { moment } from "../../shared/time";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

export function BookFacts({ book }: { book: BookInfo }) {
  const say = useWords();
  const facts: [words: string, value: string][] = [
    ["window-book-shop", book.name],
    ["window-book-currency", book.currency],
    ["window-book-zone", book.time_zone],
    ["window-book-made", moment(book.created_at)],
    ["window-nav-orders", number(book.orders)],
    ["window-import-products", number(book.products)],
    ["window-nav-customers", number(book.customers)],
    ["window-book-events", number(book.events)],
    ["window-book-movements", number(book.movements)],
    ["window-book-size", fileSize(book.bytes)],
    ["window-book-version", number(book.version)],
    ["window-book-checked", book.checked_at ? moment(book.checked_at) : say("window-book-never-checked")],
  ];
  return (
    <>
      <dl className={styles.facts} data-testid="book-facts">
        {facts.map(([words, value]) => (
          <div key={words}>
            <dt>{say(words)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.path}>
        <span className={styles.soft}>{say("window-book-file")}</span> <code>{book.path}</code>
      </p>
    </>
  );
}
