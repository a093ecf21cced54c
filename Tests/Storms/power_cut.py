"""The power fails right after an acknowledgement: the disk is copied as it is, and the copy is opened.

An ext4 file system in a file on a loop device; what has not been synced to that file is lost with the copy. Needs the right
to mount; without it nothing is tested, and that is said.

usage: power_cut.py LEDE [ROUNDS]
"""
import shutil, signal, subprocess, time
from common import *


def run(*command):
    return subprocess.run(command, capture_output=True).returncode == 0


faults, count, seen = [], rounds(10), 0
for n in range(count):
    with folder() as at:
        image, copy, disk, after = f"{at}/image", f"{at}/copy", f"{at}/disk", f"{at}/after"
        for path in (disk, after):
            os.mkdir(path)
        stories(f"{at}/in.jsonl", 2500, seed=n)
        run("truncate", "-s", "200M", image)
        if not (run("mkfs.ext4", "-q", image) and run("mount", "-o", "loop", image, disk)):
            print("power cut: not tested, no loop device can be mounted here")
            sys.exit(0)
        try:
            p = subprocess.Popen([LEDE, "add", "--library", f"{disk}/l.sqlite", "--json", f"{at}/in.jsonl"],
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            told = [p.stdout.readline() for _ in range(1 + n * 40)]
            shutil.copyfile(image, copy)
            p.send_signal(signal.SIGKILL)
            p.stdout.close()
            p.wait()
        finally:
            run("umount", disk)
        if not run("mount", "-o", "loop", copy, after):
            faults.append(f"round {n}: the copy cannot be mounted")
            continue
        try:
            keys = acknowledged("".join(told))
            seen += len(keys)
            if not keys <= kept(f"{after}/l.sqlite"):
                faults.append(f"round {n}: {len(keys - kept(f'{after}/l.sqlite'))} of {len(keys)} acknowledged stories are gone")
            if not is_whole(f"{after}/l.sqlite"):
                faults.append(f"round {n}: damaged")
        finally:
            run("umount", after)
print(f"{seen} acknowledged stories looked for")
report("power cut", count, faults)
