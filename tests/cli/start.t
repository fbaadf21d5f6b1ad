When it starts (S-15): --start turns the time since the start into the time on
the clock.  Day N is the Nth 24 h, never a calendar day.

The sixth walk: 0.9 mg/kg/h for 4.5 days at 70 kg from a Monday at 14:00.  Four
days of 1,512 mg, and a fifth from Friday 14:00 to Saturday 02:00 of 756 mg,
6,804 mg in all, 31.5 mL/h of 2 mg/mL.  It ends at night, and that is said once.
The prescriber means it: without a ceiling there is nothing to enter (S-12).

  $ infuse plan --weight 70 --protocol goebel-low-dose --strength "2 mg/mL" \
  >     --ceiling "63 mg/h" --start "2026-11-23 14:00" | sed -n '3,/^$/p; /^ day/,/^$/p; /^NIGHT/p'
  Mon 23 Nov 2026 14:00 to Sat 28 Nov 2026 02:00; local and unshifted, as no
  --zone was given
  Bag 2 mg/mL: read the label

   day      from         ordered     ENTER pump gives to infuse  dose
                                                                   mg
   1        Mon 23 14:00 63 mg/h 31.5 mL/h    63 mg/h    756 mL 1,512 CAUTION
   2        Tue 24 14:00 63 mg/h 31.5 mL/h    63 mg/h    756 mL 1,512 CAUTION
   3        Wed 25 14:00 63 mg/h 31.5 mL/h    63 mg/h    756 mL 1,512 CAUTION
   4        Thu 26 14:00 63 mg/h 31.5 mL/h    63 mg/h    756 mL 1,512 CAUTION
   5 (12 h) Fri 27 14:00 63 mg/h 31.5 mL/h    63 mg/h    378 mL   756 CAUTION
    in all 6,804 mg (pump step 0.1 mL/h)

  NIGHT      between 20:00 and 08:00: the end, Sat 2026-11-28 02:00

A zone moves the clock when summer time begins or ends, and leaves the infusion
alone: 24 h stay 24 h, so that from one day to the next 14:00 becomes 13:00 in
October and 15:00 in March.

  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-10-23 14:00" --zone Europe/Berlin |
  >     sed -n '3,/^$/p; /^ day/,/^$/p; /^NIGHT/p'
  Fri 23 Oct 2026 14:00 to Wed 28 Oct 2026 01:00, in Europe/Berlin; on Sun
  2026-10-25 the clock goes from 03:00 to 02:00; a day of the plan stays 24 h

   day       from          asked   per kg   dose  so far
                            mg/h  mg/kg/h     mg      mg
   1         Fri 23 14:00     63      0.9  1,512   1,512  CAUTION
   2         Sat 24 14:00     63      0.9  1,512   3,024  CAUTION
   3         Sun 25 13:00     63      0.9  1,512   4,536  CAUTION
   4         Mon 26 13:00     63      0.9  1,512   6,048  CAUTION
   5 (12 h)  Tue 27 13:00     63      0.9    756   6,804  CAUTION

  NIGHT      between 20:00 and 08:00: the end, Wed 2026-10-28 01:00

  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-03-27 14:00" --zone Europe/Berlin |
  >     grep '^ day\|^ [23]'
   day       from          asked   per kg   dose  so far
   2         Sat 28 14:00     63      0.9  1,512   3,024  CAUTION
   3         Sun 29 15:00     63      0.9  1,512   4,536  CAUTION

Without a zone nothing is shifted, and the head says so.

  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-10-23 14:00" | sed -n '3,4p; /^ day/,/^$/p'
  Fri 23 Oct 2026 14:00 to Wed 28 Oct 2026 02:00; local and unshifted, as no
  --zone was given
   day       from          asked   per kg   dose  so far
                            mg/h  mg/kg/h     mg      mg
   1         Fri 23 14:00     63      0.9  1,512   1,512  CAUTION
   2         Sat 24 14:00     63      0.9  1,512   3,024  CAUTION
   3         Sun 25 14:00     63      0.9  1,512   4,536  CAUTION
   4         Mon 26 14:00     63      0.9  1,512   6,048  CAUTION
   5 (12 h)  Tue 27 14:00     63      0.9    756   6,804  CAUTION

