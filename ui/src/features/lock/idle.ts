// Locks the window when no hand was on it for as long as the owner chose.
import { useEffect } from "react";
import { setLocked } from "./locked";

const HANDS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const MINUTE = 60_000;

export function useIdleLock(minutes: number | null) {
  useEffect(() => {
    if (minutes === null) return;
    let timer: ReturnType<typeof setTimeout>;
    let last = Date.now();
    // A timer sleeps with the machine, so the clock is asked when it wakes.
    const look = () => {
      const left = last + minutes * MINUTE - Date.now();
      if (left <= 0) setLocked(true);
      else timer = setTimeout(look, left);
    };
    const touched = () => {
      // The first touch after the machine slept comes before the timer.
      if (Date.now() - last >= minutes * MINUTE) setLocked(true);
      last = Date.now();
    };
    timer = setTimeout(look, minutes * MINUTE);
    for (const hand of HANDS) window.addEventListener(hand, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const hand of HANDS) window.removeEventListener(hand, touched);
    };
  }, [minutes]);
}
