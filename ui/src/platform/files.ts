// The system's own dialogs to choose a file; each answers a path, or null when the owner thought better of it.
import { open, save } from "@tauri-apps/plugin-dialog";

type Kind = { name: string; extensions: string[] };

export const chooseFile = (title: string, kinds: Kind[]): Promise<string | null> =>
  open({ title, multiple: false, directory: false, filters: kinds });

export const chooseFolder = (title: string): Promise<string | null> =>
  open({ title, multiple: false, directory: true });

export const chooseTarget = (title: string, path: string, kinds: Kind[]): Promise<string | null> =>
  save({ title, defaultPath: path, filters: kinds });
