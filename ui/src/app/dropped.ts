// Files dropped on the window: letters are taken in, a table is looked at as an import.
import { useEffect, useRef } from "react";
import { isLetter, useTake } from "../features/letters/take";
import { onDropped } from "../platform";
import { go } from "../shared/route";

export function useDropped() {
  const { mutate } = useTake();
  const take = useRef(mutate);
  take.current = mutate;
  useEffect(
    () =>
      onDropped((paths) => {
        const letters = paths.filter(isLetter);
        const [file] = paths.filter((path) => /\.(csv|tsv)$/i.test(path));
        if (letters.length > 0) take.current(letters);
        else if (file) go("import", { path: file });
      }),
    [],
  );
}
