# SPDX-License-Identifier: MIT
#
# drive.py INFUSE FOLDER [RECORDS [SEED]]: random records through infuse batch,
# in each form of a stream, and each of them as the single command.  Every
# column has to be the figure of its JSON, or the part of its error; columns
# and what they stand for are written down here a second time.

import csv
import io
import json
import os
import pty
import random
import subprocess
import sys
import time
import tty
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

INFUSE, FOLDER = os.path.abspath(sys.argv[1]), sys.argv[2]
RECORDS = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 17
passed = failed = 0
rng = random.Random(SEED)
os.chdir(FOLDER)


def result(good, what):
    global passed, failed
    if good:
        passed += 1
        return
    failed += 1
    if failed < 20:
        print("failed:", what)


def call(words, data=None):
    return subprocess.run([INFUSE] + words, input=data,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def figure(value):
    return None if value is None else value["value"]


def minutes(value):
    return value["value"] * (60 if value["unit"] == "h" else 1)


def figures(at, prefix=""):
    at = at or {}
    names = {"rate_mg_per_h": "rate", "dose_rate_mg_per_kg_per_h": "dose_rate",
             "dose_mg": "dose", "flow_ml_per_h": "flow",
             "given_mg_per_h": "given", "deviation_percent": "deviation",
             "volume_ml": "volume", "enter": "enter",
             "given_dose_mg": "given_dose"}
    out = {prefix + k: figure(at.get(v)) for k, v in names.items()}
    enter = at.get("enter")
    out[prefix + "enter_unit"] = enter and enter["unit"]
    return out


def so_far(at, prefix=""):
    at = at or {}
    return {prefix + "dose_so_far_mg": figure(at.get("dose_so_far")),
            prefix + "given_dose_so_far_mg":
            figure(at.get("given_dose_so_far"))}


def common(j):
    found = j["findings"]
    first = found[0] if found else {}
    out = {"findings": len(found), "rules": [f["rule"] for f in found],
           "finding_verdict": first.get("verdict"),
           "limit": figure(first.get("limit")),
           "limit_unit": (first.get("limit") or {}).get("unit"),
           "found": figure(first.get("found")),
           "found_unit": (first.get("found") or {}).get("unit")}
    for name in "rule bound source file line text".split():
        out[name] = first.get(name)
    out.update({
        "not_done": j["not_done"], "protocol": j["protocol"]["id"],
        "revision": j["protocol"]["revision"], "site": j["site"]["id"],
        "site_revision": j["site"]["revision"],
        "weight_kg": figure(j["weight"]), "age": figure(j["age"]),
        "setting": j["setting"],
        "strength_mg_per_ml": figure(j["strength"])})
    return out


def check(j):
    limit = j["ceiling"] or {}
    out = {"verdict": j["verdict"], "typed": j["typed"], "day": j["day"],
           "current_mg_per_h": figure(j["current"]),
           "length_min": minutes(j["length"]),
           "binding_mg_per_h": figure(limit.get("limit")),
           "binding_rule": limit.get("rule"),
           "binding_source": limit.get("source"),
           "binding_file": limit.get("file"),
           "binding_line": limit.get("line"),
           "allowed_days": j["allowed_days"], "slips": j["slips"]}
    out.update(figures(j))
    out.update(common(j))
    return [out]


def plan(j):
    rows = []
    for day in j["days"] or [{}]:
        out = {"plan_verdict": j["verdict"]}
        for name in ("verdict", "day", "session", "hours", "start", "end",
                     "interpolated", "stated"):
            out[name] = day.get(name)
        out.update(figures(day))
        out.update(so_far(day))
        out.update(figures(day.get("ceiling"), "ceiling_"))
        out.update(so_far(day.get("ceiling"), "ceiling_"))
        out.update(common(j))
        rows.append(out)
    return rows


def plan_line(j):
    days = j["days"]
    first, last = (days[0], days[-1]) if days else ({}, {})
    out = {"verdict": j["verdict"], "days": len(days),
           "stop_days": [d["day"] for d in days if d["verdict"] == "stop"],
           "start": first.get("start"), "end": last.get("end"),
           "total_dose_mg": figure(last.get("dose_so_far")),
           "total_given_dose_mg": figure(last.get("given_dose_so_far")),
           "ceiling_rate_mg_per_h":
           figure((first.get("ceiling") or {}).get("rate"))}
    out.update(figures(first, "first_"))
    out.update(figures(last, "last_"))
    out.update(common(j))
    return [out]


def convert(j):
    r = j["result"]
    return [{"typed": j["typed"], "value": r["value"], "unit": r["unit"],
             "ucum": r["ucum"], "rounded": r.get("rounded", False)}]


def one_of(*values):
    return rng.choice(values)


def number(most):
    return "%.*f" % (rng.choice([0, 0, 1, 2]), rng.uniform(0, most))


def quantity(most, *units):
    if rng.random() < 0.02:
        return one_of("25", "2,5 mg/h", "5 Mg/h", "", "1e2 mg/h", ".5 mg/h",
                      "25 mg/hour", "5 µg/h", "-3 mg/h", "a\tb", 'x"y',
                      "two\nlines", "99999999999 mg/h")
    return "%s %s" % (number(most), rng.choice(units))


def moment():
    return "2026-%02d-%02d %02d:%02d" % (rng.choice([3, 10, 11]),
                                         rng.randint(20, 30),
                                         rng.randint(0, 23),
                                         rng.choice([0, 30]))


RATES = ["mg/h", "mg/h", "mg/kg/h", "mL/h", "mcg/kg/min", "mg/d"]
listed = json.loads(call(["protocol", "list", "--format", "json"]).stdout)
PROTOCOLS = [p["id"] for p in listed["protocols"]]

with open("narrow.yaml", "w", encoding="utf-8") as site:
    site.write("""infuse-site: 1
id: narrow
revision: 4
title: a site for a test
bags:
  standard: ketamine 500 mg in 250 mL
limits:
  - drug: ketamine
    settings: [ward, outpatient, intensive-care]
    dose-rate: {soft-max: 0.3 mg/kg/h, hard-max: 0.8 mg/kg/h}
    sources:
      - cite: none, a test
        says: nothing
""")
with open("broken.yaml", "w", encoding="utf-8") as site:
    site.write("infuse-site: 1\nid: broken\n")
with open("answers.yaml", "wb") as answers:
    answers.write(call(["screen", "--blank"]).stdout)

POOLS = {
    "weight": lambda: one_of(number(160), "70", "52.5 kg", "154lb", "30",
                             "400", "70,5", "", "7O", "118", "82"),
    "protocol": lambda: one_of(*PROTOCOLS, *PROTOCOLS, "nope",
                               "goldberg-201", "./missing.yaml", ""),
    "rate": lambda: quantity(60, *RATES),
    "day": lambda: one_of("1", "2", "3", "4", "9", "0", "x", "400"),
    "current": lambda: quantity(40, *RATES),
    "for": lambda: quantity(30, "h", "min", "d"),
    "elapsed": lambda: quantity(80, "h", "min"),
    "running": lambda: quantity(24, "h", "min"),
    "given": lambda: quantity(900, "mg", "g", "mcg"),
    "given-course": lambda: quantity(3000, "mg"),
    "strength": lambda: one_of("2 mg/mL", "1 mg/mL", "10 mg/mL",
                               "500 mg in 50 mL", quantity(12, "mg/mL")),
    "bag": lambda: one_of("500 mg in 250 mL", "standard", "unheard-of",
                          "esketamine 125 mg in 250 mL", "500 in 250",
                          "KETAMINE 500mg/250ml"),
    "syringe": lambda: one_of("ketamine 100 mg in 50 mL", "standard"),
    "pump-step": lambda: one_of("0.1 mL/h", "1 mL/h", "0.01 mL/h", "0 mL/h"),
    "ceiling": lambda: quantity(80, "mg/h", "mg/kg/h"),
    "setting": lambda: one_of("ward", "outpatient", "intensive-care", "wrad"),
    "age": lambda: one_of("17", "18", "46", "76", "80", "131", "4.5"),
    "frail": lambda: one_of("yes", "no", "perhaps"),
    "height": lambda: one_of("170 cm", "1.5 m", "67 in", "150 cm", "5'7\""),
    "sex": lambda: one_of("female", "male", "other"),
    "reading": lambda: one_of("continuous", "daily", "per-session", "none"),
    "begin": lambda: quantity(12, "mg/h", "mg/kg/h"),
    "step": lambda: quantity(6, "mg/h", "mg/kg/h"),
    "interval": lambda: quantity(12, "h", "min"),
    "days": lambda: one_of("3", "5", "0", "400"),
    "site": lambda: one_of("./narrow.yaml", "./narrow.yaml", "./broken.yaml",
                           "./missing.yaml", ""),
    "reason": lambda: one_of("because", "", "a, b; \"c\""),
    "prescriber": lambda: one_of("consultant", "ü"),
    "target": lambda: quantity(40, "mg/h", "mg/kg/h"),
    "start": moment,
    "zone": lambda: one_of("Europe/Berlin", "Europe/Atlantis", "UTC"),
    "now": moment,
    "screen": lambda: one_of("./answers.yaml", "./missing.yaml"),
    "quantity": lambda: quantity(100, *RATES, "mg", "mL", "kg", "lb", "mg/mL"),
    "to": lambda: one_of(*RATES, "mg", "mL", "kg", "furlong", "ml/hr", ""),
}
PATIENT = ["strength", "bag", "syringe", "pump-step", "ceiling", "setting",
           "age", "frail", "height", "sex", "reading", "begin", "step",
           "interval", "days", "site", "reason", "prescriber", "start",
           "zone", "screen"]
KINDS = {
    "check": (check, ["weight", "protocol", "rate"], PATIENT + [
        "day", "current", "for", "elapsed", "running", "given",
        "given-course", "now"]),
    "plan": (plan, ["weight", "protocol"], PATIENT + ["target"]),
    "plan --one-line": (plan_line, ["weight", "protocol"],
                        PATIENT + ["target"]),
    "convert": (convert, ["quantity"], ["to", "weight", "strength", "bag",
                                        "syringe"]),
}
ALONE = {"height": "sex", "reason": "prescriber", "zone": "start",
         "now": "start", "running": "current"}


def make_record(kind):
    _, needed, others = KINDS[kind]
    record = {}
    for name in needed:
        if rng.random() < 0.985:
            record[name] = POOLS[name]()
    for name in others:
        if rng.random() < (0.9 if name == "to" else 0.07):
            record[name] = POOLS[name]()
            with_it = ALONE.get(name)
            if with_it and rng.random() < 0.95:
                record[with_it] = POOLS[with_it]()
    # Most are right in these, else nearly all would be wrong somewhere.
    if rng.random() < 0.8:
        for name, good in (("weight", number(60)), ("protocol", None)):
            if name in record:
                record[name] = "1" + good[:2].replace(".", "") if good else \
                    rng.choice(PROTOCOLS)
    return record


def single(kind, record):
    words = kind.split()[:1]
    if "quantity" in record:
        words.append(record["quantity"])
    words += ["--%s=%s" % (k, v) for k, v in record.items()
              if k != "quantity"]
    done = call(words + ["--format", "json"])
    text = done.stdout if done.returncode <= 1 else done.stderr
    return done.returncode, json.loads(text, parse_float=Decimal)


def expected(kind, status, answer):
    if status <= 1:
        rows = KINDS[kind][0](answer)
        error = {}
    else:
        rows = [{}]
        error = answer
    for row in rows:
        row["status"] = status
        row["error"] = error.get("id")
        for name in ("option", "text", "typed", "hint"):
            row["error_" + name] = error.get(name)
    return rows


def write_stream(form, names, records):
    out = io.StringIO()
    if form == "ndjson":
        for record in records:
            out.write(json.dumps(record, ensure_ascii=rng.random() < 0.5)
                      + rng.choice(["\n", "\r\n", " \n"]))
        return out.getvalue().encode()

    def cell(value):
        if value is None:
            return rng.choice(["", "\\N"])
        if form == "tsv":
            for a, b in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n")):
                value = value.replace(a, b)
            return value
        if value == "" or any(c in value for c in ',"\r\n') or \
                rng.random() < 0.2:
            return '"' + value.replace('"', '""') + '"'
        return value
    between = "\t" if form == "tsv" else ","
    end = rng.choice(["\n", "\r\n"])
    out.write(between.join(names) + end)
    for record in records:
        # TSV cannot say that a text is empty.
        out.write(between.join(cell(record.get(n)) for n in names) + end)
    return out.getvalue().encode()


def read_stream(form, data):
    text = data.decode()
    if form == "ndjson":
        return [json.loads(line, parse_float=Decimal)
                for line in text.splitlines()]
    if form == "csv":
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        return [dict(zip(lines[0], line)) for line in lines[1:]]
    rows = [line.split("\t") for line in text.split("\n")[:-1]]
    back = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}

    def cell(value):
        if value == "\\N":
            return None
        out, at = "", 0
        while at < len(value):
            if value[at] == "\\":
                at += 1
                out += back[value[at]]
            else:
                out += value[at]
            at += 1
        return out
    return [dict(zip(rows[0], map(cell, row))) for row in rows[1:]]


