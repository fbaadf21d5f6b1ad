A newcomer's half hour: an order as a ward writes it, in one file from
infuse-protocol(5) alone.  5 mg/h, not more often than hourly, at most 25 mg/h,
15 mg/h under 50 kg, 2.5 mg/h to begin if frail; 200 mg in 40 mL by syringe, a
new one each 24 h.  The page of NHS Highland has no step and no days: the step
is the ward's own and the days are those of the order.

  $ cat >highland.yaml <<'EOF'
  > infuse-protocol: 1
  > id: highland
  > revision: 1
  > title: Ketamine by syringe, 5 mg/h, at most 25 mg/h
  > drug: ketamine
  > route: intravenous
  > indication: acute pain
  > population: adults
  > settings: [ward]
  > evidence:
  >   status: local-policy
  >   sources:
  >     - cite: NHS Highland, TAM, acute pain, ketamine guidelines (its opening)
  >       says: 5 mg/h, frail 2.5; hourly; at most 25 mg/h, under 50 kg 15
  >   doubts:
  >     - the step of 5 mg/h is the ward's own
  > weight: {basis: actual}
  > schedule:
  >   continuous: not-stated
  >   titrate:
  >     start:
  >       - {for: {frail: no}, rate: 5 mg/h}
  >       - {for: {frail: yes}, rate: 2.5 mg/h}
  >     step: 5 mg/h
  >     interval: 1 h
  >     max:
  >       - {for: {weight: under 50 kg}, rate: 15 mg/h}
  >       - {for: {weight: 50 kg and above}, rate: 25 mg/h}
  > limits:
  >   rate: {hard-max: 25 mg/h}
  >   step: {hard-max: 5 mg/h}
  >   interval: {hard-min: 1 h}
  >   strength: {hard-min: 5 mg/mL, hard-max: 5 mg/mL}
  > EOF
  $ cat >ward.yaml <<'EOF'
  > infuse-site: 1
  > id: ward
  > revision: 1
  > title: The ward's syringe, a new one each 24 h
  > programme-in: mL/h
  > bags: {syringe: ketamine 200 mg in 40 mL}
  > bag-max-hours: 24 h
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {soft-max: 0.5 mg/kg/h, hard-max: 1 mg/kg/h}
  >     rate: {soft-max: 40 mg/h, hard-max: 100 mg/h}
  >     sources: [{cite: the ward, says: those that come with infuse}]
  > EOF
  $ infuse protocol lint highland.yaml
  highland.yaml: no fault found
  $ infuse protocol show ./highland.yaml | sed -n '/^REGIMEN/,/^LIMITS/p'
  REGIMEN    continuous, for how long not stated, titrated from 2.5 mg/h to at
             most 25 mg/h
  START      5 mg/h: not frail
             2.5 mg/h: frail
  AT MOST    15 mg/h: under 50 kg
             25 mg/h: 50 kg and above
  STEP       5 mg/h; interval 1 h
  LIMITS     rate: hard-max 25 mg/h
  $ on() { c=$1; shift; infuse $c --protocol ./highland.yaml --site ./ward.yaml \
  >     --syringe syringe --age 46 --days 3 "$@"; }

5 mg/h of 5 mg/mL is 1 mL/h, 25 mg/h 5 mL/h.

  $ on plan --weight 70 --frail no
  within limits to start                           KETAMINE (racemic), ward, 70 kg
  highland: CONTINUOUS, 3 days (72 h), titrated
  Bag 200 mg in 40 mL = 5 mg/mL of KETAMINE (racemic), as on the label

  START      5 mg/h, 0.071 mg/kg/h; ENTER 1 mL/h
  STEP       5 mg/h up, 1 h or more apart, each one ordered; down or off any time
  MOST       25 mg/h, 0.357 mg/kg/h: a limit, never a setting   ./highland.yaml:28
  DOSE       360 mg if it stays at START; the limits allow 1,800 mg

  The fastest way up that step and time allow.  No step is due; each is an order.
   not before    ordered   per kg   ENTER  pump gives  dose by its end
                          mg/kg/h
   at the start   5 mg/h    0.071  1 mL/h      5 mg/h             5 mg
   after 1 h     10 mg/h    0.143  2 mL/h     10 mg/h            15 mg
   after 2 h     15 mg/h    0.214  3 mL/h     15 mg/h            30 mg
   after 3 h     20 mg/h    0.286  4 mL/h     20 mg/h            50 mg
   after 4 h     25 mg/h    0.357  5 mL/h     25 mg/h         1,750 mg

  DOUBT      the step of 5 mg/h is the ward's own
  Not a judgement that it suits this patient.
  NOT DONE   screening; pump step not said, 0.1 mL/h assumed
  FROM       highland revision 1, limits ward revision 1; no review of them is
             recorded (--full)

Is 25 mg/h allowed at 70 kg, 26 mg/h, 15 and 16 mg/h at 49 kg?  10 mg/h right
after 5 mg/h, and 15?

  $ on check --weight 70 --frail no --rate "25 mg/h" | sed -n 1,2p
  within limits to run 25 mg/h                     KETAMINE (racemic), ward, 70 kg
  highland
  $ on check --weight 70 --frail no --rate "26 mg/h" | sed -n 1,3p
  STOP: do not start or set this.
  26 mg/h of KETAMINE (racemic) 200 mg in 40 mL = 5 mg/mL, 0.371 mg/kg/h at 70 kg;
  highland, ward
  $ on check --weight 49 --frail no --rate "15 mg/h" | sed -n 1,2p
  CAUTION: read why before you run 15 mg/h         KETAMINE (racemic), ward, 49 kg
  highland
  $ on check --weight 49 --frail no --rate "16 mg/h" | sed -n 1,3p
  STOP: do not start or set this.
  16 mg/h of KETAMINE (racemic) 200 mg in 40 mL = 5 mg/mL, 0.327 mg/kg/h at 49 kg;
  highland, ward
  $ on check --weight 70 --frail no --rate "10 mg/h" --current "5 mg/h" \
  >     --running 1h | sed -n 1,2p
  within limits to run 10 mg/h                     KETAMINE (racemic), ward, 70 kg
  highland
  $ on check --weight 70 --frail no --rate "15 mg/h" --current "5 mg/h" \
  >     --running 1h | sed -n 1,3p
  STOP: do not start or set this.
  15 mg/h of KETAMINE (racemic) 200 mg in 40 mL = 5 mg/mL, 0.214 mg/kg/h at 70 kg;
  highland, ward

