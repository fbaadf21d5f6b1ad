Which next steps the protocol allows, for an infusion that runs.

Hour 52 of the esketamine trial's 100 h, 70 kg, 18 mg/h, nausea, POSS 3 (the
seventh walk).  Stopping, pausing and going down come first and are always
open.  Staying is UNCHECKED, as POSS 3 is one of the signs at which it is paused
and somebody called (S-25), and the exit status is that of staying.  Going up is
closed, with every reason.

  $ infuse titrate --protocol leiden-2009 --weight 70 --elapsed "52 h" \
  >     --rate "18 mg/h" --nausea severe --sedation "POSS 3"
  UNCHECKED: not a yes, not a no, to stay at 18 mg/h: pause the pump and call the
  prescriber now
  ESKETAMINE, leiden-2009, ward, 70 kg
  day 3, 4 h into it, 48 h left of 100 h; 18 mg/h, 0.257 mg/kg/h

  WHY        POSS 3: pause, and call the prescriber now; Pasero opioid-induced
             sedation scale                                      built into infuse
             not observed: breathing, oxygen saturation          built into infuse
             not observed: heart rate, blood pressure, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  SEEN       POSS 3, severe nausea (as typed)

   stop   any time        off
   pause  NOW             off  restart within 1 h at 18 mg/h or less
   down   not enough           to any lower rate
   stay   UNCHECKED   18 mg/h
   up     not open

  NOT UP     severe nausea: no step up; ours, without a source   built into infuse
             not observed: pain, breathing, dissociation
                                                    protocols/site/default.yaml:90
             not observed: heart rate, blood pressure, oxygen saturation
                                                    protocols/site/default.yaml:97
             the protocol gives no step and no time between steps: ask the
             prescriber                              protocols/leiden-2009.yaml:42
  MOST       30.1 mg/h: a limit, never a setting     protocols/leiden-2009.yaml:49
  DOSE       360 mg more today, 864 mg to the end, at this rate
  DUE        observations; liver tests at least every 48 h and at the end: infuse
             monitor
  GOAL       pain relief, as far as nausea, vomiting and psychomimetic effects
             allow
  The prescriber decides; not a judgement that it suits this patient.
  NOT DONE   how long it ran (--running), what was given (--given), screening,
             age, strength of the bag
  FROM       leiden-2009 revision 3, limits default revision 3, both built in; no
             clinician has reviewed them (--full)
  [1]

With mild nausea it is the same but for one reason.

  $ infuse titrate --protocol leiden-2009 --weight 70 --elapsed "52 h" \
  >     --rate "18 mg/h" --nausea mild --sedation "POSS 3" |
  >     sed -n '/^NOT UP/,/^MOST/p' | grep -i nausea
  NOT UP     mild nausea; ours, without a source                 built into infuse

Goldberg's abstract states neither step nor interval.  A site that decided on
them fills them in, and then the way up is one step, never the ceiling; going
below the protocol's range is a caution and no more (S-01).

  $ cp "$TESTDIR/../data/site-titrate.yaml" .
  $ sed -n '/^titrate/,$p' site-titrate.yaml
  titrate:
    - protocol: goldberg-2010
      step: 5 mg/h
      interval: 5 h
      cite: made up for tests
    - protocol: highland-example
      step: 5 mg/h
      cite: made up for tests

  observe:
    - items: [sedation, oxygen, blood-pressure]
      cadence: [{every: 1 h}]
      cite: made up for tests

  hold:
    - {item: sedation, at-least: POSS 3, do: pause, cite: made up for tests}
    - {item: oxygen, at-most: 91, do: stop, cite: made up for tests}
    - {item: blood-pressure, at-least: 170, do: no-up, cite: made up for tests}
    - {item: dissociation, at-least: distressing, do: down, cite: made up for tests}

  $ infuse titrate --protocol goldberg-2010 --weight 70 \
  >     --site site-titrate.yaml --rate "12 mg/h" --running "9 h" \
  >     --elapsed "32 h" --given "96 mg" --given-course "336 mg" --pain 7 \
  >     --sedation "POSS 2" --hr 96 --bp 142/88 --rr 14 --spo2 97 \
  >     --nausea none --dissociation none --strength "2 mg/mL"
  within limits to stay at 12 mg/h; a step up only if it is ordered
  KETAMINE (racemic) 2 mg/mL, goldberg-2010, ward, 70 kg
  day 2, 8 h into it, 88 h left of 120 h; 12 mg/h, 0.171 mg/kg/h for 9 h

  SEEN       pain 7, POSS 2, heart rate 96, 142/88 mmHg, breathing 14, saturation
             97 %, no nausea, no dissociation (as typed)

   stop   any time           off
   pause  any time           off  restart within 1 h at 12 mg/h or less
   down   any time        7 mg/h  ENTER 3.5 mL/h
   stay   within limits  12 mg/h  ENTER 6 mL/h
   up     if ordered     17 mg/h  ENTER 8.5 mL/h

  DOWN       7 mg/h is below 10 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Low: a start, a wean or a slip of unit?
  UP         one step, 5 mg/h                                 site-titrate.yaml:25
  MOST       40 mg/h: a limit, never a setting     protocols/goldberg-2010.yaml:37
  DOSE       given 96 mg that day, 336 mg in the course; 192 mg more today,
             1,056 mg to the end, at this rate
  DAY        96 mg counted, 604 mg left of 700 mg             site-titrate.yaml:13
  COURSE     336 mg counted, 1,664 mg left of 2,000 mg        site-titrate.yaml:14
  DUE        observations; liver tests at least every 48 h and at the end: infuse
             monitor
  The prescriber decides; not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2 (built in), limits site-titrate revision 3;
             no review of them is recorded (--full)

