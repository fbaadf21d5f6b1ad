A site's own file: steps that sources do not state, and care around it.

The trial's abstract states neither step nor interval, so that nothing can be
said about a way up.

  $ infuse plan --weight 70 --protocol leiden-2009 --target "0.13 mg/kg/h" |
  >     sed -n -e '/^STEP/p' -e '/^  UNCHECKED/,/^  [a-z]/p'
  STEP           step not stated, interval not stated
    UNCHECKED  going up cannot be checked; the source does not state step,
               interval (under schedule, titrate): a site's file fills them under
               titrate; protocol protocols/leiden-2009.yaml:38
    caution    days 1 to 5: 30.1 mg/h; limit 20.3 mg/h (0.29 mg/kg/h x 70 kg);

A site may state them, for that protocol, and says who decided so.

  $ cat > ours.yaml <<'EOF'
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: An illustration, not limits for a site
  > bag-max-hours: 24 h
  > limits:
  >   - drug: esketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 0.5 mg/kg/h}
  >     sources: [{cite: made up, says: made up}]
  > titrate:
  >   - protocol: leiden-2009
  >     step: 0.03 mg/kg/h
  >     interval: 8 h
  >     cite: made up
  > hold:
  >   - {item: sedation, at-least: POSS 3, do: pause, cite: made up}
  > EOF
  $ infuse protocol lint ours.yaml
  ours.yaml: no fault found
  $ infuse plan --weight 70 --protocol leiden-2009 --target "0.13 mg/kg/h" \
  >     --site ours.yaml | sed -n -e '/^STEP/,/^GOAL/p' -e '/^LADDER/,/^$/p' \
  >     -e '/^   at/,/^$/p'
  STEP           0.03 mg/kg/h (ours.yaml:13), not sooner than after 8 h
                 (ours.yaml:14)
  GOAL           pain relief, as far as nausea, vomiting and psychomimetic effects
  LADDER to 0.13 mg/kg/h, the fastest that step and interval allow

     at   for  rate   per kg  so far  verdict
               mg/h  mg/kg/h      mg
    0 h   8 h   4.9     0.07    39.2  within limits
    8 h   8 h     7      0.1    95.2  within limits
   16 h  84 h   9.1     0.13   859.6  within limits

  $ infuse check --weight 70 --protocol leiden-2009 --site ours.yaml \
  >     --current "7 mg/h" --rate "9.2 mg/h" | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       a step up of 2.2 mg/h; limit 2.1 mg/h; over by 0.1 mg/h, 4.76 %;
               site limit step hard-max, ours.yaml:13
  no pump settings: this rate is STOP

What a protocol states itself stands, and the plan says so.

  $ infuse protocol show leiden-2009 --source |
  >     sed -e 's/^id: .*/id: mine/' \
  >         -e 's/    step: not-stated/    step: 0.01 mg\/kg\/h/' > mine.yaml
  $ sed 's/protocol: leiden-2009/protocol: mine/' ours.yaml > theirs.yaml
  $ infuse plan --weight 70 --protocol ./mine.yaml --site theirs.yaml |
  >     sed -n '/^STEP/,/^GOAL/p'
  STEP           0.01 mg/kg/h, not sooner than after 8 h (theirs.yaml:14); the
                 protocol's own step stands, not the site's
  GOAL           pain relief, as far as nausea, vomiting and psychomimetic effects

A protocol may say what is watched, and when it is held.

  $ cat >> mine.yaml <<'EOF'
  > observe:
  >   - items: [breathing, sedation]
  >     cadence: [{every: 15 min, for: 1 h}, {every: 1 h}]
  >     cite: made up
  > hold:
  >   - {item: sedation, at-most: RASS -3, do: stop, cite: made up}
  >   - {item: dissociation, at-least: distressing, do: down, cite: made up}
  >   - {item: heart-rate, at-least: 130, at-most: 45, do: no-up, cite: made up}
  > after: {observe-for: 60 min, no-driving-for: 24 h, cite: made up}
  > course: {relief-by-session: 2, further-course: {from: 90 d}, cite: made up}
  > EOF
  $ infuse protocol show ./mine.yaml | sed -n '/^OBSERVE/,/^EVIDENCE/p'
  OBSERVE    sedation, breathing: every 15 min for 1 h, then every 1 h; made up
  HOLD       sedation at most RASS -3: stop; made up
  HOLD       dissociation at least distressing: down; made up
  HOLD       heart-rate at least 130 or at most 45: no-up; made up
  AFTER      observe for 1 h, no driving for 24 h; made up
  COURSE     relief by session 2, a further course after 90 days; made up
  EVIDENCE   abstract-read

At three in the morning: a sedation without its scale, the ends mixed up, an
hour cut short, a bag time without a unit.

  $ sed 's/POSS 3/3/' ours.yaml > a.yaml
  $ infuse protocol lint a.yaml
  a.yaml:17:32: error: '3': sedation without its scale [missing-scale]
      - {item: sedation, at-least: 3, do: pause, cite: made up}
                                   ^
    write POSS 3 or RASS -3: the two mean opposite things
  [3]
  $ sed 's/at-least: POSS 3/at-least: RASS -3/' ours.yaml > a.yaml
  $ infuse protocol lint a.yaml
  a.yaml:17:22: error: at-least 'RASS -3' would hold for the well and not for the ill [hold-direction]
      - {item: sedation, at-least: RASS -3, do: pause, cite: made up}
                         ^~~~~~~~
    on RASS less is sleepier: write at-most
  [3]
  $ sed 's/observe-for: 60 min/observe-for: 30 min/' mine.yaml > a.yaml
  $ infuse protocol lint a.yaml 2>&1 | grep -v '^ '
  a.yaml:4:5: warning: the file is called 'a' [id-mismatch]
  a.yaml:39:15: note: cannot titrate until a site fills interval [cannot-titrate]
  a.yaml:54:22: error: '30 min' of observation is less than 60 min [observe-too-short]
  $ sed 's/bag-max-hours: 24 h/bag-max-hours: 24/' ours.yaml > a.yaml
  $ infuse protocol lint a.yaml
  a.yaml:5:18: error: '24': unit missing [missing-unit]
    bag-max-hours: 24
                     ^
    write a time in min, h or d
  [3]
