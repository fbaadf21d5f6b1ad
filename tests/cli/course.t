A night shift with infuse course.  Who writes is in INFUSE_BY and the record in
INFUSE_COURSE, so that no command has more than three options but --now, which
stands for the machine's clock here.  A head is of all that stands before it, of
the plan and the version too, and is shown as HEAD.

  $ infuse() {
  >     command infuse "$@" >out 2>&1
  >     set -- $?
  >     sed 's/head [0-9a-f]\{12\}/head HEAD/' out
  >     return $1
  > }

The first line says what it is.

  $ infuse course | head -n 2
  infuse course keeps a working record, which does not replace chart,
  prescription or register.

  $ infuse plan --weight 70 --protocol goldberg-2010 \
  >     --bag "ketamine 500 mg in 250 mL" --start "2026-11-23 20:00" \
  >     --zone Europe/Berlin --format json >plan.json

The day has opened the course, hung a bag at 19:55 and set 5 mL/h at 20:00:
10 mg/h at 2 mg/mL, the start of the protocol.

  $ export INFUSE_COURSE=course.jsonl INFUSE_BY=rn1
  $ infuse course open --plan plan.json --id kmptwxyz --now "2026-11-23 19:50"
  OPENED     course kmptwxyz, goldberg-2010, 70 kg; head HEAD
             write kmptwxyz on the sheet: it is asked for in infuse course verify
  $ infuse course bag-up --bag "ketamine 500 mg in 250 mL" --witness rn2 \
  >     --now "2026-11-23 19:55"
  RECORDED   line 2: bag-up, 2026-11-23 19:55+01:00; head HEAD
  $ infuse course set --rate "5 mL/h" --now "2026-11-23 20:00"
  RECORDED   line 3: set, 2026-11-23 20:00+01:00; head HEAD
  PUMP       5 mL/h, 10 mg/h
  VERDICT    within limits

1 and 2. Both read the pump before the night begins; 3. then it is handed over.

  $ infuse course handover --now "2026-11-23 21:00"
  infuse: course handover: both have to read the pump first
    with infuse course read-pump, the one who goes and the one who comes
  [2]
  $ infuse course read-pump --rate "5 mL/h" --volume "5 mL" \
  >     --now "2026-11-23 21:00"
  RECORDED   line 4: read-pump, 2026-11-23 21:00+01:00; head HEAD
  $ export INFUSE_BY=rn2
  $ infuse course read-pump --rate "5 mL/h" --volume "5 mL" \
  >     --now "2026-11-23 21:01"
  RECORDED   line 5: read-pump, 2026-11-23 21:01+01:00; head HEAD
  $ infuse course handover --witness rn1 --now "2026-11-23 21:02"
  RECORDED   line 6: handover, 2026-11-23 21:02+01:00; head HEAD
  RUNS       5 mL/h, 10 mg/h, for 1 h 2 min (line 3)
  GIVEN      day 1: 10.333 mg; since the beginning: 10.333 mg
  BAGS       1 put up, 0 taken down; up: 500 mg in 250 mL (line 2),
             489.666 mg in it by this account
  DUE        overdue: pain, sedation, heart rate, blood pressure,
             breathing, oxygen saturation, dissociation
             2026-11-23 21:30+01:00: pain, sedation, heart rate, blood
             pressure, breathing, oxygen saturation, dissociation
  ORDERED    nothing in this record: see the prescription
  CALL       the prescriber: this record names none
  SINCE      the last handover, or the beginning
       1 2026-11-23 19:50+01:00 open rn1
       2 2026-11-23 19:55+01:00 bag-up rn1: bag ketamine 500 mg in
             250 mL, drug ketamine, amount 500 mg, volume 250 mL;
             witness rn2
       3 2026-11-23 20:00+01:00 set rn1: rate 5 mL/h, flow 5 mL/h;
             within
       4 2026-11-23 21:00+01:00 read-pump rn1: rate 5 mL/h, flow
             5 mL/h, volume 5 mL
       5 2026-11-23 21:01+01:00 read-pump rn2: rate 5 mL/h, flow
             5 mL/h, volume 5 mL
  SHEET      write the head above on it: nothing else shows a cut end

4. The round at 22:00.

  $ infuse course observe --sedation "POSS 2" --rr 14 --spo2 97 \
  >     --now "2026-11-23 22:00"
  RECORDED   line 7: observe, 2026-11-23 22:00+01:00; head HEAD

