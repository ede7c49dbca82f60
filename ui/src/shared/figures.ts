// Numbers and money as text. Money arrives as a decimal string and is grouped, never computed with.
import { LOCALE } from "./locale";

const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const signedWhole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
const signed = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3, signDisplay: "exceptZero" });

export const number = (value: number) => plain.format(value);
export const signedNumber = (value: number) => signed.format(value);
/** A share in whole percent, with the space that the engine's sentences have before the sign. */
export const percent = (share: number) => `${whole.format(share * 100)}\u00a0%`;
export const signedShare = (share: number) => `${signedWhole.format(share * 100)}\u00a0%`;

const bytesOf = (unit: string) =>
  new Intl.NumberFormat(LOCALE, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
const SIZES = ["byte", "kilobyte", "megabyte", "gigabyte"].map(bytesOf);

/** A file's size in the largest unit that leaves at least 1. */
export function fileSize(bytes: number): string {
  const power = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return SIZES[power]?.format(bytes / 1000 ** power) ?? number(bytes);
}

/** A decimal string with grouping and as many decimals as it came with; with the currency where one is given. */
export function money(amount: string, currency?: string): string {
  const digits = amount.split(".")[1]?.length ?? 0;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const style = currency ? ({ style: "currency", currency } as const) : {};
  // A string is formatted exactly, where a float would round.
  return new Intl.NumberFormat(LOCALE, { ...style, ...fraction }).format(amount as `${number}`);
}

/** Whether a decimal string is nothing: it has no digit but noughts. */
export const isNothing = (amount: string) => !/[1-9]/.test(amount);
