The day-by-day plan.

The headline: what the clinic page's escalating regimen means at 70 kg (design,
section 4; S-03, S-05, S-06, S-12, S-17, S-23).  The whole table is shown, no
row is hidden or clamped, and there is nothing to key in.

  $ infuse plan --weight 70 --protocol goebel-escalating
  PROTOCOL   goebel-escalating, revision 2, protocols/goebel-escalating.yaml
             (built in), sha256 c42c1ff8b558
             Clinic page regimen, credited to Goebel 2015 in error; escalating
             dose over four days
  DRUG       KETAMINE (racemic), intravenous; complex regional pain syndrome;
             adults
  REGIMEN    CONTINUOUS for 4 days (96 h)
  READING    continuous, as the page reads, which does not say so
  EVIDENCE   unverified; doubt: 60 and 200 were found nowhere else; they may be mg
             per session, printed as mg/h; 4 more: infuse protocol show
             goebel-escalating
  WEIGHT     70 kg, actual
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256
             e8ad22f5610c
  RANGE      0.07 to 0.9 mg/kg/h in the documents, here 4.9 to 63 mg/h; for
             orientation, not a limit
  NOT TESTED without --strength: strength; set by nobody: dose-per-day,
             dose-per-course, step, interval, flow
  SCREENING  not done in this run; no clinician has reviewed infuse 0.1 or its
             limits

   day  rate   per kg   dose  so far  verdict
        mg/h  mg/kg/h     mg      mg
   1      60    0.857  1,440   1,440  caution
   2 *   106    1.514  2,544   3,984  STOP
   3 *   153    2.186  3,672   7,656  STOP
   4     200    2.857  4,800  12,456  STOP
    * interpolated, not in the source

  STOP: do not start or set this
    STOP       days 2 to 4: 200 mg/h; limit 70 mg/h (1 mg/kg/h x 70 kg); over by
               130 mg/h, 185.7 %; site limit dose-rate hard-max,
               protocols/site/default.yaml:14
    STOP       days 2 to 4: anaesthetic-range dose: needs an anaesthetist or
               intensivist present and a plan for the airway; not for a ward
               patient (200 mg/h; on a ward at most 70 mg/h at 70 kg); site
               protocols/site/default.yaml:14
    STOP       days 2 to 4: 200 mg/h; limit 100 mg/h; over by 100 mg/h, 100 %;
               site limit rate hard-max, protocols/site/default.yaml:17
    caution    day 1: 60 mg/h; limit 35 mg/h (0.5 mg/kg/h x 70 kg); over by
               25 mg/h, 71.43 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:13
    caution    day 1: 60 mg/h; limit 40 mg/h; over by 20 mg/h, 50 %; site limit
               rate soft-max, protocols/site/default.yaml:16
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-escalating; protocol protocols/goebel-escalating.yaml:14
  no pump settings: this plan is STOP on days 2 to 4
  [1]

In intensive care the limits are others: day 1 is within, the rest a caution,
and with a strength there are pump settings.  That the dose is in the range of
anaesthesia is said all the same.

  $ infuse plan --weight 70 --protocol goebel-escalating \
  >     --setting intensive-care --strength "2 mg/mL" | tail -n 25
  NOT TESTED set by nobody: dose-per-day, dose-per-course, step, interval, flow
  SCREENING  not done in this run; no clinician has reviewed infuse 0.1 or its
             limits

   day  rate   per kg  pump  gives  off  volume   dose  so far  verdict
        mg/h  mg/kg/h  mL/h   mg/h    %      mL     mg      mg
   1      60    0.857    30     60    0     720  1,440   1,440  within limits
   2 *   106    1.514    53    106    0   1,272  2,544   3,984  caution
   3 *   153    2.186  76.5    153    0   1,836  3,672   7,656  caution
   4     200    2.857   100    200    0   2,400  4,800  12,456  caution
    * interpolated, not in the source

  NOTE       programme through the pump's drug library
  caution: no hard limit is passed, but
    caution    days 2 to 4: 200 mg/h; limit 70 mg/h (1 mg/kg/h x 70 kg); over by
               130 mg/h, 185.7 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:43
    caution    days 2 to 4: anaesthetic-range dose: needs an anaesthetist or
               intensivist present and a plan for the airway; not for a ward
               patient (200 mg/h; on a ward at most 70 mg/h at 70 kg); site
               protocols/site/default.yaml:14
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-escalating; protocol protocols/goebel-escalating.yaml:14
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

