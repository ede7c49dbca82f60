// The one door to the shell: commands, events, dialogs and the engine's types.
export type * from "../bindings/bindings";
export { type Asks, type Engine, engine } from "./engine";
export { type ImportProgress, onChanged, onImportProgress } from "./events";
export { FaultError } from "./fault";
export { chooseFile, chooseTarget } from "./files";
