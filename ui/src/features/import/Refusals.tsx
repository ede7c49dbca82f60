// The refused lines, each with its column and what would be right.
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { type Asks, chooseTarget, engine, type ImportReport } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import { number } from "../../shared/figures";
import type { Column } from "../../shared/table/model";
import { Table } from "../../shared/table/Table";
import { useWords } from "../../shared/words";
import styles from "./Import.module.css";

type Refused = ImportReport["refused"][number] & { place: number };

type Props = {
  refused: ImportReport["refused"];
  count: number;
  request: Asks<"importPreview">;
};

export function Refusals({ refused, count, request }: Props) {
  const say = useWords();
  const save = useAct(
    async () => {
      const file = request.path.replace(/(\.[^.\\/]*)?$/, "-refused.csv");
      const kinds = [{ name: "CSV", extensions: ["csv"] }];
      const out = await chooseTarget(say("window-import-refused-save"), file, kinds);
      return out === null ? null : engine.importRefusedSave(request, out);
    },
    (lines) => lines !== null && tell(say("window-import-refused-saved", { count: lines })),
  );
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
      <div className={styles.over}>
        <h3>{say("window-import-refused-lines", { count })}</h3>
        <Button
          size="xs"
          loading={save.isPending}
          onClick={() => save.mutate()}
          data-testid="import-refused-save"
        >
          {say("window-import-refused-save")}
        </Button>
      </div>
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
