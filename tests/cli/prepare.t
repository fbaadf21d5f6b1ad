How the bags of a plan are made, changed and accounted for (S-24).

0.9 mg/kg/h at 70 kg is 63 mg/h, or 31.5 mL/h of 2 mg/mL.  A bag of 500 mg
lasts 7 h 56 min, and 6,804 mg are 14 bags with 196 mg left of the last.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --vial "500 mg in 10 mL"
  CAUTION: a prescriber's reason is needed; bags: 14
  KETAMINE (racemic), ward, 70 kg
  goebel-low-dose: CONTINUOUS, 4.5 days (108 h).  Its figures are UNVERIFIED
  Bag 500 mg in 250 mL = 2 mg/mL of KETAMINE (racemic), as on the label

  EACH BAG   10 mL of 50 mg/mL, which is 500 mg, from 1 vial of 500 mg in 10 mL;
             with 240 mL of diluent, 500 mg in 250 mL, which is 2 mg/mL
  WRONG VIAL 10 mL of 10 mg/mL would be 100 mg, a fifth of it; 10 mL of 100 mg/mL
             would be 1,000 mg, twice as much: read the vial again
  OVERFILL   unknown, as --overfill is not given; true strength at most 2 mg/mL,
             and on top at most 1.923 mg/mL
  DELIVERS   what a pump at 31.5 mL/h, 63 mg/h by the label, really delivers; no
             reason to raise a rate

   made with    take out  in all  strength   off  delivers
                      mL      mL     mg/mL     %      mg/h
   diluent out        10     250         2     0        63
   on top              0     260     1.923  -3.8    60.576

   day       from  pump  gives  set  volume   dose  a bag lasts
                   mL/h   mg/h   mL      mL     mg
   1 to 4    0 h   31.5     63  250     756  1,512   7 h 56 min
   5 (12 h)  96 h  31.5     63  250     378    756   7 h 56 min

  BAGS       14

   bag      up after    down after  given  given  left  left
                                       mL     mg    mL    mg
     1           0 h    7 h 56 min    250    500     0     0
     2    7 h 56 min   15 h 52 min    250    500     0     0
     3   15 h 52 min   23 h 48 min    250    500     0     0
     4   23 h 48 min   31 h 44 min    250    500     0     0
     5   31 h 44 min   39 h 40 min    250    500     0     0
     6   39 h 40 min   47 h 37 min    250    500     0     0
     7   47 h 37 min   55 h 33 min    250    500     0     0
     8   55 h 33 min   63 h 29 min    250    500     0     0
     9   63 h 29 min   71 h 25 min    250    500     0     0
    10   71 h 25 min   79 h 21 min    250    500     0     0
    11   79 h 21 min   87 h 18 min    250    500     0     0
    12   87 h 18 min   95 h 14 min    250    500     0     0
    13   95 h 14 min  103 h 10 min    250    500     0     0
    14  103 h 10 min         108 h    152    304    98   196

        bags  vials  opened  left in vials  in bags  given  left in bags
                         mg             mg       mg     mg            mg
   all    14     14   7,000              0    7,000  6,804           196

  GIVEN      6,804 mg is the plan's dose; the pump gives 6,804 mg in 3,402 mL
  PREPARED   ____________________  CHECKED  ____________________
  WASTED     ____________________  WITNESS  ____________________
  NOTE       incompatible with diazepam and barbiturates (monograph of ketamine):
             never in the same bag, syringe or line
  NOTE       the label says to use it at once after dilution; until when it may be
             used is for the pharmacy to say, and not said here
  NOTE       set: the volume to be infused is set for one bag, and again with the
             next
  NOTE       how long a bag may hang is not capped: the site's file has no
             bag-max-hours
  NOTE       times of change are rounded down to the minute
  CAUTION    days 1 to 5, 63 mg/h, need a prescriber's reason: above
               35 mg/h  0.5 mg/kg/h at 70 kg        protocols/site/default.yaml:13
               40 mg/h  at any weight               protocols/site/default.yaml:16
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
             days 1 to 5: 63 mg/h could be above the limit in a short patient,
             55.3 mg/h: give --height and --sex     protocols/site/default.yaml:14
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goebel-low-dose revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

