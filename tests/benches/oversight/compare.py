"""The figures of Oversight's screen by DuckDB and by pandas, from the same rows: equal first, then timed.

    python compare.py FOLDER

The folder holds columns as plain 64-bit numbers (orders.NAME, visits.NAME; the least number stands for none), cases.json with
what is asked and what Fivedesk answers. Prints one JSON object: for each case the seconds either takes, warm, best of some.
"""

import json
import math
import sys
import time
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

NONE = np.iinfo(np.int64).min
QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.85, 0.9, 0.95, 1.0]
BANDS = [0.5, 0.85, 0.95]
STAGES = 6
ROUNDS = 3
THREADS = 2

ORDERS = ["order", "received", "finished", "delivered", "otherwise", "total"]
VISITS = ["order", "stage", "entered", "entered_seq", "left", "left_seq"]


def table(folder: Path, name: str, columns: list[str]) -> pd.DataFrame:
    def column(of: str) -> pd.array:
        values = np.fromfile(folder / f"{name}.{of}", dtype="<i8")
        none = values == NONE
        return pd.arrays.IntegerArray(np.where(none, 0, values), none) if none.any() else values

    return pd.DataFrame({of: column(of) for of in columns})


# ---------------------------------------------------------------------------------------------------------- DuckDB


class Duck:
    """Tables in memory, with what is known of each row worked out before the clock starts."""

    def __init__(self, orders: pd.DataFrame, visits: pd.DataFrame):
        self.db = duckdb.connect()
        self.db.execute(f"SET threads = {THREADS}")
        self.db.register("orders_df", orders)
        self.db.register("visits_df", visits)
        self.db.execute(
            """
            CREATE TABLE visits_all AS SELECT "order", stage::TINYINT AS stage, entered, "left" AS gone,
                coalesce("left" < entered OR ("left" = entered AND left_seq < entered_seq), false) AS fault
                FROM visits_df;
            CREATE TABLE orders_all AS SELECT o.*, coalesce(delivered, finished, otherwise) AS ended,
                coalesce(coalesce(delivered, finished, otherwise) < received, false) AS early,
                coalesce(coalesce(delivered, finished, otherwise) < received, false)
                    OR o."order" IN (SELECT "order" FROM visits_all WHERE fault) AS backwards
                FROM orders_df o;
            """
        )

    def choose(self, orders):
        kind = "TABLE" if orders is not None else "VIEW"
        for name in ("orders", "visits"):
            for known in ("TABLE", "VIEW"):
                try:
                    self.db.execute(f"DROP {known} IF EXISTS {name}")
                except duckdb.Error:
                    pass
        where = ""
        if orders is not None:
            self.db.execute('CREATE OR REPLACE TABLE picked AS SELECT unnest(?) AS "order"', [orders])
            # A view, so that picking the orders is part of what is timed, as it is for the others.
            where, kind = 'WHERE "order" IN (SELECT "order" FROM picked)', "VIEW"
        for name in ("orders", "visits"):
            self.db.execute(f"CREATE {kind} {name} AS SELECT * FROM {name}_all {where}")

    def rows(self, sql: str, **given):
        return self.db.execute(sql, given or None).fetchall()

    def figures(self, case) -> dict:
        f, t, base, long, n = case["from"], case["to"], case["base"], case["slot"], case["slots"]
        horizon = min(t, case["now"])
        out = {}
        counts = np.zeros((n, 3), dtype=object)
        revenue = 0
        sql = f"""
            SELECT 0, (received - {base}) // {long}, count(*), 0 FROM orders
                WHERE received >= {f} AND received < {t} GROUP BY ALL
            UNION ALL SELECT 1, (finished - {base}) // {long}, count(*), sum(total) FROM orders
                WHERE finished >= {f} AND finished < {t} GROUP BY ALL
            UNION ALL SELECT 2, (otherwise - {base}) // {long}, count(*), 0 FROM orders
                WHERE finished IS NULL AND otherwise >= {f} AND otherwise < {t} GROUP BY ALL"""
        for kind, slot, count, worth in self.rows(sql):
            counts[slot, kind] = count
            revenue += int(worth)
        out["in_out"] = counts.ravel()
        out |= controlled(case, counts[:, 1])
        unknown, before, still, oldest = self.rows(
            f"""SELECT count(*) FILTER (delivered IS NULL AND finished >= {f} AND finished < {t}),
                count(*) FILTER (finished >= {case["before"]} AND finished < {f}),
                count(*) FILTER (received < {t} AND (ended IS NULL OR ended >= {t}) AND NOT early),
                min(received) FILTER (received < {t} AND (ended IS NULL OR ended >= {t}) AND NOT early) FROM orders"""
        )[0]
        out["totals"] = [counts[:, 1].sum(), revenue, still, oldest if still else -1, before]
        stages = self.rows(
            f"""SELECT stage, count(*), sum(gone - entered), quantile_cont(gone - entered, {QUANTILES}) FROM visits
                WHERE NOT fault AND gone >= {f} AND gone < {t} GROUP BY stage ORDER BY stage"""
        )
        out["stages"] = [x for s, count, total, q in stages for x in (s, count, int(total) / count, *q)]
        standing = {
            s: (count, first)
            for s, count, first in self.rows(
                f"""SELECT stage, count(*), min(entered) FROM visits WHERE NOT fault AND entered < {t}
                    AND (gone IS NULL OR gone >= {t}) GROUP BY stage"""
            )
        }
        out["open"] = [x for s in range(STAGES) for x in standing.get(s, (0, -1))]
        lead = self.rows(
            f"""SELECT count(*), sum(delivered - received), quantile_cont(delivered - received, {QUANTILES}) FROM orders
                WHERE delivered >= {f} AND delivered < {t} AND delivered >= received"""
        )[0]
        out["lead"] = [lead[0], int(lead[1]) / lead[0], *lead[2], unknown] if lead[0] else [0, unknown]
        trend = self.rows(
            f"""SELECT (gone - {base}) // {long} AS slot, stage, count(*), sum(gone - entered),
                quantile_cont(gone - entered, {QUANTILES}) FROM visits
                WHERE NOT fault AND gone >= {f} AND gone < {t} GROUP BY ALL ORDER BY 1, 2"""
        )
        out["trend"] = [x for slot, s, count, total, q in trend for x in (slot, s, count, int(total) / count, *q)]
        bands = self.rows(
            f"""SELECT stage, count(*), quantile_cont(gone - received, {BANDS}) FROM visits JOIN orders USING ("order")
                WHERE NOT fault AND gone >= {f} AND gone < {t} GROUP BY stage ORDER BY stage"""
        )
        out["bands"] = [x for s, count, q in bands for x in (s, count, *q)]
        aged = self.rows(
            f"""SELECT "order", {case["now"]} - received, {case["now"]} - entered FROM visits JOIN orders USING ("order")
                WHERE gone IS NULL ORDER BY stage, received, "order" """
        )
        out["aged"] = [x for row in aged for x in row]
        # Slot 0 takes in what was before the period too; the last slot that a time lies in ends it.
        passed = np.zeros((2, STAGES + 1, n + 1, 2), dtype=object)
        sql = f"""
            SELECT 0, stage, CASE WHEN entered < {f} THEN 0 ELSE 1 + (entered - {base}) // {long} END, count(*), sum(entered)
                FROM visits WHERE NOT fault AND entered < {t} GROUP BY ALL
            UNION ALL SELECT 1, stage, CASE WHEN gone < {f} THEN 0 ELSE 1 + (gone - {base}) // {long} END, count(*), sum(gone)
                FROM visits WHERE NOT fault AND gone < {t} GROUP BY ALL
            UNION ALL SELECT 0, {STAGES}, CASE WHEN received < {f} THEN 0 ELSE 1 + (received - {base}) // {long} END,
                count(*), sum(received) FROM orders WHERE NOT early AND received < {t} GROUP BY ALL
            UNION ALL SELECT 1, {STAGES}, CASE WHEN ended < {f} THEN 0 ELSE 1 + (ended - {base}) // {long} END,
                count(*), sum(ended) FROM orders WHERE NOT early AND ended < {t} GROUP BY ALL"""
        for way, stage, slot, count, total in self.rows(sql):
            passed[way, stage, slot] = count, int(total)
        out |= stood(case, passed, horizon)
        least = ", ".join(f"min(entered) FILTER (stage = {s}) AS r{s}" for s in range(1, STAGES))
        chain = {STAGES: "ended"}
        for s in reversed(range(STAGES)):
            own = f"r{s}" if s else "least(received, r0)"
            chain[s] = f"least({own}, {chain[s + 1]})"
        times = ", ".join(f"{chain[s]} AS c{s}" for s in range(STAGES + 1))
        reached = np.zeros((n + 1, STAGES + 1), dtype=np.int64)
        sql = f"""
            WITH first AS (SELECT "order", min(entered) FILTER (stage = 0) AS r0, {least} FROM visits GROUP BY "order"),
            chained AS MATERIALIZED (SELECT {times} FROM orders LEFT JOIN first USING ("order") WHERE NOT backwards)
            """ + " UNION ALL ".join(
            f"""SELECT {s}, CASE WHEN c{s} < {f} THEN 0 ELSE 1 + (c{s} - {base}) // {long} END, count(*) FROM chained
                WHERE c{s} < {t} GROUP BY ALL"""
            for s in range(STAGES + 1)
        )
        for stage, slot, count in self.rows(sql):
            reached[slot, stage] = count
        out["cumulative"] = reached.cumsum(axis=0)[1:].ravel()
        bins = np.zeros(case["bins"], dtype=np.int64)
        sql = f"""SELECT least((delivered - received) // {case["width"]}, {case["bins"] - 1}), count(*) FROM orders
            WHERE delivered >= {f} AND delivered < {t} AND delivered >= received GROUP BY ALL"""
        for place, count in self.rows(sql):
            bins[place] = count
        out["histogram"] = bins
        return out


