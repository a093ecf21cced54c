"""kill -9 of workers, senders and pulling readers at random moments, and restarts of the server: every story everywhere exactly once.

usage: share.py LEDE [ROUNDS]     (a round kills one program; the server is restarted in every tenth; skipped without PostgreSQL)
"""
import glob, pwd, random, signal, sqlite3, subprocess, time
from common import *

programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
if not programs:
    sys.exit("skipped: PostgreSQL is not here")
WORKERS, READERS, SENDERS = 4, 8, 2
STORIES = int(os.environ.get("STORIES", 4000))


class Server:
    def __init__(self, at):
        self.at, self.log = at, open(f"{at}/log", "w")
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.user:
            os.chmod(at, 0o755)
            os.makedirs(f"{at}/pg")
            os.chown(f"{at}/pg", pwd.getpwnam("postgres").pw_uid, -1)
        else:
            os.makedirs(f"{at}/pg")
        self.run("initdb", "-D", f"{at}/pg/data", "-A", "trust", "-U", "desk", "-E", "UTF8", "--locale=C")
        settings = f"listen_addresses=''\nunix_socket_directories='{at}/pg'\nmax_connections=60\n"
        subprocess.run(self.user + ["tee", "-a", f"{at}/pg/data/postgresql.conf"], input=settings, text=True, stdout=self.log)
        self.control("start")
        self.run("createdb", "-h", f"{at}/pg", "-U", "desk", "news")
        self.address = f"postgresql://desk@/news?host={at}/pg"

    def run(self, program, *arguments):
        subprocess.run(self.user + [f"{programs[-1]}/{program}", *arguments], check=True, stdout=self.log, stderr=self.log, cwd="/")

    def control(self, what):
        self.run("pg_ctl", "-D", f"{self.at}/pg/data", "-l", f"{self.at}/pg/log", "-m", "immediate", "-w", what)

    def sql(self, statement):
        return subprocess.run([f"{programs[-1]}/psql", "-XAtq", "-d", self.address, "-c", statement], capture_output=True,
                              text=True).stdout.strip()


def start(library, *arguments):
    return subprocess.Popen([LEDE, "share", arguments[0], "--library", library, *arguments[1:]], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def end(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


rng, faults, count = random.Random(SEED), [], rounds(200)
with folder() as at:
    server = Server(at)
    try:
        subprocess.run([LEDE, "share", "init", server.address], check=True, stdout=subprocess.DEVNULL)
        libraries = [f"{at}/{n}.sqlite" for n in range(READERS + SENDERS)]
        for library in libraries:
            subprocess.run([LEDE, "share", "join", "--library", library, server.address], check=True, stdout=subprocess.DEVNULL)
        readers, senders = libraries[:READERS], libraries[READERS:]
        stories(f"{at}/raw.jsonl", STORIES // 2, seed=1)
        # The senders have what nobody else has, and half of it both.
        stories(f"{at}/own.jsonl", STORIES // 2, seed=2)
        lines = [l.replace('"id": "s', '"id": "o', 1) for l in open(f"{at}/own.jsonl")]
        for n, sender in enumerate(senders):
            part = lines[: 3 * len(lines) // 4] if n == 0 else lines[len(lines) // 4:]
            open(f"{at}/own{n}.jsonl", "w").writelines(part)
            subprocess.run([LEDE, "add", "--library", sender, f"{at}/own{n}.jsonl"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        jobs = {("add", 0): lambda: start(senders[0], "add", f"{at}/raw.jsonl")}
        for n in range(WORKERS):
            jobs["work", n] = lambda: start(senders[0], "work", "--address", server.address, "--no-feeds", "--follow")
        for n, sender in enumerate(senders):
            jobs["push", n] = lambda sender=sender: start(sender, "push")
        for n, reader in enumerate(readers):
            jobs["pull", n] = lambda reader=reader: start(reader, "pull", "--follow")
        running = {name: job() for name, job in jobs.items()}
        restarts = 0
        for n in range(count):
            time.sleep(rng.uniform(0.02, 0.4))
            name = rng.choice(list(running))
            end(running[name])
            running[name] = jobs[name]()
            if n % 10 == 9:
                server.control("restart")
                restarts += 1
        for name in [("add", 0), ("push", 0), ("push", 1)]:
            running[name].wait()
            while (last := jobs[name]()).wait() != 0:
                time.sleep(0.2)
        deadline = time.time() + 600
        while server.sql("SELECT count(*) FROM lede.work") != "0" and time.time() < deadline:
            time.sleep(0.5)
        for process in running.values():
            end(process)
        expected = STORIES // 2 * 2
        there = server.sql("SELECT count(*), count(DISTINCT identity) FROM lede.story_text")
        if there != f"{expected}|{expected}":
            faults.append(f"the server has {there} of {expected}")
        changes = server.sql("SELECT count(*), count(DISTINCT identity), max(position) FROM lede.change WHERE kind = 0")
        if changes != f"{expected}|{expected}|{expected}":
            faults.append(f"published were {changes} of {expected}")
        for reader in readers:
            subprocess.run([LEDE, "share", "pull", "--library", reader], stdout=subprocess.DEVNULL, check=True)
            with sqlite3.connect(reader) as archive:
                keys = [row[0] for row in archive.execute("SELECT identity FROM story")]
            if len(keys) != expected or len(set(keys)) != expected:
                faults.append(f"a reader has {len(keys)} stories, {len(set(keys))} different, of {expected}")
            if not is_whole(reader):
                faults.append("a reader's archive is damaged: " + lede(reader, "doctor").stdout[:200])
        print(f"{expected} stories, {WORKERS} workers, {READERS} readers, {SENDERS} senders, {restarts} restarts")
    finally:
        server.control("stop")
report("kill -9 around a shared archive", count, faults)
