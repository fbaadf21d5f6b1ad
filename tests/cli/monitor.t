What to observe, and when.

How often is data, in the `observe` blocks of the site's and the protocol's
files; here it is the cadence of Royal Cornwall Hospitals: every 15 min for
1 h, every 30 min for 2 h, hourly for 24 h and then 2-hourly, and blood
pressure, heart rate and oxygen so too, but hourly for 12 h only (MON-02).
One row is one run of observations.  Of the sixth walk, 108 h from a Monday at
14:00, that is 4, 4, 24 and 40 times, and 4, 4, 12 and 46 times.  Liver tests are
dated (S-27), and what follows is too (S-26, MON-04, MON-05).

  $ infuse monitor --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00" --zone Europe/Berlin
  CAUTION: a prescriber's reason is needed         KETAMINE (racemic), ward, 70 kg
  goebel-low-dose: CONTINUOUS, 4.5 days (108 h).  Its figures are UNVERIFIED
  Mon 23 Nov 2026 14:00 to Sat 28 Nov 2026 02:00, in Europe/Berlin

  BEFORE     measure, for comparison: pain, sedation, heart rate, blood pressure,
             breathing, oxygen saturation, dissociation
             liver tests, ALP and GGT among them (label)
             who should not get it: infuse screen
  DURING     pain, sedation, breathing, dissociation; site
             protocols/site/default.yaml:90, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022 (dysphoria and hallucination are
             dissociation here)
   begins at  first                 last                   every  times
              by the clock          by the clock
   start      Mon 2026-11-23 14:15  Mon 2026-11-23 15:00  15 min      4
              Mon 2026-11-23 15:30  Mon 2026-11-23 17:00  30 min      4
              Mon 2026-11-23 18:00  Tue 2026-11-24 17:00     1 h     24
              Tue 2026-11-24 19:00  Sat 2026-11-28 01:00     2 h     40

  DURING     heart rate, blood pressure, oxygen saturation; site
             protocols/site/default.yaml:97, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022
   begins at  first                 last                   every  times
              by the clock          by the clock
   start      Mon 2026-11-23 14:15  Mon 2026-11-23 15:00  15 min      4
              Mon 2026-11-23 15:30  Mon 2026-11-23 17:00  30 min      4
              Mon 2026-11-23 18:00  Tue 2026-11-24 05:00     1 h     12
              Tue 2026-11-24 07:00  Sat 2026-11-28 01:00     2 h     46

  AGAIN      after every step up every 15 min for 1 h, then where it was; all over
             again after a pause of more than 1 h, another strength or label (ward
             practice, unconfirmed)
  NOT SAID   nausea: neither the protocol nor the site says how often
  AFTER      observe for at least 4 h, to Sat 2026-11-28 06:00; site
             protocols/site/default.yaml:114, clinics keep 1.5 to 2 h after a
             session of 4 h (clinic pages), SCIRP 3-1750111 at least 60 min; ANZCA
             FPM PS12 2021 (second-hand) 4 h after days; Ketalar label, no driving
             for 24 h or more
             home when back to baseline, drinking, walking, with an adult
             at the end of a bag the pump may run on at its keep-open rate: stop
             it, then disconnect
             no driving for 24 h or more, not before Sun 2026-11-29 02:00
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at least every 48 h and at the end, as this runs for more
             than 24 h without a break (Cotter 2021, Drug Saf 44:1365); after any
             earlier course at 24 and 48 h too: --last-course

   liver tests  not before            not after
                by the clock          by the clock
   baseline                           Mon 2026-11-23 14:00
   1            Tue 2026-11-24 14:00  Wed 2026-11-25 14:00
   2            Thu 2026-11-26 14:00  Fri 2026-11-27 14:00
   at the end   Sat 2026-11-28 02:00  Sat 2026-11-28 02:00

  COURSE     a further course: 90 to 180 days after the start, from Sun 2027-02-21
             to Sat 2027-05-22; no guideline interval
             site protocols/site/default.yaml:121, clinic pages (without relief
             after the first or second session treatment may be stopped; again 3
             to 6 months from the first session); no guideline gives an interval
  NIGHT      between 20:00 and 08:00: the end, Sat 2026-11-28 02:00
  CAUTION    days 1 to 5, 63 mg/h, need a prescriber's reason: above
               35 mg/h  0.5 mg/kg/h at 70 kg        protocols/site/default.yaml:13
               40 mg/h  at any weight               protocols/site/default.yaml:16
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
             days 1 to 5: 63 mg/h could be above the limit in a short patient,
             55.3 mg/h: give --height and --sex     protocols/site/default.yaml:14
  Not a judgement that it suits this patient.
  NOT DONE   screening, age, strength of the bag
  FROM       goebel-low-dose revision 2, limits default revision 3, both built in;
             no clinician has reviewed them (--full)

