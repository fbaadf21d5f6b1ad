Who should not get it.

Nothing is answered yet: the questions, as a form to fill in, and no yes.

  $ infuse screen | sed -n '1,/active-psychosis/p'
  LIST       default, revision 2, protocols/screening/default.yaml (built in),
             sha256 406a339c8a83
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    none

  UNCHECKED: not every question is answered; this is not a yes
    UNCHECKED  48 questions are not answered; that is not a no
  Not a judgement that it suits this patient.

  NOT ANSWERED
    __ yes  __ no  allergy (a yes is STOP)
                   Allergic or hypersensitive to ketamine or esketamine?
                   Ketalar label; emergency department protocol (SCIRP 3-1750111);
                   Royal Cornwall Hospitals V6, 2022
    __ yes  __ no  earlier-bad-reaction (a yes is STOP)
                   Liver trouble or a very bad reaction with ketamine or
                   esketamine before?
                   Royal Cornwall Hospitals, earlier version (adverse effect of
                   ketamine before); Noppers 2011 (liver)
    __ yes  __ no  blood-pressure-now (a yes is STOP)
                   Blood pressure above 180/100 mmHg now?
                   emergency department protocol (SCIRP 3-1750111; systolic above
                   180); the diastolic figure is derived here
    __ yes  __ no  uncontrolled-hypertension (a yes is STOP)
                   High blood pressure that is not controlled, or in whom a rise
                   would be a hazard?
                   Ketalar label (where a rise is hazardous); Royal Cornwall
                   Hospitals V6, 2022 (severe)
    __ yes  __ no  brain-bleed-or-injury (a yes is STOP)
                   Stroke, bleed or serious injury of the brain, ever?
                   Ketalar label (where a rise of pressure is hazardous); labels,
                   recalled and not read
    __ yes  __ no  aneurysm (a yes is STOP)
                   An aneurysm, of the brain or elsewhere?
                   Ketalar label (where a rise of pressure is hazardous); labels,
                   recalled and not read
    __ yes  __ no  raised-intracranial-pressure (a yes is STOP)
                   Raised intracranial pressure?
                   Cohen 2018 (US consensus, chronic pain; grade C); Ketalar label
                   (warning); Royal Cornwall Hospitals V6, 2022
    __ yes  __ no  unstable-heart-disease (a yes is STOP)
                   Heart disease that is unstable, severe or poorly controlled,
                   such as chest pain at rest?
                   Cohen 2018 (US consensus, chronic pain); emergency department
                   protocol (SCIRP 3-1750111); Royal Cornwall Hospitals V6, 2022
    __ yes  __ no  heart-failure (a yes is STOP)
                   Heart failure?
                   KetCRPS-2 (NCT05212571, excluded); emergency department
                   protocol (SCIRP 3-1750111; acute)
    __ yes  __ no  active-psychosis (a yes is STOP)

