// A refusal of the engine as an error that a screen can catch and show.
import type { Fault } from "../bindings/bindings";

export class FaultError extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = "FaultError";
    this.code = fault.code;
    this.details = fault.details;
  }
}

type Answered<T> = { status: "ok"; data: T } | { status: "error"; error: Fault };

/** The data of an answer. Throws `FaultError` when the engine refused. */
export async function unwrap<T>(answered: Promise<Answered<T>>): Promise<T> {
  const answer = await answered;
  if (answer.status === "error") throw new FaultError(answer.error);
  return answer.data;
}