An hour too early, at the ceiling, or with one thing not observed it is
closed.

  $ now='--protocol goldberg-2010 --weight 70 --site site-titrate.yaml'
  $ now="$now --elapsed 32h --given-course 336mg --bp 142/88 --spo2 97"
  $ now="$now --dissociation none --pain 6 --hr 88 --rr 14"
  $ infuse titrate $now --rate "12 mg/h" --running "4 h" --given "96 mg" \
  >     --sedation "POSS 2" | sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'
   up     not open
  NOT UP     4 h of 5 h since the last change, 1 h more       site-titrate.yaml:26
  MOST       40 mg/h: a limit, never a setting     protocols/goldberg-2010.yaml:37
  $ infuse titrate $now --rate "38 mg/h" --running "9 h" --given "320 mg" \
  >     --sedation "POSS 2" | sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'
   up     not open
  $ infuse titrate $now --rate "12 mg/h" --running "9 h" --given "96 mg" |
  >     sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  UNCHECKED: not a yes, not a no, to stay at 12 mg/h: observe the patient now,
  sedation
  WHY        not observed: sedation                              built into infuse
  SEEN       pain 6, heart rate 88, 142/88 mmHg, breathing 14, saturation 97 %, no
   stay   UNCHECKED  12 mg/h
   up     not open

  DOWN       7 mg/h is below 10 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Low: a start, a wean or a slip of unit?
  NOT UP     for the same reasons
  MOST       40 mg/h: a limit, never a setting     protocols/goldberg-2010.yaml:37

What was not said is not assumed.

  $ infuse titrate $now --rate "12 mg/h" --sedation "POSS 2" |
  >     sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  within limits to stay at 12 mg/h; no step up now
  KETAMINE (racemic), goldberg-2010, ward, 70 kg
   stay   within limits  12 mg/h
   up     not open

  DOWN       7 mg/h is below 10 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Low: a start, a wean or a slip of unit?
  NOT UP     say --running, how long this rate has been running
  MOST       40 mg/h: a limit, never a setting     protocols/goldberg-2010.yaml:37

The site's hold rule asks for a pause, and staying is closed.

  $ infuse titrate $now --rate "12 mg/h" --running "9 h" --given "96 mg" \
  >     --sedation "POSS 3" | sed '/^MOST/,$d; /^WRITE/,$d'
  STOP: do not leave it at 12 mg/h: pause the pump and call the prescriber now
  KETAMINE (racemic), goldberg-2010, ward, 70 kg
  day 2, 8 h into it, 88 h left of 120 h; 12 mg/h, 0.171 mg/kg/h for 9 h

  WHY        POSS 3: the hold rule asks for a pause           site-titrate.yaml:38
  SEEN       pain 6, POSS 3, heart rate 88, 142/88 mmHg, breathing 14, saturation
             97 %, no dissociation (as typed)

   stop   any time        off
   pause  NOW             off
   down   not enough   7 mg/h
   stay   NO          12 mg/h
   up     not open
  No pump setting is shown.  A restart needs a new order.

A rate that is past a limit, left running: it is paused, and somebody looks at
the patient (S-19).  One step down would be past it too, and is not named; nor is
it a rate to go back to.

  $ infuse titrate --protocol goldberg-2010 --weight 70 --day 2 \
  >     --rate "41.7 mL/h" --strength "10 mg/mL" | sed '/^MOST/,$d; /^WRITE/,$d'
  STOP: do not leave it at 41.7 mL/h (417 mg/h): pause the pump, look at the
  patient, call the prescriber
  KETAMINE (racemic) 10 mg/mL, goldberg-2010, ward, 70 kg
  day 2; 417 mg/h, 5.957 mg/kg/h

  WHY STOP   417 mg/h is above
               40 mg/h  the protocol's             protocols/goldberg-2010.yaml:37
               70 mg/h  1 mg/kg/h at 70 kg          protocols/site/default.yaml:14
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
  CAUTION    a strength of 10 mg/mL needs a prescriber's reason: above 5 mg/mL
                                                    protocols/site/default.yaml:21
  ALSO       not observed: sedation, breathing, oxygen saturation
                                                                 built into infuse
             not observed: heart rate, blood pressure, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  SEEN       nothing was said

   stop   any time       off
   pause  any time       off
   down   any time
   stay   NO        417 mg/h
   up     not open
  No pump setting is shown.  A restart needs a new order.

