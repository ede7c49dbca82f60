// The palette's commands: every screen and what can be done from anywhere.
import { useMantineColorScheme } from "@mantine/core";
import type { SpotlightActionGroupData } from "@mantine/spotlight";
import { newOrder } from "../features/entry/focus";
import { go } from "../shared/route";
import { askUndo } from "../shared/undo";
import { useWords } from "../shared/words";
import { SCREENS } from "./screens";

export function useCommands(query: string): SpotlightActionGroupData[] {
  const say = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const all = [
    { id: "new-order", label: say("window-new-order"), onClick: newOrder },
    { id: "undo", label: say("window-undo-title"), onClick: () => askUndo() },
    ...SCREENS.map(({ name, words }) => ({
      id: `go-${name}`,
      label: say("window-palette-go", { screen: say(words) }),
      onClick: () => go(name),
    })),
    { id: "light", label: say("window-palette-light"), onClick: () => setColorScheme("light") },
    { id: "dark", label: say("window-palette-dark"), onClick: () => setColorScheme("dark") },
    { id: "auto", label: say("window-palette-auto"), onClick: () => setColorScheme("auto") },
  ];
  const wanted = query.toLocaleLowerCase();
  const actions = all.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  return [{ group: say("window-palette-commands"), actions }];
}
