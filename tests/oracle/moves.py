"""What came and left, what stands where and how old it is, by brute force; open orders counted in, by statsmodels."""

import numpy as np
import pandas as pd
from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight

import flow
from book import HOUR, NEVER, STAGES, WORKED

SHARES = {"p50_hours": 0.5, "p85_hours": 0.85, "p90_hours": 0.9, "p95_hours": 0.95}
OPEN, REACHED, OTHERWISE = 0, 1, 2
DAY = 24 * HOUR
SECOND = HOUR // 3600
# Three standard deviations of values whose mean moving range is 1 (Wheeler).
WIDTH = 2.66


def moves(tally, book, lens, answer):
    """`oversight flow`."""
    tally.same("flow: orders whose times run backwards", sorted(answer["backwards"]), backwards(book, lens))
    slots(tally, book, lens, answer["slots"])
    aged(tally, book, lens, answer["aged"])
    bands(tally, book, lens, answer["bands"])
    lead_times(tally, book, lens, answer["lead_times"])
    control(tally, book, lens, answer["control"])
    little(tally, book, lens, answer["little"])


def backwards(book, lens):
    orders = book.orders
    return sorted(orders.order[orders.fault & (orders.received < lens.stop)].tolist())


def reached(book):
    """When each sound order first came to each stage or a later one, and when it left."""
    orders = book.orders[~book.orders.fault].set_index("order")
    first = book.visits.groupby(["order", "stage"]).entered.min().unstack()
    first = first.reindex(index=orders.index, columns=STAGES).fillna(NEVER)
    first[STAGES[0]] = np.minimum(first[STAGES[0]], orders.received)
    first["left"] = orders.ended
    # A stage that was skipped was come to with the next one.
    return first.iloc[:, ::-1].cummin(axis=1).iloc[:, ::-1].astype("int64")


def slots(tally, book, lens, rows):
    orders, visits, came = book.orders, book.visits[~book.visits.fault], reached(book)
    inside = orders[~orders.early]
    tally.same("flow: periods", [row["period"] for row in rows], [slot[0] for slot in lens.slots()])
    for row, (label, start, stop, complete) in zip(rows, lens.slots()):
        within = lambda at: int(((at >= start) & (at < stop)).sum())
        tally.same("flow: is it over", row["complete"], complete, label)
        tally.same("arrivals", row["arrived"], within(orders.received), label)
        tally.same("departures: finished", row["finished"], within(orders.finished), label)
        cancelled = orders[orders.dropped]
        tally.same("departures: cancelled", row["cancelled"], within(cancelled.ended), label)
        begun = start <= lens.now
        stands = visits[(visits.entered < stop) & (visits.left >= stop)].groupby("stage").size()
        stands = {stage: int(stands.get(stage, 0)) for stage in STAGES}
        tally.same("stages of a period", [one["stage"] for one in row["stages"]], STAGES, label)
        for one in row["stages"]:
            tally.same("work in progress", one["standing"], stands[one["stage"]] if begun else None, f"{label} {one['stage']}")
            entered = int((came[one["stage"]] < stop).sum())
            tally.same("cumulative flow", one["entered"], entered if begun else None, f"{label} {one['stage']}")
        open_then = int(((inside.received < stop) & (inside.ended >= stop)).sum())
        elsewhere = max(open_then - sum(stands.values()), 0)
        tally.same("work in progress: in no known stage", row["elsewhere"], elsewhere if begun else None, label)
        tally.same("cumulative flow: left", row["left"], int((came.left < stop).sum()) if begun else None, label)


def aged(tally, book, lens, rows):
    standing = book.visits[book.visits.left == NEVER].merge(book.orders[["order", "received"]], on="order")
    standing["place"] = standing.stage.map(STAGES.index)
    standing = standing.sort_values(["place", "received", "order"])
    tally.same("age: orders", [row["order"] for row in rows], standing.order.tolist())
    now = np.full(len(standing), lens.now)
    ages, there = lens.lasted(standing.received, now), lens.lasted(standing.entered, now)
    for row, stage, age, stood in zip(rows, standing.stage, ages, there):
        tally.same("age: stage", row["stage"], stage, row["order"])
        tally.lasted("age", row["age_hours"] * HOUR, age, row["order"])
        tally.lasted("age: in its stage", row["standing_hours"] * HOUR, stood, row["order"])


