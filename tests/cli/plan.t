The day-by-day plan.

The headline: what the clinic page's escalating regimen means at 70 kg (design,
section 4; S-03, S-05, S-06, S-12, S-17, S-23).  The whole table is shown, no
row is hidden or clamped, and there is nothing to key in.

  $ infuse plan --weight 70 --protocol goebel-escalating
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg
  goebel-escalating: CONTINUOUS, 4 days (96 h).  Its figures are UNVERIFIED
  No pump settings are shown.  Do not start day 1 on its own.

   day  asked   per kg   dose  so far
         mg/h  mg/kg/h     mg      mg
   1       60    0.857  1,440   1,440  CAUTION
   2 *    106    1.514  2,544   3,984  STOP
   3 *    153    2.186  3,672   7,656  STOP
   4      200    2.857  4,800  12,456  STOP
    * worked out between 60 and 200 mg/h; not in the source

  WHY STOP   days 2 to 4, 106 to 200 mg/h, are above
               70 mg/h   1 mg/kg/h at 70 kg         protocols/site/default.yaml:14
               100 mg/h  at any weight              protocols/site/default.yaml:17
             Anaesthetic-range dose, day 1 too (from 42 mg/h at 70 kg): needs an
             anaesthetist or intensivist present and a plan for the airway.
  CAUTION    day 1, 60 mg/h, needs a prescriber's reason: above
               35 mg/h  0.5 mg/kg/h at 70 kg        protocols/site/default.yaml:13
               40 mg/h  at any weight               protocols/site/default.yaml:16
             day 1: 60 mg/h could be above the limit in a short patient,
             55.3 mg/h: give --height and --sex     protocols/site/default.yaml:14
  3 WAYS     to read it; the prescriber has to say which is meant (--reading)
               as shown     60 to 200 mg/h for 96 h: 12,456 mg
               daily        60 to 200 mg/h in 4 sessions of 4 h: 2,076 mg
               per-session  15 to 50 mg/h in 4 sessions of 4 h: 519 mg
  DOUBT      60 and 200 were found nowhere else; they may be mg per session,
             printed as mg/h; 4 more: infuse protocol show goebel-escalating
  NOT DONE   screening, age, strength of the bag
  FROM       goebel-escalating revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)
  [1]

In intensive care the limits are others: day 1 is within, the rest a caution,
and with a strength there are pump settings.  That the dose is in the range of
anaesthesia is said all the same.

  $ infuse plan --weight 70 --protocol goebel-escalating --reading continuous --ceiling "200 mg/h" \
  >     --setting intensive-care --strength "2 mg/mL"
  CAUTION: a prescriber's reason is needed
  KETAMINE (racemic), intensive-care, 70 kg
  goebel-escalating: CONTINUOUS, 4 days (96 h); read as continuous, as typed.  Its
  figures are UNVERIFIED
  Bag 2 mg/mL: read the label

   day   ordered   per kg      ENTER  pump gives  to infuse   dose
                  mg/kg/h                                       mg
   1     60 mg/h    0.857    30 mL/h     60 mg/h     720 mL  1,440  CAUTION
   2 *  106 mg/h    1.514    53 mL/h    106 mg/h   1,272 mL  2,544  CAUTION
   3 *  153 mg/h    2.186  76.5 mL/h    153 mg/h   1,836 mL  3,672  CAUTION
   4    200 mg/h    2.857   100 mL/h    200 mg/h   2,400 mL  4,800  CAUTION
    * worked out between 60 and 200 mg/h; not in the source
    in all 12,456 mg (pump step 0.1 mL/h)

  CAUTION    days 2 to 4, 106 to 200 mg/h, need a prescriber's reason: above
             70 mg/h, 1 mg/kg/h at 70 kg            protocols/site/default.yaml:43
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.   built into infuse
  MOST       200 mg/h  the protocol's          protocols/goebel-escalating.yaml:59
  REASON NEEDED (prescriber): ______________________________
  DOUBT      60 and 200 were found nowhere else; they may be mg per session,
             printed as mg/h; 4 more: infuse protocol show goebel-escalating
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goebel-escalating revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)

