// The locale of numbers and dates: the owner's own variety of a language that the window speaks.
const SPOKEN = ["en"];

export function negotiate(wanted: readonly string[]): string {
  const spoken = (tag: string) => SPOKEN.includes(tag.split("-")[0] ?? "");
  return wanted.find(spoken) ?? "en";
}

export const LOCALE = negotiate(navigator.languages);
