// What a chip says of a line, in words and in colour.
import { expect, test } from "vitest";
import { line, sure } from "../../../tests/lines";
import { say } from "../../../tests/stage";
import { chip } from "./chip";

test.each(["full", "contended", "short"] as const)("coverage %s is said in words of its own", (coverage) => {
  const { tone, words, state } = chip(sure("Lantern", 12, { coverage }), say);
  expect(tone).toBe(coverage);
  expect(words).toBe('window-chip-line {"quantity":"12","product":"Lantern"}');
  expect(state).toBe(`window-chip-${coverage} {"available":"212"}`);
});

test("a question shows the words as they were typed, whatever is known already", () => {
  const asked = line("20 teacups", { quantity: 20, question: "Which product is meant?" });
  expect(chip(asked, say)).toMatchObject({
    tone: "question",
    words: 'window-chip-quoted {"text":"20 teacups"}',
  });
});

test("a line without a word on stock is understood, and claims no more", () => {
  expect(chip(sure("Gift card", 1, { coverage: null, available: null }), say).tone).toBe("plain");
});

test("the three coverages differ in words, not by colour alone", () => {
  const states = (["full", "contended", "short"] as const).map(
    (coverage) => chip(sure("Lantern", 1, { coverage }), say).state,
  );
  expect(new Set(states).size).toBe(3);
});