Without a start the times count from the start.  The path of a titrated
infusion is not known beforehand: what follows each step up is said instead
(S-26).

  $ infuse monitor --weight 70 --protocol leiden-2009 |
  >     sed -n '/^DURING/,/^AFTER/p'
  DURING     pain, sedation, breathing, dissociation; site
             protocols/site/default.yaml:90, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022 (dysphoria and hallucination are
             dissociation here)
   begins at  first           last             every  times
              from its start  from its start
   start      15 min          1 h             15 min      4
              1 h 30 min      3 h             30 min      4
              4 h             27 h               1 h     24
              29 h            99 h               2 h     36

  DURING     heart rate, blood pressure, oxygen saturation; site
             protocols/site/default.yaml:97, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022
   begins at  first           last             every  times
              from its start  from its start
   start      15 min          1 h             15 min      4
              1 h 30 min      3 h             30 min      4
              4 h             15 h               1 h     12
              17 h            99 h               2 h     42

  AGAIN      the steps of a titrated infusion are not known beforehand; after
             every step up every 15 min for 1 h, then where it was; all over again
             after a pause of more than 1 h, another strength or label (ward
             practice, unconfirmed)
  NOT SAID   nausea: neither the protocol nor the site says how often
  AFTER      observe for at least 4 h; site protocols/site/default.yaml:114,

  $ infuse monitor --weight 70 --protocol leiden-2009 |
  >     sed -n '/^LABORATORY/,/^COURSE/p'
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at least every 48 h and at the end, as this runs for more
             than 24 h without a break (Cotter 2021, Drug Saf 44:1365); after any
             earlier course at 24 and 48 h too: --last-course

   liver tests  not before      not after
                from the start  from the start
   baseline                     0 h
   1            24 h            48 h
   2            72 h            96 h
   at the end   100 h           100 h

  COURSE     a further course: 90 to 180 days after the start; no guideline

A rise that is scheduled is known: each day of the escalating regimen is watched
every 15 min for an hour, and then as it was.  The plan is STOP, and so is this answer; there is nothing to key in.

  $ infuse monitor --weight 70 --protocol goebel-escalating \
  >     --strength "2 mg/mL" --start "2026-11-23 14:00" |
  >     sed -n '/heart rate, blood pressure, oxygen/,/^AGAIN/p'
  DURING     heart rate, blood pressure, oxygen saturation; site
             protocols/site/default.yaml:97, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022
   begins at  first                 last                   every  times
              by the clock          by the clock
   start      Mon 2026-11-23 14:15  Mon 2026-11-23 15:00  15 min      4
              Mon 2026-11-23 15:30  Mon 2026-11-23 17:00  30 min      4
              Mon 2026-11-23 18:00  Tue 2026-11-24 05:00     1 h     12
              Tue 2026-11-24 07:00  Tue 2026-11-24 13:00     2 h      4
   day 2      Tue 2026-11-24 14:15  Tue 2026-11-24 15:00  15 min      4
              Tue 2026-11-24 17:00  Wed 2026-11-25 13:00     2 h     11
   day 3      Wed 2026-11-25 14:15  Wed 2026-11-25 15:00  15 min      4
              Wed 2026-11-25 17:00  Thu 2026-11-26 13:00     2 h     11
   day 4      Thu 2026-11-26 14:15  Thu 2026-11-26 15:00  15 min      4
              Thu 2026-11-26 17:00  Fri 2026-11-27 13:00     2 h     11

  AGAIN      after every step up every 15 min for 1 h, then where it was; all over

  $ infuse monitor --weight 70 --protocol goebel-escalating \
  >     --start "2026-11-23 14:00" >answer; echo $?; grep ^STOP answer
  1
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg
  $ infuse monitor --weight 70 --protocol goebel-escalating \
  >     --strength "2 mg/mL" --format json | grep -c '"flow"'
  0
  [1]

