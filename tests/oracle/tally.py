"""Counts what was compared with what, how far it was off, and what was off by more than it may be."""

import math
from collections import defaultdict

EXACT = ("exact", 0.0)
# Durations told in hours.
MILLISECOND = ("1 ms", 1.0)
NINE = ("1e-9 relative", 1e-9)
SIX = ("1e-6 relative", 1e-6)
# What chance draws: standard errors of the quantile's share.
SAMPLING = ("5 standard errors", 5.0)


class Tally:
    def __init__(self):
        self.rows = defaultdict(lambda: [0, 0.0, 0])
        self.faults = []
        self.where = ""

    def put(self, figure, bound, deviation, ours=None, theirs=None, about=""):
        """Notes one comparison, which was off by so much in the bound's unit."""
        row = self.rows[(figure, bound)]
        row[0] += 1
        row[1] = max(row[1], deviation)
        if not deviation <= bound[1]:
            row[2] += 1
            if row[2] <= 5:
                self.faults.append(f"{figure} {about} ({self.where}): Fivedesk {ours!r}, the oracle {theirs!r}")

    def same(self, figure, ours, theirs, about=""):
        """Compares counts, words, instants and lists, which are the same or not."""
        self.put(figure, EXACT, 0.0 if ours == theirs else math.inf, ours, theirs, about)

    def close(self, figure, ours, theirs, bound=NINE, about=""):
        """Compares numbers relative to the oracle's. No number at all must be none on both sides."""
        if ours is None or theirs is None or math.isnan(theirs):
            nothing = ours is None and (theirs is None or math.isnan(theirs))
            self.put(figure, bound, 0.0 if nothing else math.inf, ours, theirs, about)
            return
        # Beside a number of nothing or next to nothing only what is as small is equal.
        size = max(abs(theirs), 1e-6)
        self.put(figure, bound, abs(ours - theirs) / size, ours, theirs, about)

    def lasted(self, figure, ours, theirs, about=""):
        """Compares durations in microseconds."""
        self.put(figure, MILLISECOND, abs(ours - theirs) / 1000.0, ours, theirs, about)

    def told(self):
        """Prints what was compared; whether all of it was within its bounds."""
        width = max((len(figure) for figure, _ in self.rows), default=0)
        print(f"{'figure':<{width}}  {'values':>8}  {'largest deviation':>18}  bound")
        for (figure, (bound, _)), (count, worst, beyond) in sorted(self.rows.items()):
            mark = f"  <- {beyond} beyond it" if beyond else ""
            print(f"{figure:<{width}}  {count:>8}  {worst:>18.3g}  {bound}{mark}")
        for fault in self.faults:
            print(f"differs: {fault}")
        return not any(beyond for _, _, beyond in self.rows.values())
