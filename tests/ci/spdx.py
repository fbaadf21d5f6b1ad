#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""spdx.py BILL FILE...: whether a bill of materials is SPDX 2.3 as its
specification has it, and speaks of those of the files that it names."""

import hashlib
import json
import re
import sys

LICENCES = {"MIT", "BSD-3-Clause", "LGPL-2.1-or-later", "NOASSERTION"}
RELATIONS = {"DESCRIBES", "DYNAMIC_LINK", "STATIC_LINK", "GENERATES"}
PURPOSES = {"APPLICATION", "LIBRARY"}


def need(true, what):
    if not true:
        sys.exit(f"{sys.argv[1]}: {what}")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        bill = json.load(file)
    need(bill["spdxVersion"] == "SPDX-2.3", "version")
    need(bill["dataLicense"] == "CC0-1.0", "licence of the data")
    need(bill["SPDXID"] == "SPDXRef-DOCUMENT", "id of the document")
    need(re.fullmatch(r"https://[^#\s]+", bill["documentNamespace"]),
         "namespace")
    created = bill["creationInfo"]
    need(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
                      created["created"]), "time")
    need(all(re.match(r"(Person|Organization|Tool): ", one)
             for one in created["creators"]), "creators")
    ids = [bill["SPDXID"]]
    for package in bill["packages"]:
        ids.append(package["SPDXID"])
        need(package["name"] and package["downloadLocation"], "name")
        need(re.fullmatch(r"[0-9][0-9.]*", package["versionInfo"]),
             f"version of {package['name']}")
        need({package["licenseConcluded"], package["licenseDeclared"]}
             <= LICENCES, "licence")
        need(package["primaryPackagePurpose"] in PURPOSES, "purpose")
        need(package["filesAnalyzed"] is False, "files")
    on_disk = {}
    for path in sys.argv[2:]:
        with open(path, "rb") as file:
            data = file.read()
        on_disk[hashlib.sha256(data).hexdigest()] = (
            "./" + path.split("/")[-1], hashlib.sha1(data).hexdigest())
    need(bill["files"], "no file")
    for file in bill["files"]:
        ids.append(file["SPDXID"])
        sums = {one["algorithm"]: one["checksumValue"]
                for one in file["checksums"]}
        need(on_disk.get(sums["SHA256"]) == (file["fileName"], sums["SHA1"]),
             f"checksums of {file['fileName']}")
    need(len(ids) == len(set(ids)), "an id twice")
    need(all(re.fullmatch(r"SPDXRef-[a-zA-Z0-9.-]+", one) for one in ids),
         "an id's letters")
    said = set()
    for relation in bill["relationships"]:
        need(relation["relationshipType"] in RELATIONS, "relationship")
        need(relation["spdxElementId"] in ids and
             relation["relatedSpdxElement"] in ids, "of what is not there")
        said.add(relation["relatedSpdxElement"])
    need(said == set(ids) - {bill["SPDXID"]}, "something stands alone")


main()
