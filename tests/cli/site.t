A site's own file: steps that sources do not state, and care around it.

The trial's abstract states neither step nor interval, so that nothing can be
said about a way up.

  $ infuse plan --weight 70 --protocol leiden-2009 --target "0.13 mg/kg/h" |
  >     sed -n '/^STEP/,/^REASON/p; /^UNCHECKED /,/^DOUBT/p'
  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  REASON     a prescriber's reason is needed above
  UNCHECKED  going up cannot be checked; the source does not state step, interval
             (under schedule, titrate): a site's file fills them under titrate
                                                     protocols/leiden-2009.yaml:42
  DOUBT      sources differ on the ceiling, 0.29 (Dahan, Otto) or 0.43 mg/kg/h

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
  ours.yaml:7:5: warning: no hard-max on rate; infuse comes with 50 mg/h [looser-limit]
      - drug: esketamine
        ^
  $ infuse plan --weight 70 --protocol leiden-2009 --target "0.13 mg/kg/h" \
  >     --site ours.yaml | sed -n '/^STEP/,/^GOAL/p; /^The fastest/,/^$/p'
  STEP       0.03 mg/kg/h up, 8 h or more apart, each one ordered; down or off any
             time                                                     ours.yaml:13
  REASON     a prescriber's reason is needed above 20.3 mg/h
                                                     protocols/leiden-2009.yaml:49
  MOST       30.1 mg/h, 0.43 mg/kg/h: a limit, never a setting
                                                     protocols/leiden-2009.yaml:44
  GOAL       pain relief, as far as nausea, vomiting and psychomimetic effects
  The fastest way up that step and time allow.  No step is due; each is an order.
   not before    asked   per kg  dose by its end
                  mg/h  mg/kg/h
   at the start    4.9     0.07          39.2 mg
   after 8 h         7      0.1          95.2 mg
   after 16 h      9.1     0.13         859.6 mg

  $ infuse check --weight 70 --protocol leiden-2009 --site ours.yaml \
  >     --current "7 mg/h" --rate "9.2 mg/h" | sed -n '1p; /^WHY/,/^No\|^DOUBT/p'
  STOP: do not start or set this.
  WHY STOP   a step up of 2.2 mg/h is above 2.1 mg/h, at any weight   ours.yaml:13
  CAUTION    how long the rate has run is not said, and a step up is not before
             8 h: say it with --running                               ours.yaml:14
  No pump setting is shown.

What a protocol states itself stands, and the plan says so.

  $ infuse protocol show leiden-2009 --source |
  >     sed -e 's/^id: .*/id: mine/' \
  >         -e 's/    step: not-stated/    step: 0.01 mg\/kg\/h/' > mine.yaml
  $ sed 's/protocol: leiden-2009/protocol: mine/' ours.yaml > theirs.yaml
  $ infuse plan --weight 70 --protocol ./mine.yaml --site theirs.yaml |
  >     sed -n '/^STEP/,/^GOAL/p'
  STEP       0.01 mg/kg/h up, 8 h or more apart, each one ordered; down or off any
             time; the protocol's own step stands, not the site's   theirs.yaml:14
  REASON     a prescriber's reason is needed above 20.3 mg/h        ./mine.yaml:49
  MOST       30.1 mg/h, 0.43 mg/kg/h: a limit, never a setting      ./mine.yaml:44
  GOAL       pain relief, as far as nausea, vomiting and psychomimetic effects

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