What is answered drops out of the form; the worst answer decides, and what
nobody answered is not a no.

  $ infuse screen --yes pregnancy --no allergy | sed '/^NOT ANSWERED/,$d'
  LIST       default, revision 2, protocols/screening/default.yaml (built in),
             sha256 406a339c8a83
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    as typed

  STOP: do not start or set this
    STOP       pregnancy: Pregnant, or possibly so? Yes
               Schwenk 2018 (US consensus, acute pain); Ketalar label (not
               recommended); emergency department protocol (SCIRP 3-1750111);
               protocols/screening/default.yaml:62
    UNCHECKED  46 questions are not answered; that is not a no
  Not a judgement that it suits this patient.

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
  LIST       default, revision 2, protocols/screening/default.yaml (built in),
             sha256 406a339c8a83
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    answers.yaml, sha256 804282ca16c7

  UNCHECKED: not every question is answered; this is not a yes
    UNCHECKED  1 answer is not known; find out, that is not a no
    UNCHECKED  1 question is not answered; that is not a no
    caution    sedating-drugs, 2 of them: opioid and gabapentinoid
               Ketalar label (profound sedation);
               protocols/screening/default.yaml:185
               labels, recalled and not read; with an opioid, profound sedation;
               protocols/screening/default.yaml:197
    note       clonidine: Takes clonidine? Yes
               given to both arms of Schwartzman 2009 (NCT00579085); it adds to
               the sedation; protocols/screening/default.yaml:209
  Not a judgement that it suits this patient.

  NOT ANSWERED
    __ yes  __ no  pregnancy (not known; a yes is STOP)
                   Pregnant, or possibly so?
                   Schwenk 2018 (US consensus, acute pain); Ketalar label (not
                   recommended); emergency department protocol (SCIRP 3-1750111)
    __ yes  __ no  over-75 (a yes is caution)
                   Over 75 years old?
                   emergency department protocol (SCIRP 3-1750111; excluded)
  [1]
  $ infuse screen --answers answers.yaml --no pregnancy --age 46
  LIST       default, revision 2, protocols/screening/default.yaml (built in),
             sha256 406a339c8a83
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    answers.yaml, sha256 804282ca16c7, and as typed; age 46

  caution: no answer forbids it, but
    caution    sedating-drugs, 2 of them: opioid and gabapentinoid
               Ketalar label (profound sedation);
               protocols/screening/default.yaml:185
               labels, recalled and not read; with an opioid, profound sedation;
               protocols/screening/default.yaml:197
    note       clonidine: Takes clonidine? Yes
               given to both arms of Schwartzman 2009 (NCT00579085); it adds to
               the sedation; protocols/screening/default.yaml:209
  Not a judgement that it suits this patient.
  $ infuse screen --answers answers.yaml --no pregnancy --age 46 --strict \
  >     > /dev/null
  [1]

With all answers no there is nothing to say against it, which is not a yes to
this patient.

  $ sed -e 's/: yes$/: no/' -e 's/: unknown$/: no/' answers.yaml > no.yaml
  $ infuse screen --answers no.yaml --age 46 | sed -n '/^within/,$p'
  within limits: no answer to this list speaks against it
  Not a judgement that it suits this patient.

Sixteen days after a course three of six patients had liver injury.

  $ sed '/last-course/d' no.yaml > again.yaml
  $ infuse screen --answers again.yaml --age 46 --last-course "16 d" \
  >     --yes liver-tests-normal | sed '1,/^$/d'
  caution: no answer forbids it, but
    caution    last-course: 16 days ago, less than 90 days: after 16 days 3 of 6
               patients had liver injury; normal tests after 7 months did not
               exclude it
               Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239
  Not a judgement that it suits this patient.
  $ infuse screen --answers again.yaml --age 46 --last-course "90 d" \
  >     --yes liver-tests-normal | sed -n '/^NOTE/,$p'
  NOTE       the last course ended 90 days ago; normal liver tests after 7 months
             did not exclude liver injury by the next

  within limits: no answer to this list speaks against it
  Not a judgement that it suits this patient.
  $ infuse screen --answers again.yaml --age 46 --last-course "730 d" \
  >     --no liver-tests-normal | sed -n '/^caution/,$p'
  caution: no answer forbids it, but
    caution    liver-tests-normal: no liver tests after the last course, or not
               normal ones
               Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239
  Not a judgement that it suits this patient.
  $ infuse screen --answers again.yaml --age 46 | sed -n '/^UNCHECKED/,$p'
  UNCHECKED: not every question is answered; this is not a yes
    UNCHECKED  2 questions are not answered; that is not a no
  Not a judgement that it suits this patient.

  NOT ANSWERED
    ____________   last-course: 120 d, or never (less than 90 days is caution)
                   How long ago did the last course of ketamine or esketamine end,
                   or was there never one?
                   Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239
    __ yes  __ no  liver-tests-normal (a no is caution)
                   Were liver tests done after the last course, and normal?
                   Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239

