Phases: rates that change by the clock within a session or an infusion.  The
figures were worked out by hand, with fractions.

  $ cp "$TESTDIR"/../data/parts/*.yaml .

A loading infusion counts: 0.35 mg/kg of 70 kg are 24.5 mg in the first hour,
then 7 mg/h for 3 h; 24.5 + 21 = 45.5 mg, 0.65 mg/kg, a session.

  $ infuse plan --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --start "2026-11-23 09:00" --zone Europe/Berlin
  within limits                                    KETAMINE (racemic), ward, 70 kg
  loaded: SESSIONS, 3 of 4 h, one a day, in 2 phases
  Mon 23 Nov 2026 09:00 to Wed 25 Nov 2026 13:00, in Europe/Berlin

   session  part          from          to     asked   per kg  dose  so far
                                                mg/h  mg/kg/h    mg      mg
   1        phase 1, 1 h  Mon 23 09:00  10:00   24.5     0.35  24.5    24.5
   1        phase 2, 3 h  Mon 23 10:00  13:00      7      0.1    21    45.5
   2        phase 1, 1 h  Tue 24 09:00  10:00   24.5     0.35  24.5      70
   2        phase 2, 3 h  Tue 24 10:00  13:00      7      0.1    21      91
   3        phase 1, 1 h  Wed 25 09:00  10:00   24.5     0.35  24.5   115.5
   3        phase 2, 3 h  Wed 25 10:00  13:00      7      0.1    21   136.5

  MOST       35 mg/h  0.5 mg/kg/h at 70 kg                        ./loaded.yaml:22
             45.5 mg  0.65 mg/kg at 70 kg, in a session           ./loaded.yaml:23
  Not a judgement that it suits this patient.
  NOT DONE   screening, strength of the bag
  FROM       loaded revision 1, limits default revision 3 (built in); no review of
             them is recorded (--full)
  $ infuse plan --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --bag "ketamine 500 mg in 250 mL" | sed -n '/ session part/,/^$/p'
   session part           ordered  per kg     ENTER pump gives to infuse dose
                                  mg/kg/h                                  mg
   1       phase 1, 1 h 24.5 mg/h    0.35 12.2 mL/h  24.4 mg/h   12.2 mL 24.4
   1       phase 2, 3 h    7 mg/h     0.1  3.5 mL/h     7 mg/h   10.5 mL   21
   2       phase 1, 1 h 24.5 mg/h    0.35 12.2 mL/h  24.4 mg/h   12.2 mL 24.4
   2       phase 2, 3 h    7 mg/h     0.1  3.5 mL/h     7 mg/h   10.5 mL   21
   3       phase 1, 1 h 24.5 mg/h    0.35 12.2 mL/h  24.4 mg/h   12.2 mL 24.4
   3       phase 2, 3 h    7 mg/h     0.1  3.5 mL/h     7 mg/h   10.5 mL   21
    3 sessions: 136.2 mg; as ordered 136.5 mg (pump step 0.1 mL/h)

  $ infuse plan --protocol ./loaded.yaml --weight 70 --age 40 --format csv |
  >     cut -d, -f2-5,7,8,33- | head -4
  day,hours,session,rate_mg_per_h,dose_mg,dose_so_far_mg,phase,wean,into_h,binding_rule,binding_bound,binding_written,binding_file,binding_line
  1,1,1,24.5,24.5,24.5,1,,0,,,,,
  1,3,1,7,21,45.5,2,,1,,,,,
  2,1,2,24.5,24.5,70,1,,0,,,,,
  $ infuse protocol show ./loaded.yaml | grep -A3 REGIMEN
  REGIMEN    3 sessions of 4 h, one a day, 0.35 mg/kg over 1 h for 1 h, then
             0.1 mg/kg/h for 3 h
             phase 1, for 1 h: 0.35 mg/kg over 1 h
             phase 2, for 3 h: 0.1 mg/kg/h

Less than that is no session of it, and STOP says what it comes to.

  $ sed 's/0.65 mg.kg/0.64 mg\/kg/' loaded.yaml >less.yaml
  $ infuse plan --protocol ./less.yaml --weight 70 --age 40 |
  >     sed -n '1p;/WHY/,/^NOT/p'
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg
  WHY STOP   phase 2 of sessions 1 to 3, 45.5 mg in a session, are above 44.8 mg,
             0.64 mg/kg at 70 kg                                    ./less.yaml:23
  NOT DONE   screening, strength of the bag

Which phase it is tells --elapsed, and without it nothing is said but what both
allow.

  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "24.5 mg/h" --day 2 | sed -n '1p;/MISSING/,/NOW/p'
  UNCHECKED: not a yes, not a no.  Say how far it is: --elapsed TIME
  MISSING    the time; the order changes with it:
               phase 1 of sessions 1 to 3  24.5 mg/h: this would be at or below
                                           the order
               phase 2 of sessions 1 to 3  7 mg/h: this would be STOP, above the
                                           order
  CHECKED    0.5 mg/kg/h, 100 mg/h, 0.65 mg/kg in a session: kept
  NOW        look at the chart, then ask again with --day and --elapsed; if the
  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "24.5 mg/h" --day 2 --elapsed "59 min" | sed -n 1,7p
  within limits to run 24.5 mg/h                   KETAMINE (racemic), ward, 70 kg
  loaded, day 2

  RUN        24.5 mg/h, 0.35 mg/kg/h
  MOST       24.5 mg/h; this is at it                             ./loaded.yaml:19
  DOSE       0.408 mg in 1 min
  Not a judgement that it suits this patient: look at the patient first.
  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "24.5 mg/h" --day 2 --elapsed "1 h" | sed -n '1p;/WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   24.5 mg/h is above 7 mg/h, the schedule at that time
                                                                  ./loaded.yaml:20
             98 mg in a session is above 45.5 mg, 0.65 mg/kg at 70 kg
                                                                  ./loaded.yaml:23
  No pump setting is shown.
  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "7 mg/h" --day 2 --elapsed "1 h" | sed -n '1p;/^DOSE/p'
  within limits to run 7 mg/h                      KETAMINE (racemic), ward, 70 kg
  DOSE       21 mg in 3 h
  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "24.5 mg/h" --day 2 --elapsed "30 min" --for "1 h" |
  >     sed -n '1p;/WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   24.5 mg/h is above 7 mg/h, the schedule at that time
                                                                  ./loaded.yaml:20
             54.25 mg in a session is above 45.5 mg, 0.65 mg/kg at 70 kg
                                                                  ./loaded.yaml:23
  No pump setting is shown.
  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "7 mg/h" --start "2026-11-23 09:00" --now "2026-11-24 10:30" |
  >     sed -n 1p
  within limits to run 7 mg/h                      KETAMINE (racemic), ward, 70 kg

The session's dose is that of all its phases: 45.5 mg are at the limit; with
24.6 mg given in the first hour it is passed.

  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "7 mg/h" --day 2 --elapsed "1 h" --given "24.5 mg" | sed -n 1p
  within limits to run 7 mg/h                      KETAMINE (racemic), ward, 70 kg
  $ infuse check --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --rate "7 mg/h" --day 2 --elapsed "1 h" --given "24.6 mg" |
  >     sed -n '1p;/WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   45.6 mg in a session is above 45.5 mg, 0.65 mg/kg at 70 kg
                                                                  ./loaded.yaml:23
  No pump setting is shown.

A continuous infusion is cut where its days end: 0.5 mg/kg in 1 h, then 2 and
1 mcg/kg/min, 8.4 and 4.2 mg/h.  Day 1: 35 + 23 x 8.4 = 228.2 mg; day 2: 8.4 +
23 x 4.2 = 105 mg; in all 337.4 mg.

  $ infuse plan --protocol ./two-days.yaml --weight 70 --age 40 \
  >     --strength "1 mg/mL" | sed -n '1,2p;/ day/,/^$/p'
  within limits                                    KETAMINE (racemic), ward, 70 kg
  two-days: CONTINUOUS, 49 h, in 3 phases
   day      part    after  ordered  per kg    ENTER pump gives to infuse  dose
                                   mg/kg/h                                  mg
   1 (1 h)  phase 1        35 mg/h     0.5  35 mL/h    35 mg/h     35 mL    35
   1 (23 h) phase 2 1 h   8.4 mg/h    0.12 8.4 mL/h   8.4 mg/h  193.2 mL 193.2
   2 (1 h)  phase 2 24 h  8.4 mg/h    0.12 8.4 mL/h   8.4 mg/h    8.4 mL   8.4
   2 (23 h) phase 3 25 h  4.2 mg/h    0.06 4.2 mL/h   4.2 mg/h   96.6 mL  96.6
   3 (1 h)  phase 3 48 h  4.2 mg/h    0.06 4.2 mL/h   4.2 mg/h    4.2 mL   4.2
    in all 337.4 mg (pump step 0.1 mL/h)

  $ infuse check --protocol ./two-days.yaml --weight 70 --age 40 \
  >     --rate "8.4 mg/h" --elapsed "24 h 30 min" | sed -n 1p
  within limits to run 8.4 mg/h                    KETAMINE (racemic), ward, 70 kg
  $ infuse check --protocol ./two-days.yaml --weight 70 --age 40 \
  >     --rate "8.4 mg/h" --elapsed "25 h" | sed -n '1p;/WHY/p'
  STOP: do not start or set this.
  WHY STOP   8.4 mg/h is above 4.2 mg/h, the schedule at that time

A rise within a session is a step, with its interval; what begins one is
compared with what began the one before.

  $ infuse plan --protocol ./climbing.yaml --weight 70 --age 40 |
  >     sed -n '/ session  part/,/^MOST/p'
   session  part             asked   per kg  dose  so far
                              mg/h  mg/kg/h    mg      mg
   1        phase 1, 30 min     10    0.143     5       5
   1        phase 2, 30 min     20    0.286    10      15  CAUTION
   1        phase 3, 30 min     30    0.429    15      30  CAUTION
   1        phase 4, 30 min     40    0.571    20      50  CAUTION
   2        phase 1, 30 min     10    0.143     5      55
   2        phase 2, 30 min     20    0.286    10      65  CAUTION
   2        phase 3, 30 min     30    0.429    15      80  CAUTION
   2        phase 4, 30 min     40    0.571    20     100  CAUTION

  CAUTION    phase 2 of sessions 1 to 2, phase 3 of sessions 1 to 2, phase 4 of
             sessions 1 to 2, a change after 30 min, is sooner than 1 h, the
             protocol's                                         ./climbing.yaml:26
             phase 4 of sessions 1 to 2, 40 mg/h, need a prescriber's reason:
             above 35 mg/h, 0.5 mg/kg/h at 70 kg    protocols/site/default.yaml:13
  MOST       40 mg/h  the protocol's                            ./climbing.yaml:24
  $ infuse monitor --protocol ./climbing.yaml --weight 70 --age 40 |
  >     sed -n '/ begins at/,/^$/p' | head -12
   begins at      first           last             every  times
                  from its start  from its start
   session 1      15 min          30 min          15 min      2
   phases 2 to 4  15 min          30 min          15 min      2
   session 2      15 min          30 min          15 min      2
   phases 2 to 4  15 min          30 min          15 min      2

   begins at      first           last             every  times
                  from its start  from its start
   session 1      15 min          30 min          15 min      2
   phases 2 to 4  15 min          30 min          15 min      2
   session 2      15 min          30 min          15 min      2

The bags, the levels, the card; and a second person.

  $ infuse prepare --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --bag "ketamine 50 mg in 50 mL" | sed -n '/ session  from/,/^GIVEN/p'
   session  from  pump  gives  volume  dose  a bag lasts
                  mL/h   mg/h      mL    mg
   1        0 h   24.5   24.5    24.5  24.5    2 h 2 min
   1        1 h      7      7      21    21    7 h 8 min
   2        24 h  24.5   24.5    24.5  24.5    2 h 2 min
   2        25 h     7      7      21    21    7 h 8 min
   3        48 h  24.5   24.5    24.5  24.5    2 h 2 min
   3        49 h     7      7      21    21    7 h 8 min

  BAGS       3

   session  bag  up after  down after  given  given  left  left
                                          mL     mg    mL    mg
         1    1       0 h         4 h   45.5   45.5   4.5   4.5
         2    2       0 h         4 h   45.5   45.5   4.5   4.5
         3    3       0 h         4 h   45.5   45.5   4.5   4.5

        bags  in bags  given  left in bags
                   mg     mg            mg
   all     3      150  136.5          13.5

  GIVEN      136.5 mg is the plan's dose; the pump gives 136.5 mg in 136.5 mL
  $ infuse simulate --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --every "1 h" --until "5 h" --format csv | cut -d, -f1-5 | tail -6
  0,0,0,0
  1,137.261,58.162,136.647
  2,77.747,70.2634,77.8258
  3,75.3704,73.5044,75.3704
  4,76.1737,77.5446,76.1593
  5,38.2197,65.51,38.3803
  $ infuse table --protocol ./loaded.yaml --weight 70 --age 40 \
  >     --bag "ketamine 50 mg in 50 mL" | sed -n '/ session/,/^==/p'
   session  part          rate   per kg      ENTER  pump gives  verdict
                                mg/kg/h
   1        phase 1  24.5 mg/h     0.35  24.5 mL/h   24.5 mg/h  within limits
   1        phase 2     7 mg/h      0.1     7 mL/h      7 mg/h  within limits
   2        phase 1  24.5 mg/h     0.35  24.5 mL/h   24.5 mg/h  within limits
   2        phase 2     7 mg/h      0.1     7 mL/h      7 mg/h  within limits
   3        phase 1  24.5 mg/h     0.35  24.5 mL/h   24.5 mg/h  within limits
   3        phase 2     7 mg/h      0.1     7 mL/h      7 mg/h  within limits
  ================================================================================
  $ infuse plan --protocol ./loaded.yaml --weight 70 --age 40 --format json \
  >     --bag "ketamine 50 mg in 50 mL" >plan.json
  $ infuse verify --against plan.json --weight 70 --rate "0.1 mg/kg/h" \
  >     --bag "ketamine 50 mg in 50 mL" --flow "7 mL/h" --volume "21 mL" --day 2
  infuse: --day: the rate changes on that day: '2'
    say how far it is with --elapsed
  [2]
  $ infuse verify --against plan.json --weight 70 --rate "0.1 mg/kg/h" \
  >     --bag "ketamine 50 mg in 50 mL" --flow "7 mL/h" --volume "21 mL" \
  >     --day 2 --elapsed "1 h 5 min" | sed -n 1,3p
  agree: the second person's figures are those of the first

   field            first           second
  $ infuse verify --against plan.json --weight 70 --rate "0.1 mg/kg/h" \
  >     --bag "ketamine 50 mg in 50 mL" --flow "7 mL/h" --volume "21 mL" \
  >     --start "2026-11-23 09:00" --now "2026-11-24 11:00" | sed -n 1,3p
  agree: the second person's figures are those of the first

   field            first           second
  $ mkdir folder && cp loaded.yaml climbing.yaml folder
  $ INFUSE_PATH=folder infuse compare --all --weight 70 --age 40 --format csv |
  >     grep -e '^id' -e '^loaded' -e '^climbing' | cut -d, -f1-20
  climbing,ketamine,local-policy,sessions,2,2,0.142857143,10,50,50,100,0.571428571,40,50,50,100,caution,1,70,ward
  loaded,ketamine,local-policy,sessions,3,4,0.35,24.5,45.5,45.5,136.5,0.35,24.5,45.5,45.5,136.5,within,1,70,ward

A figure of the pump that is the order of one phase, rounded up by a step, is
that order; while nobody says which phase it is, it is no more than asked back.

  $ grep -v per-session loaded.yaml >free.yaml
  $ for flow in 24.5 24.6 24.7; do
  >     infuse check --protocol ./free.yaml --weight 70 --age 40 --day 2 \
  >         --strength "1 mg/mL" --rate "$flow mL/h" | sed -n 1p
  > done
  UNCHECKED: not a yes, not a no.  Say how far it is: --elapsed TIME
  UNCHECKED: not a yes, not a no.  Say how far it is: --elapsed TIME
  STOP: do not start or set this.
