#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Types into real shells, on a terminal, and looks at what they make of it.

type.py INFUSE SHELL...: INFUSE is the program that was built.  Each shell is
started without anybody's settings, reads the script that the program prints,
and gets keys; a tab is a tab.  A case has what is typed and either the words
that the line then has, or what the screen has to show and must not show.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 20.0         # seconds, for a machine that is busy

# What is typed, and the words that the line has then.
MADE = [
    ("infuse pl\t", ["infuse", "plan"]),
    ("infuse plan --prot\t", ["infuse", "plan", "--protocol"]),
    ("infuse plan --protocol goebel-l\t",
     ["infuse", "plan", "--protocol", "goebel-low-dose"]),
    ("infuse plan --protocol our-w\t",
     ["infuse", "plan", "--protocol", "our-ward"]),
    ("infuse plan --setting out\t",
     ["infuse", "plan", "--setting", "outpatient"]),
    ("infuse plan --strict --streng\t",
     ["infuse", "plan", "--strict", "--strength"]),
    ("infuse plan --weight 70 --frail y\t",
     ["infuse", "plan", "--weight", "70", "--frail", "yes"]),
    ("infuse plan --format=js\t", ["infuse", "plan", "--format=json"]),
    ("infuse check --zone Europe/Berl\t",
     ["infuse", "check", "--zone", "Europe/Berlin"]),
    ("infuse check --site ours\t", ["infuse", "check", "--site", "ours.yaml"]),
    ("infuse titrate --dissociation dis\t",
     ["infuse", "titrate", "--dissociation", "distressing"]),
    ("infuse screen --yes preg\t",
     ["infuse", "screen", "--yes", "pregnancy"]),
    ("infuse simulate --preset pat\t",
     ["infuse", "simulate", "--preset", "patient"]),
    ("infuse protocol sh\t", ["infuse", "protocol", "show"]),
    ("infuse protocol show leid\t",
     ["infuse", "protocol", "show", "leiden-2009"]),
    ("infuse protocol lint ours\t",
     ["infuse", "protocol", "lint", "ours.yaml"]),
    ("infuse compare goldberg-2010 --weight 70 leid\t",
     ["infuse", "compare", "goldberg-2010", "--weight", "70", "leiden-2009"]),
    ("infuse course bag-d\t", ["infuse", "course", "bag-down"]),
    ("infuse course bag-up --wit\t",
     ["infuse", "course", "bag-up", "--witness"]),
    ("infuse convert 5mg/h mcg/kg/m\t",
     ["infuse", "convert", "5mg/h", "mcg/kg/min"]),
    ("infuse help protocol lis\t", ["infuse", "help", "protocol", "list"]),
    ("infuse schema tit\t", ["infuse", "schema", "titrate"]),
    ("infuse batch ch\t", ["infuse", "batch", "check"]),
    ("infuse completion fi\t", ["infuse", "completion", "fish"]),
    # Nothing is made of what is not there, or stands for a figure.
    ("infuse plan --weight 7\t", ["infuse", "plan", "--weight", "7"]),
    ("infuse plan --ages\t", ["infuse", "plan", "--ages"]),
    ("infuse plan --given\t", ["infuse", "plan", "--given"]),
]

# What is typed, what the screen shows then, and what it must not show.
SHOWN = [
    ("infuse plan --protocol goe\t\t\t",
     ["goebel-low-dose", r"goebel-tailored\W+unverified"], "leiden"),
    ("infuse plan --protocol \t\t",
     [r"consensus-2018\W+guideline", r"our-ward\W+unverified"], "yaml"),
    ("infuse prepare --format \t\t", ["table", "json"], "csv"),
    ("infuse plan --setting \t\t",
     ["ward", "outpatient", "intensive-care"], "json"),
    ("infuse course \t\t", ["bag-up", "reconcile-drug"], "monitor"),
    ("infuse convert --\t\t", ["--to", "--strength"], "--protocol"),
]

