// The drawing stays true: who may import what, how long a file may be, how each begins.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const files = ["src", "dev", "tests"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .map((path) => ({
      path: join(folder, path).split(sep).join("/"),
      text: readFileSync(join(root, folder, path), "utf8"),
    })),
);
const own = files.filter(({ path }) => path.startsWith("src/") && !path.startsWith("src/bindings/"));
const importing = (what: RegExp) =>
  own
    .filter(({ path, text }) => !path.startsWith("src/platform/") && what.test(text))
    .map(({ path }) => path);

test("platform alone talks to Tauri and to the bindings", () => {
  expect(importing(/from "@tauri-apps\//)).toEqual([]);
  expect(importing(/from "[^"]*bindings\/bindings"/)).toEqual([]);
});

test("nothing of the page comes from the made-up engine", () => {
  expect(importing(/from "[^"]*\bdev\//)).toEqual([]);
});

test("a file has at most 300 lines", () => {
  const long = files.filter(
    ({ path, text }) => !path.startsWith("src/bindings/") && text.split("\n").length > 301,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("the first line of a file of code says what it is for", () => {
  const silent = files.filter(({ path, text }) => /\.tsx?$/.test(path) && !text.startsWith("//"));
  expect(silent.map(({ path }) => path).filter((path) => !path.startsWith("src/bindings/"))).toEqual([]);
});

test("shared and platform import no screen", () => {
  const wrong = own.filter(
    ({ path, text }) => /^src\/(shared|platform)\//.test(path) && /from "[^"]*(features|app)\//.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("every class a part wears is in its sheet, and every class of a sheet is worn", () => {
  const wrong: string[] = [];
  for (const sheet of own.filter(({ path }) => path.endsWith(".module.css"))) {
    const name = sheet.path.split("/").at(-1);
    const folder = sheet.path.slice(0, sheet.path.lastIndexOf("/"));
    const has = new Set(
      [...sheet.text.matchAll(/\.([a-zA-Z][\w-]*)(?=[^{}]*\{)/g)].map(([, word]) => word ?? ""),
    );
    const worn = new Set<string>();
    for (const { path, text } of own.filter((file) => file.path.startsWith(`${folder}/`))) {
      const local = new RegExp(`import (\\w+) from "\\./${name}"`).exec(text)?.[1];
      if (!local) continue;
      for (const [, word = ""] of text.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, "g"))) {
        worn.add(word);
        if (!has.has(word)) wrong.push(`${path} wears .${word}`);
      }
    }
    for (const word of has) if (!worn.has(word)) wrong.push(`${sheet.path} has .${word}`);
  }
  expect(wrong).toEqual([]);
});