def controlled(case, finished) -> dict:
    """Throughput, and the limits of its process behaviour chart."""
    values = np.array(finished, dtype=float)[np.array(case["complete"], dtype=bool)]
    if len(values) < 6:
        return {"throughput": finished, "control": []}
    mean, reach = values.mean(), 2.66 * np.abs(np.diff(values)).mean()
    return {"throughput": finished, "control": [mean, max(0.0, mean - reach), mean + reach]}


def stood(case, passed, horizon) -> dict:
    """Time stood and what stood at each slot's end, from counts and sums of those that came and went."""
    n, base, long = case["slots"], case["base"], case["slot"]
    standing = passed[0, :, 0, 0] - passed[1, :, 0, 0]
    in_progress, times = [], []
    for slot in range(n):
        begins = min(max(base + slot * long, case["from"]), horizon)
        close = min(base + (slot + 1) * long, horizon)
        (came, came_at), (went, went_at) = passed[0, :, slot + 1].T, passed[1, :, slot + 1].T
        times.append(standing * (close - begins) + (came * close - came_at) - (went * close - went_at))
        standing = standing + came - went
        in_progress.append([*standing[:STAGES], standing[STAGES] - sum(standing[:STAGES])])
    times = [row[:STAGES] for row in times]
    weeks = [[x / sum(row) if sum(row) else 0.0 for x in row] for row in times]
    shares = [sum(row[stage] for row in times) for stage in range(STAGES)]
    return {
        "bottleneck": [max(range(STAGES), key=shares.__getitem__)] if any(shares) else [],
        "in_progress": [x for row in in_progress for x in row],
        "shares": shares,
        "weeks": [x for row in weeks for x in row],
    }


