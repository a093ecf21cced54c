"""Memory and patience: no input takes more memory than the setting allows, and every wait can be left by Ctrl-C within half
a second (a second here, for a busy machine).

usage: bounds.py LEDE
"""
import gzip, signal, subprocess, threading, time
from common import *

LIMIT, PATIENCE = 200, 1.0  # MiB of the program's own memory; seconds
faults = []


def peak(process, seconds):
    """The most memory of its own that a process had, in MiB; it is ended after so many seconds."""
    most, end = 0, time.time() + seconds
    while process.poll() is None:
        try:
            for line in open(f"/proc/{process.pid}/status"):
                if line.startswith("RssAnon"):
                    most = max(most, int(line.split()[1]) >> 10)
        except OSError:
            pass
        if time.time() > end:
            process.send_signal(signal.SIGINT)
            end += 5
        time.sleep(0.02)
    return most


def memory(name, at, arguments, feeder=None, seconds=60):
    source = subprocess.Popen(feeder, shell=True, stdout=subprocess.PIPE, start_new_session=True) if feeder else None
    process = subprocess.Popen([LEDE, "add", "--library", f"{at}/{name}.sqlite", *arguments], stdin=source.stdout if source else None,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = []
    reader = threading.Thread(target=lambda: words.append(process.stderr.read()))
    reader.start()
    most = peak(process, seconds)
    reader.join()
    if source:
        os.killpg(source.pid, signal.SIGKILL)
    print(f"  {name}: {most} MiB; {words[0].decode(errors='replace').strip()[-120:]}", flush=True)
    if most > LIMIT:
        faults.append(f"{name}: {most} MiB")


def leaving(name, command, after=1.0, **options):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    time.sleep(after)
    start = time.time()
    process.send_signal(signal.SIGINT)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
    took = time.time() - start
    print(f"  Ctrl-C, {name}: {took:.2f} s", flush=True)
    if took > PATIENCE:
        faults.append(f"Ctrl-C, {name}: {took:.2f} s")


with folder() as at:
    with open(f"{at}/big.txt", "w") as f:
        f.write("A long text\n\n")
        for _ in range(280_000):
            f.write("Some words said Ada Quill on Monday about the price of oil in Norwick. " * 5 + "\n\n")
    with gzip.open(f"{at}/bomb.gz", "wb", 6) as f:
        for _ in range(800):
            f.write(b"the ferry sails again, said the harbor office on Monday\n" * 20_000)
    stories(f"{at}/many.jsonl", 60_000)
    memory("text", at, [f"{at}/big.txt"])
    memory("lines", at, [f"{at}/many.jsonl"])
    memory("bomb", at, [f"{at}/bomb.gz"])
    memory("endless", at, ["-"], feeder="yes the harbor board", seconds=20)
    memory("zeros", at, ["/dev/zero"], seconds=20)
    os.mkfifo(f"{at}/fifo")
    add = [LEDE, "add", "--library", f"{at}/l.sqlite"]
    leaving("a text of 100 MB", add + [f"{at}/big.txt"], 2)
    leaving("many stories", add + [f"{at}/many.jsonl"], 2)
    leaving("a pipe without a writer", add + [f"{at}/fifo"])
    leaving("standard input", add + ["-"], stdin=subprocess.PIPE)
    lock = subprocess.Popen([sys.executable, "-c", f"import sqlite3,time\nc=sqlite3.connect('{at}/l.sqlite',isolation_level=None)\nc.execute('begin immediate')\ntime.sleep(30)"])
    time.sleep(0.5)
    stories(f"{at}/few.jsonl", 20, seed=9)
    leaving("an archive that another program has locked", add + [f"{at}/few.jsonl"])
    lock.kill()
report("bounds", 1, faults)
