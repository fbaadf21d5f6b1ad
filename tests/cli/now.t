What the clock shows, for --day and --elapsed.  From Sat 28 Nov 14:00 to Tue 1
Dec 03:00 are 2 days and 13 h: day 3, hour 61.

  $ infuse check --weight 70 --protocol goldberg-2010 --rate "10 mg/h" \
  >     --start "2026-11-28 14:00" --now "2026-12-01 03:00" | sed 2q
  within limits to run 10 mg/h                     KETAMINE (racemic), ward, 70 kg
  goldberg-2010, Tue 1 Dec 2026 03:00, day 3, 61 h since the start
  $ infuse titrate --weight 70 --protocol goldberg-2010 --rate "10 mg/h" \
  >     --start "2026-11-28 14:00" --now "2026-12-01 03:00" | sed -n 3,5p
  KETAMINE (racemic), goldberg-2010, ward, 70 kg
  Tue 1 Dec 2026 03:00, day 3, 13 h into it, 59 h left of 120 h; 10 mg/h,
  0.143 mg/kg/h

It is the same answer as with the two said.

  $ same() {
  >     infuse "$1" --format json --weight 70 --start "$2" --now "$3" \
  >         --protocol "$6" --rate "$7" --setting "$8" > one.json
  >     echo "[$?]"
  >     infuse "$1" --format json --weight 70 --day "$4" --elapsed "$5" \
  >         --protocol "$6" --rate "$7" --setting "$8" > two.json
  >     echo "[$?]"
  >     cmp one.json two.json
  > }
  $ same check "2026-11-28 14:00" "2026-12-01 03:00" 3 "61 h" \
  >     goldberg-2010 "10 mg/h" ward
  [0]
  [0]
  $ same titrate "2026-11-28 14:00" "2026-12-01 03:00" 3 "61 h" \
  >     goldberg-2010 "10 mg/h" ward
  [1]
  [1]

Sessions are appointments: the fourth, 1 h 10 min into it, across the end of
summer time too.

  $ same check "2026-11-23 14:00" "2026-11-26 15:10" 4 "1 h 10 min" \
  >     schwartzman-2009 "24.5 mg/h" outpatient
  [0]
  [0]
  $ same titrate "2026-11-23 14:00" "2026-11-26 15:10" 4 "1 h 10 min" \
  >     schwartzman-2009 "24.5 mg/h" outpatient
  [1]
  [1]
  $ infuse check --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --rate "24.5 mg/h" --zone Europe/Berlin \
  >     --start "2026-10-22 14:00" --now "2026-10-25 15:10" | sed -n 2p
  schwartzman-2009, Sun 25 Oct 2026 15:10, day 4, 1 h 10 min into the session

Between them, at the very end of one, and after the last.

  $ infuse check --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --rate "24.5 mg/h" \
  >     --start "2026-11-23 14:00" --now "2026-11-26 13:59"
  infuse: --now: is between sessions: session 3 ended Wed 2026-11-25 18:00, session 4 begins Thu 2026-11-26 14:00: '2026-11-26 13:59'
    nothing is to run then; if the pump runs, stop it and call the prescriber
  [2]
  $ infuse titrate --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --rate "24.5 mg/h" \
  >     --start "2026-11-23 14:00" --now "2026-11-26 18:00"
  infuse: --now: is between sessions: session 4 ended Thu 2026-11-26 18:00, session 5 begins Fri 2026-11-27 14:00: '2026-11-26 18:00'
    nothing is to run then; if the pump runs, stop it and call the prescriber
  [2]
  $ infuse monitor --weight 70 --protocol schwartzman-2009 \
  >     --setting outpatient --start "2026-11-23 14:00" \
  >     --now "2026-12-03 14:00"
  infuse: --now: is after the last session: session 10 ended Wed 2026-12-02 18:00: '2026-12-03 14:00'
    nothing is to run then; if the pump runs, stop it and call the prescriber
  [2]

A continuous infusion that is over runs on against its length, as with
--elapsed.

  $ same check "2026-11-28 14:00" "2026-12-03 15:00" 6 "121 h" \
  >     goldberg-2010 "10 mg/h" ward
  [1]
  [1]

The hour that the clock shows twice needs its offset, and the one that it leaves
out is none.

  $ infuse check --weight 70 --protocol goldberg-2010 --rate "10 mg/h" \
  >     --start "2026-10-24 14:00" --zone Europe/Berlin \
  >     --now "2026-10-25 02:30"
  infuse: --now: comes twice, as the clock goes back: '2026-10-25 02:30'
    write "2026-10-25 02:30+02:00" for the first time, "2026-10-25 02:30+01:00" for the second
  [2]
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "10 mg/h" \
  >     --start "2026-10-24 14:00" --zone Europe/Berlin \
  >     --now "2026-10-25 02:30+01:00" | sed -n 2,3p
  goldberg-2010, Sun 25 Oct 2026 02:30 (second), day 1, 13 h 30 min since the
  start
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "10 mg/h" \
  >     --start "2026-10-24 14:00" --zone Europe/Berlin \
  >     --now "2026-10-26 02:30+02:00"
  infuse: --now: has an offset that the clock does not have then: '2026-10-26 02:30+02:00'
    write +01:00, or leave it away
  [2]
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "10 mg/h" \
  >     --start "2026-03-28 14:00" --zone Europe/Berlin \
  >     --now "2026-03-29 02:30"
  infuse: --now: is not there: the clock goes forward over it: '2026-03-29 02:30'
    write what the clock shows
  [2]

