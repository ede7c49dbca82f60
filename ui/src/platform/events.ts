// What the shell tells the window of its own accord.
import { listen } from "@tauri-apps/api/event";

export type ImportProgress = { done_bytes: number; total_bytes: number; stage: string };

/** Calls back until the returned function is called; safe to end before the listening began. */
function follow<T>(name: string, heard: (payload: T) => void): () => void {
  const listening = listen<T>(name, (event) => heard(event.payload));
  return () => {
    listening.then((end) => end());
  };
}

/** Tags of what changed in the book, whoever changed it. */
export const onChanged = (heard: (tags: string[]) => void) =>
  follow<{ tags: string[] }>("changed", ({ tags }) => heard(tags));

export const onImportProgress = (heard: (progress: ImportProgress) => void) =>
  follow<ImportProgress>("import-progress", heard);