Age answers its own question.

  $ infuse screen --answers no.yaml --age 80 | sed -n '/^caution/,$p'
  caution: no answer forbids it, but
    caution    over-75: Over 75 years old? Yes
               emergency department protocol (SCIRP 3-1750111; excluded);
               protocols/screening/default.yaml:136
  Not a judgement that it suits this patient.
  $ infuse screen --answers no.yaml --age 16 | sed -n '/^STOP/,$p'
  STOP: do not start or set this
    STOP       16 years: under 18; this program does not scale adult regimens
  Not a judgement that it suits this patient.

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

  caution: no answer forbids it, but
    caution    migraine: Migraine? Yes
               made up; ours.yaml:10
  Not a judgement that it suits this patient.
  $ infuse screen --list ours.yaml --no allergy --no migraine \
  >     --last-course never | grep '^  UNCHECKED'
    UNCHECKED  45 questions are not answered; that is not a no
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
  >     --screen answers.yaml | sed -n -e '/^SCREENING/,/^$/p' \
  >     -e '/^UNCHECKED/,$p'
  SCREENING  done: answers.yaml, sha256 804282ca16c7; caution: opioid,
             gabapentinoid; not answered: pregnancy; no clinician has reviewed
             infuse 0.1 or its limits
  GIVEN WITH clonidine 0.1 mg by mouth, in both arms of the trial; midazolam 2 mg
             intravenously, twice, in both arms of the trial (what the source also
             gave; not dosed here)

  UNCHECKED: a limit could not be applied; this is not a yes
    UNCHECKED  the screening: caution: opioid, gabapentinoid; not answered:
               pregnancy; answers.yaml, sha256 804282ca16c7
  $ sed 's/pregnancy: unknown/pregnancy: yes/' answers.yaml > stop.yaml
  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen stop.yaml --strength "2 mg/mL" |
  >     sed -n -e '/^SCREENING/,/^$/p' -e '/^STOP/,$p'
  SCREENING  done: stop.yaml, sha256 7db40c29320d; STOP: pregnancy; caution:
             opioid, gabapentinoid; no clinician has reviewed infuse 0.1 or its
             limits
  GIVEN WITH clonidine 0.1 mg by mouth, in both arms of the trial; midazolam 2 mg
             intravenously, twice, in both arms of the trial (what the source also
             gave; not dosed here)

  STOP: do not start or set this
    STOP       the screening: STOP: pregnancy; caution: opioid, gabapentinoid;
               stop.yaml, sha256 7db40c29320d
  no pump settings: this plan is STOP
  $ infuse check --weight 70 --age 46 --protocol schwartzman-2009 --day 3 \
  >     --rate "20 mg/h" --screen no.yaml |
  >     sed -n -e '/^SCREENING/,/^$/p' -e '/^within/,$p' -e '/^caution/,$p'
  SCREENING  done: no.yaml, sha256 6ed206f5111b; no answer speaks against it; no
             clinician has reviewed infuse 0.1 or its limits

  caution: no hard limit is passed, but
    caution    session 3: 20 mg/h; below the schedule, which gives 24.5 mg/h;
               below it by 4.5 mg/h, 18.37 %: start, wean or a slip of unit?;
               protocol protocols/schwartzman-2009.yaml:36
  REASON NEEDED (prescriber): ______________________________
  Not a judgement that it suits this patient.
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
        "revision": 2,
        "sha256": "406a339c8a83a58da8aa4b77d7eba17019446fcd3ee8ab5ad344733fcc4f6fd0",
        "file": "protocols/screening/default.yaml",
        "built_in": true
      },
      "answers": {
        "sha256": "7db40c29320dd5178fa3aa52f4c2e5f60093a07fff6ee971740c756280ad78fe",
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
    "schema": "infuse-screen/1",
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
