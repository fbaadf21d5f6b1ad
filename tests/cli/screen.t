Who should not get it.

Nothing is answered yet: the questions, as a form to fill in, and no yes.

  $ infuse screen | sed -n '1,/active-psychosis/p'
  UNCHECKED: not every question is answered; this is not a yes

  UNCHECKED  48 questions are not answered; that is not a no
  Not a judgement that it suits this patient.
  LIST       default, revision 3, protocols/screening/default.yaml (built in),
             sha256 d5d018a59dad
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    none

  NOT ANSWERED
  yes__ no__ allergy (a yes is STOP)
             Allergic or hypersensitive to ketamine or esketamine?
             Ketalar label; emergency department protocol (SCIRP 3-1750111); Royal
             Cornwall Hospitals V6, 2022
  yes__ no__ earlier-bad-reaction (a yes is STOP)
             Liver trouble or a very bad reaction with ketamine or esketamine
             before?
             Royal Cornwall Hospitals, earlier version (adverse effect of ketamine
             before); Noppers 2011 (liver)
  yes__ no__ blood-pressure-now (a yes is STOP)
             Blood pressure above 180/100 mmHg now?
             emergency department protocol (SCIRP 3-1750111; systolic above 180);
             the diastolic figure is derived here
  yes__ no__ uncontrolled-hypertension (a yes is STOP)
             High blood pressure that is not controlled, or in whom a rise would
             be a hazard?
             Ketalar label (where a rise is hazardous); Royal Cornwall Hospitals
             V6, 2022 (severe)
  yes__ no__ brain-bleed-or-injury (a yes is STOP)
             Stroke, bleed or serious injury of the brain, ever?
             Ketalar label (where a rise of pressure is hazardous); labels,
             recalled and not read
  yes__ no__ aneurysm (a yes is STOP)
             An aneurysm, of the brain or elsewhere?
             Ketalar label (where a rise of pressure is hazardous); labels,
             recalled and not read
  yes__ no__ raised-intracranial-pressure (a yes is STOP)
             Raised intracranial pressure?
             Cohen 2018 (US consensus, chronic pain; grade C); Ketalar label
             (warning); Royal Cornwall Hospitals V6, 2022
  yes__ no__ unstable-heart-disease (a yes is STOP)
             Heart disease that is unstable, severe or poorly controlled, such as
             chest pain at rest?
             Cohen 2018 (US consensus, chronic pain); emergency department
             protocol (SCIRP 3-1750111); Royal Cornwall Hospitals V6, 2022
  yes__ no__ heart-failure (a yes is STOP)
             Heart failure?
             KetCRPS-2 (NCT05212571, excluded); emergency department protocol
             (SCIRP 3-1750111; acute)
  yes__ no__ active-psychosis (a yes is STOP)

What is answered drops out of the form; the worst answer decides, and what
nobody answered is not a no.

  $ infuse screen --yes pregnancy --no allergy | sed '/^NOT ANSWERED/,$d'
  STOP: do not start or set this

  STOP       pregnancy: Pregnant, or possibly so? Yes; Schwenk 2018 (US consensus,
             acute pain); Ketalar label (not recommended); emergency department
             protocol (SCIRP 3-1750111)        protocols/screening/default.yaml:75
  UNCHECKED  46 questions are not answered; that is not a no
  Not a judgement that it suits this patient.
  LIST       default, revision 3, protocols/screening/default.yaml (built in),
             sha256 d5d018a59dad
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    as typed

