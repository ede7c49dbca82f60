// Whether the prices of new orders hold their tax.
import { SegmentedControl } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type BookInfo, engine } from "../../platform";
import { useAct } from "../../shared/act";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import styles from "./Settings.module.css";

const CHOICES = [
  { value: "with", words: "window-prices-with" },
  { value: "without", words: "window-prices-without" },
];

export function Prices({ book }: { book: BookInfo }) {
  const say = useWords();
  const client = useQueryClient();
  const set = useAct(
    (include: boolean) => engine.bookPrices(include),
    () => client.invalidateQueries({ queryKey: queries.session().queryKey }),
  );
  return (
    <>
      <SegmentedControl
        value={book.prices_include_tax ? "with" : "without"}
        onChange={(next) => set.mutate(next === "with")}
        disabled={set.isPending}
        data={CHOICES.map(({ value, words }) => ({ value, label: say(words) }))}
        aria-label={say("window-prices")}
        data-testid="prices"
      />
      <p className={styles.soft}>{say("window-prices-means")}</p>
    </>
  );
}
