// "New order" from anywhere: goes to the board and puts the cursor into the order's text, or the form's search.
import { go, parse } from "../../shared/route";

let field: HTMLElement | null = null;
let wanted = false;

function focusNow() {
  wanted = false;
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
}

/** The entry's field tells where it is, and is focused at once if somebody asked before it was there. */
export function entryField(element: HTMLElement | null) {
  field = element;
  if (element && wanted) focusNow();
}

export function newOrder() {
  wanted = true;
  if (parse(window.location.hash).screen !== "board") go("board");
  // After the dialog that asked has given the focus back.
  setTimeout(() => field && focusNow(), 0);
}
