A rate that is ordered as an amount over a time, which is exact.

A hospice's driver gives 100 mg in 24 h; 100 mg in 48 mL is 2 mL/h, 48 mL and
100 mg a day, within a limit in the same words.

  $ mkdir own && cp "$TESTDIR"/../data/burst.yaml \
  >     "$TESTDIR"/../data/forty.yaml "$TESTDIR"/../data/seven.yaml own
  $ export INFUSE_PATH=own
  $ infuse protocol show burst | grep -e "^ *day" -e "^LIMITS"
             day 1: 100 mg over 24 h
             day 2: 300 mg over 24 h
             days 3 to 5: 500 mg over 24 h
  LIMITS     rate: hard-max 500 mg over 24 h
  $ infuse plan --weight 70 --protocol burst --bag "100 mg in 48 mL" |
  >     sed -n '1p; /^ day/,/^MOST/p'
  within limits                                    KETAMINE (racemic), ward, 70 kg
   day         ordered   per kg    ENTER   pump gives  volume  dose
                        mg/kg/h                                  mg
   1        4.166 mg/h     0.06   2 mL/h   4.166 mg/h   48 mL   100
   2         12.5 mg/h    0.179   6 mL/h    12.5 mg/h  144 mL   300
   3 to 5  20.833 mg/h    0.298  10 mL/h  20.833 mg/h  240 mL   500
    in all 1,900 mg (pump step 0.1 mL/h)
    the bag holds 48 mL: never set more to infuse; infuse prepare says when each
      is empty

  MOST       20.833 mg/h  500 mg over 24 h                       own/burst.yaml:29

All five days at 100 mg, with limits of 100 mg in 24 h and 100 mg a day: every
one is at them, and none is past.

  $ sed -e 's/: burst/: daily/' -e 's/[35]00 mg/100 mg/' \
  >     -e '$a\  dose-per-day: {hard-max: 100 mg}' own/burst.yaml >own/daily.yaml
  $ infuse protocol show daily | grep -A 1 "^LIMITS"
  LIMITS     rate: hard-max 100 mg over 24 h
             dose-per-day: hard-max 100 mg
  $ infuse plan --weight 70 --protocol daily --bag "100 mg in 48 mL" |
  >     sed -n '1p; /^ 1/,/in one day/p'
  within limits                                    KETAMINE (racemic), ward, 70 kg
   1 to 5  4.166 mg/h     0.06  2 mL/h  4.166 mg/h      48 mL   100
    in all 500 mg (pump step 0.1 mL/h)

  MOST       4.166 mg/h  100 mg over 24 h                        own/daily.yaml:29
             100 mg      in one day                              own/daily.yaml:30
  $ for rate in "2 mL/h" "100 mg in 24 h" "2.1 mL/h"; do
  >     infuse check --protocol daily --weight 70 --rate "$rate" \
  >         --bag "100 mg in 48 mL" | sed -n '1p; /^WHY/,/^No/p'
  > done
  within limits to run 2 mL/h (4.166 mg/h)         KETAMINE (racemic), ward, 70 kg
  within limits to run 100 mg in 24 h (4.166 mg/h)
  STOP: do not start or set this.
  WHY STOP   4.375 mg/h is above 4.166 mg/h, 100 mg over 24 h    own/daily.yaml:29
             105 mg in a day is above 100 mg, the protocol's     own/daily.yaml:30
  No pump setting is shown.

