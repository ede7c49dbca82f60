// What to order now, taken along as a file for the supplier or the spreadsheet.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { useNow } from "../../shared/clock";
import { tell } from "../../shared/faults";
import { fileName, inLastFolder, rememberFolder } from "../../shared/folder";
import { dayBefore } from "../../shared/time";
import { useWords } from "../../shared/words";

const FORMATS = [
  { format: "csv", words: "window-purchase-list-csv" },
  { format: "xlsx", words: "window-purchase-list-xlsx" },
  { format: "pdf", words: "window-purchase-list-pdf" },
];

export function PurchaseList() {
  const say = useWords();
  const today = dayBefore(useNow(), 0);
  const save = useAct(
    async (format: string) => {
      const kinds = [{ name: format.toUpperCase(), extensions: [format] }];
      const name = fileName(say("window-purchase-list-file", { day: today }));
      const path = await chooseTarget(
        say("window-purchase-list-save"),
        inLastFolder(`${name}.${format}`),
        kinds,
      );
      if (path === null) return null;
      await engine.purchaseListSave(format, path);
      rememberFolder(path);
      return path;
    },
    (path) => path && tell(say("window-purchase-list-saved", { path })),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          loading={save.isPending}
          data-testid="purchase-list"
        >
          {say("window-purchase-list")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, words }) => (
          <Menu.Item key={format} onClick={() => save.mutate(format)} data-testid={`purchase-list-${format}`}>
            {say(words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