A site may say which figure its pumps want typed (S-18).  That one is marked
ENTER and the flow is what the pump should then show, or the other way round.
The maximum is never marked: it is a limit, and not there to be typed.

  $ cat > kg.yaml <<'EOF'
  > infuse-site: 1
  > id: kg
  > revision: 1
  > title: An illustration, not limits for a site
  > programme-in: mg/kg/h
  > pump: {step: 0.1 mL/h}
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     sources: [{cite: made up, says: made up}]
  > titrate:
  >   - {protocol: goldberg-2010, step: 5 mg/h, interval: 5 h, cite: made up}
  > observe:
  >   - {items: [sedation], cadence: [{every: 1 h}], cite: made up}
  > after: {observe-for: 60 min, no-driving-for: 24 h, cite: made up}
  > EOF
  $ sed 's/^programme-in: .*/programme-in: mL\/h/' kg.yaml > flow.yaml
  $ sed 's/^programme-in: .*/programme-in: mg\/h/' kg.yaml > rate.yaml
  $ for site in kg rate flow; do
  >     infuse plan --weight 80 --protocol goldberg-2010 --site $site.yaml \
  >         --strength "2 mg/mL" | sed -n '/^START/,/^STEP/p'
  > done
  START      10 mg/h, 0.125 mg/kg/h; ENTER 0.125 mg/kg/h, the pump should then
             show 5 mL/h
  STEP       5 mg/h up, 5 h or more apart, each one ordered; down or off any time
  START      10 mg/h, 0.125 mg/kg/h; ENTER 10 mg/h, the pump should then show
             5 mL/h
  STEP       5 mg/h up, 5 h or more apart, each one ordered; down or off any time
  START      10 mg/h, 0.125 mg/kg/h; ENTER 5 mL/h
  STEP       5 mg/h up, 5 h or more apart, each one ordered; down or off any time
  $ for site in kg rate flow; do
  >     infuse prepare --weight 80 --protocol schwartzman-2009 \
  >         --site $site.yaml --bag "ketamine 500 mg in 250 mL" \
  >         --start "2026-11-23 09:00" |
  >         sed -n '/^ session  *from/,/^ 3 to 10/p'
  > done
   session  from                    ENTER  shows  gives  volume  dose  a bag lasts
                                  mg/kg/h   mL/h   mg/h      mL    mg
   1        Mon 2026-11-23 09:00    0.156    6.2   12.4    24.8  49.6  40 h 19 min
   2        Tue 2026-11-24 09:00    0.234    9.3   18.6    37.2  74.4  26 h 52 min
   3 to 10  Wed 2026-11-25 09:00    0.312   12.4   24.8    49.6  99.2   20 h 9 min
   session  from                  ENTER  shows  gives  volume  dose  a bag lasts
                                   mg/h   mL/h   mg/h      mL    mg
   1        Mon 2026-11-23 09:00   12.5    6.2   12.4    24.8  49.6  40 h 19 min
   2        Tue 2026-11-24 09:00  18.75    9.3   18.6    37.2  74.4  26 h 52 min
   3 to 10  Wed 2026-11-25 09:00     25   12.5     25      50   100         20 h
   session  from                  ENTER  shows  volume  dose  a bag lasts
                                   mL/h   mg/h      mL    mg
   1        Mon 2026-11-23 09:00    6.2   12.4    24.8  49.6  40 h 19 min
   2        Tue 2026-11-24 09:00    9.3   18.6    37.2  74.4  26 h 52 min
   3 to 10  Wed 2026-11-25 09:00   12.5     25      50   100         20 h
  $ for site in kg rate flow; do
  >     infuse check --weight 80 --protocol schwartzman-2009 \
  >         --site $site.yaml --rate "25 mg/h" --day 3 --strength "2 mg/mL" |
  >         sed -n '/^RUN/,/^MOST/p'
  > done
  RUN        ENTER 0.312 mg/kg/h, the pump should then show 12.4 mL/h, pump gives
             24.8 mg/h; ordered 25 mg/h, 0.313 mg/kg/h
  MOST       25 mg/h; this is at it             protocols/schwartzman-2009.yaml:41
  RUN        ENTER 25 mg/h, the pump should then show 12.5 mL/h, pump gives
             25 mg/h, 0.313 mg/kg/h
  MOST       25 mg/h; this is at it             protocols/schwartzman-2009.yaml:41
  RUN        ENTER 12.5 mL/h, pump gives 25 mg/h, 0.313 mg/kg/h
  MOST       25 mg/h; this is at it             protocols/schwartzman-2009.yaml:41
  $ for site in kg rate flow; do
  >     infuse titrate --weight 80 --protocol goldberg-2010 \
  >         --site $site.yaml --rate "20 mg/h" --running "9 h" --day 2 \
  >         --given "180 mg" --sedation "POSS 2" --strength "2 mg/mL" \
  >         --pain 6 --hr 88 --bp 132/80 --rr 14 --spo2 97 --nausea none \
  >         --dissociation none |
  >         sed -n '/^ stay/,/^UP/p'
  > done
   stay  within limits 20 mg/h ENTER 20 mg/h, the pump should then show 10 mL/h
   up    if ordered    25 mg/h ENTER 25 mg/h, the pump should then show 12.5 mL/h

  UP         one step, 5 mg/h                                         rate.yaml:13
   stay   within limits  20 mg/h  ENTER 10 mL/h
   up     if ordered     25 mg/h  ENTER 12.5 mL/h

  UP         one step, 5 mg/h                                         flow.yaml:13

