// The letter an order was made of, as one of the order's facts.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as queries from "../../shared/queries";
import { useWords } from "../../shared/words";
import { LetterDialog } from "./LetterDialog";

export function LetterOf({ order }: { order: number }) {
  const say = useWords();
  const { data } = useQuery(queries.letterOf(order));
  const [open, setOpen] = useState(false);
  if (!data) return null;
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)} data-testid="story-letter">
        {say("window-letter-show")}
      </Button>
      <LetterDialog letter={open ? data : undefined} onClose={() => setOpen(false)} atOrder />
    </>
  );
}