Two drugs that sedate are one line, and a caution; one alone is a note (S-28).
Answers can stand in a file, of which --blank is a form, and be completed by
options at the bedside.  Unknown is an answer of its own, and not a no.

  $ infuse screen --blank | sed -e 's/: unknown$/: no/' -e '/^liver/d' \
  >     -e '/over-75/d' -e 's/^last-course: no/last-course: never/' \
  >     -e 's/^  pregnancy: no/  pregnancy: unknown/' \
  >     -e 's/^  \(opioid\|gabapentinoid\|clonidine\): no/  \1: yes/' \
  >     >answers.yaml
  $ grep -v '^ *#' answers.yaml | sed -n '1,5p;$p'
  infuse-answers: 1
  answers:
    allergy: no
    earlier-bad-reaction: no
    blood-pressure-now: no
  last-course: never
  $ infuse protocol lint answers.yaml
  answers.yaml: no fault found
  $ infuse screen --answers answers.yaml
  UNCHECKED: not every question is answered; this is not a yes

  UNCHECKED  1 answer is not known; find out, that is not a no
  UNCHECKED  1 question is not answered; that is not a no
  CAUTION    sedating-drugs, 2 of them: opioid and gabapentinoid; Ketalar label
             (profound sedation); labels, recalled and not read; with an opioid,
             profound sedation                protocols/screening/default.yaml:227
  NOTE       clonidine: Takes clonidine? Yes; given to both arms of Schwartzman
             2009 (NCT00579085); it adds to the sedation
                                              protocols/screening/default.yaml:255
  Not a judgement that it suits this patient.
  LIST       default, revision 3, protocols/screening/default.yaml (built in),
             sha256 d5d018a59dad
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    answers.yaml, sha256 efdf60eeba90

  NOT ANSWERED
  yes__ no__ pregnancy (not known; a yes is STOP)
             Pregnant, or possibly so?
             Schwenk 2018 (US consensus, acute pain); Ketalar label (not
             recommended); emergency department protocol (SCIRP 3-1750111)
  yes__ no__ over-75 (a yes is caution)
             Over 75 years old?
             emergency department protocol (SCIRP 3-1750111; excluded)
  [1]

  $ infuse screen --answers answers.yaml --no pregnancy --age 46
  CAUTION: no answer forbids it; read why before it starts

  CAUTION    sedating-drugs, 2 of them: opioid and gabapentinoid; Ketalar label
             (profound sedation); labels, recalled and not read; with an opioid,
             profound sedation                protocols/screening/default.yaml:227
  NOTE       clonidine: Takes clonidine? Yes; given to both arms of Schwartzman
             2009 (NCT00579085); it adds to the sedation
                                              protocols/screening/default.yaml:255
  Not a judgement that it suits this patient.
  LIST       default, revision 3, protocols/screening/default.yaml (built in),
             sha256 d5d018a59dad
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    answers.yaml, sha256 efdf60eeba90, and as typed; age 46

  $ infuse screen --answers answers.yaml --no pregnancy --age 46 --strict \
  >     > /dev/null
  [1]

With all answers no there is nothing to say against it, which is not a yes to
this patient.

  $ sed -e 's/: yes$/: no/' -e 's/: unknown$/: no/' answers.yaml > no.yaml
  $ infuse screen --answers no.yaml --age 46 | sed -n '/^within/,$p'
  within limits: no answer to this list speaks against it

  Not a judgement that it suits this patient.
  LIST       default, revision 3, protocols/screening/default.yaml (built in),
             sha256 d5d018a59dad
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    no.yaml, sha256 f7cf253505b6; age 46

Sixteen days after a course three of six patients had liver injury.

  $ sed '/last-course/d' no.yaml > again.yaml
  $ infuse screen --answers again.yaml --age 46 --last-course "16 d" \
  >     --yes liver-tests-normal | sed '1,/^$/d'
  CAUTION    last-course: 16 days ago, less than 90 days: after 16 days 3 of 6
             patients had liver injury; normal tests after 7 months did not
             exclude it
             Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239
  Not a judgement that it suits this patient.
  LIST       default, revision 3, protocols/screening/default.yaml (built in),
             sha256 d5d018a59dad
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    again.yaml, sha256 1900cdb0af44, and as typed; age 46
  $ infuse screen --answers again.yaml --age 46 --last-course "90 d" \
  >     --yes liver-tests-normal | sed '/^LIST/,$d'
  within limits: no answer to this list speaks against it

  NOTE       the last course ended 90 days ago; normal liver tests after 7 months
             did not exclude liver injury by the next
  Not a judgement that it suits this patient.

  $ infuse screen --answers again.yaml --age 46 --last-course "730 d" \
  >     --no liver-tests-normal | sed '/^Not a/,$d'
  CAUTION: no answer forbids it; read why before it starts

  CAUTION    liver-tests-normal: no liver tests after the last course, or not
             normal ones
             Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239
  NOTE       the last course ended 730 days ago; normal liver tests after 7 months
             did not exclude liver injury by the next

  $ infuse screen --answers again.yaml --age 46 | sed '/^LIST/,/^ANSWERS/d'
  UNCHECKED: not every question is answered; this is not a yes

  UNCHECKED  2 questions are not answered; that is not a no
  Not a judgement that it suits this patient.

  NOT ANSWERED
  __________ last-course: 120 d, or never (less than 90 days is caution)
             How long ago did the last course of ketamine or esketamine end, or
             was there never one?
             Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239
  yes__ no__ liver-tests-normal (a no is caution)
             Were liver tests done after the last course, and normal?
             Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239

