Cards for the pump.  Goldberg 2010 starts at 10 mg/h and goes to 40 mg/h; the
bag has 2 mg/mL, so 10 mg/h is 5 mL/h, and 1 mg/h is 1/70 mg/kg/h.

  $ infuse table --weight 70 --protocol goldberg-2010 --every "5 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --pump-step "0.1 mL/h"
  within limits to start; each row has its own verdict
  KETAMINE (racemic), ward, for 70 kg only
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 500 mg in 250 mL = 2 mg/mL of KETAMINE (racemic), as on the label

      rate   per kg      ENTER  pump gives  verdict
            mg/kg/h
   10 mg/h    0.143     5 mL/h     10 mg/h  within limits; START
   15 mg/h    0.214   7.5 mL/h     15 mg/h  within limits
   20 mg/h    0.286    10 mL/h     20 mg/h  within limits
   25 mg/h    0.357  12.5 mL/h     25 mg/h  within limits
   30 mg/h    0.429    15 mL/h     30 mg/h  within limits
   35 mg/h      0.5  17.5 mL/h     35 mg/h  within limits
   40 mg/h    0.571    20 mL/h     40 mg/h  CAUTION; the most
  ================================================================================
  NEVER      above 40 mg/h: the protocol's         protocols/goldberg-2010.yaml:32

  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  REASON     a prescriber's reason is needed above 35 mg/h
                                                    protocols/site/default.yaml:13
  ROWS       no row is due: the prescriber orders each step; may it be taken now:
             infuse titrate
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration; 1 more: infuse protocol show
             goldberg-2010
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

The prescriber wants less, and the last step is the smaller one: 10, 18, 25.
At 5 mg/mL 18 mg/h is 3.6 mL/h.

  $ infuse table --weight 70 --protocol goldberg-2010 --every "8 mg/h" \
  >     --syringe "200 mg in 40 mL" --ceiling "25 mg/h"
  CAUTION: read why before it starts      KETAMINE (racemic), ward, for 70 kg only
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 200 mg in 40 mL = 5 mg/mL: read the label

      rate   per kg     ENTER  pump gives  verdict
            mg/kg/h
   10 mg/h    0.143    2 mL/h     10 mg/h  within limits; START
   18 mg/h    0.257  3.6 mL/h     18 mg/h  within limits
   25 mg/h    0.357    5 mL/h     25 mg/h  within limits; the most
  ================================================================================
  NEVER      above 25 mg/h: the prescriber's

  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  ROWS       no row is due: the prescriber orders each step; may it be taken now:
             infuse titrate
  CAUTION    the protocol's maximum, 40 mg/h, gives way to 25 mg/h, the
             prescriber's ceiling                                      the order's
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration; 1 more: infuse protocol show
             goldberg-2010
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

A schedule is a card of its own: half, three quarters and all of 0.35 mg/kg/h,
24.5 mg/h at 70 kg.  One fact to a line.

  $ infuse table --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --bag "200 mg in 100 mL" --plain
  within limits
  KETAMINE (racemic), outpatient, for 70 kg only
  schwartzman-2009: SESSIONS, 10 of 4 h, one a day; pump off and disconnect after each
  Bag 200 mg in 100 mL = 2 mg/mL: read the label
  session 1: rate 12.25 mg/h
  session 1: per kg 0.175 mg/kg/h
  session 1: ENTER 6.1 mL/h
  session 1: pump gives 12.2 mg/h
  session 1: verdict within limits
  session 2: rate 18.375 mg/h
  session 2: per kg 0.263 mg/kg/h
  session 2: ENTER 9.1 mL/h
  session 2: pump gives 18.2 mg/h
  session 2: verdict within limits
  session 3 to 10: rate 24.5 mg/h
  session 3 to 10: per kg 0.35 mg/kg/h
  session 3 to 10: ENTER 12.2 mL/h
  session 3 to 10: pump gives 24.4 mg/h
  session 3 to 10: verdict within limits
  NEVER: above 24.5 mg/h: the protocol's, 0.35 mg/kg/h at 70 kg, protocols/schwartzman-2009.yaml:40
  DOUBT: the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's text on first doses was read cut; 1 more: infuse protocol show schwartzman-2009
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE: observations (infuse titrate), second person (infuse verify), screening, age; pump step not said, 0.1 mL/h assumed
  FROM: schwartzman-2009 revision 2, limits default revision 3, both built in; no clinician has reviewed them (--full)

