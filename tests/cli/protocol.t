The protocols, and what is wrong with a file.

  $ infuse protocol list
  consensus-2018            ketamine    guideline
      continuous 4 days, titrated from a start not stated to at most 22 mg/h
  consensus-2018-outpatient ketamine    guideline
      10 sessions of 4 h, one a day, 0.35 mg/kg/h
  erasmus-2022              esketamine  abstract-read
      continuous 7 days, titrated from a start not stated to at most 14 mg/h
  goebel-escalating         ketamine    unverified
      continuous 4 days, 60 to 200 mg/h
  goebel-low-dose           ketamine    unverified
      continuous 4.5 days, 0.9 mg/kg/h
  goebel-tailored           ketamine    unverified
      continuous 4 days, titrated from 0.07 mg/kg/h to at most 0.43 mg/kg/h
  goldberg-2005             ketamine    abstract-read
      10 sessions of 4 h, one a day, titrated from 40 mg over 4 h to at most 80 mg
        over 4 h
  goldberg-2010             ketamine    abstract-read
      continuous 5 days, titrated from 10 mg/h to at most 40 mg/h
  ketcrps2-2023             esketamine  abstract-read
      continuous 6 days, titrated from 0.05 mg/kg/h to at most 0.2 mg/kg/h
  ketcrps2-2023-outpatient  esketamine  abstract-read
      6 sessions of 6 h, one every 14 days, titrated from 0.05 mg/kg/h to at most
        0.2 mg/kg/h
  leiden-2009               esketamine  abstract-read
      continuous 100 h, titrated from 0.07 mg/kg/h to at most 0.43 mg/kg/h
  schwartzman-2009          ketamine    abstract-read
      10 sessions of 4 h, one a day, 50 to 100 % of 0.35 mg/kg/h, at most 25 mg/h
  schwartzman-inpatient     ketamine    summary-read
      continuous 5 days, titrated from 20 mg/h to at most 40 mg/h
  schwartzman-outpatient    ketamine    summary-read
      10 sessions of 4 h, one a day, 70 to 200 mg a session

  Limits in force: default, revision 3, protocols/site/default.yaml (built in)

  $ infuse protocol show goebel-escalating
  PROTOCOL   goebel-escalating, revision 2
             Clinic page regimen, credited to Goebel 2015 in error; escalating
             dose over four days
  DRUG       KETAMINE (racemic), intravenous
  FOR        complex regional pain syndrome; adults
  SETTINGS   ward, intensive-care
  WEIGHT     doses per kg are of the actual weight
  REGIMEN    continuous 4 days, 60 to 200 mg/h
  READING    continuous, as the page reads, which does not say so
             or daily: those rates, each in one session of 4 h, on four days (4
             sessions of 4 h, one a day, 60 to 200 mg/h)
             or per-session: 60 to 200 mg in a session of 4 h, on four days (4
             sessions of 4 h, one a day, 15 to 50 mg/h)
  LIMITS     rate: soft-min 60 mg/h, hard-max 200 mg/h
  EVIDENCE   unverified
  SOURCE     Atlas Ketamine, Ketamine Infusion for CRPS (clinic page), 2024
             says: infusion began at 60 mg/h and gradually rose to 200 mg/h by day
             4
  SOURCE     Kirkpatrick 2020, Clin J Pain 36(7):516-523, doi
             10.1097/AJP.0000000000000831 (abstract)
             says: a 4-day, escalating dose outpatient infusion; the abstract
             gives no mg/h
  SOURCE     Medscape, answer 1145318-107996 on complex regional pain syndrome,
             2018 (clinic practice, second-hand)
             says: 70 to 200 mg a day as an outpatient over ten days; later 100 to
             200 mg over 4 h
  DOUBT      60 and 200 were found nowhere else; they may be mg per session,
             printed as mg/h
  DOUBT      the page credits Goebel 2015, a letter on a 4.5-day infusion in five
             patients (recalled, not read)
  DOUBT      the design fits Kirkpatrick 2020, an outpatient one; its figures were
             not read
  DOUBT      the page names no enantiomer; read as racemic ketamine
  DOUBT      60 mg/h passes 1 mg/kg/h below 60 kg, 200 mg/h below 200 kg
  FILE       protocols/goebel-escalating.yaml (built in)
  SHA256     aa855535621d6b576d06e8be9b13649581b368fa953e525715a7d38a72d2c854
  $ infuse protocol show schwartzman-2009 --source | sed -n '/^schedule/,$p'
  schedule:
    sessions: {count: 10, length: 4 h, every: 1 d}
    days:
      - days: 1
        rate: {rate: 0.35 mg/kg/h, at-most: 25 mg/h, share: 50 %, fraction-of: capped-rate}
        stated: no
      - days: 2
        rate: {rate: 0.35 mg/kg/h, at-most: 25 mg/h, share: 75 %, fraction-of: capped-rate}
        stated: no
      - days: 3 to 10
        rate: {rate: 0.35 mg/kg/h, at-most: 25 mg/h}
        stated: yes

  limits:
    dose-rate: {hard-max: 0.35 mg/kg/h}
    rate: {hard-max: 25 mg/h}
    dose-per-day: {hard-max: 100 mg}

  given-with:
    - clonidine 0.1 mg by mouth, in both arms of the trial
    - midazolam 2 mg intravenously, twice, in both arms of the trial

