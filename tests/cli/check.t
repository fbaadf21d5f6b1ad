One verdict for a proposed rate.

Reaching a limit is not passing it: 63 mg/h is 0.9 mg/kg/h at 70 kg.

  $ infuse check --protocol goebel-low-dose --weight 70 --rate "63 mg/h"
  PROTOCOL   goebel-low-dose, revision 2, protocols/goebel-low-dose.yaml (built
             in), sha256 f7897b71293e
             Clinic page regimen, figure unconfirmed; 0.9 mg/kg/h over 4.5 days,
             after Goebel 2015
  DRUG       KETAMINE (racemic), intravenous; complex regional pain syndrome;
             adults
  REGIMEN    CONTINUOUS for 4.5 days (108 h)
  EVIDENCE   unverified; doubt: 0.9 mg/kg/h was found nowhere else; it may be a
             ceiling reached by titration, not a flat rate; 3 more: infuse
             protocol show goebel-low-dose
  WEIGHT     70 kg, actual
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256
             e8ad22f5610c
  RANGE      0.07 to 0.9 mg/kg/h in the documents, here 4.9 to 63 mg/h; for
             orientation, not a limit
  NOT TESTED without --strength: strength; set by nobody: dose-per-day,
             dose-per-course, step, interval, flow
  SCREENING  not done in this run; no clinician has reviewed infuse 0.1 or its
             limits

  RATE       63 mg/h, 0.9 mg/kg/h at 70 kg (typed: 63 mg/h)
  DOSE       1,512 mg in 24 h
  CEILING    63 mg/h (0.9 mg/kg/h x 70 kg): protocol dose-rate hard-max,
             protocols/goebel-low-dose.yaml:33; this rate is at it

  caution: no hard limit is passed, but
    caution    63 mg/h; limit 35 mg/h (0.5 mg/kg/h x 70 kg); over by 28 mg/h,
               80 %; site limit dose-rate soft-max, protocols/site/default.yaml:13
    caution    63 mg/h; limit 40 mg/h; over by 23 mg/h, 57.5 %; site limit rate
               soft-max, protocols/site/default.yaml:16
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-low-dose; protocol protocols/goebel-low-dose.yaml:14
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

A picogram an hour more is over, and the figures have as many decimals as tell
the two apart (S-20).

  $ infuse check --protocol goebel-low-dose --weight 70 \
  >     --rate "63.000000001 mg/h" | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       63.000000001 mg/h; limit 63 mg/h (0.9 mg/kg/h x 70 kg); over by
               0.000000001 mg/h, less than 0.01 %; protocol limit dose-rate
               hard-max, protocols/goebel-low-dose.yaml:33
    caution    63 mg/h; limit 40 mg/h; over by 23 mg/h, 57.5 %; site limit rate
               soft-max, protocols/site/default.yaml:16
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-low-dose; protocol protocols/goebel-low-dose.yaml:14
  no pump settings: this rate is STOP
  $ infuse check --protocol goebel-low-dose --weight 70 --rate "63.01 mg/h" |
  >     sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       63.01 mg/h; limit 63 mg/h (0.9 mg/kg/h x 70 kg); over by 0.01 mg/h,
               0.02 %; protocol limit dose-rate hard-max,
               protocols/goebel-low-dose.yaml:33
    caution    63.01 mg/h; limit 40 mg/h; over by 23.01 mg/h, 57.53 %; site limit
               rate soft-max, protocols/site/default.yaml:16
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-low-dose; protocol protocols/goebel-low-dose.yaml:14
  no pump settings: this rate is STOP

A session's rate, at its cap, on a day with the full dose.

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 3 | sed -n '/^RATE/,$p'
  RATE       25 mg/h, 0.313 mg/kg/h at 80 kg (typed: 25 mg/h)
  DAY        3
  DOSE       100 mg in 4 h
  CEILING    25 mg/h: protocol rate hard-max, protocols/schwartzman-2009.yaml:41;
             this rate is at it

  within limits: this is within the limits of
    protocols/schwartzman-2009.yaml and protocols/site/default.yaml
  Not a judgement that it suits this patient.

The first two days have less; on day 2 it is too much, and where no day is
named the days are (S-04).

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 2 | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       session 2: 25 mg/h; the schedule gives 18.75 mg/h; over by
               6.25 mg/h, 33.33 %; protocol protocols/schwartzman-2009.yaml:33
  no pump settings: this rate is STOP
  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" |
  >     sed -n '/^UNCHECKED/,$p'
  UNCHECKED: a limit could not be applied; this is not a yes
    UNCHECKED  the days differ: say which with --day; this rate is at or below the
               schedule on sessions 3 to 10
  no pump settings: this rate is UNCHECKED
  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 11 | sed -n '/^UNCHECKED/,$p'
  UNCHECKED: a limit could not be applied; this is not a yes
    UNCHECKED  the protocol gives no rate for that day: 10 sessions, one a day
  no pump settings: this rate is UNCHECKED

Less than the schedule is a caution, never a hard no: turning down is always
allowed (S-01).

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "20 mg/h" \
  >     --day 3 | sed -n '/^caution/,$p'
  caution: no hard limit is passed, but
    caution    session 3: 20 mg/h; below the schedule, which gives 25 mg/h; below
               it by 5 mg/h, 20 %: start, wean or a slip of unit?; protocol
               protocols/schwartzman-2009.yaml:36
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.
  $ infuse check --protocol goldberg-2010 --weight 70 --rate "0 mg/h" |
  >     sed -n '/^within/,$p'
  within limits: this is within the limits of
    protocols/goldberg-2010.yaml and protocols/site/default.yaml
  Not a judgement that it suits this patient.