def bands(tally, book, lens, rows):
    left = book.visits[lens.within(book.visits.left) & ~book.visits.fault].merge(book.orders[["order", "received"]], on="order")
    ages = pd.Series(lens.lasted(left.received, left.left), index=left.index, dtype="float64") / HOUR
    stages = [stage for stage in STAGES if (left.stage == stage).any()]
    tally.same("age bands: stages", [row["stage"] for row in rows], stages)
    for row in rows:
        here = ages[left.stage == row["stage"]]
        tally.same("age bands: n", row["n"], len(here), row["stage"])
        for name in ["p50_hours", "p85_hours", "p95_hours"]:
            tally.close("age bands", row[name], here.quantile(SHARES[name]), about=f"{row['stage']} {name}")


def lead_times(tally, book, lens, rows):
    delivered = book.orders[lens.within(book.orders.delivered)]
    sound = delivered[delivered.delivered >= delivered.received]
    lasted = np.asarray(lens.lasted(sound.received, sound.delivered))
    tally.same("histogram: all", sum(row["n"] for row in rows), len(lasted))
    edges = [round(row["from_hours"] * HOUR) for row in rows]
    widths = np.diff(edges)
    tally.same("histogram: one width", bool((widths == widths[:1]).all()), True)
    for row, edge in zip(rows, edges):
        until = round(row["to_hours"] * HOUR)
        if len(rows) > 1 and edge != edges[-1]:
            tally.same("histogram: no gap", until, edge + int(widths[0]))
        tally.same("histogram", row["n"], int(((lasted >= edge) & (lasted < until)).sum()), row["from_hours"])


def control(tally, book, lens, found):
    over = [slot for slot in lens.slots() if slot[3]]
    finished = book.orders.finished
    values = [int(((finished >= start) & (finished < stop)).sum()) for _, start, stop, _ in over]
    tally.same("control: enough", found is not None, len(values) >= 6)
    if not found or len(values) < 6:
        return
    mean, width = np.mean(values), WIDTH * np.mean(np.abs(np.diff(values)))
    tally.close("control: limits", found["mean"], mean)
    tally.close("control: limits", found["lower"], max(mean - width, 0.0))
    tally.close("control: limits", found["upper"], mean + width)
    tally.same("control: points", [(point["period"], point["value"]) for point in found["points"]],
               [(slot[0], float(value)) for slot, value in zip(over, values)])
    tally.same("control: signals", [point["signal"] for point in found["points"]], signals(values, mean, width))


def signals(values, mean, width):
    """The strongest signal of each value: alone outside, two of three far out, eight on one side."""
    found = [None] * len(values)
    apart = [value - mean for value in values]
    rules = [("eight_on_one_side", 8, 8, 0.0), ("two_of_three", 3, 2, width * 2 / 3), ("outside", 1, 1, width)]
    for name, span, least, far in rules:
        for side in (1, -1):
            out = [side * value > far for value in apart]
            for start in range(len(values) - span + 1):
                window = range(start, start + span)
                if sum(out[place] for place in window) >= least:
                    for place in window:
                        if out[place]:
                            found[place] = name
    return found


def little(tally, book, lens, found):
    if lens.lasted(lens.start, max(lens.start, lens.horizon)) <= 0:
        tally.same("Little's law: of a period that is past", found, None)
        return
    sound = book.orders[~book.orders.early]
    until = np.minimum(sound.ended, lens.horizon)
    since = np.minimum(np.maximum(sound.received, lens.start), np.maximum(until, lens.start))
    inside = int(lens.lasted(since, np.maximum(until, since)).sum())
    length = int(lens.lasted(lens.start, lens.horizon))
    left = sound[lens.within(sound.ended)]
    lasted = int(lens.lasted(left.received, left.ended).sum())
    exits = len(left)
    tally.close("Little's law: mean work in progress", found["mean_wip"], inside / length)
    tally.same("Little's law: exits", found["exits"], exits)
    tally.close("Little's law: exit rate", found["exits_daily"], exits / length * DAY)
    tally.close("Little's law: mean time", found["mean_hours"], lasted / exits / HOUR if exits else None)
    residual = (inside - lasted) / length
    tally.close("Little's law: residual", found["residual"], residual)
    first = int(((sound.received < lens.start) & (sound.ended >= lens.start)).sum())
    last = int(((sound.received < lens.stop) & (sound.ended >= lens.stop)).sum())
    tally.same("Little's law: at the ends", (found["at_start"], found["at_end"]), (first, last))
    fails = None
    if abs(residual) > 0.1 * inside / length:
        grown = abs(last - first) > max(0.1 * inside / length, 1.0)
        fails = ("grew" if last > first else "shrank") if grown else "ages"
    tally.same("Little's law: what fails", found["fails"], fails)


