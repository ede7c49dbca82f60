"""The rows of Fivedesk's charts drawn by matplotlib: prints the seconds all of them take as SVG, warm, best of some.

    python charts.py FILE.json

Figures without pyplot, text as text: the quickest ways there are. Each chart has what Fivedesk's has: axes, grid, labels.
"""

import io
import json
import sys
import time
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

matplotlib.rcParams["svg.fonttype"] = "none"
ROUNDS = 3

# Charts of lines, of bars, of bands that stand on each other, of boxes, of a map of cells.
LINES = {"arrivals", "process_behaviour", "stock", "stage_trend"}
BANDS = {"cumulative_flow", "work_in_progress"}
MAPS = {"bottleneck", "demand"}


def number(cell) -> bool:
    return isinstance(cell, (int, float))


def series(chart) -> tuple[list[str], dict[str, np.ndarray]]:
    """The labels along the axis, and each column of numbers."""
    rows, columns = chart["rows"], chart["columns"]
    words = [at for at in range(len(columns)) if not any(number(row[at]) for row in rows)]
    labels = [str(row[words[0]]) if words else str(place) for place, row in enumerate(rows)]
    values = {
        name: np.array([row[at] if number(row[at]) else np.nan for row in rows], dtype=float)
        for at, name in enumerate(columns)
        if at not in words
    }
    return labels, values


def drawn(chart, width: int, height: int) -> str:
    figure = Figure(figsize=(width / 100, height / 100), dpi=100)
    FigureCanvasSVG(figure)
    axes = figure.add_axes((0.1, 0.15, 0.85, 0.75))
    labels, values = series(chart)
    name, places = chart["name"], np.arange(len(labels))
    if name in MAPS:
        axes.pcolormesh(np.nan_to_num(np.array(list(values.values()))), cmap="Blues")
        axes.set_yticks(np.arange(len(values)) + 0.5, list(values))
    elif name in BANDS:
        axes.stackplot(places, *values.values(), labels=list(values))
        axes.legend(loc="upper left")
    elif name in LINES:
        for of, line in values.items():
            axes.plot(places, line, label=of)
        axes.legend(loc="upper left")
    elif name == "age":
        axes.scatter(*list(values.values())[-2:], s=12)
    elif name == "time_in_stage":
        figures = [np.nan_to_num(row) for row in zip(*values.values())]
        boxes = [
            dict(zip(["whislo", "q1", "med", "q3", "whishi"], sorted(row[-5:])), fliers=[], label=label)
            for row, label in zip(figures, labels)
        ]
        axes.bxp(boxes, orientation="horizontal", showfliers=False)
    elif name == "share":
        axes.barh(labels, list(values.values())[-1])
    else:
        for place, (of, column) in enumerate(values.items()):
            if place == 0:
                axes.bar(places, column, label=of)
            else:
                axes.plot(places, column, label=of)
        axes.legend(loc="upper left")
    if name not in MAPS | {"age", "time_in_stage", "share"}:
        some = places[:: max(1, len(places) // 8)]
        axes.set_xticks(some, [labels[place] for place in some])
    axes.grid(axis="y", linewidth=0.5)
    axes.set_title(chart["title"], loc="left", fontweight="bold")
    out = io.StringIO()
    figure.savefig(out, format="svg")
    return out.getvalue()


def main() -> None:
    asked = json.loads(Path(sys.argv[1]).read_text())

    def all_of_them():
        return [drawn(chart, asked["width"], asked["height"]) for chart in asked["charts"]]

    all_of_them()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        all_of_them()
        times.append(time.perf_counter() - started)
    print(min(times))


if __name__ == "__main__":
    main()
