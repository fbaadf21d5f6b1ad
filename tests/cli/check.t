One verdict for a proposed rate.

Reaching a limit is not passing it: 63 mg/h is 0.9 mg/kg/h at 70 kg.

  $ infuse check --protocol goebel-low-dose --weight 70 --rate "63 mg/h"
  CAUTION: a prescriber's reason is needed to run 63 mg/h
  KETAMINE (racemic), ward, 70 kg
  goebel-low-dose

  RUN        63 mg/h, 0.9 mg/kg/h
  MOST       63 mg/h, 0.9 mg/kg/h at 70 kg; this is at it
                                                 protocols/goebel-low-dose.yaml:33
  DOSE       1,512 mg in 24 h
  CAUTION    63 mg/h needs a prescriber's reason: above
               35 mg/h  0.5 mg/kg/h at 70 kg        protocols/site/default.yaml:13
               40 mg/h  at any weight               protocols/site/default.yaml:16
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
             63 mg/h could be above the limit in a short patient, 55.3 mg/h: give
             --height and --sex                     protocols/site/default.yaml:14
             the figures of this protocol are unverified: infuse protocol show
             goebel-low-dose                     protocols/goebel-low-dose.yaml:14
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age, strength of the bag
  FROM       goebel-low-dose revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

A picogram an hour more is over, and the figures have as many decimals as tell
the two apart (S-20).

  $ infuse check --protocol goebel-low-dose --weight 70 \
  >     --rate "63.000000001 mg/h" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   63.000000001 mg/h is above 63 mg/h, 0.9 mg/kg/h at 70 kg
                                                 protocols/goebel-low-dose.yaml:33
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
  CAUTION    63 mg/h needs a prescriber's reason: above 40 mg/h, at any weight
                                                    protocols/site/default.yaml:16
             the figures of this protocol are unverified: infuse protocol show
             goebel-low-dose                     protocols/goebel-low-dose.yaml:14
  No pump setting is shown.
  $ infuse check --protocol goebel-low-dose --weight 70 --rate "63.01 mg/h" |
  >     sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   63.01 mg/h is above 63 mg/h, 0.9 mg/kg/h at 70 kg
                                                 protocols/goebel-low-dose.yaml:33
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
  CAUTION    63.01 mg/h needs a prescriber's reason: above 40 mg/h, at any weight
                                                    protocols/site/default.yaml:16
             the figures of this protocol are unverified: infuse protocol show
             goebel-low-dose                     protocols/goebel-low-dose.yaml:14
  No pump setting is shown.

A session's rate, at its cap, on a day with the full dose.

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 3 | sed '/^NOT DONE/,$d'
  within limits to run 25 mg/h                     KETAMINE (racemic), ward, 80 kg
  schwartzman-2009, day 3

  RUN        25 mg/h, 0.313 mg/kg/h
  MOST       25 mg/h; this is at it             protocols/schwartzman-2009.yaml:41
  DOSE       100 mg in 4 h
  Not a judgement that it suits this patient: look at the patient first.

The first two days have less; on day 2 it is too much, and where no day is
named the days are (S-04).

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 2 | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   25 mg/h is above 18.75 mg/h, the schedule of that session
                                                protocols/schwartzman-2009.yaml:33
  No pump setting is shown.
  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" |
  >     sed -n '1p; /^UNCHECKED /,/^No\|^DOUBT/p; /^MISSING/,/^No/p'
  UNCHECKED: not a yes, not a no.  Say which session this is: --day N
  MISSING    the session; the order differs by session:
               session 1         12.5 mg/h: this would be STOP, above the order
               session 2         18.75 mg/h: this would be STOP, above the order
               sessions 3 to 10  25 mg/h: this would be at or below the order
  CHECKED    0.35 mg/kg/h, 25 mg/h, 100 mg in a day: kept
  NOW        look at the chart, then ask again with --day; if the chart does not
             say: do not start, ask the prescriber
  No pump setting is shown.
  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 11 | sed -n '1p; /^UNCHECKED /,/^No\|^DOUBT/p; /^MISSING/,/^No/p'
  UNCHECKED: not a yes, not a no.  Ask the prescriber or the pharmacist
  UNCHECKED  the protocol gives no rate for that day: 10 sessions, one a day
  No pump setting is shown.