A session's rate left running for a day.

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 3 --for "24 h" | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       session 3: 24 h; the protocol runs for 4 h; over by 20 h, 500 %;
               protocol protocols/schwartzman-2009.yaml:27
    STOP       session 3: 600 mg in a day; limit 100 mg; over by 500 mg, 500 %;
               protocol limit dose-per-day hard-max,
               protocols/schwartzman-2009.yaml:42
  no pump settings: this rate is STOP

The number that was keyed into the wrong field (the fourth walk): without the
strength mL/h says nothing; at 10 mg/mL it is ten times too much; at 1 mg/mL
nobody could see the mix-up, and the rate is over by 1.7 mg/h, 4.25 %.

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h"
  infuse: --rate: mL/h says nothing without the strength: '41.7 mL/h'
    add --strength "2 mg/mL" or --bag as the label reads, or write the rate in mg/h
  [2]
  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h" \
  >     --strength "10 mg/mL" | sed -n '/^RATE/,$p'
  RATE       417 mg/h, 5.957 mg/kg/h at 70 kg (typed: 41.7 mL/h)
  DOSE       10,008 mg in 24 h
  CEILING    40 mg/h: protocol rate hard-max, protocols/goldberg-2010.yaml:37

  STOP: do not start or set this
    STOP       417 mg/h; limit 70 mg/h (1 mg/kg/h x 70 kg); over by 347 mg/h,
               495.7 %; site limit dose-rate hard-max,
               protocols/site/default.yaml:14
    STOP       anaesthetic-range dose: needs an anaesthetist or intensivist
               present and a plan for the airway; not for a ward patient
               (417 mg/h; on a ward at most 70 mg/h at 70 kg); site
               protocols/site/default.yaml:14
    STOP       417 mg/h; limit 40 mg/h; over by 377 mg/h, 942.5 %; protocol limit
               rate hard-max, protocols/goldberg-2010.yaml:37
    caution    a strength of 10 mg/mL; limit 5 mg/mL; over by 5 mg/mL, 100 %; site
               limit strength soft-max, protocols/site/default.yaml:21
  no pump settings: this rate is STOP
  SLIP?      the number fits mg/h and mL/h in each other's field, or a tenfold
             slip; go back to the written order

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h" \
  >     --strength "1 mg/mL" | sed -n '/^RATE/,$p'
  RATE       41.7 mg/h, 0.596 mg/kg/h at 70 kg (typed: 41.7 mL/h)
  DOSE       1,000.8 mg in 24 h
  CEILING    40 mg/h: protocol rate hard-max, protocols/goldberg-2010.yaml:37
  NOTE       at 1 mg/mL mg/h and mL/h are the same number, and a mix-up cannot be
             seen

  STOP: do not start or set this
    STOP       41.7 mg/h; limit 40 mg/h; over by 1.7 mg/h, 4.25 %; protocol limit
               rate hard-max, protocols/goldberg-2010.yaml:37
    caution    41.7 mg/h; limit 35 mg/h (0.5 mg/kg/h x 70 kg); over by 6.7 mg/h,
               19.14 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:13
  no pump settings: this rate is STOP

Going up where the source states no step (S-11).

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "20 mg/h" \
  >     --current "15 mg/h" | sed -n '/^UNCHECKED/,$p'
  UNCHECKED: a limit could not be applied; this is not a yes
    UNCHECKED  going up cannot be checked; the source does not state step,
               interval (under schedule, titrate): a site's file fills them under
               titrate; protocol protocols/goldberg-2010.yaml:30
  no pump settings: this rate is UNCHECKED

A chart in print has 11.8 mL/h for 0.3 mg/kg/h of 2 mg/mL at 45 kg, where
6.75 mL/h is right.

  $ infuse check --protocol goebel-tailored --weight 45 --rate "11.8 mL/h" \
  >     --strength "2 mg/mL" | sed -n '/^RATE/,$p'
  RATE       23.6 mg/h, 0.524 mg/kg/h at 45 kg (typed: 11.8 mL/h)
  DOSE       566.4 mg in 24 h
  CEILING    19.35 mg/h (0.43 mg/kg/h x 45 kg): protocol dose-rate hard-max,
             protocols/goebel-tailored.yaml:42

  STOP: do not start or set this
    STOP       23.6 mg/h; limit 19.35 mg/h (0.43 mg/kg/h x 45 kg); over by
               4.25 mg/h, 21.96 %; protocol limit dose-rate hard-max,
               protocols/goebel-tailored.yaml:42
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-tailored; protocol protocols/goebel-tailored.yaml:14
  no pump settings: this rate is STOP
  SLIP?      the number fits mg/h and mL/h in each other's field, or a weight in
             pounds taken as kg; go back to the written order

What is over a limit is never over it by 0: 0.9 mg/kg/h of 66.667 kg are
60.0003 mg/h.

  $ infuse check --protocol goebel-low-dose --weight 66.667 \
  >     --rate "60.001 mg/h" --day 1 | grep -A 2 STOP.*day
    STOP       day 1: 60.001 mg/h; limit 60 mg/h (0.9 mg/kg/h x 66.667 kg); over
               by 0.0007 mg/h, less than 0.01 %; protocol limit dose-rate
               hard-max, protocols/goebel-low-dose.yaml:33

No slip brings a rate into the range of a day that there is not (S-21).

  $ infuse check --protocol schwartzman-2009 --weight 70 --rate "250 mg/h" \
  >     --day 30 | grep -E "SLIP|no rate for that day"
    UNCHECKED  the protocol gives no rate for that day: 10 sessions, one a day