What no rule names closes the way up as well, and so does what was built in:
it holds whatever the site's file says, and it can only close.

  $ infuse titrate --protocol goldberg-2010 --weight 70 --day 2 \
  >     --rate "12 mg/h" --bp 85/50 --other rash --other alt-3x \
  >     --other "double vision" | sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  UNCHECKED: not a yes, not a no, to stay at 12 mg/h: pause the pump and call the
  prescriber now
  WHY        systolic 85 mmHg: pause, and call the prescriber now (from 90 mmHg
             down); NEWS2, Royal College of Physicians 2017, a score of 3
                                                                 built into infuse
             new rash: pause, and call the prescriber now; Noppers 2011, Pain
             152(9):2173-2178
             ALT at least 3 times normal: pause, and call the prescriber now;
             Noppers 2011, Pain 152(9):2173-2178
             "double vision": pause, and call the prescriber now; this program has
             no rule for it
             not observed: sedation, breathing, oxygen saturation
                                                                 built into infuse
             not observed: heart rate, dissociation; Royal Cornwall Hospitals,
             intravenous ketamine infusion, V6, June 2022        built into infuse
  SEEN       85/50 mmHg, new rash, ALT at least 3 times normal, "double vision"
   stay   UNCHECKED   12 mg/h
   up     not open

  NOT UP     not observed: pain, sedation, breathing, dissociation
                                                    protocols/site/default.yaml:90
             not observed: heart rate, oxygen saturation
                                                    protocols/site/default.yaml:97
             the protocol gives no step and no time between steps: ask the
             prescriber                            protocols/goldberg-2010.yaml:30
  DUE        observations; liver tests at least every 48 h and at the end: infuse
             monitor
  The prescriber decides; not a judgement that it suits this patient.
  NOT DONE   how far into it (--elapsed), how long it ran (--running), what was
             given (--given), screening, age, strength of the bag
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

A schedule sets the rate of each day; less than it may go up to it.

  $ seen='--pain 7 --hr 96 --bp 142/88 --rr 14 --spo2 97 --dissociation none'
  $ infuse titrate --protocol schwartzman-2009 --weight 80 --day 2 \
  >     --elapsed "1 h" --rate "12.5 mg/h" --given "12.5 mg" $seen \
  >     --sedation "POSS 2" | sed '/^NOT DONE/,$d'
  CAUTION: read why before it stays at 12.5 mg/h; a step up only if it is ordered
  KETAMINE (racemic), schwartzman-2009, ward, 80 kg
  day 2, session 2 of 10, 1 h into it, 3 h left; 12.5 mg/h, 0.156 mg/kg/h

  CAUTION    12.5 mg/h is below 18.75 mg/h, the schedule of that session
                                                protocols/schwartzman-2009.yaml:33
             Low: a start, a wean or a slip of unit?
  SEEN       pain 7, POSS 2, heart rate 96, 142/88 mmHg, breathing 14, saturation
             97 %, no dissociation (as typed)

   stop   any time           off
   pause  any time           off  restart within 1 h at 12.5 mg/h or less
   down   any time                to any lower rate
   stay   CAUTION      12.5 mg/h
   up     if ordered  18.75 mg/h

  UP         to the rate of day 2               protocols/schwartzman-2009.yaml:33
  MOST       18.75 mg/h: a limit, never a setting
                                                protocols/schwartzman-2009.yaml:33
  DOSE       given 12.5 mg; 37.5 mg more in the session, 837.5 mg to the end, then
             as scheduled
  DAY        12.5 mg counted, 87.5 mg left of 100 mg
                                                protocols/schwartzman-2009.yaml:42
  DUE        observations; liver tests before it and at the end: infuse monitor
  The prescriber decides; not a judgement that it suits this patient.

  $ infuse titrate --protocol schwartzman-2009 --weight 80 --day 2 \
  >     --elapsed "1 h" --rate "18.75 mg/h" --given "18.75 mg" $seen \
  >     --sedation "POSS 2" | sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'
   up     not open
  NOT UP     the schedule sets the rate of each day; the rate for day 2 is
             18.75 mg/h                         protocols/schwartzman-2009.yaml:33
  MOST       18.75 mg/h: a limit, never a setting

The last minute of the course is over.

  $ infuse titrate --protocol goldberg-2010 --weight 70 --elapsed "120 h" \
  >     --rate "12 mg/h" | sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  STOP: do not leave it at 12 mg/h: pause the pump, look at the patient, call the
  prescriber
  WHY        the course is over: it runs for 120 h
                                                   protocols/goldberg-2010.yaml:27
  UNCHECKED  the protocol gives no rate for that day: it runs for 5 days
  ALSO       not observed: sedation, breathing, oxygen saturation
                                                                 built into infuse
             not observed: heart rate, blood pressure, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  SEEN       nothing was said
   stay   NO        12 mg/h
   up     not open
  No pump setting is shown.  A restart needs a new order.

  WRITE DOWN time of stopping; volume infused on the pump
  DUE        observations; liver tests at least every 48 h and at the end: infuse
             monitor
  The prescriber decides.
  NOT DONE   how long it ran (--running), what was given (--given), screening,
             age, strength of the bag
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

