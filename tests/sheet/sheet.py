# SPDX-License-Identifier: MIT
"""Reads a sheet and holds it beside the answers for programs.

A sheet is right where every figure on it is one of plan, prepare or monitor,
what is to be entered stands row by row as in the plan, and where nothing may
be entered there is no row at all.
"""
import html.parser
import json
import re
import subprocess
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

VOID = {"meta", "br", "hr", "img", "input", "link"}
FIGURE = re.compile(r"(?<![\d.,-])(\d[\d,]*(?:\.\d+)?) "
                    r"(mg/kg/h|mg/mL|mg/h|mL/h|mg|mL|kg)(?![\w/])")


# What ISMP does not want to be read: no nought before the point, one behind
# the last digit, no space before the unit, no comma in thousands, a Greek mu.
UNIT = r"(?:mg|mL|kg|mcg|g)\b"
MISREAD = re.compile(rf"(?<!\d)\.\d|\d\.\d*0 {UNIT}|\d{UNIT}|"
                     rf"(?<![\d,])\d{{4,}} {UNIT}|[\u00b5\u03bc]")


class Node:
    def __init__(self, tag, attrs, parent):
        self.tag, self.attrs, self.parent = tag, dict(attrs), parent
        self.kids = []

    def classes(self):
        return self.attrs.get("class", "").split()

    def text(self):
        parts = [k if isinstance(k, str) else k.text() for k in self.kids]
        return " ".join("".join(parts).replace("\xa0", " ").split())

    def all(self, tag=None, name=None):
        for kid in self.kids:
            if isinstance(kid, str):
                continue
            if (tag is None or kid.tag == tag) and \
                    (name is None or name in kid.classes()):
                yield kid
            yield from kid.all(tag, name)


