// Ctrl+K: one field that finds orders, customers, products and commands.
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../shared/words";
import { useCommands } from "./commands";
import { useFound } from "./found";

/** What is offered has been matched already, so that the engine's own idea of a match counts. */
const asOffered = (_query: string, groups: SpotlightActionGroupData[]) => groups;

export function Palette() {
  const say = useWords();
  const [query, setQuery] = useState("");
  const found = useFound(query.trim());
  const commands = useCommands(query.trim());
  const groups = [...found, ...commands].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      actions={groups}
      filter={asOffered as never}
      nothingFound={say("window-search-nothing")}
      scrollable
      maxHeight="min(460px, 70vh)"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: say("window-search"),
        "aria-label": say("window-search"),
      }}
    />
  );
}