Every fault of a file in one run, each with its place and what to write.

  $ infuse protocol show goldberg-2010 --source |
  >     sed 's/40 mg\/h}/40 mg\/kg\/m}/; s/^revision/reversion/' >ramp.yaml
  $ infuse protocol lint ./ramp.yaml
  ./ramp.yaml:4:5: warning: the file is called 'ramp' [id-mismatch]
    id: goldberg-2010
        ^~~~~~~~~~~~~
  ./ramp.yaml:5:1: error: unknown key 'reversion' [unknown-key]
    reversion: 2
    ^~~~~~~~~
    did you mean 'revision'?
  ./ramp.yaml:30:11: note: cannot titrate until a site fills step and interval [cannot-titrate]
        step: not-stated
              ^~~~~~~~~~
  ./ramp.yaml:37:42: error: unknown unit 'mg/kg/m' [unknown-unit]
      rate: {soft-min: 10 mg/h, hard-max: 40 mg/kg/m}
                                             ^~~~~~~
    write a rate in mg/h, mg/min, mg/d, mcg/h or mcg/min
  [3]

Such a file gives no plan.

  $ infuse plan --weight 70 --protocol ./ramp.yaml
  ./ramp.yaml:5:1: error: unknown key 'reversion' [unknown-key]
    reversion: 2
    ^~~~~~~~~
    did you mean 'revision'?
  ./ramp.yaml:37:42: error: unknown unit 'mg/kg/m' [unknown-unit]
      rate: {soft-min: 10 mg/h, hard-max: 40 mg/kg/m}
                                             ^~~~~~~
    write a rate in mg/h, mg/min, mg/d, mcg/h or mcg/min
  [3]

Protocols of a site's own are found in the folders of INFUSE_PATH; an id that
is there twice is refused, and both places are named.

  $ mkdir site && infuse protocol show goldberg-2010 --source |
  >     sed 's/^id: .*/id: own/' >site/own.yaml
  $ INFUSE_PATH=site infuse plan --weight 70 --protocol own | head -n 2
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  own: CONTINUOUS, 5 days (120 h), titrated
  $ cp site/own.yaml site/goldberg-2010.yaml
  $ INFUSE_PATH=site infuse plan --weight 70 --protocol goldberg-2010
  site/goldberg-2010.yaml: error: protocol 'goldberg-2010' is there twice [found-twice]
  protocols/goldberg-2010.yaml: error: protocol 'goldberg-2010' is there twice [found-twice]
    take one away, or name a file by its path
  [3]
  $ mv site/goldberg-2010.yaml site/other.yaml
  $ INFUSE_PATH=site infuse plan --weight 70 --protocol other
  infuse: site/other.yaml: says another id than its name: 'own'
    make the two the same, or name the file by its path
  [3]
  $ INFUSE_PATH=nowhere infuse protocol list
  nowhere: error: there is no such folder [no-such-folder]
    correct the search path, or take the folder off it
  [4]

