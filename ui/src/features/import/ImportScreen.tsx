// Import: choose a file, see what it would do, do it, see what it did. A refused line never stops the rest.
import { Button, Checkbox } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { engine } from "../../platform";
import { useAct } from "../../shared/act";
import * as queries from "../../shared/queries";
import { adjust, useRoute } from "../../shared/route";
import { Card, Screen } from "../../shared/Screen";
import { Empty, Failed, Waiting } from "../../shared/State";
import { UndoImport } from "../../shared/UndoImport";
import { useWords } from "../../shared/words";
import { AskDates, asksDates } from "./AskDates";
import { chooseImport } from "./choose";
import styles from "./Import.module.css";
import { Past } from "./Past";
import { Progress } from "./Progress";
import { Report } from "./Report";

export function ImportScreen() {
  const say = useWords();
  const path = useRoute().params.path ?? null;
  const choose = useAct(async () => {
    const chosen = await chooseImport(say);
    if (chosen !== null) adjust({ path: chosen });
  });
  const button = (
    <Button
      variant={path === null ? "filled" : "default"}
      leftSection={<IconFileImport size={16} stroke={1.8} />}
      onClick={() => choose.mutate()}
      data-testid="import-choose"
    >
      {say(path === null ? "window-import-choose" : "window-import-choose-other")}
    </Button>
  );
  return (
    <Screen title={say("window-nav-import")} testid="screen-import" acts={path !== null && button}>
      {path === null ? (
        <>
          <Card className={styles.invite}>
            <Empty title={say("window-import-invite")} hint={say("window-import-invite-hint")}>
              {button}
            </Empty>
          </Card>
          <Past />
        </>
      ) : (
        <OneFile key={path} path={path} />
      )}
    </Screen>
  );
}

function OneFile({ path }: { path: string }) {
  const say = useWords();
  const [dates, setDates] = useState<string | null>(null);
  const [accept, setAccept] = useState(false);
  const request = { path, format: null, tz: null, currency: null, dates };
  const run = useAct(() => engine.importRun({ ...request, accept_approvals: accept }));
  const preview = useQuery({
    ...queries.imports({ ...request, accept_approvals: false }),
    enabled: run.isIdle,
  });
  const report = run.data ?? preview.data;
  return (
    <Card className={styles.file}>
      <h2 className={styles.path}>{path.split(/[\\/]/).at(-1)}</h2>
      {run.isPending && <Progress />}
      {preview.error && !report && <Failed error={preview.error} retry={preview.refetch} />}
      {asksDates(preview.error) && <AskDates value={dates} onChoose={setDates} />}
      {!report && !preview.error && (
        <>
          <p className={styles.soft}>{say("window-import-previewing")}</p>
          <Progress />
          <Waiting rows={5} height={32} />
        </>
      )}
      {report && (
        <>
          {!run.isPending && (
            <div className={styles.state} data-done={run.isSuccess || undefined}>
              <p data-testid={run.isSuccess ? "import-done" : "import-preview"}>
                {say(run.isSuccess ? "window-import-done" : "window-import-preview")}
              </p>
              {run.data && run.data.id !== null && <UndoImport imported={run.data.id} />}
              {!run.isSuccess && (
                <Button variant="filled" onClick={() => run.mutate()} data-testid="import-run">
                  {say("window-import-run")}
                </Button>
              )}
            </div>
          )}
          {run.isIdle && report.approvals > 0 && (
            <Checkbox
              label={say("window-import-approvals", { count: report.approvals })}
              description={say("window-import-approvals-note")}
              checked={accept}
              onChange={(event) => setAccept(event.currentTarget.checked)}
              data-testid="import-approvals"
            />
          )}
          <Report report={report} request={{ ...request, accept_approvals: accept }} />
        </>
      )}
    </Card>
  );
}
