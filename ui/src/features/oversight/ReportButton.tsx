// The report of the period as one PDF, saved where the owner says.
import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { useNow } from "../../shared/clock";
import { tell } from "../../shared/faults";
import { fileName, inLastFolder, rememberFolder } from "../../shared/folder";
import * as queries from "../../shared/queries";
import { dayBefore } from "../../shared/time";
import { useWords } from "../../shared/words";
import type { Query } from "./period";

export function ReportButton({ query }: { query: Query }) {
  const say = useWords();
  const shop = useQuery(queries.session()).data?.book?.name ?? "";
  const today = dayBefore(useNow(), 0);
  const save = useAct(
    async () => {
      const file = say(query.from ? "window-report-file" : "window-report-file-all", {
        shop,
        from: query.from ?? "",
        to: query.to ?? today,
      });
      const kinds = [{ name: "PDF", extensions: ["pdf"] }];
      const path = await chooseTarget(
        say("window-report-save"),
        inLastFolder(`${fileName(file)}.pdf`),
        kinds,
      );
      if (path === null) return null;
      const report = await engine.reportSave({ query, paper: null }, path);
      rememberFolder(report.file);
      return report;
    },
    (report) => report && tell(report.note ?? say("window-report-saved", { path: report.file })),
  );
  return (
    <Button
      size="xs"
      leftSection={<IconFileText size={14} stroke={1.8} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
      title={say("window-report-note")}
      data-testid="report"
    >
      {say("window-report")}
    </Button>
  );
}
