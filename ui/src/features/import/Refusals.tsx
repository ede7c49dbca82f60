// The refused lines, each with its column and what would be right.
import { useMemo } from "react";
import type { ImportReport } from "../../platform";
import { number } from "../../shared/figures";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import styles from "./Import.module.css";

type Refused = ImportReport["refused"][number] & { place: number };

export function Refusals({ refused, count }: { refused: ImportReport["refused"]; count: number }) {
  const say = useWords();
  const rows = useMemo(() => refused.map((one, place) => ({ ...one, place })), [refused]);
  const columns = useMemo<Column<Refused>[]>(
    () => [
      { id: "line", head: say("window-import-line"), width: "110px", cell: (row) => number(row.line) },
      { id: "column", head: say("window-import-column"), width: "150px", cell: (row) => row.column },
      {
        id: "reason",
        head: say("window-import-reason"),
        cell: (row) => <span title={row.reason}>{row.reason}</span>,
      },
    ],
    [say],
  );
  return (
    <section>
      <h3>{say("window-import-refused-lines", { count })}</h3>
      {count > refused.length && (
        <p className={styles.soft}>{say("window-import-refused-first", { count: refused.length })}</p>
      )}
      <div className={styles.refused}>
        <Table
          label={say("window-import-refused-lines", { count })}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.place)}
          empty={null}
          testid="refused"
        />
      </div>
    </section>
  );
}
