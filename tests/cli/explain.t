How each figure of a plan is made: the formula in numbers, its rounding, and
the line that it comes from.

  $ infuse explain --weight 118 --protocol schwartzman-2009 \
  >     --strength "2 mg/mL" | sed -n '/^HOW/,$p'
  HOW EACH FIGURE IS MADE
  WEIGHT     118 kg (typed: 118)
  LABEL      2 mg/mL (typed: 2 mg/mL); the pump's step is 0.1 mL/h (assumed)

  session 1, 4 h
  RATE       0.35 mg/kg/h x 118 kg = 41.3 mg/h; the cap is 25 mg/h; the lesser is
             25 mg/h; 25 mg/h x 50 % = 12.5 mg/h; exactly
                                                protocols/schwartzman-2009.yaml:30
  DOSE RATE  12.5 mg/h / 118 kg = 0.105932... mg/kg/h; shown as 0.106 mg/kg/h, the
             nearest, and never calculated with
  FLOW       12.5 mg/h / 2 mg/mL = 6.25 mL/h; rounded down to the step of
             0.1 mL/h: 6.2 mL/h
  GIVES      6.2 mL/h x 2 mg/mL = 12.4 mg/h; -0.8 % off the rate
  VOLUME     6.2 mL/h x 4 h = 24.8 mL; exactly
  DOSE       12.5 mg/h x 4 h = 50 mg; exactly
  BACK       6.2 mL/h x 2 mg/mL / 118 kg = 0.105084... mg/kg/h; by another way;
             the rate but for the pump's step
  SO FAR     50 mg at the end of session 1
  LIMIT      dose-rate hard-max of the protocol: 0.35 mg/kg/h x 118 kg =
             41.3 mg/h; 12.4 mg/h as delivered is not above it
                                                protocols/schwartzman-2009.yaml:40
  LIMIT      dose-rate soft-max of the site: 0.5 mg/kg/h x 118 kg = 59 mg/h;
             12.4 mg/h as delivered is not above it
                                                    protocols/site/default.yaml:13
  LIMIT      rate hard-max of the protocol: 25 mg/h; 12.4 mg/h as delivered is not
             above it                           protocols/schwartzman-2009.yaml:41
  LIMIT      rate soft-max of the site: 40 mg/h; 12.4 mg/h as delivered is not
             above it                               protocols/site/default.yaml:16

  session 2, 4 h
  RATE       0.35 mg/kg/h x 118 kg = 41.3 mg/h; the cap is 25 mg/h; the lesser is
             25 mg/h; 25 mg/h x 75 % = 18.75 mg/h; exactly
                                                protocols/schwartzman-2009.yaml:33
  DOSE RATE  18.75 mg/h / 118 kg = 0.158898... mg/kg/h; shown as 0.159 mg/kg/h,
             the nearest, and never calculated with
  FLOW       18.75 mg/h / 2 mg/mL = 9.375 mL/h; rounded down to the step of
             0.1 mL/h: 9.3 mL/h
  GIVES      9.3 mL/h x 2 mg/mL = 18.6 mg/h; -0.8 % off the rate
  VOLUME     9.3 mL/h x 4 h = 37.2 mL; exactly
  DOSE       18.75 mg/h x 4 h = 75 mg; exactly
  BACK       9.3 mL/h x 2 mg/mL / 118 kg = 0.157627... mg/kg/h; by another way;
             the rate but for the pump's step
  SO FAR     50 mg plus 75 mg = 125 mg at the end of session 2
  LIMIT      dose-rate hard-max of the protocol: 0.35 mg/kg/h x 118 kg =
             41.3 mg/h; 18.6 mg/h as delivered is not above it
                                                protocols/schwartzman-2009.yaml:40
  LIMIT      dose-rate soft-max of the site: 0.5 mg/kg/h x 118 kg = 59 mg/h;
             18.6 mg/h as delivered is not above it
                                                    protocols/site/default.yaml:13
  LIMIT      rate hard-max of the protocol: 25 mg/h; 18.6 mg/h as delivered is not
             above it                           protocols/schwartzman-2009.yaml:41
  LIMIT      rate soft-max of the site: 40 mg/h; 18.6 mg/h as delivered is not
             above it                               protocols/site/default.yaml:16

  sessions 3 to 10, 4 h each
  RATE       0.35 mg/kg/h x 118 kg = 41.3 mg/h; the cap is 25 mg/h; the lesser is
             25 mg/h; exactly                   protocols/schwartzman-2009.yaml:36
  DOSE RATE  25 mg/h / 118 kg = 0.211864... mg/kg/h; shown as 0.212 mg/kg/h, the
             nearest, and never calculated with
  FLOW       25 mg/h / 2 mg/mL = 12.5 mL/h; exactly; the step is 0.1 mL/h
  GIVES      12.5 mL/h x 2 mg/mL = 25 mg/h; the rate, exactly
  VOLUME     12.5 mL/h x 4 h = 50 mL; exactly
  DOSE       25 mg/h x 4 h = 100 mg; exactly
  BACK       12.5 mL/h x 2 mg/mL / 118 kg = 0.211864... mg/kg/h; by another way,
             and the rate again, exactly
  SO FAR     125 mg plus 100 mg x 8 = 925 mg at the end of session 10
  LIMIT      dose-rate hard-max of the protocol: 0.35 mg/kg/h x 118 kg =
             41.3 mg/h; 25 mg/h is not above it
                                                protocols/schwartzman-2009.yaml:40
  LIMIT      dose-rate soft-max of the site: 0.5 mg/kg/h x 118 kg = 59 mg/h;
             25 mg/h is not above it                protocols/site/default.yaml:13
  LIMIT      rate hard-max of the protocol: 25 mg/h; 25 mg/h is at it, and not
             past it                            protocols/schwartzman-2009.yaml:41
  LIMIT      rate soft-max of the site: 40 mg/h; 25 mg/h is not above it
                                                    protocols/site/default.yaml:16

  the whole
  LIMIT      dose-per-day hard-max of the protocol: 100 mg; 100 mg on the day with
             most is at it, and not past it     protocols/schwartzman-2009.yaml:42
  LIMIT      strength hard-min of the site: 0.5 mg/mL; 2 mg/mL is not below it
                                                    protocols/site/default.yaml:19
  LIMIT      strength soft-min of the site: 0.9 mg/mL; 2 mg/mL is not below it
                                                    protocols/site/default.yaml:20
  LIMIT      strength soft-max of the site: 5 mg/mL; 2 mg/mL is not above it
                                                    protocols/site/default.yaml:21
  LIMIT      strength hard-max of the site: 10 mg/mL; 2 mg/mL is not above it
                                                    protocols/site/default.yaml:22
  LIMIT      weight hard-min of the guard: 20 kg; 118 kg is not below it
                                                                 built into infuse
  LIMIT      weight soft-min of the guard: 40 kg; 118 kg is not below it
                                                                 built into infuse
  LIMIT      weight soft-max of the guard: 150 kg; 118 kg is not above it
                                                                 built into infuse
  LIMIT      weight hard-max of the guard: 300 kg; 118 kg is not above it
                                                                 built into infuse

  PROVED     every figure of 10 sessions was made a second time, in longhand by
             another way, and agrees

  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       schwartzman-2009 revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)

