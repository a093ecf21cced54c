"""kill -9 at random moments while stories are added and while indexes are rebuilt: nothing acknowledged is lost.

usage: kill.py LEDE [ROUNDS]
"""
import random, signal, subprocess, time
from common import *

rng, faults, count = random.Random(SEED), [], rounds(50)
for n in range(count):
    with folder() as at:
        library, lines, told = f"{at}/l.sqlite", f"{at}/in.jsonl", f"{at}/told"
        stories(lines, 1200, seed=n)
        with open(told, "w") as out:
            p = subprocess.Popen([LEDE, "add", "--library", library, "--json", lines], stdout=out, stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0.02, 1.6))
            p.send_signal(signal.SIGKILL)
            p.wait()
        if n % 3 == 2 and os.path.exists(library):
            p = subprocess.Popen([LEDE, "doctor", "--rebuild", "--library", library], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0.02, 0.6))
            p.send_signal(signal.SIGKILL)
            p.wait()
        keys = acknowledged(open(told).read())
        if keys and not keys <= kept(library):
            faults.append(f"round {n}: {len(keys - kept(library))} of {len(keys)} acknowledged stories are gone")
        if os.path.exists(library) and not is_whole(library):
            faults.append(f"round {n}: " + lede(library, "doctor").stdout[:200])
report("kill -9", count, faults)
