// Currencies by code and name, and the one an owner of this locale most likely keeps books in.
import { LOCALE } from "../../shared/locale";

const BY_REGION: Record<string, string> = {
  US: "USD",
  GB: "GBP",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  CH: "CHF",
  JP: "JPY",
  IN: "INR",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  HU: "HUF",
  BR: "BRL",
  MX: "MXN",
  ZA: "ZAR",
  SG: "SGD",
  HK: "HKD",
};
const EURO = new Set("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" "));

/** The region of a language tag; none of what is no tag, such as the `C` of a system without a language. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/** Of the first language tag that names a region; the euro where none does. */
export function currencyOf(tags: readonly string[]): string {
  for (const tag of tags) {
    const region = regionOf(tag);
    if (!region) continue;
    if (EURO.has(region)) return "EUR";
    const found = BY_REGION[region];
    if (found) return found;
  }
  return "EUR";
}

export const likelyCurrency = () => currencyOf(navigator.languages);

export function currencies(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(LOCALE, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} · ${names.of(code)}`,
  }));
}
