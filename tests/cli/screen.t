Who should not get it.

Nothing is answered yet: the questions, as a form to fill in, and no yes.

  $ infuse screen | sed -n '1,/active-psychosis/p'
  LIST       default, revision 1, protocols/screening/default.yaml (built in),
             sha256 b1c1ece93b0d
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    none

  UNCHECKED: not every question is answered; this is not a yes
    UNCHECKED  28 questions are not answered; that is not a no
  Not a judgement that it suits this patient.

  NOT ANSWERED
    __ yes  __ no  allergy (a yes is STOP)
                   Allergic or hypersensitive to ketamine or esketamine?
                   Ketalar label; emergency department protocol (SCIRP 3-1750111);
                   Royal Cornwall Hospitals V6, 2022
    __ yes  __ no  uncontrolled-hypertension (a yes is STOP)
                   High blood pressure that is severe or uncontrolled, or in whom
                   a rise would be a hazard?
                   Ketalar label (where a rise is hazardous); Royal Cornwall
                   Hospitals V6, 2022 (severe); emergency department protocol
                   (SCIRP 3-1750111; systolic above 180)
    __ yes  __ no  unstable-heart-disease (a yes is STOP)
                   Unstable or poorly controlled heart disease, such as chest
                   pain, ischaemia or acute heart failure?
                   Cohen 2018 (US consensus, chronic pain); emergency department
                   protocol (SCIRP 3-1750111); Royal Cornwall Hospitals V6, 2022
    __ yes  __ no  active-psychosis (a yes is STOP)

What is answered drops out of the form; the worst answer decides, and what
nobody answered is not a no.

  $ infuse screen --yes pregnancy --no allergy | sed '/^NOT ANSWERED/,$d'
  LIST       default, revision 1, protocols/screening/default.yaml (built in),
             sha256 b1c1ece93b0d
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    as typed

  STOP: do not start or set this
    STOP       pregnancy: Pregnant, or possibly so? Yes
               Schwenk 2018 (US consensus, acute pain); Ketalar label (not
               recommended); emergency department protocol (SCIRP 3-1750111);
               protocols/screening/default.yaml:38
    UNCHECKED  26 questions are not answered; that is not a no
  Not a judgement that it suits this patient.

Two drugs that sedate are one line.  Answers can stand in a file, from the
clinic, and be completed by options at the bedside.

  $ cat > answers.yaml <<'EOF'
  > infuse-answers: 1
  > answers:
  >   allergy: no
  >   uncontrolled-hypertension: no
  >   unstable-heart-disease: no
  >   active-psychosis: no
  >   raised-intracranial-pressure: no
  >   raised-eye-pressure: no
  >   severe-liver-disease: no
  >   pregnancy: unknown
  >   active-substance-misuse: no
  >   theophylline: no
  >   ischaemic-heart-disease: no
  >   schizophrenia-in-remission: no
  >   treated-glaucoma: no
  >   moderate-liver-disease: no
  >   past-substance-misuse: no
  >   breastfeeding: no
  >   sleep-apnoea: no
  >   thyroid-disease: no
  >   porphyria: no
  >   sedative: no
  >   opioid: yes
  >   clonidine: yes
  >   epilepsy: no
  >   other-endocrine-disorder: no
  >   respiratory-issue: no
  > last-course: never
  > EOF
  $ infuse protocol lint answers.yaml
  answers.yaml: no fault found
  $ infuse screen --answers answers.yaml
  LIST       default, revision 1, protocols/screening/default.yaml (built in),
             sha256 b1c1ece93b0d
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    answers.yaml, sha256 d7ae169ed849

  UNCHECKED: not every question is answered; this is not a yes
    UNCHECKED  2 questions are not answered; that is not a no
    caution    sedating-drugs, 2 of them: opioid and clonidine
               Ketalar label (profound sedation);
               protocols/screening/default.yaml:98
               given to both arms of Schwartzman 2009 (NCT00579085); it adds to
               the sedation; protocols/screening/default.yaml:103
  Not a judgement that it suits this patient.

  NOT ANSWERED
    __ yes  __ no  pregnancy (a yes is STOP)
                   Pregnant, or possibly so?
                   Schwenk 2018 (US consensus, acute pain); Ketalar label (not
                   recommended); emergency department protocol (SCIRP 3-1750111)
    __ yes  __ no  over-75 (a yes is caution)
                   Over 75 years old?
                   emergency department protocol (SCIRP 3-1750111; excluded)
  [1]
  $ infuse screen --answers answers.yaml --no pregnancy --age 46
  LIST       default, revision 1, protocols/screening/default.yaml (built in),
             sha256 b1c1ece93b0d
             Questions that come with infuse; no clinician has reviewed them for
             your site
  ANSWERS    answers.yaml, sha256 d7ae169ed849, and as typed; age 46

  caution: no answer forbids it, but
    caution    sedating-drugs, 2 of them: opioid and clonidine
               Ketalar label (profound sedation);
               protocols/screening/default.yaml:98
               given to both arms of Schwartzman 2009 (NCT00579085); it adds to
               the sedation; protocols/screening/default.yaml:103
  Not a judgement that it suits this patient.
  $ infuse screen --answers answers.yaml --no pregnancy --age 46 --strict \
  >     > /dev/null
  [1]

