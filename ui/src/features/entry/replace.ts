// Puts the product that was meant where the unclear words stand in the text.
import type { ReadLineView, Suggestion } from "../../platform";

export type Replaced = { text: string; caret: number };

/** How a suggestion is written: by its name, or by its SKU where several of them share the name. */
export function written(suggestion: Suggestion, all: Suggestion[]): string {
  const alike = all.filter(({ product }) => product === suggestion.product).length > 1;
  return alike && suggestion.sku ? suggestion.sku : suggestion.product;
}

/** Where the words begin and end, whatever spaces stand between them; `nth` counts the same words before, from 0. */
export function locate(text: string, words: string, nth = 0): [number, number] | null {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = [...text.matchAll(new RegExp(escaped.join("\\s+"), "gi"))];
  const match = found[nth] ?? found[0];
  return match ? [match.index, match.index + match[0].length] : null;
}

/** The text with one line's words replaced; the cursor stands where a number is still to be typed. */
export function replaceLine(
  text: string,
  lines: ReadLineView[],
  index: number,
  suggestion: Suggestion,
): Replaced {
  const line = lines[index];
  if (!line) return { text, caret: text.length };
  const nth = lines.slice(0, index).filter((earlier) => earlier.text === line.text).length;
  const name = written(suggestion, line.suggestions);
  const put = `${name}:${line.quantity ?? ""}`;
  const place = locate(text, line.text, nth);
  if (!place) {
    const before = text.trimEnd();
    const joined = before === "" ? put : `${before}, ${put}`;
    return { text: joined, caret: joined.length };
  }
  const [start, end] = place;
  return { text: text.slice(0, start) + put + text.slice(end), caret: start + put.length };
}
