All protocols that come with infuse, side by side at one weight.  It exits 1
as one of them is STOP here.

  $ infuse compare consensus-2018 consensus-2018-outpatient goebel-escalating \
  >     goebel-low-dose goebel-tailored goldberg-2010 ketcrps2-2023 \
  >     ketcrps2-2023-outpatient leiden-2009 schwartzman-2009 --weight 70
  STOP: goebel-escalating; UNCHECKED: consensus-2018; CAUTION: goebel-low-dose,
  goebel-tailored; within limits: consensus-2018-outpatient, goldberg-2010,
  ketcrps2-2023, ketcrps2-2023-outpatient, leiden-2009, schwartzman-2009
  ward, 70 kg, limits of protocols/site/default.yaml

   protocol                   drug                  per kg   rate  verdict
                                                   mg/kg/h   mg/h
   consensus-2018             ketamine    start          -         UNCHECKED
                                          max        0.314     22
   consensus-2018-outpatient  ketamine                0.35   24.5  within limits
   goebel-escalating          ketamine    first      0.857     60  STOP
                                          highest    2.857    200
   goebel-low-dose            ketamine                 0.9     63  caution
   goebel-tailored            ketamine    start       0.07    4.9  caution
                                          max         0.43   30.1
   goldberg-2010              ketamine    start      0.143     10  within limits
                                          max        0.571     40
   ketcrps2-2023              esketamine  start       0.05    3.5  within limits
                                          max          0.2     14
   ketcrps2-2023-outpatient   esketamine  start       0.05    3.5  within limits
                                          max          0.2     14
   leiden-2009                esketamine  start       0.07    4.9  within limits
                                          max         0.43   30.1
   schwartzman-2009           ketamine    first      0.175  12.25  within limits
                                          highest     0.35   24.5

   protocol                   runs               session    day   course
                                                      mg     mg       mg
   consensus-2018             96 h      start                 -
                                        max                 528    2,112
   consensus-2018-outpatient  10 x 4 h                98     98      980
   goebel-escalating          96 h      first             1,440
                                        highest           4,800   12,456
   goebel-low-dose            108 h                       1,512    6,804
   goebel-tailored            96 h      start             117.6    470.4
                                        max               722.4  2,889.6
   goldberg-2010              120 h     start               240    1,200
                                        max                 960    4,800
   ketcrps2-2023              144 h     start                84      504
                                        max                 336    2,016
   ketcrps2-2023-outpatient   6 x 6 h   start         21     21      126
                                        max           84     84      504
   leiden-2009                100 h     start             117.6      490
                                        max               722.4    3,010
   schwartzman-2009           10 x 4 h  first         49     49
                                        highest       98     98    906.5

  WHY        consensus-2018, UNCHECKED: going up cannot be checked; the source
             does not state start, step, interval (under schedule, titrate): a
             site's file fills them under titrate
                                                  protocols/consensus-2018.yaml:32
             goebel-escalating, STOP: 200 mg/h; limit 70 mg/h (1 mg/kg/h x 70 kg);
             over by 130 mg/h, 185.7 %              protocols/site/default.yaml:14
             goebel-low-dose, caution: 63 mg/h; limit 35 mg/h (0.5 mg/kg/h x
             70 kg); over by 28 mg/h, 80 %          protocols/site/default.yaml:13
             goebel-tailored, caution: the figures of this protocol are
             unverified: infuse protocol show goebel-tailored
                                                 protocols/goebel-tailored.yaml:14
  EVIDENCE   unverified: goebel-escalating, goebel-low-dose, goebel-tailored
             abstract-read: goldberg-2010, ketcrps2-2023,
             ketcrps2-2023-outpatient, leiden-2009, schwartzman-2009
             guideline: consensus-2018, consensus-2018-outpatient
  DOUBT      consensus-2018: 22 mg/h was the mean end dose of S-ketamine per
             70 kg; the one-line summaries drop that; 3 more
             consensus-2018-outpatient: the one-line summary omits cap and ramp,
             see schwartzman-2009; 25 mg/h is a soft limit here; 3 more
             goebel-escalating: 60 and 200 were found nowhere else; they may be mg
             per session, printed as mg/h; 4 more
             goebel-low-dose: 0.9 mg/kg/h was found nowhere else; it may be a
             ceiling reached by titration, not a flat rate; 3 more
             goebel-tailored: its figures are those of an esketamine trial
             (Sigtermans 2009), see leiden-2009; 3 more
             goldberg-2010: two readings of the start, 10 mg/h (this file) or not
             stated, with 10 to 40 mg/h reached by titration; 1 more
             ketcrps2-2023: the protocol of a trial; no results are known
             (completion due in October 2027, registry NCT05212571); 2 more
             ketcrps2-2023-outpatient: the protocol of a trial; no results are
             known (completion due in October 2027, registry NCT05212571); 2 more
             leiden-2009: sources differ on the ceiling, 0.29 (Dahan, Otto) or
             0.43 mg/kg/h (recalled; slides second-hand); 5 more
             schwartzman-2009: the shares of days 1 and 2 (50 and 75 %) are
             recalled; the registry's text on first doses was read cut; 1 more
  WARNING    two drugs: nothing converts between them, and their mg are not to be
             compared; esketamine is about twice as potent as the racemate
             (Stoelting, known from notes alone)
  NOTE       - is not stated by the source
  NOTE       a maximum is a limit, not a target; all reasons for a verdict are in
             infuse plan; to compare is not to choose
  [1]

