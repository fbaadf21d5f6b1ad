# SPDX-License-Identifier: MIT
"""files.py: every file against the schema of protocols and of sites.

A file that infuse reads passes.  One that it refuses for what a value is by
itself fails; one that it refuses for values that do not go together passes,
as a schema cannot know; which is which, infuse protocol lint says.  The
validator is jsonschema, and the reader of YAML is PyYAML, by the rules of
YAML 1.2 that editors have.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys

import jsonschema
import yaml

INFUSE = os.environ["INFUSE"]
passed = failed = 0


class Core(yaml.SafeLoader):
    """The core schema of YAML 1.2: yes and no are words."""


Core.yaml_implicit_resolvers = {}
for tag, expression, first in (
        ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("int", r"[-+]?[0-9]+", "-+0123456789"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
         "-+.0123456789"),
        ("null", r"~|null|Null|NULL|", "~nN")):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}",
                               re.compile(f"^(?:{expression})$"),
                               list(first) + ([""] if tag == "null" else []))


def judge(good, what):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print("failed:", what)


def infuse(*words):
    return subprocess.run([INFUSE, *words], capture_output=True, text=True,
                          check=False)


validators = {}
for name in ("protocol", "site"):
    schema = json.loads(infuse("schema", name).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validators[f"infuse-{name}"] = jsonschema.Draft202012Validator(schema)


def read(path):
    """The file as data, and the validator that it asks for; or None."""
    try:
        with open(path, encoding="utf-8") as file:
            data = yaml.load(file, Core)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return None, None
    for key, validator in validators.items():
        if isinstance(data, dict) and key in data:
            return data, validator
    return data, None


def problems(path):
    answer = infuse("protocol", "lint", path, "--format", "json")
    return answer.returncode, json.loads(answer.stdout or answer.stderr)


# Mistakes of one value that only another value of the file shows.
BESIDE_ANOTHER = {
    "bad-band-in-reading", "bad-band-range", "bad-band-range-in-reading",
    "bad-days-backwards", "cannot-be-silent-days", "cannot-be-silent-ramp",
    "site-bag-amount", "site-programme-in-step", "site-programme-in-twice",
    "site-retired-twice", "site-steps-between-night", "unknown-word-grade",
    "on-days-late", "on-without-count", "phases-not-stated",
    "phases-too-many", "wean-beside-titrate", "wean-without-interval",
}

counts = collections.Counter()
for path in sorted(glob.glob("protocols/**/*.yaml", recursive=True) +
                   glob.glob("tests/**/*.yaml", recursive=True)):
    data, validator = read(path)
    if validator is None:
        counts["of another format, or no YAML"] += 1
        continue
    status, answer = problems(path)
    if status not in (0, 3):
        continue
    kinds = {problem["kind"] for problem in answer["problems"]
             if problem["severity"] == "error"}
    wrong = next(validator.iter_errors(data), None)
    where = f"{path}: {wrong.json_path}: {wrong.message[:120]}" if wrong \
        else path
    if os.path.basename(path)[:-5] in BESIDE_ANOTHER:
        counts["of the schema kind, beside another value"] += 1
        judge(kinds == {"schema"} and wrong is None, f"{where}: {kinds}")
    elif "schema" in kinds:
        counts["of the schema kind"] += 1
        judge(wrong is not None, f"{path}: refused, and passes the schema: "
              f"{[p['id'] for p in answer['problems']]}")
    elif "syntax" not in kinds:
        counts["semantic" if kinds else "good"] += 1
        judge(wrong is None, f"{where}: {kinds or 'good'}")

for kind, count in sorted(counts.items()):
    print(f"{count} files {kind}")
print(f"files and their schemas: {passed} passed, {failed} failed")
sys.exit(failed > 0)