A pump at 2 mL/h is at the order, and so is the order in other words.  One step
of the pump more is the same order rounded the other way; two are not (S-02).

  $ driver='--protocol burst --weight 70 --day 1'
  $ for rate in "2 mL/h" "100 mg in 24 h" "100 mg over 1 d" "100 mg/d" \
  >     "25 mg over 6 h" "2.1 mL/h" "2.2 mL/h"; do
  >     infuse check $driver --bag "100 mg in 48 mL" --rate "$rate" |
  >         sed -n '1p; /^RUN/p; /^WHY/,/^No/p'
  > done
  within limits to run 2 mL/h (4.166 mg/h)         KETAMINE (racemic), ward, 70 kg
  RUN        ENTER 2 mL/h, pump gives 4.166 mg/h, 0.06 mg/kg/h
  within limits to run 100 mg in 24 h (4.166 mg/h)
  RUN        ENTER 2 mL/h, pump gives 4.166 mg/h, 0.06 mg/kg/h
  within limits to run 100 mg over 1 d (4.166 mg/h)
  RUN        ENTER 2 mL/h, pump gives 4.166 mg/h, 0.06 mg/kg/h
  within limits to run 4.166 mg/h                  KETAMINE (racemic), ward, 70 kg
  RUN        ENTER 2 mL/h, pump gives 4.166 mg/h, 0.06 mg/kg/h
  within limits to run 25 mg over 6 h (4.166 mg/h)
  RUN        ENTER 2 mL/h, pump gives 4.166 mg/h, 0.06 mg/kg/h
  within limits to run 2.1 mL/h (4.375 mg/h)       KETAMINE (racemic), ward, 70 kg
  RUN        ENTER 2.1 mL/h, pump gives 4.375 mg/h, 0.063 mg/kg/h
  STOP: do not start or set this.
  WHY STOP   4.583 mg/h is above 4.166 mg/h, the schedule of that day
                                                                 own/burst.yaml:23
  No pump setting is shown.
  $ infuse check $driver --rate "100 mg in 24 h" \
  >     --bag "100 mg in 48 mL" --current "50 mg in 24 h" | sed -n 1p
  within limits to run 100 mg in 24 h (4.166 mg/h)

Its second arithmetic is in longhand, and comes to the same.

  $ infuse check $driver --bag "100 mg in 48 mL" --rate "100 mg in 24 h" \
  >     --explain | sed -n '/^the rate/,/way, and the rate/p
  >     /of the protocol/,/burst/p; /^PROVED/,$p'
  the rate that is asked about, typed: 100 mg in 24 h
  RATE       100 mg over 24 h = 4.166... mg/h, as typed
  DOSE RATE  4.166... mg/h / 70 kg = 0.059523... mg/kg/h; shown as 0.06 mg/kg/h,
             the nearest, and never calculated with
  FLOW       4.166... mg/h x 48 mL / 100 mg = 2 mL/h; exactly; the step is
             0.1 mL/h
  GIVES      2 mL/h x 100 mg / 48 mL = 4.166... mg/h; the rate, exactly
  VOLUME     2 mL/h x 24 h = 48 mL; exactly
  DOSE       4.166... mg/h x 24 h = 100 mg; exactly
  BACK       2 mL/h x 100 mg / 48 mL / 70 kg = 0.059523... mg/kg/h; by another
             way, and the rate again, exactly
  LIMIT      rate hard-max of the protocol: 500 mg over 24 h = 20.833... mg/h;
             4.166 mg/h is not above it                          own/burst.yaml:29
  PROVED     every figure was made a second time, in longhand by another way, and
             agrees

JSON has the order in its own words beside the mg/h, which are cut.

  $ infuse plan --weight 70 --protocol burst --format json | sed "/findings/,\$d" |
  >     grep -A 5 -e '"rate": {' -e '"written": ' | sed -n '1,6p;/"written"/p'
        "rate": {"value": 4.166666666, "unit": "mg/h", "ucum": "mg/h", "rounded": true},
        "dose_rate": {"value": 0.05952381, "unit": "mg/kg/h", "ucum": "mg/kg/h", "rounded": true},
        "dose": {"value": 100, "unit": "mg", "ucum": "mg"},
        "dose_so_far": {"value": 100, "unit": "mg", "ucum": "mg"},
        "flow": null,
        "given": null,
        "written": "100 mg over 24 h",
        "written": "300 mg over 24 h",
        "written": "500 mg over 24 h",
        "written": "500 mg over 24 h",
        "written": "500 mg over 24 h",

A second person reads the order from the chart and the flow from the pump.

  $ infuse plan --weight 70 --protocol burst \
  >     --bag "ketamine 100 mg in 48 mL" --format json >plan.json
  $ infuse verify --against plan.json --day 1 --weight 70 \
  >     --bag "ketamine 100 mg in 48 mL" --rate "100 mg in 24 h" \
  >     --flow "2 mL/h" --volume "48 mL" | grep -e '^ rate' -e '^ flow' -e '^agree'
  agree: the second person's figures are those of the first
   rate             4.166 mg/h       4.166 mg/h       agrees
   flow             2 mL/h           2 mL/h           agrees
   flow by own sum                   2 mL/h           agrees

