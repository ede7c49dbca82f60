// Letters: those kept aside as no order, or all that came; a row opens the letter.
import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { LetterView } from "../../platform";
import { Ago } from "../../shared/Ago";
import { Pager } from "../../shared/Pager";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Card } from "../../shared/Screen";
import { Empty, Failed } from "../../shared/State";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import { LetterDialog } from "./LetterDialog";
import styles from "./Letters.module.css";

const PER_PAGE = 50;

export function Letters() {
  const say = useWords();
  const { params } = useRoute();
  const page = Math.max(1, Number(params.page) || 1);
  const all = params.all === "1";
  const columns = useLetterColumns();
  const list = useQuery(queries.letters(all, page, PER_PAGE));
  const asked = Number(params.letter) || null;
  return (
    <Card fill>
      <div className={styles.over}>
        <Switch
          size="xs"
          label={say("window-letters-all")}
          checked={all}
          onChange={(event) => adjust({ all: event.currentTarget.checked ? "1" : null, page: null })}
          data-testid="letters-all"
        />
      </div>
      <div className={styles.list}>
        {list.error && !list.data ? (
          <Failed error={list.error} retry={list.refetch} />
        ) : (
          <Table
            label={say("window-orders-letters", { count: 0 })}
            columns={columns}
            rows={list.data?.items}
            rowKey={(row) => String(row.id)}
            onOpen={(row) => adjust({ letter: String(row.id) })}
            stale={list.isPlaceholderData}
            testid="letter"
            empty={
              <Empty
                title={say(all ? "window-letters-none" : "window-letters-none-aside")}
                hint={say("window-letters-none-hint")}
              />
            }
          />
        )}
      </div>
      <Pager paged={list.data} onPage={(next) => adjust({ page: String(next) })} />
      <LetterDialog
        letter={list.data?.items.find(({ id }) => id === asked)}
        onClose={() => adjust({ letter: null }, "replace")}
      />
    </Card>
  );
}

/** Who wrote: a name, an address, or the file it came as. */
export const sender = (letter: LetterView) => letter.name ?? letter.address ?? letter.file;

function useLetterColumns(): Column<LetterView>[] {
  const say = useWords();
  return useMemo(
    () => [
      {
        id: "from",
        head: say("window-letter-from"),
        width: "24%",
        cell: (row) => (
          <span title={row.address ?? undefined}>{sender(row) ?? say("window-letter-pasted")}</span>
        ),
      },
      {
        id: "subject",
        head: say("window-letter-subject"),
        width: "28%",
        cell: (row) => (
          <span className={row.subject ? undefined : styles.soft} title={row.subject ?? undefined}>
            {row.subject ?? say("window-letter-no-subject")}
          </span>
        ),
      },
      {
        id: "became",
        head: say("window-letter-became"),
        minor: true,
        cell: (row) => <Became letter={row} />,
      },
      {
        id: "at",
        head: say("window-letter-came"),
        width: "122px",
        end: true,
        cell: (row) => <Ago at={row.at} />,
      },
    ],
    [say],
  );
}

function Became({ letter }: { letter: LetterView }) {
  const say = useWords();
  if (letter.number !== null) return <b>{say("window-order-number", { number: letter.number })}</b>;
  const words = letter.settled ? say("window-letter-settled") : (letter.why ?? "");
  return (
    <span className={styles.soft} title={words}>
      {words}
    </span>
  );
}