A local regimen of a kind that a hospital wrote, as a file of its own: it
starts at 5 mg/h, goes up hourly at most, and not above 25 mg/h (TIT-05).  It
comes from memory and is not for use.

  $ cp "$TESTDIR/../data/highland-example.yaml" .
  $ local='--protocol ./highland-example.yaml --weight 70 --day 1'
  $ local="$local --site site-titrate.yaml --bp 142/88 --spo2 97"
  $ local="$local --dissociation none --given 0mg --elapsed 0h"
  $ local="$local --pain 6 --hr 88 --rr 14"
  $ infuse titrate $local --rate "5 mg/h" --running "0 h" \
  >     --sedation "POSS 2" | sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'
   up     not open
  NOT UP     0 h of 1 h since the last change, 1 h more
                                                        ./highland-example.yaml:31
             the figures of this protocol are unverified: infuse protocol show
             highland-example                           ./highland-example.yaml:16
  MOST       25 mg/h: a limit, never a setting          ./highland-example.yaml:37
  $ local='--protocol ./highland-example.yaml --weight 70'
  $ local="$local --site site-titrate.yaml --bp 142/88 --spo2 97"
  $ local="$local --dissociation none --given 60mg --pain 6 --hr 88 --rr 14"
  $ infuse titrate $local --rate "20 mg/h" --running "60 min" \
  >     --elapsed "4 h" --sedation "POSS 2" --strength "5 mg/mL" |
  >     sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'
   up     CAUTION, if ordered  25 mg/h
  UP         one step, 5 mg/h                                 site-titrate.yaml:29
  $ infuse titrate $local --rate "25 mg/h" --running "2 h" \
  >     --elapsed "5 h" --sedation "POSS 2" | sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'
   up     not open
  NOT UP     no step is left to the ceiling in force, 25 mg/h
             the figures of this protocol are unverified: infuse protocol show
             highland-example                           ./highland-example.yaml:16
  MOST       25 mg/h: a limit, never a setting          ./highland-example.yaml:37
  $ infuse titrate $local --rate "5 mg/h" --running "2 h" \
  >     --elapsed "5 h" --sedation "POSS 2" --strength "1 mg/mL" |
  >     sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  STOP: do not start it; if it runs, leave it as it is and call the prescriber or
  pharmacist now
  WHY STOP   a strength of 1 mg/mL is below 5 mg/mL, the protocol's
                                                        ./highland-example.yaml:38
  CAUTION    the figures of this protocol are unverified: infuse protocol show
             highland-example                           ./highland-example.yaml:16
  SEEN       pain 6, POSS 2, heart rate 88, 142/88 mmHg, breathing 14, saturation
   stay   NO        5 mg/h
   up     not open
  No pump setting is shown.  A restart needs a new order.

  MOST       25 mg/h: a limit, never a setting          ./highland-example.yaml:37

  $ infuse titrate --protocol ./highland-example.yaml --weight 48 \
  >     --age 60 --day 1 --rate "5 mg/h" | sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  STOP: do not start it; if it runs, leave it as it is and call the prescriber or
  pharmacist now
  WHY STOP   a body weight of 48 kg is below 50 kg, the protocol's
                                                        ./highland-example.yaml:24
             Is it this patient's, and in kg?
  CAUTION    48 kg is under 50 kg, and the protocol is in mg/h: 25 mg/h is
             0.521 mg/kg/h here                         ./highland-example.yaml:27
             the figures of this protocol are unverified: infuse protocol show
             highland-example                           ./highland-example.yaml:16
  ALSO       not observed: sedation, breathing, oxygen saturation
                                                                 built into infuse
             not observed: heart rate, blood pressure, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  SEEN       nothing was said
   stay   NO        5 mg/h
   up     not open
  No pump setting is shown.  A restart needs a new order.

  WRITE DOWN time of stopping; volume infused on the pump
  DUE        observations; liver tests at least every 48 h and at the end: infuse
             monitor
  The prescriber decides.
  NOT DONE   how far into it (--elapsed), how long it ran (--running), what was
             given (--given), screening, strength of the bag
  FROM       highland-example revision 1, limits default revision 3 (built in); no
             review of them is recorded (--full)

Three in the morning.  Sedation names its scale; the two scales overlap and
mean opposite things.

  $ ask='infuse titrate --protocol goldberg-2010 --weight 70'
  $ $ask --rate "12 mg/h" --day 2 --sedation 2
  infuse: --sedation: sedation without its scale: '2'
    write POSS 3, RASS -3 or ACVPU A: the numbers mean opposite things
  [2]
  $ $ask --rate "12 mg/h" --day 2 --sedation "RASS 2"
  infuse: --sedation: not on this scale '2': 'RASS 2'
    RASS has -5 to -1, 0, and +1 to +4, with the sign
  [2]
  $ $ask --rate "12 mg/h" --day 2 --sedation "poss 2"
  infuse: --sedation: unknown scale of sedation: 'poss 2'
    write POSS, RASS or ACVPU, in capitals, a space and the score
  [2]
  $ $ask --rate "12 mg/h" --day 2 --sedation "POSS 5"
  infuse: --sedation: not on this scale '5': 'POSS 5'
    POSS has S, 1, 2, 3 and 4
  [2]
  $ $ask --rate "12 mg/h" --day 2 --sedation "RASS -3" --site site-titrate.yaml
  infuse: --sedation: the hold rules on sedation are in POSS, site-titrate.yaml:38
    assess on that scale; the two do not convert
  [2]

