// What the engine is asked where nothing more than the step itself is said.
import type { Parcel, Payment } from "../platform";

/** Everything that is set aside, with nobody named to carry it. */
export const WHOLE: Parcel = { lines: null, carrier: null, tracking: null, reason: null };

/** A payment of an amount, or of all that is due. */
export const payment = (amount: string | null): Payment => ({ amount, method: null, beyond: false });
