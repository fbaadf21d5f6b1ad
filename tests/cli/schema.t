The schemas of what programs read.

  $ infuse schema
  plan             a protocol day by day for one patient
  check            whether a rate is allowed, and which limit says so
  titrate          the steps that a protocol allows now
  screen           who should not get it, and what the answers come to
  prepare          how the bags are made, changed and accounted for
  prepare-compare  the site's bags side by side
  monitor          what is observed, and when
  explain          how every figure is made
  table            a card for the pump: each rate and what to enter
  compare          protocols side by side
  verify           another person's plan, checked independently
  simulate         the concentrations that a plan gives
  models           the pharmacokinetic models
  convert          a quantity in another unit
  protocol-list    the protocols that there are
  protocol-show    what one protocol says
  protocol-lint    what there is to say of files that can be used
  site-show        what a site's file says
  course-status    how a course stands
  course-reconcile the log of a pump beside the record
  version          the version
  error            what is wrong, on standard error
  protocol         a protocol file
  site             a site file
  $ infuse schema version
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "infuse-version/1",
    "description": "the version",
    "type": "object",
    "properties": {
      "schema": {
        "description": "which answer this is",
        "type": "string",
        "enum": [
          "infuse-version/1"
        ]
      },
      "program": {
        "description": "what answered",
        "type": "object",
        "properties": {
          "name": {
            "description": "always infuse",
            "type": "string",
            "enum": [
              "infuse"
            ]
          },
          "version": {
            "description": "of the program that answered",
            "type": "string"
          }
        },
        "required": [
          "name",
          "version"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "schema",
      "program"
    ],
    "additionalProperties": false
  }
  $ infuse schema check | python3 -c 'import json, sys
  > s = json.load(sys.stdin)
  > print(s["$schema"], s["title"], s["additionalProperties"])
  > print([k for k in s["properties"] if k not in s["required"]])
  > print(s["properties"]["verdict"])
  > print(s["properties"]["flow"]["anyOf"][0]["properties"]["unit"])'
  https://json-schema.org/draft/2020-12/schema infuse-check/2 False
  ['explain']
  {'description': 'the worst of all findings', 'type': 'string', 'enum': ['stop', 'unchecked', 'caution', 'within']}
  {'type': 'string', 'enum': ['mL/h']}
  $ infuse schema chek
  infuse: schema: there is no schema of that name: 'chek'
    did you mean check?
  [2]
  $ infuse schema plan check
  infuse: schema: cannot use: 'check'
    see infuse help
  [2]
