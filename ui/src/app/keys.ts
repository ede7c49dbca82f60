// The keys that work on every screen. Letters rest while somebody types.
import { type HotkeyItem, useDisclosure, useHotkeys } from "@mantine/hooks";
import { spotlight } from "@mantine/spotlight";
import { newOrder } from "../features/entry/focus";
import { dialogOpen } from "../shared/layer";
import { go } from "../shared/route";
import { askUndo } from "../shared/undo";
import { SCREENS } from "./screens";

const screenKeys: HotkeyItem[] = SCREENS.map(({ name }, place) => [`alt+${place + 1}`, () => go(name)]);

export function useKeys() {
  const [helping, help] = useDisclosure(false);
  useHotkeys([
    ["N", newOrder],
    ["/", spotlight.open],
    ["shift+?", help.open],
    ["mod+Z", () => !dialogOpen() && askUndo()],
  ]);
  useHotkeys([...screenKeys, ["mod+K", spotlight.open]], []);
  return { helping, closeHelp: help.close };
}