A pump that wants mg/kg/h: 10 mg/h at 70 kg are 0.1428 mg/kg/h, of which 0.142
can be keyed, 9.94 mg/h; at 2 mg/mL 4.97 mL/h, and 4.9 with steps of 0.1.

  $ cat >ours.yaml <<'END'
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: Our ward
  > programme-in: mg/kg/h
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     rate: {hard-max: 30 mg/h}
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     sources: [{cite: for tests, says: 30 mg/h}]
  > END
  $ infuse table --weight 70 --protocol goldberg-2010 --every "20 mg/h" \
  >     --bag "500 mg in 250 mL" --site ours.yaml
  CAUTION: read why before it starts      KETAMINE (racemic), ward, for 70 kg only
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 500 mg in 250 mL = 2 mg/mL: read the label

      rate   per kg          ENTER      shows  pump gives  verdict
            mg/kg/h
   10 mg/h    0.143  0.142 mg/kg/h   4.9 mL/h    9.8 mg/h  within limits; START
   30 mg/h    0.429  0.428 mg/kg/h  14.9 mL/h   29.8 mg/h  within limits; the most
  ================================================================================
  NEVER      above 30 mg/h: the site's                                 ours.yaml:9

  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  ROWS       no row is due: the prescriber orders each step; may it be taken now:
             infuse titrate
  CAUTION    the protocol's maximum, 40 mg/h, gives way to 30 mg/h, at any weight
                                                                       ours.yaml:9
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration; 1 more: infuse protocol show
             goldberg-2010
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2 (built in), limits ours revision 1; no
             review of them is recorded (--full)

Nothing to key in: STOP, figures that are unverified and that nobody means, and
a source that states no start.

  $ infuse table --weight 70 --protocol goebel-escalating \
  >     --bag "500 mg in 250 mL"
  STOP: do not start or set this          KETAMINE (racemic), ward, for 70 kg only
  goebel-escalating: CONTINUOUS, 4 days (96 h).  Its figures are UNVERIFIED
  Bag 500 mg in 250 mL = 2 mg/mL: read the label
  No pump settings are shown.

   day      rate   per kg  verdict
                  mg/kg/h
   1     60 mg/h    0.857  UNCHECKED
   2    106 mg/h    1.514  STOP
   3    153 mg/h    2.186  STOP
   4    200 mg/h    2.857  STOP
  ================================================================================
  NEVER      above 70 mg/h: the site's, 1 mg/kg/h at 70 kg
                                                    protocols/site/default.yaml:14

  WHY STOP   days 2 to 4, 106 to 200 mg/h, are above
               70 mg/h   1 mg/kg/h at 70 kg         protocols/site/default.yaml:14
               100 mg/h  at any weight              protocols/site/default.yaml:17
             Anaesthetic-range dose, day 1 too (from 42 mg/h at 70 kg): needs an
             anaesthetist or intensivist present and a plan for the airway.
  CAUTION    day 1, 60 mg/h, needs a prescriber's reason: above
               35 mg/h  0.5 mg/kg/h at 70 kg        protocols/site/default.yaml:13
               40 mg/h  at any weight               protocols/site/default.yaml:16
             day 1: 60 mg/h could be above the limit in a short patient,
             55.3 mg/h: give --height and --sex     protocols/site/default.yaml:14
  3 WAYS     to read it; the prescriber has to say which is meant (--reading)
               as shown     60 to 200 mg/h for 96 h: 12,456 mg
               daily        60 to 200 mg/h in 4 sessions of 4 h: 2,076 mg
               per-session  15 to 50 mg/h in 4 sessions of 4 h: 519 mg
  DOUBT      60 and 200 were found nowhere else; they may be mg per session,
             printed as mg/h; 4 more: infuse protocol show goebel-escalating
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goebel-escalating revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)
  [1]
  $ infuse table --weight 70 --protocol goebel-tailored --every "10 mg/h" \
  >     --bag "500 mg in 250 mL"
  CAUTION: read why before it starts      KETAMINE (racemic), ward, for 70 kg only
  goebel-tailored: CONTINUOUS, 4 days (96 h), titrated.  Its figures are
  UNVERIFIED
  Bag 500 mg in 250 mL = 2 mg/mL: read the label
  Nothing to enter is shown: the figures are unverified.  The prescriber says the
  most with --ceiling, or the site adopts the protocol.

        rate   per kg  verdict
              mg/kg/h
    4.9 mg/h     0.07  CAUTION; START
   14.9 mg/h    0.213  CAUTION
   24.9 mg/h    0.356  CAUTION
   30.1 mg/h     0.43  CAUTION; the most
  ================================================================================
  NEVER      above 30.1 mg/h: the protocol's     protocols/goebel-tailored.yaml:37

  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  ROWS       no row is due: the prescriber orders each step; may it be taken now:
             infuse titrate
  CAUTION    the figures of this protocol are unverified: infuse protocol show
             goebel-tailored                     protocols/goebel-tailored.yaml:14
  DOUBT      its figures are those of an esketamine trial (Sigtermans 2009), see
             leiden-2009; 3 more: infuse protocol show goebel-tailored
  Not a judgement that it suits this patient: look at the patient first.
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goebel-tailored revision 1, limits default revision 3, both built in;
             no clinician has reviewed them (--full)
  $ infuse table --weight 70 --protocol goebel-tailored --every "10 mg/h" \
  >     --bag "500 mg in 250 mL" --ceiling "20 mg/h" --format csv
  protocol,weight_kg,day,session,rate_mg_per_h,dose_rate_mg_per_kg_per_h,enter,enter_unit,flow_ml_per_h,given_mg_per_h,deviation_percent,verdict,table_verdict,ceiling_mg_per_h,ceiling_source,ceiling_file,ceiling_line,revision,setting,strength_mg_per_ml,site,site_revision,phase,wean
  goebel-tailored,70,,,4.9,0.07,2.4,mL/h,2.4,4.8,-2.041,caution,caution,20,order,,,1,ward,2,default,3,,
  goebel-tailored,70,,,14.9,0.212857143,7.4,mL/h,7.4,14.8,-0.671,caution,caution,20,order,,,1,ward,2,default,3,,
  goebel-tailored,70,,,20,0.285714286,10,mL/h,10,20,0,caution,caution,20,order,,,1,ward,2,default,3,,
  $ infuse table --weight 70 --protocol consensus-2018 \
  >     --bag "500 mg in 250 mL"
  UNCHECKED: not a yes, not a no.  The source does not say where to start: ask the
  prescriber
  KETAMINE (racemic), ward, for 70 kg only
  consensus-2018: CONTINUOUS, 4 days (96 h), titrated
  Bag 500 mg in 250 mL = 2 mg/mL: read the label
  No pump settings are shown.

  ================================================================================
  NEVER      above 22 mg/h: the protocol's        protocols/consensus-2018.yaml:35

  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  ROWS       no row is due: the prescriber orders each step; may it be taken now:
             infuse titrate
  UNCHECKED  going up cannot be checked; the source does not state start, step,
             interval (under schedule, titrate): a site's file fills them under
             titrate                              protocols/consensus-2018.yaml:32
  DOUBT      22 mg/h was the mean end dose of S-ketamine per 70 kg; the one-line
             summaries drop that; 3 more: infuse protocol show consensus-2018
  NOT DONE   observations (infuse titrate), second person (infuse verify),
             screening, age; pump step not said, 0.1 mL/h assumed
  FROM       consensus-2018 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)
  [1]

