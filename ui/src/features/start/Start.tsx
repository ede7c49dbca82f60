// The first thing an owner sees: a new book, the sample shop, a file to import, or a book that is there already.
import { Button } from "@mantine/core";
import { IconBook2, IconBuildingStore, IconFileImport, IconFolderOpen } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { Brand } from "../../app/Brand";
import { engine, type Session } from "../../platform";
import { go } from "../../shared/route";
import { useWords } from "../../shared/words";
import { Rescue } from "../backups/Rescue";
import { chooseImport } from "../import/choose";
import { useBook } from "./book";
import { openBook } from "./choose";
import { NewBook, type Wanted } from "./NewBook";
import styles from "./Start.module.css";

export function Start({ session }: { session: Session }) {
  const say = useWords();
  const [form, setForm] = useState<"new" | "import">("new");
  const file = useRef<string | null>(null);
  const make = useBook(
    ({ path, name, currency }: Wanted) => engine.bookNew(path, name, currency),
    () => (file.current === null ? go("board") : go("import", { path: file.current })),
  );
  const demo = useBook(() => engine.bookDemo(null));
  const open = useBook(async () => {
    const path = await openBook(say);
    return path === null ? null : engine.bookOpen(path);
  });
  const busy = make.isPending || demo.isPending || open.isPending;

  async function submit(wanted: Wanted) {
    if (form === "import") {
      file.current = await chooseImport(say);
      if (file.current === null) return;
    } else file.current = null;
    make.mutate(wanted);
  }
  return (
    <main className={styles.start} data-testid="screen-start">
      <div className={styles.welcome}>
        <Brand />
        <h1>{say(session.problem ? "window-start-problem" : "window-start-title")}</h1>
        {!session.problem && <p>{say("window-start-note")}</p>}
      </div>
      {session.problem && (
        <div className={styles.problem} role="alert" data-testid="start-problem">
          <p>{session.problem.message}</p>
          <Rescue problem={session.problem} />
        </div>
      )}
      <div className={styles.choices}>
        <section className={styles.main} aria-label={say("window-start-new")}>
          <div className={styles.ways} role="group" aria-label={say("window-start-new")}>
            <Way
              here={form === "new"}
              onClick={() => setForm("new")}
              icon={<IconBook2 size={18} stroke={1.6} />}
              testid="start-new"
            >
              {say("window-start-new")}
            </Way>
            <Way
              here={form === "import"}
              onClick={() => setForm("import")}
              icon={<IconFileImport size={18} stroke={1.6} />}
              testid="start-import"
            >
              {say("window-start-import")}
            </Way>
          </div>
          <NewBook
            usual={session.default_path}
            importing={form === "import"}
            busy={busy}
            loading={make.isPending}
            onWanted={submit}
          />
        </section>
        <Choice
          icon={<IconBuildingStore size={22} stroke={1.5} />}
          title={say("window-start-demo")}
          note={say("window-start-demo-note")}
        >
          <Button
            fullWidth
            disabled={busy}
            loading={demo.isPending}
            onClick={() => demo.mutate()}
            data-testid="start-demo"
          >
            {say("window-start-demo-go")}
          </Button>
        </Choice>
        <Choice
          icon={<IconFolderOpen size={22} stroke={1.5} />}
          title={say("window-start-open")}
          note={say("window-start-open-note")}
        >
          <Button
            fullWidth
            disabled={busy}
            loading={open.isPending}
            onClick={() => open.mutate()}
            data-testid="start-open"
          >
            {say("window-start-open-go")}
          </Button>
        </Choice>
      </div>
    </main>
  );
}

type WayProps = { here: boolean; onClick: () => void; icon: ReactNode; testid: string; children: ReactNode };

function Way({ here, onClick, icon, testid, children }: WayProps) {
  return (
    <button type="button" className={styles.way} aria-pressed={here} onClick={onClick} data-testid={testid}>
      {icon}
      {children}
    </button>
  );
}

function Choice({
  icon,
  title,
  note,
  children,
}: {
  icon: ReactNode;
  title: string;
  note: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.choice} aria-label={title}>
      {icon}
      <h2>{title}</h2>
      <p>{note}</p>
      {children}
    </section>
  );
}
