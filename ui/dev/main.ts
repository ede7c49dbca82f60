// Starts the window over a made-up engine; ?set=rich|sample|empty|none|broken chooses what it holds, ?lag= slows it.

import { emit } from "@tauri-apps/api/event";
import { mockIPC } from "@tauri-apps/api/mocks";
import { made } from "./engine";

const asked = new URLSearchParams(window.location.search);
const answer = made(
  asked.get("set") ?? "rich",
  (tags) => emit("changed", { tags }),
  (progress) => emit("import-progress", progress),
);
const lag = Number(asked.get("lag")) || 0;

mockIPC(
  async (command, args) => {
    if (lag > 0 && !command.startsWith("plugin:")) await new Promise((go) => setTimeout(go, lag));
    return answer(command, (args ?? {}) as Record<string, unknown>);
  },
  { shouldMockEvents: true },
);

await import("../src/main");
