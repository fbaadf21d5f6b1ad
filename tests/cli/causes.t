What a STOP asks of who stands at the pump follows the cause, and check and
titrate say the same (S-19).

  $ ask() {
  >     rate=$1; shift
  >     infuse check --age 40 --rate "$rate" --current "$rate" "$@" |
  >         sed -n '/^STOP\|^UNCHECKED/,/[.]$\|^$/p' | sed -n 1,2p |
  >         sed '/ of KETAMINE\| of ESKETAMINE/d'
  >     infuse titrate --age 40 --rate "$rate" --elapsed "30 h" \
  >         --running "9 h" --given "40 mg" --given-course "200 mg" \
  >         --pain 6 --sedation "POSS 2" --hr 88 --bp 132/80 --rr 14 \
  >         --spo2 97 --nausea none --dissociation none "$@" |
  >         sed '/^KETAMINE\|^ESKETAMINE/,$d'
  > }

A rate or dose at least a step above a hard limit: 60 mg/h of 40, exactly a step
of 0.2 mg/h above 40, more in a day than its 100 mg.

  $ ask "60 mg/h" --weight 70 --protocol goldberg-2010 --bag "500 mg in 250 mL"
  STOP: do not start or set this.  It runs now: pause the pump, look at the
  patient, call the prescriber.
  STOP: do not leave it at 60 mg/h: pause the pump, look at the patient, call the
  prescriber
  $ ask "20.1 mL/h" --weight 70 --protocol goldberg-2010 \
  >     --bag "500 mg in 250 mL"
  STOP: do not start or set this.  It runs now: pause the pump, look at the
  patient, call the prescriber.
  STOP: do not leave it at 20.1 mL/h (40.2 mg/h): pause the pump, look at the
  patient, call the prescriber
  $ cat > site.yaml <<'END'
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: An illustration, not limits for a site
  > policy: {retired: [{protocol: domino, cite: made up}]}
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     rate: {hard-max: 100 mg/h}
  >     dose-per-day: {hard-max: 100 mg}
  >     sources: [{cite: made up, says: made up}]
  > END
  $ ask "20 mg/h" --weight 70 --protocol goldberg-2010 --site site.yaml \
  >     --bag "500 mg in 250 mL"
  STOP: do not start or set this.  It runs now: pause the pump, look at the
  patient, call the prescriber.
  STOP: do not leave it at 20 mg/h: pause the pump, look at the patient, call the
  prescriber

Less than a step: 20.1 mL/h of 1.996 mg/mL are 40.12 mg/h, and 20 mL/h are below
40; where the site programmes mg/h it is said in mg/h.

  $ ask "20.1 mL/h" --weight 70 --protocol goldberg-2010 \
  >     --bag "499 mg in 250 mL"
  STOP: do not start or set this.  It runs now: turn it down to 20 mL/h.
  STOP: do not leave it at 20.1 mL/h (40.119 mg/h): turn it down to 20 mL/h
  $ sed -e 's/dose-per-day: .*/strength: {hard-max: 10 mg\/mL}/' \
  >     -e 's/^limits:/programme-in: {unit: mg\/h, step: 0.5 mg\/h}\nlimits:/' \
  >     -e 's/100 mg\/h/33.3 mg\/h/' site.yaml > in-mg.yaml
  $ ask "33.5 mg/h" --weight 70 --protocol goldberg-2010 --site in-mg.yaml \
  >     --bag "500 mg in 250 mL"
  STOP: do not start or set this.  It runs now: turn it down to 33 mg/h.
  STOP: do not leave it at 33.5 mg/h: turn it down to 33 mg/h

With no bag nobody knows what a step is.

  $ ask "40.1 mg/h" --weight 70 --protocol goldberg-2010
  STOP: do not start or set this.  It runs now: pause the pump, look at the
  patient, call the prescriber.
  STOP: do not leave it at 40.1 mg/h: pause the pump, look at the patient, call
  the prescriber

The paper or the place: setting, weight, a strength that is too low.

  $ ask "10 mg/h" --weight 70 --protocol goldberg-2010 --setting outpatient
  STOP: do not start or set this.  If it runs, leave it as it is and call the
  prescriber or pharmacist now.
  STOP: do not start it; if it runs, leave it as it is and call the prescriber or
  pharmacist now
  $ ask "10 mg/h" --weight 310 --protocol goldberg-2010
  STOP: do not start or set this.  If it runs, leave it as it is and call the
  prescriber or pharmacist now.
  STOP: do not start it; if it runs, leave it as it is and call the prescriber or
  pharmacist now
  $ ask "10 mg/h" --weight 70 --protocol goldberg-2010 --bag "50 mg in 250 mL"
  STOP: do not start or set this.  If it runs, leave it as it is and call the
  prescriber or pharmacist now.
  STOP: do not start it; if it runs, leave it as it is and call the prescriber or
  pharmacist now

