// The five desks and the statuses: their words' keys, and which desk's colour a thing wears.
export const DESKS = ["mail", "approval", "warehouse", "delivery", "oversight"] as const;
export type Desk = (typeof DESKS)[number];

export const DESK_WORDS: Record<string, string> = {
  mail: "window-desk-mail",
  approval: "window-desk-approval",
  warehouse: "window-desk-warehouse",
  delivery: "window-desk-delivery",
  oversight: "window-desk-oversight",
};

type Status = { words: string; desk: Desk | null };

/** In the order of the flow. */
export const STATUSES: Record<string, Status> = {
  received: { words: "window-status-received", desk: "mail" },
  awaiting_approval: { words: "window-status-awaiting-approval", desk: "approval" },
  approved: { words: "window-status-approved", desk: "warehouse" },
  awaiting_payment: { words: "window-status-awaiting-payment", desk: "delivery" },
  awaiting_delivery: { words: "window-status-awaiting-delivery", desk: "delivery" },
  in_transit: { words: "window-status-in-transit", desk: "delivery" },
  delivered: { words: "window-status-delivered", desk: null },
  returned: { words: "window-status-returned", desk: null },
  rejected: { words: "window-status-rejected", desk: null },
  cancelled: { words: "window-status-cancelled", desk: null },
};

const colours = new Set<string>(DESKS);

/** A desk's colour; a quiet line for what belongs to none. */
export const deskColour = (desk: string | null | undefined): string =>
  desk && colours.has(desk) ? `var(--fd-${desk})` : "var(--fd-edge)";

export const statusColour = (status: string): string => deskColour(STATUSES[status]?.desk);
