# SPDX-License-Identifier: MIT
"""check.py INFUSE FOLDER: sheets of every protocol beside their answers."""
import os
import subprocess
import sys

import sheet

HOSTILE = "a \\\"title\\\" </title><script>x</script> & 12 mg/h <b>"


def hostile(binary, folder):
    """A title and a reason that are markup stay words."""
    path = os.path.join(folder, "goldberg-2010.yaml")
    with open(os.path.join("protocols", "goldberg-2010.yaml"),
              encoding="utf-8") as file:
        lines = file.read().split("\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(f'title: "{HOSTILE}"' if line.startswith("title:")
                             else line for line in lines))
    reason = "\"<i>&amp;'</i>\""
    options = ["--weight", "70", "--age", "40", "--protocol", path, "--bag",
               "500 mg in 250 mL", "--reason", reason, "--prescriber",
               "a & b"]
    faults, text, _ = sheet.check(binary, options)
    page, _ = sheet.read(text)
    if "<script" in text or "<b>" in text.split("</title>")[1].split(
            "&amp; 12")[0][-40:]:
        faults.append("markup of a title is markup of the sheet")
    for words in (HOSTILE.replace("\\", ""), reason, "a & b"):
        if words not in page.text():
            faults.append(f"these words are not on it: {words}")
    # The command that it names makes the same sheet again, by a shell.
    command = next(page.all("p", "command")).text()
    command = command[command.index("infuse sheet"):]
    again = subprocess.run(["sh", "-c", command], capture_output=True,
                           check=False, env={"PATH": os.path.dirname(
                               os.path.abspath(binary)), "LC_ALL": "C"},
                           executable="/bin/sh")
    if again.stdout.decode() != text:
        faults.append(f"not made again by: {command}")
    return faults


def long_one(binary, folder):
    """More rates than one side holds."""
    path = os.path.join(folder, "burst.yaml")
    with open(os.path.join("tests", "data", "burst.yaml"),
              encoding="utf-8") as file:
        text = file.read()
    days = "".join(f"    - days: {n}\n      rate: {n} mg/h\n"
                   for n in range(1, 61))
    head, rest = text.split("  continuous: 5 d\n")
    rest = rest[rest.index("limits:"):].replace("500 mg/d", "60 mg/h")
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "  continuous: 60 d\n  days:\n" + days + rest)
    options = ["--weight", "140", "--age", "40", "--protocol", path, "--bag",
               "500 mg in 250 mL", "--start", "2026-11-23 14:00"]
    faults, text, _ = sheet.check(binary, options)
    page, _ = sheet.read(text)
    sides = [side.classes()[1] for side in page.all("article")]
    if sides != ["front", "more", "more", "back"]:
        faults.append(f"sides of sixty rates: {sides}")
    return faults


def main():
    binary, folder = sys.argv[1:3]
    passed, failed, seen = 0, 0, {}
    for options in sheet.cases(binary):
        faults, _, answers = sheet.check(binary, options)
        if answers.plan is not None:
            kind = (answers.plan["verdict"], answers.usable())
            seen[kind] = seen.get(kind, 0) + 1
        passed, failed = passed + (not faults), failed + bool(faults)
        for fault in faults[:3]:
            print("failed:", " ".join(options), "\n ", fault)
    faults = hostile(binary, folder) + long_one(binary, folder)
    for kind in (("within", True), ("within", False), ("caution", True),
                 ("caution", False), ("unchecked", False), ("stop", False)):
        if kind not in seen:
            faults.append(f"no sheet of {kind}")
    for fault in faults:
        print("failed:", fault)
    passed, failed = passed + (not faults), failed + bool(faults)
    print("sheets by verdict, and whether they can be used:",
          ", ".join(f"{k[0]} {k[1]} {n}" for k, n in sorted(seen.items())))
    print(f"sheets: {passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