class Reader(html.parser.HTMLParser):
    """Takes nothing that a browser would have to repair."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.top = self.at = Node("", [], None)
        self.faults = []

    def handle_starttag(self, tag, attrs):
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"<{tag}> says something twice")
        node = Node(tag, attrs, self.at)
        self.at.kids.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag):
        if self.at.tag != tag:
            self.faults.append(f"</{tag}> closes <{self.at.tag}>")
        if self.at.parent is not None:
            self.at = self.at.parent

    def handle_data(self, data):
        self.at.kids.append(data)


def read(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    if reader.at is not reader.top:
        reader.faults.append(f"<{reader.at.tag}> is not closed")
    return reader.top, reader.faults


def run(binary, command, options):
    done = subprocess.run([binary, command, *options], capture_output=True,
                          check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def numbers(of, out):
    """Every figure of an answer for programs, and those in its sentences."""
    if isinstance(of, dict):
        if "value" in of and isinstance(of.get("unit"), str):
            out.add((Decimal(str(of["value"])), of["unit"]))
        for value in of.values():
            numbers(value, out)
    elif isinstance(of, list):
        for value in of:
            numbers(value, out)
    elif isinstance(of, str):
        for number, unit in FIGURE.findall(of):
            out.add((Decimal(number.replace(",", "")), unit))


def same(shown, exact):
    thousandth = Decimal("0.001")
    return shown == exact or \
        shown == exact.quantize(thousandth, ROUND_DOWN) or \
        shown == exact.quantize(thousandth, ROUND_HALF_UP)


def strays(text, known):
    """The figures of a text that no answer has."""
    out = []
    for number, unit in FIGURE.findall(text):
        shown = Decimal(number.replace(",", ""))
        if not any(u == unit and same(shown, n) for n, u in known):
            out.append(f"{number} {unit}")
    return out


def figure(of):
    """As people read it: 1,440 mg."""
    value = Decimal(str(of["value"])).quantize(Decimal("0.001"), ROUND_DOWN) \
        .normalize()
    return f"{value:,f} {of['unit']}"


class Answers:
    """The same case as plan, prepare and monitor answer it."""

    def __init__(self, binary, options):
        def without(*names):
            out, skip = [], False
            for word in options:
                if not skip and word not in names:
                    out.append(word)
                skip = word in names
            return out
        asked = ["--format", "json"]
        self.status, text, self.error = run(
            binary, "plan", without("--vial", "--paper") + asked)
        self.plan = json.loads(text) if text else None
        _, text, _ = run(binary, "prepare", without("--paper") + asked)
        self.prepare = json.loads(text) if text else None
        _, text, _ = run(binary, "monitor", without(
            "--vial", "--paper", "--reason", "--prescriber") + asked)
        self.monitor = json.loads(text) if text else None
        done = subprocess.run([binary, "protocol", "show", "--format", "json",
                               options[options.index("--protocol") + 1]],
                              capture_output=True, check=False)
        self.protocol = json.loads(done.stdout or "null")

    def known(self):
        out = set()
        for answer in (self.plan, self.prepare, self.monitor,
                       self.protocol):
            numbers(answer, out)
        return out

    def usable(self):
        return self.plan["verdict"] in ("within", "caution") and any(
            day["enter"] for day in self.plan["days"])

    def titrated(self):
        return bool(self.plan["days"]) and \
            self.plan["days"][0]["ceiling"] is not None

    def phased(self):
        """Whether each session has phases, which stand once for all."""
        return any(day["phase"] and day["session"]
                   for day in self.plan["days"])

    def rows(self):
        """What is set, one after the other; alike ones stand once."""
        if self.titrated():
            return [self.plan["days"][0]] + (self.plan["ladder"] or [])[1:]
        return self.plan["days"]


def once(rows, phases=False):
    """Alike ones that follow each other; with phases all that are alike."""
    if phases:
        return [row for i, row in enumerate(rows) if row not in rows[:i]]
    return [row for i, row in enumerate(rows) if i == 0 or
            row != rows[i - 1]]


def columns(table):
    return [cell.text() for cell in next(table.all("tr")).all("th")]


def shown_rows(page):
    """(ordered, enter, gives) of each row that is not for a new order."""
    out = []
    for table in page.all("table", "rates"):
        for row in list(table.all("tr"))[1:]:
            cells = [k for k in row.kids if not isinstance(k, str)]
            if cells[0].text() != "new order":
                out.append([cell.text() for cell in cells])
    return out


def check_shape(page, text, faults):
    if not text.startswith("<!DOCTYPE html>\n<html lang=\"en\">") or \
            "written by infuse" not in text[:256]:
        faults.append("does not begin as a file of ours")
    for word in ("<script", "http", "url(", "@import", " src="):
        if word in text.split("<body>")[0]:
            faults.append(f"fetches something: {word}")
    for cell in page.all("th"):
        if cell.attrs.get("scope") not in ("row", "col"):
            faults.append("a head without its scope")
    for table in page.all("table"):
        widths = {sum(1 for k in row.kids if not isinstance(k, str))
                  for row in table.all("tr")}
        if len(widths) != 1:
            faults.append(f"a table of rows of {widths} cells")


def check_refused(page, answers, faults):
    sides = list(page.all("article"))
    if len(sides) != 1 or "NOT FOR USE" not in sides[0].text():
        faults.append("is not one side, not for use")
    for name in ("key", "enter", "rate", "squares"):
        if any(page.all(None, name)):
            faults.append(f"has something to fill in: {name}")
    if any(page.all("table")) or "ENTER" in page.text():
        faults.append("has rows, or ENTER")
    for day in answers.plan["days"]:
        for key in ("enter", "flow"):
            if day[key] and figure(day[key]) in page.text():
                faults.append(f"shows {figure(day[key])}")


def check_rates(page, answers, faults):
    wanted = once([[figure(row["rate"]), figure(row["enter"])
                    if row["enter"] else ""] for row in answers.rows()],
                  answers.phased())
    rows = shown_rows(page)
    got = once([[re.match(r"[\d.,]+ mg/h", row[1]).group(), row[2]]
                for row in rows], answers.phased())
    if got != wanted:
        faults.append(f"rows {got}, and the plan has {wanted}")
    keys = [cell.text() for cell in page.all("td", "key")]
    if keys != [row[2] for row in rows if row[2]]:
        faults.append(f"keyed in: {keys}")
    heads = columns(next(page.all("table", "rates")))
    for name, key in (("set volume", "to_infuse"),
                      ("bag lasts", "bag_lasts")):
        if name not in heads or answers.prepare is None:
            continue
        made = {(figure(r["given"]), "" if r[key] is None else
                 figure(r[key]) if key == "to_infuse" else lasting(r[key]))
                for r in answers.prepare["rates"]}
        gives = heads.index("gives")
        for row in rows:
            pair = (row[gives], row[heads.index(name)])
            if pair not in made and not (answers.plan["ladder"]):
                faults.append(f"{name}: {pair}, not in {made}")


def lasting(of):
    minutes = of["value"] * (60 if of["unit"] == "h" else 1)
    hours, rest = divmod(minutes, 60)
    return " ".join([f"{hours} h"] * (hours > 0 or rest == 0) +
                    [f"{rest} min"] * (rest > 0))


def check_never(page, answers, faults):
    bars = {bar.text() for bar in page.all("p", "never")}
    if answers.titrated():
        most = answers.plan["days"][0]["ceiling"]["rate"]
    else:
        most = min((limit["limit"] for limit in answers.plan["limits"]
                    if limit["rule"] in ("rate", "dose-rate") and
                    limit["bound"] == "hard-max"), key=lambda x: x["value"])
    if len(bars) != 1 or f" {figure(most)} (" not in min(bars):
        faults.append(f"{bars}, and the most is {figure(most)}")


def check_used(page, answers, faults):
    names = [side.classes()[1] for side in page.all("article")]
    if names[0] != "front" or names[-1] != "back" or \
            set(names[1:-1]) - {"more"}:
        faults.append(f"sides: {names}")
    unverified = answers.plan["protocol"]["status"] == "unverified"
    framed = ["unverified" in s.classes() for s in page.all("article")]
    if set(framed) != {unverified} or \
            ("UNVERIFIED FIGURES" in page.text()) != unverified:
        faults.append("unverified and framed are not the same")
    check_rates(page, answers, faults)
    check_never(page, answers, faults)
    for table in page.all("table", "check"):
        if any(cell.text() for cell in table.all("td")):
            faults.append("the second person is told what to find")
        if len(list(table.all("tr"))) != 11:
            faults.append("the double check has not nine fields")
    for word in ("STOP AND STAY", "PAUSE AND CALL", "UP NOT ALLOWED"):
        if word not in page.text():
            faults.append(f"no box {word}")


def check(binary, options):
    """The faults of the sheet of a case, its text and what is known of it."""
    answers = Answers(binary, options)
    status, text, error = run(binary, "sheet", options)
    if answers.plan is None:
        return [f"no plan: {answers.error}"], "", answers
    page, faults = read(text)
    if status != answers.status:
        faults.append(f"exit {status}, and plan's is {answers.status}")
    check_shape(page, text, faults)
    if answers.usable():
        check_used(page, answers, faults)
    else:
        check_refused(page, answers, faults)
    body = next(page.all("main")).text()
    for foot in page.all("section", "foot"):
        body = body.replace(foot.text(), "")
    for stray in strays(body, answers.known()):
        faults.append(f"{stray} is in no answer")
    for misread in MISREAD.findall(body):
        faults.append(f"can be misread: {misread}")
    for words in answers.plan["protocol"]["given_with"]:
        if words in page.text():
            faults.append(f"another drug: {words}")
    if "ng/mL" in body:
        faults.append("a level in blood")
    return faults + ([error] if error else []), text, answers


def cases(binary):
    """Every protocol that comes with infuse, in each verdict it can have."""
    text = subprocess.run([binary, "protocol", "list", "--format", "json"],
                          capture_output=True, check=True).stdout
    for protocol in json.loads(text)["protocols"]:
        name, drug = protocol["id"], protocol["drug"]
        ask = ["--protocol", name]
        bag = ["--bag", f"{drug} 250 mg in 250 mL" if drug == "esketamine"
               else f"{drug} 500 mg in 250 mL"]
        vial = ["--vial", "50 mg in 2 mL" if drug == "esketamine" else
                "500 mg in 10 mL"]
        adult = ["--weight", "70", "--age", "40"]
        start = ["--start", "2026-11-23 14:00"]
        yield adult + ask
        yield ["--weight", "30"] + ask + bag
        yield ["--weight", "52"] + ask + ["--strength", "2 mg/mL"]
        yield adult + ask + ["--bag", "500 mg in 50 mL"]
        for setting in ("ward", "outpatient", "intensive-care"):
            here = ask + bag + ["--setting", setting]
            yield adult + here
            yield adult + here + vial + start + ["--paper", "letter"]
            for ceiling in ("20 mg/h", "63 mg/h"):
                yield adult + here + start + ["--ceiling", ceiling]
            yield ["--weight", "118", "--age", "80", "--height", "170 cm",
                   "--sex", "male"] + here + vial
    for name in ("climbing", "loaded", "two-days", "weaned", "weaned-by-need",
                 "weaned-evenly", "weaned-over-a-time"):
        ask = ["--weight", "70", "--age", "40", "--protocol",
               f"tests/data/parts/{name}.yaml", "--bag", "500 mg in 250 mL"]
        yield ask
        yield ask + ["--start", "2026-11-23 14:00"]
    yield ["--weight", "70", "--age", "40", "--protocol",
           "tests/data/parts/weaned-by-need.yaml", "--bag",
           "500 mg in 250 mL", "--target", "20 mg/h"]
    for reading in ("continuous", "daily", "per-session"):
        for setting in ("ward", "outpatient", "intensive-care"):
            yield ["--weight", "70", "--age", "40", "--protocol",
                   "goebel-escalating", "--bag", "500 mg in 250 mL",
                   "--setting", setting, "--reading", reading, "--ceiling",
                   "200 mg/h", "--reason", "as said on the round",
                   "--prescriber", "consultant"]