5. What may be done now: nothing has to be typed, and the answer is that of the
command line that it says on standard error.  5 mL/h of 2 mg/mL for 2 h 6 min
are 21 mg.

  $ command infuse course titrate --now "2026-11-23 22:06" 2>typed >answer
  $ head -n 1 typed | tr -s "'" '\n' | sed -n 1,12p
  infuse titrate --weight 
  70 kg
   --protocol 
  goldberg-2010
   --rate 
  5 mL/h
   --running 
  2 h 6 min
   --given 
  21 mg
   --given-course 
  21 mg
  $ sh typed | cmp - answer && echo the same
  the same
  $ command infuse course titrate --full --now "2026-11-23 22:06" 2>typed >answer
  $ sh typed | cmp - answer && echo the same
  the same
  $ command infuse course titrate --format json --now "2026-11-23 22:06" 2>typed >answer
  $ sh typed | cmp - answer && echo the same
  the same
  $ command infuse course titrate --sedation "POSS 3" --format markdown \
  >     --now "2026-11-23 22:06" 2>typed >answer
  [1]
  $ sh typed | cmp - answer && echo the same
  the same

6. The registrar orders 15 mg/h; 7. a slip of the hand: 75 mL/h in the place of
7.5.  It is what runs, so it is recorded, and the exit status is 1.  8. Set
right at once: no line goes away.

  $ infuse course order --rate "15 mg/h" --prescriber reg-pain \
  >     --now "2026-11-23 22:20"
  RECORDED   line 8: order, 2026-11-23 22:20+01:00; head HEAD
  $ infuse course set --rate "75 mL/h" --now "2026-11-23 22:25"
  RECORDED   line 9: set, 2026-11-23 22:25+01:00; head HEAD
  PUMP       75 mL/h, 150 mg/h
  VERDICT    STOP: recorded, as it is what runs; it is not a yes
  TO DO      pause the pump, look at the patient, call the prescriber
  WHY        infuse check --weight '70 kg' --protocol 'goldberg-2010' \
                 --rate '75 mL/h' --day '1' --current '5 mL/h' \
                 --elapsed '2 h 25 min' --running '2 h 25 min' \
                 --given '24.166666666 mg' --given-course '24.166666666 mg' \
                 --bag 'ketamine 500 mg in 250 mL' --setting 'ward'
  [1]
  $ infuse course set --rate "7.5 mL/h" --now "2026-11-23 22:26"
  RECORDED   line 10: set, 2026-11-23 22:26+01:00; head HEAD
  PUMP       7.5 mL/h, 15 mg/h
  VERDICT    within limits

9 and 10. A pause from 23:00 to 23:30, the end of which is entered late.

  $ infuse course pause --note "to the scanner" --now "2026-11-23 23:00"
  RECORDED   line 11: pause, 2026-11-23 23:00+01:00; head HEAD
  $ infuse course resume --at "2026-11-23 23:30" --now "2026-11-23 23:50"
  RECORDED   line 12: resume, 2026-11-23 23:30+01:00; head HEAD
  LATE       entered 2026-11-23 23:50+01:00

11. How it stands at 02:00.  20:00 to 22:25 are 12.083 mL, one minute at 75 mL/h
1.25 mL, 22:26 to 23:00 4.25 mL, and 23:30 to 02:00 18.75 mL: 36.333 mL, which
are 72.666 mg, and 427.333 mg of 500 are left.

  $ infuse course status --now "2026-11-24 02:00"
  COURSE     kmptwxyz, goldberg-2010, 70 kg; 12 lines, head HEAD
             a working record; it does not replace chart, prescription,
             register
  NOW        2026-11-24 02:00+01:00
  RUNS       7.5 mL/h, 15 mg/h, for 2 h 30 min (line 12)
  GIVEN      day 1: 72.666 mg; since the beginning: 72.666 mg
  BAGS       1 put up, 0 taken down; up: 500 mg in 250 mL (line 2),
             427.333 mg in it by this account
  LINES      in the order of their times
       1 2026-11-23 19:50+01:00 open rn1
       2 2026-11-23 19:55+01:00 bag-up rn1: bag ketamine 500 mg in
             250 mL, drug ketamine, amount 500 mg, volume 250 mL;
             witness rn2
       3 2026-11-23 20:00+01:00 set rn1: rate 5 mL/h, flow 5 mL/h;
             within
       4 2026-11-23 21:00+01:00 read-pump rn1: rate 5 mL/h, flow
             5 mL/h, volume 5 mL
       5 2026-11-23 21:01+01:00 read-pump rn2: rate 5 mL/h, flow
             5 mL/h, volume 5 mL
       6 2026-11-23 21:02+01:00 handover rn2; witness rn1
       7 2026-11-23 22:00+01:00 observe rn2: sedation POSS 2, rr 14,
             spo2 97
       8 2026-11-23 22:20+01:00 order rn2: rate 15 mg/h, prescriber
             reg-pain
       9 2026-11-23 22:25+01:00 set rn2: rate 75 mL/h, flow 75 mL/h;
             stop
      10 2026-11-23 22:26+01:00 set rn2: rate 7.5 mL/h, flow 7.5 mL/h;
             within
      11 2026-11-23 23:00+01:00 pause rn2: note to the scanner
      12 2026-11-23 23:30+01:00 resume rn2; LATE, entered 2026-11-23
             23:50+01:00