A ramp has both ends as they are written and is rounded down between them.
Without a strength there is no flow, and nothing to go back from.

  $ infuse explain --weight 70 --protocol goebel-escalating --reading continuous \
  >     --setting intensive-care | sed -n '/^day 2/,/^day 3/p'
  day 2, 24 h
  RATE       60 mg/h plus (200 mg/h - 60 mg/h) x 1 / 3 = 106.666... mg/h; rounded
             down to 1 mg/h: 106 mg/h          protocols/goebel-escalating.yaml:56
  DOSE RATE  106 mg/h / 70 kg = 1.514285... mg/kg/h; shown as 1.514 mg/kg/h, the
             nearest, and never calculated with
  FLOW       none, as there is no strength: say it with --strength or --bag
  DOSE       106 mg/h x 24 h = 2,544 mg; exactly
  SO FAR     1,440 mg plus 2,544 mg = 3,984 mg at the end of day 2
  LIMIT      dose-rate hard-max of the site: 4 mg/kg/h x 70 kg = 280 mg/h;
             106 mg/h is not above it               protocols/site/default.yaml:44
  LIMIT      dose-rate soft-max of the site: 1 mg/kg/h x 70 kg = 70 mg/h; 106 mg/h
             is above it: caution                   protocols/site/default.yaml:43
  LIMIT      rate hard-max of the protocol: 200 mg/h; 106 mg/h is not above it
                                               protocols/goebel-escalating.yaml:59
  LIMIT      rate soft-max of the site: 400 mg/h; 106 mg/h is not above it
                                                    protocols/site/default.yaml:46
  LIMIT      rate soft-min of the protocol: 60 mg/h; 106 mg/h is not below it
                                               protocols/goebel-escalating.yaml:59

  day 3, 24 h