The wrong enantiomer hangs: what runs is what the label says, not what the
protocol is for (S-14).

  $ $ask --rate "12 mg/h" --day 2 --bag "esketamine 500 mg in 250 mL" |
  >     sed -n '1,/^$/p; /^ stay/p'
  STOP: do not leave it at 12 mg/h: pause the pump, look at the patient, call the
  prescriber
  ESKETAMINE 500 mg in 250 mL = 2 mg/mL, goldberg-2010, ward, 70 kg
  day 2; 12 mg/h, 0.171 mg/kg/h

   stay   NO        12 mg/h

A wrong unit, a decimal comma, a forgotten option, two figures in each other's
place, a figure that cannot be.

  $ $ask --rate "12 mg/kg" --day 2
  infuse: --rate: that is an amount per kg 'mg/kg': '12 mg/kg'
    write a rate in mg/h, mg/kg/h or mL/h
  [2]
  $ $ask --rate "12,5 mg/h" --day 2
  infuse: --rate: comma in the number '12,5': '12,5 mg/h'
    use a decimal point, not a comma
  [2]
  $ $ask --rate "12 mL/h" --day 2
  infuse: --rate: mL/h says nothing without the strength: '12 mL/h'
    add --strength "2 mg/mL" or --bag as the label reads, or write the rate in mg/h
  [2]
  $ $ask --day 2
  infuse: titrate: needs --rate RATE
    the rate in question: "25 mg/h", "12.5 mL/h"
  [2]
  $ $ask --rate "12 mg/h"
  infuse: titrate: needs --day N or --elapsed DURATION
    day N is the Nth 24 h since the start, and of sessions since the first
  [2]
  $ $ask --rate "12 mg/h" --day 2 --running 9
  infuse: --running: unit missing: '9'
    write a time in min, h or d
  [2]
  $ $ask --rate "12 mg/h" --day 2 --given "96 mL"
  infuse: --given: is in mL, and no strength is known: '96 mL'
    say what hangs, with --bag "ketamine 500 mg in 250 mL", or write it in mg
  [2]
  $ $ask --rate "12 mg/h" --day 2 --given "0,5 mg"
  infuse: --given: comma in the number '0,5': '0,5 mg'
    use a decimal point, not a comma
  [2]
  $ $ask --rate "12 mg/h" --day 2 --pain 70
  infuse: --pain: is not a whole number from 0 to 10: '70'
    write it as in --pain 7
  [2]
  $ $ask --rate "12 mg/h" --day 2 --bp 88/142
  infuse: --bp: the systolic pressure is not above the diastolic one: '88/142'
    write SYS/DIA in mmHg, as in --bp 142/88
  [2]
  $ $ask --rate "12 mg/h" --day 2 --bp 142
  infuse: --bp: is not two pressures: '142'
    write SYS/DIA in mmHg, as in --bp 142/88
  [2]
  $ $ask --rate "12 mg/h" --day 2 --hr 96.5
  infuse: --hr: is not a whole number from 0 to 300: '96.5'
    write it as in --hr 96
  [2]
  $ $ask --rate "12 mg/h" --day 2 --spo2 "97 %"
  infuse: --spo2: is not a whole number from 0 to 100: '97 %'
    write it as in --spo2 97
  [2]
  $ $ask --rate "12 mg/h" --day 2 --nausea some
  infuse: --nausea: no such choice: 'some'
    write none, mild or severe
  [2]
  $ $ask --rate "12 mg/h" --day 2 --other none
  infuse: --other: names what was seen: 'none'
    leave the option out when there is nothing else
  [2]

What cannot all be so is refused, with both figures: nobody guesses which of
them is wrong.

  $ $ask --rate "12 mg/h" --day 2 --elapsed "52 h"
  infuse: --day: is 2, and 52 h since the start is in day 3
    day N is the Nth 24 h; leave --day out, or correct one
  [2]
  $ $ask --rate "12 mg/h" --elapsed "5 h" --running "9 h"
  infuse: --running: 9 h is longer than the 5 h since the start
    a change and a restart begin it again; correct one of the two
  [2]
  $ $ask --rate "12 mg/h" --elapsed "52 h" --given "800 mg"
  infuse: --given: 800 mg is more than can have been given by now: 160 mg
    given in the 24 h of that day alone, not by the calendar; if both are right,
    stop the infusion and call
  [2]
  $ $ask --rate "12 mg/h" --day 2 --given "96 mg" --given-course "9.6 mg"
  infuse: --given: 96 mg that day is more than in the whole course, 9.6 mg
    --given is that day's, --given-course is everything
  [2]
  $ infuse titrate --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" \
  >     --elapsed "2 h"
  infuse: titrate: sessions need --day N
    day N is the Nth 24 h since the start, and of sessions since the first
  [2]