What the site has retired is not to be started; a course that runs goes on under
what was in force at its start (S-38).

  $ sed 's/domino/goldberg-2010/; s/hard-max: 100 mg}/hard-max: 1 g}/' \
  >     site.yaml > retired.yaml
  $ infuse check --age 40 --rate "10 mg/h" --weight 70 \
  >     --protocol goldberg-2010 --site retired.yaml |
  >     sed -n '1,2p; /^WHY/,/^No/p'
  STOP: do not start or set this.  If it runs, leave it as it is and call the
  prescriber or pharmacist now.
  WHY STOP   the site has retired this protocol: do not start it      retired.yaml
  No pump setting is shown.
  $ ask "10 mg/h" --weight 70 --protocol goldberg-2010 --site retired.yaml
  UNCHECKED: not a yes, not a no, to stay at 10 mg/h: say what is missing
  $ infuse check --age 40 --rate "10 mg/h" --weight 70 --current "10 mg/h" \
  >     --protocol goldberg-2010 --site retired.yaml |
  >     sed -n '1p; /^CAUTION   /,/^Not/p'
  CAUTION: read why before you run 10 mg/h         KETAMINE (racemic), ward, 70 kg
  CAUTION    the site has retired this protocol; what was in force at the start of
             this course holds                                        retired.yaml
  Not a judgement that it suits this patient: look at the patient first.
  $ for said in '--current "0 mg/h"' '--elapsed "0 h"' '--elapsed "2 h"' \
  >     '--given-course "20 mg"'; do
  >     eval infuse check --age 40 --rate '"10 mg/h"' --weight 70 \
  >         --protocol goldberg-2010 --site retired.yaml --format json $said |
  >         sed -n "s|^  \"verdict\"|$said &|p"
  > done
  --current "0 mg/h"   "verdict": "stop",
  --elapsed "0 h"   "verdict": "stop",
  --elapsed "2 h"   "verdict": "caution",
  --given-course "20 mg"   "verdict": "caution",
  $ infuse monitor --weight 70 --age 40 --protocol goldberg-2010 \
  >     --site retired.yaml --start "2026-11-23 14:00" \
  >     --now "2026-11-24 09:00" --format json |
  >     grep '"verdict": "stop"'
  [1]
  $ infuse plan --weight 70 --age 40 --protocol goldberg-2010 \
  >     --site retired.yaml | sed -n 1p
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg

What was approved with another site, or has no limits there, is UNCHECKED, and
so is a screening with an answer that nobody knows.

  $ infuse protocol show goldberg-2010 --source |
  >     sed 's/^id: .*/id: g/; s/^schedule:/needs-site: other\nschedule:/' \
  >     > g.yaml
  $ ask "10 mg/h" --weight 70 --protocol ./g.yaml
  UNCHECKED: not a yes, not a no.  Ask the prescriber or the pharmacist.  If it
  runs, leave it as it is and call the prescriber or pharmacist now.
  UNCHECKED: not a yes, not a no, to stay at 10 mg/h; if it runs, leave it as it
  is and call the prescriber or pharmacist now
  $ ask "10 mg/h" --weight 70 --protocol goldberg-2010 --site site.yaml \
  >     --setting intensive-care
  UNCHECKED: not a yes, not a no.  Ask the prescriber or the pharmacist.  If it
  runs, leave it as it is and call the prescriber or pharmacist now.
  UNCHECKED: not a yes, not a no, to stay at 10 mg/h; if it runs, leave it as it
  is and call the prescriber or pharmacist now
  $ cat > unknown.yaml <<'END'
  > infuse-answers: 1
  > answers: {allergy: unknown}
  > END
  $ infuse check --weight 70 --age 40 --rate "10 mg/h" --screen unknown.yaml \
  >     --protocol goldberg-2010 | sed -n 1,2p
  UNCHECKED: not a yes, not a no.  Answer the screening: infuse screen.  If it
  runs, leave it as it is and call the prescriber or pharmacist now.
  $ sed -i s/unknown}/yes}/ unknown.yaml
  $ infuse check --weight 70 --age 40 --rate "10 mg/h" --screen unknown.yaml \
  >     --protocol goldberg-2010 | sed -n 1,2p
  STOP: do not start or set this.  If it runs, leave it as it is and call the
  prescriber or pharmacist now.

The wrong drug, and a bag too strong, are too much.

  $ ask "10 mg/h" --weight 70 --protocol goldberg-2010 \
  >     --bag "esketamine 500 mg in 250 mL"
  STOP: do not start or set this.  It runs now: pause the pump, look at the
  patient, call the prescriber.
  STOP: do not leave it at 10 mg/h: pause the pump, look at the patient, call the
  prescriber
  $ ask "10 mg/h" --weight 70 --protocol goldberg-2010 --bag "500 mg in 25 mL"
  STOP: do not start or set this.  It runs now: pause the pump, look at the
  patient, call the prescriber.
  STOP: do not leave it at 10 mg/h: pause the pump, look at the patient, call the
  prescriber

Signs of the patient come before all of it.

  $ infuse titrate --age 40 --rate "60 mg/h" --elapsed "30 h" --weight 70 \
  >     --protocol goldberg-2010 --bag "500 mg in 250 mL" --running "9 h" \
  >     --sedation "POSS 4" --rr 8 --spo2 90 | sed -n 1,2p
  STOP: do not leave it at 60 mg/h: stop the pump, stay with the patient, call for
  help, then the prescriber

In JSON it has a name, and the rate to turn it down to.

  $ infuse check --weight 70 --age 40 --protocol goldberg-2010 --format json \
  >     --bag "499 mg in 250 mL" --rate "20.1 mL/h" --current "20.1 mL/h" |
  >     grep '"to_do"\|"turn_down_to"'
    "to_do": "turn-down",
    "turn_down_to": {"value": 39.92, "unit": "mg/h", "ucum": "mg/h"},
