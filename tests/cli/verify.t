The independent double check.  The first person writes the plan down.

  $ infuse plan --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --format json > plan.json

The second reads weight, order, label and pump, and knows nothing of it.

  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "0.9 mg/kg/h" \
  >     --flow "31.5 mL/h" --volume "250 mL"
  agree: the second person's figures are those of the first

   field            first             second
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             63 mg/h           63 mg/h           agrees
   flow             31.5 mL/h         31.5 mL/h         agrees
   to be infused    756 mL            250 mL            the bag's
   flow by own sum                    31.5 mL/h         agrees

  CAUTION    the answer itself is caution: its reasons stand, and this does not
             answer them
  OWN SUMS   0.9 mg/kg/h x 70 kg is 63 mg/h
             63 mg/h of 500 mg in 250 mL is 31.5 mL/h, down to the step of
             0.1 mL/h (the plan's); the pump's 31.5 mL/h give 63 mg/h
             250 mL at 31.5 mL/h runs for 7 h 56 min; the plan's is 24 h; it is
             the volume of the bag, and the next bag goes on
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goebel-low-dose, revision 2, sha256 f7897b71293e
  VERDICT    caution
  DAY        day 1, 24 h

A volume that is the bag's stops the pump before the day ends, and is said.

  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" \
  >     --flow "31.5 mL/h" --volume "250 mL" |
  >     grep -e '^ to be' -e 'runs for' -e 'next bag' -e '^agree'
  agree: the second person's figures are those of the first
   to be infused    756 mL            250 mL            the bag's
             250 mL at 31.5 mL/h runs for 7 h 56 min; the plan's is 24 h; it is
             the volume of the bag, and the next bag goes on

Pounds typed as kilograms, and another bag on the stand.

  $ infuse verify --against plan.json --day 1 --weight 154 \
  >     --bag "ketamine 1000 mg in 250 mL" --rate "0.9 mg/kg/h" \
  >     --flow "31.5 mL/h" --volume "250 mL"
  DISAGREE: do not start

   field            first             second
   weight           70 kg             154 kg              DIFFERS
   drug             ketamine          ketamine            agrees
   label            500 mg in 250 mL  1,000 mg in 250 mL  DIFFERS
   rate             63 mg/h           138.6 mg/h          DIFFERS
   flow             31.5 mL/h         31.5 mL/h           agrees
   to be infused    756 mL            250 mL              the bag's
   flow by own sum                    34.6 mL/h           DIFFERS

  DIFFERS    weight: fits pounds taken as kilograms
  DIFFERS    label: the plan's flow from this bag would give 126 mg/h, not 63 mg/h
  DIFFERS    rate: per kg, and the weights differ
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   0.9 mg/kg/h x 154 kg is 138.6 mg/h
             138.6 mg/h of 1,000 mg in 250 mL is 34.6 mL/h, down to the step of
             0.1 mL/h (the plan's); the pump's 31.5 mL/h give 126 mg/h
             250 mL at 31.5 mL/h runs for 7 h 56 min; the plan's is 24 h; it is
             the volume of the bag, and the next bag goes on
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goebel-low-dose, revision 2, sha256 f7897b71293e
  VERDICT    caution
  DAY        day 1, 24 h
  [1]

The other drug; a tenfold flow; the number of the dose in the field of the
flow (ERR-05); a stronger bag (ERR-07); a rate per minute (ERR-10); too little
(ERR-12).

  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "esketamine 500 mg in 250 mL" --rate "63 mg/h" \
  >     --flow "31.5 mL/h" --volume "250 mL" | grep 'DI[FS]'
  DISAGREE: do not start
   drug             ketamine          esketamine        DIFFERS
  DIFFERS    drug: two drugs; nothing converts between them
  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" \
  >     --flow "315 mL/h" --volume "250 mL" | grep -e 'DI[FS]' -e ' give'
  DISAGREE: do not start
   flow             31.5 mL/h         315 mL/h          DIFFERS
   flow by own sum                    31.5 mL/h         DIFFERS
  DIFFERS    flow: fits a tenfold slip
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
             0.1 mL/h (the plan's); the pump's 315 mL/h give 630 mg/h
  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" \
  >     --flow "63 mL/h" --volume "250 mL" | grep -e 'DI[FS]' -e ' give'
  DISAGREE: do not start
   flow             31.5 mL/h         63 mL/h           DIFFERS
   flow by own sum                    31.5 mL/h         DIFFERS
  DIFFERS    flow: fits mg/h and mL/h in each other's field
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
             0.1 mL/h (the plan's); the pump's 63 mL/h give 126 mg/h
  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 2000 mg in 250 mL" --rate "63 mg/h" \
  >     --flow "31.5 mL/h" --volume "250 mL" | grep -e 'DI[FS]' -e 'not 63'
  DISAGREE: do not start
   label            500 mg in 250 mL  2,000 mg in 250 mL  DIFFERS
   flow by own sum                    7.8 mL/h            DIFFERS
  DIFFERS    label: the plan's flow from this bag would give 252 mg/h, not 63 mg/h
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "0.9 mg/kg/min" \
  >     --flow "31.5 mL/h" --volume "250 mL" | grep 'DI[FS]'
  DISAGREE: do not start
   rate             63 mg/h           3,780 mg/h        DIFFERS
   flow by own sum                    1,890 mL/h        DIFFERS
  DIFFERS    rate: fits a rate per minute for one per hour
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" \
  >     --flow "3.1 mL/h" --volume "250 mL" | grep -e 'DI[FS]' -e ' give'
  DISAGREE: do not start
   flow             31.5 mL/h         3.1 mL/h          DIFFERS
   flow by own sum                    31.5 mL/h         DIFFERS
  DIFFERS    flow
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
             0.1 mL/h (the plan's); the pump's 3.1 mL/h give 6.2 mg/h

A session has less than the bag: the bag's volume would run on (H6).

  $ infuse plan --weight 80 --protocol schwartzman-2009 --setting outpatient \
  >     --bag "ketamine 500 mg in 250 mL" --format json > session.json
  $ infuse verify --against session.json --day 3 --weight 80 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "25 mg/h" \
  >     --flow "12.5 mL/h" --volume "250 mL" | grep -e DIFFERS -e 'runs for'
   to be infused    50 mL             250 mL            DIFFERS
  DIFFERS    to be infused: is the volume of the bag, more than the plan gives
             250 mL at 12.5 mL/h runs for 20 h; the plan's is 4 h

A titrated plan is verified at its start; at any other rate, its maximum too, the
answer is UNCHECKED and asks for the check or the titrate of that rate (S-31).

  $ infuse plan --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 500 mg in 250 mL" --format json > titrated.json
  $ infuse verify --against titrated.json --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "40 mg/h" \
  >     --flow "20 mL/h" --volume "480 mL" | sed -n '/^DAY/,$p'
  DAY        each day, 24 h; titrated, and the rate is that of the start

For machines, and as Markdown.

  $ infuse verify --against titrated.json --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "10 mg/h" \
  >     --flow "10 mL/h" --volume "120 mL" --format json
  {
    "schema": "infuse-verify/2",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "against": {
      "file": "titrated.json",
      "protocol": "goldberg-2010",
      "revision": 2,
      "sha256": "4d3cf749630716eeea73b811cfd781e7bc9462f3329735a3b64398ac6ec24c34",
      "verdict": "within"
    },
    "day": null,
    "agree": false,
    "unchecked": false,
    "one_pump_step": false,
    "nothing_to_verify": null,
    "fields": [
      {
        "field": "weight",
        "first": {"value": 70, "unit": "kg", "ucum": "kg"},
        "second": {"value": 70, "unit": "kg", "ucum": "kg"},
        "agrees": true,
        "mix_up": null
      },
      {
        "field": "drug",
        "first": "ketamine",
        "second": "ketamine",
        "agrees": true,
        "mix_up": null
      },
      {
        "field": "label",
        "first": {
          "amount": {"value": 500, "unit": "mg", "ucum": "mg"},
          "volume": {"value": 250, "unit": "mL", "ucum": "mL"}
        },
        "second": {
          "amount": {"value": 500, "unit": "mg", "ucum": "mg"},
          "volume": {"value": 250, "unit": "mL", "ucum": "mL"}
        },
        "agrees": true,
        "mix_up": null
      },
      {
        "field": "rate",
        "first": {"value": 10, "unit": "mg/h", "ucum": "mg/h"},
        "second": {"value": 10, "unit": "mg/h", "ucum": "mg/h"},
        "agrees": true,
        "mix_up": null
      },
      {
        "field": "flow",
        "first": {"value": 5, "unit": "mL/h", "ucum": "mL/h"},
        "second": {"value": 10, "unit": "mL/h", "ucum": "mL/h"},
        "agrees": false,
        "mix_up": "wrong-field"
      },
      {
        "field": "volume",
        "first": {"value": 120, "unit": "mL", "ucum": "mL"},
        "second": {"value": 120, "unit": "mL", "ucum": "mL"},
        "agrees": true,
        "mix_up": null
      },
      {
        "field": "own_sum",
        "first": null,
        "second": {"value": 5, "unit": "mL/h", "ucum": "mL/h"},
        "agrees": false,
        "mix_up": null
      }
    ],
    "volume_is_bag": false,
    "given": {"value": 20, "unit": "mg/h", "ucum": "mg/h"},
    "runs": {"value": 12, "unit": "h", "ucum": "h"},
    "not_seen": [
      "that it is the right patient",
      "that the line goes from this bag to this patient",
      "that it is the right channel of the pump",
      "that the bag holds what its label says",
      "that the plan was the right one: its limits are not weighed again"
    ]
  }
  [1]
  $ infuse verify --against titrated.json --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "10 mg/h" \
  >     --flow "5 mL/h" --volume "120 mL" --format markdown
  **agree: the second person's figures are those of the first**

  | field | first | second |  |
  | :-- | :-- | :-- | :-- |
  | weight | 70 kg | 70 kg | agrees |
  | drug | ketamine | ketamine | agrees |
  | label | 500 mg in 250 mL | 500 mg in 250 mL | agrees |
  | rate | 10 mg/h | 10 mg/h | agrees |
  | flow | 5 mL/h | 5 mL/h | agrees |
  | to be infused | 120 mL | 120 mL | agrees |
  | flow by own sum |  | 5 mL/h | agrees |

  - **OWN SUMS** 10 mg/h of 500 mg in 250 mL is 5 mL/h, down to the step of 0.1 mL/h (the plan's); the pump's 5 mL/h give 10 mg/h
    120 mL at 5 mL/h runs for 24 h; the plan's is 24 h
  - **NOT SEEN** that it is the right patient; that the line goes from this bag to this patient; that it is the right channel of the pump; that the bag holds what its label says; that the plan was the right one: its limits are not weighed again
  - **AGAINST** titrated.json
  - **PROTOCOL** goldberg-2010, revision 2, sha256 4d3cf7496307
  - **VERDICT** within limits
  - **DAY** each day, 24 h; titrated, and the rate is that of the start

What is STOP, or states nothing to compare with, is not verified.

  $ infuse plan --weight 70 --protocol goebel-escalating --reading continuous --ceiling "200 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --format json > stop.json
  [1]
  $ infuse verify --against stop.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "60 mg/h" \
  >     --flow "30 mL/h" --volume "720 mL"
  DISAGREE: the answer is STOP, so there is nothing to verify: do not start

  AGAINST    stop.json
  PROTOCOL   goebel-escalating, revision 2, sha256 aa855535621d
  VERDICT    STOP
  [1]

  $ infuse plan --weight 70 --protocol goldberg-2010 --format json > bare.json
  $ infuse verify --against bare.json --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "10 mg/h" \
  >     --flow "5 mL/h" --volume "120 mL" | tail -n 1
  DAY        each day, 24 h; titrated, and the rate is that of the start
  $ infuse plan --weight 70 --protocol consensus-2018 \
  >     --bag "ketamine 500 mg in 250 mL" --format json > no-start.json
  [1]
  $ infuse verify --against no-start.json --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "22 mg/h" \
  >     --flow "11 mL/h" --volume "264 mL" | tail -n 1
  VERDICT    UNCHECKED

At three in the morning: each message says what to write.

  $ verify() {
  >     infuse verify --against plan.json --weight 70 --flow "31.5 mL/h" \
  >         --volume "250 mL" "$@"
  > }
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h"
  infuse: verify: the days of the plan differ
    say which one is set up with --day
  [2]
  $ verify --bag "500 mg in 250 mL" --rate "63 mg/h" --day 1
  infuse: --bag: needs the drug on the label, ketamine or esketamine: '500 mg in 250 mL'
    write drug, amount and volume as in "ketamine 500 mg in 250 mL"
  [2]
  $ verify --bag "ketamin 500 mg in 250 mL" --rate "63 mg/h" --day 1
  infuse: --bag: the drug is ketamine or esketamine: 'ketamin 500 mg in 250 mL'
    write drug, amount and volume as in "ketamine 500 mg in 250 mL"; the drug may be left out
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "31.5 mL/h" --day 1
  infuse: --rate: is in mL/h, which the pump shows: '31.5 mL/h'
    write the order's mg/h or mg/kg/h here, and mL/h with --flow
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "0,9 mg/kg/h" --day 1
  infuse: --rate: comma in the number '0,9': '0,9 mg/kg/h'
    use a decimal point, not a comma
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "0 mg/h" --day 1
  infuse: --rate: is above 0 when an infusion is started: '0 mg/h'
    write what the order or the pump shows
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" --day 6
  infuse: --day: the answer has no such day: '6'
    see the answer for its days
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" --day one
  infuse: --day: is not a day of an infusion: 'one'
    write a number from 1 to 366
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --day 1
  infuse: verify: needs --rate RATE
    the rate in question: "25 mg/h", "12.5 mL/h"
  [2]
  $ verify --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" --day 1 \
  >     --format csv
  infuse: --format: no such choice: 'csv'
    write table, json or markdown
  [2]
  $ infuse verify --against plan.json --weight 70 --rate "63 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --flow "31.5 mg/h" \
  >     --volume "250 mL"
  infuse: --flow: that is a rate 'mg/h': '31.5 mg/h'
    write a flow in mL/h, mL/min or L/h
  [2]
  $ infuse verify --against plan.json --weight 70 --rate "63 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --flow "31.5 mL/h" --volume 250
  infuse: --volume: unit missing: '250'
    write a volume in mL or L
  [2]

A file that is no plan, not all of one, or was changed by hand.

  $ with() {
  >     infuse verify --against "$1" --day 1 --weight 70 \
  >         --bag "ketamine 500 mg in 250 mL" --rate "63 mg/h" \
  >         --flow "31.5 mL/h" --volume "250 mL"
  > }
  $ with nothere.json
  nothere.json: error: there is no such file [no-such-file]
    write a plan to a file with infuse plan --format json
  [2]
  $ with .
  .: error: this is a folder [directory]
  [4]
  $ echo 'goebel-low-dose: 31.5 mL/h' > note.txt
  $ with note.txt
  note.txt:1:1: error: this is not JSON [syntax]
    goebel-low-dose: 31.5 mL/h
    ^
    make the file again with infuse plan --format json
  [3]
  $ head -c 700 plan.json > cut.json
  $ with cut.json
  cut.json:23:8: error: the file ends before its last bracket [syntax]
          "0.9 mg/kg/h was found nowhere else; i
           ^
    make the file again with infuse plan --format json
  [3]
  $ sed 's/"value": 31.5/"value": 315/' plan.json > changed.json
  $ with changed.json
  changed.json:90:5: error: the figures of this day do not follow from each other: was it changed by hand? [wrong-shape]
        {
        ^
    make the file again with infuse plan --format json
  [3]
  $ sed 's|infuse-plan/2|infuse-plan/1|' plan.json > other.json
  $ with other.json
  other.json:2:13: error: an answer of another version of infuse [unknown-format]
      "schema": "infuse-plan/1",
                ^~~~~~~~~~~~~~~
    make the file again with infuse plan --format json
  [3]
  $ infuse monitor --weight 70 --protocol goldberg-2010 \
  >     --format json > other.json
  $ with other.json
  other.json:2:13: error: this is no plan, check or titrate, but something else [unknown-format]
      "schema": "infuse-monitor/2",
                ^~~~~~~~~~~~~~~~~~
    make the file again with infuse plan --format json
  [3]
  $ { cat plan.json; echo '{}'; } > twice.json
  $ with twice.json
  twice.json:474:1: error: something stands behind the plan [syntax]
    {}
    ^
    make the file again with infuse plan --format json
  [3]

The answers of check and titrate are verified against as well (S-31).

  $ infuse check --weight 70 --protocol goldberg-2010 --rate "20 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --for "12 h" --format json >check.json
  $ against() { infuse verify --weight 70 --bag "ketamine 500 mg in 250 mL" \
  >     "$@" >answer; echo $?; sed -n '/^ field/,/^$/p;/^[aD][gI][rS]/,$p' \
  >     answer | sed '/^$/d'; }
  $ against --against check.json --rate "20 mg/h" --flow "10 mL/h" \
  >     --volume "120 mL"
  0
  agree: the second person's figures are those of the first
   field            first             second
   field            first             second
   weight           70 kg             70 kg             agrees
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             20 mg/h           20 mg/h           agrees
   rate             20 mg/h           20 mg/h           agrees
   flow             10 mL/h           10 mL/h           agrees
   flow             10 mL/h           10 mL/h           agrees
   to be infused    120 mL            120 mL            agrees
   to be infused    120 mL            120 mL            agrees
   flow by own sum                    10 mL/h           agrees
   flow by own sum                    10 mL/h           agrees
  OWN SUMS   20 mg/h of 500 mg in 250 mL is 10 mL/h, down to the step of 0.1 mL/h
             (the plan's); the pump's 10 mL/h give 20 mg/h
             120 mL at 10 mL/h runs for 12 h; the plan's is 12 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    check.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    within limits
  $ against --against check.json --rate "15 mg/h" --flow "7.5 mL/h" \
  >     --volume "90 mL"
  1
  DISAGREE: do not start
   field            first             second
   field            first             second
   weight           70 kg             70 kg             agrees
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             20 mg/h           15 mg/h           DIFFERS
   rate             20 mg/h           15 mg/h           DIFFERS
   flow             10 mL/h           7.5 mL/h          DIFFERS
   flow             10 mL/h           7.5 mL/h          DIFFERS
   to be infused    120 mL            90 mL             DIFFERS
   to be infused    120 mL            90 mL             DIFFERS
   flow by own sum                    7.5 mL/h          agrees
   flow by own sum                    7.5 mL/h          agrees
  DIFFERS    rate
  DIFFERS    flow
  DIFFERS    to be infused
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   15 mg/h of 500 mg in 250 mL is 7.5 mL/h, down to the step of 0.1 mL/h
             (the plan's); the pump's 7.5 mL/h give 15 mg/h
             90 mL at 7.5 mL/h runs for 12 h; the plan's is 12 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    check.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    within limits
  $ infuse titrate --weight 70 --protocol goldberg-2010 --rate "20 mg/h" \
  >     --elapsed "32 h" --bag "ketamine 500 mg in 250 mL" --pain 6 \
  >     --sedation "POSS 2" --rr 14 --spo2 97 --hr 88 --bp 132/80 \
  >     --dissociation none --format json >titrate.json
  $ against --against titrate.json --rate "20 mg/h" --flow "10 mL/h" \
  >     --volume "200 mL"
  0
  agree: the second person's figures are those of the first
   field            first             second
   field            first             second
   weight           70 kg             70 kg             agrees
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             20 mg/h           20 mg/h           agrees
   rate             20 mg/h           20 mg/h           agrees
   flow             10 mL/h           10 mL/h           agrees
   flow             10 mL/h           10 mL/h           agrees
   to be infused                      200 mL            not in the answer
   to be infused                      200 mL            not in the answer
   flow by own sum                    10 mL/h           agrees
   flow by own sum                    10 mL/h           agrees
  OWN SUMS   20 mg/h of 500 mg in 250 mL is 10 mL/h, down to the step of 0.1 mL/h
             (the plan's); the pump's 10 mL/h give 20 mg/h
             200 mL at 10 mL/h runs for 20 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    titrate.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    within limits
  $ infuse verify --against titrate.json --rate "25 mg/h" --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --flow "12.5 mL/h" \
  >     --volume "200 mL" | sed -n '/^UNCHECKED/,$p'
  UNCHECKED: that is not a rate of this answer: a titrated plan is verified at its
  start, and any other rate against the check or titrate of that rate (--format
  json)

  AGAINST    titrate.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    within limits

One pump step is no disagreement (S-02): 18.375 mg/h of this bag is 9.1875 mL/h,
9.1 as it is cut here and 9.2 as nurses are taught to round; 9.3 is neither.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --setting outpatient \
  >     --bag "ketamine 200 mg in 100 mL" --format json >session.json
  $ for flow in 9.1 9.2 9.3; do
  >     infuse verify --against session.json --day 2 --weight 70 \
  >         --bag "ketamine 200 mg in 100 mL" --rate "18.375 mg/h" \
  >         --flow "$flow mL/h" --volume "36.4 mL" >answer; echo $?
  >     grep -e '^ flow' -e '^agree' -e '^DIS' -A1 answer; done
  0
  agree: the second person's figures are those of the first

  --
   flow             9.1 mL/h          9.1 mL/h          agrees
   to be infused    36.4 mL           36.4 mL           agrees
   flow by own sum                    9.1 mL/h          agrees

  0
  agree: the second person's figures are those of the first

  --
   flow             9.1 mL/h          9.2 mL/h          agrees, one pump step
   to be infused    36.4 mL           36.4 mL           agrees
   flow by own sum                    9.1 mL/h          agrees

  1
  DISAGREE: do not start

  --
   flow             9.1 mL/h          9.3 mL/h          DIFFERS
   to be infused    36.4 mL           36.4 mL           agrees
   flow by own sum                    9.1 mL/h          DIFFERS

A plan whose rates per kg are for the ideal weight cannot be checked with a rate
per kg of the actual one; the order's mg/h can be.

  $ infuse protocol show --source goebel-low-dose | sed \
  >     's/^id: .*/id: low-ideal/; s/basis: actual/basis: ideal/' >low-ideal.yaml
  $ infuse plan --protocol ./low-ideal.yaml --weight 118 --height "170 cm" \
  >     --sex male --bag "ketamine 500 mg in 250 mL" --format json > ideal.json
  $ infuse verify --against ideal.json --day 1 --weight 118 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "0.9 mg/kg/h" \
  >     --flow "29.6 mL/h" --volume "710.4 mL"
  infuse: --rate: the plan's rates per kg are for another weight than the actual one: '0.9 mg/kg/h'
    write the rate of the order in mg/h
  [2]

Nor is one that contradicts itself: a day that is STOP in a plan that is not,
or the weight of another patient over figures that were made for the first.

  $ sed 's/^      "verdict": "caution"/      "verdict": "stop"/' plan.json \
  >     > other.json
  $ with other.json
  other.json:90:5: error: this is worse than the verdict of the whole plan: was it changed by hand? [wrong-shape]
        {
        ^
    make the file again with infuse plan --format json
  [3]
  $ sed 's/^  "weight": {"value": 70,/  "weight": {"value": 80,/' plan.json \
  >     > other.json
  $ with other.json
  other.json:51:14: error: the weights of this plan do not follow from each other: was it changed by hand? [wrong-shape]
      "weights": {
                 ^
    make the file again with infuse plan --format json
  [3]

More than the bag holds is never set, whatever the day takes in all (S-24).

  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 500 mg in 250 mL" --rate "0.9 mg/kg/h" \
  >     --flow "31.5 mL/h" --volume "756 mL" | sed -n '/^DIS/,$p'
  DISAGREE: do not start

   field            first             second
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             63 mg/h           63 mg/h           agrees
   flow             31.5 mL/h         31.5 mL/h         agrees
   to be infused    756 mL            756 mL            DIFFERS
   flow by own sum                    31.5 mL/h         agrees

  DIFFERS    to be infused: is more than the bag holds: the pump would run dry
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   0.9 mg/kg/h x 70 kg is 63 mg/h
             63 mg/h of 500 mg in 250 mL is 31.5 mL/h, down to the step of
             0.1 mL/h (the plan's); the pump's 31.5 mL/h give 63 mg/h
             756 mL at 31.5 mL/h runs for 24 h; the plan's is 24 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goebel-low-dose, revision 2, sha256 f7897b71293e
  VERDICT    caution
  DAY        day 1, 24 h
