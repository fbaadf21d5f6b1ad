What concentrations a plan gives, by published models (issue 5).

At a constant rate the level settles at rate / clearance, whatever the volumes:
kamp2020 has a clearance of 84 L/h at 70 kg, so 63 mg/h settles at 63 / 84 =
0.75 mg/L = 750 ng/mL, and the area under the curve is dose / clearance,
6,804 mg / 84 L/h = 81,000 ng h/mL.  Norketamine, with a clearance of 57.72 L/h
and all of the ketamine turned into it, settles at 63 / 57.72 = 1.0915 mg/L.

  $ infuse simulate --weight 70 --protocol goebel-low-dose --every "36 h" \
  >     --until "2000 h" --format json | sed -n '/"summary"/,/}/p'
        "summary": {
          "ketamine": {
            "peak_ng_per_ml": 750,
            "peak_at_h": 108,
            "trough_ng_per_ml": null,
            "trough_at_h": null,
            "steady_state_ng_per_ml": 750,
            "steady_state_within_5_percent_at_h": 11.0434,
            "from_nothing_to_95_percent_h": 11.0434,
            "area_ng_h_per_ml": 81000,
            "level_asked_ng_per_ml": null,
            "above_that_level_h": null,
            "at_stop_ng_per_ml": 750,
            "half_of_that_after_h": 1.17888,
            "tenth_of_that_after_h": 7.98097
          },

The whole answer: what was understood and by which model, the predictions at
times that say something, a summary, a chart.  "typical" is the model's own
patient; 5 %, 50 % and 95 % are of patients simulated with the variability that
was published; lowest and highest are of all the models that serve the drug.
The two are never made one.

  $ infuse simulate --weight 70 --protocol goebel-low-dose \
  >     --above "200 ng/mL" | sed -n '/^MODEL/,$p'
  MODEL      kamp2020: Kamp 2020, compartments, with Otto's norketamine;
             second-hand; 14 raw data sets, beside a meta-analysis of 18 studies,
             adults and children; arterial plasma; studied for: not stated where
             it was read
             Kamp 2020, Anesthesiology 133:1192, doi:10.1097/ALN.0000000000003577
             doubt: the six numbers were read in two programs that cite the paper;
             its meta-analysis has a clearance of 79 L/h and a volume of 252 L,
             these compartments 84 L/h and 238 L; pairing them with Otto's
             norketamine is ours
  PATIENTS   percentiles of 2,000 simulated, seed 1; variability: that of Otto
             2021; none was read for Kamp
  MODELS     lowest and highest of kamp2020, domino, clements250, hijazi2003; how
             far the models are apart, and no part of the percentiles
  LEVELS     analgesia, 70 to 160 ng/mL (Table 1 of PMC6020109); dissociation, 100
             to 250 ng/mL (Table 1 of PMC6020109); general anaesthesia, 1,200 to
             2,400 ng/mL (Table 1 of PMC6020109); awakening, 750 ng/mL (Herd 2007)
  PREDICTED  predicted, of a typical patient; not a dosing order; no model was
             fitted to infusions of days in complex regional pain syndrome

  KETAMINE in plasma, predicted; as scheduled

   time  rate  typical    5 %   50 %   95 %  lowest  highest  effect
      h  mg/h    ng/mL  ng/mL  ng/mL  ng/mL   ng/mL    ng/mL   ng/mL
      0    63        0      0      0      0       0        0       0
      1    63      353    304    352    399     270      353     351
      2    63      452    381    451    522     341      452     451
      4    63      565    461    563    671     361      565     564
      8    63      675    534    672    834     385      683     675
     12    63      720    560    716    910     399      744     720
     24    63      748    573    745    969     414      783     748
     48    63      750    574    747    975     417      785     750
     72    63      750    574    747    975     417      785     750
     96    63      750    574    747    975     417      785     750
    108     0      750    574    747    975     417      785     750
    109     0      397    268    396    582     109      516     399
    110     0      298    190    297    458    75.7      400     299
    112     0      185    110    184    306    55.7      253     186
    116     0     74.7   38.5   74.3    142    17.8      102    74.9
    120     0     30.2   13.5   30.1   65.7    4.18     41.1    30.3
    132     0        2   0.59   1.99   6.56  0.0537     3.38       2

  NORKETAMINE in plasma, predicted; as scheduled

   time  rate  typical    5 %   50 %   95 %
      h  mg/h    ng/mL  ng/mL  ng/mL  ng/mL
      0    63        0      0      0      0
      1    63      150    105    148    205
      2    63      288    201    284    388
      4    63      481    332    476    654
      8    63      726    478    717  1,030
     12    63      874    558    866  1,290
     24    63    1,050    630  1,040  1,680
     48    63    1,090    643  1,090  1,840
     72    63    1,090    643  1,090  1,860
     96    63    1,090    643  1,090  1,860
    108     0    1,090    643  1,090  1,860
    109     0      942    530    940  1,670
    110     0      804    432    801  1,490
    112     0      610    305    609  1,220
    116     0      366    162    368    841
    120     0      218   85.1    220    570
    132     0     44.2   11.7   44.9    176

  SUMMARY, predicted; as scheduled

   typical patient                 unit     ketamine  norketamine  effect site

   peak                            ng/mL         750        1,090          750
     at                            h             108          108          108
   steady state of the last rate   ng/mL         750        1,090          750
     within 5 % of it from         h              11         22.4         11.1
   95 % of any steady state after  h              11         22.4         11.1
   area under the curve            ng h/mL    81,000      118,000       81,000
   time above the level asked for  h             111          119          111
   as the last infusion ends       ng/mL         750        1,090          750
     half of that after            h            1.18         4.87         1.19
     a tenth of that after         h            7.98         17.2         7.99
  the level asked for is 200 ng/mL

  KETAMINE in plasma, ng/mL, predicted
   1,000 |            :::::::::::::::::::::::::::::::::::::::::::::
         |      :::::::::::::::::::::::::::::::::::::::::::::::::::
         |    :::::::::::::::::::::::::::::::::::::::::::::::::::::
     800 |   ::::::::::::::::::::::::::::::::::::::::::::::::::::::
         |   ::****************************************************
         |  :***:::::::::::::::::::::::::::::::::::::::::::::::::::
     600 |  **:::::::::::::::::::::::::::::::::::::::::::::::::::::
         | **:::::................................................*:
         | *:.....................................................*:
     400 |*:......................................................*::
         |*..                                                     :*:
         |*                                                       :*::
     200 |.                                                       .:*::
         |.                                                       ..**::
         |                                                         ..:***::
       0 |*                                                          ..:********
         ||-----------|------------|-----------|------------|-----------|-------
          0           24           48          72           96          120
  time in h from the start; * typical patient, : 5 % to 95 % of patients, .
    range of models

A plan that is STOP is simulated for discussion, and says so wherever it is
shown.  The exit status is that of the plan.

  $ infuse simulate --weight 70 --protocol goebel-escalating --every "1 d" |
  >     grep -n STOP
  1:STOP plan: for discussion, not to be set
  40:STOP plan: for discussion, not to be set
  52:STOP plan: for discussion, not to be set
  64:STOP plan: for discussion, not to be set
  79:STOP plan: for discussion, not to be set
  $ infuse simulate --weight 70 --protocol goebel-escalating --every "1 d" \
  >     --format csv --digits 4
  infuse: simulate: STOP plan: for discussion, not to be set
    the columns of CSV have no room for this mark
  time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml
  0,0,0,0
  24,712.4,997.4,712.4
  48,1260,1803,1260
  72,1820,2616,1820
  96,2379,3431,2379
  120,6.334,139.1,6.352
  [1]
  $ infuse simulate --weight 70 --protocol goebel-escalating --every "1 d" \
  >     --format json --svg stop.svg | grep mark
    "mark": "STOP plan: for discussion, not to be set",
  $ grep -c "STOP plan: for discussion, not to be set" stop.svg
  2

Sessions run with the time between them, in which the level falls: 12.5, 18.75
and then 25 mg/h for 4 h a day.

  $ infuse simulate --weight 80 --protocol schwartzman-2009 \
  >     --every "12 h" --until "3 d" --format csv
  time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml
  0,0,0,0
  12,8.29949,26.6329,8.32095
  24,0.600101,5.44795,0.601652
  36,12.4926,40.9906,12.5249
  48,0.903289,8.3662,0.905623
  60,16.6643,54.8636,16.7074
  72,1.20492,11.1939,1.20804
  $ infuse simulate --weight 80 --protocol schwartzman-2009 |
  >     sed -n '/^SUMMARY/,/^$/p; /trough/,/ at /p'
  SUMMARY, predicted; as scheduled

   trough between infusions        ng/mL         0.6         5.45        0.602
     at                            h              24           24           24

Norketamine is highest some minutes after each session has ended: that minute
stands in table, CSV and picture, and sessions that lead to the same peaks are
said to.

  $ infuse simulate --weight 80 --protocol schwartzman-2009 |
  >     sed -n '/^PEAKS/,/^SUMMARY/p'
  PEAKS of each infusion, predicted; as scheduled

   infusion       ketamine  norketamine  effect site
                     ng/mL        ng/mL        ng/mL
   1                   100         87.1          100
   2                   151          134          151
   3                   201          179          201
   4 to 10, each       201          181          201

  SUMMARY, predicted; as scheduled
  $ infuse simulate --weight 80 --protocol schwartzman-2009 --format csv |
  >     sed -n 's/^28[.,].*/&/p'
  28,150.841,133.282,150.707
  28.05,126.841,133.799,131.502
  $ infuse simulate --weight 80 --protocol schwartzman-2009 --format json |
  >     grep -A 7 '"peaks"'
        "peaks": {
          "ketamine": [
            {
              "infusion_start_min": 0,
              "ng_per_ml": 100.394,
              "at_h": 4
            },
            {

A titrated range has two ends and no course between them that anybody wrote
down.  10 mg/h settle at 10 / 84 = 119 ng/mL, 40 mg/h at 476; where the start is
not stated there is only the other end.

  $ infuse simulate --weight 70 --protocol goldberg-2010 --every "60 h" \
  >     --until "120 h" --format csv --digits 3
  time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml,ceiling_ketamine_ng_per_ml,ceiling_norketamine_ng_per_ml,ceiling_effect_ng_per_ml
  0,0,0,0,0,0,0
  60,119,173,119,476,693,476
  120,119,173,119,476,693,476
  $ infuse simulate --weight 70 --protocol consensus-2018 --every "48 h" \
  >     --until "96 h" --format csv --digits 3
  time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml,ceiling_ketamine_ng_per_ml,ceiling_norketamine_ng_per_ml,ceiling_effect_ng_per_ml
  0,,,,0,0,0
  48,,,,262,381,262
  96,,,,262,381,262
  $ infuse simulate --weight 70 --protocol goldberg-2010 --target "20 mg/h"
  infuse: --target: there is no ladder to it
    infuse plan says why; without --target both ends of the range are simulated
  [2]

Percentiles stand in CSV where they are asked for.  The same seed gives the same
patients; the seed is a number like any other.

  $ infuse simulate --weight 70 --protocol goebel-low-dose --model hijazi2003 \
  >     --every "54 h" --until "108 h" --format csv --patients 500 --digits 3 |
  >     cut -d , -f 1,2,5-9
  time_h,ketamine_ng_per_ml,ketamine_p5_ng_per_ml,ketamine_p50_ng_per_ml,ketamine_p95_ng_per_ml,ketamine_models_min_ng_per_ml,ketamine_models_max_ng_per_ml
  0,0,0,0,0,0,0
  54,417,245,414,759,417,785
  108,417,245,414,760,417,785
  $ infuse simulate --weight 70 --protocol goebel-low-dose --patients 500 \
  >     --seed 7 | grep -A 1 ^PATIENTS
  PATIENTS   percentiles of 500 simulated, seed 7; variability: that of Otto 2021;
             none was read for Kamp
  $ infuse simulate --weight 70 --protocol goebel-low-dose --preset patient |
  >     grep -A 3 ^PATIENTS
  PATIENTS   percentiles of 2,000 simulated, seed 1; preset patient, ours and not
             published: clearance varies by at least 25 %, that of norketamine by
             60 %, as the levels of Koeppel's patients did
  MODELS     lowest and highest of kamp2020, domino, clements250, hijazi2003; how
  $ infuse simulate --weight 70 --protocol goebel-low-dose --model domino |
  >     grep -A 1 ^PATIENTS
  PATIENTS   no variability between patients was published with the model
  MODELS     lowest and highest of domino, kamp2020, clements250, hijazi2003; how

How many threads work at it, and on how many processors, changes no byte.

  $ for threads in 1 2 7; do
  >     infuse simulate --weight 70 --protocol leiden-2009 --model simons2022 \
  >         --patients 3000 --threads $threads --format csv | cksum
  > done | sort -u | wc -l
  1
  $ infuse simulate --weight 70 --protocol leiden-2009 --threads 65
  infuse: --threads: is not such a number: '65'
    write a whole number from 1 to 64
  [2]

The patients of a study, each with a weight, an age and a plan of their own:
percentiles of them, and a line for each patient and time, as a visual
predictive check needs.

  $ cat >cohort.csv <<end
  > id,age,weight,sex,height
  > "A, first",45,70,female,165 cm
  > B,,92 kg,,
  > C,33,121 lb,male,
  > end
  $ infuse simulate --weight 70 --protocol schwartzman-2009 \
  >     --cohort cohort.csv --individuals individuals.csv --every "12 h" \
  >     --until "12 h" --format csv | cut -d , -f 1,2,5-7
  time_h,ketamine_ng_per_ml,ketamine_p5_ng_per_ml,ketamine_p50_ng_per_ml,ketamine_p95_ng_per_ml
  0,0,0,0,0
  12,8.64846,6.83595,6.95302,7.40039
  $ cat individuals.csv
  id,weight_kg,age_years,time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml,written by infuse
  "A, first",70,45,0,0,0,0,0.2
  "A, first",70,45,12,6.82295,54.2297,6.84264,0.2
  B,92,,0,0,0,0,0.2
  B,92,,12,7.4501,21.911,7.46855,0.2
  C,54.884,33,0,0,0,0,0.2
  C,54.884,33,12,6.95302,27.1226,6.9743,0.2
  $ infuse simulate --weight 70 --protocol schwartzman-2009 \
  >     --cohort cohort.csv | grep -A 2 ^PATIENTS
  PATIENTS   percentiles of 3 of cohort.csv, each with a weight and a plan of
             their own, seed 1; variability: that of Otto 2021; none was read for
             Kamp
  $ infuse simulate --weight 70 --protocol goebel-low-dose --patients 2 \
  >     --individuals individuals.csv --every "54 h" --until "108 h" >/dev/null
  $ cat individuals.csv
  id,weight_kg,age_years,time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml,written by infuse
  1,70,,0,0,0,0,0.2
  1,70,,54,661.013,1984.89,661.013,0.2
  1,70,,108,661.014,1994.35,661.014,0.2
  2,70,,0,0,0,0,0.2
  2,70,,54,730.705,1038.96,730.705,0.2
  2,70,,108,730.707,1039.47,730.707,0.2
  $ sed '3s/92/9 2/' cohort.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --cohort wrong.csv
  infuse: --weight: more than one number '9 2': '9 2 kg'
    write one number and its unit
  infuse: wrong.csv:3: is refused, as said above
  [3]
  $ sed '3s/,,$/,/' cohort.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --cohort wrong.csv
  infuse: wrong.csv:3: has not as many cells as the head
    write a comma for each cell that is empty
  [3]
  $ sed '3s/B/C/' cohort.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --cohort wrong.csv
  infuse: wrong.csv:4: an id stands twice: 'C'
  [3]
  $ sed '1s/age/years/' cohort.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --cohort wrong.csv
  infuse: wrong.csv:1: is not a column of this table: 'years'
    columns are id, weight, age, sex, height
  [3]
  $ sed '2s/first"/first/' cohort.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --cohort wrong.csv
  infuse: wrong.csv:2: a quoted cell does not end
    write the quote that ends it
  [3]
  $ infuse simulate --weight 70 --protocol goebel-low-dose --cohort missing.csv
  infuse: --cohort: No such file or directory: 'missing.csv'
    nothing was read
  [4]
  $ infuse simulate --weight 70 --protocol leiden-2009 --model perezruixo2021 \
  >     --cohort cohort.csv --patients 9
  infuse: --patients: the patients are those of --cohort: '9'
    leave one of them out
  [2]
  $ rm cohort.csv wrong.csv individuals.csv

With a start the answer has the clock's times, with a strength the rates that
the pump delivers: 12.5 mg/h of a bag of 3 mg/mL are 4.1 mL/h, 12.3 mg/h.  Each
model by itself stands behind all other columns.

  $ infuse simulate --weight 80 --protocol schwartzman-2009 \
  >     --start "2026-11-23 14:00" --strength "3 mg/mL" --each-model \
  >     --every "24 h" --until "2 d" --format csv
  time_h,ketamine_ng_per_ml,norketamine_ng_per_ml,effect_ng_per_ml,ketamine_domino_ng_per_ml,effect_domino_ng_per_ml,ketamine_clements250_ng_per_ml,ketamine_hijazi2003_ng_per_ml,time
  0,0,0,0,0,0,0,0,2026-11-23T14:00:00
  24,0.590499,5.36079,0.592025,0.0299837,0.0307653,0.679844,0.433867,2026-11-24T14:00:00
  48,0.896037,8.29772,0.898353,0.0453461,0.0465282,1.03096,0.671102,2026-11-25T14:00:00
  $ infuse simulate --weight 80 --protocol schwartzman-2009 \
  >     --start "2026-11-23 14:00" --strength "3 mg/mL" |
  >     sed -n '/^TIME /p; /^KETAMINE in plasma, pred/,/^ *2 /p; /^KETAMINE in plasma, ng/,$p'
  TIME       start Mon 2026-11-23 14:00, end Wed 2026-12-02 18:00; local and
  KETAMINE in plasma, predicted; as scheduled, at the rates that the pump delivers

     time  rate  typical    5 %   50 %   95 %  lowest  highest  effect
        h  mg/h    ng/mL  ng/mL  ng/mL  ng/mL   ng/mL    ng/mL   ng/mL
        0  12.3        0      0      0      0       0        0       0
        1  12.3     61.6     53   61.3   69.5    46.1     61.6    61.3
        2  12.3     78.9   66.6   78.7     91    58.3     78.9    78.8
  KETAMINE in plasma, ng/mL, predicted
     250 |
         |              :      :      :      :     :      :      :      :
         |              :      :      :      :     :      :      :      :
     200 |              *      *      *      *     *      *      *      *
         |       :      *      *     *:     *:     *      *      *     *:
         |       :      *     **     **     **     *      *     **     **
     150 |       *      :     .:     .:     ::     :      :     .:     .:
         |       *     *:     *:     *:     *:     *     *:     *:     *:
         | :     *     ..     ..     ..     :.     ::    ..     ..     .:
     100 | *     *     ..     ..     ..     :.     ::    ..     ..     .:
         |**     ::     *:     *:     *      *      *     *:     *      *
         |*:     .*     .*     .*     *:     *:     *     .*     *:     *:
      50 |:*      *:    .*:    .*     .*     *:     *:    .*:    .*     :*
         | *:     **    .**    .**    .*:    .*:    **:   .**    .**    .*:
         | ***    .**:  ..**:  ..**:  ..**:  ..**:  .**:  ..**:  ..**:  ..**:
       0 |*..**** ..****  .:*** ..**** ..***  ..***  ..***  .:*** ..**** ..*****
         ||------------|-------------|------------|-------------|------------|--
          0            48            96           144           192          240
          Mon 23       Wed 25        Fri 27       Sun 29        Tue 1
  time in h from the start; * typical patient, : 5 % to 95 % of patients, .
    range of models
  $ infuse simulate --weight 80 --protocol schwartzman-2009 \
  >     --strength "3 mg/mL" --format json | grep -A 9 '"infusion"' | tail -5
          },
          {
            "start_min": 1440,
            "length_min": 240,
            "rate_mg_per_h": 18.6

Levels that were measured are laid over the picture and stand beside what was
predicted.

  $ cat >levels.csv <<end
  > time_h,ketamine_ng_per_ml,norketamine_ng_per_ml
  > 72,740,
  > 0.333333333,250.5,80
  > end
  $ infuse simulate --weight 70 --protocol goebel-low-dose \
  >     --observed levels.csv --svg levels.svg |
  >     sed -n '/^MEASURED/,/^SUMMARY/p'
  MEASURED beside predicted, ng/mL; as scheduled

    time  ketamine   ketamine  norketamine  norketamine
       h  measured  predicted     measured    predicted
   0.333     250.5        238           80         41.5
      72       740        750            -        1,090

  SUMMARY, predicted; as scheduled
  $ grep -c "<circle" levels.svg
  4
  $ sed 's/740/740 ng/' levels.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --observed wrong.csv
  infuse: wrong.csv:2: unknown unit: '740 ng'
    write ng/mL as a bare number
  [3]
  $ sed 's/0.333333333,/-1,/' levels.csv >wrong.csv
  $ infuse simulate --weight 70 --protocol goebel-low-dose --observed wrong.csv
  infuse: wrong.csv:3: sign before the number: '-1'
    write hours as a bare number: 0.333 for 20 min
  [3]
  $ rm levels.csv levels.svg wrong.csv

The clearance of norketamine that rises with time is an option, and says what it
is.

  $ infuse simulate --weight 70 --protocol goebel-low-dose \
  >     --rising-clearance | grep -A 3 ^CLEARANCE
  CLEARANCE  exploratory: the clearance of norketamine rises by 0.87 % an hour, up
             to 141 h (Flint 2017: 25 children, standard error 70 %), in steps of
             1 h or less that are off by at most 0.0012 % of the peak
  PATIENTS   percentiles of 2,000 simulated, seed 1; variability: that of Otto

The models, with what was read of each.

  $ infuse simulate --models | sed -n '/^kamp2020/,/matrix/p'
  kamp2020: for ketamine (racemic) and esketamine; used if none is named
      title       Kamp 2020, compartments, with Otto's norketamine
      citation    Kamp 2020, Anesthesiology 133:1192,
                  doi:10.1097/ALN.0000000000003577
      status      second-hand
      doubt       the six numbers were read in two programs that cite the paper;
                  its meta-analysis has a clearance of 79 L/h and a volume of
                  252 L, these compartments 84 L/h and 238 L; pairing them with
                  Otto's norketamine is ours
      population  14 raw data sets, beside a meta-analysis of 18 studies, adults
                  and children
      matrix      arterial plasma
  $ infuse simulate --models | grep -A 8 ^simons2022
  simons2022: for esketamine
      title       Simons 2022, arterial, norketamine through transit
      citation    Simons 2022, Front Pain Res 3:946486,
                  doi:10.3389/fpain.2022.946486
      status      transcribed
      doubt       the paper prints values at 70 kg; powers of weight are the usual
                  ones; norketamine is low by an eighth against measured steps of
                  esketamine, and by a quarter against others
      population  20 healthy adults, 19 to 32 y, 53 to 93 kg

Nothing is computed that a model was not made for.

  $ infuse simulate --weight 70 --protocol leiden-2009 --model domino
  infuse: --model: the model was not made for this form of ketamine: 'domino'
    it is for racemic ketamine, the protocol for esketamine; nothing converts between them: infuse simulate --models
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --model otto2021
  infuse: --model: the model was not made for this form of ketamine: 'otto2021'
    it is for esketamine, the protocol for racemic ketamine; nothing converts between them: infuse simulate --models
  [2]
  $ infuse simulate --weight 95 --protocol leiden-2009 --model simons2022
  infuse: --weight: weight is outside the range that the model was made from: 'simons2022'
    it was made from 53 to 93 kg; name another --model, or say --beyond-range
  [2]
  $ infuse simulate --weight 95 --protocol leiden-2009 --model simons2022 \
  >     --beyond-range | grep -A 1 ^BEYOND
  BEYOND     this patient or this infusion is outside what the model was made from
  PATIENTS   percentiles of 2,000 simulated, seed 1; variability: Simons 2022

Esketamine is simulated by kamp2020 as well, which is nearest to what was
measured; the level of relief in complex regional pain syndrome is its own.

  $ infuse simulate --weight 95 --protocol leiden-2009 |
  >     sed -n 's/:.*//; /^MODEL /p'
  MODEL      kamp2020
  $ infuse simulate --weight 95 --protocol leiden-2009 |
  >     sed -n '/^LEVELS/,/^PREDICTED/p'
  LEVELS     half of the effect on pain, 121 ng/mL (Olofsen 2022); half of the
             relief of CRPS pain (SE 4.8), which comes and goes with a half-life
             of 10.9 d, 10.5 ng/mL (Dahan 2011, abstract; the patients of
             leiden-2009)
  PREDICTED  predicted, of a typical patient; not a dosing order; no model was
  $ infuse simulate --weight 70 --protocol goldberg-2010 --model domino --age 12
  infuse: simulate: this may be a child, and no rate is shown
    see infuse plan; for an adult give --age
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --model kamp2002
  infuse: --model: no such model: 'kamp2002'
    did you mean kamp2020?
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --model domino \
  >     --patients 100
  infuse: --patients: no variability between patients was published with the model: 'domino'
    name another model: infuse simulate --models
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --model domino \
  >     --rising-clearance
  infuse: --rising-clearance: rising norketamine clearance is only for models that use Otto's norketamine: 'domino'
    see infuse simulate --models
  [2]

Nor what cannot be looked at.

  $ infuse simulate --weight 70 --protocol goldberg-2010 --until "-1 h"
  infuse: --until: sign before the number '-': '-1 h'
    write the number without a sign
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --every "0 h"
  infuse: --every: a time is above 0: '0 h'
    write it as in "4 h"
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --every "1 min" \
  >     --until "366 d"
  infuse: --every: more than 100,000 samples or periods
    write a longer time between samples, or a shorter --until
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --above "200 mg/mL"
  infuse: --above: a level is in ng/mL, above 0, and not finer than 0.001: '200 mg/mL'
    write it as in "200 ng/mL"
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --above "2e2 ng/mL"
  infuse: --above: exponent in the number '2e2': '2e2 ng/mL'
    write the number out, as in 100
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --patients 0
  infuse: --patients: is not such a number: '0'
    write a whole number from 1 to 1000000
  [2]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --digits 16
  infuse: --digits: is not such a number: '16'
    write a whole number from 1 to 15
  [2]

A drawing is there whole or not at all, and then nothing is printed.

  $ infuse simulate --weight 70 --protocol goldberg-2010 --svg nowhere/x.svg
  infuse: --svg: No such file or directory: 'nowhere/x.svg'
    nothing was written
  [4]
  $ infuse simulate --weight 70 --protocol goldberg-2010 --svg .
  infuse: --svg: is there and not a plain file: '.'
    nothing was written
  [4]
  $ ls
  stop.svg