A constant rate with a short last day: 4.5 days are four of 24 h and one of
12 h; 63 mg/h of 2 mg/mL is 31.5 mL/h, 1,512 mg a day, 6,804 mg in all (the
sixth walk).

  $ infuse plan --weight 70 --protocol goebel-low-dose --strength "2 mg/mL" |
  >     sed -n '/day /,/^$/p'
   day       rate   per kg  pump  gives  off  volume   dose  so far  verdict
             mg/h  mg/kg/h  mL/h   mg/h    %      mL     mg      mg
   1           63      0.9  31.5     63    0     756  1,512   1,512  caution
   2           63      0.9  31.5     63    0     756  1,512   3,024  caution
   3           63      0.9  31.5     63    0     756  1,512   4,536  caution
   4           63      0.9  31.5     63    0     756  1,512   6,048  caution
   5 (12 h)    63      0.9  31.5     63    0     378    756   6,804  caution

A titrated range: 10 to 40 mg/h at 52 kg is 0.192 to 0.769 mg/kg/h, a caution
above 26 mg/h, 1,200 to 4,800 mg in all (the first walk; S-11, S-16).  At
1 mg/mL the two numbers are the same, and that is said once (S-18).

  $ infuse plan --weight 52 --protocol goldberg-2010 --strength "1 mg/mL" |
  >     tail -n 27
             limits

  START          10 mg/h, 0.192 mg/kg/h, pump 10 mL/h
  DO NOT EXCEED  40 mg/h, 0.769 mg/kg/h, pump 40 mL/h (limit, not target)
  STEP           step not stated, interval not stated

   day         rate   per kg  pump  volume  dose  so far  verdict
               mg/h  mg/kg/h  mL/h      mL    mg      mg
   1    least    10    0.192    10     240   240     240  caution
        most     40    0.769    40     960   960     960
   2    least    10    0.192    10     240   240     480  caution
        most     40    0.769    40     960   960   1,920
   3    least    10    0.192    10     240   240     720  caution
        most     40    0.769    40     960   960   2,880
   4    least    10    0.192    10     240   240     960  caution
        most     40    0.769    40     960   960   3,840
   5    least    10    0.192    10     240   240   1,200  caution
        most     40    0.769    40     960   960   4,800

  NOTE       programme through the pump's drug library; at 1 mg/mL mg/h and mL/h
             are the same number, and a mix-up cannot be seen
  caution: no hard limit is passed, but
    caution    days 1 to 5: 40 mg/h; limit 26 mg/h (0.5 mg/kg/h x 52 kg); over by
               14 mg/h, 53.85 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:13
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