With a start the times are those of the clock, and there are totals for each
calendar date, as the record of controlled drugs has them (S-15).

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --vial "500 mg in 10 mL" \
  >     --start "2026-11-23 14:00" | sed -n '3,/^GIVEN/p' |
  >     grep -v "take out" | sed -n '/^TIME/,/^$/p; /^ day/,$p'
   day       from                  pump  gives  set  volume   dose  a bag lasts
                                   mL/h   mg/h   mL      mL     mg
   1 to 4    Mon 2026-11-23 14:00  31.5     63  250     756  1,512   7 h 56 min
   5 (12 h)  Fri 2026-11-27 14:00  31.5     63  250     378    756   7 h 56 min

  BAGS       14

   bag  up                    down                  given  given  left  left
                                                       mL     mg    mL    mg
     1  Mon 2026-11-23 14:00  21:56                   250    500     0     0
     2  Mon 2026-11-23 21:56  Tue 2026-11-24 05:52    250    500     0     0
     3  Tue 2026-11-24 05:52  13:48                   250    500     0     0
     4  Tue 2026-11-24 13:48  21:44                   250    500     0     0
     5  Tue 2026-11-24 21:44  Wed 2026-11-25 05:40    250    500     0     0
     6  Wed 2026-11-25 05:40  13:37                   250    500     0     0
     7  Wed 2026-11-25 13:37  21:33                   250    500     0     0
     8  Wed 2026-11-25 21:33  Thu 2026-11-26 05:29    250    500     0     0
     9  Thu 2026-11-26 05:29  13:25                   250    500     0     0
    10  Thu 2026-11-26 13:25  21:21                   250    500     0     0
    11  Thu 2026-11-26 21:21  Fri 2026-11-27 05:18    250    500     0     0
    12  Fri 2026-11-27 05:18  13:14                   250    500     0     0
    13  Fri 2026-11-27 13:14  21:10                   250    500     0     0
    14  Fri 2026-11-27 21:10  Sat 2026-11-28 02:00    152    304    98   196

        bags  vials  opened  left in vials  in bags  given  left in bags
                         mg             mg       mg     mg            mg
   all    14     14   7,000              0    7,000  6,804           196

   date            given  given
                      mL     mg
   Mon 2026-11-23    315    630
   Tue 2026-11-24    756  1,512
   Wed 2026-11-25    756  1,512
   Thu 2026-11-26    756  1,512
   Fri 2026-11-27    756  1,512
   Sat 2026-11-28     63    126
   all             3,402  6,804

  GIVEN      6,804 mg is the plan's dose; the pump gives 6,804 mg in 3,402 mL

In the night in which summer time ends, a bag still lasts as long as it does.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --start "2026-10-24 14:00" \
  >     --zone Europe/Berlin | sed -n '/^ bag/,/^   4/p; /^ date/,/^ all/p'
   bag  up                    down                  given  given  left  left
                                                       mL     mg    mL    mg
     1  Sat 2026-10-24 14:00  21:56                   250    500     0     0
     2  Sat 2026-10-24 21:56  Sun 2026-10-25 04:52    250    500     0     0
     3  Sun 2026-10-25 04:52  12:48                   250    500     0     0
     4  Sun 2026-10-25 12:48  20:44                   250    500     0     0
   date            given  given
                      mL     mg
   Sat 2026-10-24    315    630
   Sun 2026-10-25  787.5  1,575
   Mon 2026-10-26    756  1,512
   Tue 2026-10-27    756  1,512
   Wed 2026-10-28    756  1,512
   Thu 2026-10-29   31.5     63
   all             3,402  6,804

What was added on top, and an overfill that nobody took out, make a bag weaker
than its label.  That says what is delivered, and never raises a rate.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --vial 50mg/mL --overfill 25mL |
  >     sed -n '/^EACH BAG/,/^ on top, /p; /a bag is more/,/^NOT DONE/p'
  EACH BAG   10 mL of 50 mg/mL, which is 500 mg, from 1 vial of 500 mg in 10 mL;
             with 240 mL of diluent, 500 mg in 250 mL, which is 2 mg/mL
  WRONG VIAL 10 mL of 10 mg/mL would be 100 mg, a fifth of it; 10 mL of 100 mg/mL
             would be 1,000 mg, twice as much: read the vial again
  OVERFILL   25 mL above the label of each bag
  DELIVERS   what a pump at 31.5 mL/h, 63 mg/h by the label, really delivers; no
             reason to raise a rate

   made with                  take out in all strength   off delivers
                                    mL     mL    mg/mL     %     mg/h
   diluent and overfill out         35    250        2     0       63
   diluent out, overfill left       10    275    1.818  -9.1   57.272 caution
   overfill out, then on top        25    260    1.923  -3.8   60.576
   on top, overfill left             0    285    1.754 -12.3   55.263 caution
  CAUTION    a bag is more than 5 % weaker than its label, when made with: diluent
             out, overfill left (-9.1 %); on top, overfill left (-12.3 %)
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed

