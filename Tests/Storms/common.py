"""What the storms share: stories of our own, a new archive, and checks of it."""
import json, os, random, subprocess, sys, tempfile

LEDE = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else sys.exit("usage: PROGRAM LEDE [ROUNDS]")
SEED = 1


def rounds(standard):
    return int(sys.argv[2]) if len(sys.argv) > 2 else standard


def stories(path, count, seed=SEED):
    """Writes so many stories of invented people as JSON lines."""
    rng = random.Random(seed)
    people = ["Ada Quill", "Jon Reed", "Maud O'Donnell", "Ben Oyelaran", "Liis Kask"]
    things = ["the ferry", "the survey", "the mole", "the budget", "the tram", "the lighthouse"]
    with open(path, "w") as f:
        for i in range(count):
            who, what = rng.choice(people), rng.choice(things)
            text = "\n\n".join(
                f"“We will mend {what} in {rng.randint(2, 900)} days,” {who} told reporters in Norwick on day {rng.randint(1, 9999)}."
                for _ in range(rng.randint(2, 9)))
            f.write(json.dumps({"id": f"s{i}", "title": f"{who} on {what}, part {i}", "text": text,
                                "source": "Harbor Post", "date": f"2031-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"}) + "\n")


def lede(library, *arguments, **options):
    return subprocess.run([LEDE, arguments[0], "--library", library, *arguments[1:]], capture_output=True, text=True,
                          errors="replace", timeout=300, **options)


def acknowledged(text):
    """The keys that whole lines of `add --json` acknowledge."""
    keys = set()
    for line in text.splitlines(keepends=True):
        if line.endswith("\n"):
            row = json.loads(line)
            if row["outcome"] in ("added", "revision", "copy", "same") and row["key"]:
                keys.add(row["key"])
    return keys


def kept(library):
    """The keys of all stories of an archive."""
    listing = lede(library, "list", "--json", "--limit", "0")
    return {json.loads(line)["key"] for line in listing.stdout.splitlines()}


def is_whole(library):
    return lede(library, "doctor").returncode == 0


def folder():
    return tempfile.TemporaryDirectory(prefix="lede-storm-")


def report(name, count, faults):
    print(f"{name}: {count} rounds, {len(faults)} faults", flush=True)
    for fault in faults[:20]:
        print("  " + fault)
    sys.exit(1 if faults else 0)