12. The bag comes down at 02:00, with less in it than there should be.  The one
minute and the measuring are within 5 %.

  $ infuse course bag-down --left "206 mL" --now "2026-11-24 02:00"
  RECORDED   line 13: bag-down, 2026-11-24 02:00+01:00; head HEAD
  $ infuse course reconcile-drug --now "2026-11-24 02:00"
  COURSE     kmptwxyz, goldberg-2010, 70 kg; 13 lines, head HEAD
             a working record; it does not replace chart, prescription,
             register
  NOW        2026-11-24 02:00+01:00
  DRAWN      500 mg
  GIVEN      72.666666666 mg
  LEFT       412 mg
  WASTED     0 mg
  BALANCES   within 5 % of what was drawn; apart by 15.333333333 mg
             less is accounted for than was drawn

At a site that says 3 %, which are 15 mg of 500, it does not.

  $ cat >ours.yaml <<END
  > infuse-site: 1
  > id: ours
  > revision: 1
  > title: Made up for this test
  > limits:
  >   - drug: ketamine
  >     settings: [ward]
  >     dose-rate: {hard-max: 1 mg/kg/h}
  >     rate: {hard-max: 100 mg/h}
  >     strength: {hard-max: 10 mg/mL}
  >     sources: [{cite: this test, says: what stands above}]
  > reconcile:
  >   drug: {within: 3 %, cite: this test}
  > END
  $ infuse course reconcile-drug --site ours.yaml --now "2026-11-24 02:00" |
  >     sed 1,4d
  DRAWN      500 mg
  GIVEN      72.666666666 mg
  LEFT       412 mg
  WASTED     0 mg
  DRUG       does not balance by 15.333333333 mg
             less is accounted for than was drawn
  TOLERANCE  3 %, ours.yaml:13: this test
  $ infuse site show ours.yaml | grep RECONCILE
  RECONCILE  drug within 3 % of what was drawn; this test

It was misread, says the one who saw it: 200 mL.  That is 27.333 mg less than
was drawn, and more than 25 mg.

  $ infuse course correct 13 --left "200 mL" --witness rn1 \
  >     --now "2026-11-24 02:10"
  RECORDED   line 14: correct, 2026-11-24 02:00+01:00; head HEAD
  LATE       entered 2026-11-24 02:10+01:00
  $ infuse course reconcile-drug --now "2026-11-24 02:10"
  COURSE     kmptwxyz, goldberg-2010, 70 kg; 14 lines, head HEAD
             a working record; it does not replace chart, prescription,
             register
  NOW        2026-11-24 02:10+01:00
  DRAWN      500 mg
  GIVEN      72.666666666 mg
  LEFT       400 mg
  WASTED     0 mg
  DRUG       does not balance by 27.333333333 mg
             less is accounted for than was drawn
  [1]