Machines get ISO 8601, with the offset where the zone is known.

  $ infuse plan --weight 70 --protocol goebel-low-dose --format json \
  >     --start "2026-10-24 14:00" --zone Europe/Berlin |
  >     grep -e '"start"' -e '"end"' -e '"zone"' -e '"hours"' | head -n 8
    "start": "2026-10-24T14:00:00+02:00",
    "zone": "Europe/Berlin",
        "hours": 24,
        "start": "2026-10-24T14:00:00+02:00",
        "end": "2026-10-25T13:00:00+01:00",
        "hours": 24,
        "start": "2026-10-25T13:00:00+01:00",
        "end": "2026-10-26T13:00:00+01:00",
  $ infuse plan --weight 70 --protocol goebel-low-dose --format csv \
  >     --start "2026-11-23 14:00" | cut -d, -f1-3,24-
  protocol,day,hours,start,end,stated,revision,weight_kg,setting,strength_mg_per_ml,site,site_revision,phase,wean,into_h,binding_rule,binding_bound,binding_written,binding_file,binding_line
  goebel-low-dose,1,24,2026-11-23T14:00:00,2026-11-24T14:00:00,yes,2,70,ward,,default,3,,,0,dose-rate,soft-max,0.5 mg/kg/h,protocols/site/default.yaml,13
  goebel-low-dose,2,24,2026-11-24T14:00:00,2026-11-25T14:00:00,yes,2,70,ward,,default,3,,,24,dose-rate,soft-max,0.5 mg/kg/h,protocols/site/default.yaml,13
  goebel-low-dose,3,24,2026-11-25T14:00:00,2026-11-26T14:00:00,yes,2,70,ward,,default,3,,,48,dose-rate,soft-max,0.5 mg/kg/h,protocols/site/default.yaml,13
  goebel-low-dose,4,24,2026-11-26T14:00:00,2026-11-27T14:00:00,yes,2,70,ward,,default,3,,,72,dose-rate,soft-max,0.5 mg/kg/h,protocols/site/default.yaml,13
  goebel-low-dose,5,12,2026-11-27T14:00:00,2026-11-28T02:00:00,yes,2,70,ward,,default,3,,,96,dose-rate,soft-max,0.5 mg/kg/h,protocols/site/default.yaml,13
  $ infuse plan --weight 70 --protocol goebel-low-dose --format json |
  >     grep -e '"start"' -e '"end"' -e '"zone"' | sort -u
        "end": null,
        "start": null,
    "start": null,
    "zone": null,

Sessions have both times on one line, and Markdown has columns.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --setting outpatient \
  >     --start "2026-11-23 09:00" --strength "1 mg/mL" | grep '^ [12] \|^ session'
   session  from              ordered      ENTER  pump gives  to infuse  dose
   1 ?      Mon 23 09:00   12.25 mg/h  12.2 mL/h   12.2 mg/h    48.8 mL  48.8
   2 ?      Tue 24 09:00  18.375 mg/h  18.3 mL/h   18.3 mg/h    73.2 mL  73.2
  $ infuse plan --weight 70 --protocol schwartzman-2009 --setting outpatient \
  >     --start "2026-11-23 19:30" --format markdown | grep -e '^| 1' -e NIGHT
  | 1 ? | Mon 23 19:30 | 23:30 | 12.25 | 0.175 | 49 | 49 |
  | 10 | Wed  2 19:30 | 23:30 | 24.5 | 0.35 | 98 | 906.5 |
  - **NIGHT** between 20:00 and 08:00: 9 starts or ends of sessions and the end; the first is Mon 2026-11-23 23:30

