# SPDX-License-Identifier: MIT
"""check.py FOLDER: every answer in the folder against infuse schema.

The validator is jsonschema, which knows nothing of infuse.  Then the tables
behind the schemas: each entry is met in some answer, and an answer or a
schema that is changed is caught.
"""
import collections
import copy
import json
import os
import subprocess
import sys

import jsonschema

INFUSE = os.environ["INFUSE"]
Validator = jsonschema.Draft202012Validator
passed = failed = 0


def judge(good, what):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print("failed:", what)


def infuse(*words):
    return subprocess.run([INFUSE, *words], capture_output=True, text=True,
                          check=True).stdout


def alternatives(schema):
    return schema.get("anyOf", [schema])


def is_figure(schema):
    return set(schema.get("properties", ())) == {
        "value", "unit", "ucum", "rounded"}


def entries(schema):
    """(key, description) of every key, an object's and a list's alike."""
    for one in alternatives(schema):
        if "items" in one:
            yield from entries(one["items"])
        if one.get("type") != "object" or is_figure(one):
            continue
        for key, of in one["properties"].items():
            yield key, of["description"]
            yield from entries(of)


def met(schema, answer):
    """Those of an answer."""
    for one in alternatives(schema):
        if "items" in one and isinstance(answer, list):
            for element in answer:
                yield from met(one["items"], element)
        if not isinstance(answer, dict) or "properties" not in one or \
                is_figure(one):
            continue
        for key, value in answer.items():
            of = one["properties"].get(key)
            if of is not None:
                yield key, of["description"]
                yield from met(of, value)


def spoilt(answer, path=()):
    """The answer with one thing wrong, for each thing in it."""
    if isinstance(answer, dict):
        for key in answer:
            yield path + (key,), "missing"
            yield from spoilt(answer[key], path + (key,))
        yield path, "more"
    elif isinstance(answer, list):
        for i, element in enumerate(answer[:1]):
            yield from spoilt(element, path + (i,))
    else:
        yield path, "kind"


def spoil(answer, path, how):
    answer = copy.deepcopy(answer)
    at = answer
    for step in path[:-1]:
        at = at[step]
    if how == "missing":
        del at[path[-1]]
    elif how == "more":
        if path:
            at = at[path[-1]]
        at["no-such-key"] = 1
    else:
        at[path[-1]] = {"of": "another kind"}
    return answer


def optional(schema, path):
    """Whether the key at that path may be missing."""
    schemas = [schema]
    for step in path[:-1]:
        following = []
        for one in schemas:
            for alternative in alternatives(one):
                if isinstance(step, int):
                    following.append(alternative.get("items", {}))
                elif step in alternative.get("properties", {}):
                    following.append(alternative["properties"][step])
        schemas = following
    return any(path[-1] not in alternative.get("required", ())
               for one in schemas for alternative in alternatives(one)
               if path[-1] in alternative.get("properties", {})
               or alternative.get("patternProperties"))


def read_answers(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = file.read()
        if text.startswith("{"):
            yield json.loads(text)


schemas = {}
for line in infuse("schema").splitlines():
    schema = json.loads(infuse("schema", line.split()[0]))
    Validator.check_schema(schema)
    if schema["title"].startswith("infuse-"):
        schemas[schema["title"]] = schema

answers = collections.defaultdict(list)
for answer in read_answers(sys.argv[1]):
    answers[answer["schema"]].append(answer)
seen = set()
for name, list_of in answers.items():
    judge(name in schemas, f"{name}: there is no schema of it")
    validator = Validator(schemas[name])
    for answer in list_of:
        wrong = next(validator.iter_errors(answer), None)
        judge(wrong is None, f"{name}: {wrong and wrong.json_path}: "
              f"{wrong and wrong.message[:200]}")
        seen.update(met(schemas[name], answer))

for name, schema in schemas.items():
    judge(answers[name], f"{name}: no answer of it was met")
    for entry in set(entries(schema)):
        judge(entry in seen, f"{name}: {entry[0]}: {entry[1]}: "
              "no answer has it")

# An answer that is not as it should be is caught, and so is a schema.
for name, list_of in answers.items():
    schema = schemas[name]
    answer = max(list_of, key=lambda one: len(set(met(schema, one))))
    validator = Validator(schema)
    for path, how in spoilt(answer):
        if how == "missing" and optional(schema, path):
            continue
        judge(not validator.is_valid(spoil(answer, path, how)),
              f"{name}: {path} {how}: not caught")
    for key in schema["properties"]:
        without = copy.deepcopy(schema)
        del without["properties"][key]
        judge(not Validator(without).is_valid(answer) or
              key not in answer and
              not schema["properties"][key].get("anyOf"),
              f"{name}: a schema without {key}: not caught")

total = sum(len(list_of) for list_of in answers.values())
print(f"{total} answers and errors")
print(f"schemas: {passed} passed, {failed} failed")
sys.exit(failed > 0)