For machines there is JSON; there are no columns of options.

  $ $ask --rate "12 mg/h" --day 2 --format csv
  infuse: --format: no such choice: 'csv'
    write table, json or markdown
  [2]
  $ $ask --rate "12 mg/h" --elapsed "32 h" --running "9 h" --bp 85/50 \
  >     --site site-titrate.yaml --given "96 mg" --format json |
  >     sed -n '/"now"/,$p'
    "now": {
      "rate": {"value": 12, "unit": "mg/h", "ucum": "mg/h"},
      "dose_rate": {"value": 0.171428571, "unit": "mg/kg/h", "ucum": "mg/kg/h", "rounded": true},
      "dose_rate_per_minute": {"value": 2.857143, "unit": "mcg/kg/min", "ucum": "ug/kg/min", "rounded": true},
      "day": 2,
      "elapsed": {"value": 32, "unit": "h", "ucum": "h"},
      "running": {"value": 9, "unit": "h", "ucum": "h"},
      "left_today": {"value": 16, "unit": "h", "ucum": "h"},
      "left": {"value": 88, "unit": "h", "ucum": "h"},
      "over": false,
      "given_today": {"value": 96, "unit": "mg", "ucum": "mg"},
      "given_course": null
    },
    "observed": {
      "blood-pressure": {
        "systolic": 85,
        "diastolic": 50
      },
      "signs": [],
      "other_as_typed": []
    },
    "allowance": {
      "session": null,
      "day": {
        "limit": {"value": 700, "unit": "mg", "ucum": "mg"},
        "bound": "hard-max",
        "counted": {"value": 96, "unit": "mg", "ucum": "mg"},
        "left": {"value": 604, "unit": "mg", "ucum": "mg"},
        "source": "site",
        "file": "site-titrate.yaml",
        "line": 13
      },
      "course": {
        "limit": {"value": 2000, "unit": "mg", "ucum": "mg"},
        "bound": "hard-max",
        "counted": null,
        "left": null,
        "source": "site",
        "file": "site-titrate.yaml",
        "line": 14
      }
    },
    "ceiling": {
      "rate": {"value": 40, "unit": "mg/h", "ucum": "mg/h"},
      "today": {"value": 640, "unit": "mg", "ucum": "mg"},
      "to_the_end": {"value": 3520, "unit": "mg", "ucum": "mg"},
      "today_as_it_runs": {"value": 192, "unit": "mg", "ucum": "mg"},
      "to_the_end_as_it_runs": {"value": 1056, "unit": "mg", "ucum": "mg"}
    },
    "liver_tests_due": true,
    "verdict": "unchecked",
    "to_do": "pause-and-call",
    "turn_down_to": null,
    "options": [
      {
        "option": "stop",
        "open": true,
        "verdict": "within",
        "due": false,
        "rate": null,
        "dose_rate": null,
        "dose_rate_per_minute": null,
        "flow": null,
        "given": null,
        "reasons": []
      },
      {
        "option": "pause",
        "open": true,
        "verdict": "within",
        "due": true,
        "rate": null,
        "dose_rate": null,
        "dose_rate_per_minute": null,
        "flow": null,
        "given": null,
        "reasons": []
      },
      {
        "option": "down",
        "open": true,
        "verdict": "caution",
        "due": false,
        "rate": {"value": 7, "unit": "mg/h", "ucum": "mg/h"},
        "dose_rate": {"value": 0.1, "unit": "mg/kg/h", "ucum": "mg/kg/h"},
        "dose_rate_per_minute": {"value": 1.666667, "unit": "mcg/kg/min", "ucum": "ug/kg/min", "rounded": true},
        "flow": null,
        "given": null,
        "reasons": [
          {
            "verdict": "caution",
            "rule": "rate",
            "text": "7 mg/h; limit 10 mg/h; below it by 3 mg/h, 30 %; low: start, wean or a slip of unit?; protocol limit rate soft-min, protocols/goldberg-2010.yaml:37",
            "source": "protocol",
            "file": "protocols/goldberg-2010.yaml",
            "line": 37,
            "cite": null
          }
        ]
      },
      {
        "option": "stay",
        "open": false,
        "verdict": "unchecked",
        "due": false,
        "rate": null,
        "dose_rate": null,
        "dose_rate_per_minute": null,
        "flow": null,
        "given": null,
        "reasons": [
          {
            "verdict": "unchecked",
            "rule": "guard",
            "text": "systolic 85 mmHg: pause, and call the prescriber now (from 90 mmHg down); NEWS2, Royal College of Physicians 2017, a score of 3; built in",
            "source": "guard",
            "file": null,
            "line": null,
            "cite": "NEWS2, Royal College of Physicians 2017, a score of 3"
          },
          {
            "verdict": "unchecked",
            "rule": "not-observed",
            "text": "not observed: sedation, breathing, oxygen saturation; built in",
            "source": "guard",
            "file": null,
            "line": null,
            "cite": null
          },
          {
            "verdict": "unchecked",
            "rule": "hold-not-applied",
            "text": "the hold rules could not be applied, not observed: dissociation; site site-titrate.yaml:41",
            "source": "site",
            "file": "site-titrate.yaml",
            "line": 41,
            "cite": null
          },
          {
            "verdict": "caution",
            "rule": "not-observed",
            "text": "not observed: heart rate, dissociation; Royal Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022; built in",
            "source": "guard",
            "file": null,
            "line": null,
            "cite": "Royal Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022"
          }
        ]
      },
      {
        "option": "up",
        "open": false,
        "verdict": "stop",
        "due": false,
        "rate": null,
        "dose_rate": null,
        "dose_rate_per_minute": null,
        "flow": null,
        "given": null,
        "reasons": [
          {
            "verdict": "stop",
            "rule": "guard",
            "text": "systolic 85 mmHg: pause, and call the prescriber now (from 90 mmHg down); NEWS2, Royal College of Physicians 2017, a score of 3; built in",
            "source": "guard",
            "file": null,
            "line": null,
            "cite": "NEWS2, Royal College of Physicians 2017, a score of 3"
          },
          {
            "verdict": "unchecked",
            "rule": "not-observed",
            "text": "not observed: sedation, oxygen saturation; site site-titrate.yaml:33",
            "source": "site",
            "file": "site-titrate.yaml",
            "line": 33,
            "cite": "made up for tests"
          },
          {
            "verdict": "unchecked",
            "rule": "not-observed",
            "text": "not observed: pain, heart rate, breathing, dissociation; Royal Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022; built in",
            "source": "guard",
            "file": null,
            "line": null,
            "cite": "Royal Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022"
          }
        ]
      }
    ]
  }