When summer time ends an hour comes twice: which of the two is meant has to be
written.  When it begins an hour is not there.

  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-10-25 02:30" --zone Europe/Berlin
  infuse: --start: comes twice: the clock in Europe/Berlin goes back from 03:00 to 02:00: '2026-10-25 02:30'
    write "2026-10-25 02:30+02:00" for the first time, "2026-10-25 02:30+01:00" for the second
  [2]
  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-10-25 02:30+01:00" --zone Europe/Berlin | sed -n 3,4p
  Sun 25 Oct 2026 02:30 (second) to Thu 29 Oct 2026 14:30, in Europe/Berlin

  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-10-25 02:30+02:00" --zone Europe/Berlin | sed -n 3,4p
  Sun 25 Oct 2026 02:30 (first) to Thu 29 Oct 2026 13:30, in Europe/Berlin; on Sun
  2026-10-25 the clock goes from 03:00 to 02:00; a day of the plan stays 24 h
  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-10-25 02:30+00:00" --zone Europe/Berlin
  infuse: --start: comes twice: the clock in Europe/Berlin goes back from 03:00 to 02:00: '2026-10-25 02:30+00:00'
    write "2026-10-25 02:30+02:00" for the first time, "2026-10-25 02:30+01:00" for the second
  [2]
  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00+02:00" --zone Europe/Berlin
  infuse: --start: has an offset that the clock in Europe/Berlin does not have then: '2026-11-23 14:00+02:00'
    write +01:00, or leave it away
  [2]
  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-03-29 02:30" --zone Europe/Berlin
  infuse: --start: is not there: the clock in Europe/Berlin goes from 02:00 to 03:00: '2026-03-29 02:30'
    write a time before 02:00, or from 03:00 on
  [2]
  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00+01:00"
  infuse: --start: has an offset, and there is no --zone: '2026-11-23 14:00+01:00'
    add --zone, as in --zone Europe/Berlin, or leave the offset away
  [2]

A session that ends in the second of the two has its end on a line of its own
(80 columns): 23:30 and 4 h, of which one hour comes twice, is 02:30.

  $ infuse plan --weight 70 --protocol schwartzman-2009 --strength "1 mg/mL" \
  >     --start "2026-10-24 23:30" --zone Europe/Berlin >night
  $ sed -n '/^ session/,/^ 3/p' night
   session  from              ordered      ENTER  pump gives  to infuse  dose
                                                                           mg
   1 ?      Sat 24 23:30   12.25 mg/h  12.2 mL/h   12.2 mg/h    48.8 mL  48.8
   2 ?      Sun 25 23:30  18.375 mg/h  18.3 mL/h   18.3 mg/h    73.2 mL  73.2
   3        Mon 26 23:30    24.5 mg/h  24.5 mL/h   24.5 mg/h      98 mL    98
  $ awk 'length > 80' night

Other zones have other rules: in New York the clock goes back a week later, on
Lord Howe it goes forward by half an hour then, and Kolkata has no summer time.

  $ end_of() {
  >     infuse plan --weight 70 --protocol goebel-low-dose --format json \
  >         --start "$1" --zone "$2" | sed -n '/"days"/,$p' |
  >         grep '"end"' | tail -n 1
  > }
  $ end_of "2026-10-31 12:00" America/New_York
        "end": "2026-11-04T23:00:00-05:00",
  $ end_of "2026-10-02 12:00" Australia/Lord_Howe
        "end": "2026-10-07T00:30:00+11:00",
  $ end_of "2026-10-02 12:00" Asia/Kolkata
        "end": "2026-10-07T00:00:00+05:30",