Two of one drug, in a setting that both are written for.

  $ infuse compare goldberg-2010 goebel-tailored --weight 70 --strict
  CAUTION: goebel-tailored; within limits: goldberg-2010
  ward, 70 kg, limits of protocols/site/default.yaml

   protocol         drug              per kg  rate  verdict
                                     mg/kg/h  mg/h
   goldberg-2010    ketamine  start    0.143    10  within limits
                              max      0.571    40
   goebel-tailored  ketamine  start     0.07   4.9  caution
                              max       0.43  30.1

   protocol         runs          session    day   course
                                       mg     mg       mg
   goldberg-2010    120 h  start             240    1,200
                           max               960    4,800
   goebel-tailored  96 h   start           117.6    470.4
                           max             722.4  2,889.6

  WHY        goebel-tailored, caution: the figures of this protocol are
             unverified: infuse protocol show goebel-tailored
                                                 protocols/goebel-tailored.yaml:14
  EVIDENCE   unverified: goebel-tailored
             abstract-read: goldberg-2010
  DOUBT      goldberg-2010: two readings of the start, 10 mg/h (this file) or not
             stated, with 10 to 40 mg/h reached by titration; 1 more
             goebel-tailored: its figures are those of an esketamine trial
             (Sigtermans 2009), see leiden-2009; 3 more
  NOTE       a maximum is a limit, not a target; all reasons for a verdict are in
             infuse plan; to compare is not to choose
  [1]