Sessions share their rows.  "No relief by session 2" counts from the first
session at full dose, which is the third here.

  $ infuse monitor --weight 118 --protocol schwartzman-2009 \
  >     --setting outpatient --start "2026-11-23 09:00" |
  >     sed -n '/^DURING/,$p'
  DURING     pain, sedation, breathing, dissociation; site
             protocols/site/default.yaml:90, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022 (dysphoria and hallucination are
             dissociation here)
   begins at         first               last             every  times
                     from its start      from its start
   sessions 1 to 10  15 min (09:15)      1 h (10:00)     15 min      4
                     1 h 30 min (10:30)  3 h (12:00)     30 min      4
                     4 h (13:00)         4 h (13:00)        1 h      1

  DURING     heart rate, blood pressure, oxygen saturation; site
             protocols/site/default.yaml:97, Royal Cornwall Hospitals, intravenous
             ketamine infusion, V6, June 2022
   begins at         first               last             every  times
                     from its start      from its start
   sessions 1 to 10  15 min (09:15)      1 h (10:00)     15 min      4
                     1 h 30 min (10:30)  3 h (12:00)     30 min      4
                     4 h (13:00)         4 h (13:00)        1 h      1

  DURING     blood pressure; site protocols/site/default.yaml:104, Goldberg 2005,
             Pain Physician 8(2):175-179 (abstract), oximetry, ECG, pressure every
             15 min; SCIRP 3-1750111, oximetry and telemetry
   begins at         first           last             every  times
                     from its start  from its start
   sessions 1 to 10  15 min (09:15)  4 h (13:00)     15 min     16

  TIMES      session 1 is Mon 2026-11-23 09:00, session 10 is Wed 2026-12-02
             09:00; every single time: --format csv
  AGAIN      after every step up every 15 min for 1 h, then where it was; all over
             again after a pause of more than 1 h, another strength or label (ward
             practice, unconfirmed)
  NOT SAID   nausea: neither the protocol nor the site says how often
  AFTER      each session: observe for at least 2 h; site
             protocols/site/default.yaml:114, clinics keep 1.5 to 2 h after a
             session of 4 h (clinic pages), SCIRP 3-1750111 at least 60 min; ANZCA
             FPM PS12 2021 (second-hand) 4 h after days; Ketalar label, no driving
             for 24 h or more
             home when back to baseline, drinking, walking, with an adult
             at the end of a bag the pump may run on at its keep-open rate: stop
             it, then disconnect
             no driving for 24 h or more
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline and at the end, as this is given on several days (Cotter
             2021, Drug Saf 44:1365); after any earlier course at 24 and 48 h too:
             --last-course

   liver tests  not before            not after
                by the clock          by the clock
   baseline                           Mon 2026-11-23 09:00
   at the end   Wed 2026-12-02 13:00  Wed 2026-12-02 13:00

  COURSE     no relief by session 4, Thu 2026-11-26: treatment may be stopped
             (number 2 at full dose, the first of which is session 3)
             a further course: 90 to 180 days after the first session, from Sun
             2027-02-21 to Sat 2027-05-22; no guideline interval
             site protocols/site/default.yaml:121, clinic pages (without relief
             after the first or second session treatment may be stopped; again 3
             to 6 months from the first session); no guideline gives an interval
  Not a judgement that it suits this patient.
  NOT DONE   screening, age, strength of the bag
  FROM       schwartzman-2009 revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)

