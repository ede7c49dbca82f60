// What a line's chip says and which colour it wears. The words carry the meaning, the colour only repeats it.
import type { ReadLineView } from "../../platform";
import { number } from "../../shared/figures";
import type { Say } from "../../shared/words";

export type Tone = "full" | "contended" | "short" | "question" | "plain";
export type Chip = { tone: Tone; words: string; state: string };

const STATES: Record<Tone, string> = {
  full: "window-chip-full",
  contended: "window-chip-contended",
  short: "window-chip-short",
  question: "window-chip-question",
  plain: "window-chip-plain",
};

export function chip(line: ReadLineView, say: Say): Chip {
  const tone: Tone = line.question !== null ? "question" : (line.coverage ?? "plain");
  const product = line.product ?? line.text;
  const words =
    line.question !== null || line.quantity === null
      ? say("window-chip-quoted", { text: line.text })
      : say("window-chip-line", { quantity: number(line.quantity), product });
  const available = line.available === null ? "" : number(line.available);
  return { tone, words, state: say(STATES[tone], { available }) };
}