What cannot be a card.

  $ infuse table --weight 70 --protocol goldberg-2010 \
  >     --bag "500 mg in 250 mL"
  infuse: --every: is needed: this protocol states no step: 'goldberg-2010'
    say how far rows are apart, as in --every "1 mg/h"
  [2]
  $ infuse table --weight 70 --protocol goldberg-2010 --every "0.1 mg/h" \
  >     --bag "500 mg in 250 mL"
  infuse: --every: is smaller than this pump and bag can show: '0.1 mg/h'
    write at least 0.2 mg/h
  [2]
  $ infuse table --weight 70 --protocol goldberg-2010 --every "0 mg/h" \
  >     --bag "500 mg in 250 mL"
  infuse: --every: is smaller than this pump and bag can show: '0 mg/h'
    write at least 0.2 mg/h
  [2]
  $ infuse table --weight 70 --protocol goldberg-2010 --every "0.02 mg/h" \
  >     --bag "20 mg in 100 mL"
  infuse: --every: would be more than 366 rows: '0.02 mg/h'
    write a larger one
  [2]
  $ infuse table --weight 70 --protocol schwartzman-2009 --every "5 mg/h" \
  >     --bag "500 mg in 250 mL" --setting outpatient
  infuse: --every: is for titrated protocols, and this one schedules its rates: 'schwartzman-2009'
    leave it away: each rate of the schedule is a row
  [2]
  $ infuse table --weight 70 --protocol goldberg-2010 --every "5 mL/h" \
  >     --bag "500 mg in 250 mL"
  infuse: --every: that is a flow 'mL/h': '5 mL/h'
    write a rate in mg/h or mg/kg/h, or with mcg or min
  [2]
  $ infuse table --weight 70 --protocol goldberg-2010
  infuse: table: needs --bag LABEL
    as the label reads: "ketamine 500 mg in 250 mL"
  [2]