The checklist to print has every single time.

  $ infuse monitor --weight 118 --protocol schwartzman-2009 --format csv \
  >     --setting outpatient --start "2026-11-23 09:00" >list.csv
  $ head -n 14 list.csv
  protocol,stage,session,elapsed_min,time,observe,verdict,done,revision,weight_kg,setting,site,site_revision
  schwartzman-2009,before,,0,2026-11-23T09:00:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,again,,,,"after every step up every 15 min for 1 h, then where it was; after a pause of more than 1 h, another strength or label as after the start",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,15,2026-11-23T09:15:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,30,2026-11-23T09:30:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,45,2026-11-23T09:45:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,60,2026-11-23T10:00:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,75,2026-11-23T10:15:00,blood pressure,within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,90,2026-11-23T10:30:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,105,2026-11-23T10:45:00,blood pressure,within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,120,2026-11-23T11:00:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,135,2026-11-23T11:15:00,blood pressure,within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,150,2026-11-23T11:30:00,"pain, sedation, heart rate, blood pressure, breathing, oxygen saturation, dissociation",within,,2,118,outpatient,default,3
  schwartzman-2009,during,1,165,2026-11-23T11:45:00,blood pressure,within,,2,118,outpatient,default,3
  $ grep -c ,during, list.csv
  160

