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
  >     sed -n '/^ day/,/^ 5/p;/^within/,$p'
   day    rate   per kg  pump   gives  off  volume  dose  so far  verdict
          mg/h  mg/kg/h  mL/h    mg/h    %      mL    mg      mg
   1     4.166     0.06     2   4.166    0      48   100     100  within limits
   2      12.5    0.179     6    12.5    0     144   300     400  within limits
   3    20.833    0.298    10  20.833    0     240   500     900  within limits
   4    20.833    0.298    10  20.833    0     240   500   1,400  within limits
   5    20.833    0.298    10  20.833    0     240   500   1,900  within limits
  within limits: this is within the limits of
    own/burst.yaml and protocols/site/default.yaml
  Not a judgement that it suits this patient.

All five days at 100 mg, with limits of 100 mg in 24 h and 100 mg a day: every
one is at them, and none is past.

  $ sed -e 's/: burst/: daily/' -e 's/[35]00 mg/100 mg/' \
  >     -e '$a\  dose-per-day: {hard-max: 100 mg}' own/burst.yaml >own/daily.yaml
  $ infuse protocol show daily | grep -A 1 "^LIMITS"
  LIMITS     rate: hard-max 100 mg over 24 h
             dose-per-day: hard-max 100 mg
  $ infuse plan --weight 70 --protocol daily --bag "100 mg in 48 mL" |
  >     sed -n '/^ 1/,/^ 5/p;/^within/p'
   1    4.166     0.06     2  4.166    0      48   100     100  within limits
   2    4.166     0.06     2  4.166    0      48   100     200  within limits
   3    4.166     0.06     2  4.166    0      48   100     300  within limits
   4    4.166     0.06     2  4.166    0      48   100     400  within limits
   5    4.166     0.06     2  4.166    0      48   100     500  within limits
  within limits: this is within the limits of
  $ for rate in "2 mL/h" "100 mg in 24 h" "2.1 mL/h"; do
  >     infuse check --protocol daily --weight 70 --rate "$rate" \
  >         --bag "100 mg in 48 mL" | grep -e '^within' -e ' STOP '
  > done
  within limits: this is within the limits of
  within limits: this is within the limits of
    STOP       4.375 mg/h; limit 4.166 mg/h (100 mg over 24 h); over by
    STOP       105 mg in a day; limit 100 mg; over by 5 mg, 5 %; protocol limit

A pump at 2 mL/h is at the order, and so is the order in other words; the rate
in mg/h that comes nearest below is a step of the pump less.

  $ driver='--protocol burst --weight 70 --day 1'
  $ for rate in "2 mL/h" "100 mg in 24 h" "100 mg over 1 d" "100 mg/d" \
  >     "25 mg over 6 h" "4.166666666 mg/h" "2.1 mL/h"; do
  >     infuse check $driver --bag "100 mg in 48 mL" --rate "$rate" |
  >         grep -e '^RATE' -e '^PUMP  *[0-9]' -e '^within' -e '^caution' -e '^STOP'
  > done
  RATE       4.166 mg/h, 0.06 mg/kg/h at 70 kg (typed: 2 mL/h)
  PUMP       2 mL/h, which gives 4.166 mg/h; 48 mL to be infused
  within limits: this is within the limits of
  RATE       4.166 mg/h, 0.06 mg/kg/h at 70 kg (typed: 100 mg in 24 h)
  PUMP       2 mL/h, which gives 4.166 mg/h; 48 mL to be infused
  within limits: this is within the limits of
  RATE       4.166 mg/h, 0.06 mg/kg/h at 70 kg (typed: 100 mg over 1 d)
  PUMP       2 mL/h, which gives 4.166 mg/h; 48 mL to be infused
  within limits: this is within the limits of
  RATE       4.166 mg/h, 0.06 mg/kg/h at 70 kg (typed: 100 mg/d)
  PUMP       2 mL/h, which gives 4.166 mg/h; 48 mL to be infused
  within limits: this is within the limits of
  RATE       4.166 mg/h, 0.06 mg/kg/h at 70 kg (typed: 25 mg over 6 h)
  PUMP       2 mL/h, which gives 4.166 mg/h; 48 mL to be infused
  within limits: this is within the limits of
  RATE       4.166 mg/h, 0.06 mg/kg/h at 70 kg (typed: 4.166666666 mg/h)
  PUMP       1.9 mL/h, which gives 3.958 mg/h (-5 %); 45.6 mL to be infused
  caution: no hard limit is passed, but
  RATE       4.375 mg/h, 0.063 mg/kg/h at 70 kg (typed: 2.1 mL/h)
  STOP: do not start or set this
  $ infuse check $driver --rate "100 mg in 24 h" \
  >     --bag "100 mg in 48 mL" --current "50 mg in 24 h" | grep -e '^within' -e '^caution' -e '^STOP'
  within limits: this is within the limits of

