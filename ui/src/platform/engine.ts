// Every command of the engine, answered with its data or failed with a `FaultError`.
import { commands } from "../bindings/bindings";
import { unwrap } from "./fault";

type Commands = typeof commands;
type Data<F> = F extends (...args: never[]) => Promise<infer A> ? Extract<A, { status: "ok" }> : never;
export type Engine = {
  [K in keyof Commands]: (...args: Parameters<Commands[K]>) => Promise<Data<Commands[K]>["data"]>;
};

function wrapped(): Engine {
  const entries = Object.entries(commands).map(([name, command]) => {
    const call = command as (...args: unknown[]) => Parameters<typeof unwrap>[0];
    return [name, (...args: unknown[]) => unwrap(call(...args))];
  });
  return Object.fromEntries(entries) as Engine;
}

export const engine: Engine = wrapped();

/** The argument of a command, so that nobody repeats what the bindings say. */
export type Asks<K extends keyof Commands> = Parameters<Commands[K]>[0];