A constant rate with a short last day: 4.5 days are four of 24 h and one of
12 h; 63 mg/h of 2 mg/mL is 31.5 mL/h, 1,512 mg a day, 6,804 mg in all (the
sixth walk).

  $ infuse plan --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" --strength "2 mg/mL" |
  >     sed -n '/day /,/^$/p'
   day       ordered   per kg      ENTER  pump gives  to infuse   dose
                      mg/kg/h                                       mg
   1 to 4    63 mg/h      0.9  31.5 mL/h     63 mg/h     756 mL  1,512  CAUTION
   5 (12 h)  63 mg/h      0.9  31.5 mL/h     63 mg/h     378 mL    756  CAUTION
    in all 6,804 mg (pump step 0.1 mL/h)

A titrated range: 10 to 40 mg/h at 52 kg is 0.192 to 0.769 mg/kg/h, a caution
above 26 mg/h, 1,200 to 4,800 mg in all (the first walk; S-11, S-16).  At
1 mg/mL the two numbers are the same, and that is said once (S-18).

  $ infuse plan --weight 52 --protocol goldberg-2010 --strength "1 mg/mL"
  within limits to start; no way up is given       KETAMINE (racemic), ward, 52 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 1 mg/mL: read the label

  START      10 mg/h, 0.192 mg/kg/h; ENTER 10 mL/h
  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  REASON     a prescriber's reason is needed above 26 mg/h
                                                    protocols/site/default.yaml:13
  MOST       40 mg/h, 0.769 mg/kg/h: a limit, never a setting
                                                   protocols/goldberg-2010.yaml:32
  DOSE       1,200 mg if it stays at START; the limits allow 4,800 mg

  SAME       at 1 mg/mL, mg/h and mL/h are the same number: a mix-up cannot be
             seen
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration; 1 more: infuse protocol show
             goldberg-2010
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

Sessions, each with its share of the capped rate: at 118 kg 12.5, 18.75 and
then 25 mg/h, 100 mg a session at full dose; the cap is named (the second
walk; S-07, S-17).

  $ infuse plan --weight 118 --protocol schwartzman-2009 --setting outpatient |
  >     sed -n '/session /,/^$/p'
   session  asked   per kg  dose  so far
             mg/h  mg/kg/h    mg      mg
   1 ?       12.5    0.106    50      50
   2 ?      18.75    0.159    75     125
   3           25    0.212   100     225
   4           25    0.212   100     325
   5           25    0.212   100     425
   6           25    0.212   100     525
   7           25    0.212   100     625
   8           25    0.212   100     725
   9           25    0.212   100     825
   10          25    0.212   100     925
    ? not found in what was read of the source
    25 mg/h is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h

At 80 kg half of the cap is 12.5 mg/h too, and at 70 kg the rate of
0.35 mg/kg/h, 24.5 mg/h, is under the cap.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --format csv |
  >     cut -d, -f1-8 | sed -n '1,4p'
  protocol,day,hours,session,rate_mg_per_h,dose_rate_mg_per_kg_per_h,dose_mg,dose_so_far_mg
  schwartzman-2009,1,4,1,12.25,0.175,49,49
  schwartzman-2009,2,4,2,18.375,0.2625,73.5,122.5
  schwartzman-2009,3,4,3,24.5,0.35,98,220.5

A source that states no start: 22 mg/h is the most, not where to begin.

  $ infuse plan --weight 70 --protocol consensus-2018 | sed -n '/^START/,/^DOUBT/p'
  START      the source does not say where to start: ask the prescriber
  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  MOST       22 mg/h, 0.314 mg/kg/h: a limit, never a setting
                                                  protocols/consensus-2018.yaml:35
  DOSE       the limits allow 2,112 mg

  UNCHECKED  going up cannot be checked; the source does not state start, step,
             interval (under schedule, titrate): a site's file fills them under
             titrate                              protocols/consensus-2018.yaml:32
  DOUBT      22 mg/h was the mean end dose of S-ketamine per 70 kg; the one-line