What cannot have been so is refused, and so is what is not said.

  $ infuse course bag-down --left "200 mL" --now "2026-11-24 02:15"
  infuse: course bag-down: this cannot have been so: no bag is up then
    see infuse course status; correct a line that is wrong, and write with --at
    what is missing
  [2]
  $ infuse course set --rate "5 mL/h" --now "2026-11-24 02:15"
  infuse: course set: this cannot have been so: no bag is up then
    see infuse course status; correct a line that is wrong, and write with --at
    what is missing
  [2]
  $ infuse course pause --at "2026-11-24 03:00" --now "2026-11-24 02:15"
  infuse: --at: lies in the future: '2026-11-24 03:00'
    what will be is not recorded: write it when it has been
  [2]
  $ infuse course pause --now "2026-11-24 01:00"
  infuse: clock: is behind that of the last line: '2026-11-24 02:10+01:00'
    set the clock right, or say why with --clock-note
  [2]
  $ infuse course pause --by "Jane Doe" --now "2026-11-24 02:15"
  infuse: --by: is not a role or a staff code: 'Jane Doe'
    write up to 16 letters, digits, '-' and '.', as in rn1
  [2]
  $ infuse course waste --amount "12 mg" --now "2026-11-24 02:15"
  infuse: course waste: needs --witness CODE
    who saw it, likewise
  [2]
  $ infuse course waste --witness rn1 --now "2026-11-24 02:15"
  infuse: course waste: needs either --volume or --amount
    write what was wasted, in mL or in mg
  [2]
  $ infuse course observe --now "2026-11-24 02:15"
  infuse: course observe: needs what was observed
    as in --sedation "POSS 2" --rr 14 --spo2 97
  [2]
  $ infuse course correct 1 --strike --now "2026-11-24 02:15"
  infuse: course correct: is not a line that can be corrected: '1'
    see infuse course status for the numbers; line 1 opens the course
  [2]
  $ infuse course correct 14 --strike --now "2026-11-24 02:15"
  infuse: course correct: that line is a correction: '14'
    correct the line that it refers to once more; the last correction counts
  [2]
  $ infuse course stauts
  infuse: command: no such command: 'course stauts'
    did you mean course status?
  [2]
  $ INFUSE_COURSE= infuse course status
  infuse: course status: needs the record
    name it with --log FILE, or in INFUSE_COURSE
  [2]
  $ infuse course status --log nowhere.jsonl
  nowhere.jsonl: error: there is no such file [cannot-read]
    a course is begun with infuse course open
  [2]

Another drug in the bag is recorded too, and is STOP.

  $ infuse course bag-up --bag "esketamine 500 mg in 250 mL" \
  >     --now "2026-11-24 02:15"
  RECORDED   line 15: bag-up, 2026-11-24 02:15+01:00; head HEAD
  VERDICT    STOP: recorded, as it is what hangs; the label says esketamine,
             the protocol is for ketamine
  [1]
  $ infuse course correct 15 --strike --now "2026-11-24 02:16"
  RECORDED   line 16: correct, 2026-11-24 02:15+01:00; head HEAD
  LATE       entered 2026-11-24 02:16+01:00

The sheet has the course's letters and a head.

  $ infuse course verify --now "2026-11-24 02:15"
  COURSE     kmptwxyz: the same as on the sheet? --id was not given
  CHAIN      16 lines, each as it was written; head HEAD
  END        not seen: only --head tells whether lines are gone there
  $ head=$(sed -n '12s/.*sha256":"\(............\).*/\1/p' course.jsonl)
  $ infuse course verify --id kmptwxyz --head $head --now "2026-11-24 02:15" |
  >     grep -v CHAIN
  COURSE     kmptwxyz, as on the sheet
  END        the head is that of line 12; since then written: 4
  $ infuse course verify --id kmptwxyy --head 000000000000 \
  >     --now "2026-11-24 02:15" | grep -v CHAIN
  STOP       this is course kmptwxyz: another patient's record?
  STOP       no line has that head: the end is gone, or it is another record
  $ sed '3s/5 mL/6 mL/' course.jsonl >changed.jsonl
  $ infuse course verify --log changed.jsonl
  changed.jsonl:3:1: error: line 3 was changed: its sha256 is not that of what it says [wrong-shape]
    go by chart, prescription and register
  [3]

A part of a line at the end was never acknowledged: it is said, and cut by the
next writer.

  $ printf '{"seq":17,' >>course.jsonl
  $ infuse course verify --now "2026-11-24 02:17" | grep line
  CHAIN      16 lines, each as it was written; head HEAD
  STOP       line 17 has no end: never acknowledged, or changed there
  END        not seen: only --head tells whether lines are gone there
  $ infuse course pause --now "2026-11-24 02:20"
  RECORDED   line 17: pause, 2026-11-24 02:20+01:00; head HEAD
  CUT        the last line had no end, was never acknowledged, and was cut
  $ infuse course export --csv --now "2026-11-24 02:20" | cut -d , -f 1-8 |
  >     sed -n '1p;15,$p'
  course,line,kind,at,entered,by,witness,body
  "kmptwxyz","14","correct","2026-11-24 02:00+01:00","2026-11-24 02:10+01:00","rn2","rn1","corrects=13; was=bag-down; left=200 mL"
  "kmptwxyz","15","bag-up","2026-11-24 02:15+01:00","2026-11-24 02:15+01:00","rn2","","bag=esketamine 500 mg in 250 mL; drug=esketamine; amount=500 mg; volume=250 mL"
  "kmptwxyz","16","correct","2026-11-24 02:15+01:00","2026-11-24 02:16+01:00","rn2","","corrects=15; was=bag-up; strike=yes"
  "kmptwxyz","17","pause","2026-11-24 02:20+01:00","2026-11-24 02:20+01:00","rn2","",""

