#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""drive.py INFUSE FOLDER [STRIKE]: plays courses, and counts what is as it has
to be.  See tests/check-course."""
import json
import os
import random
import re
import subprocess
import sys
from datetime import datetime, timedelta
from fractions import Fraction

infuse, work, strike = sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else ""
reader = os.path.join(os.path.dirname(os.path.abspath(__file__)), "read.py")
os.chdir(work)
counts = {}
BAG = "ketamine 500 mg in 250 mL"
ZERO = datetime(2026, 11, 23, 14, 0)


def expect(kind, good, what):
    passed, failed = counts.get(kind, (0, 0))
    counts[kind] = (passed + bool(good), failed + (not good))
    if not good and failed < 4:
        print(f"failed: {kind}: {what}")


def run(*words, env=None):
    full = {"PATH": os.environ["PATH"], "INFUSE_BY": "rn1", **(env or {})}
    return subprocess.run([infuse, *words], capture_output=True, text=True, env=full)


def course(log, what, *words, now=0, env=None):
    moment = now if isinstance(now, str) else f"{ZERO + timedelta(minutes=now):%Y-%m-%d %H:%M}"
    return run("course", what, "--log", log, "--now", moment, *words, env=env)


def begin(log, protocol="goebel-low-dose", zone="Europe/Berlin", now=0, bag=BAG, site=()):
    plan = run("plan", "--weight", "70", "--protocol", protocol, "--bag", bag, *site,
               "--start", "2026-11-23 14:00", "--zone", zone, "--format", "json")
    with open("plan.json", "w") as file:
        file.write(plan.stdout)
    return course(log, "open", "--plan", "plan.json", now=now)


def small(log):
    begin(log)
    course(log, "bag-up", "--bag", BAG)
    course(log, "set", "--rate", "31.5 mL/h")
    course(log, "pause", now=60)
    course(log, "resume", now=90)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def struck(kind, how, play):
    """The first call, then the second, until none is left to go wrong."""
    for nth in range(1, 400):
        env = {"LD_PRELOAD": strike, "STRIKE_AT": str(nth), "STRIKE_HOW": how}
        if play(kind, nth, env) == 0:
            expect(kind, nth > 3, "it came to no call")
            return
    expect(kind, False, "no end")


parts = []


def append(kind, nth, env):
    write("k", before)
    done = course("k", "set", "--rate", "30 mL/h", now=120, env=env)
    after = read("k")
    lines = after.count(b"\n") - before.count(b"\n")
    told = "RECORDED" in done.stdout
    expect(kind, after.startswith(before) and lines <= 1 and (lines == 1 or not told),
           f"call {nth}: acknowledged and not there")
    if env["STRIKE_HOW"] in ("full", "broken") and done.returncode != 0:
        expect(kind, done.returncode == 4 and (lines == 1 or after == before),
               f"call {nth}: status {done.returncode}, or a part is left")
    torn = not after.endswith(b"\n")
    parts.append(torn)
    next_ = course("k", "pause", now=125)
    checked = course("k", "verify", now=125)
    expect(kind, next_.returncode == 0 and checked.returncode == 0
           and ("CUT" in next_.stdout) == torn, f"call {nth}: what comes after it")
    return done.returncode if done.returncode >= 0 else 1


def opening(kind, nth, env):
    if os.path.exists("o"):
        os.unlink("o")
    done = course("o", "open", "--plan", "plan.json", env=env)
    there = os.path.exists("o")
    expect(kind, (not there and "OPENED" not in done.stdout)
           or course("o", "verify").returncode == 0, f"call {nth}: a part of a record")
    return done.returncode if done.returncode >= 0 else 1


small("base")
before = read("base")
expect("course files", os.stat("base").st_mode & 0o777 == 0o600, "its mode")
os.symlink("base", "link")
expect("course files", course("link", "status").returncode == 4, "a link was followed")
expect("course files", course("link", "pause", now=100).returncode == 4, "a link, written to")
expect("course files", course("base", "open", "--plan", "plan.json").returncode == 4
       and read("base") == before, "one that is there was opened again")
if strike:
    for how in ("before", "part", "after"):
        struck("course kills", how, append)
        struck("course kills", how, opening)
    expect("course kills", any(parts), "no line was ever torn")
    struck("course full disks", "full", append)
    struck("course full disks", "full", opening)
    # A call that is interrupted, or does a part, is made again; one that fails
    # leaves a whole line or none.
    for how in ("signal", "piece", "broken"):
        for nth in range(1, 41):
            env = {"LD_PRELOAD": strike, "STRIKE_AT": str(nth), "STRIKE_HOW": how}
            for play in (append, opening):
                status = play("course interrupted calls", nth, env)
                expect("course interrupted calls", status == 0 or how == "broken",
                       f"{how} at call {nth}: status {status}")

# Every byte, each with another of its bits changed.
for i in range(len(before)):
    line = before[:i].count(b"\n") + 1
    write("f", before[:i] + bytes([before[i] ^ 1 << i % 8]) + before[i + 1:])
    seen = course("f", "verify", now=120)
    said = f"line {line} " in seen.stdout + seen.stderr
    expect("course bytes changed", seen.returncode in (1, 3) and said,
           f"byte {i} of line {line}: {seen.returncode} {seen.stdout}{seen.stderr}")

# Lines that are gone at the end are seen with the head alone.
lines = before.splitlines(keepends=True)
head = json.loads(lines[-1])["sha256"][:12]
for keep in range(1, len(lines) + 1):
    write("c", b"".join(lines[:keep]))
    whole = keep == len(lines)
    expect("course ends cut", course("c", "verify", "--head", head, now=120).returncode
           == (0 if whole else 1), f"{keep} lines, with the head")
    without = course("c", "verify", now=120)
    expect("course ends cut", without.returncode == 0 and "not seen" in without.stdout,
           f"{keep} lines, without")
for gone in range(1, len(lines) - 1):
    write("c", b"".join(lines[:gone] + lines[gone + 1:]))
    expect("course ends cut", course("c", "verify", now=120).returncode == 3, f"without line {gone + 1}")

# Two writers at once.
begin("two")
loop = (f'i=0; while [ $i -lt 500 ]; do "{infuse}" course observe --log two --by $0 --rr 14 '
        '--now "2026-11-23 15:00" >/dev/null || echo bad; i=$((i + 1)); done')
both = [subprocess.Popen(["sh", "-c", loop, who], stdout=subprocess.PIPE) for who in ("rn1", "rn2")]
out = [one.communicate()[0] for one in both]
whole = [json.loads(line) for line in read("two").splitlines()]
expect("course writers", out == [b"", b""], "one was refused")
expect("course writers", len(whole) == 1001 and all(
    sum(e["by"] == who and e["kind"] == "observe" for e in whole) == 500 for who in ("rn1", "rn2")),
    f"{len(whole)} lines")
expect("course writers", course("two", "verify", now=70).returncode == 0, "the chain")


def pg(figure):
    return int(Fraction(str(figure["value"])) * 10**9)


def sums(log, now):
    said = json.loads(course(log, "status", "--format", "json", now=now).stdout)
    other = subprocess.run([sys.executable, reader, log, said["now"]], capture_output=True, text=True)
    today, whole, end, grams = other.stdout.split()
    expect("course weights", pg(said["weight"]) == int(grams) * 10**6, f"{said['weight']}, {grams} g")
    return said, int(today), int(whole), end


# Walk 6: 63 mg/h for 108 h out of bags of 500 mg, 6,804 mg and 14 bags; each
# lasts 7 h 56 min (safety.md).
begin("walk")
course("walk", "bag-up", "--bag", BAG)
course("walk", "set", "--rate", "31.5 mL/h")
for bag in range(1, 14):
    course("walk", "bag-down", "--left", "0 mL", now=476 * bag)
    course("walk", "bag-up", "--bag", BAG, now=476 * bag)
stop = course("walk", "stop", now=6480)
course("walk", "bag-down", "--left", "98 mL", now=6480)
said, today, whole, end = sums("walk", 6480)
expect("course walks", pg(said["given_course"]) == whole == 6804 * 10**9, said["given_course"])
expect("course walks", said["bags"] == 14 and said["day"] == 5, f"{said['bags']} bags")
expect("course walks", pg(said["given_today"]) == today == 756 * 10**9, said["given_today"])
expect("course walks", said["head"] == end, "the other reader's head")
left = course("walk", "reconcile-drug", now=6480)
expect("course walks", left.returncode == 0 and "apart by 0 mg" in left.stdout, left.stdout)

# The clock goes back on 2026-10-25: from 01:00 to 04:00 it is four hours.
begin("night", now="2026-10-24 14:00")
course("night", "bag-up", "--bag", BAG, now="2026-10-25 00:30")
course("night", "set", "--rate", "10 mL/h", now="2026-10-25 01:00")
twice = course("night", "observe", "--rr", "14", now="2026-10-25 02:30")
expect("course clocks", twice.returncode == 2 and "comes twice" in twice.stderr, twice.stderr)
first = course("night", "observe", "--rr", "14", now="2026-10-25 02:30+02:00")
second = course("night", "observe", "--rr", "15", now="2026-10-25 02:30+01:00")
expect("course clocks", first.returncode == second.returncode == 0, second.stderr)
said, today, whole, end = sums("night", "2026-10-25 04:00")
expect("course clocks", pg(said["given_course"]) == whole == 80 * 10**9, said["given_course"])
back = course("night", "observe", "--rr", "14", now="2026-10-25 02:40+02:00")
expect("course clocks", back.returncode == 2 and "--clock-note" in back.stderr, back.stderr)
noted = course("night", "observe", "--rr", "14", "--clock-note", "clock was wrong",
               now="2026-10-25 02:40+02:00")
expect("course clocks", noted.returncode == 0, noted.stderr)


def model(events, now):
    """Minute by minute; None where it cannot have been so."""
    state = {"flow": 0, "held": False, "bag": None, "ran": None, "over": False, "bags": 0,
             "drawn": Fraction(0), "left": Fraction(0), "wasted": Fraction(0), "last": None}
    given, at, pauses = [], None, []
    for minute, _, kind, value in sorted(events, key=lambda e: e[:2]) + [(now, 0, "now", None)]:
        while at is not None and at < minute:
            if state["bag"] and not state["held"] and state["flow"]:
                given.append((at, state["flow"] * state["bag"][0] / state["bag"][1] / 60))
            at += 1
        at = minute
        if kind == "set":
            if state["bag"] is None and value > 0:
                return None
            state.update(flow=value, held=False, over=False)
            state["ran"] = minute if state["ran"] is None and value > 0 else state["ran"]
        elif kind == "up":
            if state["bag"]:
                return None
            state.update(bag=value, last=value, bags=state["bags"] + 1, drawn=state["drawn"] + value[0])
        elif kind == "down":
            if not state["bag"]:
                return None
            state["left"] += value * state["bag"][0] / state["bag"][1]
            state["bag"] = None
        elif kind == "waste":
            state["left"] -= min(state["left"], value)
            state["wasted"] += value
        elif kind == "pause":
            if state["ran"] is None or state["over"] or state["held"]:
                return None
            state["held"] = True
            pauses.append(minute)
        elif kind == "resume":
            if not state["held"] or not state["bag"]:
                return None
            state["held"] = False
        elif kind == "stop":
            if state["ran"] is None or state["over"]:
                return None
            state.update(over=True, held=False, flow=0)
    day = now if state["ran"] is None else state["ran"] + (now - state["ran"]) // 1440 * 1440
    return (int(sum(r for m, r in given)), int(sum(r for m, r in given if m >= day)),
            state["bags"], int(state["drawn"]), int(state["left"]), int(state["wasted"]),
            sum(m >= day for m in pauses))


def choose(draw):
    kind = draw.choice(["set", "set", "set", "up", "up", "down", "pause", "resume", "stop", "waste", "weigh"])
    if kind == "set":
        flow = draw.randint(0, 400)
        return kind, Fraction(flow, 10), ["set", "--rate", f"{flow / 10:g} mL/h"]
    if kind == "up":
        mg, ml = draw.choice([(500, 250), (100, 100), (200, 50)])
        return kind, (Fraction(mg) * 10**9, Fraction(ml)), ["bag-up", "--bag", f"ketamine {mg} mg in {ml} mL"]
    if kind == "down":
        left = draw.randint(0, 50)
        return kind, Fraction(left), ["bag-down", "--left", f"{left} mL"]
    if kind == "weigh":
        return kind, None, ["weigh", "--weight", f"{draw.randint(450, 1200) / 10:g}", "--weighed", "2026-11-23"]
    if kind == "waste":
        mg = draw.randint(1, 60)
        return kind, Fraction(mg) * 10**9, ["waste", "--amount", f"{mg} mg", "--witness", "rn2"]
    return kind, None, [kind]


LIMITS = {"day": 900, "course": 4000}
with open("limits.yaml", "w") as file:
    file.write(f"""infuse-site: 1