def same(form, want, got):
    if isinstance(want, list):
        want = " ".join(map(str, want))
    if isinstance(want, bool) and form != "ndjson":
        want = "yes" if want else "no"
    if form == "ndjson":
        return want == got and isinstance(want, bool) == isinstance(got, bool)
    if want is None:
        return got == "" if form == "csv" else got is None
    if isinstance(want, (int, Decimal)):
        try:
            return Decimal(got) == want
        except (ArithmeticError, TypeError):
            return False
    return want == got


def chunks(words, data):
    """The same bytes in pieces of every size, as a pipe may have them."""
    process = subprocess.Popen([INFUSE] + words, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(process.stdout.read)
        at = 0
        while at < len(data):
            size = rng.choice([1, 7, 100, 4096, 70000])
            process.stdin.write(data[at:at + size])
            process.stdin.flush()
            at += size
        process.stdin.close()
        out = read.result()
    return process.wait(), out


def try_kind(kind, count):
    _, needed, others = KINDS[kind]
    records = [make_record(kind) for _ in range(count)]
    form = rng.choice(["ndjson", "csv", "tsv"])
    out = rng.choice(["ndjson", "csv", "tsv"])
    if form == "tsv":
        records = [{k: v for k, v in r.items() if v != ""} for r in records]
    asked = [dict(r) for r in records]
    for i, record in enumerate(records):
        record["id"] = "%d, of \"%s\"\t\\N" % (i, kind)
    names = ["id"] + needed + others
    rng.shuffle(names)
    data = write_stream(form, names, records)
    words = ["batch"] + kind.split() + ["--in", form, "--format", out,
                                        "--key", "id"]
    status, stdout = chunks(words, data)
    result(status == 0, "%s: exit status %d" % (words, status))
    rows = read_stream(out, stdout)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda r: single(kind, r), asked))
    at = 0
    for record, (status, answer) in zip(records, answers):
        want = expected(kind, status, answer)
        for row in want:
            got = rows[at] if at < len(rows) else {}
            at += 1
            bad = [k for k, v in row.items()
                   if k not in got or not same(out, v, got[k])]
            if status > 1:
                empty = {k: got[k] for k in got if k not in row and k != "id"}
                bad += [k for k, v in empty.items() if v not in (None, "")]
            else:
                bad += [k for k in got if k not in row and k != "id"]
            if got.get("id") != record["id"]:
                bad.append("id")
            result(not bad, "%s %s to %s: %s: %s" % (
                kind, form, out, record,
                [(k, row.get(k), got.get(k)) for k in bad]))
    result(at == len(rows), "%s: %d rows, not %d" % (kind, len(rows), at))
    if kind != "plan":
        result(len(rows) == len(records), "%s: one out for one in" % kind)
    return [s for s, _ in answers]