A site's own limits tighten, and widen only inside the guard.

  $ cat >limits.yaml <<END
  > infuse-site: 1
  > id: limits
  > revision: 3
  > title: Made up for this test
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {soft-max: 3 mg/kg/h, hard-max: 9 mg/kg/h}
  >     sources: [{cite: this test, says: what stands above}]
  > END
  $ infuse protocol lint ./limits.yaml
  ./limits.yaml:8:48: error: hard-max '9 mg/kg/h' is past the guard, 4 mg/kg/h [past-guard]
        dose-rate: {soft-max: 3 mg/kg/h, hard-max: 9 mg/kg/h}
                                                   ^~~~~~~~~
    no file can loosen the guard
  [3]
  $ sed 's/9 mg/4 mg/' limits.yaml >inside.yaml && mv inside.yaml limits.yaml
  $ infuse protocol lint ./limits.yaml
  ./limits.yaml:6:5: warning: no hard-max on rate; infuse comes with 100 mg/h [looser-limit]
      - drug: ketamine
        ^
  ./limits.yaml:6:5: warning: no hard-max on strength; infuse comes with 10 mg/mL [looser-limit]
      - drug: ketamine
        ^
  ./limits.yaml:8:27: warning: soft-max of dose-rate is '3 mg/kg/h'; infuse comes with 0.5 mg/kg/h [looser-limit]
        dose-rate: {soft-max: 3 mg/kg/h, hard-max: 4 mg/kg/h}
                              ^~~~~~~~~
  ./limits.yaml:8:48: warning: hard-max of dose-rate is '4 mg/kg/h'; infuse comes with 1 mg/kg/h [looser-limit]
        dose-rate: {soft-max: 3 mg/kg/h, hard-max: 4 mg/kg/h}
                                                   ^~~~~~~~~
  $ infuse check --site ./limits.yaml --protocol goebel-escalating \
  >     --weight 100 --rate "401 mg/h" --day 4 | sed '/^NOT DONE/,$d'
  STOP: do not start or set this.
  401 mg/h of KETAMINE (racemic) is more than 2 times the most, 4.01 mg/kg/h at
  100 kg; goebel-escalating, day 4, ward

  WHY STOP   401 mg/h is above
               200 mg/h  the protocol's        protocols/goebel-escalating.yaml:59
               400 mg/h  4 mg/kg/h at 100 kg                       ./limits.yaml:8
             Anaesthetic-range dose (from 60 mg/h at 100 kg): needs an
             anaesthetist or intensivist present and a plan for the airway.
  UNCHECKED  the source can be read in several ways: the prescriber says which
             with --reading                       protocols/goebel-escalating.yaml
  CAUTION    the figures of this protocol are unverified: infuse protocol show
             goebel-escalating                 protocols/goebel-escalating.yaml:14
  No pump setting is shown.

Where the site says nothing about a drug, that is not a yes.

  $ infuse plan --site ./limits.yaml --protocol leiden-2009 --weight 70 \
  >     --strength "5 mg/mL" | sed -n '1p; /^UNCHECKED /,/^No\|^DOUBT/p; /^MISSING/,/^No/p'
  UNCHECKED: not a yes, not a no.  Do not start            ESKETAMINE, ward, 70 kg
  UNCHECKED  the site's file sets no hard-max on dose-rate for esketamine in
             setting ward                                            ./limits.yaml
  CAUTION    days 1 to 5: rounding down to the pump's step takes more than 5 % off
             the rate, 8.16 %: another strength would come closer
  DOUBT      sources differ on the ceiling, 0.29 (Dahan, Otto) or 0.43 mg/kg/h

One file that cannot be used takes none of the others away, and a list in
which there is one exits 1.  Days that differ are told by their range, as the
last one says nothing of the highest.

  $ mkdir ward && ln -s nowhere ward/broken.yaml
  $ infuse protocol show goldberg-2010 --source |
  >     sed 's/^id: .*/id: peak/; /^schedule:/,$d' >ward/peak.yaml
  $ cat >>ward/peak.yaml <<END
  > schedule:
  >   continuous: 3 d
  >   days:
  >     - {days: 1, rate: 10 mg/h}
  >     - {days: 2, rate: 40 mg/h}
  >     - {days: 3, rate: 12 mg/h}
  > limits:
  >   rate: {hard-max: 40 mg/h}
  > END
  $ sed 's/^id: .*/id: half/; /^limits/,$d' ward/peak.yaml >ward/half.yaml
  $ INFUSE_PATH=ward infuse protocol list | grep -A 1 -e '^[bhp]'
  ward/broken.yaml: error: a link to a file that is not there [dangling-link]
    mend the link, or take it away
  ward/half.yaml:3:1: error: missing key 'limits' [missing-key]
    infuse-protocol: 1
    ^
    write limits, with a hard-max on rate or dose-rate
  broken
      cannot be read: ward/broken.yaml
  --
  half
      cannot be used: ward/half.yaml
  --
  peak                      ketamine    abstract-read
      continuous 3 days, 10 to 40 mg/h
  $ INFUSE_PATH=ward infuse protocol list --format csv 2>messages >list.csv
  [1]
  $ grep -e '^[bhp]' list.csv
  broken,,,,,,ward/broken.yaml,unreadable
  half,,,,,,ward/half.yaml,invalid
  peak,ketamine,abstract-read,continuous,"continuous 3 days, 10 to 40 mg/h","Goldberg 2010; five inpatient days, titrated from 10 to 40 mg/h",ward/peak.yaml,