A titrated protocol has two ends, and the upper one is a limit.

  $ infuse explain --weight 52 --protocol goldberg-2010 \
  >     --strength "1 mg/mL" | grep -e '^at ' -e '^RATE' -e '^SO FAR'
  at the start
  RATE       10 mg/h, as written                   protocols/goldberg-2010.yaml:29
  SO FAR     240 mg x 5 = 1,200 mg at the end of day 5
  at the maximum, a limit and not a target
  RATE       40 mg/h, as written                   protocols/goldberg-2010.yaml:32
  SO FAR     960 mg x 5 = 4,800 mg at the end of day 5

A day that is short is shown by itself: 4.5 days are four and a half (walk 6).

  $ infuse explain --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" |
  >     grep -e '^day' -e '^VOLUME' -e '^DOSE' -e '^BACK' -e '^SO FAR' -e '^PROVED'
  days 1 to 4, 24 h each
  DOSE RATE  63 mg/h / 70 kg = 0.9 mg/kg/h; exactly
  VOLUME     31.5 mL/h x 24 h = 756 mL; exactly
  DOSE       63 mg/h x 24 h = 1,512 mg; exactly
  BACK       31.5 mL/h x 500 mg / 250 mL / 70 kg = 0.9 mg/kg/h; by another way,
  SO FAR     1,512 mg x 4 = 6,048 mg at the end of day 4
  day 5, 12 h
  DOSE RATE  63 mg/h / 70 kg = 0.9 mg/kg/h; exactly
  VOLUME     31.5 mL/h x 12 h = 378 mL; exactly
  DOSE       63 mg/h x 12 h = 756 mg; exactly
  BACK       31.5 mL/h x 500 mg / 250 mL / 70 kg = 0.9 mg/kg/h; by another way,
  SO FAR     6,048 mg plus 756 mg = 6,804 mg at the end of day 5
  PROVED     every figure of 5 days was made a second time, in longhand by another

What is STOP has no pump settings, in its explanation neither (S-06).

  $ infuse explain --weight 70 --protocol goebel-escalating --reading continuous --ceiling "200 mg/h" \
  >     --strength "2 mg/mL" | grep -e '^day' -e '^FLOW' -e '^BACK'
  day 1, 24 h
  FLOW       none: no pump settings where the verdict is STOP
  day 2, 24 h
  FLOW       none: no pump settings where the verdict is STOP
  day 3, 24 h
  FLOW       none: no pump settings where the verdict is STOP
  day 4, 24 h
  FLOW       none: no pump settings where the verdict is STOP

One rate that is asked about.

  $ infuse explain --weight 80 --protocol schwartzman-2009 \
  >     --bag "500 mg in 260 mL" --rate "12.5 mL/h" --day 3 |
  >     sed -n '/^the rate/,/^the whole/p'
  the rate that is asked about, typed: 12.5 mL/h
  RATE       12.5 mL/h x 500 mg / 260 mL = 24.038... mg/h; exactly
  DOSE RATE  24.038... mg/h / 80 kg = 0.30048... mg/kg/h; shown as 0.3 mg/kg/h,
             the nearest, and never calculated with
  FLOW       24.038... mg/h x 260 mL / 500 mg = 12.5 mL/h; exactly; the step is
             0.1 mL/h
  GIVES      12.5 mL/h x 500 mg / 260 mL = 24.038... mg/h; the rate, exactly
  VOLUME     12.5 mL/h x 4 h = 50 mL; exactly
  DOSE       24.038... mg/h x 4 h = 96.153... mg; shown cut, kept whole
  BACK       12.5 mL/h x 500 mg / 260 mL / 80 kg = 0.30048... mg/kg/h; by another
             way, and the rate again, exactly
  LIMIT      dose-rate hard-max of the protocol: 0.35 mg/kg/h x 80 kg = 28 mg/h;
             24.038 mg/h is not above it        protocols/schwartzman-2009.yaml:40
  LIMIT      dose-rate soft-max of the site: 0.5 mg/kg/h x 80 kg = 40 mg/h;
             24.038 mg/h is not above it            protocols/site/default.yaml:13
  LIMIT      dose-rate soft-min of the site: 0.05 mg/kg/h x 80 kg = 4 mg/h;
             24.038 mg/h is not below it            protocols/site/default.yaml:12
  LIMIT      rate hard-max of the protocol: 25 mg/h; 24.038 mg/h is not above it
                                                protocols/schwartzman-2009.yaml:41
  LIMIT      rate soft-max of the site: 40 mg/h; 24.038 mg/h is not above it
                                                    protocols/site/default.yaml:16
  LIMIT      schedule, day 3: 25 mg/h; 24.038 mg/h is not above it
                                                protocols/schwartzman-2009.yaml:36

  the whole