def stages(tally, book, lens, answer):
    """`oversight stages`: finished ones, and with open ones counted in."""
    flow.stages(tally, book, lens, answer["stages"], answer["lead_time"])
    tally.same("stages: rows counted in", [row["stage"] for row in answer["counted_in"]], STAGES + ["lead_time"])
    for row in answer["counted_in"][:-1]:
        survival(tally, book, lens, row)
    incidence(tally, book, lens, answer["counted_in"][-1])
    unknown = lens.within(book.orders.finished) & (book.orders.delivered == NEVER)
    tally.same("lead time: delivery unknown", answer["unknown"], int(unknown.sum()))
    faults = {row["stage"]: sorted(row["orders"]) for row in answer["faults"]}
    visits = book.visits[book.visits.fault & lens.within(book.visits.left)]
    theirs = {stage: sorted(rows.order.tolist()) for stage, rows in visits.groupby("stage")}
    delivered = book.orders[lens.within(book.orders.delivered)]
    early = delivered[delivered.delivered < delivered.received]
    if len(early):
        theirs["lead_time"] = sorted(early.order.tolist())
    tally.same("orders at fault", faults, theirs)


def survival(tally, book, lens, row):
    """Kaplan and Meier's estimate over visits that were entered in the period; any exit ends one."""
    visits = book.visits
    begun = visits[(visits.stage == row["stage"]) & ~visits.fault & (visits.entered >= lens.start) & (visits.entered < lens.horizon)]
    over = begun.left < lens.horizon
    lasted = np.asarray(lens.lasted(begun.entered, np.minimum(begun.left, lens.horizon)))
    counts = (row["n"], row["open"], row["otherwise"])
    tally.same("Kaplan-Meier: n", counts, (len(begun), int((~over).sum()), 0), row["stage"])
    if over.any():
        with np.errstate(divide="ignore", invalid="ignore"):
            estimate = SurvfuncRight(lasted, over.astype(int))
        steps = (estimate.surv_times, 1.0 - estimate.surv_prob)
    else:
        steps = ([], [])
    compare(tally, "Kaplan-Meier", row, steps)


def incidence(tally, book, lens, row):
    """Aalen and Johansen's estimate of delivery over orders received in the period; a cancelled one never is."""
    orders = book.orders
    came = orders[~orders.early & (orders.received >= lens.start) & (orders.received < lens.horizon)]
    # What was shipped and whose delivery nobody knows was on its way at least until then.
    end = np.where(came.delivered != NEVER, REACHED, np.where(came.dropped, OTHERWISE, OPEN))
    at = np.where(came.delivered != NEVER, came.delivered, np.where(came.finished != NEVER, came.finished, came.ended))
    end = np.where(at < lens.horizon, end, OPEN)
    lasted = np.asarray(lens.lasted(came.received, np.minimum(at, lens.horizon)))
    counts = (row["n"], row["open"], row["otherwise"])
    tally.same("Aalen-Johansen: n", counts, (len(came), int((end == OPEN).sum()), int((end == OTHERWISE).sum())))
    if (end == REACHED).any():
        # Its standard errors, which nobody asks for, divide by nothing where the last ones end together.
        with np.errstate(divide="ignore", invalid="ignore"):
            estimate = CumIncidenceRight(lasted, end)
        steps = (estimate.times, estimate.cinc[0])
    else:
        steps = ([], [])
    compare(tally, "Aalen-Johansen", row, steps)


def compare(tally, figure, row, steps):
    """A share is reached at the first duration where more than it has come."""
    for name, share in SHARES.items():
        beyond = [lasted for lasted, come in zip(*steps) if come > share + 1e-12]
        ours = row[name]
        if ours is None or not beyond:
            tally.same(f"{figure}: is it reached", ours is not None, bool(beyond), f"{row['stage']} {name}")
        else:
            tally.lasted(figure, ours * HOUR, beyond[0], f"{row['stage']} {name}")