Less than the schedule is a caution, never a hard no: turning down is always
allowed (S-01).

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "20 mg/h" \
  >     --day 3 | sed -n '1p; /^CAUTION /,/^No\|^DOUBT/p'
  CAUTION: a prescriber's reason is needed to run 20 mg/h
  CAUTION    20 mg/h is below 25 mg/h, the schedule of that session
                                                protocols/schwartzman-2009.yaml:36
             Low: a start, a wean or a slip of unit?
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient: look at the patient first.
  $ infuse check --protocol goldberg-2010 --weight 70 --rate "0 mg/h" |
  >     sed -n 1,2p
  within limits to run 0 mg/h                      KETAMINE (racemic), ward, 70 kg
  goldberg-2010

A session's rate left running for a day.

  $ infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --day 3 --for "24 h" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   24 h is longer than 4 h, the protocol's
                                                protocols/schwartzman-2009.yaml:27
             600 mg in a day is above 100 mg, the protocol's
                                                protocols/schwartzman-2009.yaml:42
  No pump setting is shown.

The number that was keyed into the wrong field (the fourth walk): without the
strength mL/h says nothing; at 10 mg/mL it is ten times too much; at 1 mg/mL
nobody could see the mix-up, and the rate is over by 1.7 mg/h, 4.25 %.

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h"
  infuse: --rate: mL/h says nothing without the strength: '41.7 mL/h'
    add --strength "2 mg/mL" or --bag as the label reads, or write the rate in mg/h
  [2]
  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h" \
  >     --strength "10 mg/mL" | sed '/^NOT DONE/,$d'
  STOP: do not start or set this.
  41.7 mL/h of KETAMINE (racemic) 10 mg/mL is 417 mg/h, more than 10 times the
  most; 5.957 mg/kg/h at 70 kg; goldberg-2010, ward

  WHY STOP   417 mg/h is above
               40 mg/h  the protocol's             protocols/goldberg-2010.yaml:37
               70 mg/h  1 mg/kg/h at 70 kg          protocols/site/default.yaml:14
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
  CAUTION    a strength of 10 mg/mL needs a prescriber's reason: above 5 mg/mL
                                                    protocols/site/default.yaml:21
  SLIP?      a tenfold slip, or a dose in 24 h written as one in 1 h: go back to
             the written order and the label
  No pump setting is shown.

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h" \
  >     --strength "1 mg/mL" | sed '/^NOT DONE/,$d'
  STOP: do not start or set this.
  41.7 mL/h of KETAMINE (racemic) 1 mg/mL is 41.7 mg/h; 0.596 mg/kg/h at 70 kg;
  goldberg-2010, ward

  WHY STOP   41.7 mg/h is above 40 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
  CAUTION    41.7 mg/h needs a prescriber's reason: above 35 mg/h, 0.5 mg/kg/h at
             70 kg                                  protocols/site/default.yaml:13
  SAME       at 1 mg/mL, mg/h and mL/h are the same number: a mix-up cannot be
             seen
  No pump setting is shown.

Going up where the source states no step: it is the prescriber's order (S-10).

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "20 mg/h" \
  >     --current "15 mg/h" | sed -n '1p; /^CAUTION  /,/^Not/p'
  CAUTION: read why before you run 20 mg/h         KETAMINE (racemic), ward, 70 kg
  CAUTION    the source gives no step: the size of this rise is the prescriber's
             order; it names start, step, time between steps, maximum and goal
                                                   protocols/goldberg-2010.yaml:30
  Not a judgement that it suits this patient: look at the patient first.

A chart in print has 11.8 mL/h for 0.3 mg/kg/h of 2 mg/mL at 45 kg, where
6.75 mL/h is right.

  $ infuse check --protocol goebel-tailored --weight 45 --rate "11.8 mL/h" \
  >     --strength "2 mg/mL" | sed '/^NOT DONE/,$d'
  STOP: do not start or set this.
  11.8 mL/h of KETAMINE (racemic) 2 mg/mL is 23.6 mg/h; 0.524 mg/kg/h at 45 kg;
  goebel-tailored, ward

  WHY STOP   23.6 mg/h is above 19.35 mg/h, 0.43 mg/kg/h at 45 kg
                                                 protocols/goebel-tailored.yaml:42
  UNCHECKED  45 kg is under 50 kg, and the age is not said: give it with --age
                                                 protocols/goebel-tailored.yaml:10
  CAUTION    the figures of this protocol are unverified: infuse protocol show
             goebel-tailored                     protocols/goebel-tailored.yaml:14
  SLIP?      mg/h typed as mL/h, or the reverse, or a weight in pounds taken as
             kg: go back to the written order and the label
  No pump setting is shown.