def count_lines():
    """Whatever is in a line, one line comes out for it."""
    for form in ("ndjson", "tsv"):
        for _ in range(20):
            records = [make_record("check") for _ in range(30)]
            names = ["weight", "protocol", "rate"]
            data = bytearray(write_stream(form, names, records))
            head = data.index(b"\n") + 1 if form == "tsv" else 0
            for _ in range(40):
                at = rng.randrange(head, len(data))
                data[at:at + rng.choice([0, 1])] = bytes(
                    [rng.choice([0, 34, 92, 123, 125, 200, 255,
                                 rng.randrange(256)])])
            lines = data[head:].count(b"\n") + (data[-1:] != b"\n")
            done = call(["batch", "check", "--in", form, "--format",
                         "ndjson"], bytes(data))
            try:
                got = len(read_stream("ndjson", done.stdout))
            except ValueError:
                got = -1
            result(done.returncode == 0 and got == lines,
                   "%s: %d lines in, %d out" % (form, lines, got))


def peak(count):
    """KiB that a stream of so many records takes."""
    line = b'{"weight":70,"protocol":"goldberg-2010","rate":"25 mg/h"}\n'
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(read, 0)
        os.close(write)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execv(INFUSE, [INFUSE, "batch", "check"])
    os.close(read)
    block = line * 1000
    for _ in range(count // 1000):
        at = 0
        while at < len(block):
            at += os.write(write, block[at:])
    os.close(write)
    _, status, usage = os.wait4(pid, 0)
    result(status == 0, "a stream of %d records" % count)
    return usage.ru_maxrss


def progress():
    """A line on a terminal after a second, and none that is left there."""
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    process = subprocess.Popen([INFUSE, "batch", "convert", "--to", "mg/d"],
                               stdin=subprocess.PIPE, stderr=theirs,
                               stdout=subprocess.DEVNULL)
    os.close(theirs)
    block = b'{"quantity":"25 mg/h"}\n' * 1024
    process.stdin.write(block)
    process.stdin.flush()
    time.sleep(2.2)
    process.stdin.write(block)
    process.stdin.close()
    said = b""
    try:
        while True:
            said += os.read(ours, 1000)
    except OSError:
        pass
    want = b"\rinfuse: 2,048 records\r" + b" " * 40 + b"\r"
    result(process.wait() == 0 and said == want, "progress: %r" % said)


seen = []
left = RECORDS
kinds = ["check", "check", "plan --one-line", "convert", "plan"]
while left > 0:
    for kind in kinds:
        size = min(max(left // 5, 1), rng.randint(1, 400), left)
        if size > 0:
            seen += try_kind(kind, size)
            left -= size
result(all(seen.count(s) > RECORDS // 200 for s in (0, 1, 2)),
       "all statuses are among them: %s" % {s: seen.count(s)
                                            for s in set(seen)})
count_lines()
progress()
few, many = peak(1000), peak(100000)
result(many < few + 512, "memory is flat: %d KiB, %d KiB" % (few, many))
print("batch records: %d passed, %d failed" % (passed, failed))
sys.exit(failed > 0)
