Which weight is a dose per kg for?

With a height and a sex, the head of a plan names four weights, which of them
the doses are for (the protocol says that, and nothing else can), and which one
the upper limits per kg are tried at: the lightest of the actual, the adjusted
and the one that doses.  Where the actual weight is more than a fifth above the
ideal one, the rates are set side by side and nothing is changed.

  $ infuse plan --protocol schwartzman-2009 --setting outpatient \
  >     --weight 118 --height "170 cm" --sex male --strength "1 mg/mL"
  CAUTION: read why before it starts        KETAMINE (racemic), outpatient, 118 kg
  schwartzman-2009: SESSIONS, 10 of 4 h, one a day; pump off and disconnect after
  each
  Bag 1 mg/mL: read the label

   session     ordered   per kg      ENTER  pump gives  to infuse  dose
                        mg/kg/h                                      mg
   1 ?       12.5 mg/h    0.106  12.5 mL/h   12.5 mg/h      50 mL    50  CAUTION
   2 ?      18.75 mg/h    0.159  18.7 mL/h   18.7 mg/h    74.8 mL  74.8  CAUTION
   3 to 10     25 mg/h    0.212    25 mL/h     25 mg/h     100 mL   100  CAUTION
    ? not found in what was read of the source
    25 mg/h is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h
    10 sessions: 924.8 mg; as ordered 925 mg (pump step 0.1 mL/h)

  CAUTION    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
             it this patient's, and in kg? the doses are per kg of the actual
             weight, as the protocol says; infuse plan sets the others beside it
                                                                 built into infuse
  MOST       25 mg/h  the protocol's            protocols/schwartzman-2009.yaml:41
             100 mg   in one day                protocols/schwartzman-2009.yaml:42
  AT THE END the pump may run on at its keep-open rate: stop it, then disconnect.
             How long to watch, and going home: infuse monitor
  SAME       at 1 mg/mL, mg/h and mL/h are the same number: a mix-up cannot be
             seen
  WEIGHT     doses per kg at 118 kg, actual (the protocol's basis); upper limits
             per kg at 86.762 kg, adjusted
             the rates per kg under each weight; this plan is for the actual one,
             and the others are not checked
   mg/h under        actual      ideal   adjusted       lean
                     118 kg  65.937 kg  86.762 kg  70.574 kg
   session 1           12.5     11.538       12.5      12.35
   session 2          18.75     17.308      18.75     18.525
   sessions 3 to 10      25     23.077         25       24.7
  DOUBT      the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's
             text on first doses was read cut; 1 more: infuse protocol show
             schwartzman-2009
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       schwartzman-2009 revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)

Without the height the same plan is within limits.

  $ infuse plan --protocol schwartzman-2009 --setting outpatient \
  >     --weight 118 | sed -n '1p; /^WEIGHT/p; /^DOUBT/p'
  within limits                             KETAMINE (racemic), outpatient, 118 kg
  DOUBT      the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's

