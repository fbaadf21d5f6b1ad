The pump's own library, which a site may write down.  It is no limit in force:
what the limits allow and the pump would refuse is a caution.

  $ cat > ours.yaml <<'END'
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: An illustration, not limits for a site
  > programme-in: mL/h
  > pump:
  >   step: 0.1 mL/h
  >   library:
  >     - drug: ketamine
  >       settings: [ward, outpatient]
  >       dose-rate: {hard-max: 0.3 mg/kg/h}
  >       rate: {hard-min: 3 mg/h, hard-max: 30 mg/h}
  >       flow: {hard-max: 12 mL/h}
  > limits:
  >   - drug: ketamine
  >     settings: [ward, outpatient]
  >     dose-rate: {soft-max: 0.5 mg/kg/h, hard-max: 1 mg/kg/h}
  >     rate: {soft-max: 40 mg/h, hard-max: 100 mg/h}
  >     strength: {hard-max: 10 mg/mL}
  >     sources: [{cite: made up, says: made up}]
  > END
  $ infuse protocol lint ours.yaml
  ours.yaml: no fault found
  $ infuse site show ours.yaml | sed -n '/^PUMP/,/^LIMITS/p'
  PUMP       mL/h is entered into the pump; its smallest step is 0.1 mL/h
  FOR        KETAMINE (racemic): ward, outpatient
  REFUSED    dose-rate: hard-max 0.3 mg/kg/h
             rate: hard-min 3 mg/h, hard-max 30 mg/h
             flow: hard-max 12 mL/h
             by the pump's own library: no limits of infuse

  FOR        KETAMINE (racemic): ward, outpatient
  LIMITS     dose-rate: soft-max 0.5 mg/kg/h, hard-max 1 mg/kg/h

0.3 mg/kg/h at 70 kg is 21 mg/h, and 24.4 mg/h are 12.2 mL/h.

  $ infuse plan --weight 70 --age 40 --setting outpatient --site ours.yaml \
  >     --protocol schwartzman-2009 --bag "200 mg in 100 mL" |
  >     sed -n '1p; /^ session/,/^ 3/p; /^CAUTION   /,/^MOST/p'
  CAUTION: read why before it starts         KETAMINE (racemic), outpatient, 70 kg
   session      ordered   per kg      ENTER  pump gives  to infuse  dose
                         mg/kg/h                                      mg
   1 ?       12.25 mg/h    0.175   6.1 mL/h   12.2 mg/h    24.4 mL  48.8
   2 ?      18.375 mg/h    0.263   9.1 mL/h   18.2 mg/h    36.4 mL  72.8
   3 to 10    24.5 mg/h     0.35  12.2 mL/h   24.4 mg/h    48.8 mL  97.6  CAUTION
  CAUTION    sessions 3 to 10: 24.4 mg/h: the pump will refuse this; its library
             ends at 21 mg/h (0.3 mg/kg/h x 70 kg); over by 3.4 mg/h, 16.19 %
                                                                      ours.yaml:11
             sessions 3 to 10: 12.2 mL/h: the pump will refuse this; its library
             ends at 12 mL/h; over by 0.2 mL/h, 1.67 %                ours.yaml:13
  MOST       24.5 mg/h  0.35 mg/kg/h at 70 kg   protocols/schwartzman-2009.yaml:40
  $ infuse prepare --weight 70 --age 40 --setting outpatient \
  >     --site ours.yaml --protocol schwartzman-2009 \
  >     --bag "200 mg in 100 mL" --vial "50 mg/mL" | sed -n 1p
  CAUTION: read why before it starts; bags: 10

Sessions 1 and 2 alone are within what the pump takes.

  $ infuse check --weight 70 --age 40 --setting outpatient --site ours.yaml \
  >     --protocol schwartzman-2009 --bag "200 mg in 100 mL" --day 1 \
  >     --rate "12.25 mg/h" | sed -n '1p; /^RUN/,/^DOSE/p'
  within limits to run 12.25 mg/h            KETAMINE (racemic), outpatient, 70 kg
  RUN        ENTER 6.1 mL/h, pump gives 12.2 mg/h; ordered 12.25 mg/h,
             0.175 mg/kg/h
  MOST       12.25 mg/h; this is at it          protocols/schwartzman-2009.yaml:30
  DOSE       48.8 mg in 4 h; to infuse 24.4 mL
  $ infuse check --weight 70 --age 40 --setting outpatient --site ours.yaml \
  >     --protocol schwartzman-2009 --bag "200 mg in 100 mL" --day 3 \
  >     --rate "24.5 mg/h" --strict | sed -n '1p; /^CAUTION  /,/^Not/p'
  CAUTION: read why before you run 24.5 mg/h
  CAUTION    24.4 mg/h: the pump will refuse this; its library ends at 21 mg/h
             (0.3 mg/kg/h x 70 kg); over by 3.4 mg/h, 16.19 %         ours.yaml:11
             12.2 mL/h: the pump will refuse this; its library ends at 12 mL/h;
             over by 0.2 mL/h, 1.67 %                                 ours.yaml:13
  Not a judgement that it suits this patient: look at the patient first.
  $ infuse check --weight 70 --age 40 --setting outpatient --site ours.yaml \
  >     --protocol schwartzman-2009 --bag "200 mg in 100 mL" --day 3 \
  >     --rate "24.5 mg/h" --format json |
  >     grep -A 2 '"rule": "pump-library'
        "rule": "pump-library",
        "bound": "hard-max",
        "limit": {"value": 21, "unit": "mg/h", "ucum": "mg/h"},
  --
        "rule": "pump-library-flow",
        "bound": "hard-max",
        "limit": {"value": 12, "unit": "mL/h", "ucum": "mL/h"},

