# SPDX-License-Identifier: MIT
"""print.py INFUSE FOLDER: sheets as a browser prints them."""
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

import sheet

PAPER = {"a4": (595, 842), "letter": (612, 792)}	# in points
MARGIN = 15
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" '
                  r'yMax="([\d.]+)">(.*)</word>')


def ask(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def to_pdf(path):
    """What Chromium prints; it has a folder of its own for its settings."""
    with tempfile.TemporaryDirectory() as folder:
        ask("chromium", "--headless", "--no-sandbox", "--disable-gpu",
            "--no-pdf-header-footer", "--user-data-dir=" + folder,
            "--print-to-pdf=" + path + ".pdf",
            "file://" + os.path.abspath(path))


def words_of(path):
    """The words of each page, with where they stand."""
    text = ask("pdftotext", "-bbox", path + ".pdf", "-").decode()
    return [[(tuple(map(float, w[:4])), w[4]) for w in WORD.findall(page)]
            for page in text.split("<page ")[1:]]


def overlaps(a, b):
    """Whether one word lies on another, by a third of the smaller one."""
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    least = min((x[2] - x[0]) * (x[3] - x[1]) for x in (a, b))
    return wide > 0 and high > 0 and wide * high * 3 > least


def check_places(pages, size, faults):
    for number, words in enumerate(pages, 1):
        if not words:
            faults.append(f"page {number} is empty")
        for place, word in words:
            if place[0] < MARGIN or place[1] < MARGIN or \
                    place[2] > size[0] - MARGIN or \
                    place[3] > size[1] - MARGIN:
                faults.append(f"page {number}: {word} is outside")
        for i, (place, word) in enumerate(words):
            for other, another in words[i + 1:]:
                if overlaps(place, other):
                    faults.append(f"page {number}: {word} on {another}")


def figures(text):
    return sorted(set(sheet.FIGURE.findall(" ".join(
        text.replace("\xa0", " ").split()))))


def check_figures(path, html, answers, faults):
    """What is read back is what was written, and nothing else."""
    page, _ = sheet.read(html)
    body = ask("pdftotext", "-raw", path + ".pdf", "-").decode()
    main = next(page.all("main"))
    if figures(body) != figures(main.text()):
        faults.append(f"figures of the PDF: {figures(body)}; of the sheet: "
                      f"{figures(main.text())}")
    plain = " ".join(body.replace("\xa0", " ").split())
    for stray in sheet.strays(plain.split("From ")[0], answers.known()):
        faults.append(f"{stray} is in no answer")
    for row in answers.rows() if answers.usable() else []:
        if row["enter"] and sheet.figure(row["enter"]) not in plain:
            faults.append(f"not on paper: {sheet.figure(row['enter'])}")


def check_picture(path, faults):
    """Each page has ink, and the ink is black: no colour is needed."""
    ask("pdftoppm", "-r", "60", path + ".pdf", path)
    folder, name = os.path.split(path)
    for picture in sorted(os.listdir(folder)):
        if not picture.startswith(name + "-") or \
                not picture.endswith(".ppm"):
            continue
        with open(os.path.join(folder, picture), "rb") as file:
            head, wide, _, pixels = file.read().split(b"\n", 3)
        assert head == b"P6" and wide
        red, green, blue = pixels[0::3], pixels[1::3], pixels[2::3]
        if red != green or green != blue:
            faults.append(f"{picture} has colours")
        if sum(1 for p in red if p < 128) * 200 < len(red):
            faults.append(f"{picture} has no ink")


def check(binary, folder, number, options, paper):
    options = options + ["--paper", paper]
    faults, html, answers = sheet.check(binary, options)
    path = os.path.join(folder, f"{number}-{paper}.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(html)
    to_pdf(path)
    pages = words_of(path)
    wanted = 2 if answers.usable() else 1
    info = ask("pdfinfo", path + ".pdf").decode()
    size = re.search(r"Page size: *([\d.]+) x ([\d.]+)", info).groups()
    if len(pages) != wanted:
        faults.append(f"{len(pages)} pages for {wanted}")
    if [round(float(n)) for n in size] != list(PAPER[paper]):
        faults.append(f"paper of {size}")
    check_places(pages, PAPER[paper], faults)
    check_figures(path, html, answers, faults)
    check_picture(path, faults)
    return faults


def chosen(binary):
    """Two sheets of each protocol in each verdict, and what is refused once.

    Each is with the papers that it is printed on.
    """
    seen = {}
    for options in sheet.cases(binary):
        if "--paper" in options:
            at = options.index("--paper")
            options = options[:at] + options[at + 2:]
        answers = sheet.Answers(binary, options)
        plan = answers.plan
        kind = (plan["protocol"]["id"], plan["verdict"], answers.usable())
        if seen.get(kind, 0) < (2 if answers.usable() else 1):
            seen[kind] = seen.get(kind, 0) + 1
            for paper in PAPER if answers.usable() else ["letter"]:
                yield options, paper


def main():
    binary, folder = sys.argv[1:3]
    passed = failed = 0
    jobs = [(number, *job) for number, job in enumerate(chosen(binary), 1)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for job, faults in zip(jobs, pool.map(
                lambda job: check(binary, folder, *job), jobs)):
            passed, failed = passed + (not faults), failed + bool(faults)
            for fault in faults[:3]:
                print("failed:", job[0], " ".join(job[1]), job[2], "\n ",
                      fault)
    print(f"printed sheets: {passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
