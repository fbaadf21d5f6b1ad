#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read.py FILE NOW: another reader of a course.  Checks the chain of a record,
adds up what was given from what the lines say, and prints it in picograms:
today, since the beginning; the last sha256; and the weight in g that was
measured last.  NOW has its offset."""
import hashlib
import json
import sys
from datetime import datetime
from fractions import Fraction

FACTOR = {"mg": 10**9, "mL": 1, "mL/h": 1, "kg": 1000}


def amount(text):
    number, unit = text.split(" ")
    return Fraction(number) * FACTOR[unit]


def minutes(text):
    return int(datetime.fromisoformat(text).timestamp()) // 60


events, prev = {}, "0" * 64
for count, line in enumerate(open(sys.argv[1], "rb").read().split(b"\n")[:-1], 1):
    entry = json.loads(line)
    digest = hashlib.sha256(line[:-77]).hexdigest()
    if (entry["sha256"], entry["prev"], entry["seq"]) != (digest, prev, count):
        sys.exit(f"line {count} is not as it was written")
    prev, body = digest, entry["body"]
    seq = int(body.get("corrects", count))
    kind = body.get("was", entry["kind"])
    events[seq] = (minutes(entry["at"]), seq, "struck" if "strike" in body else kind, body)
now, at, start, strength = minutes(sys.argv[2]), None, None, None
flow, held, pieces = 0, False, []
for at_, seq, kind, body in sorted(events.values(), key=lambda e: e[:2]) + [(now, 0, "now", {})]:
    if flow and strength and not held:
        pieces.append((at, at_, flow * strength / 60))
    at = at_
    if kind in ("set", "stop"):
        flow, held = amount(body.get("flow", "0 mL/h")), False
        start = at if start is None and flow else start
    elif kind in ("bag-up", "bag-down"):
        strength = amount(body["amount"]) / amount(body["volume"]) if kind == "bag-up" else None
    elif kind in ("pause", "resume"):
        held = kind == "pause"
    elif kind in ("open", "weigh"):
        weight = amount(body["weight"])
day = start + (now - start) // 1440 * 1440 if start is not None else now
today = sum((min(b, now) - max(a, day)) * r for a, b, r in pieces if b > day)
print(int(today), int(sum((b - a) * r for a, b, r in pieces)), prev, int(weight))
