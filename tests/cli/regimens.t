Regimens as clinics and papers write them, each from its facts in
data/regimens; the second source of each figure is the arithmetic beside it,
by hand.  Those that came with a figure for the pump have it here as well.
What a file cannot say is listed at the end.

  $ cp "$TESTDIR"/../data/regimens/*.yaml .
  $ rows() {
  >     f=$1; shift
  >     infuse plan --protocol ./$f.yaml "$@" |
  >         sed -n -e 1p -e '/^ *\(session\|day\) /,/^$/p' \
  >             -e '/^START/p' -e '/^STEP/p' -e '/^REASON ABOVE/p' -e '/^MOST/p'
  > }

NHS Highland: 200 mg in 40 mL is 5 mg/mL, so 5 mg/h is 1 mL/h, and 2.5 mg/h is
0.5 mL/h.  Above 50 kg never over 25 mg/h (5 mL/h), under it 15 mg/h (3 mL/h).

  $ rows b01 --weight 70 --frail no --syringe "ketamine 200 mg in 40 mL" --days 3
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  START      5 mg/h, 0.071 mg/kg/h; ENTER 1 mL/h
  STEP       1 h or more apart; the source does not say how big a step is.  Ask
  MOST       25 mg/h, 0.357 mg/kg/h: a limit, never a setting        ./b01.yaml:34
  $ rows b01 --weight 49 --frail no --syringe "ketamine 200 mg in 40 mL" --days 3
  UNCHECKED: not a yes, not a no.  Do not start    KETAMINE (racemic), ward, 49 kg
  START      5 mg/h, 0.102 mg/kg/h
  STEP       1 h or more apart; the source does not say how big a step is.  Ask
  MOST       15 mg/h, 0.306 mg/kg/h: a limit, never a setting        ./b01.yaml:33
  $ rows b01 --weight 70 --frail yes --syringe "ketamine 200 mg in 40 mL" --days 3
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  START      2.5 mg/h, 0.036 mg/kg/h; ENTER 0.5 mL/h
  STEP       1 h or more apart; the source does not say how big a step is.  Ask
  MOST       25 mg/h, 0.357 mg/kg/h: a limit, never a setting        ./b01.yaml:34

VUmc, esketamine: 0.1, 0.15 and 0.2 mg/kg/h of 70 kg are 7, 10.5 and 14 mg/h.

  $ rows b05 --weight 70 --days 3
  within limits to start; no way up is given               ESKETAMINE, ward, 70 kg
  START      7 mg/h, 0.1 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       14 mg/h, 0.2 mg/kg/h: a limit, never a setting          ./b05.yaml:27

FPM ANZCA, the upper start: 0.1 and 0.5 mg/kg/h of 80 kg are 8 and 40 mg/h.

  $ rows b09 --weight 80 --days 5 --begin "0.1 mg/kg/h"
  within limits to start; no way up is given       KETAMINE (racemic), ward, 80 kg
  START      8 mg/h, 0.1 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       40 mg/h, 0.5 mg/kg/h: a limit, never a setting          ./b09.yaml:29

Weaned over 24 h it is 8 mg/h x 24/25 and so on down to 1/25, which is 8 x 12 =
96 mg on top of 5 x 192 mg, and from the maximum 480 mg on top of 4,800 mg.

  $ infuse plan --protocol ./b09.yaml --weight 80 --days 5 \
  >     --begin "0.1 mg/kg/h" | grep -e '^WEAN' -e '^DOSE'
  WEAN       over 24 h, in equal falls, one every 1 h
  DOSE       1,056 mg if it stays at START; the limits allow 5,280 mg
  $ rows b09 --weight 80 --days 5
  infuse: --begin: is needed: the protocol gives a range, and the order picks one
    write one from 0.05 mg/kg/h to 0.1 mg/kg/h
  $ rows b09 --weight 80 --begin "0.1 mg/kg/h"
  infuse: --days: is needed: the protocol does not say how long it runs: 'b09'
    write the days of the order, as in --days 3

Five days from 20 by 5 to 40 mg/h; then 100 to 200 mg over 4 h, which is 25 to
50 mg/h.

  $ rows b10 --weight 70
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  START      20 mg/h, 0.286 mg/kg/h
  STEP       5 mg/h up; the source does not say how often.  Ask the prescriber to
  MOST       40 mg/h, 0.571 mg/kg/h: a limit, never a setting        ./b10.yaml:27
  $ rows b10-boosters --weight 70 --setting outpatient
  within limits to start; no way up is given
  START      25 mg/h, 0.357 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       50 mg/h, 0.714 mg/kg/h: a limit, never a setting

Walter Reed: 120 mg/h for 5 h is 600 mg, and STOP by the limits that come with
infuse.

  $ rows b11 --weight 80 --setting outpatient
  STOP: do not start or set this             KETAMINE (racemic), outpatient, 80 kg
   session  asked   per kg  dose  so far
             mg/h  mg/kg/h    mg      mg
   1          120      1.5   600     600  STOP

0.1 to 0.35 mg/kg/h, at most 24 mg/h: 7 mg/h at 70 kg, and 0.35 x 70 is 24.5, so
the cap is the lesser; at 60 kg it is not, 0.35 x 60 = 21.

  $ rows b13 --weight 70
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  START      7 mg/h, 0.1 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       24 mg/h, 0.343 mg/kg/h: a limit, never a setting        ./b13.yaml:27
  $ rows b13 --weight 60
  within limits to start; no way up is given       KETAMINE (racemic), ward, 60 kg
  START      6 mg/h, 0.1 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       21 mg/h, 0.35 mg/kg/h: a limit, never a setting         ./b13.yaml:27

Guillou: 2 mcg/kg/min x 60 min x 70 kg is 8.4 mg/h, 201.6 mg in 24 h; half of
it the day after, 302.4 mg together.

  $ rows b18 --weight 70
  within limits                                    KETAMINE (racemic), ward, 70 kg
   day  asked   per kg   dose  so far
         mg/h  mg/kg/h     mg      mg
   1      8.4     0.12  201.6   201.6
   2      4.2     0.06  100.8   302.4

  MOST       8.4 mg/h  0.12 mg/kg/h at 70 kg                         ./b18.yaml:30

Wellington: 0.1 mg/kg/h of 70 kg is 7 mg/h and 7 mL/h of 50 mg in 50 mL; a step
of 0.05 mg/kg/h is 3.5 mg/h, and 0.3 x 70 = 21 is more than 10 mg/h.

  $ rows b20 --weight 70 --days 2 --step "0.05 mg/kg/h" --interval "30 min" \
  >     --syringe "ketamine 50 mg in 50 mL"
  within limits to start                           KETAMINE (racemic), ward, 70 kg
  START      7 mg/h, 0.1 mg/kg/h; ENTER 7 mL/h
  STEP       0.05 mg/kg/h up, 30 min or more apart, each one ordered; down or off
  MOST       10 mg/h, 0.143 mg/kg/h: a limit, never a setting        ./b20.yaml:27
  $ rows b20 --weight 70 --days 2 --step "0.05 mg/kg/h" --interval "29 min"
  infuse: --interval: is outside of the range of the protocol: '29 min'
    write one from 30 min to 1 h

Esketamine 0.5 mg/kg/h of 70 kg is 35 mg/h; at 2.5 mg/mL 14 mL/h, which is the
0.2 mL/kg/h of the source.

  $ rows b24 --weight 70 --days 1 --setting intensive-care --strength "2.5 mg/mL"
  CAUTION: read why before it starts             ESKETAMINE, intensive-care, 70 kg
   day  ordered   per kg    ENTER  pump gives  to infuse  dose
                 mg/kg/h                                    mg
   1    35 mg/h      0.5  14 mL/h     35 mg/h     336 mL   840  CAUTION
    in all 840 mg (pump step 0.1 mL/h)

  MOST       35 mg/h  0.5 mg/kg/h at 70 kg                           ./b24.yaml:26

The Leiden trial as 5 to 30 mg/h, and 10 to 20 mg/h over four days.

  $ rows b25 --weight 70
  within limits to start; no way up is given               ESKETAMINE, ward, 70 kg
  START      5 mg/h, 0.071 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       30 mg/h, 0.429 mg/kg/h: a limit, never a setting        ./b25.yaml:27
  $ rows r03 --weight 70
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  START      10 mg/h, 0.143 mg/kg/h
  STEP       the source does not say how big a step is, or how often.  Ask the
  MOST       20 mg/h, 0.286 mg/kg/h: a limit, never a setting        ./r03.yaml:29

Spinal cord injury: 0.4 mg/kg of 70 kg is 28 mg a session, 196 mg in seven; over
58 min 28.9655 mg/h (shown down), 0.414 mg/kg/h, not above 0.42.

  $ rows r04 --weight 70 --setting outpatient
  within limits                              KETAMINE (racemic), outpatient, 70 kg
   session   asked   per kg  dose  so far
              mg/h  mg/kg/h    mg      mg
   1        28.965    0.414    28      28
   2        28.965    0.414    28      56
   3        28.965    0.414    28      84
   4        28.965    0.414    28     112
   5        28.965    0.414    28     140
   6        28.965    0.414    28     168
   7        28.965    0.414    28     196

  MOST       29.4 mg/h  0.42 mg/kg/h at 70 kg                        ./r04.yaml:28

What a file cannot say of them, and why:

- B02  100, 300, 500 mg in 24 h: given under the skin; intravenous is the only
route.  "3 days at the lowest effective dose, 5 at most" has no form.
- B12  for children; the only population is adults.
- B07  0.05 mg/kg/h by 0.025 every 24 h: it states no maximum, "usual 120 to
480 mg a day" is none, and a file without one is refused (S-10).
- B09  weaning over 12 to 24 h: it is one time, and 24 h are written.  The start
is a range of which the order picks one.
- B10, R05  "once or twice a week, thinning to every third month": on which days
is not stated; on-days takes them when the order says them.  B10's two parts are
two files.
- B11  "4 to 5 h": a length is one figure, and 5 h is written.
- B18  the 0.5 mg/kg before it: it has no time, and no bolus is planned; given
over a stated time it is a phase.
- B21  the rate times 0.85 each hour for 6 h: what rate it begins with is not
stated; of a known one these are phases.
- B25  the mean of 22.2 mg/h is a result, and no rate to plan.
- R03  "2 to 4 days": 4 days are written; not-stated would leave it to the order.
- R04  "17 min to 5 h": a session has one length, the shortest that keeps
0.42 mg/kg/h for 0.4 mg/kg, 57 min 9 s, in whole minutes.
- R06  no dose is stated at all.
