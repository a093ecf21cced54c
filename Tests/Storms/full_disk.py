"""A disk that fills up while stories are added: that is told, nothing acknowledged is lost, and with room again it goes on.

Needs the right to mount a tmpfs; without it nothing is tested, and that is said.

usage: full_disk.py LEDE [ROUNDS]
"""
import subprocess
from common import *

faults, count = [], rounds(10)
for n in range(count):
    with folder() as at:
        disk = f"{at}/disk"
        os.mkdir(disk)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={2 + n % 5}m", "tmpfs", disk], capture_output=True).returncode:
            print("full disk: not tested, no tmpfs can be mounted here")
            sys.exit(0)
        try:
            library = f"{disk}/l.sqlite"
            stories(f"{at}/in.jsonl", 3000, seed=n)
            added = lede(library, "add", "--json", f"{at}/in.jsonl")
            if added.returncode == 0 or "full" not in added.stderr:
                faults.append(f"round {n}: exit {added.returncode}, {added.stderr[-200:]!r}")
            keys = acknowledged(added.stdout)
            subprocess.run(["mount", "-o", "remount,size=300m", disk], capture_output=True)
            if not keys <= kept(library):
                faults.append(f"round {n}: {len(keys - kept(library))} acknowledged stories are gone")
            again = lede(library, "add", f"{at}/in.jsonl")
            if again.returncode or not is_whole(library):
                faults.append(f"round {n}: did not go on: {again.stderr[-200:]!r}")
        finally:
            subprocess.run(["umount", disk])
report("full disk", count, faults)
