"""Makes phrases.bin: words that stand in many stories, against which texts are packed.

    python3 Sources/C/CResources/Tables/phrases.py Tests/Fixtures/Stories Sources/C/CResources/Tables/phrases.bin

The method is COVER (Liao, Petri, Moffat, Wirth, "Effective construction of relative Lempel-Ziv dictionaries", WWW 2016): the
texts are cut into as many stretches as there are segments; of each the segment is kept whose runs of `RUN` bytes stand in
most stories, and what it has counts no more for later ones. The best stand last, where zlib reaches them at least cost.

Archives hold texts packed against it: once released it must not change. Make another table beside it instead.
"""
import collections
import pathlib
import re
import sys

SIZE = 32760  # bytes; zlib looks back 32,768
SEGMENT = 24  # bytes; 20, 32 and 48 were tried and are worse
RUN = 6  # bytes


def stories(folder):
    """The stories' words without their marks and without the lines above the first paragraph."""
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        text = path.read_text("utf-8").split("\n\n", 1)[-1]
        yield re.sub(r"<[^>]*>", "", text).encode()


def best(stretch, counts):
    """The segment of a stretch with the highest sum of counts, and that sum."""
    runs = [stretch[i : i + RUN] for i in range(len(stretch) - RUN + 1)]
    width = SEGMENT - RUN + 1
    inside, score, found = collections.Counter(), 0, (0, b"")
    for at, run in enumerate(runs):
        if not inside[run] and counts[run] > 1:
            score += counts[run]
        inside[run] += 1
        if at >= width:
            left = runs[at - width]
            inside[left] -= 1
            if not inside[left] and counts[left] > 1:
                score -= counts[left]
        if at >= width - 1:
            found = max(found, (score, stretch[at - width + 1 : at + RUN]), key=lambda pair: pair[0])
    return found


def main(folder, output):
    texts = list(stories(folder))
    counts = collections.Counter()
    for text in texts:
        counts.update({text[i : i + RUN] for i in range(len(text) - RUN + 1)})
    whole = b"\n\n".join(texts)
    segments = SIZE // SEGMENT
    step = len(whole) // segments
    kept = []
    for turn in range(segments):
        score, segment = best(whole[turn * step : (turn + 1) * step], counts)
        for at in range(len(segment) - RUN + 1):
            counts[segment[at : at + RUN]] = 0
        kept.append((score, segment))
    kept.sort(key=lambda pair: pair[0])
    pathlib.Path(output).write_bytes(b"".join(segment for _, segment in kept))


main(*sys.argv[1:])
