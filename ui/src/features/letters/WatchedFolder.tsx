// The folder that is watched for letters, and what could not be read in it.
import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { chooseFolder, engine, type LetterFolderView } from "../../platform";
import { useAct } from "../../shared/act";
import * as queries from "../../shared/queries";
import { Failed, Waiting } from "../../shared/State";
import { useWords } from "../../shared/words";
import styles from "./Letters.module.css";

export function WatchedFolder() {
  const { data, error, refetch } = useQuery(queries.letterFolder());
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={1} height={30} />;
  return <Folder view={data} />;
}

function Folder({ view }: { view: LetterFolderView }) {
  const say = useWords();
  const client = useQueryClient();
  const keep = (answer: LetterFolderView) => client.setQueryData(queries.letterFolder().queryKey, answer);
  const choose = useAct(async () => {
    const folder = await chooseFolder(say("window-letters-folder-choose"));
    return folder === null ? view : engine.letterFolderSet(folder);
  }, keep);
  const off = useAct(() => engine.letterFolderSet(null), keep);
  const busy = choose.isPending || off.isPending;
  return (
    <div className={styles.letter} data-testid="letters-folder">
      {view.folder !== null && <code>{view.folder}</code>}
      <Group>
        <Button disabled={busy} onClick={() => choose.mutate()} data-testid="letters-folder-choose">
          {say(view.folder === null ? "window-letters-folder-choose" : "window-letters-folder-other")}
        </Button>
        {view.folder !== null && (
          <Button
            variant="subtle"
            disabled={busy}
            onClick={() => off.mutate()}
            data-testid="letters-folder-off"
          >
            {say("window-letters-folder-off")}
          </Button>
        )}
      </Group>
      {view.problems.length > 0 && (
        <ul className={styles.attached} data-testid="letters-problems">
          {view.problems.map(({ path, problem }) => (
            <li key={path}>
              <code>{path}</code> {problem}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
