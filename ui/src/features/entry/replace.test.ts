// The product that was meant takes the place of the unclear words, and of nothing else.
import { expect, test } from "vitest";
import { line } from "../../../tests/lines";
import { locate, replaceLine, written } from "./replace";

const green = { product_id: 1, product: "Green Regency Teacup", sku: "22697" };
const pink = { product_id: 2, product: "Pink Regency Teacup", sku: "22698" };
const asked = (text: string, quantity: number | null, suggestions = [green, pink]) =>
  line(text, { quantity, question: "Which?", suggestions });

test("the number that was read is kept", () => {
  const text = "Lantern:12, 20 regency teacups, bag:4";
  const { text: next, caret } = replaceLine(text, [asked("20 regency teacups", 20)], 0, green);
  expect(next).toBe("Lantern:12, Green Regency Teacup:20, bag:4");
  expect(next.slice(0, caret)).toBe("Lantern:12, Green Regency Teacup:20");
});

test("a number still to be typed is where the cursor goes", () => {
  const { text, caret } = replaceLine("teacup, bag:4", [asked("teacup", null)], 0, green);
  expect(text).toBe("Green Regency Teacup:, bag:4");
  expect(text.slice(0, caret)).toBe("Green Regency Teacup:");
});

test("of the same words twice, the asked one changes", () => {
  const lines = [asked("teacup 2", 2), asked("teacup 2", 2)];
  expect(replaceLine("teacup 2, teacup 2", lines, 1, pink).text).toBe("teacup 2, Pink Regency Teacup:2");
});

test("words are found over any spaces, and signs in them are only signs", () => {
  expect(locate("a\n  big   (red) mug", "big (red) mug")).toEqual([4, 19]);
  expect(locate("abc", "a.c")).toBeNull();
  expect(locate("abc", "  ")).toBeNull();
});

test("words that are nowhere are added, so that no answer is lost", () => {
  expect(replaceLine("bag:4", [asked("teacup", 3)], 0, green).text).toBe("bag:4, Green Regency Teacup:3");
  expect(replaceLine("", [asked("teacup", 3)], 0, green).text).toBe("Green Regency Teacup:3");
});

test("products that share a name are written by their SKU", () => {
  const twin = { ...green, product_id: 3, sku: "22697B" };
  expect(written(twin, [green, twin])).toBe("22697B");
  expect(written(green, [green, pink])).toBe("Green Regency Teacup");
});