With all answers no there is nothing to say against it, which is not a yes to
this patient.

  $ sed -e 's/yes/no/' -e 's/unknown/no/' answers.yaml > no.yaml
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
               protocols/screening/default.yaml:75
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

A site may have questions of its own, in its own words and with its sources.

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
  $ infuse screen --list ours.yaml --no allergy --yes migraine \
  >     --last-course never
  LIST       ours, revision 3, ours.yaml, sha256 b3c1363c2fd9
             Questions of a site, an illustration
  ANSWERS    as typed

  caution: no answer forbids it, but
    caution    migraine: Migraine? Yes
               made up; ours.yaml:10
  Not a judgement that it suits this patient.
  $ sed '/severity: stop/d' ours.yaml > looser.yaml
  $ infuse screen --list looser.yaml --no allergy
  looser.yaml:6:5: error: missing key 'severity' in items[1] [missing-key]
      - id: allergy
        ^
    write severity: stop or severity: caution
  [3]

A plan folds the answers in: its head says what was found, and its verdict is
no better than that of the answers.

  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen answers.yaml | sed -n -e '/^SCREENING/,/^$/p' \
  >     -e '/^UNCHECKED/,$p'
  SCREENING  done: answers.yaml, sha256 d7ae169ed849; caution: opioid, clonidine;
             not answered: pregnancy; no clinician has reviewed infuse 0.1 or its
             limits
  GIVEN WITH clonidine 0.1 mg by mouth, in both arms of the trial; midazolam 2 mg
             intravenously, twice, in both arms of the trial (what the source also
             gave; not dosed here)

  UNCHECKED: a limit could not be applied; this is not a yes
    UNCHECKED  the screening: caution: opioid, clonidine; not answered: pregnancy;
               answers.yaml, sha256 d7ae169ed849
  $ sed 's/pregnancy: unknown/pregnancy: yes/' answers.yaml > stop.yaml
  $ infuse plan --weight 70 --age 46 --protocol schwartzman-2009 \
  >     --screen stop.yaml --strength "2 mg/mL" |
  >     sed -n -e '/^SCREENING/,/^$/p' -e '/^STOP/,$p'
  SCREENING  done: stop.yaml, sha256 39200897b424; STOP: pregnancy; caution:
             opioid, clonidine; no clinician has reviewed infuse 0.1 or its limits
  GIVEN WITH clonidine 0.1 mg by mouth, in both arms of the trial; midazolam 2 mg
             intravenously, twice, in both arms of the trial (what the source also
             gave; not dosed here)

  STOP: do not start or set this
    STOP       the screening: STOP: pregnancy; caution: opioid, clonidine;
               stop.yaml, sha256 39200897b424
  no pump settings: this plan is STOP
  $ infuse check --weight 70 --age 46 --protocol schwartzman-2009 --day 3 \
  >     --rate "20 mg/h" --screen no.yaml |
  >     sed -n -e '/^SCREENING/,/^$/p' -e '/^within/,$p' -e '/^caution/,$p'
  SCREENING  done: no.yaml, sha256 f57e2353a56e; no answer speaks against it; no
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
        "revision": 1,
        "sha256": "b1c1ece93b0d138a3200f44cc529000083c179a9e5aa12e2e111221f413fded1",
        "file": "protocols/screening/default.yaml",
        "built_in": true
      },
      "answers": {
        "sha256": "39200897b424952ff5609a9abd6924d165484376e2fde129f426fe4a82b3c1e6",
        "file": "stop.yaml"
      },
      "verdict": "stop",
      "stop": [
        "pregnancy"
      ],
      "caution": [
        "opioid",
        "clonidine"
      ],
      "unanswered": [],
      "last_course": {
        "answer": "no",
        "since": null,
        "too_soon": false,
        "liver_tests_normal": "unanswered"
      }
    },

The same as JSON.

  $ infuse screen --list ours.yaml --no allergy --last-course "16 d" \
  >     --format json
  {
    "schema": "infuse-screen/1",
    "list": {
      "id": "ours",
      "revision": 3,
      "sha256": "b3c1363c2fd97bdcf2965638aaf374bb907493feb091f99de8224283d9b5602a",
      "file": "ours.yaml",
      "built_in": false
    },
    "answers": null,
    "verdict": "unchecked",
    "stop": [],
    "caution": [
      "last-course"
    ],
    "unanswered": [
      "migraine",
      "liver-tests-normal"
    ],
    "last_course": {
      "answer": "yes",
      "since": {"value": 384, "unit": "h", "ucum": "h"},
      "too_soon": true,
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
        "line": 6
      },
      {
        "id": "migraine",
        "severity": "caution",
        "answer": "unanswered",
        "question": "Migraine?",
        "cite": "made up",
        "group": null,
        "clinic_page_only": false,
        "line": 10
      }
    ]
  }
  [1]