A file of the right name and another ending is not passed over for the one
that is built in.

  $ mkdir alike && cp ward/peak.yaml alike/goldberg-2010.yml
  $ INFUSE_PATH=alike infuse plan --weight 70 --protocol goldberg-2010
  alike/goldberg-2010.yml: error: not the file of protocol 'goldberg-2010', though its name is alike [look-alike]
    call it goldberg-2010.yaml, or take it out of the folder
  [3]
  $ INFUSE_SITE= infuse plan --weight 70 --protocol goldberg-2010
  infuse: INFUSE_SITE: names no file
    unset it for the limits that are in force
  [2]

Where a source can be read in several ways, the prescriber says which is
meant: mg/h throughout, mg/h in a session, or mg in a session.

  $ infuse protocol show goebel-escalating | sed -n '/^READING/,/^LIMITS/p'
  READING    continuous, as the page reads, which does not say so
             or daily: those rates, each in one session of 4 h, on four days (4
             sessions of 4 h, one a day, 60 to 200 mg/h)
             or per-session: 60 to 200 mg in a session of 4 h, on four days (4
             sessions of 4 h, one a day, 15 to 50 mg/h)
  LIMITS     rate: soft-min 60 mg/h, hard-max 200 mg/h
  $ for how in continuous daily per-session; do
  >     infuse plan --weight 70 --protocol goebel-escalating --reading $how \
  >         --setting outpatient --format csv | cut -d , -f 2-5,7,8; done
  day,hours,session,rate_mg_per_h,dose_mg,dose_so_far_mg
  1,24,,60,1440,1440
  2,24,,106,2544,3984
  3,24,,153,3672,7656
  4,24,,200,4800,12456
  day,hours,session,rate_mg_per_h,dose_mg,dose_so_far_mg
  1,4,1,60,240,240
  2,4,2,106,424,664
  3,4,3,153,612,1276
  4,4,4,200,800,2076
  day,hours,session,rate_mg_per_h,dose_mg,dose_so_far_mg
  1,4,1,15,60,60
  2,4,2,26.5,106,166
  3,4,3,38.25,153,319
  4,4,4,50,200,519
  $ infuse plan --weight 70 --protocol goebel-escalating --reading daily |
  >     grep -A 1 '^READING'
  [1]
  $ infuse plan --weight 70 --protocol goldberg-2010 --reading daily
  infuse: --reading: this protocol can be read in one way only: 'goldberg-2010'
    leave the option out
  [2]
  $ infuse check --weight 70 --protocol goebel-escalating --rate "60 mg/h" \
  >     --reading weekly
  infuse: --reading: no such choice: 'weekly'
    write continuous, daily or per-session
  [2]