The one option that it cannot do without is a flag.

  $ infuse course export
  infuse: course export: needs --csv
    as comma-separated values
  [2]
  $ infuse help course export
  usage: infuse course export --csv [options]

  To write all lines as a table.

    --csv                 as comma-separated values
    --log FILE            the record of the course; else INFUSE_COURSE
    --now TIME            the time on the clock; for course, not the machine's
    --help                this help

    infuse course export --csv

What the plan was made with counts in the course: the ceiling of the order, for
whom a rate is, which reading of the page is meant, and what the file leaves to
the order.

  $ infuse plan --weight 70 --protocol goldberg-2010 --ceiling "20 mg/h" \
  >     --bag "ketamine 500 mg in 250 mL" --start "2026-11-23 20:00" \
  >     --zone Europe/Berlin --format json >plan.json
  $ export INFUSE_COURSE=ceiling.jsonl
  $ infuse course open --plan plan.json --ceiling "25 mg/h" \
  >     --now "2026-11-23 19:50"
  infuse: --ceiling: is not that of the plan: '25 mg/h'
    leave it away, or make another plan
  [2]
  $ infuse course open --plan plan.json --id kmptwxyz --now "2026-11-23 19:50"
  OPENED     course kmptwxyz, goldberg-2010, 70 kg; head HEAD
             write kmptwxyz on the sheet: it is asked for in infuse course verify
  $ infuse course bag-up --bag "ketamine 500 mg in 250 mL" \
  >     --now "2026-11-23 19:55"
  RECORDED   line 2: bag-up, 2026-11-23 19:55+01:00; head HEAD
  $ infuse course set --rate "10 mL/h" --now "2026-11-23 20:00" | sed 1d
  PUMP       10 mL/h, 20 mg/h
  VERDICT    within limits
  $ infuse course set --rate "10.1 mL/h" --now "2026-11-23 21:00" | sed 1d
  PUMP       10.1 mL/h, 20.2 mg/h
  VERDICT    STOP: recorded, as it is what runs; it is not a yes
  TO DO      pause the pump, look at the patient, call the prescriber
  WHY        infuse check --weight '70 kg' --protocol 'goldberg-2010' \
                 --rate '10.1 mL/h' --day '1' --current '10 mL/h' \
                 --elapsed '1 h' --running '1 h' --given '20 mg' \
                 --given-course '20 mg' --bag 'ketamine 500 mg in 250 mL' \
                 --ceiling '20 mg/h' --setting 'ward'
  $ sed 's/continuous: 3 d/continuous: not-stated/
  >     s/start: 5 mg.h,/start: [{for: {frail: yes}, rate: 2.5 mg\/h}, {for: {frail: no}, rate: 5 mg\/h}],/' \
  >     "$TESTDIR/../data/field/hi.yaml" >hi.yaml
  $ infuse plan --weight 70 --age 46 --frail yes --days 2 --protocol hi.yaml \
  >     --bag "ketamine 200 mg in 40 mL" --start "2026-11-23 20:00" \
  >     --zone Europe/London --format json >plan.json
  $ export INFUSE_COURSE=frail.jsonl
  $ infuse course open --plan plan.json --id kmptwxyz --now "2026-11-23 19:50"
  OPENED     course kmptwxyz, hi.yaml, 70 kg; head HEAD
             write kmptwxyz on the sheet: it is asked for in infuse course verify
  $ infuse course bag-up --bag "ketamine 200 mg in 40 mL" \
  >     --now "2026-11-23 19:55" | sed 1d
  $ infuse course set --rate "0.5 mL/h" --now "2026-11-23 20:00" | sed 1d
  PUMP       0.5 mL/h, 2.5 mg/h
  VERDICT    within limits
  $ command infuse course titrate --now "2026-11-23 21:00" 2>&1 >answer |
  >     grep -e frail -e days
  infuse titrate --weight '70 kg' --protocol 'hi.yaml' --rate '0.5 mL/h' --running '1 h' --given '2.5 mg' --given-course '2.5 mg' --day '1' --elapsed '1 h' --bag 'ketamine 200 mg in 40 mL' --setting 'ward' --age '46' --frail 'yes' --days '2'
  # --days: line 1
  # --frail: line 1

