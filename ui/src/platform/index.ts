// The one door to the shell: commands, events, dialogs and the engine's types.
import type { Engine } from "./engine";

export type * from "../bindings/bindings";
export { type Asks, type Engine, engine } from "./engine";
export { onChanged, onDropped, onImportProgress } from "./events";
export { FaultError } from "./fault";
export { chooseFile, chooseFolder, chooseTarget } from "./files";

/** An answer to one of Mail's questions. */
export type Clarified = Parameters<Engine["orderClarify"]>[1][number];