Sessions, each with its share of the capped rate: at 118 kg 12.5, 18.75 and
then 25 mg/h, 100 mg a session at full dose; the cap is named (the second
walk; S-07, S-17).

  $ infuse plan --weight 118 --protocol schwartzman-2009 --setting outpatient |
  >     sed -n '/session /,$p'
   session   rate   per kg  dose  so far  verdict        then
             mg/h  mg/kg/h    mg      mg
   1 ?       12.5    0.106    50      50  within limits  pump off, disconnect
   2 ?      18.75    0.159    75     125  within limits  pump off, disconnect
   3           25    0.212   100     225  within limits  pump off, disconnect
   4           25    0.212   100     325  within limits  pump off, disconnect
   5           25    0.212   100     425  within limits  pump off, disconnect
   6           25    0.212   100     525  within limits  pump off, disconnect
   7           25    0.212   100     625  within limits  pump off, disconnect
   8           25    0.212   100     725  within limits  pump off, disconnect
   9           25    0.212   100     825  within limits  pump off, disconnect
   10          25    0.212   100     925  within limits  pump off, disconnect
    ? not found in what was read of the source
    session 1: 50 % of 25 mg/h, which is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h
    session 2: 75 % of 25 mg/h, which is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h
    sessions 3 to 10: 25 mg/h, which is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h

  within limits: this is within the limits of
    protocols/schwartzman-2009.yaml and protocols/site/default.yaml
  Not a judgement that it suits this patient.

At 80 kg half of the cap is 12.5 mg/h too, and at 70 kg the rate of
0.35 mg/kg/h, 24.5 mg/h, is under the cap.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --format csv |
  >     cut -d, -f1-8 | sed -n '1,4p'
  protocol,day,hours,session,rate_mg_per_h,dose_rate_mg_per_kg_per_h,dose_mg,dose_so_far_mg
  schwartzman-2009,1,4,1,12.25,0.175,49,49
  schwartzman-2009,2,4,2,18.375,0.2625,73.5,122.5
  schwartzman-2009,3,4,3,24.5,0.35,98,220.5

A source that states no start: 22 mg/h is the most, not where to begin.

  $ infuse plan --weight 70 --protocol consensus-2018 | sed -n '/START/,$p'
  START          not stated by the source
  DO NOT EXCEED  22 mg/h, 0.314 mg/kg/h (limit, not target)
  STEP           step not stated, interval not stated

   day        rate   per kg  dose  so far  verdict
              mg/h  mg/kg/h    mg      mg
   1    most    22    0.314   528     528  within limits
   2    most    22    0.314   528   1,056  within limits
   3    most    22    0.314   528   1,584  within limits
   4    most    22    0.314   528   2,112  within limits

  within limits: this is within the limits of
    protocols/consensus-2018.yaml and protocols/site/default.yaml
  Not a judgement that it suits this patient.

A target is a ladder, where the source states step and interval; here it does
not, and nothing is invented (S-11).

  $ infuse plan --weight 70 --protocol goldberg-2010 --target "30 mg/h" |
  >     sed -n '/^UNCHECKED/,$p'
  UNCHECKED: a limit could not be applied; this is not a yes
    UNCHECKED  going up cannot be checked; the source does not state step,
               interval (under schedule, titrate): a site's file fills them under
               titrate; protocol protocols/goldberg-2010.yaml:30
    caution    days 1 to 5: 40 mg/h; limit 35 mg/h (0.5 mg/kg/h x 70 kg); over by
               5 mg/h, 14.29 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:13
  $ cat >ward.yaml <<END
  > infuse-protocol: 1
  > id: ward
  > revision: 1
  > title: A ward's own titration, made up for this test
  > drug: ketamine
  > route: intravenous
  > indication: complex regional pain syndrome
  > population: adults
  > settings: [ward]
  > evidence:
  >   status: paper-read
  >   sources: [{cite: this test, says: what follows}]
  > weight: {basis: actual}
  > schedule:
  >   continuous: 2 d
  >   titrate: {start: 5 mg/h, step: 4 mg/h, interval: 8 h, max: 25 mg/h}
  > limits:
  >   rate: {hard-max: 25 mg/h}
  > END
  $ infuse plan --weight 70 --protocol ./ward.yaml --target "15 mg/h" \
  >     --strength "2 mg/mL" | sed -n '/LADDER/,/^NOTE/p'
  LADDER to 15 mg/h, the fastest that step and interval allow

     at   for  rate   per kg  pump  gives  off  volume  so far  verdict
               mg/h  mg/kg/h  mL/h   mg/h    %      mL      mg
    0 h   8 h     5    0.071   2.5      5    0      20      40  within limits
    8 h   8 h     9    0.129   4.5      9    0      36     112  within limits
   16 h   8 h    13    0.186   6.5     13    0      52     216  within limits
   24 h  24 h    15    0.214   7.5     15    0     180     576  within limits

  NOTE       programme through the pump's drug library