Its second arithmetic is in longhand, and comes to the same.

  $ infuse check $driver --bag "100 mg in 48 mL" --rate "100 mg in 24 h" \
  >     --explain | sed -n '/^the rate/,/  DOSE  /p;/rate hard-max of the protocol/,/burst/p;/^PROVED/,$p'
  the rate that is asked about, typed: 100 mg in 24 h
    RATE       100 mg over 24 h = 4.166... mg/h, as typed
    DOSE RATE  4.166... mg/h / 70 kg = 0.059523... mg/kg/h; shown as 0.06 mg/kg/h,
               the nearest, and never calculated with
    FLOW       4.166... mg/h x 48 mL / 100 mg = 2 mL/h; exactly; the step is
               0.1 mL/h
    GIVES      2 mL/h x 100 mg / 48 mL = 4.166... mg/h; the rate, exactly
    VOLUME     2 mL/h x 24 h = 48 mL; exactly
    DOSE       4.166... mg/h x 24 h = 100 mg; exactly
    LIMIT      rate hard-max of the protocol: 500 mg over 24 h = 20.833... mg/h;
               4.166 mg/h is not above it; own/burst.yaml:29
  PROVED     every figure was made a second time, in longhand by another way, and
             agrees

JSON has the order in its own words beside the mg/h, which are cut.

  $ infuse plan --weight 70 --protocol burst --format json |
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
   rate             4.166 mg/h       4.166 mg/h       agrees
   flow             2 mL/h           2 mL/h           agrees
   flow by own sum                   2 mL/h           agrees
  agree: the second person's figures are those of the plan

The pump runs at it: stay, and up at most to the schedule's rate of that day.

  $ infuse titrate --protocol burst --weight 70 --bag "100 mg in 48 mL" \
  >     --elapsed "12 h" --rate "2 mL/h" --running "12 h" --given "50 mg" \
  >     --sedation "POSS 2" | sed -n '/^CEILING/,/^LIVER/p;/^  stay/,/^  up/p'
  CEILING    at most 4.166 mg/h: 50 mg in the day, 1,850 mg to the end; at this
             rate 50 mg, and then as scheduled 1,850 mg; a limit, not a target
  LIVER      tests are due: before it, every 24 to 48 h, and at the end (it runs
    stay   open       within limits: 4.166 mg/h, 0.06 mg/kg/h, 0.992 mcg/kg/min,
                        2 mL/h
    up     closed     not observed: pain, breathing, dissociation; site

0.5 mg/kg over 40 min at 70 kg are 35 mg, and 52.5 mL/h of 1 mg/mL; 100 mg over
7 h are 100 mg, of which the pump's step leaves 99.4.

  $ for file in forty seven; do
  >     infuse protocol show $file | grep -e '^SCHEDULE' -e '^LIMITS'
  >     infuse plan --weight 70 --protocol $file --strength "1 mg/mL" \
  >         --ceiling "100 mg/h" |
  >         sed -n '/^ session/,/^ 1/p'
  > done
  LIMITS     dose-rate: hard-max 0.5 mg/kg over 40 min
   session  day  rate   per kg  pump  gives  off  volume  dose  so far  verdict
                 mg/h  mg/kg/h  mL/h   mg/h    %      mL    mg      mg
   1          1  52.5     0.75  52.5   52.5    0      35    35      35  caution
  LIMITS     rate: hard-max 100 mg over 7 h
   session day   rate  per kg pump gives  off volume dose so far verdict
                 mg/h mg/kg/h mL/h  mg/h    %     mL   mg     mg
   1         1 14.285   0.204 14.2  14.2 -0.6   99.4  100    100 within limits

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