Anaesthetic-range doses on a ward are STOP.  Nothing can be drawn up from
that, not even for the first day (S-06).

  $ infuse prepare --weight 70 --protocol goebel-escalating --reading continuous --ceiling "200 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --vial 50mg/mL |
  >     grep -E '^(STOP|WHY|EACH BAG|BAGS|GIVEN|no bags)'
  STOP: do not make or hang this                   KETAMINE (racemic), ward, 70 kg
  WHY STOP   days 2 to 4, 106 to 200 mg/h, are above
  no bags to make: this plan is STOP on days 2 to 4

In intensive care it is 25 bags.  On the fourth day one lasts 2 h 30 min.

  $ infuse prepare --weight 70 --protocol goebel-escalating --reading continuous --ceiling "200 mg/h" \
  >     --setting intensive-care --bag "ketamine 500 mg in 250 mL" |
  >     sed -n '/^EACH BAG/,/^BAGS/p; /^  2[45]/p; /^      bags/,/^GIVEN/p
  >     /less than 4 h/,/hand/p'
  EACH BAG   not said how: give the vials with --vial, as in "500 mg in 10 mL"

   day  from  pump  gives  set  volume   dose  a bag lasts
              mL/h   mg/h   mL      mL     mg
   1    0 h     30     60  250     720  1,440   8 h 20 min
   2    24 h    53    106  250   1,272  2,544   4 h 43 min
   3    48 h  76.5    153  250   1,836  3,672   3 h 16 min
   4    72 h   100    200  250   2,400  4,800   2 h 30 min

  BAGS       25
    24  91 h 13 min  93 h 43 min    250    500     0     0
    25  93 h 43 min         96 h    228    456    22    44
        bags  in bags   given  left in bags
                   mg      mg            mg
   all    25   12,500  12,456            44

  GIVEN      12,456 mg is the plan's dose; the pump gives 12,456 mg in 6,228 mL
  NOTE       a bag lasts less than 4 h: 2 h 30 min at 100 mL/h; have the next one
             at hand

Each session has a bag of its own, and what is left of it is not kept.  The
pump's step takes 0.2 mg: both doses are there.

  $ infuse prepare --weight 118 --protocol schwartzman-2009 \
  >     --setting outpatient --bag "100 mg in 100 mL" --vial 50mg/mL |
  >     sed -n '/^EACH BAG/,/^WRONG/p; /^ session/,/^GIVEN/p'
  EACH BAG   2 mL of 50 mg/mL, which is 100 mg, from 1 vial of 500 mg in 10 mL, of
             which 8 mL (400 mg) is left and not kept for the next bag; with 98 mL
             of diluent, 100 mg in 100 mL, which is 1 mg/mL
  WRONG VIAL 2 mL of 10 mg/mL would be 20 mg, a fifth of it; 2 mL of 100 mg/mL
   session  from  pump  gives  volume  dose  a bag lasts
                  mL/h   mg/h      mL    mg
   1        0 h   12.5   12.5      50    50          8 h
   2        24 h  18.7   18.7    74.8  74.8   5 h 20 min
   3 to 10  48 h    25     25     100   100          4 h

  BAGS       10

   session  bag  up after  down after  given  given  left  left
                                          mL     mg    mL    mg
         1    1       0 h         4 h     50     50    50    50
         2    2       0 h         4 h   74.8   74.8  25.2  25.2
         3    3       0 h         4 h    100    100     0     0
         4    4       0 h         4 h    100    100     0     0
         5    5       0 h         4 h    100    100     0     0
         6    6       0 h         4 h    100    100     0     0
         7    7       0 h         4 h    100    100     0     0
         8    8       0 h         4 h    100    100     0     0
         9    9       0 h         4 h    100    100     0     0
        10   10       0 h         4 h    100    100     0     0

        bags  vials  opened  left in vials  in bags  given  left in bags
                         mg             mg       mg     mg            mg
   all    10     10   5,000          4,000    1,000  924.8          75.2

  GIVEN      925 mg is the plan's dose; the pump gives 924.8 mg in 924.8 mL

A titrated plan has no times of change: nobody knows the way up (S-16).

  $ infuse prepare --weight 52 --protocol goldberg-2010 \
  >     --bag "ketamine 250 mg in 250 mL" --vial "500 mg in 10 mL" |
  >     sed -n '/^ day/,/^PREPARED/p'
   day            pump  gives  set  volume  dose  a bag lasts
                  mL/h   mg/h   mL      mL    mg
   1 to 5  least    10     10  240     240   240         25 h
   1 to 5  most     40     40  250     960   960   6 h 15 min

  BAGS       5 to 20, from least to most; times of change depend on the way there,
             and only --target says one

          bags  vials  opened  left in vials  in bags  given  left in bags
                           mg             mg       mg     mg            mg
   least     5      5   2,500          1,250    1,250  1,200            50
   most     20     20  10,000          5,000    5,000  4,800           200

  PREPARED   ____________________  CHECKED  ____________________

