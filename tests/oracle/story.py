"""Visits rebuilt from the log alone, as a reader of the log would: no row of `stage_visits` is looked at."""

from book import NEVER, STAGES, micros


def visits(tally, book):
    """Compares each order's visits to the millisecond, where nothing was taken back and the log tells it all."""
    events = {}
    for event in book.log():
        if event.get("number"):
            events.setdefault(int(event["number"]), []).append(event)
    known = {order: rows for order, rows in book.visits.groupby("order")}
    for number, story in events.items():
        if any(event["kind"] in ("undone", "imported") for event in story):
            continue
        built, stage = [], None
        for event in sorted(story, key=lambda event: event["seq"]):
            to = event.get("to")
            if to and to != stage:
                at = micros(event["at"])
                if built and built[-1][3] is None:
                    built[-1][3] = at
                if to in STAGES:
                    built.append([number, to, at, None])
                stage = to
        ours = [] if number not in known else known[number].to_dict("records")
        tally.same("visits of the log: stages", [row["stage"] for row in ours], [row[1] for row in built], f"#{number}")
        for row, (_, _, entered, left) in zip(ours, built):
            tally.lasted("visits of the log: entered", row["entered"], entered, f"#{number}")
            left = NEVER if left is None else left
            if (row["left"] == NEVER) != (left == NEVER):
                tally.same("visits of the log: open", row["left"] == NEVER, left == NEVER, f"#{number}")
            elif left != NEVER:
                tally.lasted("visits of the log: durations", row["left"] - row["entered"], left - entered, f"#{number}")