A new weight counts from then on, with the day on which it was measured.  77 kg
are 10 % more than 70, and not more than that; 63 kg are 18 % less than 77, and
10 % less than 70.  0.2 mg/kg/h are 12.6 mg/h then, which is 6.3 mL/h.

  $ export INFUSE_COURSE=ceiling.jsonl
  $ infuse course set --rate "10 mL/h" --now "2026-11-24 08:00" | sed 1d
  PUMP       10 mL/h, 20 mg/h
  VERDICT    within limits
  $ infuse course weigh --weight 77 --weighed 2026-11-25 \
  >     --now "2026-11-24 08:30"
  infuse: --weighed: lies in the future: '2026-11-25'
    write the day on which it was measured
  [2]
  $ infuse course weigh --weight 77 --now "2026-11-24 08:30"
  infuse: course weigh: needs --weighed DATE
    the day on which the weight was measured
  [2]
  $ infuse course weigh --weight 77 --weighed 2026-11-24 \
  >     --now "2026-11-24 08:30" | sed 1d
  WEIGHT     77 kg; it was 70 kg (line 1)
  PUMP       10 mL/h, 20 mg/h
  VERDICT    within limits
  $ infuse course weigh --weight 63 --weighed 2026-11-24 \
  >     --now "2026-11-24 08:40" | sed 1d
  WEIGHT     63 kg; it was 77 kg (line 6)
  CAUTION    by more than 10 %: weigh again; from now on it is judged by this
             weight
  PUMP       10 mL/h, 20 mg/h
  VERDICT    within limits
  $ infuse course set --rate "0.2 mg/kg/h" --now "2026-11-24 08:45" | sed 1d
  PUMP       6.3 mL/h, 12.6 mg/h
  VERDICT    within limits
  $ infuse course status --now "2026-11-24 09:00" | grep -e WEIGHT -e RUNS
  WEIGHT     63 kg, measured 2026-11-24 (line 7)
  RUNS       6.3 mL/h, 12.6 mg/h, for 15 min (line 8)
  $ command infuse course titrate --now "2026-11-24 09:00" 2>&1 >answer |
  >     grep -e "--weight:"
  # --weight: line 7
  $ infuse course weigh --weight 39.9 --weighed 2026-11-24 \
  >     --now "2026-11-24 09:10" | sed 1d
  WEIGHT     39.9 kg; it was 63 kg (line 7)
  CAUTION    by more than 10 %: weigh again; from now on it is judged by this
             weight
  PUMP       6.3 mL/h, 12.6 mg/h
  VERDICT    STOP: recorded, as it is what runs; it is not a yes
  TO DO      if it runs, leave it as it is and call the prescriber or pharmacist now
  WHY        infuse check --weight '39.9 kg' --protocol 'goldberg-2010' \
                 --rate '6.3 mL/h' --day '1' --current '6.3 mL/h' \
                 --elapsed '13 h 10 min' --running '25 min' \
                 --given '262.45 mg' --given-course '262.45 mg' \
                 --bag 'ketamine 500 mg in 250 mL' --ceiling '20 mg/h' \
                 --setting 'ward'

What is due, ordered and next, when it is handed over.  It runs since 20:00; the
site that is built in has all of it hourly by now.  Pain was seen at 09:10, the
rest at 08:00, more than an hour ago.  Liver tests are due 24 to 48 h after the
start.

  $ infuse course observe --pain 3 --now "2026-11-24 09:15" >out
  $ infuse course correct 10 --at "2026-11-24 09:10" --pain 3 \
  >     --now "2026-11-24 09:15" >out
  $ infuse course observe --pain 3 --sedation "POSS 2" --rr 14 --spo2 97 --hr 70 \
  >     --bp 120/70 --dissociation none --at "2026-11-24 08:00" \
  >     --now "2026-11-24 09:15" >out
  $ infuse course order --rate "10 mg/h" --prescriber reg-pain \
  >     --now "2026-11-24 09:16" >out
  $ infuse course read-pump --rate "6.3 mL/h" --volume "110 mL" \
  >     --now "2026-11-24 09:17" >out
  $ infuse course read-pump --rate "6.3 mL/h" --volume "110 mL" --by rn3 \
  >     --now "2026-11-24 09:17" >out
  $ command infuse course handover --witness rn3 --now "2026-11-24 09:18" |
  >     sed -n '/^DUE/,/^CALL/p'
  DUE        overdue: sedation, heart rate, blood pressure, breathing,
             oxygen saturation, dissociation
             2026-11-24 10:00+01:00: pain, sedation, heart rate, blood
             pressure, breathing, oxygen saturation, dissociation
             liver tests by 2026-11-25 20:00+01:00
  ORDERED    10 mg/h (line 13); nothing was set since
  CALL       reg-pain (line 13)

