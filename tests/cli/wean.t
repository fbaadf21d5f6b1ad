A wean: rows after the last one, each with its time, dose and figure to ENTER.
The figures were worked out by hand, with fractions.

  $ cp "$TESTDIR"/../data/parts/*.yaml .

60 h at 20 mg/h are 1,200 mg.  Down by 7.5 mg/h: 12.5 mg/h and 5 mg/h, 6 h each,
as 20 - 3 x 7.5 is below nothing: 75 mg and 30 mg, 1,305 mg in all.  Day 3 has
12 x 20 + 75 + 30 = 345 mg.

  $ infuse plan --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --bag "ketamine 500 mg in 250 mL"
  within limits                                    KETAMINE (racemic), ward, 70 kg
  weaned: CONTINUOUS, 2.5 days (60 h), then weaned over 12 h
  Bag 500 mg in 250 mL = 2 mg/mL of KETAMINE (racemic), as on the label

   day      part   after   ordered  per kg    ENTER pump gives to infuse dose
                                   mg/kg/h                                 mg
   1 to 2                  20 mg/h   0.286  10 mL/h    20 mg/h    240 mL  480
   3 (12 h)                20 mg/h   0.286  10 mL/h    20 mg/h    120 mL  240
   3 (6 h)  wean 1 60 h  12.5 mg/h   0.179 6.2 mL/h  12.4 mg/h   37.2 mL 74.4
   3 (6 h)  wean 2 66 h     5 mg/h   0.071 2.5 mL/h     5 mg/h     15 mL   30
    in all 1,304.4 mg; as ordered 1,305 mg (pump step 0.1 mL/h)

  MOST       40 mg/h   the protocol's                             ./weaned.yaml:21
             1,400 mg  in the course                              ./weaned.yaml:23
  Not a judgement that it suits this patient.
  NOT DONE   screening; pump step not said, 0.1 mL/h assumed
  FROM       weaned revision 1, limits default revision 3 (built in); no review of
             them is recorded (--full)
  $ infuse plan --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --start "2026-11-23 14:00" | sed -n '/ day/,/^$/p'
  weaned: CONTINUOUS, 2.5 days (60 h), then weaned over 12 h
  Mon 23 Nov 2026 14:00 to Thu 26 Nov 2026 14:00; local and unshifted, as no
  --zone was given

   day       part    from          asked   per kg  dose  so far
                                    mg/h  mg/kg/h    mg      mg
   1                 Mon 23 14:00     20    0.286   480     480
   2                 Tue 24 14:00     20    0.286   480     960
   3 (12 h)          Wed 25 14:00     20    0.286   240   1,200
   3 (6 h)   wean 1  Thu 26 02:00   12.5    0.179    75   1,275
   3 (6 h)   wean 2  Thu 26 08:00      5    0.071    30   1,305

  $ infuse plan --protocol ./weaned.yaml --weight 70 --age 40 --format csv \
  >     --strength "2 mg/mL" | cut -d, -f2,3,5,7-9,33-
  day,hours,rate_mg_per_h,dose_mg,dose_so_far_mg,flow_ml_per_h,phase,wean,into_h,binding_rule,binding_bound,binding_written,binding_file,binding_line
  1,24,20,480,480,10,,,0,,,,,
  2,24,20,480,960,10,,,24,,,,,
  3,12,20,240,1200,10,,,48,,,,,
  3,6,12.5,75,1275,6.2,,1,60,,,,,
  3,6,5,30,1305,2.5,,2,66,,,,,
  $ infuse plan --protocol ./weaned.yaml --weight 70 --age 40 --explain |
  >     sed -n '/^wean step 2/,/^LIMIT/p'
  wean step 2, 6 h
  RATE       weaned from 20 mg/h less 2 x 7.5 mg/h = 5 mg/h; exactly
                                                                  ./weaned.yaml:19
  DOSE RATE  5 mg/h / 70 kg = 0.071428... mg/kg/h; shown as 0.071 mg/kg/h, the
             nearest, and never calculated with
  FLOW       none, as there is no strength: say it with --strength or --bag
  DOSE       5 mg/h x 6 h = 30 mg; exactly
  SO FAR     1,275 mg plus 30 mg = 1,305 mg after 72 h
  LIMIT      dose-rate hard-max of the site: 1 mg/kg/h x 70 kg = 70 mg/h; 5 mg/h
  $ infuse protocol show ./weaned.yaml | grep -A2 REGIMEN
  REGIMEN    continuous 2.5 days, 20 mg/h, then weaned over 12 h
  WEAN       down by 7.5 mg/h every 6 h, over 12 h
  LIMITS     rate: hard-max 40 mg/h

The dose of a wean counts: 1,305 mg are above a course of 1,300.

  $ sed 's/1400 mg/1300 mg/' weaned.yaml >more.yaml
  $ infuse plan --protocol ./more.yaml --weight 70 --age 40 2>&1 | head -8
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg
  weaned: CONTINUOUS, 2.5 days (60 h), then weaned over 12 h
  No pump settings are shown.  Do not start day 1 on its own.

   day       part    after  asked   per kg  dose  so far
                             mg/h  mg/kg/h    mg      mg
   1                           20    0.286   480     480
   2                           20    0.286   480     960

Equal falls over 6 h, one an hour: 21 mg/h x 6/7, 5/7 ... 1/7 are 18, 15, 12, 9,
6 and 3 mg/h; 168 + 504 + 63 = 735 mg.  The source gives no more than the time.

  $ infuse plan --protocol ./weaned-evenly.yaml --weight 70 --age 40 \
  >     --strength "2 mg/mL" | sed -n '/ day/,/^$/p'
  weaned-evenly: CONTINUOUS, 2 days (48 h), then weaned over 6 h
  Bag 2 mg/mL: read the label

   day       part   after ordered  per kg     ENTER pump gives to infuse dose
                                  mg/kg/h                                  mg
   1                       7 mg/h     0.1  3.5 mL/h     7 mg/h     84 mL  168
   2                      21 mg/h     0.3 10.5 mL/h    21 mg/h    252 mL  504
   3 (1 h) * wean 1 48 h  18 mg/h   0.257    9 mL/h    18 mg/h      9 mL   18
   3 (1 h) * wean 2 49 h  15 mg/h   0.214  7.5 mL/h    15 mg/h    7.5 mL   15
   3 (1 h) * wean 3 50 h  12 mg/h   0.171    6 mL/h    12 mg/h      6 mL   12
   3 (1 h) * wean 4 51 h   9 mg/h   0.129  4.5 mL/h     9 mg/h    4.5 mL    9
   3 (1 h) * wean 5 52 h   6 mg/h   0.086    3 mL/h     6 mg/h      3 mL    6
   3 (1 h) * wean 6 53 h   3 mg/h   0.043  1.5 mL/h     3 mg/h    1.5 mL    3
    * worked out: equal falls, one an hour; the source gives the time of the wean
      alone
    in all 735 mg (pump step 0.1 mL/h)

  $ infuse plan --protocol ./weaned-evenly.yaml --weight 70 --age 40 --explain |
  >     grep -A1 'RATE  *weaned'
  RATE       weaned from 21 mg/h x 6 / 7 = 18 mg/h; exactly
                                                           ./weaned-evenly.yaml:19
  --
  RATE       weaned from 21 mg/h x 5 / 7 = 15 mg/h; exactly
                                                           ./weaned-evenly.yaml:19
  --
  RATE       weaned from 21 mg/h x 4 / 7 = 12 mg/h; exactly
                                                           ./weaned-evenly.yaml:19
  --
  RATE       weaned from 21 mg/h x 3 / 7 = 9 mg/h; exactly
                                                           ./weaned-evenly.yaml:19
  --
  RATE       weaned from 21 mg/h x 2 / 7 = 6 mg/h; exactly
                                                           ./weaned-evenly.yaml:19
  --
  RATE       weaned from 21 mg/h x 1 / 7 = 3 mg/h; exactly
                                                           ./weaned-evenly.yaml:19

With an interval of 3 h it is 2/3 and 1/3 of it: 14 and 7 mg/h.

  $ sed 's/over: 6 h/over: 6 h, interval: 3 h/' weaned-evenly.yaml >three.yaml
  $ infuse plan --protocol ./three.yaml --weight 70 --age 40 |
  >     sed -n '/ day/,/^$/p'
  weaned-evenly: CONTINUOUS, 2 days (48 h), then weaned over 6 h

   day      part    after  asked   per kg  dose  so far
                            mg/h  mg/kg/h    mg      mg
   1                           7      0.1   168     168
   2                          21      0.3   504     672
   3 (3 h)  wean 1  48 h      14      0.2    42     714
   3 (3 h)  wean 2  51 h       7      0.1    21     735

100 mg in 24 h, down by 10 mg in 7 h: 100/24 - 10/7 = 115/42 = 2.7380... mg/h,
then 55/42 = 1.3095... mg/h; 3 h each, 115/14 + 55/14 = 170/14 mg on top of 100.
The plan is exact to the picogram, and cut down where it is not.

  $ infuse plan --protocol ./weaned-over-a-time.yaml --weight 70 --age 40 |
  >     sed -n '/ day/,/^$/p'
  weaned-over-a-time: CONTINUOUS, 1 day (24 h), then weaned over 6 h

   day      part    after  asked   per kg   dose   so far
                            mg/h  mg/kg/h     mg       mg
   1                       4.166     0.06    100      100
   2 (3 h)  wean 1  24 h   2.738    0.039  8.214  108.214
   2 (3 h)  wean 2  27 h   1.309    0.019  3.928  112.142

  $ infuse plan --protocol ./weaned-over-a-time.yaml --weight 70 --age 40 \
  >     --format json | grep -A2 -e '"dose_so_far"' | grep value
        "dose_so_far": {"value": 100, "unit": "mg", "ucum": "mg"},
        "dose_so_far": {"value": 108.214285714, "unit": "mg", "ucum": "mg", "rounded": true},
        "dose_so_far": {"value": 112.142857142, "unit": "mg", "ucum": "mg", "rounded": true},

Which step it is tells --elapsed or --now; the rate of a step is its most.

  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "12.5 mg/h" --elapsed "61 h" | sed -n 1,8p
  within limits to run 12.5 mg/h                   KETAMINE (racemic), ward, 70 kg
  weaned

  RUN        12.5 mg/h, 0.179 mg/kg/h
  MOST       12.5 mg/h; this is at it                             ./weaned.yaml:19
  DOSE       62.5 mg in 5 h
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "20 mg/h" --elapsed "61 h" | sed -n 1,5p
  STOP: do not start or set this.
  20 mg/h of KETAMINE (racemic), 0.286 mg/kg/h at 70 kg; weaned, ward

  WHY STOP   20 mg/h is above 12.5 mg/h, the schedule at that time
                                                                  ./weaned.yaml:19
  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "20 mg/h" --start "2026-11-23 14:00" --now "2026-11-26 01:59" |
  >     sed -n 1p
  within limits to run 20 mg/h                     KETAMINE (racemic), ward, 70 kg
  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "20 mg/h" --start "2026-11-23 14:00" --now "2026-11-26 02:00" |
  >     sed -n 1p
  STOP: do not start or set this.
  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "12.5 mg/h" --day 3 | sed -n 1,10p
  UNCHECKED: not a yes, not a no.  Say how far it is: --elapsed TIME
  12.5 mg/h of KETAMINE (racemic), 0.179 mg/kg/h at 70 kg; weaned, day 3, ward

  MISSING    the time; the order changes with it:
               days 1 to 3  20 mg/h: this would be at or below the order
               wean step 1  12.5 mg/h: this would be at or below the order
               wean step 2  5 mg/h: this would be STOP, above the order
  CHECKED    1 mg/kg/h, 40 mg/h: kept
  NOW        look at the chart, then ask again with --day and --elapsed; if the
             chart does not say: do not start, ask the prescriber

What runs on for longer than its step is above the next one; what is within the
day's dose is so with all of its steps: 12 x 20 + 6 x 12.5 + 6 x 5 = 345 mg.

  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "12.5 mg/h" --elapsed "61 h" --for "6 h" | sed -n '/WHY/,/^No/p'
  WHY STOP   12.5 mg/h is above 5 mg/h, the schedule at that time
                                                                  ./weaned.yaml:19
  No pump setting is shown.
  $ sed 's/soft-max: 480 mg/soft-max: 345 mg/' weaned.yaml >day.yaml
  $ infuse check --protocol ./day.yaml --weight 70 --age 40 \
  >     --rate "12.5 mg/h" --elapsed "61 h" | sed -n 1p
  within limits to run 12.5 mg/h                   KETAMINE (racemic), ward, 70 kg
  $ sed 's/soft-max: 480 mg/hard-max: 344 mg/' weaned.yaml >day.yaml
  $ infuse check --protocol ./day.yaml --weight 70 --age 40 \
  >     --rate "12.5 mg/h" --elapsed "61 h" | sed -n '1p;/WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   345 mg in a day is above 344 mg, the protocol's         ./day.yaml:22
  No pump setting is shown.

Up again while it is weaned is for the prescriber to say, in check and titrate.

  $ infuse check --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --current "5 mg/h" --rate "12.5 mg/h" --elapsed "61 h" | sed -n 1,5p
  UNCHECKED: not a yes, not a no.  Ask the prescriber or the pharmacist
  12.5 mg/h of KETAMINE (racemic), 0.179 mg/kg/h at 70 kg; weaned, ward

  UNCHECKED  it is being weaned from the 5 mg/h that run: going up again is the
             prescriber's to say                                  ./weaned.yaml:19
  $ infuse titrate --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --rate "5 mg/h" --elapsed "61 h" --running "1 h" --given "245 mg" \
  >     --given-course "1205 mg" --pain 3 --sedation "POSS 1" --rr 14 \
  >     --spo2 97 --hr 70 --bp 120/70 --nausea none --dissociation none |
  >     sed -n '/^day/p;/^ up/p;/^NOT UP/,/^MOST/p'
  day 3, 13 h into it, 11 h left of 72 h; 5 mg/h, 0.071 mg/kg/h for 1 h
   up     not open
  NOT UP     it is being weaned from the 5 mg/h that run: going up again is the
             prescriber's to say                                  ./weaned.yaml:19
  MOST       12.5 mg/h: a limit, never a setting                  ./weaned.yaml:19

The bags, and what is watched to the end of it.

  $ infuse prepare --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --bag "ketamine 500 mg in 250 mL" | sed -n '/ day/,/^GIVEN/p'
  weaned: CONTINUOUS, 2.5 days (60 h), then weaned over 12 h
  Bag 500 mg in 250 mL = 2 mg/mL of KETAMINE (racemic), as on the label

  EACH BAG   not said how: give the vials with --vial, as in "500 mg in 10 mL"

   day       from  pump  gives  volume  dose  a bag lasts
                   mL/h   mg/h      mL    mg
   1 to 2    0 h     10     20     240   480         25 h
   3 (12 h)  48 h    10     20     120   240         25 h
   3 (6 h)   60 h   6.2   12.4    37.2  74.4  40 h 19 min
   3 (6 h)   66 h   2.5      5      15    30        100 h

  BAGS       3

   bag  up after  down after  given  given  left   left
                                 mL     mg    mL     mg
     1       0 h        25 h    250    500     0      0
     2      25 h        50 h    250    500     0      0
     3      50 h        72 h  152.2  304.4  97.8  195.6

        bags  in bags    given  left in bags
                   mg       mg            mg
   all     3    1,500  1,304.4         195.6

  GIVEN      1,305 mg is the plan's dose; the pump gives 1,304.4 mg in 652.2 mL
  $ infuse monitor --protocol ./weaned.yaml --weight 70 --age 40 --format csv |
  >     tail -1 | cut -d, -f1-6
  weaned,laboratory,,4320,,"liver tests
  $ infuse simulate --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --every "6 h" --until "72 h" --format csv | cut -d, -f1-6 | tail -4
  54,238.095,346.259,238.095
  60,238.095,346.393,238.095
  66,162.792,272.752,162.83
  72,77.1012,168.769,77.149
  $ infuse table --protocol ./weaned.yaml --weight 70 --age 40 \
  >     --bag "ketamine 500 mg in 250 mL" | sed -n '/ day/,/^==/p'
  weaned: CONTINUOUS, 2.5 days (60 h), then weaned over 12 h
  Bag 500 mg in 250 mL = 2 mg/mL of KETAMINE (racemic), as on the label

   day     part         rate   per kg     ENTER  pump gives  verdict
                              mg/kg/h
   1 to 3            20 mg/h    0.286   10 mL/h     20 mg/h  within limits
   3       wean 1  12.5 mg/h    0.179  6.2 mL/h   12.4 mg/h  within limits
   3       wean 2     5 mg/h    0.071  2.5 mL/h      5 mg/h  within limits
  ================================================================================

A plan as a card, and a second person with it.

  $ infuse plan --protocol ./weaned.yaml --weight 70 --age 40 --format json \
  >     --bag "ketamine 500 mg in 250 mL" >plan.json
  $ infuse verify --against plan.json --weight 70 --rate "5 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --flow "2.5 mL/h" --volume "15 mL" \
  >     --day 3
  infuse: --day: the rate changes on that day: '3'
    say how far it is with --elapsed
  [2]
  $ infuse verify --against plan.json --weight 70 --rate "5 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --flow "2.5 mL/h" --volume "15 mL" \
  >     --elapsed "67 h" | sed -n 1,3p
  agree: the second person's figures are those of the first

   field            first             second

Where it is titrated the wean follows what was asked for: 20 + 40 + 40 x 15 +
40 + 20 = 720 mg.  Without that it is reckoned from START and from MOST: 240 mg,
or 48 x 20 + 60 + 40 + 20 = 1,080 mg.

  $ infuse plan --protocol ./weaned-by-need.yaml --weight 70 --age 40 \
  >     --target "15 mg/h" | sed -n '/^START/,/^$/p;/ not before/,/^$/p'
  START      5 mg/h, 0.071 mg/kg/h
  STEP       5 mg/h up, 4 h or more apart, each one ordered; down or off any time
  MOST       20 mg/h, 0.286 mg/kg/h: a limit, never a setting
                                                          ./weaned-by-need.yaml:22
  WEAN       down by 5 mg/h every 4 h, over at most 12 h
  TARGET     15 mg/h, as asked for

   not before    asked   per kg  dose by its end
                  mg/h  mg/kg/h
   at the start      5    0.071            20 mg
   after 4 h        10    0.143            60 mg
   after 8 h        15    0.214           660 mg
   after 48 h       10    0.143           700 mg  wean
   after 52 h        5    0.071           720 mg  wean

  $ infuse plan --protocol ./weaned-by-need.yaml --weight 70 --age 40 |
  >     grep -e '^WEAN' -e '^DOSE'
  WEAN       down by 5 mg/h every 4 h, over at most 12 h
  DOSE       240 mg if it stays at START; the limits allow 1,080 mg
  $ infuse prepare --protocol ./weaned-by-need.yaml --weight 70 --age 40 \
  >     --target "15 mg/h" --bag "ketamine 500 mg in 250 mL" | grep ^GIVEN
  GIVEN      720 mg is the plan's dose; the pump gives 720 mg in 360 mL
  $ infuse check --protocol ./weaned-by-need.yaml --weight 70 --age 40 \
  >     --rate "15 mg/h" --elapsed "49 h" | sed -n 1p
  within limits to run 15 mg/h                     KETAMINE (racemic), ward, 70 kg
  $ infuse check --protocol ./weaned-by-need.yaml --weight 70 --age 40 \
  >     --rate "15 mg/h" --elapsed "53 h" | sed -n '1p;/WHY/p'
  STOP: do not start or set this.
  WHY STOP   15 mg/h is above 10 mg/h, the protocol's     ./weaned-by-need.yaml:23
  $ infuse check --protocol ./weaned-by-need.yaml --weight 70 --age 40 \
  >     --current "5 mg/h" --rate "10 mg/h" --elapsed "49 h" | sed -n 1,5p
  UNCHECKED: not a yes, not a no.  Ask the prescriber or the pharmacist
  10 mg/h of KETAMINE (racemic), 0.143 mg/kg/h at 70 kg; weaned-by-need, ward

  UNCHECKED  it is being weaned from the 5 mg/h that run: going up again is the
             prescriber's to say                          ./weaned-by-need.yaml:23

How long it runs is left to the order: the wean comes on top.

  $ sed 's/continuous: 60 h/continuous: not-stated/' weaned.yaml >open.yaml
  $ infuse plan --protocol ./open.yaml --weight 70 --age 40 --days 3 |
  >     sed -n '/ day/,/^$/p'
  weaned: CONTINUOUS, 3 days (72 h), then weaned over 12 h
  No pump settings are shown.  Do not start day 1 on its own.

   day      part    after  asked   per kg  dose  so far
                            mg/h  mg/kg/h    mg      mg
   1                          20    0.286   480     480
   2                          20    0.286   480     960
   3                          20    0.286   480   1,440  STOP
   4 (6 h)  wean 1  72 h    12.5    0.179    75   1,515  STOP
   4 (6 h)  wean 2  78 h       5    0.071    30   1,545  STOP

  WHY STOP   day 3, wean steps 1 to 2, 1,440 to 1,545 mg in the course, are above
             1,400 mg, the protocol's                               ./open.yaml:23
  NOT DONE   screening, strength of the bag
  FROM       weaned revision 1, limits default revision 3 (built in); no review of
             them is recorded (--full)
