// What a new book needs to be told: whose it is, in which currency, and where its file stands.
import { Button, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useWords } from "../../shared/words";
import { newBookPath } from "./choose";
import { currencies, likelyCurrency } from "./currency";
import styles from "./Start.module.css";

export type Wanted = { path: string | null; name: string; currency: string };

type Props = {
  usual: string;
  importing: boolean;
  busy: boolean;
  loading: boolean;
  onWanted: (wanted: Wanted) => void;
};

export function NewBook({ usual, importing, busy, loading, onWanted }: Props) {
  const say = useWords();
  const [name, setName] = useState("");
  const [currency, setCurrency] = useState(likelyCurrency);
  const [path, setPath] = useState<string | null>(null);
  const known = useMemo(currencies, []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onWanted({ path, name: name.trim(), currency });
      }}
    >
      <p className={styles.note}>{say(importing ? "window-start-import-note" : "window-start-new-note")}</p>
      <TextInput
        autoFocus
        label={say("window-start-shop")}
        placeholder={say("window-start-shop-example")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="start-name"
      />
      <Select
        label={say("window-book-currency")}
        description={say("window-start-currency-note")}
        data={known}
        searchable
        allowDeselect={false}
        value={currency}
        onChange={(code) => code && setCurrency(code)}
        data-testid="start-currency"
      />
      <p className={styles.where}>
        <span>{say("window-book-file")}</span> <code>{path ?? usual}</code>{" "}
        <button
          type="button"
          className={styles.change}
          onClick={async () => setPath((await newBookPath(say, path ?? usual)) ?? path)}
        >
          {say("window-start-elsewhere")}
        </button>
      </p>
      <Button
        type="submit"
        variant="filled"
        disabled={busy || name.trim() === ""}
        loading={loading}
        data-testid="start-make"
      >
        {say(importing ? "window-start-import-go" : "window-start-new-go")}
      </Button>
    </form>
  );
}
