// Words of the window from the Fluent catalogues, in the first language of the owner that has some.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { type ReactNode, useCallback } from "react";
import { LOCALE } from "./locale";

const files = import.meta.glob<string>("../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function bundle(language: string): FluentBundle {
  // No isolation marks: they would be copied along with a number or a name.
  const made = new FluentBundle(LOCALE, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const language = LOCALE.split("-")[0] ?? "en";
const l10n = new ReactLocalization([bundle(language)]);

export function Words({ children }: { children: ReactNode }) {
  return <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>;
}

export type Say = (key: string, args?: Record<string, FluentVariable>) => string;

/** Says a sentence of the catalogue; what is missing there shows as its key. */
export function useWords(): Say {
  const { l10n } = useLocalization();
  return useCallback((key, args) => l10n.getString(key, args), [l10n]);
}