A zone that is not there is refused; a C library would take it for UTC.

  $ for zone in Europe/Berin berlin CEST Europe ../Europe/Berlin \
  >     /usr/share/zoneinfo/Europe/Berlin localtime right/UTC ""; do
  >     infuse plan --weight 70 --protocol goebel-low-dose \
  >         --start "2026-11-23 14:00" --zone "$zone" 2>&1 | head -n 1
  > done
  infuse: --zone: there is no such time zone: 'Europe/Berin'
  infuse: --zone: there is no such time zone: 'berlin'
  infuse: --zone: there is no such time zone: 'CEST'
  infuse: --zone: there is no such time zone: 'Europe'
  infuse: --zone: there is no such time zone: '../Europe/Berlin'
  infuse: --zone: there is no such time zone: '/usr/share/zoneinfo/Europe/Berlin'
  infuse: --zone: there is no such time zone: 'localtime'
  infuse: --zone: there is no such time zone: 'right/UTC'
  infuse: --zone: there is no such time zone: ''
  $ infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00" --zone Europe/Berin
  infuse: --zone: there is no such time zone: 'Europe/Berin'
    write its name in the time zone database, as in Europe/Berlin or America/New_York
  [2]
  $ infuse plan --weight 70 --protocol goebel-low-dose --zone Europe/Berlin
  infuse: plan: --zone says nothing without --start: 'Europe/Berlin'
    add --start, as in --start "2026-11-23 14:00"
  [2]

Nor is there an answer without the database of zones, or with one that is
broken.

  $ TZDIR=/nowhere infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00" --zone Europe/Berlin
  infuse: --zone: there is no time zone database: '/nowhere'
    install tzdata, or leave --zone away; times are then local and unshifted
  [4]
  $ mkdir -p zones/Europe && echo "not a zone" >zones/Europe/Berlin
  $ TZDIR=$PWD/zones infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00" --zone Europe/Berlin 2>&1 |
  >     sed "s,$PWD,FOLDER,"
  infuse: --zone: is not a file of a time zone: 'FOLDER/zones/Europe/Berlin'
    install tzdata again, or leave --zone away
  $ head -c 60 /usr/share/zoneinfo/Europe/Berlin >zones/Europe/Berlin
  $ TZDIR=$PWD/zones infuse plan --weight 70 --protocol goebel-low-dose \
  >     --start "2026-11-23 14:00" --zone Europe/Berlin 2>&1 |
  >     sed "s,$PWD,FOLDER,"
  infuse: --zone: is not a file of a time zone: 'FOLDER/zones/Europe/Berlin'
    install tzdata again, or leave --zone away

A session is an appointment and keeps its time of day (S-15): ten sessions over
the end of summer time are all at 09:00, in each shape; what is continuous keeps
its hours.

  $ infuse plan --weight 70 --setting outpatient --protocol schwartzman-2009 \
  >     --start "2026-10-20 09:00" --zone Europe/Berlin >answer
  $ sed -n '/^TIME/,/^GIVEN/p' answer | sed '$d'
  $ grep -c ' 09:00 to 13:00$' answer
  0
  [1]
  $ infuse plan --weight 70 --setting outpatient --protocol schwartzman-2009 \
  >     --start "2026-10-20 09:00" --zone Europe/Berlin --format csv |
  >     grep -o 'T09:00:00+0[12]:00' | sort | uniq -c | sed 's/^ *//'
  5 T09:00:00+01:00
  5 T09:00:00+02:00
  $ infuse plan --weight 70 --setting outpatient --protocol schwartzman-2009 \
  >     --start "2026-10-20 09:00" --zone Europe/Berlin --format json |
  >     grep -c '"start": "2026-10-2.T09:00:00'
  11
  $ infuse prepare --weight 70 --setting outpatient \
  >     --protocol schwartzman-2009 --bag "ketamine 200 mg in 100 mL" \
  >     --start "2026-10-20 09:00" --zone Europe/Berlin |
  >     grep '2026-10-2[56]'
  2026-10-25 the clock goes from 03:00 to 02:00, and that night is 1 h longer;
         6    6  Sun 2026-10-25 09:00  13:00   48.8   97.6  51.2  102.4
         7    7  Mon 2026-10-26 09:00  13:00   48.8   97.6  51.2  102.4
   Sun 2026-10-25   48.8   97.6
   Mon 2026-10-26   48.8   97.6
  $ infuse monitor --weight 70 --setting outpatient \
  >     --protocol schwartzman-2009 --start "2026-10-20 09:00" \
  >     --zone Europe/Berlin --format csv | grep -E ',(6,15|after,5),'
  schwartzman-2009,after,5,6120,2026-10-24T15:00:00+02:00,observed up to here at least,within,,2,70,outpatient,default,3
  schwartzman-2009,after,5,7440,2026-10-25T12:00:00+01:00,no driving before this time,within,,2,70,outpatient,default,3
  $ infuse plan --weight 70 --protocol goldberg-2010 --format csv \
  >     --start "2026-10-23 09:00" --zone Europe/Berlin |
  >     grep -o '2026-10-2[0-9]T[0-9:+]*' | head -6
  2026-10-23T09:00:00+02:00
  2026-10-24T09:00:00+02:00
  2026-10-24T09:00:00+02:00
  2026-10-25T08:00:00+01:00
  2026-10-25T08:00:00+01:00
  2026-10-26T08:00:00+01:00

