// Puts words on the clipboard, also where the webview has no clipboard of its own to offer.

export async function copy(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    copySelected(words);
  }
}

/** The older way: words that stand selected in the page are copied as by Ctrl+C. */
function copySelected(words: string) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = words;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!done) throw new Error("copy");
}