With a target it is the bags of the ladder, where step and interval are
stated; where they are not, it is UNCHECKED.

  $ infuse prepare --weight 70 --protocol goldberg-2010 --target "30 mg/h" \
  >     --bag "ketamine 250 mg in 250 mL" | grep -E '^(UNCHECKED|no bags)'
  UNCHECKED: not a yes, not a no.  Do not make this
  UNCHECKED  going up cannot be checked; the source does not state step, interval
  no bags to make: this plan is UNCHECKED
  $ sed -e 's/^id: .*/id: ward/' -e 's/step: .*/step: 5 mg\/h/' \
  >     -e 's/interval: .*/interval: 8 h/' \
  >     "$TESTDIR/../../protocols/goldberg-2010.yaml" >ward.yaml
  $ infuse prepare --weight 70 --protocol ./ward.yaml --target "20 mg/h" \
  >     --bag "ketamine 250 mg in 250 mL" | sed -n '/^ step/,/^GIVEN/p'
   step  from  pump  gives  set  volume   dose  a bag lasts
               mL/h   mg/h   mL      mL     mg
   1     0 h     10     10   80      80     80         25 h
   2     8 h     15     15  120     120    120  16 h 40 min
   3     16 h    20     20  250   2,080  2,080  12 h 30 min

  BAGS       10, on the way to 20 mg/h, the fastest that step and interval allow

   bag      up after    down after  given  given  left  left
                                       mL     mg    mL    mg
     1           0 h   18 h 30 min    250    250     0     0
     2   18 h 30 min          31 h    250    250     0     0
     3          31 h   43 h 30 min    250    250     0     0
     4   43 h 30 min          56 h    250    250     0     0
     5          56 h   68 h 30 min    250    250     0     0
     6   68 h 30 min          81 h    250    250     0     0
     7          81 h   93 h 30 min    250    250     0     0
     8   93 h 30 min         106 h    250    250     0     0
     9         106 h  118 h 30 min    250    250     0     0
    10  118 h 30 min         120 h     30     30   220   220

        bags  in bags  given  left in bags
                   mg     mg            mg
   all    10    2,500  2,280           220

  GIVEN      2,280 mg is the plan's dose; the pump gives 2,280 mg in 2,280 mL

A site says how long a bag may hang.

  $ sed -e 's/^limits:/bag-max-hours: 6 h\n&/' \
  >     "$TESTDIR/../../protocols/site/default.yaml" >site.yaml
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" --site site.yaml \
  >     --bag "ketamine 500 mg in 250 mL" |
  >     sed -n '/^ day/,/^   2/p; /^      bags/,/^GIVEN/p; /a bag hangs/,/:/p'
   day       from  pump  gives  set  volume   dose  a bag lasts
                   mL/h   mg/h   mL      mL     mg
   1 to 4    0 h   31.5     63  189     756  1,512          6 h
   5 (12 h)  96 h  31.5     63  189     378    756          6 h

  BAGS       18

   bag  up after  down after  given  given  left  left
                                 mL     mg    mL    mg
     1       0 h         6 h    189    378    61   122
     2       6 h        12 h    189    378    61   122
        bags  in bags  given  left in bags
                   mg     mg            mg
   all    18    9,000  6,804         2,196

  GIVEN      6,804 mg is the plan's dose; the pump gives 6,804 mg in 3,402 mL
  NOTE       a bag hangs for 6 h at most: site site.yaml:8
  NOTE       times of change are rounded down to the minute
  CAUTION    days 1 to 5, 63 mg/h, need a prescriber's reason: above

No bolus is calculated; but flushing a line is one.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --line-volume "20 mL" |
  >     grep -A1 flushing
  NOTE       flushing 20 mL of line at 2 mg/mL is a 40 mg bolus; what it takes to
             fill the line is not counted in the bags

The incident: 95 mg were to be drawn from 10 mg/mL, and 950 mg were drawn
from 100 mg/mL.  The volume never stands without the strength of the vial.

  $ infuse prepare --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --bag "ketamine 95 mg in 95 mL" --vial 10mg/mL |
  >     sed -n '/^EACH BAG/,/^OVERFILL/p'
  EACH BAG   9.5 mL of 10 mg/mL, which is 95 mg, from 1 vial of 200 mg in 20 mL,
             of which 10.5 mL (105 mg) is left and not kept for the next bag; with
             85.5 mL of diluent, 95 mg in 95 mL, which is 1 mg/mL
  WRONG VIAL 9.5 mL of 50 mg/mL would be 475 mg, five times as much; 9.5 mL of
             100 mg/mL would be 950 mg, ten times as much: read the vial again
  OVERFILL   unknown, as --overfill is not given; true strength at most 1 mg/mL,

