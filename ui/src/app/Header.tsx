// The line above every screen: the search for everything, the way back and the way to a new order.
import { Button, Kbd } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconArrowBackUp, IconSearch } from "@tabler/icons-react";
import { newOrder } from "../features/entry/focus";
import { askUndo } from "../shared/undo";
import { useWords } from "../shared/words";
import { Alerts } from "./Alerts";
import styles from "./Shell.module.css";

export function Header() {
  const say = useWords();
  return (
    <header className={styles.header}>
      <button
        type="button"
        className={styles.search}
        onClick={spotlight.open}
        aria-keyshortcuts="Control+K"
        data-testid="search-open"
      >
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span>{say("window-search")}</span>
        <Kbd size="xs">{say("window-search-keys")}</Kbd>
      </button>
      <span className={styles.push} />
      <Alerts />
      <Button
        leftSection={<IconArrowBackUp size={16} stroke={1.8} aria-hidden />}
        onClick={() => askUndo()}
        title={say("window-undo-note")}
        aria-keyshortcuts="Control+Z"
        data-testid="undo-open"
      >
        {say("window-undo")}
      </Button>
      <Button variant="filled" onClick={newOrder} aria-keyshortcuts="N" data-testid="new-order">
        {say("window-new-order")}
        <span className={styles.hint} aria-hidden>
          {say("window-new-order-key")}
        </span>
      </Button>
    </header>
  );
}