id: limits
revision: 1
title: Limits on the dose of a day and of a course, made up for this test
limits:
  - drug: ketamine
    settings: [ward]
    dose-rate: {{hard-max: 1 mg/kg/h}}
    dose-per-day: {{hard-max: {LIMITS["day"]} mg}}
    dose-per-course: {{hard-max: {LIMITS["course"]} mg}}
    sources: [{{cite: this test, says: what stands above}}]
reconcile:
  pump:
    within: 5 min
    volume-within: 1 mL
    separator: comma
    decimal: point
    time-as: YYYY-MM-DD hh:mm
    columns: {{time: Time, event: Event, rate: Rate, volume: Infused}}
    words: {{runs: [RUN], stands: [HOLD], bolus: [BOLUS], nothing: [END]}}
    cite: this test
""")


def early_bag(events, now):
    """Whether a bag was put up in the first hour of a day: what ran before the gap is then counted from the day's
    beginning, as titrate is not told of the gap; that is more than was given, never less."""
    ran = min((e[0] for e in events if e[2] == "set" and e[3] > 0), default=now)
    day = ran + (now - ran) // 1440 * 1440
    return any(e[2] == "up" and day <= e[0] <= day + 60 for e in events)


def allowances(log, now, today, whole, early):
    """What may still be given, as titrate has it out of the record."""
    told = course(log, "titrate", "--format", "json", now=now)
    if today is None:
        return told.returncode == 2 and "nothing has run yet" in told.stderr, told.stderr
    if told.returncode == 2:
        # Of a pump that ran above the limits more was given than can have been, which is refused (S-25).
        much = re.search(r'"([0-9.]+) mg is more than can have been given by now: ([0-9.]+) mg"', told.stderr)
        given, possible = (Fraction(mg) * 10**9 for mg in much.groups()) if much else (0, 0)
        return possible < given and min(abs(given - today), abs(given - whole)) <= 1, told.stderr
    said = json.loads(told.stdout)["allowance"]
    for key, counted in (("day", today), ("course", whole)):
        limit = LIMITS[key] * 10**9
        got = [pg(said[key][part]) for part in ("limit", "counted", "left")]
        if early and got[1] > counted:
            counted = got[1]
        # What was counted is shown cut down, and cut up before what is left.
        if got[:2] != [limit, counted] or not 0 <= max(limit - counted, 0) - got[2] <= 1:
            return False, f"{key}: {got}, naive {counted}"
    return True, ""


def shown(events):
    """The flows that the pump shows by these events: (minute, tenths of mL/h, line)."""
    flow, held, bag, last = 0, False, False, {}
    for minute, seq, kind, value in sorted(events, key=lambda e: e[:2]):
        before = 0 if held or not bag else flow
        if kind in ("set", "stop"):
            flow, held = value * 10 if kind == "set" else 0, False
        elif kind in ("up", "down"):
            bag = kind == "up"
        elif kind in ("pause", "resume"):
            held = kind == "pause"
        now = 0 if held or not bag else flow
        if now != before:
            last[minute] = (now, seq)
    changes, flow = [], 0
    for minute in sorted(last):
        if last[minute][0] != flow:
            flow = last[minute][0]
            changes.append((minute, int(flow), last[minute][1]))
    return changes


def reconcile(log, changes, now, boluses=()):
    """Writes a log of the pump, in hundredths of mL as the pump counts them."""
    rows, volume, flow, at = ["Time,Event,Rate,Infused,Alarm"], Fraction(0), 0, 0
    for minute, next_, bolus in sorted([(c[0], c[1], False) for c in changes] + [(b, None, True) for b in boluses]
                                       + [(now, -1, False)], key=lambda r: r[0]):
        volume += Fraction(flow, 600) * (minute - at)
        at, time = minute, f"{ZERO + timedelta(minutes=minute):%Y-%m-%d %H:%M}"
        word = "BOLUS" if bolus else "END" if next_ < 0 else "RUN" if next_ else "HOLD"
        flow = flow if bolus or next_ < 0 else next_
        rows.append(f"{time},{word},{flow / 10 if word == 'RUN' else ''},{int(volume * 100) / 100:.2f},")
    with open("pump.csv", "w") as file:
        file.write("\r\n".join(rows) + "\r\n")
    told = course(log, "reconcile", "pump.csv", "--format", "json", now=now)
    found = json.loads(told.stdout)["findings"] if told.returncode < 2 else [{"finding": told.stderr}]
    line = {(row[:16], row.split(",")[1]): i for i, row in enumerate(rows, 1)}
    return [(f["finding"], f.get("line"), f.get("pump_line")) for f in found], line


def planted(draw, log, events, now):
    """The log as the record has it agrees; a thing that is put in or left out is found, and no other."""
    changes = shown(events)
    found, _ = reconcile(log, changes, now)
    expect("course pump logs", found == [], f"{log}: {found}")
    quiet = [i for i in range(1, len(changes) - 1) if changes[i][1] >= 20 and abs(changes[i][1] - changes[i - 1][1]) > 5
             and changes[i][0] - changes[i - 1][0] > 20 and changes[i + 1][0] - changes[i][0] > 20
             and changes[i - 1][1] != 0 and all(abs(c[1] - changes[i][1]) > 8 for c in changes[i - 1:i] + changes[i + 1:i + 4])]
    for i in draw.sample(quiet, min(4, len(quiet))):
        minute, flow, seq = changes[i]

        def stamp(at):
            return f"{ZERO + timedelta(minutes=at):%Y-%m-%d %H:%M}"

        found, line = reconcile(log, changes, now, [minute + 8])
        expect("course pump logs", found == [("bolus-in-pump-only", None, line[stamp(minute + 8), "BOLUS"])],
               f"{log}, bolus at {minute + 8}: {found}")
        slip = changes[:i + 1] + [(minute + 8, flow * 2, 0), (minute + 9, flow, 0)] + changes[i + 1:]
        found, line = reconcile(log, slip, now)
        expect("course pump logs", [f for f in found if f[0] != "volumes-apart"]
               == [("rate-in-pump-only", seq, line[stamp(minute + 8), "RUN"])], f"{log}, slip at {minute + 8}: {found}")
        late = changes[:i] + [(minute + 7, flow, 0)] + changes[i + 1:]
        found, line = reconcile(log, late, now)
        expect("course pump logs", [f for f in found if f[0] != "volumes-apart"]
               == [("times-apart", seq, line[stamp(minute + 7), "RUN"])], f"{log}, late from {minute}: {found}")
        other = changes[:i] + [(minute + 2, flow + 3, 0)] + changes[i + 1:]
        found, line = reconcile(log, other, now)
        # That can be the very rate of the next change, which comes too early then.
        expect("course pump logs", abs(changes[i + 1][1] - flow - 3) <= 1 or [f for f in found if f[0] != "volumes-apart"]
               == [("rates-apart", seq, line[stamp(minute + 2), "RUN"])], f"{log}, other at {minute}: {found}")
        found, line = reconcile(log, changes[:i] + changes[i + 1:], now)
        expect("course pump logs", ("rate-in-record-only", seq) in [f[:2] for f in found]
               and all(f[0] in ("rate-in-record-only", "volumes-apart") for f in found), f"{log}, without {minute}: {found}")


seed = int(os.environ.get("COURSE_SEED", 1))
print(f"random courses: COURSE_SEED={seed}")
for number in range(10):
    draw, log, now, events = random.Random(seed * 10 + number), f"random{number}", 1, []
    begin(log, site=("--site", "limits.yaml"))
    tried = 0
    while len(events) < 200 and tried < 2000:
        tried += 1
        now += draw.choice([0, 1, 7, 20, 45])
        at = now - draw.choice([0, 0, 0, 0, 3, 30])
        kind, value, words = choose(draw)
        at = max(at, 0)
        one = (at, len(events) + 2, kind, value)
        can = model(events + [one], now) is not None
        # Of what cannot have been so a part is asked, to be refused.
        if not can and draw.random() > 0.1:
            continue
        told = course(log, words[0], *words[1:], "--at", f"{ZERO + timedelta(minutes=at):%Y-%m-%d %H:%M}", now=now)
        expect("course events", (told.returncode in (0, 1)) == can and (can or told.returncode == 2),
               f"{kind} at {at}: {told.returncode} {told.stderr}")
        if told.returncode in (0, 1):
            events.append(one)
        if len(events) % 20 == 0 and can:
            said, today, whole, end = sums(log, now)
            naive = model(events, now)
            got = (pg(said["given_course"]), pg(said["given_today"]), said["bags"], pg(said["drawn"]),
                   pg(said["left"]), pg(said["wasted"]), said["pauses_today"])
            expect("course figures", got == naive, f"course {number}, {len(events)} events: {got}, {naive}")
            expect("course figures", (whole, today) == naive[:2], f"the other reader: {whole} {today} {naive}")
            started = said["started"]
            good, why = allowances(log, now, today if started else None, whole, early_bag(events, now))
            expect("course allowances", good, f"course {number}, {len(events)} events: {why}")
    planted(draw, log, events, now)
    expect("course figures", len(events) == 200, f"course {number}: {len(events)} events")

for kind, (passed, failed) in counts.items():
    print(f"{kind}: {passed} passed, {failed} failed")
sys.exit(any(failed for passed, failed in counts.values()))
