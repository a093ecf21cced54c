"""Resizes and keys at random while the reader is open: it never ends by itself, and leaves with Q at the end.

Needs tmux.

usage: screen.py LEDE [ROUNDS]
"""
import random, shutil, subprocess, time
from common import *

KEYS = ["j", "k", "g", "G", "Enter", "Escape", "Tab", "BTab", "Space", "b", "/", ":", "?", "f", "r", "i", "n", "p", "z", "w",
        "t", "s", "m", "v", "u", "T", "M", "]", "[", "=", "x", "c", "d", "A", "V", "E", "H", "L", "Up", "Down", "PageDown", "a", "e",
        "BSpace", "C-d", "C-u", "C-l", "5", "0", "東", "“"]
if not shutil.which("tmux"):
    print("screen: not tested, there is no tmux here")
    sys.exit(0)
faults, count = [], rounds(10)
for n in range(count):
    rng = random.Random(n)
    with folder() as at:
        tmux = lambda *a: subprocess.run(["tmux", "-S", f"{at}/socket", "-f", "/dev/null", *a], capture_output=True, text=True)
        stories(f"{at}/in.jsonl", 60, seed=n)
        lede(f"{at}/l.sqlite", "add", f"{at}/in.jsonl")
        tmux("new-session", "-d", "-s", "t", "-x", "80", "-y", "24",
             f"cd {at} && env -i HOME={at} PATH=/bin:/usr/bin BROWSER=true TERM=tmux-256color LANG=C.UTF-8 {LEDE} --library {at}/l.sqlite; echo ended $? > {at}/ended; sleep 60")
        time.sleep(1)
        for _ in range(150):
            if rng.random() < 0.15:
                tmux("resize-window", "-t", "t", "-x", str(rng.randint(1, 200)), "-y", str(rng.randint(1, 60)))
            else:
                tmux("send-keys", "-t", "t", *rng.choices(KEYS, k=rng.randint(1, 6)))
            if os.path.exists(f"{at}/ended"):
                break
        if os.path.exists(f"{at}/ended") and "ended 0" not in open(f"{at}/ended").read():
            faults.append(f"round {n}: {open(f'{at}/ended').read().strip()}")
        elif not os.path.exists(f"{at}/ended"):
            tmux("resize-window", "-t", "t", "-x", "80", "-y", "24")
            for _ in range(40):
                tmux("send-keys", "-t", "t", "Escape")
                tmux("send-keys", "-t", "t", "Q")
                time.sleep(0.1)
                if os.path.exists(f"{at}/ended"):
                    break
            if not os.path.exists(f"{at}/ended"):
                faults.append(f"round {n}: did not leave\n" + tmux("capture-pane", "-p", "-t", "t").stdout)
            elif "ended 0" not in open(f"{at}/ended").read():
                faults.append(f"round {n}: {open(f'{at}/ended').read().strip()}")
        tmux("kill-server")
        if not is_whole(f"{at}/l.sqlite"):
            faults.append(f"round {n}: the archive is damaged")
report("screen", count, faults)