Who it is not for: every bundled protocol is for adults (the eighth walk;
S-09).  A light adult is asked for an age; at 38 kg the
protocol's own maximum is past 1 mg/kg/h.

  $ infuse plan --weight 30 --protocol goldberg-2010 | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       30 kg and no age: may be a child; this program does not scale adult
               regimens; for an adult give --age; protocol
               protocols/goldberg-2010.yaml:10
    STOP       days 1 to 5: 40 mg/h; limit 30 mg/h (1 mg/kg/h x 30 kg); over by
               10 mg/h, 33.33 %; site limit dose-rate hard-max,
               protocols/site/default.yaml:14
    STOP       days 1 to 5: anaesthetic-range dose: needs an anaesthetist or
               intensivist present and a plan for the airway; not for a ward
               patient (40 mg/h; on a ward at most 30 mg/h at 30 kg); site
               protocols/site/default.yaml:14
    caution    30 kg is under 50 kg, and the protocol is in mg/h: 40 mg/h is
               1.333 mg/kg/h here; protocol protocols/goldberg-2010.yaml:27
  no pump settings: this plan is STOP
  $ infuse plan --weight 38 --age 61 --protocol goldberg-2010 |
  >     sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       days 1 to 5: 40 mg/h; limit 38 mg/h (1 mg/kg/h x 38 kg); over by
               2 mg/h, 5.26 %; site limit dose-rate hard-max,
               protocols/site/default.yaml:14
    STOP       days 1 to 5: anaesthetic-range dose: needs an anaesthetist or
               intensivist present and a plan for the airway; not for a ward
               patient (40 mg/h; on a ward at most 38 mg/h at 38 kg); site
               protocols/site/default.yaml:14
    caution    a body weight of 38 kg; limit 40 kg; below it by 2 kg, 5 %; is it
               this patient's, and in kg?; guard limit weight soft-min, built into
               infuse
    caution    38 kg is under 50 kg, and the protocol is in mg/h: 40 mg/h is
               1.053 mg/kg/h here; protocol protocols/goldberg-2010.yaml:27
  no pump settings: this plan is STOP

The label names the other drug (S-14).

  $ infuse plan --weight 70 --protocol goldberg-2010 \
  >     --bag "esketamine 125 mg in 250 mL" | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       the label says ESKETAMINE, the protocol is for KETAMINE (racemic):
               two drugs; nothing converts between them; protocol
               protocols/goldberg-2010.yaml:7
    caution    a strength of 0.5 mg/mL; limit 0.9 mg/mL; below it by 0.4 mg/mL,
               44.44 %; site limit strength soft-min,
               protocols/site/default.yaml:20
    caution    days 1 to 5: 40 mg/h; limit 35 mg/h (0.5 mg/kg/h x 70 kg); over by
               5 mg/h, 14.29 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:13
  no pump settings: this plan is STOP

A setting it was not written for, and a continuous infusion for somebody who
goes home (S-05).

  $ infuse plan --weight 70 --protocol schwartzman-2009 \
  >     --setting intensive-care | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       written for outpatient, not for intensive-care; protocol
               protocols/schwartzman-2009.yaml:11
  no pump settings: this plan is STOP
  $ infuse plan --weight 70 --protocol goldberg-2010 --setting outpatient |
  >     sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       written for ward or intensive-care, not for outpatient; protocol
               protocols/goldberg-2010.yaml:11
    STOP       continuous for 120 h: more than 24 h is not for outpatients;
               protocol protocols/goldberg-2010.yaml:27
    caution    days 1 to 5: 40 mg/h; limit 35 mg/h (0.5 mg/kg/h x 70 kg); over by
               5 mg/h, 14.29 %; site limit dose-rate soft-max,
               protocols/site/default.yaml:13
  no pump settings: this plan is STOP