On a schedule the rate of the next session stands beside it: of 0.35 mg/kg/h,
24.5 mg/h at 70 kg, three quarters on day 2 (18.375 mg/h).  After the session it
is observed for 2 h, says the site's file.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --setting outpatient \
  >     --bag "ketamine 100 mg in 100 mL" --start "2026-11-23 09:00" \
  >     --zone Europe/Berlin --format json >plan.json
  $ export INFUSE_COURSE=sessions.jsonl
  $ infuse course open --plan plan.json --id kmptwxyz \
  >     --now "2026-11-23 08:50" >out
  $ infuse course bag-up --bag "ketamine 100 mg in 100 mL" \
  >     --now "2026-11-23 08:55" >out
  $ infuse course set --rate "12.2 mL/h" --now "2026-11-23 09:00" | sed 1d
  PUMP       12.2 mL/h, 12.2 mg/h
  VERDICT    within limits
  $ infuse course read-pump --rate "12.2 mL/h" --volume "18.3 mL" \
  >     --now "2026-11-23 10:30" >out
  $ infuse course read-pump --rate "12.2 mL/h" --volume "18.3 mL" --by rn3 \
  >     --now "2026-11-23 10:31" >out
  $ command infuse course handover --witness rn3 --now "2026-11-23 10:32" |
  >     grep NEXT
  NEXT       by the schedule, from 2026-11-24 09:00+01:00: 18.375 mg/h
  $ infuse course stop --now "2026-11-23 13:00" >out
  $ infuse course read-pump --rate "0 mL/h" --volume "48.8 mL" \
  >     --now "2026-11-23 13:05" >out
  $ infuse course read-pump --rate "0 mL/h" --volume "48.8 mL" --by rn3 \
  >     --now "2026-11-23 13:05" >out
  $ command infuse course handover --witness rn3 --now "2026-11-23 13:06" |
  >     sed -n '/^BAGS/,/^CALL/p'
  BAGS       1 put up, 0 taken down; up: 100 mg in 100 mL (line 2),
             51.2 mg in it by this account
  AFTER      observe until 2026-11-23 15:00+01:00
  NEXT       by the schedule, from 2026-11-24 09:00+01:00: 18.375 mg/h
  ORDERED    nothing in this record: see the prescription
  CALL       the prescriber: this record names none

