Which weight is a dose per kg for?

With a height and a sex, the head of a plan names four weights, which of them
the doses are for (the protocol says that, and nothing else can), and which one
the upper limits per kg are tried at: the lightest of the actual, the adjusted
and the one that doses.  Where the actual weight is more than a fifth above the
ideal one, the rates are set side by side and nothing is changed.

  $ infuse plan --protocol schwartzman-2009 --setting outpatient \
  >     --weight 118 --height "170 cm" --sex male --strength "1 mg/mL"
  PROTOCOL   schwartzman-2009, revision 2, protocols/schwartzman-2009.yaml (built
             in), sha256 b27d8de3d700
             Schwartzman 2009; outpatient, 0.35 mg/kg/h, at most 25 mg/h, over 4 h
             on ten days
  DRUG       KETAMINE (racemic), intravenous; complex regional pain syndrome;
             adults
  REGIMEN    SESSIONS: 10 of 4 h, one a day
  EVIDENCE   abstract-read; doubt: the shares of days 1 and 2 (50 and 75 %) are
             recalled; the registry's text on first doses was read cut; 1 more:
             infuse protocol show schwartzman-2009
  WEIGHT     118 kg, actual; height 170 cm, male, BMI 40.8; ideal 65.937 kg,
             adjusted 86.762 kg; lean 70.574 kg; doses per kg at 118 kg, actual
             (the protocol's basis); upper limits per kg at 86.762 kg, adjusted
  SETTING    outpatient; limits of protocols/site/default.yaml (built in), sha256
             e8ad22f5610c
  STRENGTH   1 mg/mL of KETAMINE (racemic), as the protocol says: read the label
  PUMP       step 0.1 mL/h (assumed; say it with --pump-step)
  RANGE      0.07 to 0.9 mg/kg/h in the documents, here 8.26 to 106.2 mg/h; for
             orientation, not a limit
  NOT TESTED set by nobody: dose-per-session, dose-per-course, step, interval,
             flow
  SCREENING  not done in this run; no clinician has reviewed infuse 0.1 or its
             limits
  GIVEN WITH clonidine 0.1 mg by mouth, in both arms of the trial; midazolam 2 mg
             intravenously, twice, in both arms of the trial (what the source also
             gave; not dosed here)

   session   rate   per kg  pump  gives   off  volume  dose  so far  verdict
             mg/h  mg/kg/h  mL/h   mg/h     %      mL    mg      mg
   1 ?       12.5    0.106  12.5   12.5     0      50    50      50  caution
        then pump off, disconnect
   2 ?      18.75    0.159  18.7   18.7  -0.3    74.8    75     125  caution
        then pump off, disconnect
   3           25    0.212    25     25     0     100   100     225  caution
        then pump off, disconnect
   4           25    0.212    25     25     0     100   100     325  caution
        then pump off, disconnect
   5           25    0.212    25     25     0     100   100     425  caution
        then pump off, disconnect
   6           25    0.212    25     25     0     100   100     525  caution
        then pump off, disconnect
   7           25    0.212    25     25     0     100   100     625  caution
        then pump off, disconnect
   8           25    0.212    25     25     0     100   100     725  caution
        then pump off, disconnect
   9           25    0.212    25     25     0     100   100     825  caution
        then pump off, disconnect
   10          25    0.212    25     25     0     100   100     925  caution
        then pump off, disconnect
    ? not found in what was read of the source
    session 1: 50 % of 25 mg/h, which is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h
    session 2: 75 % of 25 mg/h, which is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h
    sessions 3 to 10: 25 mg/h, which is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h

  WEIGHTS    the rates per kg in mg/h under each weight; this plan is for the
             actual one, and the others are not checked
   mg/h              actual      ideal   adjusted       lean
                     118 kg  65.937 kg  86.762 kg  70.574 kg
   session 1           12.5     11.538       12.5      12.35
   session 2          18.75     17.308      18.75     18.525
   sessions 3 to 10      25     23.077         25       24.7

  NOTE       programme through the pump's drug library; at 1 mg/mL mg/h and mL/h
             are the same number, and a mix-up cannot be seen
  caution: no hard limit is passed, but
    caution    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
               it this patient's, and in kg? the doses are per kg of the actual
               weight, as the protocol says; infuse plan sets the others beside
               it; guard built into infuse
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

Without the height the same plan is within limits.

  $ infuse plan --protocol schwartzman-2009 --setting outpatient \
  >     --weight 118 | sed -n '/^WEIGHT /p;/^within/,$p'
  WEIGHT     118 kg, actual
  within limits: this is within the limits of
    protocols/schwartzman-2009.yaml and protocols/site/default.yaml
  Not a judgement that it suits this patient.

A height can take a plan away, and never gives one.  The limit of 0.9 mg/kg/h
is 106.2 mg/h at the actual weight and 75.744 mg/h at the adjusted one, and the
lower result binds.

  $ infuse plan --protocol goebel-low-dose --weight 118 --height "67 in" \
  >     --sex female | sed -n '/^WEIGHT /,/^SETTING/p;/^WEIGHTS/,$p'
  WEIGHT     118 kg, actual; height 170.18 cm (67 in), female, BMI 40.7; ideal
             61.6 kg, adjusted 84.16 kg; lean 58.427 kg; doses per kg at 118 kg,
             actual (the protocol's basis); upper limits per kg at 84.16 kg,
             adjusted
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256
  WEIGHTS    the rates per kg in mg/h under each weight; this plan is for the
             actual one, and the others are not checked
   mg/h         actual    ideal  adjusted       lean
                118 kg  61.6 kg  84.16 kg  58.427 kg
   days 1 to 5   106.2    55.44    75.744     52.584

  STOP: do not start or set this
    STOP       days 1 to 5: 106.2 mg/h; limit 75.744 mg/h (0.9 mg/kg/h x 84.16 kg,
               adjusted); over by 30.456 mg/h, 40.21 %; protocol limit dose-rate
               hard-max, protocols/goebel-low-dose.yaml:33
    STOP       days 1 to 5: anaesthetic-range dose: needs an anaesthetist or
               intensivist present and a plan for the airway; not for a ward
               patient (106.2 mg/h; on a ward at most 84.16 mg/h at 84.16 kg,
               adjusted); site protocols/site/default.yaml:14
    STOP       days 1 to 5: 106.2 mg/h; limit 100 mg/h; over by 6.2 mg/h, 6.2 %;
               site limit rate hard-max, protocols/site/default.yaml:17
    caution    118 kg is 56.4 kg (91.56 %) above the ideal weight, 61.6 kg: is it
               this patient's, and in kg? the doses are per kg of the actual
               weight, as the protocol says; infuse plan sets the others beside
               it; guard built into infuse
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-low-dose; protocol protocols/goebel-low-dose.yaml:14
  no pump settings: this plan is STOP

A titrated range has its two ends, and a target is a rate too.  Feet and inches
are two numbers, and a height is one.

  $ infuse plan --protocol leiden-2009 --weight 92 --height "5 ft 6 in" \
  >     --sex female
  infuse: --height: feet, and marks for feet and inches, are not read: '5 ft 6 in'
    write inches alone, 12 to the foot: 5 ft 7 in is "67 in"
  [2]
  $ infuse plan --protocol leiden-2009 --weight 92 --height "66 in" \
  >     --sex female --target "0.2 mg/kg/h" | sed -n '/^WEIGHTS/,/^$/p'
  WEIGHTS    the rates per kg in mg/h under each weight; this plan is for the
             actual one, and the others are not checked
   mg/h           actual    ideal  adjusted       lean
                   92 kg  59.3 kg  72.38 kg  50.862 kg
   START            6.44    4.151     5.066       3.56
   DO NOT EXCEED   39.56   25.499    31.123      21.87
   TARGET           18.4    11.86    14.476     10.172

Rates in mg/h are the same at any weight, and the caution asks whether it was
the right one: here 122 lb were typed as kg.

  $ infuse plan --protocol goldberg-2010 --weight 122 --height "165 cm" \
  >     --sex female | sed -n '/^WEIGHTS/,$p'
  WEIGHTS    the rates are in mg/h, the same at any weight

  caution: no hard limit is passed, but
    caution    122 kg is 65.091 kg (114.4 %) above the ideal weight, 56.909 kg: is
               it this patient's, and in kg? the rates are in mg/h, the same at
               any weight; guard built into infuse
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

  $ infuse plan --protocol goldberg-2010 --weight 122lb --height "165 cm" \
  >     --sex female | sed -n '/^WEIGHT /,/^SETTING/p;/^within/,$p'
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
  >     --sex female --age 46 | sed -n '/^WEIGHT /,/^SETTING/p'
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
  >     --height "170 cm" --sex male --strength "2 mg/mL" |
  >     sed -n '/^WEIGHT /,/^SETTING/p;/^RANGE/,/^NOT/p;/^ day/,$p'
  WEIGHT     118 kg, actual; height 170 cm, male, BMI 40.8; ideal 65.937 kg,
             adjusted 86.762 kg; lean 70.574 kg; doses per kg at 65.937 kg, ideal
             (the protocol's basis); upper limits per kg at the same
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256
  RANGE      0.07 to 0.9 mg/kg/h in the documents, here 4.615 to 59.343 mg/h; for
             orientation, not a limit
  NOT TESTED set by nobody: dose-per-day, dose-per-course, step, interval, flow
   day        rate  per kg pump gives  off volume      dose    so far verdict
              mg/h mg/kg/h mL/h  mg/h    %     mL        mg        mg
   1        59.343     0.9 29.6  59.2 -0.2  710.4 1,424.239 1,424.239 caution
   2        59.343     0.9 29.6  59.2 -0.2  710.4 1,424.239 2,848.478 caution
   3        59.343     0.9 29.6  59.2 -0.2  710.4 1,424.239 4,272.717 caution
   4        59.343     0.9 29.6  59.2 -0.2  710.4 1,424.239 5,696.956 caution
   5 (12 h) 59.343     0.9 29.6  59.2 -0.2  355.2   712.119 6,409.076 caution

  WEIGHTS    the rates per kg in mg/h under each weight; this plan is for the
             ideal one, and the others are not checked
   mg/h         actual      ideal   adjusted       lean
                118 kg  65.937 kg  86.762 kg  70.574 kg
   days 1 to 5   106.2     59.343     78.085     63.516

  NOTE       programme through the pump's drug library
  caution: no hard limit is passed, but
    caution    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
               it this patient's, and in kg? the doses are per kg of the ideal
               weight, as the protocol says; infuse plan sets the others beside
               it; guard built into infuse
    caution    days 1 to 5: 59.2 mg/h; limit 32.968 mg/h (0.5 mg/kg/h x 65.937 kg,
               ideal); over by 26.231 mg/h, 79.57 %; site limit dose-rate
               soft-max, protocols/site/default.yaml:13
    caution    days 1 to 5: 59.2 mg/h; limit 40 mg/h; over by 19.2 mg/h, 48 %;
               site limit rate soft-max, protocols/site/default.yaml:16
    caution    the figures of this protocol are unverified: infuse protocol show
               low-ideal; protocol ./low-ideal.yaml:14
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.

Below the ideal weight it is the actual one that counts.

  $ infuse plan --protocol ./low-ideal.yaml --weight 55 \
  >     --height "170 cm" --sex male | sed -n '/^WEIGHT /,/^SETTING/p'
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
  >     --height "150 cm" --sex female | sed -n '/^WEIGHT /,/^SETTING/p'
  WEIGHT     60 kg, actual; height 150 cm, female, BMI 26.6; no ideal or adjusted
             weight under 152.4 cm; lean 36.384 kg; doses per kg at 36.384 kg,
             lean (the protocol's basis); upper limits per kg at the same
  SETTING    ward; limits of protocols/site/default.yaml (built in), sha256
  $ infuse plan --protocol ./low-lean.yaml --weight 220 \
  >     --height "190 cm" --sex male
  infuse: --height: the lean weight's formula was not made for this body: '190 cm'
    it is from 40.7 to 216.5 kg, BMI 17.1 to 69.9 and ages 18 to 82; ask for a rate in mg/h
  [2]

A rate per kg is a rate per kg of the weight that doses; the ceiling is that of
the weight that limits.

  $ infuse check --protocol ./low-ideal.yaml --weight 118 --height "170 cm" \
  >     --sex male --rate "0.9 mg/kg/h" | sed -n '/^RATE/,/^$/p'
  RATE       59.343 mg/h, 0.9 mg/kg/h at 65.937 kg, ideal (typed: 0.9 mg/kg/h)
  DOSE       1,424.239 mg in 24 h
  CEILING    59.343 mg/h (0.9 mg/kg/h x 65.937 kg, ideal): protocol dose-rate
             hard-max, ./low-ideal.yaml:33; this rate is at it

  $ infuse check --protocol goebel-tailored --weight 118 --height "170 cm" \
  >     --sex male --rate "0.43 mg/kg/h" --current "45 mg/h" |
  >     sed -n '/^RATE/,$p'
  RATE       50.74 mg/h, 0.43 mg/kg/h at 118 kg (typed: 0.43 mg/kg/h)
  RUNS NOW   45 mg/h
  DOSE       1,217.76 mg in 24 h
  CEILING    37.307 mg/h (0.43 mg/kg/h x 86.762 kg, adjusted): protocol dose-rate
             hard-max, protocols/goebel-tailored.yaml:42

  STOP: do not start or set this
    STOP       50.74 mg/h; limit 37.307 mg/h (0.43 mg/kg/h x 86.762 kg, adjusted);
               over by 13.432 mg/h, 36 %; protocol limit dose-rate hard-max,
               protocols/goebel-tailored.yaml:42
    UNCHECKED  going up cannot be checked; the source does not state step,
               interval (under schedule, titrate): a site's file fills them under
               titrate; protocol protocols/goebel-tailored.yaml:35
    caution    118 kg is 52.063 kg (78.96 %) above the ideal weight, 65.937 kg: is
               it this patient's, and in kg? the doses are per kg of the actual
               weight, as the protocol says; infuse plan sets the others beside
               it; guard built into infuse
    caution    50.74 mg/h; limit 40 mg/h; over by 10.74 mg/h, 26.85 %; site limit
               rate soft-max, protocols/site/default.yaml:16
    caution    the figures of this protocol are unverified: infuse protocol show
               goebel-tailored; protocol protocols/goebel-tailored.yaml:14
  no pump settings: this rate is STOP

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

A slip is looked for at the weight that doses are for: 60 mg/h was meant, which
the range of that day has, and mg/kg/h was written (S-21).

  $ infuse check --protocol ./low-ideal.yaml --weight 118 --height "170 cm" \
  >     --sex male --rate "60 mg/kg/h" --day 1 | grep -A1 SLIP
  SLIP?      the number fits mg/h written as mg/kg/h; go back to the written order
