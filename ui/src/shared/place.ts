// Where a refusal belongs in a form: the field, the line of the order, or the row of what was sent that it names.
import { FaultError } from "../platform";
import { sentence } from "./faults";

export type Place = { field: string | null; line: number | null; row: number | null };

const NOWHERE: Place = { field: null, line: null, row: null };

export function placeOf(error: unknown): Place {
  if (!(error instanceof FaultError) || typeof error.details !== "object" || error.details === null)
    return NOWHERE;
  const { field, line, row } = error.details as Record<string, unknown>;
  return {
    field: typeof field === "string" ? field : null,
    line: typeof line === "number" ? line : null,
    row: typeof row === "number" ? row : null,
  };
}

/** The refusal's sentence where it names this field and no line, for the field to show. */
export function atField(error: unknown, field: string): string | undefined {
  const at = placeOf(error);
  return at.field === field && at.line === null && at.row === null ? sentence(error) : undefined;
}
