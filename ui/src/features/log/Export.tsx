// The log, as it is narrowed, into a file.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { chooseTarget, engine, type LogQuery } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";

const FORMATS = [
  { format: "csv", words: "window-log-csv" },
  { format: "jsonl", words: "window-log-jsonl" },
] as const;

export function Export({ query }: { query: Partial<LogQuery> }) {
  const say = useWords();
  const save = useAct(
    async (format: string) => {
      const kinds = [{ name: format.toUpperCase(), extensions: [format] }];
      const path = await chooseTarget(say("window-log-export-title"), `log.${format}`, kinds);
      return path === null ? null : engine.logExport(queries.whole(query), format, path);
    },
    (done) => done && tell(say("window-log-exported", { events: done.events, path: done.path })),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          loading={save.isPending}
          data-testid="log-export"
        >
          {say("window-log-export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, words }) => (
          <Menu.Item key={format} onClick={() => save.mutate(format)} data-testid={`log-export-${format}`}>
            {say(words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