OPTIONS = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
PREPARED = {
    "bash": ["PS1='@@ '", "bind 'set bell-style none'",
             "bind 'set enable-bracketed-paste off'",
             "show() { printf '\\n{'; printf '<%s>' \"$@\"; printf '}\\n'; }",
             "eval \"$(infuse completion bash)\""],
    "zsh": ["PS1='@@ '", "LISTMAX=1000", "autoload -Uz compinit",
            "compinit -u -D", "unset zle_bracketed_paste",
            "show() { printf '\\n{'; printf '<%s>' \"$@\"; printf '}\\n'; }",
            "eval \"$(infuse completion zsh)\""],
    "fish": ["function fish_prompt; echo -n '@@ '; end",
             "function show; printf '\\n{'; printf '<%s>' $argv; "
             "printf '}\\n'; end",
             "infuse completion fish | source"],
}


class Shell:
    """A shell at the other end of a terminal."""

    def __init__(self, name, program, folder):
        environment = {
            "PATH": os.path.dirname(program) + ":/usr/bin:/bin",
            "HOME": folder, "TERM": "xterm", "LC_ALL": "C.UTF-8",
            "COLUMNS": "100", "LINES": "60", "INFUSE_PATH": folder,
        }
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(name, [name] + OPTIONS[name], environment)
        import fcntl, struct, termios
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ,
                    struct.pack("HHHH", 60, 100, 0, 0))
        self.screen = ""
        for line in PREPARED[name]:
            self.type(line + "\r")
        self.made("infuse ready")

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def read(self, seconds):
        """What comes within so many seconds, or a little of it."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        text = data.decode("utf-8", "replace")
        text = re.sub(r"\x1b\[[0-9;?>=]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07",
                      "", text)
        self.screen += text
        return True

    def wait(self, patterns):
        """Whether all of them are seen before patience ends."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if all(re.search(p, self.screen) for p in patterns):
                return True
            self.read(0.2)
        return False

    def made(self, keys):
        """The words that the line has after those keys."""
        self.screen = ""
        self.type(keys + "\x01show \x05\r")
        if not self.wait([r"\{(<[^>]*>)+\}"]):
            return None
        found = re.search(r"\{((<[^>]*>)+)\}", self.screen).group(1)
        return [word for word in found[1:-1].split("><") if word]

    def shown(self, keys, wanted):
        """The screen after those keys; the line is then given up."""
        self.screen = ""
        self.type(keys)
        self.wait(wanted)
        while self.read(0.3):
            pass
        screen = self.screen
        self.type("\x03")
        while self.read(0.3):
            pass
        return screen

    def close(self):
        self.type("\x03\x15exit\r")
        end = time.monotonic() + 5
        while time.monotonic() < end and self.read(0.2):
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)


# fish offers again what stands there already.
ONCE = ("infuse plan --strict --stri\t",
        ["infuse", "plan", "--strict", "--stri"])


def judge(name, shell):
    """The cases of one shell; what failed, as text."""
    failed = []
    for keys, wanted in MADE + ([ONCE] if name != "fish" else []):
        got = shell.made(keys)
        if got != wanted:
            failed.append(f"{name}: {keys!r} made {got}, not {wanted}")
    for keys, wanted, never in SHOWN:
        screen = shell.shown(keys, wanted)
        behind = screen.replace(keys.replace("\t", ""), "")
        if not all(re.search(p, screen) for p in wanted):
            failed.append(f"{name}: {keys!r} does not show {wanted}: "
                          f"{screen!r}")
        elif never in behind:
            failed.append(f"{name}: {keys!r} shows {never}: {screen!r}")
    return failed


def main():
    program = os.path.abspath(sys.argv[1])
    passed, failed = 0, []
    for name in sys.argv[2:]:
        if shutil.which(name) is None:
            failed.append(f"{name} is not here: make deps-ci")
            continue
        with tempfile.TemporaryDirectory() as folder:
            source = subprocess.run(
                [program, "protocol", "show", "goebel-low-dose", "--source"],
                capture_output=True, text=True, check=True).stdout
            with open(os.path.join(folder, "our-ward.yaml"), "w") as file:
                file.write(source.replace("id: goebel-low-dose",
                                          "id: our-ward"))
            with open(os.path.join(folder, "ours.yaml"), "w") as file:
                file.write("infuse-site: 1\n")
            shell = Shell(name, program, folder)
            bad = judge(name, shell)
            shell.close()
        failed += bad
        passed += len(MADE) + len(SHOWN) + (name != "fish") - len(bad)
    for line in failed:
        print("failed:", line)
    print(f"completions typed: {passed} passed, {len(failed)} failed")
    return 1 if failed else 0


sys.exit(main())
