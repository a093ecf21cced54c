#!/usr/bin/env python3
"""Runs the judge and fails when a figure is worse than its floor in Floors.json.

    floors.py LEDE JUDGE [--raise]

Floors.json: {"task": {"figure": {"min": x} or {"max": x}}}; a floor only ever rises (--raise does that).
"""
import json, subprocess, sys, tempfile
from pathlib import Path

# Figures that a task of another name brings.
TASK = {"novelty_edit": "novelty", "threads": "related"}
FILE = Path(__file__).with_name("Floors.json")


def number(value):
    """A figure as a number: "5/5" counts what is right."""
    return float(value.split("/")[0]) if isinstance(value, str) else float(value)


def main():
    lede, judge = sys.argv[1:3]
    floors = json.loads(FILE.read_text())
    tasks = list(dict.fromkeys(TASK.get(t.split("/")[0], t.split("/")[0]) for t in floors))
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([sys.executable, judge, "--lede", lede, "--json", out.name, *tasks], check=True)
        figures = json.load(open(out.name))
    worse = 0
    for task, bounds in floors.items():
        for figure, bound in bounds.items():
            got = number(figures[task][figure])
            least, most = bound.get("min"), bound.get("max")
            ok = (least is None or got >= least) and (most is None or got <= most)
            worse += not ok
            print(f"{'ok' if ok else 'WORSE':6}{task} {figure} {got} {bound}")
            if "--raise" in sys.argv and ok:
                if least is not None:
                    bound["min"] = max(least, got)
                if most is not None:
                    bound["max"] = min(most, got)
    if "--raise" in sys.argv:
        FILE.write_text(json.dumps(floors, indent=1) + "\n")
    sys.exit(1 if worse else 0)


if __name__ == "__main__":
    main()
