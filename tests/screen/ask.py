#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Answers the questions of infuse screen on a terminal, and looks at the file.

ask.py INFUSE FOLDER.  What is typed is known beforehand; which question it
answers is read off the screen.
"""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time

PATIENCE = 20.0         # seconds, for a machine that is busy

infuse, folder = sys.argv[1:3]
os.chdir(folder)
passed = failed = 0


def result(holds, what):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print("failed: " + what)


class Terminal:
    """A run of the program; what it prints, and what is typed."""

    def __init__(self, *words):
        self.out = ""
        self.at = 0
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            # What runs in the background may have been told to ignore them.
            for one in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
                signal.signal(one, signal.SIG_DFL)
            os.environ["TERM"] = "dumb"
            os.environ["LC_ALL"] = "C"
            os.execv(infuse, [infuse, *words])

    def read(self, timeout):
        if not select.select([self.fd], [], [], timeout)[0]:
            return False
        try:
            more = os.read(self.fd, 65536)
        except OSError:
            return False
        self.out += more.decode().replace("\r\n", "\n")
        return len(more) > 0

    def wait_for(self, pattern):
        """The text up to the end of the pattern, from where we were."""
        end = time.time() + PATIENCE
        while True:
            found = re.compile(pattern).search(self.out, self.at)
            if found:
                text = self.out[self.at:found.end()]
                self.at = found.end()
                return text
            if time.time() > end or not self.read(end - time.time()):
                raise SystemExit("failed: waited for %r after %r" %
                                 (pattern, self.out[-600:]))

    def type(self, text):
        os.write(self.fd, text.encode())

    def answer(self, text):
        """The question that stands there, answered."""
        question = self.wait_for(r"\(b goes back\): ")
        self.type(text + "\n")
        return question

    def end(self):
        while self.read(PATIENCE):
            pass
        end = time.time() + PATIENCE
        while time.time() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid != 0:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def questions():
    """The list's questions, as --blank has them, by id."""
    text = subprocess.run([infuse, "screen", "--blank"], check=True,
                          capture_output=True, text=True).stdout
    return dict((item, question) for question, item in
                re.findall(r"  # (.*)\n  ([a-z0-9-]+): unknown", text))


QUESTIONS = questions()


def item_of(question):
    for item, text in QUESTIONS.items():
        if text in question:
            return item
    if "last course of" in question:
        return "last-course"
    if "liver tests" in question:
        return "liver-tests-normal"
    return ""


def answer_all(terminal, replies):
    """Each question with its reply, else no; the ids as they were asked."""
    asked = []
    while True:
        question = terminal.wait_for(r"\(b goes back\): ")
        if "Is all of it right?" in question:
            return asked, question
        item = item_of(question)
        asked.append(item)
        reply = replies.get(item, "never" if item == "last-course" else "no")
        if isinstance(reply, list):
            reply = reply.pop(0) if len(reply) > 1 else reply[0]
        terminal.type(reply + "\n")


def finish(terminal, confirm="yes"):
    terminal.type(confirm + "\n")
    terminal.answer("the patient")
    terminal.answer("nurse")
    terminal.answer("2026-11-23 13:30")


def text_of(name):
    with open(name, encoding="utf-8") as file:
        return file.read()


def whole_dialog():
    t = Terminal("screen", "--save", "a.yaml")
    asked, back = answer_all(t, {
        "pregnancy": "unknown", "sleep-apnoea": "yes", "opioid": "y",
        "last-course": "120 d", "liver-tests-normal": "yes",
        "allergy": ["maybe", "", "YES!", "n"]})
    result(len(set(asked)) == len(QUESTIONS) + 2,
           "every question of the list is asked")
    result(asked.count("allergy") == 4, "a wrong answer is asked again")
    result(asked.index("last-course") + 1 ==
           asked.index("liver-tests-normal"), "the tests after the course")
    heads = re.findall(r"\n(\d) of 6  ([A-Z ,]+)\n", t.out)
    result([n for n, _ in heads] == list("123456"), "six screens in order")
    result("unknown  pregnancy: " in back and "yes      sleep-apnoea: " in
           back and "no       allergy: " in back and
           "120 days last-course" in back, "all of it is read back")
    finish(t)
    status = t.end()
    tail = t.out[t.at:]
    result(status == 1 and "UNCHECKED" in tail,
           "an unknown is no yes: %d" % status)
    result("ASKED" in tail and "the patient" in tail, "who and when")
    text = text_of("a.yaml")
    for line in ("# written by infuse", 'answered-by: "the patient"',
                 'asked-by: "nurse"', 'asked: "2026-11-23 13:30"',
                 "  pregnancy: unknown\n", "  sleep-apnoea: yes\n",
                 "  allergy: no\n", "last-course: 120 d\n",
                 "liver-tests-normal: yes\n"):
        result(line in text, "the file has " + line.strip())
    plan = subprocess.run(
        [infuse, "plan", "--weight", "70", "--age", "40", "--protocol",
         "goldberg-2010", "--screen", "a.yaml"], capture_output=True,
        text=True, check=False)
    result(plan.returncode == 1 and "pregnancy" in plan.stdout,
           "plan reads the file: " + plan.stderr)
    lint = subprocess.run([infuse, "protocol", "lint", "a.yaml"],
                          capture_output=True, text=True, check=False)
    result(lint.returncode == 0, "lint reads it: " + lint.stdout)


