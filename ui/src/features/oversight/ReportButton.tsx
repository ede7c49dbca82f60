// The report of the period as one PDF, saved where the owner says.
import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import { inLastFolder, rememberFolder } from "../../shared/folder";
import { useWords } from "../../shared/words";
import type { Query } from "./period";

export function ReportButton({ query }: { query: Query }) {
  const say = useWords();
  const save = useAct(
    async () => {
      const request = { query, paper: null };
      const name = inLastFolder(await engine.reportFileName(request));
      const path = await chooseTarget(say("window-report-save"), name, [
        { name: "PDF", extensions: ["pdf"] },
      ]);
      if (path === null) return null;
      const report = await engine.reportSave(request, path);
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