What a site's file says, in words, with its limits in mg/h as nobody knows
mg/kg/h by heart.

  $ cat >ours.yaml <<END
  > infuse-site: 1
  > id: ours
  > revision: 4
  > title: Made up for this test
  > programme-in: mg/h
  > bags: {standard: ketamine 500 mg in 250 mL}
  > bag-max-hours: 24 h
  > steps-between: 08:00 to 20:00
  > adopts: [goebel-low-dose]
  > policy:
  >   retired: [{protocol: goebel-tailored, revision: 1, cite: this test}]
  > titrate:
  >   - {protocol: goldberg-2010, step: 5 mg/h, interval: 8 h, cite: this test}
  > limits:
  >   - drug: ketamine
  >     settings: [ward, outpatient]
  >     dose-rate: {soft-min: 0.05 mg/kg/h, soft-max: 0.6 mg/kg/h, hard-max: 1 mg/kg/h}
  >     rate: {soft-max: 40 mg/h, hard-max: 80 mg/h}
  >     sources: [{cite: this test, says: what stands above}]
  > hold:
  >   - {item: sedation, at-least: POSS 3, do: pause, cite: this test}
  > END
  $ infuse site show ./ours.yaml
  SITE       ours, revision 4
             Made up for this test
  FILE       ./ours.yaml
  SHA256     a0585a62337e412c0cc2eabd79a65e059b1920d233a628c03c832e970dfff90d
  PUMP       mg/h is entered into the pump, in steps of 0.01 mg/h (assumed)
  BAGS       standard: ketamine 500 mg in 250 mL
  A BAG      hangs for at most 24 h
  ADOPTS     goebel-low-dose
  RETIRED    goebel-tailored, revision 1; this test
  STEPS      between 08:00 and 20:00
  TITRATE    goldberg-2010: a step of 5 mg/h, not sooner than after 8 h; this test
  FOR        KETAMINE (racemic): ward, outpatient
  LIMITS     dose-rate: soft-min 0.05 mg/kg/h, soft-max 0.6 mg/kg/h, hard-max
             1 mg/kg/h
             rate: soft-max 40 mg/h, hard-max 80 mg/h
  LOOSER     dose-rate soft-max 0.6 mg/kg/h; infuse comes with 0.5 mg/kg/h
             strength has no hard-max; infuse comes with 10 mg/mL
  SOURCE     this test: what stands above
   at a weight of  45 kg  60 kg  80 kg  120 kg
                    mg/h   mg/h   mg/h    mg/h
   caution below    2.25      3      4       6
   caution above      27     36     40      40
   STOP above         45     60     80      80

  HOLD       sedation at least POSS 3: pause; this test

  $ infuse site show ./nothere.yaml
  ./nothere.yaml: error: there is no such file [no-such-file]
  [2]

Patients who differ have a start and a maximum of their own, in one file.

  $ cat >highland.yaml <<END
  > infuse-protocol: 1
  > id: highland
  > revision: 1
  > title: As NHS Highland writes it, for this test
  > drug: ketamine
  > route: intravenous
  > indication: acute pain
  > population: adults
  > settings: [ward]
  > evidence:
  >   status: summary-read
  >   sources:
  >     - cite: NHS Highland, TAM, acute pain, ketamine guidelines (its opening)
  >       says: 5 mg/h, frail 2.5; not more often than hourly; at most 25 mg/h, under 50 kg 15
  > weight: {basis: actual}
  > schedule:
  >   continuous: 3 d
  >   titrate:
  >     start:
  >       - {for: {frail: no}, rate: 5 mg/h}
  >       - {for: {frail: yes}, rate: 2.5 mg/h}
  >     step: 5 mg/h
  >     interval: 1 h
  >     max:
  >       - {for: {weight: under 50 kg}, rate: 15 mg/h}
  >       - {for: {weight: 50 kg and above}, rate: 25 mg/h}
  > limits:
  >   rate: {hard-max: 25 mg/h}
  > END
  $ infuse protocol lint ./highland.yaml
  ./highland.yaml: no fault found
  $ infuse protocol show ./highland.yaml | sed -n '/^REGIMEN/,/^LIMITS/p'
  REGIMEN    continuous 3 days, titrated from 2.5 mg/h to at most 25 mg/h
  START      5 mg/h: not frail
             2.5 mg/h: frail
  AT MOST    15 mg/h: under 50 kg
             25 mg/h: 50 kg and above
  STEP       5 mg/h; interval 1 h
  LIMITS     rate: hard-max 25 mg/h
  $ infuse plan --weight 70 --protocol ./highland.yaml
  infuse: --frail: is needed: this protocol has a rate for the frail: 'highland'
    write yes or no
  [2]
  $ for who in "70 --frail no" "70 --frail yes" "49 --frail no --age 46"; do
  >     infuse plan --protocol ./highland.yaml --weight $who |
  >         grep -e '^START' -e '^DO NOT'; done
  START      5 mg/h, 0.071 mg/kg/h
  START      2.5 mg/h, 0.036 mg/kg/h
  START      5 mg/h, 0.102 mg/kg/h
  $ infuse check --weight 49 --age 46 --frail no --protocol ./highland.yaml \
  >     --rate "20 mg/h" --current "15 mg/h" | grep '^CEILING'
  [1]

A bag that the site makes can be called by its name.

  $ infuse check --weight 70 --protocol goldberg-2010 --rate "12 mg/h" \
  >     --current "12 mg/h" --site ours.yaml --bag standard |
  >     grep -e '^STRENGTH' -e '^RATE'
  [1]
  $ infuse plan --weight 70 --protocol goldberg-2010 --site ours.yaml --bag big
  infuse: --bag: the site has no bag of that name: 'big'
    write what the label reads, as in "ketamine 500 mg in 250 mL", or standard
  [2]
  $ infuse plan --weight 70 --protocol goldberg-2010 --bag standard
  infuse: --bag: the site has no bag of that name: 'standard'
    write what the label reads, as in "ketamine 500 mg in 250 mL"
  [2]

