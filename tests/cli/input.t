Standard input, in the place of a file.

  $ infuse protocol show goebel-low-dose --source >p.yaml
  $ sed 's/^id: .*/id: mine/' p.yaml | infuse plan --weight 70 --protocol - --format json |
  > python3 -c 'import json, sys
  > p = json.load(sys.stdin)["protocol"]
  > print(p["id"], p["file"], p["built_in"], len(p["sha256"]))'
  mine standard input False 64
  $ infuse protocol show goebel-low-dose --source | infuse protocol show - | sed -n '1,2p;/^FILE/p'
  PROTOCOL   goebel-low-dose, revision 2
             Clinic page regimen, figure unconfirmed; 0.9 mg/kg/h over 4.5 days,
  FILE       standard input
  $ infuse protocol show --source - <p.yaml | cmp - p.yaml
  $ sed 's/^revision/reversion/' p.yaml | infuse protocol lint -
  standard input:5:1: error: unknown key 'reversion' [unknown-key]
    reversion: 2
    ^~~~~~~~~
    did you mean 'revision'?
  [3]
  $ sed 's/^revision/reversion/' p.yaml | infuse plan --weight 70 --protocol - --format json 2>&1 |
  > python3 -c 'import json, sys
  > print([(p["id"], p["place"]) for p in json.load(sys.stdin)["problems"]])'
  [('unknown-key', {'file': 'standard input', 'line': 5, 'column': 1})]

A site that names its bags is looked at more than once, and read once.

  $ cat >site.yaml <<'END'
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: A test
  > bags:
  >   standard: ketamine 500 mg in 250 mL
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 0.4 mg/kg/h}
  >     sources: [{cite: a test, says: nothing}]
  > END
  $ infuse check --weight 70 --protocol goebel-escalating --rate "20 mg/h" --day 1 --bag standard --site - --format json <site.yaml |
  > python3 -c 'import json, sys
  > c = json.load(sys.stdin)
  > print(c["site"]["file"], c["strength"]["value"], c["ceiling"]["file"], c["ceiling"]["line"])'
  standard input 2 standard input 10
  $ infuse compare goebel-low-dose goldberg-2010 --weight 70 --site - --format csv <site.yaml | cut -d, -f1,17,21
  protocol,verdict,site
  goebel-low-dose,stop,standard input
  goldberg-2010,caution,standard input
  $ infuse site show - <site.yaml | sed -n '1p;/^FILE/p'
  SITE       ours, revision 1
  FILE       standard input

A plan from one infuse to the next.

  $ infuse plan --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" --bag "ketamine 500 mg in 250 mL" --format json |
  > infuse verify --against - --day 1 --weight 70 --bag "ketamine 500 mg in 250 mL" --rate "0.9 mg/kg/h" --flow "31.5 mL/h" --volume "250 mL" | sed -n '1p;/^AGAINST/p'
  agree: the second person's figures are those of the first
  AGAINST    standard input
  $ infuse screen --blank | sed 's/last-course: unknown/last-course: never/' | infuse screen --answers - | head -1
  UNCHECKED: not every question is answered; this is not a yes
  $ printf 'id,weight_kg\na,70\nb,7o\n' | infuse simulate --weight 70 --protocol goebel-low-dose --cohort -
  infuse: standard input:1: is not a column of this table: 'weight_kg'
    columns are id, weight, age, sex, height
  [3]

It is read once.

  $ infuse plan --weight 70 --protocol - --site - <p.yaml
  infuse: --site: standard input is read once, and is named for another file too: '--protocol'
    write one of the two into a file, and name that
  [2]
  $ infuse protocol lint - - <p.yaml
  infuse: protocol lint: standard input is read once, and is named for another file too: 'protocol lint'
    write one of the two into a file, and name that
  [2]
  $ infuse compare - goldberg-2010 --site - --weight 70 --format json <p.yaml 2>&1 | grep '"id"'
    "id": "input-twice",
        "id": "input-twice",
  $ infuse plan --weight 70 --protocol - </dev/null
  standard input: error: the file is empty [empty-document]
  [3]
  $ INFUSE_SITE=- infuse plan --weight 70 --protocol goebel-low-dose </dev/null
  infuse: INFUSE_SITE: names no file
    unset it for the limits that are in force
  [2]
  $ infuse plan --weight 70 --protocol - <&-
  standard input: error: Bad file descriptor [cannot-read]
  [4]
  $ head -c 5000000 /dev/zero | infuse protocol lint -
  standard input: error: larger than 4 MiB [file-too-large]
  [3]
