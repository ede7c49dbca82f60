// Takes a chart along: as a picture that stands by itself, as a page, or as the rows behind it.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { type ChartInfo, chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { useNow } from "../../shared/clock";
import { tell } from "../../shared/faults";
import { fileName, inLastFolder, rememberFolder } from "../../shared/folder";
import * as queries from "../../shared/queries";
import { dayBefore } from "../../shared/time";
import { useWords } from "../../shared/words";
import type { Query } from "./period";

type Item = { id: string; format: string; scale: number | null; words: string };

const GROUPS: Item[][] = [
  [
    { id: "svg", format: "svg", scale: null, words: "window-chart-svg" },
    { id: "png", format: "png", scale: 1, words: "window-chart-png" },
    { id: "png-2", format: "png", scale: 2, words: "window-chart-png-2" },
    { id: "png-3", format: "png", scale: 3, words: "window-chart-png-3" },
    { id: "pdf", format: "pdf", scale: null, words: "window-chart-pdf" },
  ],
  [
    { id: "csv", format: "csv", scale: null, words: "window-chart-csv" },
    { id: "xlsx", format: "xlsx", scale: null, words: "window-chart-xlsx" },
  ],
];

type Props = { info: ChartInfo; query: Query };

export function ExportMenu({ info: { name, title }, query }: Props) {
  const say = useWords();
  const shop = useQuery(queries.session()).data?.book?.name ?? "";
  const today = dayBefore(useNow(), 0);
  const save = useAct(
    async ({ format, scale }: Item) => {
      const kinds = [{ name: format.toUpperCase(), extensions: [format] }];
      const file = say(query.from ? "window-chart-file" : "window-chart-file-all", {
        shop,
        title,
        from: query.from ?? "",
        to: query.to ?? today,
      });
      const offered = inLastFolder(`${fileName(file)}.${format}`);
      const path = await chooseTarget(say("window-chart-save"), offered, kinds);
      if (path === null) return null;
      await engine.chartSave(name, query, format, path, scale);
      rememberFolder(path);
      return path;
    },
    (path) => path && tell(say("window-chart-saved", { path })),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={save.isPending}
          data-testid={`save-${name}`}
        >
          {say("window-chart-save-as")}
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {GROUPS.map((items, place) => (
          <Fragment key={items[0]?.id}>
            {place > 0 && <Menu.Divider />}
            {items.map((item) => (
              <Menu.Item
                key={item.id}
                onClick={() => save.mutate(item)}
                data-testid={`save-${name}-${item.id}`}
              >
                {say(item.words)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
