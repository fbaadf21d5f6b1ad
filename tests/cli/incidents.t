Incidents and misprints, as they were published, and what infuse says to each.
They are the rows ERR-01 to ERR-12 of tests/data/worked_cases.tsv, which has
their addresses; where the drug was another, ketamine stands in its place with
the same figures or the same slip.  tests/check-cases runs them too.

ERR-01: a table of ketamine of 2 mg/mL (vargoanes_md, Ketamine Tables) has
11.8 mL/h for 0.3 mg/kg/h at 45 kg.  6.75 mL/h is right; 11.8 is 74.8 % more.
The order is a protocol here, and one rate is held against it.

  $ cp "$TESTDIR/../data/worked-03.yaml" "$TESTDIR/../data/worked-02.yaml" .
  $ infuse convert "0.3 mg/kg/h" --to mL/h --weight 45 --strength "2 mg/mL"
  6.75 mL/h
  $ infuse check --protocol worked-03.yaml --weight 45 --rate "11.8 mL/h" \
  >     --strength "2 mg/mL" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   23.6 mg/h is above 13.5 mg/h, 0.3 mg/kg/h at 45 kg  worked-03.yaml:23
  UNCHECKED  45 kg is under 50 kg, and the age is not said: give it with --age
                                                                 worked-03.yaml:11
  No pump setting is shown.

ERR-02: the same table, 12.3 mL/h for 0.3 mg/kg/h at 85 kg: 3.5 % too little,
and 12.75 mL/h is right.  Up to 5 % is no finding (S-02); the answer says all
the same how much less it is than the day's rate.

  $ infuse check --protocol worked-03.yaml --weight 85 --rate "12.3 mL/h" \
  >     --strength "2 mg/mL" | sed -n '1p; /^MOST/,/^DOSE/p'
  within limits to run 12.3 mL/h (24.6 mg/h)       KETAMINE (racemic), ward, 85 kg
  MOST       25.5 mg/h, 0.3 mg/kg/h at 85 kg; this is 0.9 mg/h below it
                                                                 worked-03.yaml:23
  DOSE       590.4 mg in 24 h; to infuse 295.2 mL