A low rate is refused by the pump, never by a limit.

  $ infuse check --weight 70 --age 40 --site ours.yaml --current "10 mg/h" \
  >     --protocol goldberg-2010 --rate "2 mg/h" |
  >     sed -n '1p; /^CAUTION  /,/^REASON/p'
  CAUTION: a prescriber's reason is needed to run 2 mg/h
  CAUTION    2 mg/h: the pump will refuse this; its library begins at 3 mg/h;
             below it by 1 mg/h, 33.33 %                              ours.yaml:12
             2 mg/h is below 10 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Low: a start, a wean or a slip of unit?
  REASON NEEDED (prescriber): ______________________________

What is STOP is STOP as before, and says nothing of the pump's opinion.

  $ infuse check --weight 70 --age 40 --site ours.yaml \
  >     --protocol goldberg-2010 --rate "60 mg/h" | sed -n '1p; /^WHY/,/^No/p'
  STOP: do not start or set this.
  WHY STOP   60 mg/h is above 40 mg/h, the protocol's
                                                   protocols/goldberg-2010.yaml:37
             Anaesthetic-range dose (from 42 mg/h at 70 kg): needs an anaesthetist
             or intensivist present and a plan for the airway.
  CAUTION    60 mg/h needs a prescriber's reason: above 35 mg/h, 0.5 mg/kg/h at
             70 kg                                                    ours.yaml:17
             60 mg/h could be above the limit in a short patient, 55.3 mg/h: give
             --height and --sex                                       ours.yaml:17
  No pump setting is shown.

Staying at it is a caution too, and the card has it in its rows.

  $ infuse titrate --weight 70 --age 40 --site ours.yaml --elapsed "30 h" \
  >     --running "9 h" --given "120 mg" --protocol goldberg-2010 \
  >     --bag "100 mg in 100 mL" --rate "20 mg/h" --pain 6 \
  >     --sedation "POSS 2" --hr 88 --bp 132/80 --rr 14 --spo2 97 \
  >     --nausea none --dissociation none | sed -n '1p; /^CAUTION  /,/^SEEN/p'
  CAUTION: read why before it stays at 20 mg/h; no step up now
  CAUTION    20 mL/h: the pump will refuse this; its library ends at 12 mL/h; over
             by 8 mL/h, 66.67 %                                       ours.yaml:13
  SEEN       pain 6, POSS 2, heart rate 88, 132/80 mmHg, breathing 14, saturation
  $ infuse table --weight 70 --age 40 --site ours.yaml \
  >     --protocol goldberg-2010 --bag "100 mg in 100 mL" --every "5 mg/h" |
  >     sed -n '1p; /ENTER/,/^REFUSED/p'
  within limits to start; each row has its own verdict
      rate   per kg    ENTER  pump gives  verdict
            mg/kg/h
   10 mg/h    0.143  10 mL/h     10 mg/h  within limits; START
   15 mg/h    0.214  15 mL/h     15 mg/h  CAUTION
   20 mg/h    0.286  20 mL/h     20 mg/h  CAUTION
   25 mg/h    0.357  25 mL/h     25 mg/h  CAUTION
   30 mg/h    0.429  30 mL/h     30 mg/h  CAUTION
   35 mg/h      0.5  35 mL/h     35 mg/h  CAUTION
   40 mg/h    0.571  40 mL/h     40 mg/h  CAUTION; the most
  ================================================================================
  NEVER      above 40 mg/h: the protocol's         protocols/goldberg-2010.yaml:32

  STEP       the source does not say how big a step is, or how often.  Ask the
             prescriber to write step, time between steps and goal; until then no
             step up
  REASON     a prescriber's reason is needed above 35 mg/h            ours.yaml:17
  REFUSED    by the pump's own library: above 0.3 mg/kg/h, 21 mg/h    ours.yaml:11

  $ infuse plan --weight 70 --age 40 --site ours.yaml \
  >     --protocol goldberg-2010 --bag "100 mg in 100 mL" |
  >     sed -n '1p; /^REASON/,/^MOST/p'
  within limits to start; no way up is given       KETAMINE (racemic), ward, 70 kg
  REASON     a prescriber's reason is needed above 35 mg/h            ours.yaml:17
  REFUSED    by the pump's own library: above 0.3 mg/kg/h, 21 mg/h    ours.yaml:11
             by the pump's own library: above 30 mg/h                 ours.yaml:12
             by the pump's own library: above 12 mL/h, 12 mg/h        ours.yaml:13
  MOST       40 mg/h, 0.571 mg/kg/h: a limit, never a setting

A dose for another weight than the actual one is keyed with that weight.

  $ infuse protocol show schwartzman-2009 --source |
  >     sed -e 's/^id: .*/id: lean/' -e 's/basis: actual/basis: ideal/' > lean.yaml
  $ infuse plan --weight 100 --height "165 cm" --sex female --age 40 \
  >     --setting outpatient --site ours.yaml --protocol ./lean.yaml |
  >     grep -A 2 'refuse this'
             sessions 3 to 10: 19.918 mg/h: the pump will refuse this; its library
             ends at 17.072 mg/h (0.3 mg/kg/h x 56.909 kg, ideal); over by
             2.845 mg/h, 16.67 %                                      ours.yaml:11