The pump runs at it: stay, and up at most to the schedule's rate of that day.

  $ infuse titrate --protocol burst --weight 70 --bag "100 mg in 48 mL" \
  >     --elapsed "12 h" --rate "2 mL/h" --running "12 h" --given "50 mg" \
  >     --sedation "POSS 2" --rr 14 --spo2 97 --hr 80 --bp 130/80 --pain 6 \
  >     --dissociation none | sed -n '1p; /^ stay/,/^DOSE/p'
  within limits to stay at 2 mL/h (4.166 mg/h); no step up now
   stay   within limits  4.166 mg/h  ENTER 2 mL/h
   up     not open

  NOT UP     the schedule sets the rate of each day; the rate for day 1 is
             4.166 mg/h                                          own/burst.yaml:23
  MOST       4.166 mg/h: a limit, never a setting                own/burst.yaml:23
  DOSE       given 50 mg; 50 mg more today, 1,850 mg to the end, then as scheduled

0.5 mg/kg over 40 min at 70 kg are 35 mg, and 52.5 mL/h of 1 mg/mL; 100 mg over
7 h are 100 mg, of which the pump's step leaves 99.4.

  $ for file in forty seven; do
  >     infuse protocol show $file | grep -e '^SCHEDULE' -e '^LIMITS'
  >     infuse plan --weight 70 --protocol $file --strength "1 mg/mL" \
  >         --ceiling "100 mg/h" |
  >         sed -n '/^ session/,/^ 1/p'
  > done
  LIMITS     dose-rate: hard-max 0.5 mg/kg over 40 min
   session day   ordered  per kg     ENTER pump gives to infuse dose
                         mg/kg/h                                  mg
   1         1 52.5 mg/h    0.75 52.5 mL/h  52.5 mg/h     35 mL   35 CAUTION
  LIMITS     rate: hard-max 100 mg over 7 h
   session  day      ordered   per kg      ENTER  pump gives  to infuse  dose
                              mg/kg/h                                      mg
   1          1  14.285 mg/h    0.204  14.2 mL/h   14.2 mg/h    99.4 mL  99.4

Conversion reads them too.

  $ infuse convert "200 mg over 4 h" --to "mg/h"
  50 mg/h
  $ infuse convert "0.5 mg/kg over 40 min" --to "mL/h" --weight 70 \
  >     --strength "1 mg/mL"
  52.5 mL/h
  $ infuse convert "100 mg in 24 h" --to "mL/h" --bag "100 mg in 48 mL"
  2 mL/h

What is no amount over one time in whole minutes, hours or days is refused.

  $ infuse convert "100 mg over 1.5 h" --to "mg/h"
  infuse: convert: not a whole number of min, h or d '1.5 h': '100 mg over 1.5 h'
    write it in whole minutes, such as 90 min
  [2]
  $ infuse convert "5 mg over 30 s" --to "mg/h"
  infuse: convert: unknown unit 's': '5 mg over 30 s'
    write a time in min, h or d
  [2]
  $ infuse convert "100 mg/24h" --to "mg/h"
  infuse: convert: unknown unit 'mg/24h': '100 mg/24h'
    write mg/d
  [2]
  $ infuse convert "3 mg over 0 h" --to "mg/h"
  infuse: convert: a time of 0 '0 h': '3 mg over 0 h'
    write the time that it is given over, such as 4 h
  [2]
  $ infuse convert "3 mL over 4 h" --to "mL/h"
  infuse: convert: that is a volume 'mL': '3 mL over 4 h'
    write an amount in mg or mg/kg, or with mcg
  [2]
  $ infuse convert "1 mg/h over 4 h" --to "mg/h"
  infuse: convert: that is a rate 'mg/h': '1 mg/h over 4 h'
    write an amount in mg or mg/kg, or with mcg
  [2]
  $ infuse check $driver --rate "0.000000001 mg over 24 h"
  infuse: --rate: finer than can be kept exactly: '0.000000001 mg over 24 h'
    write a rate of at least a picogram an hour
  [2]