Where a protocol has a range, as a titrated one, the rate is inside it, and no
limit says a word.  The one who takes it from the table is found out by the
second person, whose own sum is another; the pump's step makes 12.7 of 12.75.

  $ infuse plan --protocol worked-03.yaml --weight 85 --format json \
  >     --bag "ketamine 500 mg in 250 mL" > plan.json
  $ infuse verify --against plan.json --weight 85 --rate "0.3 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --flow "12.3 mL/h" \
  >     --volume "295.2 mL" | sed -n '/^OWN SUMS/,/^NOT SEEN/p; /^DISAGREE/,$p'
  DISAGREE: do not start

   field            first             second
   weight           85 kg             85 kg             agrees
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             25.5 mg/h         25.5 mg/h         agrees
   flow             12.7 mL/h         12.3 mL/h         DIFFERS
   to be infused    304.8 mL          295.2 mL          DIFFERS
   flow by own sum                    12.7 mL/h         DIFFERS

  DIFFERS    flow
  DIFFERS    to be infused: is more than the bag holds: the pump would run dry
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   0.3 mg/kg/h x 85 kg is 25.5 mg/h
  OWN SUMS   0.3 mg/kg/h x 85 kg is 25.5 mg/h
             25.5 mg/h of 500 mg in 250 mL is 12.7 mL/h, down to the step of
             25.5 mg/h of 500 mg in 250 mL is 12.7 mL/h, down to the step of
             0.1 mL/h (the plan's); the pump's 12.3 mL/h give 24.6 mg/h
             0.1 mL/h (the plan's); the pump's 12.3 mL/h give 24.6 mg/h
             295.2 mL at 12.3 mL/h runs for 24 h; the plan's is 24 h
             295.2 mL at 12.3 mL/h runs for 24 h; the plan's is 24 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   worked-03, revision 1, sha256 c9bd643c5b09
  VERDICT    within limits
  DAY        the one day, 24 h

ERR-03: the same table, 9.8 mL/h for 0.2 mg/kg/h at 95 kg, 3.2 % too much:
9.5 mL/h is right.

  $ infuse check --protocol worked-02.yaml --weight 95 --rate "9.8 mL/h" \
  >     --strength "2 mg/mL" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   19.6 mg/h is above 19 mg/h, 0.2 mg/kg/h at 95 kg    worked-02.yaml:23
  No pump setting is shown.

ERR-04: a sheet of formulas (Need to Know Math Formulas, Scribd 22753222) makes
100 units/mL of 250000 units of heparin in 250 mL, which are 1000; 25,000 were
meant, and the zeros were not counted.  Units are not an amount of ketamine.
Digits are not grouped by hand, as a comma may be a decimal one.

  $ infuse prepare --weight 70 --protocol goldberg-2010 \
  >     --bag "250000 units in 250 mL"
  infuse: --bag: unknown unit '250000 units': '250000 units in 250 mL'
    write an amount in mg, mcg or g
  [2]
  $ infuse prepare --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 2,500 mg in 250 mL"
  infuse: --bag: separator between the digits '2,500 mg': 'ketamine 2,500 mg in 250 mL'
    write 1000 without one, and decimals behind a point
  [2]

Ten times the amount gives itself away by its strength, and the amount is
printed back with its digits grouped.

  $ infuse prepare --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 2500 mg in 250 mL" --vial "500 mg in 10 mL" |
  >     sed -n '1,3p; /^CAUTION /,/^$/p'
  CAUTION: a prescriber's reason is needed         KETAMINE (racemic), ward, 70 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 2,500 mg in 250 mL = 10 mg/mL of KETAMINE (racemic), as on the label
  CAUTION    a strength of 10 mg/mL needs a prescriber's reason: above 5 mg/mL
                                                    protocols/site/default.yaml:21
  CAUTION    a bag is more than 5 % weaker than its label, when made with: on top
             (-16.7 %)
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)
  $ infuse prepare --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 25000 mg in 250 mL" |
  >     sed -n '1,3p; /^WHY/,/^FROM/p'
  STOP: do not make or hang this                   KETAMINE (racemic), ward, 70 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 25,000 mg in 250 mL = 100 mg/mL of KETAMINE (racemic), as on the label
  WHY STOP   a strength of 100 mg/mL is above
               10 mg/mL                             protocols/site/default.yaml:22
               50 mg/mL                                          built into infuse
  no bags to make: 100 mg/mL never goes in undiluted: at least its own volume of
  diluent (label)
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;

What the label comes to is not also typed: one of the two would be wrong.

  $ infuse plan --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 2500 mg in 250 mL" --strength "1 mg/mL"
  infuse: plan: --strength and --bag say the same thing
    give one of them
  [2]

ERR-05: 41.7 mg/h of lidocaine of 10 mg/mL, 4.17 mL/h, were keyed into the
field of the rate: 41.7 mL/h, 417 mg/h (Patient Safety Solutions, 5 March 2019,
Infusion Pump Problems).

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h"
  infuse: --rate: mL/h says nothing without the strength: '41.7 mL/h'
    add --strength "2 mg/mL" or --bag as the label reads, or write the rate in mg/h
  [2]
  $ infuse check --protocol goldberg-2010 --weight 70 --rate "41.7 mL/h" \
  >     --strength "10 mg/mL" | sed -n '1,/^$/p; /^SLIP/,/^No/p'
  STOP: do not start or set this.
  41.7 mL/h of KETAMINE (racemic) 10 mg/mL is 417 mg/h, more than 10 times the
  most; 5.957 mg/kg/h at 70 kg; goldberg-2010, ward

  SLIP?      a tenfold slip, or a dose in 24 h written as one in 1 h: go back to
             the written order and the label
  No pump setting is shown.

ERR-06: dopamine ran from a bag of 400 mg in 250 mL, programmed as 1600 mg in
250 mL, and gave a quarter of the dose (Nursing Center, article 4634690).  The
second person reads the bag that hangs.

  $ infuse plan --protocol goldberg-2010 --weight 70 --format json \
  >     --bag "ketamine 800 mg in 250 mL" > plan.json
  $ infuse verify --against plan.json --weight 70 --rate "10 mg/h" --day 1 \
  >     --bag "ketamine 200 mg in 250 mL" --flow "3.1 mL/h" \
  >     --volume "74.4 mL" |
  >     sed -n '/^ label/p; /^OWN SUMS/,/^NOT SEEN/p; /^DISAGREE/,$p'
  DISAGREE: do not start

   field            first             second
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   label            800 mg in 250 mL  200 mg in 250 mL  DIFFERS
   label            800 mg in 250 mL  200 mg in 250 mL  DIFFERS
   rate             10 mg/h           10 mg/h           agrees
   flow             3.1 mL/h          3.1 mL/h          agrees
   to be infused    74.4 mL           74.4 mL           agrees
   flow by own sum                    12.5 mL/h         DIFFERS

  DIFFERS    label: the plan's flow from this bag would give 2.48 mg/h, not
             10 mg/h
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   10 mg/h of 200 mg in 250 mL is 12.5 mL/h, down to the step of
  OWN SUMS   10 mg/h of 200 mg in 250 mL is 12.5 mL/h, down to the step of
             0.1 mL/h (the plan's); the pump's 3.1 mL/h give 2.48 mg/h
             0.1 mL/h (the plan's); the pump's 3.1 mL/h give 2.48 mg/h
             74.4 mL at 3.1 mL/h runs for 24 h; the plan's is 24 h
             74.4 mL at 3.1 mL/h runs for 24 h; the plan's is 24 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    within limits
  DAY        day 1, 24 h; titrated, and the rate is that of the start

ERR-07: the other way round, 800 mg hung in place of 200 mg in 250 mL, both at
15 mL/h: four times the dose (Husch 2005, Qual Saf Health Care).  A limit finds
what is too much for it, and the second person any other label.

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "15 mL/h" \
  >     --bag "ketamine 200 mg in 250 mL" | sed -n '1,/^$/p'
  CAUTION: a prescriber's reason is needed to run 15 mL/h (12 mg/h)
  KETAMINE (racemic), ward, 70 kg
  goldberg-2010
  Bag 200 mg in 250 mL = 0.8 mg/mL of KETAMINE (racemic), as on the label

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "15 mL/h" \
  >     --bag "ketamine 800 mg in 250 mL" | sed '/^NOT DONE/,$d'
  STOP: do not start or set this.
  15 mL/h of KETAMINE (racemic) 800 mg in 250 mL = 3.2 mg/mL is 48 mg/h;
  0.686 mg/kg/h at 70 kg; goldberg-2010, ward

  WHY STOP   48 mg/h is above 40 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
  CAUTION    48 mg/h needs a prescriber's reason: above 35 mg/h, 0.5 mg/kg/h at
             70 kg                                  protocols/site/default.yaml:13
  SLIP?      mg/h typed as mL/h, or the reverse: go back to the written order and
             the label
  No pump setting is shown.

  $ infuse plan --protocol goldberg-2010 --weight 70 --format json \
  >     --bag "ketamine 200 mg in 250 mL" > plan.json
  $ infuse verify --against plan.json --weight 70 --rate "10 mg/h" --day 1 \
  >     --bag "ketamine 800 mg in 250 mL" --flow "12.5 mL/h" \
  >     --volume "300 mL" | sed -n '/^DISAGREE/,$p'
  DISAGREE: do not start

   field            first             second
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   label            200 mg in 250 mL  800 mg in 250 mL  DIFFERS
   rate             10 mg/h           10 mg/h           agrees
   flow             12.5 mL/h         12.5 mL/h         agrees
   to be infused    300 mL            300 mL            DIFFERS
   flow by own sum                    3.1 mL/h          DIFFERS

  DIFFERS    label: the plan's flow from this bag would give 40 mg/h, not 10 mg/h
  DIFFERS    to be infused: is more than the bag holds: the pump would run dry
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   10 mg/h of 800 mg in 250 mL is 3.1 mL/h, down to the step of 0.1 mL/h
             (the plan's); the pump's 12.5 mL/h give 40 mg/h
             300 mL at 12.5 mL/h runs for 24 h; the plan's is 24 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    caution
  DAY        day 1, 24 h; titrated, and the rate is that of the start

ERR-08: 95 mg of ketamine were to come from 10 mg/mL, 9.5 mL; the 9.5 mL came
from a vial of 100 mg/mL, and 950 mg were given (AHRQ PSNet, Unintentional
Ketamine Overdose in the Operating Room: Mixing Ampules).  The volume to draw
never stands without the strength of its vial, and the other vials are named.

  $ infuse prepare --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 95 mg in 95 mL" --vial "200 mg in 20 mL" |
  >     sed -n '/^EACH/,/^OVERFILL/p'
  EACH BAG   9.5 mL of 10 mg/mL, which is 95 mg, from 1 vial of 200 mg in 20 mL,
             of which 10.5 mL (105 mg) is left and not kept for the next bag; with
             85.5 mL of diluent, 95 mg in 95 mL, which is 1 mg/mL
  WRONG VIAL 9.5 mL of 50 mg/mL would be 475 mg, five times as much; 9.5 mL of
             100 mg/mL would be 950 mg, ten times as much: read the vial again
  OVERFILL   unknown, as --overfill is not given; true strength at most 1 mg/mL,
  $ infuse prepare --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 950 mg in 9.5 mL" --vial "1000 mg in 10 mL" |
  >     sed -n '1,3p; /^WHY/,/^FROM/p'
  STOP: do not make or hang this                   KETAMINE (racemic), ward, 70 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  Bag 950 mg in 9.5 mL = 100 mg/mL of KETAMINE (racemic), as on the label
  WHY STOP   a strength of 100 mg/mL is above
               10 mg/mL                             protocols/site/default.yaml:22
               50 mg/mL                                          built into infuse
  no bags to make: 100 mg/mL never goes in undiluted: at least its own volume of
  diluent (label)
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;

ERR-09: a page on ketamine has "0.5ml and 2.5ml per pound" (drugsdb.com,
Ketamine Dosage).  mL per pound is no dose.

  $ infuse convert "0.5 mL/lb" --to mg/kg
  infuse: convert: unknown unit 'mL/lb': '0.5 mL/lb'
    write a number and its unit, such as 60 mg/h
  [2]
  $ infuse check --protocol goldberg-2010 --weight 70 --rate "2.5 mL/lb" \
  >     --strength "10 mg/mL"
  infuse: --rate: unknown unit 'mL/lb': '2.5 mL/lb'
    write a rate in mg/h, mg/kg/h or mL/h
  [2]

ERR-10: an infusion of ketamine beginning at 0.5 mg/kg/min (Medscape, article
871627), where 0.5 mg/kg/h is likely meant, 60 times less.  It is above what
is built in for an anaesthetist too, which no file can loosen (S-03).

  $ infuse convert "0.5 mg/kg/min" --to mg/kg/h
  30 mg/kg/h
  $ infuse check --protocol goldberg-2010 --weight 70 \
  >     --rate "0.5 mg/kg/min" | sed -n '1,/^$/p; /^SLIP/,/^No/p'
  STOP: do not start or set this.
  0.5 mg/kg/min of KETAMINE (racemic) is 2,100 mg/h, more than 52 times the most;
  30 mg/kg/h at 70 kg; goldberg-2010, ward

  SLIP?      a rate per hour written as one per minute, or mg/h written as
             mg/kg/h: go back to the written order and the label
  No pump setting is shown.

  $ infuse check --protocol goebel-escalating --reading continuous --weight 70 --day 1 \
  >     --rate "0.5 mg/kg/min" --setting intensive-care |
  >     sed -n '1p; /^WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   2,100 mg/h is above
               60 mg/h   the schedule of that day
                                               protocols/goebel-escalating.yaml:56
               200 mg/h  the protocol's        protocols/goebel-escalating.yaml:59
               280 mg/h  4 mg/kg/h at 70 kg         protocols/site/default.yaml:44
  CAUTION    the figures of this protocol are unverified: infuse protocol show
             goebel-escalating                 protocols/goebel-escalating.yaml:14
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.   built into infuse
  No pump setting is shown.

ERR-11: a calculator of lean body weight prints about 74 kg beside its right
formula (tools.gera.services): a man of 110 kg and 178 cm has 71.9 kg.  The
lean weight is never typed; a plan has it beside the others.

  $ infuse plan --weight 110 --height "178 cm" --sex male \
  >     --protocol goldberg-2010 | sed -n '1,2p; /^WHY/,/^$/p; /^WEIGHT/p'
  CAUTION: read why before it starts              KETAMINE (racemic), ward, 110 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated
  WEIGHT     doses per kg at 110 kg, actual (the protocol's basis); upper limits

74 kg, typed as the weight of such a man, is a weight like any other, and no
limit finds it; the second person, who weighs the patient, does.

  $ infuse plan --weight 74 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" --format json \
  >     --bag "ketamine 500 mg in 250 mL" > plan.json
  $ infuse verify --against plan.json --weight 110 --rate "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --flow "33.3 mL/h" --day 1 \
  >     --volume "799.2 mL" | sed -n '/^ weight/p; /^DISAGREE/,$p'
  DISAGREE: do not start

   field            first             second
   weight           74 kg             110 kg            DIFFERS
   weight           74 kg             110 kg            DIFFERS
   drug             ketamine          ketamine          agrees
   label            500 mg in 250 mL  500 mg in 250 mL  agrees
   rate             66.6 mg/h         99 mg/h           DIFFERS
   flow             33.3 mL/h         33.3 mL/h         agrees
   to be infused    799.2 mL          799.2 mL          DIFFERS
   flow by own sum                    49.5 mL/h         DIFFERS

  DIFFERS    weight
  DIFFERS    rate: per kg, and the weights differ
  DIFFERS    to be infused: is more than the bag holds: the pump would run dry
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   0.9 mg/kg/h x 110 kg is 99 mg/h
             99 mg/h of 500 mg in 250 mL is 49.5 mL/h, down to the step of
             0.1 mL/h (the plan's); the pump's 33.3 mL/h give 66.6 mg/h
             799.2 mL at 33.3 mL/h runs for 24 h; the plan's is 24 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goebel-low-dose, revision 2, sha256 f7897b71293e
  VERDICT    caution
  DAY        day 1, 24 h

ERR-12: 1300 units/h of heparin were ordered, 200 units/h programmed, 2 mL/h in
place of 13 (Husch 2005): less than a sixth.  A rate may always be lower, but it
is asked about, and it is not the order.

  $ infuse check --protocol goldberg-2010 --weight 70 --rate "2 mL/h" \
  >     --strength "1 mg/mL" | sed '/^NOT DONE/,$d'
  CAUTION: a prescriber's reason is needed to run 2 mL/h (2 mg/h)
  KETAMINE (racemic), ward, 70 kg
  goldberg-2010
  Bag 1 mg/mL: read the label

  RUN        ENTER 2 mL/h, pump gives 2 mg/h, 0.029 mg/kg/h
  MOST       40 mg/h; this is 38 mg/h below it     protocols/goldberg-2010.yaml:37
  DOSE       48 mg in 24 h; to infuse 48 mL
  CAUTION    2 mg/h is below
               10 mg/h   the protocol's            protocols/goldberg-2010.yaml:37
               3.5 mg/h  0.05 mg/kg/h at 70 kg      protocols/site/default.yaml:12
             Low: a start, a wean or a slip of unit?
  SAME       at 1 mg/mL, mg/h and mL/h are the same number: a mix-up cannot be
             seen
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient: look at the patient first.

  $ infuse plan --protocol goldberg-2010 --weight 70 --format json \
  >     --bag "ketamine 250 mg in 250 mL" > plan.json
  $ infuse verify --against plan.json --weight 70 --rate "10 mg/h" --day 1 \
  >     --bag "ketamine 250 mg in 250 mL" --flow "2 mL/h" --volume "48 mL" |
  >     sed -n '/^ flow/p; /^OWN SUMS/,/^NOT SEEN/p; /^DISAGREE/,$p'
  DISAGREE: do not start

   field            first             second
   weight           70 kg             70 kg             agrees
   drug             ketamine          ketamine          agrees
   label            250 mg in 250 mL  250 mg in 250 mL  agrees
   rate             10 mg/h           10 mg/h           agrees
   flow             10 mL/h           2 mL/h            DIFFERS
   flow             10 mL/h           2 mL/h            DIFFERS
   to be infused    240 mL            48 mL             DIFFERS
   flow by own sum                    10 mL/h           DIFFERS
   flow by own sum                    10 mL/h           DIFFERS

  DIFFERS    flow
  DIFFERS    to be infused
  DIFFERS    flow by own sum: the pump does not show what rate and label come to
  NOW        go back to the written order, the label and the patient; do not
             settle it by changing an entry
  OWN SUMS   10 mg/h of 250 mg in 250 mL is 10 mL/h, down to the step of 0.1 mL/h
  OWN SUMS   10 mg/h of 250 mg in 250 mL is 10 mL/h, down to the step of 0.1 mL/h
             (the plan's); the pump's 2 mL/h give 2 mg/h
             (the plan's); the pump's 2 mL/h give 2 mg/h
             48 mL at 2 mL/h runs for 24 h; the plan's is 24 h
             48 mL at 2 mL/h runs for 24 h; the plan's is 24 h
  NOT SEEN   that it is the right patient; that the line goes from this bag to
  NOT SEEN   that it is the right patient; that the line goes from this bag to
             this patient; that it is the right channel of the pump; that the bag
             holds what its label says; that the plan was the right one: its
             limits are not weighed again
  AGAINST    plan.json
  PROTOCOL   goldberg-2010, revision 2, sha256 4d3cf7496307
  VERDICT    within limits
  DAY        day 1, 24 h; titrated, and the rate is that of the start