What is done around an infusion is shown as the file has it: a list for some
settings, what is attached throughout, and a rule in the place of a built-in
line is a site's alone.

  $ infuse protocol show --source goldberg-2010 >mine.yaml
  $ sed -i 's/^id: .*/id: mine/' mine.yaml
  $ cat >> mine.yaml <<'END'
  > observe:
  >   - items: [blood-pressure]
  >     settings: [outpatient]
  >     cadence: [{every: 15 min}]
  >     throughout: [pulse-oximetry, ecg]
  >     cite: made up
  > hold:
  >   - {item: sedation, at-least: ACVPU V, do: pause, cite: made up}
  > after:
  >   observe-for: 2 h
  >   observe-for-after-days: 4 h
  >   home-when: walking, with an adult
  >   cite: made up
  > END
  $ infuse protocol show ./mine.yaml | sed -n '/^OBSERVE/,/^AFTER/p'
  OBSERVE    blood-pressure: every 15 min; throughout: pulse-oximetry, ecg; in
             outpatient; made up
  HOLD       sedation at least ACVPU V: pause; made up
  AFTER      observe for 2 h, after days for 4 h, home when walking, with an

Programs get the same, each figure with its unit and each line of the file.

  $ infuse protocol show ./mine.yaml --format json >shown.json
  $ python3 - <<'END'
  > import json
  > p = json.load(open("shown.json"))
  > print(p["schema"], p["protocol"]["id"], p["schedule"]["form"])
  > print(p["schedule"]["titration"]["max"])
  > print([(l["rule"], l["bound"], l["written"], l["line"]) for l in p["limits"]])
  > print(p["observe"][0]["throughout"], p["observe"][0]["settings"])
  > print(p["hold"][0])
  > print(p["after"]["observe_for"], p["after"]["observe_for_after_days"])
  > END
  infuse-protocol-show/1 mine titrated
  {'rate': {'value': 40, 'unit': 'mg/h', 'ucum': 'mg/h'}, 'written': '40 mg/h'}
  [('rate', 'soft-min', '10 mg/h', 37), ('rate', 'hard-max', '40 mg/h', 37)]
  ['pulse-oximetry', 'ecg'] ['outpatient']
  {'item': 'sedation', 'scale': 'ACVPU', 'at_least': 'V', 'at_most': None, 'do': 'pause', 'replaces': None, 'cite': 'made up', 'line': 45}
  {'value': 2, 'unit': 'h', 'ucum': 'h'} {'value': 4, 'unit': 'h', 'ucum': 'h'}
  $ infuse protocol lint ./mine.yaml ./no-such.yaml --format json
  {
    "schema": "infuse-error/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "status": 2,
    "id": "no-such-file",
    "option": null,
    "about": null,
    "text": "there is no such file",
    "typed": null,
    "hint": null,
    "place": {
      "file": "./no-such.yaml",
      "line": null,
      "column": null
    },
    "problems": [
      {
        "severity": "note",
        "kind": "semantic",
        "id": "cannot-titrate",
        "option": null,
        "about": null,
        "text": "cannot titrate until a site fills step and interval",
        "typed": null,
        "hint": null,
        "place": {
          "file": "./mine.yaml",
          "line": 30,
          "column": 11
        }
      },
      {
        "severity": "error",
        "kind": null,
        "id": "no-such-file",
        "option": null,
        "about": null,
        "text": "there is no such file",
        "typed": null,
        "hint": null,
        "place": {
          "file": "./no-such.yaml",
          "line": null,
          "column": null
        }
      }
    ]
  }
  [2]
  $ infuse protocol lint ./mine.yaml --format json
  {
    "schema": "infuse-lint/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "files": [
      "./mine.yaml"
    ],
    "problems": [
      {
        "severity": "note",
        "kind": "semantic",
        "id": "cannot-titrate",
        "option": null,
        "about": null,
        "text": "cannot titrate until a site fills step and interval",
        "typed": null,
        "hint": null,
        "place": {
          "file": "./mine.yaml",
          "line": 30,
          "column": 11
        }
      }
    ]
  }
  $ infuse protocol list --format json | python3 -c 'import json, sys
  > print(len(json.load(sys.stdin)["protocols"]) > 10)'
  True