The same behind the table of a plan or a check.

  $ infuse check --weight 70 --protocol goebel-low-dose --rate "63 mg/h" \
  >     --explain | sed -n '/^Not a/,/^LIMIT/p'
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age, strength of the bag
  FROM       goebel-low-dose revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

  HOW EACH FIGURE IS MADE
  WEIGHT     70 kg (typed: 70)

  the rate that is asked about, typed: 63 mg/h
  RATE       63 mg/h, as typed
  DOSE RATE  63 mg/h / 70 kg = 0.9 mg/kg/h; exactly
  FLOW       none, as there is no strength: say it with --strength or --bag
  DOSE       63 mg/h x 24 h = 1,512 mg; exactly
  LIMIT      dose-rate hard-max of the protocol: 0.9 mg/kg/h x 70 kg = 63 mg/h;

  $ infuse plan --weight 70 --protocol goldberg-2010 --explain |
  >     grep -c '^  LIMIT'
  0
  [1]
  $ infuse plan --weight 70 --protocol goldberg-2010 --explain \
  >     --format json | grep -A6 '"figure": "rate"' | head -n 7
        "figure": "rate",
        "days": [
          1,
          2,
          3,
          4,
          5
  $ infuse plan --weight 70 --protocol goldberg-2010 --explain --format csv
  infuse: --explain: has no place in csv
    write --format table, json or markdown
  [2]

At three in the morning.

  $ infuse explain --weight 70 --protocol goldberg-2010 --day 2
  infuse: --day: goes with --rate: '2'
    add --rate to explain a check, or leave it out to explain the plan
  [2]
  $ infuse explain --weight 70 --protocol goldberg-2010 --rate "12,5 mg/h"
  infuse: --rate: comma in the number '12,5': '12,5 mg/h'
    use a decimal point, not a comma
  [2]
  $ infuse explain --weight 70 --protocol goldberg-2010 --rate "12.5 mL/h"
  infuse: --rate: mL/h says nothing without the strength: '12.5 mL/h'
    add --strength "2 mg/mL" or --bag as the label reads, or write the rate in mg/h
  [2]
  $ infuse explain --weight 70 --protocol goldberg-2010 --rate "12 mg"
  infuse: --rate: that is an amount of drug 'mg': '12 mg'
    write a rate in mg/h, mg/kg/h or mL/h
  [2]
  $ infuse explain --weight 70 --protocol goldberg-2010 --rate "12 mg/h" \
  >     --target "20 mg/h"
  infuse: --target: is a plan's, and --rate is a check's: '20 mg/h'
    explain one of the two
  [2]
  $ infuse explain --weight 70
  infuse: explain: needs --protocol NAME
    an id (infuse protocol list), or a path to a .yaml file
  [2]
  $ infuse explain --weight 70 --protocol goldberg-2010 --format csv
  infuse: --format: no such choice: 'csv'
    write table or json
  [2]

Every product and sum comes to what is written behind it, with all decimals:
0.9 x 63.001 is 56.7009, 24 h of that are 1,360.8216 mg, and four times as much
is 5,443.2864 mg, which 1,360.821 mg would miss by 2 mcg.

  $ infuse explain --protocol goebel-low-dose --weight 63.001 |
  >     sed -n '/^days 1/,/rate hard-max of the site/p'
  days 1 to 4, 24 h each
  RATE       0.9 mg/kg/h x 63.001 kg = 56.7009 mg/h; exactly
                                                 protocols/goebel-low-dose.yaml:30
  DOSE RATE  56.7009 mg/h / 63.001 kg = 0.9 mg/kg/h; exactly
  FLOW       none, as there is no strength: say it with --strength or --bag
  DOSE       56.7009 mg/h x 24 h = 1,360.8216 mg; exactly
  SO FAR     1,360.8216 mg x 4 = 5,443.2864 mg at the end of day 4
  LIMIT      dose-rate hard-max of the protocol: 0.9 mg/kg/h x 63.001 kg =
             56.7009 mg/h; 56.7009 mg/h is at it, and not past it
                                                 protocols/goebel-low-dose.yaml:33
  LIMIT      dose-rate soft-max of the site: 0.5 mg/kg/h x 63.001 kg =
             31.5005 mg/h; 56.7 mg/h is above it: caution
                                                    protocols/site/default.yaml:13
  LIMIT      rate hard-max of the site: 100 mg/h; 56.7 mg/h is not above it