Rules on both scales of sedation: one is applied, and the other exists and
cannot be, as the scales do not convert (S-10, S-25).

  $ sed 's/^hold:/&\n  - {item: sedation, at-least: POSS 3, do: pause, cite: x}/
  >     s/^hold:/&\n  - {item: sedation, at-most: RASS -3, do: stop, cite: x}/' \
  >     site-titrate.yaml > both.yaml
  $ infuse titrate --protocol goldberg-2010 --weight 70 --rate "12 mg/h" \
  >     --elapsed "30 h" --running "9 h" --sedation "RASS -1" \
  >     --site both.yaml | sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/,/^MOST/p'
  UNCHECKED: not a yes, not a no, to stay at 12 mg/h: observe the patient now,
  breathing, oxygen saturation
  WHY        not observed: breathing, oxygen saturation          built into infuse
             the hold rules could not be applied, not observed: dissociation
                                                                      both.yaml:43
             the hold rules could not be applied, not observed: sedation on POSS
                                                                      both.yaml:39
             not observed: heart rate, blood pressure, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  SEEN       RASS -1 (as typed)
   stay   UNCHECKED  12 mg/h
   up     not open

  DOWN       7 mg/h is below 10 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Low: a start, a wean or a slip of unit?
  NOT UP     not observed: blood pressure, oxygen saturation          both.yaml:33
             not observed: pain, heart rate, breathing, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  MOST       40 mg/h: a limit, never a setting     protocols/goldberg-2010.yaml:37

A list opens nothing (R3).  Of two sites the second only adds a watch of
nausea; what is usual stays due in both, and up stays closed.

  $ cp "$TESTDIR/../data/field/"* .
  $ for site in loose loose2; do
  >     infuse titrate --protocol ./te.yaml --site ./$site.yaml \
  >         --weight 70 --rate "20 mg/h" --elapsed "30 h" --running "9 h" \
  >         --given "120 mg" --given-course "500 mg" --nausea none |
  >         sed -n '/^ up/p; /^UP/p; /^NOT UP/,/^MOST/p'; done
   up     not open
  NOT UP     not observed: pain, sedation, heart rate, blood pressure, breathing,
             oxygen saturation, dissociation; Royal Cornwall Hospitals,
             intravenous ketamine infusion, V6, June 2022        built into infuse
  MOST       40 mg/h: a limit, never a setting                        ./te.yaml:20
   up     not open
  NOT UP     not observed: pain, sedation, heart rate, blood pressure, breathing,
             oxygen saturation, dissociation; Royal Cornwall Hospitals,
             intravenous ketamine infusion, V6, June 2022        built into infuse
  MOST       40 mg/h: a limit, never a setting                        ./te.yaml:20

