// Money is shown to the last decimal, whatever its size.
import { expect, test } from "vitest";
import { fileSize, money, number, percent, signedShare } from "./figures";
import { negotiate } from "./locale";

test("money keeps the decimals it came with and is never rounded through a float", () => {
  expect(money("1240.00")).toBe("1,240.00");
  expect(money("0.0125")).toBe("0.0125");
  expect(money("-12.50")).toBe("-12.50");
  expect(money("9007199254740993.10")).toBe("9,007,199,254,740,993.10");
});

test("with a currency it carries the sign, and a currency without decimals gets none", () => {
  expect(money("599.99", "USD")).toContain("$599.99");
  expect(money("1200", "JPY")).toBe("¥1,200");
});

test("figures", () => {
  expect(number(2.5)).toBe("2.5");
  expect(percent(0.584)).toBe("58\u00a0%");
  expect(signedShare(0.094)).toBe("+9\u00a0%");
  expect(signedShare(0)).toBe("0\u00a0%");
  expect(fileSize(18_432_000)).toBe("18.4 MB");
  expect(fileSize(0)).toMatch(/^0 byte/);
});

test("numbers follow the owner's variety of a language the window speaks", () => {
  expect(negotiate(["de-DE", "en-GB", "en-US"])).toBe("en-GB");
  expect(negotiate(["de-DE"])).toBe("en");
});
