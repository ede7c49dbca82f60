// The catalogue and the source know the same words.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const catalogue = readdirSync(join(root, "locales/en"))
  .filter((file) => file.startsWith("window"))
  .map((file) => readFileSync(join(root, "locales/en", file), "utf8"))
  .join("\n");
const written = [...catalogue.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key ?? "");

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

const used = new Set(
  sources(join(root, "src")).flatMap((text) =>
    [...text.matchAll(/["'`](window-[a-z0-9-]+)["'`]/g)].map(([, key]) => key ?? ""),
  ),
);

test("every key the source says is in the catalogue", () => {
  expect(used.size).toBeGreaterThan(200);
  expect([...used].filter((key) => !written.includes(key))).toEqual([]);
});

test("every key of the catalogue is said somewhere", () => {
  expect(written.filter((key) => !used.has(key))).toEqual([]);
});

test("no key is written twice, and every message is understood by Fluent", () => {
  expect(new Set(written).size).toBe(written.length);
  const understood = new FluentResource(catalogue).body.map(({ id }) => id);
  expect(understood.sort()).toEqual([...written].sort());
});

test("keys begin with the window's own name, apart from the engine's", () => {
  expect(written.filter((key) => !key.startsWith("window-"))).toEqual([]);
});

test("no key is put together from pieces, which this test could not follow", () => {
  const pieced = sources(join(root, "src")).filter((text) => /`window-[^`]*\$\{/.test(text));
  expect(pieced).toEqual([]);
});