The three groups of signs (S-25).  A prescriber's target for saturation takes
the place of the usual band, but not of 83 %; what was observed too long ago is
named.

  $ now='--protocol leiden-2009 --weight 70 --elapsed 52h'
  $ now="$now --hr 88 --bp 132/80 --pain 6 --nausea none --dissociation none"
  $ stay() { infuse titrate $now --rate "18 mg/h" "$@" >answer; echo $?
  >     sed -n '1,2p; /^WHY/,/^SEEN/p; /^ stay/p' answer; }
  $ stay --sedation "POSS 2" --acvpu A --rr 14 --spo2 89
  1
  UNCHECKED: not a yes, not a no, to stay at 18 mg/h: pause the pump and call the
  prescriber now
  WHY        oxygen saturation 89 %: pause, and call the prescriber now (from 91 %
             down); NEWS2, Royal College of Physicians 2017, a score of 3
                                                                 built into infuse
  SEEN       pain 6, alert (ACVPU), POSS 2, heart rate 88, 132/80 mmHg, breathing
   stay   UNCHECKED   18 mg/h
  $ stay --sedation "POSS 2" --rr 14 --spo2 89 --target-oxygen "88 to 92 %"
  0
  within limits to stay at 18 mg/h; no step up now
  ESKETAMINE, leiden-2009, ward, 70 kg
   stay   within limits  18 mg/h
  $ stay --sedation "POSS 2" --rr 14 --spo2 87 --target-oxygen "88 to 92 %"
  1
  UNCHECKED: not a yes, not a no, to stay at 18 mg/h: pause the pump and call the
  prescriber now
  WHY        oxygen saturation 87 %: pause, and call the prescriber now (from 87 %
             down); below the prescriber's target
  SEEN       pain 6, POSS 2, heart rate 88, 132/80 mmHg, breathing 14, saturation
   stay   UNCHECKED   18 mg/h
  $ stay --sedation "ACVPU P" --rr 14 --spo2 97
  1
  STOP: do not leave it at 18 mg/h: stop the pump, stay with the patient, call for
  help, then the prescriber
  WHY        responds to pain only (ACVPU): stop the pump, stay with the patient,
             call for help; NEWS2, Royal College of Physicians 2017, a score of 3
                                                                 built into infuse
  SEEN       pain 6, responds to pain only (ACVPU), heart rate 88, 132/80 mmHg,
   stay   NO          18 mg/h
  $ stay --sedation "POSS 2" --rr 14 --spo2 97 --other chest-pain
  1
  STOP: do not leave it at 18 mg/h: stop the pump, stay with the patient, call for
  help, then the prescriber
  WHY        chest pain: stop the pump, stay with the patient, call for help;
             emergency department protocol, SCIRP 3-1750111
  SEEN       pain 6, POSS 2, heart rate 88, 132/80 mmHg, breathing 14, saturation
   stay   NO          18 mg/h
  $ stay --sedation "POSS 2" --rr 14 --spo2 97 --observed "3 h"
  1
  UNCHECKED: not a yes, not a no, to stay at 18 mg/h: observe the patient now,
  sedation, breathing, oxygen saturation
  WHY        observed 3 h ago, and due every 2 h: sedation, breathing, oxygen
             saturation
  SEEN       pain 6, POSS 2, heart rate 88, 132/80 mmHg, breathing 14, saturation
   stay   UNCHECKED  18 mg/h
  $ stay --sedation "POSS 2" --rr 14 --spo2 97 --observed "10 min"
  0
  within limits to stay at 18 mg/h; no step up now
  ESKETAMINE, leiden-2009, ward, 70 kg
   stay   within limits  18 mg/h
  $ stay --sedation "POSS 2" --rr 14 --spo2 97 --target-oxygen "80 to 90 %"
  infuse: --target-oxygen: begins at or below 83 %, at which the pump is stopped: '80 to 90 %'
    write the prescriber's band, as in --target-oxygen "88 to 92 %"
  2
  $ stay --sedation "ACVPU X" --rr 14 --spo2 97
  infuse: --sedation: not on this scale 'X': 'ACVPU X'
    ACVPU has A, C (new confusion), V, P and U
  2
  $ stay --sedation "ACVPU V" --acvpu A --rr 14 --spo2 97
  infuse: --acvpu: is not what --sedation says: 'A'
    give the letter once
  2

Paused for 40 min and for longer, and a second time that day.

  $ paused() { infuse titrate $now --rate "0 mg/h" --sedation "POSS 2" \
  >     --rr 14 --spo2 97 "$@" | grep '^ pause'; }
  $ paused --running "40 min"
   pause  any time          off  restart within 1 h at the last rate or less
  $ paused --running "70 min"
   pause  any time          off  restart at START or on a new order
  $ paused --running "40 min" --pauses 2
   pause  any time          off  restart at START or on a new order

Two signs are two reasons; and a site that says nothing about the drug is no
yes, and no fault of the program either.

  $ infuse titrate --protocol leiden-2009 --weight 70 --rate "10 mg/h" \
  >     --day 2 --other "double vision" --other itch |
  >     sed -n '/^WHY/,/^SEEN/p'
  WHY        new itch: pause, and call the prescriber now; Noppers 2011, Pain
             152(9):2173-2178
             "double vision": pause, and call the prescriber now; this program has
             no rule for it
             not observed: sedation, breathing, oxygen saturation
                                                                 built into infuse
             not observed: heart rate, blood pressure, dissociation; Royal
             Cornwall Hospitals, intravenous ketamine infusion, V6, June 2022
                                                                 built into infuse
  SEEN       new itch, "double vision" (as typed)
  $ cat > ketamine-only.yaml <<'EOF'
  > infuse-site: 1
  > id: ketamine-only
  > revision: 1
  > title: made up for tests
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     sources: [{cite: made up, says: made up}]
  > EOF
  $ infuse titrate --protocol leiden-2009 --weight 70 --rate "10 mg/h" \
  >     --day 2 --site ./ketamine-only.yaml | sed -n '/^UNCHECKED /,/^ALSO/p'
  UNCHECKED  the site's file sets no hard-max on dose-rate for esketamine in
             setting ward                                     ./ketamine-only.yaml
  ALSO       not observed: sedation, breathing, oxygen saturation

What was given may be said as the pump shows it, in mL of the bag (S-25).

  $ infuse titrate $now --rate "18 mg/h" --given "39.2 mL" --given-course \
  >     "500 mL" --bag "esketamine 250 mg in 250 mL" | grep -A 1 ^DOSE
  DOSE       given 39.2 mg that day, 500 mg in the course; 360 mg more today,
             864 mg to the end, at this rate
  $ infuse titrate $now --rate "18 mg/h" --given "39.2 mL"
  infuse: --given: is in mL, and no strength is known: '39.2 mL'
    say what hangs, with --bag "ketamine 500 mg in 250 mL", or write it in mg
  [2]