What is over a limit is never over it by 0: 0.9 mg/kg/h of 66.667 kg are
60.0003 mg/h.

  $ infuse check --protocol goebel-low-dose --weight 66.667 \
  >     --rate "60.001 mg/h" --day 1 | sed -n '/^WHY/,/^No/p'
  WHY STOP   60.001 mg/h is above 60 mg/h, 0.9 mg/kg/h at 66.667 kg
                                                 protocols/goebel-low-dose.yaml:33
             Anaesthetic-range dose (from 40 mg/h at 66.667 kg): needs an
             anaesthetist or intensivist present and a plan for the airway.
  CAUTION    60.001 mg/h needs a prescriber's reason: above 40 mg/h, at any weight
                                                    protocols/site/default.yaml:16
             the figures of this protocol are unverified: infuse protocol show
             goebel-low-dose                     protocols/goebel-low-dose.yaml:14
  No pump setting is shown.

No slip brings a rate into the range of a day that there is not (S-21).

  $ infuse check --protocol schwartzman-2009 --weight 70 --rate "250 mg/h" \
  >     --day 30 | grep -E "SLIP|no rate for that day"
  UNCHECKED  the protocol gives no rate for that day: 10 sessions, one a day

Slips of kind, at most two and none that would be refused itself: 300 mg in 24 h
written as 300 mg/h, 112 keyed for 12, and a weight that is out of the ordinary.

  $ infuse check --protocol goldberg-2010 --weight 70 --age 40 \
  >     --rate "480 mg/h" | grep -A 1 '^SLIP'
  SLIP?      a dose in 24 h written as one in 1 h: go back to the written order
             and the label
  $ infuse check --protocol schwartzman-2009 --weight 70 --age 40 --day 1 \
  >     --setting outpatient --rate "112.25 mg/h" | grep -A 1 '^SLIP'
  SLIP?      a digit keyed twice: go back to the written order and the label
  No pump setting is shown.
  $ infuse check --protocol schwartzman-2009 --weight 160 --age 40 --day 1 \
  >     --setting outpatient --rate "47 mg/h" | grep -A 1 '^SLIP'
  SLIP?      a wrong weight, as this one is out of the ordinary: go back to the
             written order and the label
  $ infuse check --protocol goldberg-2010 --weight 70 --age 40 \
  >     --rate "350 mg/h" --format json | grep -A 3 '"slips"'
    "slips": [
      "tenfold",
      "24-fold"
    ],

The same slip where what is behind it is above a ceiling of the order.

  $ infuse check --protocol goldberg-2010 --weight 70 --age 40 \
  >     --ceiling "18 mg/h" --rate "480 mg/h" | grep '^SLIP'
  [1]

A rise is held against the time between steps, as titrate does.

  $ cp "$TESTDIR/../data/noise/sjh-ketamine.yaml" \
  >     "$TESTDIR/../data/noise/sjh-site.yaml" .
  $ up() {
  >     infuse check --weight 70 --age 40 --protocol ./sjh-ketamine.yaml \
  >         --site sjh-site.yaml --bag "ketamine 500 mg in 250 mL" \
  >         --rate "7.5 mg/h" --current "5 mg/h" --elapsed "12 h" "$@" |
  >         sed -n '1p; /^WHY/,/^No/p; /^CAUTION   /,/^Not/p'
  > }
  $ up --running "12 h"
  within limits to run 7.5 mg/h                    KETAMINE (racemic), ward, 70 kg
  $ up --running "11 h"
  STOP: do not start or set this.
  WHY STOP   a change after 11 h is sooner than 12 h, the protocol's
                                                            ./sjh-ketamine.yaml:22
  No pump setting is shown.
  $ up
  CAUTION: read why before you run 7.5 mg/h        KETAMINE (racemic), ward, 70 kg
  CAUTION    how long the rate has run is not said, and a step up is not before
             12 h: say it with --running                    ./sjh-ketamine.yaml:22
  Not a judgement that it suits this patient: look at the patient first.

What is set to be infused is never more than the bag holds (S-24): 250 mL at
11 mL/h last 22 h 43.6 min, and 24 h take 264 mL.

  $ infuse check --protocol goldberg-2010 --weight 82 --age 40 \
  >     --rate "22 mg/h" --bag "500mg/250ml" | sed -n '/^DOSE/,/24 h/p'
  DOSE       528 mg in 24 h; to infuse 250 mL, empty in 22 h 43 min; 264 mL in
             24 h
