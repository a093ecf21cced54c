#!/usr/bin/env python3
"""Makes background.bin: how rare English words are in news-sized texts, from the frequencies of wordfreq 3.1.1.

    pip install wordfreq==3.1.1 && python3 background.py > background.bin

A word of frequency f (occurrences a word of running text) stands in a text of 400 words with probability
p = 1 - exp(-400 f); the table keeps -ln p for each stem. The forms of one stem are counted together. The stems
are those of Sources/Core/Library/Related/Stem.swift, the hash is that of Term.swift: change all three together.

Layout, little-endian: UInt32 count; count UInt32 hashes, ascending; count UInt8, each -ln p in sixteenths.
Data: wordfreq by Robyn Speer, CC BY-SA 4.0; see NOTICE.
"""
import math, struct, sys, unicodedata
from wordfreq import get_frequency_dict

LENGTH, KEEP = 400, 60_000
FOLD = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}


def fold(word):
    word = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(FOLD.get(c, c) for c in word if not unicodedata.combining(c))


def stem(w):
    if w.endswith("'s"):
        w = w[:-2]
    w = w.replace("'", "")
    if len(w) <= 3 or not w.endswith("s") or w.endswith(("ss", "us", "is")):
        return w
    if w.endswith("ies") and len(w) > 4:
        return w[:-3] + "y"
    if w.endswith(("ches", "shes", "sses", "xes", "zes")):
        return w[:-2]
    return w[:-1]


def term(w):
    """FNV-1a of the stem's UTF-8, then the finaliser of MurmurHash3."""
    h = 0x811C9DC5
    for byte in w.encode():
        h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
    h = (h ^ h >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    h = (h ^ h >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


rate = {}
for word, f in get_frequency_dict("en", "large").items():
    word = fold(word)
    if not any(c.isalpha() for c in word) or not all(c.isalnum() or c == "'" for c in word):
        continue  # numbers have weights of their own; words with points and dashes are read as several
    rate[stem(word)] = rate.get(stem(word), 0) + f
table = {}
for w, f in sorted(rate.items(), key=lambda x: -x[1])[:KEEP]:
    p = 1 - math.exp(-LENGTH * f)
    table.setdefault(term(w), min(255, round(-16 * math.log(min(p, 1 - 1e-9)))))
hashes = sorted(table)
sys.stdout.buffer.write(struct.pack(f"<I{len(hashes)}I", len(hashes), *hashes))
sys.stdout.buffer.write(bytes(table[h] for h in hashes))
print(len(rate), "stems,", len(hashes), "kept; rarest", max(table.values()) / 16, file=sys.stderr)