def bottleneck(tally, book, lens, answer):
    """`oversight bottleneck`: with its trend, and what its worked stages show."""
    flow.bottleneck(tally, book, lens, answer)
    if not answer:
        return
    start, stop = lens.before()
    times = flow.stood(book, lens, start, stop)
    share = times[STAGES.index(answer["stage"])] / sum(times) if sum(times) else None
    tally.close("bottleneck: share before", answer["share_before"], share)
    visits = book.visits[~book.visits.fault]
    left = visits[(visits.stage == answer["stage"]) & lens.within(visits.left)]
    lasted = pd.Series(lens.lasted(left.entered, left.left), dtype="float64")
    waited = lasted[lasted >= SECOND]
    tally.close("bottleneck: share that waited", answer["waited_share"], len(waited) / len(lasted) if len(lasted) else None)
    tally.close("bottleneck: median of those that waited", answer["waited_median_hours"], (waited / HOUR).median() if len(waited) else None)
    if constraint := answer["constraint"]:
        left = visits[(visits.stage == constraint["stage"]) & lens.within(visits.left)]
        hours = pd.Series(lens.lasted(left.entered, left.left), dtype="float64") / HOUR
        tally.same("constraint: n", constraint["n"], len(hours))
        for name, share in [("median_hours", 0.5), ("p90_hours", 0.9)]:
            tally.close("constraint: quantiles", constraint[name], hours.quantile(share) if len(hours) else None)
    tally.same("worked stages", [row["stage"] for row in answer["worked"]], WORKED)
    for row in answer["worked"]:
        here = visits[visits.stage == row["stage"]]
        arrived, left = int(lens.within(here.entered).sum()), int(lens.within(here.left).sum())
        tally.same("worked stages: queue", (row["arrived"], row["left"], row["growth"]), (arrived, left, arrived - left), row["stage"])
    for row, (sole, shifting) in zip(answer["worked"], active(book, lens.opened(book))):
        tally.close("active periods: sole", row["sole"], sole, about=row["stage"])
        tally.close("active periods: shifting", row["shifting"], shifting, about=row["stage"])


def active(book, lens):
    """Roser's active periods: at each instant the worked stage with the longest one holds the flow back."""
    held = set(book.orders.order[book.orders.hold != ""])
    length = int(lens.lasted(lens.start, max(lens.start, lens.horizon)))
    periods = []
    for place, stage in enumerate(WORKED):
        visits = book.visits[(book.visits.stage == stage) & ~book.visits.fault]
        visits = visits[~((visits.left == NEVER) & visits.order.isin(held))]
        visits = visits[(visits.left > lens.start) & (visits.entered < lens.horizon)]
        since = lens.opening.at(np.maximum(visits.entered, lens.start))
        until = lens.opening.at(np.minimum(visits.left, lens.horizon))
        ends = []
        for begins, stops in sorted((int(b), int(s)) for b, s in zip(since, until) if b < s):
            if ends and begins <= ends[-1][1]:
                ends[-1][1] = max(ends[-1][1], stops)
            else:
                ends.append([begins, stops])
        periods += [(begins, stops, place) for begins, stops in ends]
    edges = sorted({edge for begins, stops, _ in periods for edge in (begins, stops)})
    turns = []
    for begins, stops in zip(edges, edges[1:]):
        here = [period for period in periods if period[0] <= begins and period[1] >= stops]
        if not here:
            continue
        longest = max(here, key=lambda period: (period[1] - period[0], -period[2]))
        if turns and turns[-1][0] == longest and turns[-1][2] == begins:
            turns[-1][2] = stops
        else:
            turns.append([longest, begins, stops])
    sole, shifting = [0] * len(WORKED), [0] * len(WORKED)
    shifts = [[] for _ in turns]
    for place, (one, after) in enumerate(zip(turns, turns[1:])):
        if one[2] != after[1]:
            continue
        # Where both periods run, the bottleneck moves from one to the other.
        begins, stops = max(after[0][0], one[1]), min(one[0][1], after[2])
        for turn, (low, high) in [(place, (begins, one[2])), (place + 1, (after[1], stops))]:
            if low < high:
                shifts[turn].append((low, high))
                for period in (one[0], after[0]):
                    if period[2] != turns[turn][0][2]:
                        shifting[period[2]] += high - low
    for (period, begins, stops), shifted in zip(turns, shifts):
        both = covered(shifted)
        shifting[period[2]] += both
        sole[period[2]] += stops - begins - both
    return [(one / length, other / length) if length else (0.0, 0.0) for one, other in zip(sole, shifting)]


def covered(spans):
    total, end = 0, None
    for begins, stops in sorted(spans):
        begins = begins if end is None else max(begins, end)
        if stops > begins:
            total, end = total + stops - begins, stops
    return total
