Sessions that are not evenly spaced: on days of the week, or on days by number.

  $ cp "$TESTDIR"/../data/parts/*.yaml .

Seven sessions from Monday to Friday, from 40 to 100 mg by sixths of 60 mg: 40,
50, 60, 70, 80, 90 and 100 mg, 490 mg in all, the limit of this protocol.

  $ infuse plan --protocol ./weekdays.yaml --weight 70 --age 40 \
  >     --setting outpatient | sed -n '1,2p;/ session  day/,/^$/p'
  within limits                              KETAMINE (racemic), outpatient, 70 kg
  weekdays: SESSIONS, 7 of 4 h, on Mon, Tue, Wed, Thu and Fri
   session  day  asked   per kg  dose  so far
                  mg/h  mg/kg/h    mg      mg
   1          1     10    0.143    40      40
   2 *        2   12.5    0.179    50      90
   3 *        3     15    0.214    60     150
   4 *        4   17.5     0.25    70     220
   5 *        5     20    0.286    80     300
   6 *        8   22.5    0.321    90     390
   7          9     25    0.357   100     490
    * worked out between 10 and 25 mg/h; not in the source
    days are counted from the first of them in a week; with --start from that date

From a Wednesday the fourth one is on Monday, and a change of summer time leaves
all of them at nine.

  $ infuse plan --protocol ./weekdays.yaml --weight 70 --age 40 \
  >     --setting outpatient --start "2026-10-21 09:00" --zone Europe/Berlin |
  >     sed -n '/ session  day/,/^$/p'
   session  day  from          to     asked   per kg  dose  so far
                                       mg/h  mg/kg/h    mg      mg
   1          1  Wed 21 09:00  13:00     10    0.143    40      40
   2 *        2  Thu 22 09:00  13:00   12.5    0.179    50      90
   3 *        3  Fri 23 09:00  13:00     15    0.214    60     150
   4 *        6  Mon 26 09:00  13:00   17.5     0.25    70     220
   5 *        7  Tue 27 09:00  13:00     20    0.286    80     300
   6 *        8  Wed 28 09:00  13:00   22.5    0.321    90     390
   7          9  Thu 29 09:00  13:00     25    0.357   100     490
    * worked out between 10 and 25 mg/h; not in the source

  $ infuse plan --protocol ./weekdays.yaml --weight 70 --age 40 \
  >     --setting outpatient --start "2026-10-24 09:00"
  infuse: --start: is a Sat, and the sessions are on Mon, Tue, Wed, Thu and Fri: '2026-10-24 09:00'
    the next such day is Mon 2026-10-26
  [2]

Now is in a session, or between two.  By then 40 + 50 + 60 mg and one hour at
17.5 mg/h are given; the three hours left of it and 80 + 90 + 100 mg are to come:
490 mg at 17.5 mg/h, and 497.5 mg at 20 mg/h.

  $ infuse check --protocol ./weekdays.yaml --weight 70 --age 40 \
  >     --setting outpatient --start "2026-11-25 09:00" \
  >     --now "2026-11-30 10:00" --rate "17.5 mg/h" | sed -n 1,3p
  within limits to run 17.5 mg/h             KETAMINE (racemic), outpatient, 70 kg
  weekdays, Mon 30 Nov 2026 10:00, day 6, 1 h into the session

  $ infuse check --protocol ./weekdays.yaml --weight 70 --age 40 \
  >     --setting outpatient --start "2026-11-25 09:00" \
  >     --now "2026-11-30 10:00" --rate "20 mg/h" | sed -n '1p;/WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   20 mg/h is above 17.5 mg/h, the schedule of that session
                                                                ./weekdays.yaml:18
             497.5 mg in the course is above 490 mg, the protocol's
                                                                ./weekdays.yaml:21
  No pump setting is shown.
  $ infuse check --protocol ./weekdays.yaml --weight 70 --age 40 \
  >     --setting outpatient --start "2026-11-25 09:00" \
  >     --now "2026-11-28 10:00" --rate "20 mg/h"
  infuse: --now: is between sessions: session 3 ended Fri 2026-11-27 13:00, session 4 begins Mon 2026-11-30 09:00: '2026-11-28 10:00'
    nothing is to run then; if the pump runs, stop it and call the prescriber
  [2]

Twice a week, then weekly, then every fourth: 9 x 100 mg.  A day between them is
none of it.

  $ infuse plan --protocol ./thinning.yaml --weight 70 --age 40 \
  >     --setting outpatient --start "2026-11-23 09:00" |
  >     sed -n '1,4p;/ session  day/,/^$/p'
  within limits                              KETAMINE (racemic), outpatient, 70 kg
  thinning: SESSIONS, 9 of 4 h, on days 1, 4, 8, 11, 15, 22, 29, 57 and 85
  Mon 23 Nov 2026 09:00 to Mon 15 Feb 2027 13:00; local and unshifted, as no
  --zone was given
   session  day  from                  to     asked   per kg  dose  so far
                                               mg/h  mg/kg/h    mg      mg
   1          1  Mon 2026-11-23 09:00  13:00     25    0.357   100     100
   2          4  Thu 2026-11-26 09:00  13:00     25    0.357   100     200
   3          8  Mon 2026-11-30 09:00  13:00     25    0.357   100     300
   4         11  Thu 2026-12-03 09:00  13:00     25    0.357   100     400
   5         15  Mon 2026-12-07 09:00  13:00     25    0.357   100     500
   6         22  Mon 2026-12-14 09:00  13:00     25    0.357   100     600
   7         29  Mon 2026-12-21 09:00  13:00     25    0.357   100     700
   8         57  Mon 2027-01-18 09:00  13:00     25    0.357   100     800
   9         85  Mon 2027-02-15 09:00  13:00     25    0.357   100     900

  $ infuse check --protocol ./thinning.yaml --weight 70 --age 40 \
  >     --setting outpatient --day 5 --rate "25 mg/h" | sed -n 1,5p
  UNCHECKED: not a yes, not a no.  Ask the prescriber or the pharmacist
  25 mg/h of KETAMINE (racemic), 0.357 mg/kg/h at 70 kg; thinning, day 5,
  outpatient

  UNCHECKED  the protocol gives no rate for that day: 9 sessions, on days 1, 4, 8,
  $ infuse check --protocol ./thinning.yaml --weight 70 --age 40 \
  >     --setting outpatient --day 57 --rate "25 mg/h" | sed -n 1p
  within limits to run 25 mg/h               KETAMINE (racemic), outpatient, 70 kg
  $ infuse protocol show ./thinning.yaml --format json | tr -d ' \n' |
  >     grep -o '"on":.*"on_days":[^]]*]'
  "on":null,"on_days":[1,4,8,11,15,22,29,57,85]
  $ infuse prepare --protocol ./thinning.yaml --weight 70 --age 40 \
  >     --setting outpatient --bag "ketamine 100 mg in 100 mL" |
  >     sed -n '/^GIVEN/p;/^ session  bag/,/^$/p'
   session  bag  up after  down after  given  given  left  left
                                          mL     mg    mL    mg
         1    1       0 h         4 h    100    100     0     0
         2    2       0 h         4 h    100    100     0     0
         3    3       0 h         4 h    100    100     0     0
         4    4       0 h         4 h    100    100     0     0
         5    5       0 h         4 h    100    100     0     0
         6    6       0 h         4 h    100    100     0     0
         7    7       0 h         4 h    100    100     0     0
         8    8       0 h         4 h    100    100     0     0
         9    9       0 h         4 h    100    100     0     0

  GIVEN      900 mg is the plan's dose; the pump gives 900 mg in 900 mL

22 h on days 1, 2, 3 and 8: three of them are one run of 70 h (2 x 24 + 22), and
24 h without a break are not for outpatients.

  $ sed 's/length: 4 h, .*/length: 22 h, on-days: [1, 2, 3, 8]}/
  >     s/dose: 100 mg/rate: 5 mg\/h/' thinning.yaml >joined.yaml
  $ infuse protocol lint joined.yaml
  joined.yaml:2:5: warning: the file is called 'joined' [id-mismatch]
    id: thinning
        ^~~~~~~~
  joined.yaml:17:3: warning: 20 h or more of 24 h are infused, which counts as 70 h without a break [no-gap]
      sessions: {length: 22 h, on-days: [1, 2, 3, 8]}
      ^~~~~~~~
    write continuous if that is meant, or a longer time from start to start
  joined.yaml:17:22: warning: 70 h without a break as an outpatient: over 24 h is STOP [long-session]
      sessions: {length: 22 h, on-days: [1, 2, 3, 8]}
                         ^~~~
  $ infuse plan --protocol ./joined.yaml --weight 70 --age 40 \
  >     --setting outpatient | sed -n '1p;/^WHY/,/^No/p'
  STOP: do not start or set this             KETAMINE (racemic), outpatient, 70 kg
  WHY STOP   without a break for 70 h: more than 24 h is not for outpatients
                                                                  ./joined.yaml:17
  NOT DONE   screening, strength of the bag
  FROM       thinning revision 1, limits default revision 3 (built in); no review
             of them is recorded (--full)
  $ sed 's/1, 2, 3, 8/1, 3, 5, 8/' joined.yaml >apart.yaml
  $ infuse plan --protocol ./apart.yaml --weight 70 --age 40 \
  >     --setting outpatient | sed -n '1p;/^WHY/,/^No/p'
  STOP: do not start or set this             KETAMINE (racemic), outpatient, 70 kg
  WHY STOP   a session of 22 h: more than 12 h is not for outpatients
                                                                   ./apart.yaml:17
  NOT DONE   screening, strength of the bag
  FROM       thinning revision 1, limits default revision 3 (built in); no review
             of them is recorded (--full)

A second person is asked about the session of that date.

  $ infuse plan --protocol ./thinning.yaml --weight 70 --age 40 --format json \
  >     --setting outpatient --bag "ketamine 100 mg in 100 mL" >plan.json
  $ infuse verify --against plan.json --weight 70 --rate "25 mg/h" \
  >     --bag "ketamine 100 mg in 100 mL" --flow "25 mL/h" --volume "100 mL" \
  >     --start "2026-11-23 09:00" --now "2027-01-18 09:00" | sed -n 1p
  agree: the second person's figures are those of the first
  $ infuse verify --against plan.json --weight 70 --rate "25 mg/h" \
  >     --bag "ketamine 100 mg in 100 mL" --flow "25 mL/h" --volume "100 mL" \
  >     --start "2026-11-23 09:00" --now "2027-01-17 09:00"
  infuse: --now: is between sessions: session 7 ended Mon 2026-12-21 13:00, session 8 begins Mon 2027-01-18 09:00: '2027-01-17 09:00'
    nothing is to run then; if the pump runs, stop it and call the prescriber
  [2]
