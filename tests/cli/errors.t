What is wrong, for people and for programs.

People are told in words, and where.

  $ infuse plan --weight 70,5 --protocol goebel-escalating
  infuse: --weight: comma in the number: '70,5'
    use a decimal point, not a comma
  [2]

Programs that ask for JSON get one object, on standard error.

  $ infuse plan --weight 70,5 --protocol goebel-escalating --format json
  {
    "schema": "infuse-error/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "status": 2,
    "id": "decimal-comma",
    "option": "--weight",
    "about": null,
    "text": "comma in the number",
    "typed": "70,5",
    "hint": "use a decimal point, not a comma",
    "place": null,
    "problems": [
      {
        "severity": "error",
        "kind": null,
        "id": "decimal-comma",
        "option": "--weight",
        "about": null,
        "text": "comma in the number",
        "typed": "70,5",
        "hint": "use a decimal point, not a comma",
        "place": null
      }
    ]
  }
  [2]

What is asked for is found before the command line is understood.

  $ says() {
  > 	infuse "$@" 2>&1 >/dev/null | python3 -c 'import json, sys
  > e = json.load(sys.stdin)
  > print(e["status"], e["id"], e["option"], e["about"], e["typed"])'
  > }
  $ says paln --format json
  2 unknown-command None command paln
  $ says --format=json
  2 unknown-command None command --format=json
  $ says plan --format=json --wieght 70
  2 unknown-option --wieght plan --wieght
  $ says plan --format json --weight
  2 missing-value --weight None None
  $ says plan --format json --weight 70
  2 missing-option --protocol plan None
  $ says plan --weight 70 --weight 71 --format json
  2 given-twice --weight plan --weight
  $ says table --weight 70 --protocol goebel-escalating --format json stray
  2 stray-argument None table stray
  $ says version --format json --colour
  2 unknown-option --colour version --colour

One mistake has one id, whatever option it is made in.

  $ says check --weight 70 --protocol goebel-escalating --rate 25 --format json
  2 missing-unit --rate None 25
  $ says check --weight 70 --protocol goebel-escalating --rate "25 mh/h" --format json
  2 unknown-unit --rate None 25 mh/h
  $ says check --weight 70 --protocol goebel-escalating --rate "25 mg" --format json
  2 wrong-dimension --rate None 25 mg
  $ says check --weight 70 --protocol goebel-escalating --rate "25 mL/h" --format json
  2 strength-needed --rate None 25 mL/h
  $ says check --weight 0 --protocol goebel-escalating --rate "25 mg/h" --format json
  2 zero --weight None 0
  $ says check --weight 70kg --protocol goebel-escalating --rate "25. mg/h" --format json
  2 trailing-point --rate None 25. mg/h
  $ says plan --weight 70 --protocol goebel-escalating --setting home --format json
  2 no-such-choice --setting None home
  $ says plan --weight 70 --protocol nowhere --format json
  2 no-such-protocol --protocol None None

A file is told with its place, and one that has several faults with them all.

  $ infuse plan --weight 70 --protocol "$TESTDIR/../bad/alias.yaml" --format json 2>&1 | sed "s,$TESTDIR/,,"
  {
    "schema": "infuse-error/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "status": 3,
    "id": "alias",
    "option": null,
    "about": null,
    "text": "alias '*name'",
    "typed": null,
    "hint": "write the value out; put text that begins with * in quotes",
    "place": {
      "file": "../bad/alias.yaml",
      "line": 4,
      "column": 8
    },
    "problems": [
      {
        "severity": "error",
        "kind": "syntax",
        "id": "alias",
        "option": null,
        "about": null,
        "text": "alias '*name'",
        "typed": null,
        "hint": "write the value out; put text that begins with * in quotes",
        "place": {
          "file": "../bad/alias.yaml",
          "line": 4,
          "column": 8
        }
      }
    ]
  }
  $ infuse plan --weight 70 --protocol "$TESTDIR/../bad/several.yaml" --format json 2>&1 |
  > python3 -c 'import json, sys
  > e = json.load(sys.stdin)
  > for p in e["problems"]:
  >     print(e["status"], p["id"], p["place"]["line"], p["place"]["column"])'
  3 missing-key 1 1
  3 not-a-number 3 11
  3 unknown-word 5 7
  3 unknown-word 6 8
  3 unknown-word 8 18
  3 unknown-word 10 11
  3 empty-list 11 3
  3 unknown-word 12 17
  3 unknown-unit 14 17
  3 unknown-unit 15 32
  3 unknown-unit 17 43
  3 duplicate-key 18 3
  $ says plan --weight 70 --protocol ./no-such.yaml --format json
  2 no-such-file None None None
