// Files dropped on the window: letters are taken in.
import { useEffect, useRef } from "react";
import { isLetter, useTake } from "../features/letters/take";
import { onDropped } from "../platform";

export function useDropped() {
  const { mutate } = useTake();
  const take = useRef(mutate);
  take.current = mutate;
  useEffect(
    () =>
      onDropped((paths) => {
        const letters = paths.filter(isLetter);
        if (letters.length > 0) take.current(letters);
      }),
    [],
  );
}