A site without course rules has nothing after the liver tests but the verdict,
after one empty line.

  $ infuse monitor --weight 80 --protocol goldberg-2010 --site kg.yaml >list
  [1]
  $ cat -s list | cmp - list && tail -1 list
             of them is recorded (--full)

At three in the morning: a sedation without its scale, the ends mixed up, an
hour cut short, a bag time without a unit.

  $ sed 's/POSS 3/3/' ours.yaml > a.yaml
  $ infuse protocol lint a.yaml
  a.yaml:7:5: warning: no hard-max on rate; infuse comes with 50 mg/h [looser-limit]
      - drug: esketamine
        ^
  a.yaml:17:32: error: '3': sedation without its scale [missing-scale]
      - {item: sedation, at-least: 3, do: pause, cite: made up}
                                   ^
    write POSS 3, RASS -3 or ACVPU A: the numbers mean opposite things
  [3]
  $ sed 's/at-least: POSS 3/at-least: RASS -3/' ours.yaml > a.yaml
  $ infuse protocol lint a.yaml
  a.yaml:7:5: warning: no hard-max on rate; infuse comes with 50 mg/h [looser-limit]
      - drug: esketamine
        ^
  a.yaml:17:22: error: at-least 'RASS -3' would hold for the well and not for the ill [hold-direction]
      - {item: sedation, at-least: RASS -3, do: pause, cite: made up}
                         ^~~~~~~~
    on RASS less is sleepier: write at-most
  [3]
  $ sed 's/observe-for: 60 min/observe-for: 30 min/' mine.yaml > a.yaml
  $ infuse protocol lint a.yaml 2>&1 | grep -v '^ '
  a.yaml:4:5: warning: the file is called 'a' [id-mismatch]
  a.yaml:43:15: note: cannot titrate until a site fills interval [cannot-titrate]
  a.yaml:58:22: error: '30 min' of observation is less than 60 min [observe-too-short]
  $ sed 's/bag-max-hours: 24 h/bag-max-hours: 24/' ours.yaml > a.yaml
  $ infuse protocol lint a.yaml
  a.yaml:5:18: error: '24': unit missing [missing-unit]
    bag-max-hours: 24
                     ^
    write a time in min, h or d
  a.yaml:7:5: warning: no hard-max on rate; infuse comes with 50 mg/h [looser-limit]
      - drug: esketamine
        ^
  [3]

Programs get a site as data too: what is keyed, and each bound with its line.

  $ infuse site show ours.yaml --format json | python3 -c 'import json, sys
  > s = json.load(sys.stdin)
  > print(s["site"]["id"], s["system"], s["pump"])
  > for b in s["blocks"]:
  >     print(b["drug"], b["settings"])
  >     for l in b["limits"]:
  >         print(l["rule"], l["bound"], l["limit"]["value"], l["limit"]["unit"], l["line"])'
  ours None {'enter_unit': 'mL/h', 'enter_unit_assumed': True, 'programme_step': None, 'programme_step_assumed': False, 'step': None, 'refuses': []}
  esketamine ['ward']
  dose-rate hard-max 0.5 mg/kg/h 9
