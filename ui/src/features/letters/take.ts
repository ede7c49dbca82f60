// Takes letters in: chosen by the system's dialog or dropped on the window.
import { useQueryClient } from "@tanstack/react-query";
import { chooseFile, engine, type LettersTaken } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import { go } from "../../shared/route";
import { type Say, useWords } from "../../shared/words";

/** What a letter's file ends in. */
const ENDINGS = ["eml", "msg", "mbox", "txt"];

export const isLetter = (path: string) => ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));

const chooseLetter = (say: Say) =>
  chooseFile(say("window-letters-choose"), [
    { name: say("window-letters-files"), extensions: ENDINGS },
    { name: say("window-import-any"), extensions: ["*"] },
  ]);

const NOTHING: LettersTaken = { orders: [], aside: [], before: [], refused: [] };

/** Takes the letters of files in one after the other and tells what became of them; without files the owner is asked. */
export function useTake() {
  const say = useWords();
  const client = useQueryClient();
  return useAct(
    async (paths: string[]) => {
      const asked = paths.length > 0 ? paths : [await chooseLetter(say)];
      let taken = NOTHING;
      for (const path of asked) {
        if (path !== null) taken = add(taken, await engine.letterTake({ path, text: null }));
      }
      return taken;
    },
    (taken) => {
      client.invalidateQueries({ queryKey: ["orders"] });
      const all = [...taken.orders, ...taken.aside, ...taken.before];
      if (all.length + taken.refused.length === 0) return;
      tell(said(say, taken));
      const [only] = all;
      if (all.length === 1 && only?.order != null) go("orders", { order: String(only.order) });
      else if (taken.aside.length > 0) go("orders", { part: "letters" });
    },
  );
}

const add = (one: LettersTaken, more: LettersTaken): LettersTaken => ({
  orders: [...one.orders, ...more.orders],
  aside: [...one.aside, ...more.aside],
  before: [...one.before, ...more.before],
  refused: [...one.refused, ...more.refused],
});

/** What became of them, a sentence for each outcome there was. */
function said(say: Say, taken: LettersTaken): string {
  const [aside] = taken.aside;
  return [
    taken.orders.length > 0 && say("window-letters-entered", { count: taken.orders.length }),
    taken.aside.length === 1 && say("window-letters-aside-one", { why: aside?.why ?? "" }),
    taken.aside.length > 1 && say("window-letters-aside", { count: taken.aside.length }),
    taken.before.length > 0 && say("window-letters-before", { count: taken.before.length }),
    ...taken.refused.map(({ place, reason }) => say("window-letters-refused", { place, reason })),
  ]
    .filter(Boolean)
    .join(" ");
}