Age answers its own question.

  $ infuse screen --answers no.yaml --age 80 | sed '/^Not a/,$d'
  CAUTION: no answer forbids it; read why before it starts

  CAUTION    over-75: Over 75 years old? Yes; emergency department protocol (SCIRP
             3-1750111; excluded)             protocols/screening/default.yaml:167

  $ infuse screen --answers no.yaml --age 16 | sed '/^Not a/,$d'
  STOP: do not start or set this

  STOP       16 years: under 18; this program does not scale adult regimens

At three in the morning: an item that is not there, one that is answered twice,
a yes and a no, a time in other words, an age that says otherwise.

  $ infuse screen --yes pregnant
  infuse: --yes: no such item: 'pregnant'
    did you mean pregnancy?
  [2]
  $ infuse screen --yes migraine
  infuse: --yes: no such item: 'migraine'
    infuse screen lists the items
  [2]
  $ infuse screen --yes opioid --no opioid
  infuse: --no: is answered already: 'opioid'
    answer each item once, in the file or by an option
  [2]
  $ infuse screen --answers answers.yaml --yes opioid
  infuse: --yes: is answered already: 'opioid'
    answer each item once, in the file or by an option
  [2]
  $ infuse screen --last-course "3 months"
  infuse: --last-course: unknown unit 'months': '3 months'
    write never, or how long ago it ended, such as 120 d
  [2]
  $ infuse screen --last-course 16
  infuse: --last-course: unit missing: '16'
    write never, or how long ago it ended, such as 120 d
  [2]
  $ infuse screen --last-course "16,5 d"
  infuse: --last-course: comma in the number '16,5': '16,5 d'
    use a decimal point, not a comma
  [2]
  $ infuse screen --yes last-course
  infuse: --yes: is not a yes or a no: 'last-course'
    write --last-course never, or --last-course "120 d"
  [2]
  $ infuse screen --answers answers.yaml --last-course "16 d"
  infuse: --last-course: is answered already: '16 d'
    answer each item once, in the file or by an option
  [2]
  $ infuse screen --last-course never --no liver-tests-normal
  infuse: screen: liver tests after a course, and there was never one: 'liver-tests-normal'
    leave it out, or say when the last course ended
  [2]
  $ infuse screen --no over-75 --age 80
  infuse: screen: the answer is no, and the age is 80: 'over-75'
    one of the two is wrong: correct it, or leave it out
  [2]
  $ infuse screen --yes
  infuse: --yes: needs a value
    answer yes; may be repeated
  [2]
  $ infuse screen pregnancy
  infuse: screen: cannot use: 'pregnancy'
    see infuse help
  [2]
  $ infuse screen --format csv
  infuse: --format: no such choice: 'csv'
    write table or json
  [2]
  $ infuse screen --answers nowhere.yaml
  nowhere.yaml: error: there is no such file [no-such-file]
  [2]
  $ printf 'infuse-answers: 1\nanswers:\n  pregnent: no\n' > bad.yaml
  $ infuse screen --answers bad.yaml
  bad.yaml:3:3: error: unknown item 'pregnent' [unknown-item]
      pregnent: no
      ^~~~~~~~
    infuse screen lists the items
  [3]