100 mg/mL is never given undiluted, and that is nothing a site could allow.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 5 mL" --vial 100mg/mL |
  >     sed -n '1p; /^WHY/,/^FROM/p'
  STOP: do not make or hang this                   KETAMINE (racemic), ward, 70 kg
  WHY STOP   a strength of 100 mg/mL is above
               10 mg/mL                             protocols/site/default.yaml:22
               50 mg/mL                                          built into infuse
  CAUTION    days 1 to 5, 60 mg/h, need a prescriber's reason: above
               35 mg/h  0.5 mg/kg/h at 70 kg        protocols/site/default.yaml:13
               40 mg/h  at any weight               protocols/site/default.yaml:16
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
             days 1 to 5: 60 mg/h could be above the limit in a short patient,
             55.3 mg/h: give --height and --sex     protocols/site/default.yaml:14
  no bags to make: 100 mg/mL never goes in undiluted: at least its own volume of
  diluent (label)
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goebel-low-dose revision 2, limits default revision 3, both built in;

Two drugs.

  $ infuse prepare --weight 70 --protocol leiden-2009 \
  >     --bag "ketamine 500 mg in 250 mL" | grep -E '^(STOP|WHY|no bags)'
  STOP: do not make or hang this                           ESKETAMINE, ward, 70 kg
  WHY STOP   the label says KETAMINE (racemic), the protocol is for ESKETAMINE:
  no bags to make: this plan is STOP
  $ infuse prepare --weight 70 --protocol leiden-2009 \
  >     --bag "esketamine 250 mg in 250 mL" --vial "ketamine 50 mg/mL"
  infuse: --vial: names another drug than --bag: 'ketamine 50 mg/mL'
    ketamine and esketamine are two drugs: read both labels again
  [2]
  $ infuse prepare --weight 70 --protocol leiden-2009 \
  >     --bag "250 mg in 250 mL" --vial "50 mg/mL"
  infuse: --vial: esketamine has no vial of that strength: '50 mg/mL'
    vials of esketamine have 5 or 25 mg/mL: read drug and strength on the vial again
  [2]
  $ infuse prepare --weight 70 --protocol leiden-2009 \
  >     --bag "250 mg in 250 mL" --vial "ketamine 50 mg/mL" |
  >     grep -E '^(STOP|WHY|no bags)'
  STOP: do not make or hang this                           ESKETAMINE, ward, 70 kg
  WHY STOP   the label says KETAMINE (racemic), the protocol is for ESKETAMINE:
  no bags to make: this plan is STOP
  $ infuse prepare --weight 70 --protocol leiden-2009 \
  >     --bag "250 mg in 250 mL" --vial "25 mg/mL"
  infuse: --vial: comes in more than one size: '25 mg/mL'
    write amount and volume as on the vial: "50 mg in 2 mL" or "250 mg in 10 mL"
  [2]

A syringe is filled from empty (S-24): 20 mL of drug and 20 mL of saline are
40 mL, with no overfill and nothing on top.

  $ cp "$TESTDIR/../data/field/hi.yaml" .
  $ fill='infuse prepare --weight 70 --protocol ./hi.yaml --vial 10mg/mL'
  $ $fill --syringe "ketamine 200 mg in 40 mL" | sed -n '/^EACH/,/^BAGS/p'
  EACH FILL  20 mL of 10 mg/mL, which is 200 mg, from 1 vial of 200 mg in 20 mL;
             with 20 mL of diluent, 200 mg in 40 mL, which is 5 mg/mL
  WRONG VIAL 20 mL of 50 mg/mL would be 1,000 mg, five times as much; 20 mL of
             100 mg/mL would be 2,000 mg, ten times as much: read the vial again
  FILL       from empty, to 40 mL

   day            pump  gives  set  volume  dose  a bag lasts
                  mL/h   mg/h   mL      mL    mg
   1 to 3  least     1      5   24      24   120         40 h
   1 to 3  most      5     25   40     120   600          8 h

  BAGS       2 to 9, from least to most; times of change depend on the way there,

  $ $fill --syringe "ketamine 200 mg in 40 mL" --overfill "5 mL"
  infuse: --overfill: is of a bag; a syringe is filled from empty: '5 mL'
    leave the option out
  [2]
  $ $fill --syringe "200 mg in 40 mL" --bag "200 mg in 40 mL"
  infuse: prepare: --bag and --syringe say the same thing
    give one of them
  [2]
  $ infuse prepare --weight 70 --protocol ./hi.yaml
  infuse: prepare: needs --bag LABEL
    as the label reads: "ketamine 500 mg in 250 mL"
  [2]

