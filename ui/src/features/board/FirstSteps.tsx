// What a new book needs before the first order can be read: something to sell.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import * as queries from "../../shared/queries";
import { address } from "../../shared/route";
import { useWords } from "../../shared/words";
import styles from "./Board.module.css";

export function FirstSteps() {
  const say = useWords();
  const book = useQuery(queries.session()).data?.book;
  if (!book || book.products > 0) return null;
  return (
    <section className={styles.first} aria-label={say("window-first")} data-testid="first-steps">
      <p>
        <b>{say("window-first")}</b> {say("window-first-note")}
      </p>
      <Button component="a" href={address("stock", { add: "1" })} variant="filled">
        {say("window-product-add")}
      </Button>
      <Button component="a" href={address("import")}>
        {say("window-first-import")}
      </Button>
    </section>
  );
}
