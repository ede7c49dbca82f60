// Where the window is, kept in the address after "#" so that back and forward work.
import { useSyncExternalStore } from "react";

export type Params = Record<string, string>;
export type Route = { screen: string; params: Params };

export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { screen: path || "board", params: Object.fromEntries(new URLSearchParams(query)) };
}

export function address(screen: string, params: Record<string, string | null | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return `#/${screen}${text ? `?${text}` : ""}`;
}

/** Goes to a screen; nothing of the former screen's parameters stays. */
export function go(screen: string, params?: Record<string, string | null | undefined>) {
  window.location.hash = address(screen, params);
}

/** Changes some parameters of this screen; an empty one is dropped. */
export function adjust(patch: Record<string, string | null | undefined>, how: "push" | "replace" = "push") {
  const { screen, params } = parse(window.location.hash);
  const next = address(screen, { ...params, ...patch });
  if (how === "push") window.location.hash = next;
  else {
    window.history.replaceState(null, "", next);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }
}

export const openOrder = (id: number) => adjust({ order: String(id) });

let last = { hash: "", route: parse("") };
function current(): Route {
  const { hash } = window.location;
  if (hash !== last.hash) last = { hash, route: parse(hash) };
  return last.route;
}

function subscribe(hear: () => void): () => void {
  window.addEventListener("hashchange", hear);
  return () => window.removeEventListener("hashchange", hear);
}

export const useRoute = () => useSyncExternalStore(subscribe, current);