# ---------------------------------------------------------------------------------------------------------- pandas


class Pandas:
    """Plain 64-bit columns, none being the least or the greatest number, which is quicker than pandas' nullable kind."""

    def __init__(self, orders: pd.DataFrame, visits: pd.DataFrame):
        never = np.iinfo(np.int64).max

        def plain(frame):
            return pd.DataFrame({c: pd.array(frame[c], dtype="Int64").to_numpy(np.int64, na_value=never) for c in frame})

        self.never = never
        self.all_orders, self.all_visits = plain(orders), plain(visits)
        v, o = self.all_visits, self.all_orders
        v["fault"] = (v.left < v.entered) | ((v.left == v.entered) & (v.left_seq < v.entered_seq))
        v["stage"] = v.stage.astype(np.int8)
        ended = np.where(o.delivered != never, o.delivered, np.where(o.finished != never, o.finished, o.otherwise))
        o["ended"] = ended
        o["early"] = ended < o.received
        o["backwards"] = o.early | o.order.isin(v.order[v.fault])
        self.all_orders = o.set_index("order", drop=False)

    def choose(self, orders):
        self.picked = orders

    def figures(self, case) -> dict:
        f, t, base, long, n = case["from"], case["to"], case["base"], case["slot"], case["slots"]
        never, horizon = self.never, min(t, case["now"])
        o, v = self.all_orders, self.all_visits
        if self.picked is not None:
            o, v = o[o.order.isin(self.picked)], v[v.order.isin(self.picked)]
        out = {}

        def slot(at):
            return (at.to_numpy() - base) // long

        def within(at):
            at = at.to_numpy()
            return (at >= f) & (at < t)

        def per_slot(at):
            return np.bincount(slot(at[within(at)]), minlength=n)

        finished = o[within(o.finished)]
        cancelled = o.otherwise[(o.finished == never).to_numpy()]
        counts = np.stack([per_slot(o.received), per_slot(o.finished), per_slot(cancelled)], axis=1)
        out["in_out"] = counts.ravel()
        out |= controlled(case, counts[:, 1])
        still = o[((o.received < t) & (o.ended >= t) & ~o.early).to_numpy()]
        before = int(((o.finished >= case["before"]) & (o.finished < f)).sum())
        oldest = int(still.received.min()) if len(still) else -1
        out["totals"] = [len(finished), int(finished.total.sum()), len(still), oldest, before]
        sound = v[~v.fault.to_numpy()]
        gone = sound[within(sound.left)]
        lasted = pd.DataFrame({"stage": gone.stage, "slot": slot(gone.left), "lasted": gone.left - gone.entered})
        out["stages"] = spreads(lasted.groupby("stage").lasted)
        out["trend"] = spreads(lasted.groupby(["slot", "stage"]).lasted)
        standing = sound[((sound.entered < t) & (sound.left >= t)).to_numpy()].groupby("stage").entered
        found = dict(zip(standing.size().index, zip(standing.size(), standing.min())))
        out["open"] = [x for s in range(STAGES) for x in found.get(s, (0, -1))]
        delivered = o[within(o.delivered)]
        lead = (delivered.delivered - delivered.received)[(delivered.delivered >= delivered.received).to_numpy()]
        unknown = int((finished.delivered == never).sum())
        out["lead"] = [len(lead), lead.mean(), *lead.quantile(QUANTILES), unknown] if len(lead) else [0, unknown]
        ages = pd.DataFrame({"stage": gone.stage, "age": gone.left - o.received.reindex(gone.order).to_numpy()})
        ages = ages.groupby("stage").age
        bands = ages.quantile(BANDS).unstack()
        out["bands"] = [x for s, count in ages.size().items() for x in (s, count, *bands.loc[s])]
        lasting = v[(v.left == never).to_numpy()]
        lasting = lasting.assign(received=o.received.reindex(lasting.order).to_numpy())
        lasting = lasting.sort_values(["stage", "received", "order"])
        aged = np.stack([lasting.order, case["now"] - lasting.received, case["now"] - lasting.entered], axis=1)
        out["aged"] = aged.ravel()
        passed = np.zeros((2, STAGES + 1, n + 1, 2), dtype=object)

        def pass_by(way, at, stage):
            some = (at < t).to_numpy()
            at, stage = at.to_numpy()[some], stage[some]
            place = np.where(at < f, 0, 1 + (at - base) // long)
            # Sums of times since the period's base stay below what 64 bits hold.
            grouped = pd.DataFrame({"key": stage * np.int64(n + 1) + place, "at": at - base}).groupby("key").at
            for key, count, total in zip(grouped.size().index, grouped.size(), grouped.sum()):
                passed[way, key // (n + 1), key % (n + 1)] = count, int(total) + int(count) * base

        whole = o[~o.early.to_numpy()]
        pass_by(0, sound.entered, sound.stage.to_numpy(np.int64))
        pass_by(1, sound.left, sound.stage.to_numpy(np.int64))
        pass_by(0, whole.received, np.full(len(whole), STAGES, dtype=np.int64))
        pass_by(1, whole.ended, np.full(len(whole), STAGES, dtype=np.int64))
        out |= stood(case, passed, horizon)
        first = v.groupby(["stage", "order"]).entered.min()
        forward = o[~o.backwards.to_numpy()]
        reached = np.zeros((n + 1, STAGES + 1), dtype=np.int64)
        at = forward.ended.to_numpy()
        for stage in reversed(range(STAGES + 1)):
            if stage < STAGES and stage in first.index.levels[0]:
                at = np.minimum(at, first.loc[stage].reindex(forward.index, fill_value=never).to_numpy())
            if stage == 0:
                at = np.minimum(at, forward.received.to_numpy())
            some = at[at < t]
            place = np.where(some < f, 0, 1 + (some - base) // long)
            reached[:, stage] = np.bincount(place, minlength=n + 1)
        out["cumulative"] = reached.cumsum(axis=0)[1:].ravel()
        places = np.minimum(lead.to_numpy() // case["width"], case["bins"] - 1)
        out["histogram"] = np.bincount(places, minlength=case["bins"])
        return out


def spreads(grouped) -> list:
    quantiles, means, sizes = grouped.quantile(QUANTILES).unstack(), grouped.mean(), grouped.size()
    rows = []
    for key, q, mean, size in zip(sizes.index, quantiles.to_numpy(), means, sizes):
        rows += [*(key if isinstance(key, tuple) else (key,)), size, mean, *q]
    return rows


# ------------------------------------------------------------------------------------------------------------------


def differing(found: dict, expected: dict) -> list[str]:
    """Figures that differ: whole numbers by anything, fractions by more than rounding."""
    wrong = []
    for name, values in expected.items():
        ours = list(found[name])
        if len(ours) != len(values):
            wrong.append(f"{name}: {len(ours)} values, not {len(values)}")
            continue
        for place, (one, other) in enumerate(zip(ours, values)):
            near = one == other if isinstance(other, int) else math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
            if not near:
                wrong.append(f"{name}[{place}]: {one!r}, not {other!r}")
                break
    return wrong + [f"{name} is not compared" for name in found if name not in expected]


def best(run) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> int:
    folder = Path(sys.argv[1])
    asked = json.loads((folder / "cases.json").read_text())
    orders, visits = table(folder, "orders", ORDERS), table(folder, "visits", VISITS)
    programs = {"duckdb": Duck(orders, visits)}
    if asked["pandas"]:
        programs["pandas"] = Pandas(orders, visits)
    times, wrong = {}, []
    for case in asked["cases"]:
        times[case["name"]] = {}
        for name, program in programs.items():
            program.choose(case["orders"])
            for text in differing(program.figures(case), case["expected"]):
                wrong.append(f"{case['name']}, {name}: {text}")
            times[case["name"]][name] = best(lambda: program.figures(case))
    print(json.dumps(times))
    for text in wrong:
        print(text, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