What is set as volume to be infused is never more than the bag holds: at 5 mL/h
50 mL, empty in 10 h, and 120 mL in 24 h.

  $ infuse prepare --weight 70 --protocol ./hi.yaml \
  >     --bag "ketamine 250 mg in 50 mL" | sed -n '/^ day/,/^BAGS/p;/NOTE *set/,/NOTE/p'
   day            pump  gives  set  volume  dose  a bag lasts
                  mL/h   mg/h   mL      mL    mg
   1 to 3  least     1      5   24      24   120         50 h
   1 to 3  most      5     25   50     120   600         10 h

  BAGS       2 to 8, from least to most; times of change depend on the way there,
  NOTE       set: the volume to be infused is set for one bag, and again with the
             next
  NOTE       how long a bag may hang is not capped: the site's file has no

Labels as they are printed (S-14): capitals, what it is diluted with, the salt;
a second drug is refused.

  $ label() { infuse prepare --weight 70 --protocol ./hi.yaml --bag "$1" |
  >     sed -n '/^STRENGTH/,/^PUMP/p' | sed '$d'; }
  $ label "KETAMINE 200MG/40ML"
  $ label "Ketamine hydrochloride 200 mg in 40 mL sodium chloride 0.9 %"
  $ label "200mg/40ml"
  $ label "ketamine 200 mg and midazolam 20 mg in 40 mL"
  infuse: --bag: there is a second drug in it 'and midazolam 20 mg in 40 mL': 'ketamine 200 mg and midazolam 20 mg in 40 mL'
    a bag is of one drug here: read the label again, and ask the pharmacist
  $ label "ketamine 200 mg in 40 mL morphine"
  infuse: --bag: this is no diluent that is known here 'morphine': 'ketamine 200 mg in 40 mL morphine'
    leave the diluent away; a second drug in the bag is not for this program
  $ label "S-ketamine 200 mg in 40 mL"

At three in the morning.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --vial 50mg/mL
  infuse: prepare: needs --bag LABEL
    as the label reads: "ketamine 500 mg in 250 mL"
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --strength "2 mg/mL"
  infuse: prepare: no such option: '--strength'
    it is an option of infuse plan
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --vial "500 mg in 10,0 mL"
  infuse: --vial: comma in the number '10,0 mL': '500 mg in 10,0 mL'
    use a decimal point, not a comma
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --vial "500 mg"
  infuse: --vial: there is no amount in a volume: '500 mg'
    write drug, amount and volume as in "ketamine 500 mg in 250 mL"; the drug may be left out
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --vial "20 mg/mL"
  infuse: --vial: ketamine has no vial of that strength: '20 mg/mL'
    vials of ketamine have 10, 50 or 100 mg/mL: read drug and strength on the vial again
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 25 mL" --vial "10 mg/mL"
  infuse: --vial: is weaker than the bag is to be: '10 mg/mL'
    a bag is made from vials of at least its own strength: read both labels again
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500.5 mg in 250 mL" --vial "100 mg/mL"
  infuse: --bag: cannot be made exactly: the volume to draw is not a whole hundredth of a millilitre: '500.5 mg in 250 mL'
    choose an amount that can be drawn from such a vial
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --overfill "25 mL"
  infuse: --overfill: says nothing without --vial: '25 mL'
    say what is added: --vial "500 mg in 10 mL"
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --vial 50mg/mL --overfill 25
  infuse: --overfill: unit missing: '25'
    write a volume in mL or L
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --vial 50mg/mL --overfill 275mL
  infuse: --overfill: is as much as the bag's label: '275mL'
    write only what is above the label, as in "25 mL"
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --line-volume "40 mg"
  infuse: --line-volume: that is an amount of drug 'mg': '40 mg'
    write a volume in mL or L
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "0.5 mg in 0.25 mL"
  infuse: --bag: more than 2,000 bags of this label would be needed: '0.5 mg in 0.25 mL'
    read amount and volume again
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --target "30 mg/h"
  infuse: --target: is for titrated protocols, and this one schedules its rates: 'goebel-low-dose'
    ask about a single rate with infuse check
  [2]
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "500 mg in 250 mL" --format csv
  infuse: --format: no such choice: 'csv'
    write table or json
  [2]

The exit status is that of the verdict, of the plan and of the bag.

  $ infuse prepare --weight 80 --protocol schwartzman-2009 \
  >     --bag "100 mg in 100 mL" --vial 50mg/mL --strict >within
  $ infuse prepare --weight 80 --protocol schwartzman-2009 \
  >     --bag "100 mg in 100 mL" --vial 10mg/mL --strict >caution
  [1]
  $ tail -5 caution
             (-9.1 %)
  Not a judgement that it suits this patient.
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       schwartzman-2009 revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)