A target is a ladder, where the source states step and interval; here it does
not, and nothing is invented (S-11).

  $ infuse plan --weight 70 --protocol goldberg-2010 --target "30 mg/h" |
  >     sed -n '1p; /^UNCHECKED /,/^No\|^DOUBT/p; /^MISSING/,/^No/p'
  UNCHECKED: not a yes, not a no.  Do not start    KETAMINE (racemic), ward, 70 kg
  UNCHECKED  going up cannot be checked; the source does not state step, interval
             (under schedule, titrate): a site's file fills them under titrate
                                                   protocols/goldberg-2010.yaml:30
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
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

Who it is not for: every bundled protocol is for adults (the eighth walk;
S-09).  A light adult is asked for an age; at 38 kg the
protocol's own maximum is past 1 mg/kg/h.

  $ infuse plan --weight 30 --protocol goldberg-2010 | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this                   KETAMINE (racemic), ward, 30 kg
  WHY STOP   30 kg and no age: may be a child; this program does not scale adult
             regimens; for an adult give --age     protocols/goldberg-2010.yaml:10
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
  $ infuse plan --weight 38 --age 61 --protocol goldberg-2010 |
  >     sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  CAUTION: read why before it starts               KETAMINE (racemic), ward, 38 kg

The label names the other drug (S-14).

  $ infuse plan --weight 70 --protocol goldberg-2010 \
  >     --bag "esketamine 125 mg in 250 mL" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg
  WHY STOP   the label says ESKETAMINE, the protocol is for KETAMINE (racemic):
             two drugs; nothing converts between them
                                                    protocols/goldberg-2010.yaml:7
  CAUTION    a strength of 0.5 mg/mL is below 0.9 mg/mL
                                                    protocols/site/default.yaml:20
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10

A setting it was not written for, and a continuous infusion for somebody who
goes home (S-05).

  $ infuse plan --weight 70 --protocol schwartzman-2009 \
  >     --setting intensive-care | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this         KETAMINE (racemic), intensive-care, 70 kg
  WHY STOP   written for outpatient, not for intensive-care
                                                protocols/schwartzman-2009.yaml:11
  DOUBT      the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's
  $ infuse plan --weight 70 --protocol goldberg-2010 --setting outpatient |
  >     sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this             KETAMINE (racemic), outpatient, 70 kg
  WHY STOP   written for ward or intensive-care, not for outpatient
                                                   protocols/goldberg-2010.yaml:11
             without a break for 120 h: more than 24 h is not for outpatients
                                                   protocols/goldberg-2010.yaml:27
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10

A reason is printed as typed, and changes nothing (S-13).  --strict makes a
caution an exit status of 1.

  $ infuse plan --weight 52 --protocol goldberg-2010 \
  >     --reason "opioid tolerant" --prescriber "pain consultant" --strict |
  >     sed -n '1p; /^REASON/p'
  within limits to start; no way up is given       KETAMINE (racemic), ward, 52 kg
  REASON     a prescriber's reason is needed above 26 mg/h
  REASON     "opioid tolerant" (pain consultant), as typed, not verified

Pounds are rounded down to the gram, and that is said.

  $ infuse plan --weight 154lb --protocol goldberg-2010 --full |
  >     sed -n '1p; /^WEIGHT/p'
  within limits to start; no way up is given
  WEIGHT     69.853 kg, actual (154lb, rounded down to the gram)

Rounding to the pump's step is shown, and above 5 % it is a caution; a rate
that rounds to nothing is STOP (S-02).

  $ infuse plan --weight 70 --protocol leiden-2009 --strength "5 mg/mL" \
  >     --pump-step "0.7 mL/h" | sed -n '/^START/,/^DOUBT/p'
  START      4.9 mg/h, 0.07 mg/kg/h; ENTER 0.7 mL/h, pump gives 3.5 mg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  REASON     a prescriber's reason is needed above
               20 mg/h    at any weight             protocols/site/default.yaml:68
               20.3 mg/h  0.29 mg/kg/h at 70 kg      protocols/leiden-2009.yaml:49
  MOST       30.1 mg/h, 0.43 mg/kg/h: a limit, never a setting
                                                     protocols/leiden-2009.yaml:44
  GOAL       pain relief, as far as nausea, vomiting and psychomimetic effects
             allow
  DOSE       490 mg if it stays at START; the limits allow 3,010 mg

  CAUTION    days 1 to 5: rounding down to the pump's step takes more than 5 % off
             the rate, 28.57 %: another strength would come closer
  DOUBT      sources differ on the ceiling, 0.29 (Dahan, Otto) or 0.43 mg/kg/h

  $ infuse plan --weight 70 --protocol leiden-2009 --strength "5 mg/mL" \
  >     --pump-step "1 mL/h" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this                           ESKETAMINE, ward, 70 kg
  WHY STOP   days 1 to 5: the rate rounds down to no flow at all at a step of
             1 mL/h: this pump cannot run it at this strength
  DOUBT      sources differ on the ceiling, 0.29 (Dahan, Otto) or 0.43 mg/kg/h

