// Text can be read on every ground it stands on, in light and in dark (WCAG AA: 4.5 to 1).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../src/shared/theme.css"), "utf8");
const [light = "", dark = ""] = css.split('[data-mantine-color-scheme="dark"]');

function colours(block: string): Map<string, string> {
  const end = block.indexOf("\n}");
  return new Map(
    [...block.slice(0, end).matchAll(/--fd-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [
      name ?? "",
      hex ?? "",
    ]),
  );
}

const LIGHT = colours(light);
const DARK = new Map([...LIGHT, ...colours(dark)]);

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const INKS = ["ink", "soft", "good-ink", "warn-ink", "amber-ink", "accent"];
const GROUNDS = ["bg", "card", "hover"];

test.each([
  ["light", LIGHT],
  ["dark", DARK],
])("%s: every ink on every ground", (_, scheme) => {
  const pairs = INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const));
  const faint = [...pairs, ["on-accent", "accent"] as const].filter(
    ([ink, ground]) => contrast(scheme.get(ink) ?? "#000000", scheme.get(ground) ?? "#000000") < 4.5,
  );
  expect(faint).toEqual([]);
});