What does not go together, and what cannot be.

  $ now() {
  >     infuse check --weight 70 --protocol goldberg-2010 \
  >         --rate "10 mg/h" "$@"
  > }
  $ now --now "2026-12-01 03:00"
  infuse: --now: says nothing without --start: '2026-12-01 03:00'
    add --start, as in --start "2026-11-23 14:00"
  [2]
  $ now --start "2026-11-28 14:00"
  infuse: --start: says nothing without --now: '2026-11-28 14:00'
    add --now, as in --now "2026-11-25 08:00"
  [2]
  $ now --start "2026-11-28 14:00" --now "2026-12-01 03:00" --day 3
  infuse: --now: says what --day says: '2026-12-01 03:00'
    leave one of the two out
  [2]
  $ now --start "2026-11-28 14:00" --now "2026-12-01 03:00" --elapsed "61 h"
  infuse: --now: says what --elapsed says: '2026-12-01 03:00'
    leave one of the two out
  [2]
  $ now --start "2026-11-28 14:00" --now "2026-11-28 13:59"
  infuse: --now: is before --start: '2026-11-28 13:59'
    read date and time again
  [2]
  $ now --start "2026-11-28 14:00" --now "2028-12-01 03:00"
  infuse: --now: is more than 366 days after --start: '2028-12-01 03:00'
    read both dates again
  [2]
  $ now --start "2026-11-28 14:00" --now "3 am"
  infuse: --now: is not a date and a time: '3 am'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  [2]
  $ now --start "2026-11-28 14:00" --now "2026-12-01 03:00+01:00"
  infuse: --now: has an offset, and there is no --zone: '2026-12-01 03:00+01:00'
    add --zone, as in --zone Europe/Berlin, or leave the offset away
  [2]

What is due, two hours after the start and in the 4 h that follow, as the site's
file says: every 15 min for 1 h, every 30 min for 2 h, every hour for 12 or 24 h,
then every 2 h.

  $ infuse monitor --weight 70 --protocol goldberg-2010 \
  >     --start "2026-11-28 14:00" --now "2026-11-28 16:00" |
  >     sed -n '/^NOW/,/^BEFORE/p'
  NOW        Sat 28 Nov 2026 16:00, 2 h since the start
  DUE NOW    pain, sedation, heart rate, blood pressure, breathing, oxygen
             saturation, dissociation
  NEXT 4 h   Sat 28 16:30  pain, sedation, heart rate, blood pressure, breathing,
                           oxygen saturation, dissociation
             Sat 28 17:00  pain, sedation, heart rate, blood pressure, breathing,
                           oxygen saturation, dissociation
             Sat 28 18:00  pain, sedation, heart rate, blood pressure, breathing,
                           oxygen saturation, dissociation
             Sat 28 19:00  pain, sedation, heart rate, blood pressure, breathing,
                           oxygen saturation, dissociation
             Sat 28 20:00  pain, sedation, heart rate, blood pressure, breathing,
                           oxygen saturation, dissociation

  BEFORE     measure, for comparison: pain, sedation, heart rate, blood pressure,
  $ infuse monitor --weight 70 --protocol goldberg-2010 --format json \
  >     --start "2026-11-28 14:00" --now "2026-12-01 02:40" |
  >     sed -n '/"now"/,/^  }/p' | grep '"at"'
      "at": "2026-12-01T02:40:00",
          "at": "2026-12-01T03:00:00",
          "at": "2026-12-01T05:00:00",

A double check knows the session by its day.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --format json \
  >     --setting outpatient --bag "ketamine 200 mg in 100 mL" > plan.json
  $ second() {
  >     infuse verify --against plan.json --weight 70 --rate "24.5 mg/h" \
  >         --bag "ketamine 200 mg in 100 mL" --flow "12.2 mL/h" \
  >         --volume "48.8 mL" --format json "$@" > "$out"
  > }
  $ out=one second --start "2026-11-23 14:00" --now "2026-11-26 14:00"
  $ out=two second --day 4
  $ cmp one two
  $ out=one second --start "2026-11-23 14:00" --now "2026-11-26 13:00"
  {
    "schema": "infuse-error/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "status": 2,
    "id": "between-sessions",
    "option": "--now",
    "about": null,
    "text": "is between sessions: session 3 ended Wed 2026-11-25 18:00, session 4 begins Thu 2026-11-26 14:00",
    "typed": "2026-11-26 13:00",
    "hint": "nothing is to run then; if the pump runs, stop it and call the prescriber",
    "place": null,
    "problems": [
      {
        "severity": "error",
        "kind": null,
        "id": "between-sessions",
        "option": "--now",
        "about": null,
        "text": "is between sessions: session 3 ended Wed 2026-11-25 18:00, session 4 begins Thu 2026-11-26 14:00",
        "typed": "2026-11-26 13:00",
        "hint": "nothing is to run then; if the pump runs, stop it and call the prescriber",
        "place": null
      }
    ]
  }
  [2]
  $ out=one second --start "2026-11-23 14:00" --now "2026-11-24 14:00"
  [1]
  $ out=one second --start "2026-11-23 14:00" --now "2026-11-26 14:00" --day 4
  {
    "schema": "infuse-error/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "status": 2,
    "id": "said-twice",
    "option": "--now",
    "about": null,
    "text": "says what --day says",
    "typed": "2026-11-26 14:00",
    "hint": "leave one of the two out",
    "place": null,
    "problems": [
      {
        "severity": "error",
        "kind": null,
        "id": "said-twice",
        "option": "--now",
        "about": null,
        "text": "says what --day says",
        "typed": "2026-11-26 14:00",
        "hint": "leave one of the two out",
        "place": null
      }
    ]
  }
  [2]