For machines, and as Markdown.

  $ infuse compare goldberg-2010 schwartzman-2009 --weight 118 --format csv
  protocol,drug,status,regimen,sessions,hours,low_mg_per_kg_per_h,low_mg_per_h,low_mg_per_session,low_mg_per_day,low_mg_per_course,high_mg_per_kg_per_h,high_mg_per_h,high_mg_per_session,high_mg_per_day,high_mg_per_course,verdict,revision,weight_kg,setting,site,reason,reason_at,doubt
  goldberg-2010,ketamine,abstract-read,continuous,1,120,0.084745763,10,,240,1200,0.338983051,40,,960,4800,within,2,118,ward,protocols/site/default.yaml,,,"two readings of the start, 10 mg/h (this file) or not stated, with 10 to 40 mg/h reached by titration; 1 more"
  schwartzman-2009,ketamine,abstract-read,sessions,10,4,0.105932203,12.5,50,50,925,0.211864407,25,100,100,925,within,2,118,ward,protocols/site/default.yaml,,,the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's text on first doses was read cut; 1 more
  $ infuse compare goldberg-2010 leiden-2009 --weight 70 --format json |
  >     sed -n '/two_drugs/,/every/p'
    "two_drugs": true,
    "protocols": [
      {
        "id": "goldberg-2010",
        "revision": 2,
        "sha256": "4d3cf749630716eeea73b811cfd781e7bc9462f3329735a3b64398ac6ec24c34",
        "file": "protocols/goldberg-2010.yaml",
        "built_in": true,
        "drug": "ketamine",
        "status": "abstract-read",
        "regimen": "continuous",
        "sessions": 1,
        "length": {"value": 120, "unit": "h", "ucum": "h"},
        "every": null,
  $ infuse compare goldberg-2010 schwartzman-2009 --weight 118 \
  >     --format markdown | grep '^|'
  | protocol | drug |  | per kg, mg/kg/h | rate, mg/h | verdict |
  | :-- | :-- | :-- | --: | --: | :-- |
  | goldberg-2010 | ketamine | start | 0.085 | 10 | within limits |
  |  |  | max | 0.339 | 40 |  |
  | schwartzman-2009 | ketamine | first | 0.106 | 12.5 | within limits |
  |  |  | highest | 0.212 | 25 |  |
  | protocol | runs |  | session, mg | day, mg | course, mg |
  | :-- | :-- | :-- | --: | --: | --: |
  | goldberg-2010 | 120 h | start |  | 240 | 1,200 |
  |  |  | max |  | 960 | 4,800 |
  | schwartzman-2009 | 10 x 4 h | first | 50 | 50 |  |
  |  |  | highest | 100 | 100 | 925 |

A child's weight: nothing is scaled (walk 8).

  $ infuse compare goldberg-2010 leiden-2009 --weight 30 | grep STOP
  STOP: goldberg-2010, leiden-2009
   goldberg-2010  ketamine                     STOP
   leiden-2009    esketamine                   STOP
  WHY        goldberg-2010, STOP: 30 kg and no age: may be a child; this program
             leiden-2009, STOP: 30 kg and no age: may be a child; this program

At three in the morning.

  $ infuse compare goldberg-2010 --weight 70
  infuse: compare: needs NAME NAME...
    as in infuse compare goldberg-2010 leiden-2009 --weight 70
  [2]
  $ infuse compare goldberg-2010 goldberg-2010 --weight 70
  infuse: compare: the same protocol is named twice: 'goldberg-2010'
    name it once
  [2]
  $ cp "$TESTDIR/../../protocols/goldberg-2010.yaml" ./goldberg-2010.yaml
  $ infuse compare goldberg-2010 ./goldberg-2010.yaml --weight 70
  infuse: compare: the same protocol is named twice: './goldberg-2010.yaml'
    name it once
  [2]
  $ infuse compare goldberg-2010 leiden --weight 70
  infuse: --protocol: no protocol 'leiden'
    did you mean 'leiden-2009'?
  [2]
  $ infuse compare goldberg-2010 leiden-2009
  infuse: compare: needs --weight KG
    body weight: 70, "70 kg", 154lb
  [2]
  $ infuse compare goldberg-2010 leiden-2009 --weight 70,5
  infuse: --weight: comma in the number: '70,5'
    use a decimal point, not a comma
  [2]
  $ infuse compare goldberg-2010 leiden-2009 --weight 70 --rate "12 mg/h"
  infuse: compare: no such option: '--rate'
    it is an option of infuse check
  [2]
  $ infuse compare goldberg-2010 leiden-2009 --weight 70 --format yaml
  infuse: --format: no such choice: 'yaml'
    write table, json, csv or markdown
  [2]

All that can be found: the same fourteen, with the same answer as by their names.  A
file that is wrong takes none of the others away.

  $ infuse compare --all --weight 70 > all.txt
  [1]
  $ infuse compare consensus-2018 consensus-2018-outpatient erasmus-2022 \
  >     goebel-escalating goebel-low-dose goebel-tailored goldberg-2005 goldberg-2010 \
  >     ketcrps2-2023 ketcrps2-2023-outpatient leiden-2009 schwartzman-2009 \
  >     schwartzman-inpatient schwartzman-outpatient --weight 70 |
  >     cmp - all.txt
  $ mkdir ours && echo "infuse-protocol: 1" > ours/broken.yaml
  $ infuse protocol show --source goldberg-2010 |
  >     sed 's/^id: .*/id: ours-2010/' > ours/ours-2010.yaml
  $ INFUSE_PATH=ours infuse compare --all --weight 70 --format csv \
  >     2> messages | cut -d, -f1,17
  protocol,verdict
  consensus-2018,unchecked
  consensus-2018-outpatient,within
  erasmus-2022,unchecked
  goebel-escalating,stop
  goebel-low-dose,caution
  goebel-tailored,caution
  goldberg-2005,within
  goldberg-2010,within
  ketcrps2-2023,within
  ketcrps2-2023-outpatient,within
  leiden-2009,within
  ours-2010,within
  schwartzman-2009,within
  schwartzman-inpatient,within
  schwartzman-outpatient,caution
  $ grep -c "^ours/broken.yaml" messages
  12
  $ INFUSE_PATH=ours infuse compare --all --weight 70 2> messages |
  >     grep -A1 "^NOT HERE"
  NOT HERE   1 more cannot be compared: see the messages
  NOTE       a maximum is a limit, not a target; all reasons for a verdict are in
  $ infuse compare --all goldberg-2010 --weight 70
  infuse: compare: --all says which, and so does a name: 'goldberg-2010'
    give one of the two
  [2]
  $ infuse compare --all --weight "70 stone"
  infuse: --weight: unknown unit 'stone': '70 stone'
    write a weight in kg, g or lb
  [2]
  $ infuse compare --all
  infuse: compare: needs --weight KG
    body weight: 70, "70 kg", 154lb
  [2]
  $ infuse compare goldberg-2010 --weight 70
  infuse: compare: needs NAME NAME...
    as in infuse compare goldberg-2010 leiden-2009 --weight 70
  [2]