A site may have questions of its own, in its own words and with its sources.  It
adds: what it leaves out is named, and asked all the same (S-28).

  $ cat > ours.yaml <<'EOF'
  > infuse-screening: 1
  > id: ours
  > revision: 3
  > title: Questions of a site, an illustration
  > items:
  >   - id: allergy
  >     severity: stop
  >     question: Allergic to ketamine?
  >     cite: Ketalar label
  >   - id: migraine
  >     severity: caution
  >     question: Migraine?
  >     cite: made up
  > EOF
  $ infuse protocol lint ours.yaml
  ours.yaml: no fault found
  $ infuse screen --list ours.yaml --blank | sed -e 's/: unknown$/: no/' \
  >     -e '/^liver/d' -e 's/^last-course: no/last-course: never/' \
  >     -e '/migraine/d' >ours-no.yaml
  $ infuse screen --list ours.yaml --answers ours-no.yaml --yes migraine |
  >     grep -v '^ANSWERS'
  CAUTION: no answer forbids it; read why before it starts

  CAUTION    migraine: Migraine? Yes; made up                         ours.yaml:10
  Not a judgement that it suits this patient.
  LIST       ours, revision 3, ours.yaml, sha256 b3c1363c2fd9
             Questions of a site, an illustration
  LEFT OUT   earlier-bad-reaction, blood-pressure-now, uncontrolled-hypertension,
             brain-bleed-or-injury, aneurysm, raised-intracranial-pressure,
             unstable-heart-disease, heart-failure, active-psychosis,
             raised-eye-pressure, severe-liver-disease, untreated-hyperthyroidism,
             pregnancy, eclampsia, active-substance-misuse, intoxication,
             theophylline, ergometrine, no-consent, recent-heart-attack,
             ischaemic-heart-disease, arrhythmia, controlled-hypertension,
             schizophrenia-in-remission, dissociative-disorder, treated-glaucoma,
             moderate-liver-disease, past-substance-misuse, planned-pregnancy,
             breastfeeding, over-75, sleep-apnoea, airway, thyroid-hormones,
             porphyria, urinary-symptoms, cyp3a4-inhibitors, enzyme-inducers,
             sympathomimetics, not-fasted, no-adult, opioid, benzodiazepine,
             gabapentinoid, sedative, clonidine, epilepsy,
             other-endocrine-disorder, respiratory-issue: not in this list, and
             asked all the same

  $ infuse screen --list ours.yaml --no allergy --no migraine \
  >     --last-course never | grep '^  UNCHECKED'
  [1]
  $ sed '/severity: stop/d' ours.yaml > looser.yaml
  $ infuse screen --list looser.yaml --no allergy
  looser.yaml:6:5: error: missing key 'severity' in items[1] [missing-key]
      - id: allergy
        ^
    write severity: stop, caution or note
  [3]

A plan folds the answers in: its head says what was found, and its verdict is
no better than that of the answers.

  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen answers.yaml | sed -n '1p; /^UNCHECKED /,$p'
  UNCHECKED: not a yes, not a no.  Do not start    KETAMINE (racemic), ward, 70 kg
  UNCHECKED  the screening: caution: opioid, gabapentinoid; not answered:
             pregnancy                           answers.yaml, sha256 efdf60eeba90
  MOST       24.5 mg/h  0.35 mg/kg/h at 70 kg   protocols/schwartzman-2009.yaml:40
             100 mg     in one day              protocols/schwartzman-2009.yaml:42
  DOUBT      the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's
             text on first doses was read cut; 1 more: infuse protocol show
             schwartzman-2009
  NOT DONE   strength of the bag
  FROM       schwartzman-2009 revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)
  $ sed 's/pregnancy: unknown/pregnancy: yes/' answers.yaml > stop.yaml
  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen stop.yaml --strength "2 mg/mL" |
  >     sed -n '1,3p; /^WHY/,$p'
  STOP: do not start or set this                   KETAMINE (racemic), ward, 70 kg
  schwartzman-2009: SESSIONS, 10 of 4 h, one a day
  Bag 2 mg/mL: read the label
  WHY STOP   the screening: STOP: pregnancy; caution: opioid, gabapentinoid
                                                    stop.yaml, sha256 d4fd3934b69a
  DOUBT      the shares of days 1 and 2 (50 and 75 %) are recalled; the registry's
             text on first doses was read cut; 1 more: infuse protocol show
             schwartzman-2009
  NOT DONE   pump step not said, 0.1 mL/h assumed
  FROM       schwartzman-2009 revision 2, limits default revision 3, both built
             in; no clinician has reviewed them (--full)
  $ infuse check --weight 70 --age 46 --protocol schwartzman-2009 --day 3 \
  >     --rate "20 mg/h" --screen no.yaml |
  >     sed '/^NOT DONE/,$d'
  CAUTION: a prescriber's reason is needed to run 20 mg/h
  KETAMINE (racemic), ward, 70 kg
  schwartzman-2009, day 3

  RUN        20 mg/h, 0.286 mg/kg/h
  MOST       24.5 mg/h, 0.35 mg/kg/h at 70 kg; this is 4.5 mg/h below it
                                                protocols/schwartzman-2009.yaml:40
  DOSE       80 mg in 4 h
  CAUTION    20 mg/h is below 24.5 mg/h, the schedule of that session
                                                protocols/schwartzman-2009.yaml:36
             Low: a start, a wean or a slip of unit?
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient: look at the patient first.
  SCREENING  no answer speaks against it

  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen bad.yaml
  bad.yaml:3:3: error: unknown item 'pregnent' [unknown-item]
      pregnent: no
      ^~~~~~~~
    infuse screen lists the items
  [3]
  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen stop.yaml --format json | sed -n '/"screening": {/,/^  }/p'
    "screening": {
      "list": {
        "id": "default",
        "revision": 3,
        "sha256": "d5d018a59dad9f653de50adf3b0b916814c1e8acf0402bab6b9713af83ba60b9",
        "file": "protocols/screening/default.yaml",
        "built_in": true
      },
      "answers": {
        "sha256": "d4fd3934b69a1540b060ac6539415a20844898274e520c61cea3e784712b80df",
        "file": "stop.yaml"
      },
      "verdict": "stop",
      "stop": [
        "pregnancy"
      ],
      "caution": [
        "opioid",
        "gabapentinoid"
      ],
      "note": [
        "clonidine"
      ],
      "unanswered": [],
      "unknown": [],
      "last_course": {
        "answer": "no",
        "since": null,
        "too_soon": false,
        "liver_tests_normal": "unanswered"
      }
    },