Pain of 6 after an hour at 5 mg/h: up is one step, to 10 mg/h, which is 2 mL/h.

  $ on titrate --weight 70 --frail no --rate "5 mg/h" --day 1 --running 1h \
  >     --elapsed 1h --given "5 mg" --given-course "5 mg" --pain 6 \
  >     --sedation "POSS 1" --rr 14 --spo2 97 --hr 80 --bp 130/80 \
  >     --nausea none --dissociation none
  within limits to stay at 5 mg/h; a step up only if it is ordered
  KETAMINE (racemic) 200 mg in 40 mL = 5 mg/mL, highland, ward, 70 kg
  day 1, 1 h into it, 71 h left of 72 h; 5 mg/h, 0.071 mg/kg/h for 1 h

  SEEN       pain 6, POSS 1, heart rate 80, 130/80 mmHg, breathing 14, saturation
             97 %, no nausea, no dissociation (as typed)

   stop   any time           off
   pause  any time           off  restart within 1 h at 5 mg/h or less
   down   any time                to any lower rate
   stay   within limits   5 mg/h  ENTER 1 mL/h
   up     if ordered     10 mg/h  ENTER 2 mL/h

  UP         one step, 5 mg/h                                   ./highland.yaml:24
  MOST       25 mg/h: a limit, never a setting                  ./highland.yaml:30
  DOSE       given 5 mg that day, 5 mg in the course; 115 mg more today, 355 mg to
             the end, at this rate
  DUE        observations; liver tests at least every 48 h and at the end: infuse
             monitor
  The prescriber decides; not a judgement that it suits this patient.
  NOT DONE   screening; pump step not said, 0.1 mL/h assumed
  FROM       highland revision 1, limits ward revision 1; no review of them is
             recorded (--full)

A minute before the hour no step up is open.

  $ on titrate --weight 70 --frail no --rate "5 mg/h" --day 1 --running 59min \
  >     --elapsed 59min --given "4.9 mg" --given-course "4.9 mg" --pain 6 \
  >     --sedation "POSS 1" --rr 14 --spo2 97 --hr 80 --bp 130/80 \
  >     --nausea none --dissociation none | sed -n '/^ up/,/^MOST/p'
   up     not open

  NOT UP     59 min of 1 h since the last change, 1 min more    ./highland.yaml:25
             59 min of 1 h since the last change, 1 min more    ./highland.yaml:32
  MOST       25 mg/h: a limit, never a setting                  ./highland.yaml:30

At the start 1 mL/h is 24 mL of the 40 in a day, and the syringe is changed at
24 h: 3 in all.  At 25 mg/h a syringe of 200 mg lasts 8 h: 9 in all.

  $ on prepare --weight 70 --frail no --vial "ketamine 200 mg in 20 mL"
  within limits                                    KETAMINE (racemic), ward, 70 kg
  highland: CONTINUOUS, 3 days (72 h), titrated
  Bag 200 mg in 40 mL = 5 mg/mL of KETAMINE (racemic), as on the label

  EACH FILL  20 mL of 10 mg/mL, which is 200 mg, from 1 vial of 200 mg in 20 mL;
             with 20 mL of diluent, 200 mg in 40 mL, which is 5 mg/mL
  WRONG VIAL 20 mL of 50 mg/mL would be 1,000 mg, five times as much; 20 mL of
             100 mg/mL would be 2,000 mg, ten times as much: read the vial again
  FILL       from empty, to 40 mL

   day            ENTER  shows  set  volume  dose  a bag lasts
                   mL/h   mg/h   mL      mL    mg
   1 to 3  least      1      5   24      24   120         24 h
   1 to 3  most       5     25   40     120   600          8 h

  BAGS       3 to 9, from least to most; times of change depend on the way there,
             and only --target says one

          bags  vials  opened  left in vials  in bags  given  left in bags
                           mg             mg       mg     mg            mg
   least     3      3     600              0      600    360           240
   most      9      9   1,800              0    1,800  1,800             0

  PREPARED   ____________________  CHECKED  ____________________
  WASTED     ____________________  WITNESS  ____________________
  NOTE       an old monograph says that 10 mg/mL should not be diluted, as it is
             isotonic already; local practice differs
  NOTE       incompatible with diazepam and barbiturates (monograph of ketamine):
             never in the same bag, syringe or line
  NOTE       the label says to use it at once after dilution; until when it may be
             used is for the pharmacy to say, and not said here
  NOTE       set: the volume to be infused is set for one bag, and again with the
             next
  NOTE       a bag hangs for 24 h at most: site ./ward.yaml:7
  NOTE       times are rounded down to the minute
  Not a judgement that it suits this patient.
  NOT DONE   screening; pump step not said, 0.1 mL/h assumed
  FROM       highland revision 1, limits ward revision 1; no review of them is
             recorded (--full)