A height can take a plan away, and never gives one.  The limit of 0.9 mg/kg/h
is 106.2 mg/h at the actual weight and 75.744 mg/h at the adjusted one, and the
lower result binds.

  $ infuse plan --protocol goebel-low-dose --weight 118 --height "67 in" \
  >     --sex female | sed -n '1p; /^CAUTION /,/^DOUBT/p'
  STOP: do not start or set this                  KETAMINE (racemic), ward, 118 kg
  CAUTION    118 kg is 56.4 kg (91.56 %) above the ideal weight, 61.6 kg: is it
             this patient's, and in kg? the doses are per kg of the actual weight,
             as the protocol says; infuse plan sets the others beside it
                                                                 built into infuse
  WEIGHT     doses per kg at 118 kg, actual (the protocol's basis); upper limits
             per kg at 84.16 kg, adjusted
             the rates per kg under each weight; this plan is for the actual one,
             and the others are not checked
   mg/h under   actual    ideal  adjusted       lean
                118 kg  61.6 kg  84.16 kg  58.427 kg
   days 1 to 5   106.2    55.44    75.744     52.584
  DOUBT      0.9 mg/kg/h was found nowhere else; it may be a ceiling reached by

A titrated range has its two ends, and a target is a rate too.  Feet and inches
are two numbers, and a height is one.

  $ infuse plan --protocol leiden-2009 --weight 92 --height "5 ft 6 in" \
  >     --sex female
  infuse: --height: feet, and marks for feet and inches, are not read: '5 ft 6 in'
    write inches alone, 12 to the foot: 5 ft 7 in is "67 in"
  [2]
  $ infuse plan --protocol leiden-2009 --weight 92 --height "66 in" \
  >     --sex female --target "0.2 mg/kg/h" | sed -n '/^WEIGHT/,/^DOUBT/p'
  WEIGHT     doses per kg at 92 kg, actual (the protocol's basis); upper limits
             per kg at 72.38 kg, adjusted
             the rates per kg under each weight; this plan is for the actual one,
             and the others are not checked
   mg/h under  actual    ideal  adjusted       lean
                92 kg  59.3 kg  72.38 kg  50.862 kg
   START         6.44    4.151     5.066       3.56
   MOST         39.56   25.499    31.123      21.87
   TARGET        18.4    11.86    14.476     10.172
  DOUBT      sources differ on the ceiling, 0.29 (Dahan, Otto) or 0.43 mg/kg/h

Rates in mg/h are the same at any weight, and the caution asks whether it was
the right one: here 122 lb were typed as kg.

  $ infuse plan --protocol goldberg-2010 --weight 122 --height "165 cm" \
  >     --sex female | sed -n '/^WEIGHT/,/^DOUBT/p'
  WEIGHT     doses per kg at 122 kg, actual (the protocol's basis); upper limits
             per kg at 82.945 kg, adjusted
             the rates are in mg/h, the same at any weight
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10

  $ infuse plan --protocol goldberg-2010 --weight 122lb --height "165 cm" \
  >     --sex female --full | sed -n '1p; /^WEIGHT.*actual (/,/^SETTING/p'
  within limits to start; no way up is given
  WEIGHT     doses per kg at 55.338 kg, actual (the protocol's basis); upper
             limits per kg at the same
  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration; 1 more: infuse protocol show
             goldberg-2010
  Not a judgement that it suits this patient.
  NOT DONE   screening, age, strength of the bag
  FROM       goldberg-2010 revision 2, limits default revision 3, both built in;
             no clinician has reviewed them

  PROTOCOL   goldberg-2010, revision 2, protocols/goldberg-2010.yaml (built in),
             sha256 4d3cf7496307
             Goldberg 2010; five inpatient days, titrated from 10 to 40 mg/h
  DRUG       KETAMINE (racemic), intravenous; complex regional pain syndrome;
             adults
  EVIDENCE   abstract-read
  DOUBTS     two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration
             step, interval and weaning are not in the abstract; 5 mg/h stands on
             clinic pages only
  WEIGHT     55.338 kg, actual (122lb, rounded down to the gram); height 165 cm,
             female, BMI 20.3; ideal and adjusted: the actual weight, which is not
             above the ideal one; lean 37.336 kg; doses per kg at 55.338 kg,
             actual (the protocol's basis); upper limits per kg at the same
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256

Further off than a body can be, a weight or a height is refused.

  $ infuse plan --protocol goldberg-2010 --weight 190 --height "160 cm" \
  >     --sex female
  infuse: --height: BMI 74.219 at 190 kg is outside 12 to 70: '160 cm'
    pounds taken as kg, or inches as cm? read both again, with their units
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "67 cm" \
  >     --sex female
  infuse: --height: an adult's height is 100 to 250 cm: '67 cm'
    is it in inches, or in cm? write it in cm, m or inches: "170 cm", "67 in"
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "250 cm" \
  >     --sex female
  infuse: --height: BMI 11.2 at 70 kg is outside 12 to 70: '250 cm'
    pounds taken as kg, or inches as cm? read both again, with their units
  [2]

A height has its unit, and goes with a sex.

  $ infuse plan --protocol goldberg-2010 --weight 70 --height 170 --sex male
  infuse: --height: a height needs its unit: cm, or inches?: '170'
    write it in cm, m or inches: "170 cm", "67 in"
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "1,70 m" \
  >     --sex male
  infuse: --height: comma in the number: '1,70 m'
    use a decimal point, not a comma
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "170 cms" \
  >     --sex male
  infuse: --height: not a unit of height: '170 cms'
    write it in cm, m or inches: "170 cm", "67 in"
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "66.9 in" \
  >     --sex male
  infuse: --height: finer than can be kept exactly: '66.9 in'
    write whole or half inches, or cm to two decimals
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "170 cm"
  infuse: plan: --height and --sex go together
    the ideal weight needs both, as in --height "170 cm" --sex female
  [2]
  $ infuse check --protocol goldberg-2010 --weight 70 --sex male \
  >     --rate "20 mg/h"
  infuse: check: --height and --sex go together
    the ideal weight needs both, as in --height "170 cm" --sex female
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 70 --height "170 cm" \
  >     --sex m
  infuse: --sex: no such choice: 'm'
    write female or male
  [2]

Devine's formula begins at 60 in, and is not drawn out below that; the formula
of the lean weight was made from adults.

  $ infuse plan --protocol goldberg-2010 --weight 60 --height "150 cm" \
  >     --sex female
  infuse: --height: no ideal weight under 152.4 cm (60 in), where its formula begins: '150 cm'
    leave out --height and --sex: then the actual weight alone counts
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 60 --height "60 in" \
  >     --sex female --age 17
  infuse: --height: ideal, adjusted and lean weight are those of adults, from 18 years
    leave out --height and --sex; this program does not scale adult regimens
  [2]
  $ infuse plan --protocol goldberg-2010 --weight 40 --height "60 in" \
  >     --sex female --age 46 --full | sed -n '/^WEIGHT.*actual;/,/^SETTING/p'
  WEIGHT     40 kg, actual; age 46; height 152.4 cm (60 in), female, BMI 17.2;
             ideal and adjusted: the actual weight, which is not above the ideal
             one; no lean weight: its formula was not made for this body; doses
             per kg at 40 kg, actual (the protocol's basis); upper limits per kg
             at the same
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256

A protocol may be written for another weight than the actual one.  Then it
cannot be planned without a height.

  $ for basis in ideal lean; do
  >     infuse protocol show --source goebel-low-dose | sed \
  >     "s/^id: .*/id: low-$basis/; s/basis: actual/basis: $basis/" \
  >     >low-$basis.yaml; done
  $ infuse protocol show ./low-ideal.yaml | grep ^WEIGHT
  WEIGHT     doses per kg are of the ideal weight
  $ infuse plan --protocol ./low-ideal.yaml --weight 118
  infuse: --protocol: its doses are per kg of the ideal weight, which needs a height: 'low-ideal'
    add --height "170 cm" --sex female, or what they are
  [2]
  $ infuse plan --protocol ./low-ideal.yaml --weight 118 \
  >     --height "170 cm" --sex male --strength "2 mg/mL" \
  >     --ceiling "0.9 mg/kg/h" | sed -n '1p; /^ day/,/^DOUBT/p'
  CAUTION: a prescriber's reason is needed        KETAMINE (racemic), ward, 118 kg
   day          ordered  per kg     ENTER pump gives to infuse    dose
                        mg/kg/h                                     mg
   1 to 4   59.343 mg/h     0.9 29.6 mL/h  59.2 mg/h  710.4 mL 1,420.8 CAUTION
   5 (12 h) 59.343 mg/h     0.9 29.6 mL/h  59.2 mg/h  355.2 mL   710.4 CAUTION
    in all 6,393.6 mg; as ordered 6,409.076 mg (pump step 0.1 mL/h)

  CAUTION    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
             it this patient's, and in kg? the doses are per kg of the ideal
             weight, as the protocol says; infuse plan sets the others beside it
                                                                 built into infuse
             days 1 to 5, 59.2 mg/h, need a prescriber's reason: above
               40 mg/h      at any weight           protocols/site/default.yaml:16
               43.381 mg/h  0.5 mg/kg/h at 86.762 kg, adjusted
                                                    protocols/site/default.yaml:13
             Anaesthetic-range dose (from 52.057 mg/h at 86.762 kg, adjusted):
             needs an anaesthetist or intensivist present and a plan for the
             airway.
  MOST       59.343 mg/h  0.9 mg/kg/h at 65.937 kg, ideal      ./low-ideal.yaml:33
  WEIGHT     doses per kg at 65.937 kg, ideal (the protocol's basis); upper limits
             per kg at 86.762 kg, adjusted
             the rates per kg under each weight; this plan is for the ideal one,
             and the others are not checked
   mg/h under   actual      ideal   adjusted       lean
                118 kg  65.937 kg  86.762 kg  70.574 kg
   days 1 to 5   106.2     59.343     78.085     63.516
  REASON NEEDED (prescriber): ______________________________
  DOUBT      0.9 mg/kg/h was found nowhere else; it may be a ceiling reached by

Below the ideal weight it is the actual one that counts.

  $ infuse plan --protocol ./low-ideal.yaml --weight 55 \
  >     --height "170 cm" --sex male --full |
  >     sed -n '/^WEIGHT.*actual;/,/^SETTING/p'
  WEIGHT     55 kg, actual; height 170 cm, male, BMI 19; ideal and adjusted: the
             actual weight, which is not above the ideal one; lean 47.248 kg;
             doses per kg at 55 kg, actual (the protocol's basis is ideal); upper
             limits per kg at the same
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256

A short patient has a lean weight, and no ideal one.

  $ infuse plan --protocol ./low-ideal.yaml --weight 60 \
  >     --height "150 cm" --sex female
  infuse: --height: no ideal weight under 152.4 cm (60 in), where its formula begins: '150 cm'
    this protocol cannot be planned here: ask for a rate in mg/h
  [2]
  $ infuse plan --protocol ./low-lean.yaml --weight 60 \
  >     --height "150 cm" --sex female --full |
  >     sed -n '/^WEIGHT.*actual;/,/^SETTING/p'
  WEIGHT     60 kg, actual; height 150 cm, female, BMI 26.6; no ideal or adjusted
             weight under 152.4 cm; lean 36.384 kg; doses per kg at 36.384 kg,
             lean (the protocol's basis); upper limits per kg at 60 kg
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256
  $ infuse plan --protocol ./low-lean.yaml --weight 220 \
  >     --height "190 cm" --sex male
  infuse: --height: the lean weight's formula was not made for this body: '190 cm'
    it is from 40.7 to 216.5 kg, BMI 17.1 to 69.9 and ages 18 to 82; ask for a rate in mg/h
  [2]

A rate per kg is a rate per kg of the weight that doses; the ceiling is that of
the weight that limits.

  $ infuse check --protocol ./low-ideal.yaml --weight 118 --height "170 cm" \
  >     --sex male --rate "0.9 mg/kg/h" | sed '/^Not a/,$d'
  CAUTION: a prescriber's reason is needed to run 0.9 mg/kg/h (59.343 mg/h)
  KETAMINE (racemic), ward, 118 kg
  low-ideal

  RUN        59.343 mg/h, 0.9 mg/kg/h
  MOST       59.343 mg/h, 0.9 mg/kg/h at 65.937 kg, ideal; this is at it
                                                               ./low-ideal.yaml:33
  DOSE       1,424.239 mg in 24 h
  CAUTION    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
             it this patient's, and in kg? the doses are per kg of the ideal
             weight, as the protocol says; infuse plan sets the others beside it
                                                                 built into infuse
             59.343 mg/h needs a prescriber's reason: above
               40 mg/h      at any weight           protocols/site/default.yaml:16
               43.381 mg/h  0.5 mg/kg/h at 86.762 kg, adjusted
                                                    protocols/site/default.yaml:13
             Anaesthetic-range dose (from 52.057 mg/h at 86.762 kg, adjusted):
             needs an anaesthetist or intensivist present and a plan for the
             airway.
             the figures of this protocol are unverified: infuse protocol show
             low-ideal                                         ./low-ideal.yaml:14
  REASON NEEDED (prescriber): ______________________________

  $ infuse check --protocol goebel-tailored --weight 118 --height "170 cm" \
  >     --sex male --rate "0.43 mg/kg/h" --current "45 mg/h" |
  >     sed '/^NOT DONE/,$d'
  CAUTION: a prescriber's reason is needed to run 0.43 mg/kg/h (50.74 mg/h)
  KETAMINE (racemic), ward, 118 kg
  goebel-tailored

  RUN        50.74 mg/h, 0.43 mg/kg/h
  MOST       50.74 mg/h, 0.43 mg/kg/h at 118 kg; this is at it
                                                 protocols/goebel-tailored.yaml:42
  DOSE       1,217.76 mg in 24 h
  CAUTION    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
             it this patient's, and in kg? the doses are per kg of the actual
             weight, as the protocol says; infuse plan sets the others beside it
                                                                 built into infuse
             50.74 mg/h needs a prescriber's reason: above
               40 mg/h      at any weight           protocols/site/default.yaml:16
               43.381 mg/h  0.5 mg/kg/h at 86.762 kg, adjusted
                                                    protocols/site/default.yaml:13
             the source gives no step: the size of this rise is the prescriber's
             order; it names start, step, time between steps, maximum and goal
                                                 protocols/goebel-tailored.yaml:35
             the figures of this protocol are unverified: infuse protocol show
             goebel-tailored                     protocols/goebel-tailored.yaml:14
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient: look at the patient first.

For machines both are there, and every rate per kg under each weight.

  $ infuse plan --protocol goebel-low-dose --weight 118 --height "67.5 in" \
  >     --sex female --format json |
  >     sed -n '/"weights"/,/^  }/p;/"rates_by_weight"/,/^  ]/p'
    "weights": {
      "basis": "actual",
      "dosing": {"value": 118, "unit": "kg", "ucum": "kg"},
      "for_limits": {"value": 84.85, "unit": "kg", "ucum": "kg"},
      "height": {"value": 171.45, "unit": "cm", "ucum": "cm"},
      "sex": "female",
      "bmi": {"value": 40.142, "unit": "kg/m2", "ucum": "kg/m2", "rounded": true},
      "actual": {"value": 118, "unit": "kg", "ucum": "kg"},
      "ideal": {"value": 62.75, "unit": "kg", "ucum": "kg"},
      "adjusted": {"value": 84.85, "unit": "kg", "ucum": "kg"},
      "lean": {"value": 58.889, "unit": "kg", "ucum": "kg"}
    },
    "rates_by_weight": [
      {
        "rate_of": "rate",
        "days": [
          1,
          2,
          3,
          4,
          5
        ],
        "actual": {"value": 106.2, "unit": "mg/h", "ucum": "mg/h"},
        "ideal": {"value": 56.475, "unit": "mg/h", "ucum": "mg/h"},
        "adjusted": {"value": 76.365, "unit": "mg/h", "ucum": "mg/h"},
        "lean": {"value": 53.0001, "unit": "mg/h", "ucum": "mg/h"}
      }
    ],
  $ infuse plan --protocol goebel-low-dose --weight 118 --format json |
  >     sed -n '/"weights"/,/^  }/p;/"rates_by_weight"/p'
    "weights": {
      "basis": "actual",
      "dosing": {"value": 118, "unit": "kg", "ucum": "kg"},
      "for_limits": {"value": 118, "unit": "kg", "ucum": "kg"},
      "height": null,
      "sex": null,
      "bmi": null,
      "actual": {"value": 118, "unit": "kg", "ucum": "kg"},
      "ideal": null,
      "adjusted": null,
      "lean": null
    },
    "rates_by_weight": null,

The concentrations of a plan are predicted at the actual weight, from the rates
that the dosing weight gives.

  $ infuse simulate --protocol ./low-ideal.yaml --weight 118 \
  >     --height "170 cm" --sex male --model domino --until "1 h" \
  >     --every "1 h" --format csv
  time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml
  0,0,,0
  1,177.512,,174.211

A slip is looked for at the weight that doses are for: 59 mg/h was meant, which
the range of that day has, and mg/kg/h was written (S-21).

  $ infuse check --protocol ./low-ideal.yaml --weight 118 --height "170 cm" \
  >     --sex male --rate "59 mg/kg/h" --day 1 | grep -A1 SLIP
  SLIP?      mg/h written as mg/kg/h: go back to the written order and the label
  No pump setting is shown.
