// Settings: how the window looks, what the agents may decide, which book is open, and whether the book is sound.
import { Button, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { engine } from "../../platform";
import * as queries from "../../shared/queries";
import { Card, Screen } from "../../shared/Screen";
import { useWords } from "../../shared/words";
import { Backups } from "../backups/Backups";
import { WatchedFolder } from "../letters/WatchedFolder";
import { LockSettings } from "../lock/LockSettings";
import { PolicyPart } from "../policy/PolicyPart";
import { useBook } from "../start/book";
import { openBook } from "../start/choose";
import { BookFacts } from "./BookFacts";
import { ClosePeriod } from "./ClosePeriod";
import { Doctor } from "./Doctor";
import { Hours } from "./Hours";
import { Prices } from "./Prices";
import { Reports } from "./Reports";
import styles from "./Settings.module.css";

const THEMES = [
  { value: "auto", words: "window-theme-auto" },
  { value: "light", words: "window-theme-light" },
  { value: "dark", words: "window-theme-dark" },
] as const;

export function SettingsScreen() {
  const say = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const session = useQuery(queries.session()).data;
  const book = session?.book;
  const open = useBook(async () => {
    const path = await openBook(say);
    return path === null ? null : engine.bookOpen(path);
  });
  const sound = useQuery({ ...queries.health(book?.path ?? ""), enabled: !!book }).data?.healthy ?? true;
  const doctor = book && (
    <Part title={say("window-doctor")} note={say("window-doctor-note")}>
      <Doctor path={book.path} />
    </Part>
  );
  return (
    <Screen title={say("window-nav-settings")} testid="screen-settings">
      {!sound && doctor}
      <Part title={say("window-look")} note={say("window-look-note")}>
        <SegmentedControl
          value={colorScheme}
          onChange={(next) => setColorScheme(next as typeof colorScheme)}
          data={THEMES.map(({ value, words }) => ({ value, label: say(words) }))}
          aria-label={say("window-look")}
          data-testid="theme"
        />
      </Part>
      {book && (
        <Part title={say("window-policy")} note={say("window-policy-note")}>
          <PolicyPart />
        </Part>
      )}
      {book && (
        <Part title={say("window-prices")} note={say("window-prices-note")}>
          <Prices book={book} />
        </Part>
      )}
      {book && (
        <Part title={say("window-hours")} note={say("window-hours-note")}>
          <Hours />
        </Part>
      )}
      {book && (
        <Part title={say("window-letters-folder")} note={say("window-letters-folder-note")}>
          <WatchedFolder />
        </Part>
      )}
      {book && (
        <Part title={say("window-reports")} note={say("window-reports-note")}>
          <Reports />
        </Part>
      )}
      {book && (
        <Part title={say("window-book")} note={say("window-book-note")}>
          <BookFacts book={book} />
          <Button mt={14} loading={open.isPending} onClick={() => open.mutate()} data-testid="book-open">
            {say("window-book-open-other")}
          </Button>
        </Part>
      )}
      {book && (
        <Part title={say("window-period-close")} note={say("window-period-close-note")}>
          <ClosePeriod book={book} />
        </Part>
      )}
      {sound && doctor}
      {book && (
        <Part title={say("window-backups")} note={say("window-backups-note")}>
          <Backups />
        </Part>
      )}
      {book && session && (
        <Part title={say("window-lock")} note={say("window-lock-note")}>
          <LockSettings lock={session.lock} />
        </Part>
      )}
      <Part title={say("window-about")} note={say("window-about-note")}>
        <p className={styles.soft}>{say("window-about-licences")}</p>
      </Part>
    </Screen>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <Card className={styles.part}>
      <div>
        <h2>{title}</h2>
        <p className={styles.soft}>{note}</p>
      </div>
      <div>{children}</div>
    </Card>
  );
}