JSON has all of it; what could not be written in full is marked.

  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --vial "500 mg in 10 mL" \
  >     --start "2026-11-23 14:00" --format json | tr -d '\n' |
  >     tr -s ' ' | grep -o '"each_bag": .*"way": "on-top"' |
  >     sed 's/, "ucum": "[^"]*"//g' | fold -sw 76 |
  >     sed 's/ *$//'
  "each_bag": { "vial_strength": {"value": 50, "unit": "mg/mL"},
  "vial_amount": {"value": 500, "unit": "mg"}, "vial_volume": {"value": 10,
  "unit": "mL"}, "vials": 1, "draw": {"value": 10, "unit": "mL"}, "diluent":
  {"value": 240, "unit": "mL"}, "left_in_vials": {"value": 0, "unit": "mL"},
  "left_in_vials_amount": {"value": 0, "unit": "mg"}, "ways": [ { "way":
  "withdrawn", "take_out": {"value": 10, "unit": "mL"}, "in_all": {"value":
  250, "unit": "mL"}, "true_strength": {"value": 2, "unit": "mg/mL"}, "off":
  {"value": 0, "unit": "%"}, "at_flow": {"value": 31.5, "unit": "mL/h"},
  "delivers": {"value": 63, "unit": "mg/h"}, "verdict": "within" }, { "way":
  "on-top"
  $ infuse prepare --weight 70 --protocol goebel-low-dose --ceiling "0.9 mg/kg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --vial "500 mg in 10 mL" \
  >     --start "2026-11-23 14:00" --format json | tr -d '\n' |
  >     tr -s ' ' | grep -o '"all": .*"date": "2026-11-24"' |
  >     sed 's/, "ucum": "[^"]*"//g' | fold -sw 76 |
  >     sed 's/ *$//'
  "all": { "bags": 14, "vials": 14, "opened": {"value": 7000, "unit": "mg"},
  "left_in_vials": {"value": 0, "unit": "mg"}, "in_bags": {"value": 7000,
  "unit": "mg"}, "planned": {"value": 6804, "unit": "mg"}, "given": {"value":
  6804, "unit": "mg"}, "given_volume": {"value": 3402, "unit": "mL"},
  "left_in_bags": {"value": 196, "unit": "mg"}, "left_volume": {"value": 98,
  "unit": "mL"} }, "least": null, "most": null, "dates": [ { "date":
  "2026-11-23", "given_volume": {"value": 315, "unit": "mL"}, "given":
  {"value": 630, "unit": "mg"} }, { "date": "2026-11-24"
  $ infuse prepare --weight 70 --protocol goebel-escalating --reading continuous --ceiling "200 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --vial 50mg/mL --format json |
  >     grep -E '"(verdict|each_bag|rates|bags|all|most|dates)": ["n[]' |
  >     head -6
    "verdict": "stop",
    "each_bag": null,
    "rates": [],
    "bags": [],
    "all": null,
    "most": null,

Which of the site's bags?  Goldberg at 10 mg/h is 240 mg in 24 h, and at most 24 h
may a bag hang: of 500 mg 260 are left each day, 1,300 mg in five.  At 40 mg/h
500 mg last 12.5 h, and 4,800 mg need ten, of which 200 mg are left.  50 mg last
5 h, 24 bags to a course of 1,200 mg, or 75 min, and 96 to one of 4,800 mg.

  $ cat >ours.yaml <<'END'
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: Our ward
  > bag-max-hours: 24 h
  > bags:
  >   standard: ketamine 500 mg in 250 mL
  >   weak: ketamine 50 mg in 50 mL
  >   syringe: ketamine 200 mg in 40 mL
  >   strong: ketamine 1000 mg in 50 mL
  >   s-bag: esketamine 250 mg in 250 mL
  > limits:
  >   - drug: ketamine
  >     settings: [ward, outpatient]
  >     rate: {hard-max: 100 mg/h}
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     strength: {hard-max: 10 mg/mL}
  >     sources: [{cite: for tests, says: limits}]
  > END
  $ infuse prepare --weight 70 --protocol goldberg-2010 --compare \
  >     --site ours.yaml
  STOP: strong; within limits: standard, weak, syringe
  KETAMINE (racemic), ward, 70 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated

   bag      label             at          lasts bags a day left over verdict
   standard 500 mg in 250 mL  START        24 h    5     1  1,300 mg within limits
   standard 500 mg in 250 mL  MOST  12 h 30 min   10     2    200 mg within limits
   weak     50 mg in 50 mL    START         5 h   24   4.8      0 mg within limits
   weak     50 mg in 50 mL    MOST   1 h 15 min   96  19.2      0 mg within limits
   syringe  200 mg in 40 mL   START        20 h    6   1.2      0 mg within limits
   syringe  200 mg in 40 mL   MOST          5 h   24   4.8      0 mg within limits
   strong   1,000 mg in 50 mL                                        STOP
    lasts: at the highest rate, or as long as the site lets a bag hang
    START, and MOST, all along; no path between is taken for granted, and MOST is
      a limit

   off at  standard  weak  syringe  strong
   START        0 %   0 %      0 %       -
   MOST         0 %   0 %      0 %       -
    what the pump's step takes off the order; - has nothing to enter

  DOUBT      two readings of the start, 10 mg/h (this file) or not stated, with 10
             to 40 mg/h reached by titration; 1 more: infuse protocol show
             goldberg-2010
  NOTE       side by side, and none is recommended; why a verdict, and how it is
             made: infuse prepare --bag NAME
  NOT DONE   screening, age; pump step not said, 0.1 mL/h assumed
  FROM       goldberg-2010 revision 2 (built in), limits ours revision 1; no
             review of them is recorded (--full)
  [1]

Sessions have a new bag each.  12.25 mg/h of 2 mg/mL is entered as 6.1 mL/h, 12.2
mg/h, 0.4 % less, and of 5 mg/mL as 2.4 mL/h, 12 mg/h, 2 % less.  48.8, 73.2 and
eight times 98 mg out of bags of 50 mg are 19 bags, with 44 mg left.

  $ infuse prepare --weight 70 --protocol schwartzman-2009 --compare \
  >     --setting outpatient --site ours.yaml | sed -n '/^ bag/,/^DOUBT/p'
   bag      label                   lasts bags a session  left over verdict
   standard 500 mg in 250 mL  20 h 29 min   10         1 4,097.6 mg within limits
   weak     50 mg in 50 mL      2 h 2 min   19       1.9      44 mg within limits
   syringe  200 mg in 40 mL     8 h 9 min   10         1   1,096 mg within limits
   strong   1,000 mg in 50 mL                                       STOP
    lasts: at the highest rate, or as long as the site lets a bag hang

   off in session  standard    weak  syringe  strong
   1                 -0.4 %  -0.4 %     -2 %       -
   2                   -1 %  -0.4 %     -2 %       -
   3 to 10           -0.4 %     0 %      0 %       -
    what the pump's step takes off the order; - has nothing to enter

  DOUBT      the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's

Each is what the preparation of that one bag says.

  $ for bag in standard weak syringe; do
  >     infuse prepare --weight 70 --protocol schwartzman-2009 --bag $bag \
  >         --setting outpatient --site ours.yaml --format json |
  >         awk '/"bags": [0-9]|"left_in_bags"/ { print $2, $3 }'
  > done
  10, 
  {"value": 4097.6,
  19, 
  {"value": 44,
  10, 
  {"value": 1096,
  $ infuse prepare --weight 70 --protocol schwartzman-2009 --compare \
  >     --setting outpatient --site ours.yaml --format json |
  >     awk '/"bags": [0-9]|"left_in_bags"/ { print $2, $3 }'
  10, 
  {"value": 4097.6,
  19, 
  {"value": 44,
  10, 
  {"value": 1096,

Nothing to compare, and what is about one bag.

  $ infuse prepare --weight 70 --protocol goldberg-2010 --compare
  infuse: --compare: the site has no bags of this drug: 'default'
    name them in the site's file, under bags (infuse-protocol(5)), or ask about one with --bag
  [2]
  $ infuse prepare --weight 70 --protocol goldberg-2010 --compare \
  >     --site ours.yaml --vial "500 mg in 10 mL"
  infuse: --compare: is about all bags of the site, and this about one: '--vial'
    leave one of the two out
  [2]
  $ infuse prepare --weight 70 --protocol goldberg-2010 --compare --bag weak \
  >     --site ours.yaml
  infuse: --compare: is about all bags of the site, and this about one: '--bag'
    leave one of the two out
  [2]
  $ infuse prepare --weight 70 --protocol goebel-escalating --compare \
  >     --site ours.yaml | sed 9q
  STOP: standard, weak, syringe, strong            KETAMINE (racemic), ward, 70 kg
  goebel-escalating: CONTINUOUS, 4 days (96 h).  Its figures are UNVERIFIED

   bag       label              verdict
   standard  500 mg in 250 mL   STOP
   weak      50 mg in 50 mL     STOP
   syringe   200 mg in 40 mL    STOP
   strong    1,000 mg in 50 mL  STOP
    lasts: at the highest rate, or as long as the site lets a bag hang
