// What Mail understands of the text while it is typed. An answer to older words is never shown as one to newer.
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ReadingView } from "../../platform";
import * as queries from "../../shared/queries";

export const PAUSE = 180;

export type Reading = {
  /** The latest answer; it stays while the next is awaited, so that chips do not flicker. */
  view: ReadingView | null;
  /** Whether that answer is to exactly these words. */
  current: boolean;
  error: Error | null;
};

export function useReading(text: string): Reading {
  const [settled] = useDebouncedValue(text, PAUSE);
  const asked = useQuery(queries.reading(settled));
  const last = useRef<ReadingView | null>(null);
  if (text.trim() === "") last.current = null;
  // The key holds the words, so data can only be the answer to `settled`.
  else if (asked.data) last.current = asked.data;
  return {
    view: last.current,
    current: asked.data !== undefined && settled === text,
    error: settled === text ? asked.error : null,
  };
}
