// What the shell tells the window of its own accord.
import { listen } from "@tauri-apps/api/event";
import { events, type ImportProgress } from "../bindings/bindings";

/** Hears until the returned function is called; safe to end before the hearing began. */
function until(listening: Promise<() => void>): () => void {
  return () => {
    listening.then((end) => end());
  };
}

/** Tags of what changed in the book, whoever changed it. */
export const onChanged = (heard: (tags: string[]) => void) =>
  until(events.changed.listen(({ payload }) => heard(payload.tags)));

/** How far an import has come. */
export const onImportProgress = (heard: (progress: ImportProgress) => void) =>
  until(events.importProgress.listen(({ payload }) => heard(payload)));

/** Paths of files that were dropped on the window. */
export const onDropped = (heard: (paths: string[]) => void) =>
  until(listen<{ paths: string[] }>("tauri://drag-drop", ({ payload }) => heard(payload.paths)));