The same as JSON.

  $ infuse screen --list ours.yaml --answers ours-no.yaml --yes migraine \
  >     --format json | sed -n -e '1,/"age"/p' -e '/"items"/,/"airway"/p' |
  >     sed -e '/"earlier-bad-reaction"/,$d'
  {
    "schema": "infuse-screen/2",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "list": {
      "id": "ours",
      "revision": 3,
      "sha256": "b3c1363c2fd97bdcf2965638aaf374bb907493feb091f99de8224283d9b5602a",
      "file": "ours.yaml",
      "built_in": false
    },
    "answers": {
      "sha256": "399f01f88111693b47332d8953b96ec48d1f0879a44f6602b51528f937561196",
      "file": "ours-no.yaml"
    },
    "verdict": "caution",
    "stop": [],
    "caution": [
      "migraine"
    ],
    "note": [],
    "unanswered": [],
    "unknown": [],
    "last_course": {
      "answer": "no",
      "since": null,
      "too_soon": false,
      "liver_tests_normal": "unanswered"
    },
    "age": null,
    "items": [
      {
        "id": "allergy",
        "severity": "stop",
        "answer": "no",
        "question": "Allergic to ketamine?",
        "cite": "Ketalar label",
        "group": null,
        "clinic_page_only": false,
        "left_out": false,
        "line": 6
      },
      {
        "id": "migraine",
        "severity": "caution",
        "answer": "yes",
        "question": "Migraine?",
        "cite": "made up",
        "group": null,
        "clinic_page_only": false,
        "left_out": false,
        "line": 10
      },
      {

A spreadsheet names the answers as well, not the protocol.

  $ infuse check --weight 70 --age 46 --protocol schwartzman-2009 --day 3 \
  >     --rate "20 mg/h" --screen stop.yaml --format csv |
  >     grep screening | cut -d , -f 5-8
  stop,screening,,stop.yaml

Without a terminal nobody is asked: what needs one says what does not.

  $ infuse screen --save mine.yaml < /dev/null
  infuse: --save: asks on a terminal, and this is none: 'mine.yaml'
    without one: infuse screen --blank makes a form, --answers reads it, --list says which questions
  [2]
  $ infuse screen --save mine.yaml --no allergy
  infuse: --save: is for answers that are asked for, and some are here
    leave them away, or write them into a file of --blank
  [2]

Who answered whom and when may stand in the file, and is shown as typed.

  $ cat > asked.yaml <<'END'
  > infuse-answers: 1
  > answered-by: the patient
  > asked-by: nurse
  > asked: 2026-11-23 14:00
  > answers: {allergy: no}
  > END
  $ infuse screen --answers asked.yaml | sed -n '/^ANSWERS/,/^$/p'
  ANSWERS    asked.yaml, sha256 5446861a8602
  ASKED      answered by the patient, asked by nurse, 2026-11-23 14:00 (as typed,
             not verified)

  $ sed -i 's/2026-11-23/23.11.2026/' asked.yaml
  $ infuse screen --answers asked.yaml
  asked.yaml:4:8: error: '23.11.2026 14:00': is not a date and a time [not-a-number]
    asked: 23.11.2026 14:00
           ^~~~~~~~~~~~~~~~
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  [3]