A titrated plan shows the way up to the ceiling in force where step and interval
are known (S-16), asked for or not: its verdict is that of its start, and each
rung has its own.  Doses are those that the pump gives: 60, and 12 h of 7.4,
10, 12.4, 15 and 17.4 mg/h, then 48 h of 20.

  $ cp "$TESTDIR/../data/noise/sjh-ketamine.yaml" \
  >     "$TESTDIR/../data/noise/sjh-site.yaml" .
  $ infuse plan --weight 70 --age 40 --protocol ./sjh-ketamine.yaml \
  >     --site sjh-site.yaml --bag "ketamine 500 mg in 250 mL" \
  >     --start "2026-11-28 14:00" | sed -n '1p; /^DOSE/,/^NIGHT/p'
  within limits to start                           KETAMINE (racemic), ward, 70 kg
  DOSE       600 mg if it stays at START; the limits allow 2,400 mg

  The fastest way up that step and time allow.  No step is due; each is an order.
   not before     ordered  per kg    ENTER pump gives dose by its end
                          mg/kg/h
   Sat 28 14:00    5 mg/h   0.071 2.5 mL/h     5 mg/h           60 mg
   Sun 29 02:00  7.5 mg/h   0.107 3.7 mL/h   7.4 mg/h        148.8 mg night
   Sun 29 14:00   10 mg/h   0.143   5 mL/h    10 mg/h        268.8 mg
   Mon 30 02:00 12.5 mg/h   0.179 6.2 mL/h  12.4 mg/h        417.6 mg night
   Mon 30 14:00   15 mg/h   0.214 7.5 mL/h    15 mg/h        597.6 mg
   Tue  1 02:00 17.5 mg/h    0.25 8.7 mL/h  17.4 mg/h        806.4 mg night
   Tue  1 14:00   20 mg/h   0.286  10 mL/h    20 mg/h      1,766.4 mg CAUTION

  NIGHT      between 20:00 and 08:00: 3 changes; the first is Sun 2026-11-29 02:00

Where the course is over before, the rungs that fit; a target that does not fit
stays STOP.

  $ sed 's/continuous: 5 d/continuous: 30 h/' sjh-ketamine.yaml > short.yaml
  $ sed -i 's/id: sjh-ketamine/id: short/' short.yaml
  $ infuse plan --weight 70 --age 40 --protocol ./short.yaml \
  >     --site sjh-site.yaml | sed -n '1p; /^The fastest/,/^$/p'
  within limits to start                           KETAMINE (racemic), ward, 70 kg
  The fastest way up that step and time allow.  No step is due; each is an order.
   not before    asked   per kg  dose by its end
                  mg/h  mg/kg/h
   at the start      5    0.071            60 mg
   after 12 h      7.5    0.107           150 mg
   after 24 h       10    0.143           210 mg

  $ infuse plan --weight 70 --age 40 --protocol ./short.yaml \
  >     --site sjh-site.yaml --target "20 mg/h" | sed -n 1p
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg

Nothing to key in any rung of an unverified protocol (S-12).

  $ sed 's/status: guideline/status: unverified\n  doubts: [made up]/' \
  >     sjh-ketamine.yaml | sed 's/^id: .*/id: unsure/' > unsure.yaml
  $ infuse plan --weight 70 --age 40 --protocol ./unsure.yaml \
  >     --site sjh-site.yaml --bag "ketamine 500 mg in 250 mL" |
  >     grep -c ENTER
  0
  [1]