The log of the pump beside the night's record, as the site's file says it is
read.  The pump began 2 min before it was written down, 7.5 mL/h went on at
23:41 and not at 23:30, a bolus was given at 00:10, and 9.5 mL/h ran for 20 min.
At 02:00 the record has 36.333 mL and the pump 37.7, which are 1.367 apart: 1 mL
is within, 0.603 of 0.1 mL/h in 6 h 2 min, and 0.166 of 2 min of 5 mL/h.

  $ export INFUSE_COURSE=course.jsonl
  $ cat >pump.csv <<END
  > Datum;Zeit;Ereignis;Rate;Volumen;Kanal
  > 23.11.2026;19:55:03;Alarm;;;A
  > 23.11.2026;19:58:11;Start;5,00;0,0;A
  > 23.11.2026;22:25:40;Neue Rate;75,0;12,2;A
  > 23.11.2026;22:26:30;Neue Rate;7,5;13,5;A
  > 23.11.2026;23:00:05;Pause;;17,7;A
  > 23.11.2026;23:41:00;Start;7,5;17,7;A
  > 24.11.2026;00:10:00;Bolus;;21,3;A
  > 24.11.2026;00:30:10;Neue Rate;9,5;25,8;A
  > 24.11.2026;00:50:00;Neue Rate;7,5;29,0;A
  > 24.11.2026;02:00:30;Stopp;;37,7;A
  > END
  $ infuse course reconcile pump.csv --site ours.yaml --now "2026-11-24 03:00"
  infuse: --site: does not say how the log of a pump is read: 'ours.yaml'
    write reconcile.pump into the site's file, see infuse-protocol(5)
  [2]
  $ cat >>ours.yaml <<END
  >   pump:
  >     within: 5 min
  >     volume-within: 1 mL
  >     separator: semicolon
  >     decimal: comma
  >     time-as: DD.MM.YYYY hh:mm:ss
  >     columns: {date: Datum, time: Zeit, event: Ereignis, rate: Rate, volume: Volumen}
  >     words: {runs: [Start, Neue Rate], stands: [Pause, Stopp], bolus: [Bolus]}
  >     cite: this test
  > END
  $ infuse course reconcile pump.csv --site ours.yaml --now "2026-11-24 03:00"
  infuse: pump.csv:2: is no word that the site's file knows: 'Alarm'
    say what it means in reconcile.pump.words: runs, stands, bolus or nothing
  [3]
  $ sed -i 's/bolus: .Bolus./&, nothing: [Alarm]/' ours.yaml
  $ infuse course reconcile pump.csv --site ours.yaml \
  >     --now "2026-11-24 03:00" | sed 1,4d
  LOG        pump.csv, 10 lines, 2026-11-23 19:55+01:00 to 2026-11-24
             02:00+01:00
  WITHIN     5 min, 0.1 mL/h and 1 mL; ours.yaml:14: this test
  FOUND      times apart by 11 min: line 12, 2026-11-23 23:30+01:00;
             pump line 7, 2026-11-23 23:41+01:00, 7.5 mL/h
             bolus in the pump only: pump line 8, 2026-11-24
             00:10+01:00
             rate in the pump only: pump line 9, 2026-11-24
             00:30+01:00, 9.5 mL/h; the record has 7.5 mL/h then (line
             12)
             neither is said to be right: ask who was there
  $ infuse course reconcile pump.csv --site ours.yaml --format csv \
  >     --now "2026-11-24 03:00" | cut -d , -f 1-10
  course,finding,line,at,rate_ml_per_h,pump_line,pump_at,pump_rate_ml_per_h,volume_ml,pump_volume_ml
  kmptwxyz,times-apart,12,2026-11-23 23:30+01:00,7.5,7,2026-11-23 23:41+01:00,7.5,,
  kmptwxyz,bolus-in-pump-only,,,,8,2026-11-24 00:10+01:00,,,
  kmptwxyz,rate-in-pump-only,12,2026-11-23 23:30+01:00,7.5,9,2026-11-24 00:30+01:00,9.5,,
  $ infuse course reconcile pump.csv --site ours.yaml --format json \
  >     --now "2026-11-24 03:00" | grep -e agrees -e '"text"'
    "agrees": false,
        "text": "times apart by 11 min: line 12, 2026-11-23 23:30+01:00; pump line 7, 2026-11-23 23:41+01:00, 7.5 mL/h"
        "text": "bolus in the pump only: pump line 8, 2026-11-24 00:10+01:00"
        "text": "rate in the pump only: pump line 9, 2026-11-24 00:30+01:00, 9.5 mL/h; the record has 7.5 mL/h then (line 12)"
  $ sed '8d
  > s/23:41/23:31/
  > 9,10d' pump.csv | sed 's/;37,7/;36,2/; s/;21,3/;22,5/' >agrees.csv
  $ infuse course reconcile agrees.csv --site ours.yaml \
  >     --now "2026-11-24 03:00" | sed 1,4d
  LOG        agrees.csv, 7 lines, 2026-11-23 19:55+01:00 to 2026-11-24
             02:00+01:00
  WITHIN     5 min, 0.1 mL/h and 1 mL; ours.yaml:14: this test
  AGREES     what the log has of rates, times and volumes

In this one it went on at 23:31, which is 0.125 mL more: 38.3 mL are 1.967 apart.

  $ sed 's/;36,2/;38,3/' agrees.csv >more.csv
  $ infuse course reconcile more.csv --site ours.yaml \
  >     --now "2026-11-24 03:00" | sed 1,7d
  FOUND      volumes apart: pump line 8, 2026-11-24 02:00+01:00: since
             2026-11-23 19:58+01:00 the pump has given 38.3 mL, the
             record 36.33 mL (line 13 now)
             neither is said to be right: ask who was there
  $ sed '5s/23.11/24.11/' pump.csv >order.csv
  $ infuse course reconcile order.csv --site ours.yaml
  infuse: order.csv:6: is before the line before it: '23:00:05'
    put the log in the order of its times
  [3]
  $ sed 's/Rate;V/Fluss;V/' pump.csv >column.csv
  $ infuse course reconcile column.csv --site ours.yaml
  infuse: column.csv:1: a column is missing: 'Rate'
  [3]
  $ sed '4s/75,0/75.0/' pump.csv >point.csv
  $ infuse course reconcile point.csv --site ours.yaml
  infuse: point.csv:4: is not a number: '75.0'
    write it as in 12,5
  [3]