A reason is printed as typed, and changes nothing (S-13).  --strict makes a
caution an exit status of 1.

  $ infuse plan --weight 52 --protocol goldberg-2010 \
  >     --reason "opioid tolerant" --prescriber "pain consultant" --strict |
  >     tail -n 2
  REASON     "opioid tolerant" (pain consultant), as typed, not verified
  Not a judgement that it suits this patient.

Pounds are rounded down to the gram, and that is said.

  $ infuse plan --weight 154lb --protocol goldberg-2010 | grep WEIGHT
  WEIGHT     69.853 kg, actual (154lb, rounded down to the gram)

Rounding to the pump's step is shown, and above 5 % it is a caution; a rate
that rounds to nothing is STOP (S-02).

  $ infuse plan --weight 70 --protocol leiden-2009 --strength "5 mg/mL" \
  >     --pump-step "0.7 mL/h" | sed -n '/^START/,$p'
  START          4.9 mg/h, 0.07 mg/kg/h, pump 0.7 mL/h gives 3.5 mg/h (-28.6 %)
  DO NOT EXCEED  30.1 mg/h, 0.43 mg/kg/h, pump 5.6 mL/h gives 28 mg/h (-7 %)
                 (limit, not target)
  STEP           step not stated, interval not stated
  GOAL           pain relief, as far as nausea, vomiting and psychomimetic effects
                 allow

   day             rate   per kg  pump  volume   dose   so far  verdict
                   mg/h  mg/kg/h  mL/h      mL     mg       mg
   1        least   4.9     0.07   0.7    16.8  117.6    117.6  caution
            most   30.1     0.43   5.6   134.4  722.4    722.4
   2        least   4.9     0.07   0.7    16.8  117.6    235.2  caution
            most   30.1     0.43   5.6   134.4  722.4  1,444.8
   3        least   4.9     0.07   0.7    16.8  117.6    352.8  caution
            most   30.1     0.43   5.6   134.4  722.4  2,167.2
   4        least   4.9     0.07   0.7    16.8  117.6    470.4  caution
            most   30.1     0.43   5.6   134.4  722.4  2,889.6
   5 (4 h)  least   4.9     0.07   0.7     2.8   19.6      490  caution
            most   30.1     0.43   5.6    22.4  120.4    3,010

  NOTE       programme through the pump's drug library
  caution: no hard limit is passed, but
    caution    days 1 to 5: 28 mg/h; limit 20.3 mg/h (0.29 mg/kg/h x 70 kg); over
               by 7.7 mg/h, 37.93 %; protocol limit dose-rate soft-max,
               protocols/leiden-2009.yaml:48
    caution    days 1 to 5: 28 mg/h; limit 20 mg/h; over by 8 mg/h, 40 %; site
               limit rate soft-max, protocols/site/default.yaml:68
    caution    days 1 to 5: rounding down to the pump's step takes more than 5 %
               off the rate, 28.57 %: another strength would come closer
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

  $ infuse plan --weight 70 --protocol leiden-2009 --strength "5 mg/mL" \
  >     --pump-step "1 mL/h" | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       days 1 to 5: the rate rounds down to no flow at all at a step of
               1 mL/h: this pump cannot run it at this strength
    caution    days 1 to 5: 30 mg/h; limit 20.3 mg/h (0.29 mg/kg/h x 70 kg); over
               by 9.7 mg/h, 47.78 %; protocol limit dose-rate soft-max,
               protocols/leiden-2009.yaml:48
    caution    days 1 to 5: 30 mg/h; limit 20 mg/h; over by 10 mg/h, 50 %; site
               limit rate soft-max, protocols/site/default.yaml:68
  no pump settings: this plan is STOP