For machines the same with its sources.

  $ infuse monitor --weight 70 --protocol goebel-low-dose --format json \
  >     --start "2026-11-23 14:00" --zone Europe/Berlin |
  >     sed -n '/"during": /,/first_at/p'
    "during": [
      {
        "begins_at": "start",
        "number": 1,
        "start": {"value": 0, "unit": "h", "ucum": "h"},
        "length": {"value": 108, "unit": "h", "ucum": "h"},
        "start_at": "2026-11-23T14:00:00+01:00",
        "observe": [
          {
            "items": [
              "pain",
              "sedation",
              "breathing",
              "dissociation"
            ],
            "every": {"value": 15, "unit": "min", "ucum": "min"},
            "times": 4,
            "first": {"value": 15, "unit": "min", "ucum": "min"},
            "last": {"value": 1, "unit": "h", "ucum": "h"},
            "first_at": "2026-11-23T14:15:00+01:00",
  $ infuse monitor --weight 70 --protocol goebel-low-dose --format json |
  >     sed -n -e '/"plan_verdict"/,/"path_unknown"/p' -e '/"course"/,/^  ]/p'
    "plan_verdict": "caution",
    "rules_missing": false,
    "uncovered": [],
    "path_unknown": false,
    "course": [
      {
        "sessions_max": null,
        "relief_by_full_dose_session": 2,
        "first_full_dose_session": null,
        "relief_by_session": null,
        "further_course_from": {"value": 2160, "unit": "h", "ucum": "h"},
        "further_course_to": {"value": 4320, "unit": "h", "ucum": "h"},
        "source": "site",
        "file": "protocols/site/default.yaml",
        "line": 121,
        "cite": "clinic pages (without relief after the first or second session treatment may be stopped; again 3 to 6 months from the first session); no guideline gives an interval"
      }
    ],
  $ infuse monitor --weight 118 --protocol schwartzman-2009 --format markdown \
  >     --setting outpatient | grep '^|'
  | begins at | first, from its start | last, from its start | every | times |
  | :-- | :-- | :-- | --: | --: |
  | sessions 1 to 10 | 15 min | 1 h | 15 min | 4 |
  |  | 1 h 30 min | 3 h | 30 min | 4 |
  |  | 4 h | 4 h | 1 h | 1 |
  | begins at | first, from its start | last, from its start | every | times |
  | :-- | :-- | :-- | --: | --: |
  | sessions 1 to 10 | 15 min | 1 h | 15 min | 4 |
  |  | 1 h 30 min | 3 h | 30 min | 4 |
  |  | 4 h | 4 h | 1 h | 1 |
  | begins at | first, from its start | last, from its start | every | times |
  | :-- | :-- | :-- | --: | --: |
  | sessions 1 to 10 | 15 min | 4 h | 15 min | 16 |
  | liver tests | not before, from the start | not after, from the start |
  | :-- | :-- | :-- |
  | baseline |  | 0 h |
  | at the end | 220 h | 220 h |

A site that says nothing about observation gets no cadence from this program,
and no yes.

  $ cat >silent.yaml <<END
  > infuse-site: 1
  > id: silent
  > revision: 1
  > title: A site that says nothing about observation
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     sources: [{cite: this test, says: so}]
  > END
  $ infuse monitor --weight 70 --protocol goldberg-2010 --site silent.yaml |
  >     sed -n '/^BEFORE/,$p'
  BEFORE     measure, for comparison: pain, sedation, heart rate, blood pressure,
             breathing, oxygen saturation, dissociation
             liver tests, ALP and GGT among them (label)
             who should not get it: infuse screen
  AFTER      how long to observe is not said
             at the end of a bag the pump may run on at its keep-open rate: stop
             it, then disconnect
             driving is not said here; by the label not for 24 h or more
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at least every 48 h and at the end, as this runs for more
             than 24 h without a break (Cotter 2021, Drug Saf 44:1365); after any
             earlier course at 24 and 48 h too: --last-course

   liver tests  not before      not after
                from the start  from the start
   baseline                     0 h
   1            24 h            48 h
   2            72 h            96 h
   at the end   120 h           120 h

  UNCHECKED  pain, sedation, heart rate, blood pressure, breathing, oxygen
             saturation, dissociation: neither the protocol nor the site says how
             often (observe, see infuse-protocol(5))
             neither the protocol nor the site says how long to observe afterwards
             (after, see infuse-protocol(5))
  NOT DONE   screening, age, strength of the bag
  FROM       goldberg-2010 revision 2 (built in), limits silent revision 1; no
             review of them is recorded (--full)

Nor one whose rules are over before the infusion is.

  $ { cat silent.yaml; cat <<END
  > observe:
  >   - items: [breathing, oxygen]
  >     cadence: [{every: 15 min, for: 1 h}]
  >     cite: this test
  > after: {observe-for: 90 min, cite: this test}
  > END
  > } >short.yaml
  $ infuse monitor --weight 70 --protocol goldberg-2010 --site short.yaml \
  >     --start "2026-11-23 08:00" | sed -n '/^DURING/,/^within/p'
  DURING     breathing, oxygen saturation; site short.yaml:11, this test
   begins at  first                 last                     every  times
              by the clock          by the clock
   start      Mon 2026-11-23 08:15  Mon 2026-11-23 09:00    15 min      4
              Mon 2026-11-23 09:00  Sat 2026-11-28 08:00  not said

  AGAIN      the steps of a titrated infusion are not known beforehand; after
             every step up every 15 min for 1 h, then where it was; all over again
             after a pause of more than 1 h, another strength or label (ward
             practice, unconfirmed)
  NOT SAID   nausea: neither the protocol nor the site says how often
  AFTER      observe for at least 1 h 30 min, to Sat 2026-11-28 09:30; site
             short.yaml:14, this test
             at the end of a bag the pump may run on at its keep-open rate: stop
             it, then disconnect
             driving is not said here; by the label not for 24 h or more
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at least every 48 h and at the end, as this runs for more
             than 24 h without a break (Cotter 2021, Drug Saf 44:1365); after any
             earlier course at 24 and 48 h too: --last-course

   liver tests  not before            not after
                by the clock          by the clock
   baseline                           Mon 2026-11-23 08:00
   1            Tue 2026-11-24 08:00  Wed 2026-11-25 08:00
   2            Thu 2026-11-26 08:00  Fri 2026-11-27 08:00
   at the end   Sat 2026-11-28 08:00  Sat 2026-11-28 08:00

  UNCHECKED  pain, sedation, heart rate, blood pressure, dissociation: neither the
             protocol nor the site says how often (observe, see
             infuse-protocol(5))
             breathing, oxygen saturation: the rule ends 1 h after a start or a
             step, and the infusion goes on; site short.yaml:11
  NOT DONE   screening, age, strength of the bag
  FROM       goldberg-2010 revision 2 (built in), limits silent revision 1; no
             review of them is recorded (--full)

Item by item (R3): what the one list ends too early is UNCHECKED, and a second
list that only adds nausea, every 300 d of an infusion of 5 days, takes nothing
of that away and is UNCHECKED itself.

  $ cp "$TESTDIR/../data/field/"* .
  $ for site in g1 g2; do
  >     infuse monitor --weight 50 --protocol goldberg-2010 \
  >         --site ./$site.yaml >answer; echo $?
  >     sed -n '/^UNCHECKED/,/^The rates/p' answer; done
  1
  UNCHECKED: not all that is due is watched        KETAMINE (racemic), ward, 50 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated

  BEFORE     measure, for comparison: pain, sedation, heart rate, blood pressure,
             breathing, oxygen saturation, dissociation
             liver tests, ALP and GGT among them (label)
             who should not get it: infuse screen
  DURING     pain, sedation, heart rate, blood pressure, breathing, oxygen
             saturation, dissociation; site ./g1.yaml:90, x
   begins at  first           last               every  times
              from its start  from its start
   start      15 min          1 h               15 min      4
              1 h             120 h           not said

  AGAIN      the steps of a titrated infusion are not known beforehand; after
             every step up every 15 min for 1 h, then where it was; all over again
             after a pause of more than 1 h, another strength or label (ward
             practice, unconfirmed)
  NOT SAID   nausea: neither the protocol nor the site says how often
  AFTER      observe for at least 1 h; site ./g1.yaml:94, x
             at the end of a bag the pump may run on at its keep-open rate: stop
             it, then disconnect
             driving is not said here; by the label not for 24 h or more
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at least every 48 h and at the end, as this runs for more
             than 24 h without a break (Cotter 2021, Drug Saf 44:1365); after any
             earlier course at 24 and 48 h too: --last-course

   liver tests  not before      not after
                from the start  from the start
   baseline                     0 h
   1            24 h            48 h
   2            72 h            96 h
   at the end   120 h           120 h

  UNCHECKED  pain, sedation, heart rate, blood pressure, breathing, oxygen
             saturation, dissociation: the rule ends 1 h after a start or a step,
             and the infusion goes on; site ./g1.yaml:90
  NOT DONE   screening, age, strength of the bag
  FROM       goldberg-2010 revision 2 (built in), limits ob revision 2; no review
             of them is recorded (--full)
  1
  UNCHECKED: not all that is due is watched        KETAMINE (racemic), ward, 50 kg
  goldberg-2010: CONTINUOUS, 5 days (120 h), titrated

  BEFORE     measure, for comparison: pain, sedation, heart rate, blood pressure,
             breathing, oxygen saturation, nausea, dissociation
             liver tests, ALP and GGT among them (label)
             who should not get it: infuse screen
  DURING     pain, sedation, heart rate, blood pressure, breathing, oxygen
             saturation, dissociation; site ./g2.yaml:90, x
   begins at  first           last               every  times
              from its start  from its start
   start      15 min          1 h               15 min      4
              1 h             120 h           not said

  DURING     nausea; site ./g2.yaml:94, x
   begins at  first           last               every  times
              from its start  from its start
   start      120 h           120 h           none due

  AGAIN      the steps of a titrated infusion are not known beforehand; after
             every step up every 15 min for 1 h, then where it was; all over again
             after a pause of more than 1 h, another strength or label (ward
             practice, unconfirmed)
  AFTER      observe for at least 1 h; site ./g2.yaml:98, x
             at the end of a bag the pump may run on at its keep-open rate: stop
             it, then disconnect
             driving is not said here; by the label not for 24 h or more
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at least every 48 h and at the end, as this runs for more
             than 24 h without a break (Cotter 2021, Drug Saf 44:1365); after any
             earlier course at 24 and 48 h too: --last-course

   liver tests  not before      not after
                from the start  from the start
   baseline                     0 h
   1            24 h            48 h
   2            72 h            96 h
   at the end   120 h           120 h

  UNCHECKED  pain, sedation, heart rate, blood pressure, breathing, oxygen
             saturation, dissociation: the rule ends 1 h after a start or a step,
             and the infusion goes on; site ./g2.yaml:90
             nausea: every 7,200 h is longer than the infusion, so that it is
             never due; site ./g2.yaml:94
  NOT DONE   screening, age, strength of the bag
  FROM       goldberg-2010 revision 2 (built in), limits ob revision 2; no review
             of them is recorded (--full)

  $ infuse monitor --weight 50 --protocol goldberg-2010 --site ./g2.yaml \
  >     --format json | sed -n '/"uncovered"/,/"path_unknown"/p' | tail -9
      {
        "item": "dissociation",
        "why": "ends-early",
        "until": {"value": 1, "unit": "h", "ucum": "h"},
        "file": "./g2.yaml",
        "line": 90
      }
    ],
    "path_unknown": true,

Liver tests (S-27): sessions on several days, at baseline and at the end; after
an earlier course, at whatever time, at 24 and 48 h too.

  $ infuse monitor --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient | sed -n '/^LABORATORY/,/^COURSE/p' | sed '$d'
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline and at the end, as this is given on several days (Cotter
             2021, Drug Saf 44:1365); after any earlier course at 24 and 48 h too:
             --last-course

   liver tests  not before      not after
                from the start  from the start
   baseline                     0 h
   at the end   220 h           220 h

  $ infuse monitor --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --last-course "900 d" |
  >     sed -n '/^LABORATORY/,/^COURSE/p' | sed -n '1,/^ 3/p'
  LABORATORY liver tests, alkaline phosphatase and gamma-GT among them, at
             baseline, at 24 and 48 h, then at least every 48 h, as there was a
             course before (A A Pract 2020;14:e01239: within 2 days of a repeat)

   liver tests  not before      not after
                from the start  from the start
   baseline                     0 h
   1            24 h            24 h
   2            48 h            48 h
   3            72 h            96 h

  $ infuse monitor --weight 70 --protocol leiden-2009 --last-course "40 d" \
  >     --format csv | grep laboratory
  leiden-2009,laboratory,,0,,"liver tests, baseline",within,,3,70,ward,default,3
  leiden-2009,laboratory,,1440,,"liver tests, at this time",within,,3,70,ward,default,3
  leiden-2009,laboratory,,2880,,"liver tests, at this time",within,,3,70,ward,default,3
  leiden-2009,laboratory,,5760,,"liver tests, not after this time and at most 24 h sooner",within,,3,70,ward,default,3
  leiden-2009,laboratory,,6000,,"liver tests, at the end",within,,3,70,ward,default,3
  $ infuse monitor --weight 70 --protocol leiden-2009 --last-course 40
  infuse: --last-course: unit missing: '40'
    write never, or how long ago it ended, such as 120 d
  [2]
  $ infuse monitor --weight 70 --protocol leiden-2009 --last-course never |
  >     grep -c last-course
  0
  [1]

At three in the morning.

  $ infuse monitor --weight 70
  infuse: monitor: needs --protocol NAME
    an id (infuse protocol list), or a path to a .yaml file
  [2]
  $ infuse monitor --weight 70,5 --protocol goldberg-2010
  infuse: --weight: comma in the number: '70,5'
    use a decimal point, not a comma
  [2]
  $ infuse monitor --weight 70 --protocol goldberg-2010 --rate "10 mg/h"
  infuse: monitor: no such option: '--rate'
    it is an option of infuse check
  [2]
  $ infuse monitor --weight 70 --protocol goldberg-2010 --start 14:00
  infuse: --start: is not a date and a time: '14:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  [2]
  $ infuse monitor --weight 70 --protocol goldberg-2010 --format svg
  infuse: --format: no such choice: 'svg'
    write table, json, csv or markdown
  [2]