def within_limits():
    t = Terminal("screen", "--age", "40")
    asked, _ = answer_all(t, {})
    result("over-75" not in asked, "what the age answers is not asked")
    result("liver-tests-normal" not in asked, "no tests after no course")
    finish(t)
    t.answer("b.yaml")
    result(t.end() == 0, "no to all of them is exit 0")
    result("last-course: never" in text_of("b.yaml"), "the file it asked for")
    before = text_of("b.yaml")
    t = Terminal("screen", "--age", "40")
    answer_all(t, {})
    finish(t)
    t.answer("")
    result(t.end() == 0 and text_of("b.yaml") == before,
           "and none where none is named")


def changed_at_the_end():
    t = Terminal("screen", "--save", "c.yaml")
    answer_all(t, {"aneurysm": "yes"})
    t.type("aneurism\n")
    t.wait_for(r"\(b goes back\): ")
    t.type("aneurysm\n")
    result(item_of(t.answer("no")) == "aneurysm", "the one that is named")
    t.wait_for(r"Is all of it right\?.*\(b goes back\): ")
    finish(t)
    t.end()
    result("  aneurysm: no\n" in text_of("c.yaml"), "is changed")


def going_back():
    t = Terminal("screen", "--save", "d.yaml")
    first = item_of(t.answer("b"))
    result(item_of(t.answer("yes")) == first, "the first stays the first")
    second = item_of(t.answer("b"))
    result(second != first and item_of(t.answer("no")) == first,
           "back is the one before")
    answer_all(t, {})
    t.type("b\n")
    last = item_of(t.answer("no"))
    result(last in QUESTIONS, "and from the reading back the last one")
    t.wait_for(r"Is all of it right\?.*\(b goes back\): ")
    t.type("yes\n")
    t.answer("b")
    t.wait_for(r"Is all of it right\?.*\(b goes back\): ")
    t.type("yes\n")
    t.answer("the patient")
    t.answer("x" * 200)
    t.answer("nurse \"A\" \\ B")
    t.answer("yesterday")
    t.answer("23.11.2026 13:30")
    t.answer("2026-11-23 13:30")
    t.end()
    text = text_of("d.yaml")
    result("  %s: no\n" % first in text, "what was corrected is written")
    result('asked-by: "nurse \\"A\\" \\\\ B"' in text, "quotes are kept")
    read = subprocess.run([infuse, "screen", "--answers", "d.yaml"],
                          capture_output=True, text=True, check=False)
    result(read.returncode != 3 and 'nurse "A" \\ B' in read.stdout,
           "and read: " + read.stderr)


def ends_early():
    for what, end in (("Ctrl-D", lambda t: t.type("\x04")),
                      ("Ctrl-C", lambda t: t.type("\x03")),
                      ("a hang-up", lambda t: os.kill(t.pid,
                                                      signal.SIGHUP)),
                      ("an end", lambda t: os.kill(t.pid, signal.SIGTERM))):
        for after in (0, 3, 60):
            t = Terminal("screen", "--save", "e.yaml")
            if after < 60:
                for _ in range(after):
                    t.answer("no")
                t.wait_for(r"\(b goes back\): ")
            else:
                answer_all(t, {})
                t.type("yes\n")
                t.answer("the patient")
                t.wait_for(r"\(b goes back\): ")
            end(t)
            result(t.end() != 0, what + " is no yes")
            result(not [f for f in os.listdir(".") if "e.yaml" in f],
                   what + " leaves no file")


def refusals():
    def run(*words):
        return subprocess.run([infuse, "screen", *words], text=True,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              check=False)
    got = run("--save", "f.yaml")
    result(got.returncode == 2 and got.stdout == "" and all(
        word in got.stderr for word in ("--list", "--answers", "--blank")),
        "without a terminal nobody is asked: " + got.stderr)
    result(not os.path.exists("f.yaml"), "and nothing is written")
    result(run().returncode == 1, "the form is no yes")
    got = run("--save", "f.yaml", "--no", "allergy")
    result(got.returncode == 2, "answers and a dialog: " + got.stderr)
    with open("mine.yaml", "w", encoding="utf-8") as file:
        file.write("mine\n")
    t = Terminal("screen", "--save", "mine.yaml")
    result(t.end() == 4 and "1 of 6" not in t.out and
           text_of("mine.yaml") == "mine\n",
           "what infuse did not write stays there, and nobody is asked")
    t = Terminal("screen")
    answer_all(t, {})
    finish(t)
    t.answer("mine.yaml")
    t.answer("no/such/folder.yaml")
    t.answer("g.yaml")
    result(t.end() == 0 and text_of("mine.yaml") == "mine\n" and
           "  allergy: no\n" in text_of("g.yaml"),
           "a name that will not do is asked for again")


whole_dialog()
within_limits()
changed_at_the_end()
going_back()
ends_early()
refusals()
print("dialog of the screening: %d passed, %d failed" % (passed, failed))
sys.exit(failed > 0)