At three in the morning: other orders, other clocks, days that are not there.

  $ for start in "23.11.2026 14:00" "11/23/2026 14:00" "2026-11-23" 14:00 2pm \
  >     "2026-11-23 2pm" "2026-11-23 14.00" "2026-11-23T14:00" \
  >     "2026-11-23 14:00:00" "2026-11-23 24:00" "2026-02-29 10:00" \
  >     "1926-11-23 14:00" tomorrow; do
  >     infuse plan --weight 70 --protocol goebel-low-dose --start "$start"
  > done
  infuse: --start: is not a date and a time: '23.11.2026 14:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: is not a date and a time: '11/23/2026 14:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: is a date without a time: '2026-11-23'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: is not a date and a time: '14:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: is not a date and a time: '2pm'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: is not a date and a time: '2026-11-23 2pm'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: has a point in the time: '2026-11-23 14.00'
    write a colon, as in "2026-11-23 14:00"
  infuse: --start: has a T between date and time: '2026-11-23T14:00'
    write a space there, as in "2026-11-23 14:00"
  infuse: --start: has seconds: '2026-11-23 14:00:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: has a time that no clock shows: '2026-11-23 24:00'
    times run from 00:00 to 23:59; midnight is 00:00 of the day that begins
  infuse: --start: is a date that no calendar has: '2026-02-29 10:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: has a year that is not from 1970 to 2999: '1926-11-23 14:00'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  infuse: --start: is not a date and a time: 'tomorrow'
    write year, month, day and a 24-hour time, as in "2026-11-23 14:00"
  [2]

The way up has its times in every shape.

  $ cp "$TESTDIR/../data/site-titrate.yaml" .
  $ up() { infuse plan --weight 70 --protocol goldberg-2010 \
  >     --site site-titrate.yaml --target "20 mg/h" \
  >     --start "2026-11-28 14:00" "$@"; }
  $ up | sed -n '/^ not before/,/^$/p'
   not before    asked   per kg  dose by its end
                  mg/h  mg/kg/h
   Sat 28 14:00     10    0.143            50 mg
   Sat 28 19:00     15    0.214           125 mg
   Sun 29 00:00     20    0.286         2,325 mg  night

  $ up --format markdown | grep '^| Sun'
  | Sun 29 00:00 | 20 | 0.286 | 2,325 mg | night |
  $ up --format json | sed -n '/"ladder"/,/^  ]/p' |
  >     grep -e '"from"' -e '"to"'
        "from": "2026-11-28T14:00:00",
        "to": "2026-11-28T19:00:00",
        "from": "2026-11-28T19:00:00",
        "to": "2026-11-29T00:00:00",
        "from": "2026-11-29T00:00:00",
        "to": "2026-12-03T14:00:00",
