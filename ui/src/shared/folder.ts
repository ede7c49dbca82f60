// The folder a file was saved in last, so that the next one is offered there.

const KEY = "fivedesk-folder";

/** The folder of a path, without the separator at its end. */
export const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, "");

/** The name in the folder that was used last; the name alone where none was. */
export function inLastFolder(name: string): string {
  const folder = localStorage.getItem(KEY);
  if (!folder) return name;
  return `${folder}${folder.includes("\\") ? "\\" : "/"}${name}`;
}

export function rememberFolder(path: string) {
  localStorage.setItem(KEY, folderOf(path));
}

/** A name that every file system takes: what has a meaning in a path becomes a space. */
export const fileName = (words: string): string =>
  words
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);
