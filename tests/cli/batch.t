A stream of records, each as the single command.  A pharmacist's table: the
head names the columns, which are the options without their dashes; what is
another's is handed on where --key names it.

  $ cat > records.csv <<'END'
  > patient,weight,protocol,rate,day
  > Ayşe,70,schwartzman-2009,25 mg/h,3
  > "B., Jo",80,schwartzman-2009,45 mg/h,3
  > C,"72,5",schwartzman-2009,25 mg/h,3
  > D,70,schwartzman-2009,25,3
  > E,70,schwartzman-2099,25 mg/h,3
  > F,70,schwartzman-2009,12.5 mg/h,
  > END
  $ infuse batch check --key patient records.csv > answers.csv
  $ cut -d , -f 1-9 answers.csv
  patient,status,error,verdict,typed,day,current_mg_per_h,length_min,rate_mg_per_h
  Ayşe,1,,stop,25 mg/h,3,,240,25
  "B., Jo",1,,stop,45 mg/h,3,,240
  C,2,decimal-comma,,,,,,
  D,2,missing-unit,,,,,,
  E,2,no-such-protocol,,,,,,
  F,1,,unchecked,12.5 mg/h,,,240,12.5
  $ infuse batch check --key patient --format ndjson records.csv | sed -n 2p
  {"patient":"B., Jo","status":1,"error":null,"verdict":"stop","typed":"45 mg/h","day":3,"current_mg_per_h":null,"length_min":240,"rate_mg_per_h":45,"dose_rate_mg_per_kg_per_h":0.5625,"dose_mg":180,"flow_ml_per_h":null,"given_mg_per_h":null,"deviation_percent":null,"volume_ml":null,"enter":null,"enter_unit":null,"given_dose_mg":null,"binding_mg_per_h":25,"binding_rule":"rate","binding_source":"protocol","binding_file":"protocols/schwartzman-2009.yaml","binding_line":41,"allowed_days":"","slips":"","findings":3,"rules":"dose-rate rate dose-per-day","finding_verdict":"stop","rule":"dose-rate","bound":"hard-max","limit":28,"limit_unit":"mg/h","found":45,"found_unit":"mg/h","source":"protocol","file":"protocols/schwartzman-2009.yaml","line":40,"text":"45 mg/h; limit 28 mg/h (0.35 mg/kg/h x 80 kg); over by 17 mg/h, 60.71 %","not_done":"screening age strength","protocol":"schwartzman-2009","revision":2,"site":"default","site_revision":3,"weight_kg":80,"age":null,"setting":"ward","strength_mg_per_ml":null,"error_option":null,"error_text":null,"error_typed":null,"error_hint":null}
  $ infuse check --weight 80 --protocol schwartzman-2009 --rate "45 mg/h" \
  >     --day 3 --format csv | sed -n 2p
  schwartzman-2009,45,0.5625,stop,stop,dose-rate,hard-max,protocols/schwartzman-2009.yaml,"45 mg/h; limit 28 mg/h (0.35 mg/kg/h x 80 kg); over by 17 mg/h, 60.71 %",40,2,80,ward,,default,3,25,rate,protocols/schwartzman-2009.yaml,41
  $ infuse batch check --key patient --format tsv records.csv |
  >     awk -F '\t' '{ n = NF; print $1 ": " $2, $3, $(n - 2), $(n - 1), $n }'
  patient: status error error_text error_typed error_hint
  Ayşe: 1 \N \N \N \N
  B., Jo: 1 \N \N \N \N
  C: 2 decimal-comma comma in the number 72,5 use a decimal point, not a comma
  D: 2 missing-unit unit missing 25 write a rate in mg/h, mg/kg/h or mL/h
  E: 2 no-such-protocol no protocol 'schwartzman-2099' \N did you mean 'schwartzman-2009'?
  F: 1 \N \N \N \N

The exit status is 0 where all was read and written; the worst of the records
is asked for.  With --strict a caution is 1, as it is of the single command.

  $ infuse batch check --verdict-status --key patient records.csv | cksum > one
  > cksum < answers.csv | cmp - one
  $ infuse batch check --verdict-status --key patient records.csv > /dev/null
  [2]
  $ sed '4,6d' records.csv | infuse batch check --in csv --key patient \
  >     --verdict-status > /dev/null
  [1]

An error of a record is the one that the single command has.

  $ infuse batch check --key patient --format ndjson records.csv |
  >     sed -n '3s/.*"error_option"/"error_option"/p'
  "error_option":"--weight","error_text":"comma in the number","error_typed":"72,5","error_hint":"use a decimal point, not a comma"}
  $ infuse check --weight 72,5 --protocol schwartzman-2009 --rate "25 mg/h" \
  >     --format json 2>&1 | grep -e '^  "id' -e '^  "op' -e '^  "t' -e '^  "h'
    "id": "decimal-comma",
    "option": "--weight",
    "text": "comma in the number",
    "typed": "72,5",
    "hint": "use a decimal point, not a comma",

NDJSON is what an engine should write: a number stays as it is written, null
and what is not there are nothing, and a key keeps its kind.

  $ cat > records.ndjson <<'END'
  > {"id": 17, "weight": 70, "protocol": "goldberg-2010", "rate": "25 mg/h"}
  > {"id": "x", "weight": 70.50, "protocol": "goldberg-2010", "rate mg/h": 25, "day": null}
  > {"id": null, "weight": "154lb", "protocol": "goldberg-2010", "rate": "0.6 mg/kg/h"}
  > {"weight": 70, "protocol": "goldberg-2010", "rate": "25 mg/h", "dya": 2}
  > {"weight": 70, "protocol": ["goldberg-2010"], "rate": "25 mg/h"}
  > END
  $ infuse batch check --key id records.ndjson |
  >     sed 's/"current.*"weight_kg"/... "weight_kg"/'
  {"id":17,"status":0,"error":null,"verdict":"within","typed":"25 mg/h","day":null,... "weight_kg":70,"age":null,"setting":"ward","strength_mg_per_ml":null,"error_option":null,"error_text":null,"error_typed":null,"error_hint":null}
  {"id":"x","status":0,"error":null,"verdict":"within","typed":"25 mg/h","day":null,... "weight_kg":70.5,"age":null,"setting":"ward","strength_mg_per_ml":null,"error_option":null,"error_text":null,"error_typed":null,"error_hint":null}
  {"id":null,"status":1,"error":null,"verdict":"stop","typed":"0.6 mg/kg/h","day":null,... "weight_kg":69.853,"age":null,"setting":"ward","strength_mg_per_ml":null,"error_option":null,"error_text":null,"error_typed":null,"error_hint":null}
  {"id":null,"status":2,"error":"unknown-column","verdict":null,"typed":null,"day":null,... "weight_kg":null,"age":null,"setting":null,"strength_mg_per_ml":null,"error_option":null,"error_text":"there is no column of that name","error_typed":"dya","error_hint":"did you mean day?"}
  {"id":null,"status":2,"error":"nested-value","verdict":null,"typed":null,"day":null,... "weight_kg":null,"age":null,"setting":null,"strength_mg_per_ml":null,"error_option":null,"error_text":"a value is an object or a list","error_typed":null,"error_hint":"write a text, a number or null"}
  $ infuse batch check --key id < records.ndjson | cksum > one
  $ infuse batch check --key id records.ndjson | cksum | cmp - one
  $ infuse batch check --key id - < records.ndjson | cksum | cmp - one

A plan is a record for each of its days, or with --one-line one for it all.
Options are said for all records.

  $ printf 'weight\n70\n30\n' | infuse batch plan --in csv \
  >     --protocol schwartzman-2009 --strength "2 mg/mL" --age 46 | cut -d , -f 1-15
  status,error,plan_verdict,verdict,day,session,hours,start,end,interpolated,stated,rate_mg_per_h,dose_rate_mg_per_kg_per_h,dose_mg,flow_ml_per_h
  0,,within,within,1,1,4,,,no,no,12.25,0.175,49,6.1
  0,,within,within,2,2,4,,,no,no,18.375,0.2625,73.5,9.1
  0,,within,within,3,3,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,4,4,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,5,5,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,6,6,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,7,7,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,8,8,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,9,9,4,,,no,yes,24.5,0.35,98,12.2
  0,,within,within,10,10,4,,,no,yes,24.5,0.35,98,12.2
  0,,caution,caution,1,1,4,,,no,no,5.25,0.175,21,2.6
  0,,caution,caution,2,2,4,,,no,no,7.875,0.2625,31.5,3.9
  0,,caution,caution,3,3,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,4,4,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,5,5,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,6,6,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,7,7,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,8,8,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,9,9,4,,,no,yes,10.5,0.35,42,5.2
  0,,caution,caution,10,10,4,,,no,yes,10.5,0.35,42,5.2
  $ printf 'weight\n70\n30\n' | infuse batch plan --in csv --one-line \
  >     --protocol schwartzman-2009 --strength "2 mg/mL" --age 46 | cut -d , -f 1-11
  status,error,verdict,days,stop_days,start,end,total_dose_mg,total_given_dose_mg,first_rate_mg_per_h,first_dose_rate_mg_per_kg_per_h
  0,,within,10,"",,,906.5,902.4,12.25,0.175
  0,,caution,10,"",,,388.5,384.8,5.25,0.175

A conversion has a column quantity.

  $ printf 'id,quantity,weight\n1,0.3 mg/kg/h,70\n2,5 cc,\n3,7 mg/kg/h,\n' |
  >     infuse batch convert --in csv --key id --to mg/h
  id,status,error,typed,value,unit,ucum,rounded,error_option,error_text,error_typed,error_hint
  1,0,,0.3 mg/kg/h,21,mg/h,mg/h,no,,,,
  2,2,unknown-unit,,,,,,,unknown unit 'cc',5 cc,write mL
  3,2,weight-needed,,,,,,,needs the body weight,7 mg/kg/h,add --weight 70

A grid needs no stream: each weight with each protocol and each bag.

  $ infuse batch plan --one-line --weights "50 to 90 kg by 20 kg" --age 46 \
  >     --protocol goldberg-2010 --protocol schwartzman-2009 --format csv \
  >     --bag "500 mg in 250 mL" --bag "500 mg in 500 mL" | cut -d , -f 1-6,10-15
  protocol,bag,weight,status,error,verdict,end,total_dose_mg,total_given_dose_mg,first_rate_mg_per_h,first_dose_rate_mg_per_kg_per_h,first_dose_mg
  goldberg-2010,500 mg in 250 mL,50 kg,0,,within,,1200,1200,10,0.2,240
  goldberg-2010,500 mg in 250 mL,70 kg,0,,within,,1200,1200,10,0.142857143,240
  goldberg-2010,500 mg in 250 mL,90 kg,0,,within,,1200,1200,10,0.111111111,240
  goldberg-2010,500 mg in 500 mL,50 kg,0,,within,,1200,1200,10,0.2,240
  goldberg-2010,500 mg in 500 mL,70 kg,0,,within,,1200,1200,10,0.142857143,240
  goldberg-2010,500 mg in 500 mL,90 kg,0,,within,,1200,1200,10,0.111111111,240
  schwartzman-2009,500 mg in 250 mL,50 kg,0,,within,,647.5,643.2,8.75,0.175,35
  schwartzman-2009,500 mg in 250 mL,70 kg,0,,within,,906.5,902.4,12.25,0.175,49
  schwartzman-2009,500 mg in 250 mL,90 kg,0,,within,,925,924,12.5,0.138888889,50
  schwartzman-2009,500 mg in 500 mL,50 kg,0,,within,,647.5,647.2,8.75,0.175,35
  schwartzman-2009,500 mg in 500 mL,70 kg,0,,within,,906.5,906,12.25,0.175,49
  schwartzman-2009,500 mg in 500 mL,90 kg,0,,within,,925,924.8,12.5,0.138888889,50
  $ infuse batch check --weights "70 kg" --protocol goldberg-2010 \
  >     --rate "25 mg/h" | cut -c 1-100
  {"protocol":"goldberg-2010","weight":"70 kg","status":0,"error":null,"verdict":"within","typed":"25 
  $ infuse batch plan --weights "40 to 160 kg by 7 kg" --protocol goldberg-2010
  infuse: --weights: does not come to its end in such steps: '40 to 160 kg by 7 kg'
    write it as in "40 to 160 kg by 1 kg", or one weight, as in "70 kg"
  [2]
  $ infuse batch plan --weights "100 to 50 kg by 1 kg" --protocol goldberg-2010
  infuse: --weights: ends below where it begins: '100 to 50 kg by 1 kg'
    write it as in "40 to 160 kg by 1 kg", or one weight, as in "70 kg"
  [2]
  $ infuse batch plan --weights "90 to 350 lb by 1 lb" --protocol goldberg-2010
  infuse: --weights: is no weight in kg: '350 lb'
    write it as in "40 to 160 kg by 1 kg", or one weight, as in "70 kg"
  [2]
  $ infuse batch plan --weights "40-160" --protocol goldberg-2010
  infuse: --weights: is no weight in kg: '40-160'
    write it as in "40 to 160 kg by 1 kg", or one weight, as in "70 kg"
  [2]
  $ infuse batch plan --weights "40 to 160 kg by 1 kg"
  infuse: batch plan: needs --protocol
    an id (infuse protocol list), or a path to a .yaml file
  [2]
  $ infuse batch plan --weights "70 kg" --protocol goldberg-2010 records.csv
  infuse: --weights: stands in place of a stream
    leave the file, --in, --columns and --key away, or --weights
  [2]

Spellings of other people are said, and echoed; what means something here is
not read as something else.

  $ printf 'quantity\n25 mg/hour\n25mg/hour\n25 mg/h\n25 xmg/hour\n' |
  >     infuse batch convert --in csv --to mcg/min --unit "mg/hour=mg/h"
  status,error,typed,value,unit,ucum,rounded,error_option,error_text,error_typed,error_hint,units
  0,,25 mg/h,416.666666666,mcg/min,ug/min,yes,,,,,mg/hour=mg/h
  0,,25mg/h,416.666666666,mcg/min,ug/min,yes,,,,,mg/hour=mg/h
  0,,25 mg/h,416.666666666,mcg/min,ug/min,yes,,,,,mg/hour=mg/h
  2,unknown-unit,,,,,,,unknown unit 'xmg/hour',25 xmg/hour,"write a number and its unit, such as 60 mg/h",mg/hour=mg/h
  $ infuse batch convert --to mg/h --unit "mcg/h=mg/h" < /dev/null
  infuse: --unit: theirs is a unit of ours too, and means what it means: 'mcg/h=mg/h'
    convert the data with infuse batch convert
  [2]
  $ infuse batch convert --to mg/h --unit "mg/hour=mg/hr" < /dev/null
  infuse: --unit: unknown unit: 'mg/hr'
    see Units in infuse(1)
  [2]
  $ infuse batch convert --to mg/h --unit "mg/hour" < /dev/null
  infuse: --unit: says no two units: 'mg/hour'
    write theirs and ours, as in "mg/hour=mg/h"
  [2]

A column is an option and a unit where its numbers have none.

  $ printf 'weight,protocol,rate mL/h\n70,goldberg-2010,12.5\n' |
  >     infuse batch check --in csv --strength "2 mg/mL" | cut -d , -f 1-8
  status,error,verdict,typed,day,current_mg_per_h,length_min,rate_mg_per_h
  0,,within,12.5 mL/h,,,1440,25
  $ printf 'quantity mg/h\n25\n25 mg/h\n' |
  >     infuse batch convert --in csv --to mg/d
  status,error,typed,value,unit,ucum,rounded,error_option,error_text,error_typed,error_hint
  0,,25 mg/h,600,mg/d,mg/d,no,,,,
  2,unknown-unit,,,,,,,unknown unit 'mg/h mg/h',25 mg/h mg/h,"write a number and its unit, such as 60 mg/h"

Without a head, as some engines write, the columns are named; and no head goes
out.  A first record is never taken for a head, nor a head for a record.

  $ printf '70\tgoldberg-2010\t25 mg/h\n' | infuse batch check --in tsv \
  >     --no-header --columns weight,protocol,rate | cut -f 1-8
  0	\N	within	25 mg/h	\N	\N	1440	25
  $ printf '70,goldberg-2010,25 mg/h\n' | infuse batch check --in csv
  infuse: batch check: there is no column of that name: '70'
    a stream without a head is read with --no-header and --columns NAMES
  [2]
  $ printf '70,goldberg-2010,25 mg/h\n' | infuse batch check --in csv \
  >     --columns weight,protocol,rate
  infuse: --columns: is for a stream without a head
    add --no-header, or name the columns in the head
  [2]
  $ printf '70,goldberg-2010,25 mg/h\n' | infuse batch check --in csv --no-header
  infuse: --columns: is needed: the stream names no columns
    write them in their order, as in --columns id,weight
  [2]
  $ infuse batch check --in csv < /dev/null
  infuse: batch check: the stream has no head
    its first line names the columns; without one say --no-header and --columns NAMES
  [2]
  $ infuse batch check --in csv --no-header --columns weight,protocol,rate < /dev/null
  $ infuse batch check < /dev/null
  $ infuse batch check --columns weight < /dev/null
  infuse: --columns: each record of ndjson names its own
    leave the option out, or say --in csv or --in tsv
  [2]

What the head has wrong ends it, with nothing on standard output.

  $ printf 'weight,protocol,rte\n' | infuse batch check --in csv
  infuse: batch check: there is no column of that name: 'rte'
    did you mean rate?
  [2]
  $ printf 'weight,protocol,rate,ward\n' | infuse batch check --in csv
  infuse: batch check: there is no column of that name: 'ward'
    hand it on with --key, or leave it away; see infuse help batch check
  [2]
  $ printf 'weight,protocol,rate\n' | infuse batch check --in csv --key patient
  infuse: --key: the stream has no such column: 'patient'
  [2]
  $ printf 'patiant,weight,protocol,rate\n' | infuse batch check --in csv --key patient
  infuse: batch check: there is no column of that name: 'patiant'
    did you mean patient?
  [2]
  $ printf 'weight,protocol,rate,weight\n' | infuse batch check --in csv
  infuse: batch check: a column stands twice: 'weight'
    leave one of them away
  [2]
  $ printf 'weight,protocol,rate,rate mg/h\n' | infuse batch check --in csv
  infuse: batch check: a column stands twice: 'rate mg/h'
    leave one of them away
  [2]
  $ printf 'weight,,rate\n' | infuse batch check --in csv
  infuse: batch check: a column of the head has no name
    name each column, or leave it away
  [2]
  $ printf 'weight,protocol\n' | infuse batch check --in csv
  infuse: batch check: needs a column rate
    or say it for all records, as an option
  [2]
  $ printf 'weight,protocol,rate\n' | infuse batch check --in csv --weight 70
  infuse: batch check: is a column, and an option besides: '--weight'
    say it once
  [2]
  $ printf 'weight;protocol;rate\n' | infuse batch check --in csv
  infuse: batch check: there is no column of that name: 'weight;protocol;rate'
    cells with semicolons between are read with --separator ";"
  [2]
  $ printf 'weight\tprotocol\trate\n' | infuse batch check --in csv
  infuse: batch check: there is no column of that name: 'weight protocol rate'
    cells with tabs between are read with --in tsv
  [2]
  $ printf '{"weight": 70}\n' | infuse batch check --in csv
  infuse: batch check: the stream begins with an object of JSON, and not with a head
    records of JSON are read with --in ndjson
  [2]
  $ printf 'weight,protocol,rate\n' | infuse batch check
  infuse: batch check: the stream does not begin with an object of JSON
    say what it is with --in csv, --in tsv or --in ndjson
  [2]
  $ printf 'w\000e\000' | infuse batch check --in csv
  infuse: head: a record has a NUL byte
    save it as UTF-8, not as UTF-16
  [2]
  $ printf 'weight,protocol,rate,verdict\n' | infuse batch check --in csv --key verdict
  infuse: batch check: the answer has a column of that name: 'verdict'
    call yours otherwise
  [2]
  $ printf 'status,weight,protocol,rate\n' | infuse batch check --in csv --key status
  infuse: batch check: every answer has a column of that name: 'status'
    call yours otherwise
  [2]

A table as a spreadsheet writes it in some countries: semicolons are said, and
a comma in a number is refused in its record.

  $ printf 'patient;weight;protocol;rate\r\nA;72,5;goldberg-2010;25 mg/h\r\nB;72.5;goldberg-2010;25 mg/h\r\n' |
  >     infuse batch check --in csv --separator ";" --key patient |
  >     awk -F ';' '{ print $1 ";" $2 ";" $3 ";" $4 " ... " $NF }'
  patient;status;error;verdict ... error_hint
  A;2;decimal-comma; ... use a decimal point, not a comma
  B;0;;within ... 
  $ infuse batch check --in ndjson --separator ";" < /dev/null
  infuse: --separator: is for csv
    leave the option out, or add --in csv
  [2]
  $ infuse batch check --in csv --separator "|" < /dev/null
  infuse: --separator: no such choice: '|'
    write , or ;
  [2]

A key that is a column of the answer stands in its place, as it was written.

  $ printf 'weight,protocol,rate\n70,./none.yaml,25 mg/h\n' |
  >     infuse batch check --in csv --key protocol,weight | cut -d , -f 1-6
  protocol,weight,status,error,verdict,typed
  ./none.yaml,70,2,no-such-file,,
  $ printf 'weight,protocol,rate\n70,./none.yaml,25 mg/h\n' |
  >     infuse batch check --in csv --key protocol | head -n 1 | tr , '\n' |
  >     grep -c '^protocol$'
  1

Hostile bytes: each costs its record and no other.

  $ short() { cut -d , -f 1-4; }
  $ csv() { infuse batch check --in csv --key id --setting ward \
  >     --protocol goldberg-2010 | short; }
  $ printf '\357\273\277id,weight,rate\n1,70,25 mg/h\n' | csv
  id,status,error,verdict
  1,0,,within
  $ printf 'id,weight,rate\r\n1,70,25 mg/h\r\n\r\n2,70,25 mg/h\r\n' | csv
  id,status,error,verdict
  1,0,,within
  ,2,wrong-cell-count,
  2,0,,within
  $ printf 'id,weight,rate\n1,70,25 mg/h\n2,7\000 0,25 mg/h\n3,70,25 mg/h\n' | csv
  id,status,error,verdict
  1,0,,within
  ,2,nul-byte,
  3,0,,within
  $ printf 'id,weight,rate\nM\374ller,70,25 mg/h\n3,70,25 mg/h\n' | csv
  id,status,error,verdict
  ,2,not-utf8,
  3,0,,within
  $ printf 'id,weight,rate\n1,"70,25 mg/h\n2,70,25 mg/h\n3,"70",25 mg/h\n' | csv
  id,status,error,verdict
  ,2,stray-quote,
  2,0,,within
  3,0,,within
  $ printf 'id,weight,rate\n1,70,25 mg/h\n2,70,25 mg/h\n3,70,1' | csv
  id,status,error,verdict
  1,0,,within
  2,0,,within
  3,2,torn-record,
  $ printf 'id,weight,rate\n1,70\n2,70,25 mg/h,\n3,70,25 mg/h\n' | csv
  id,status,error,verdict
  1,2,wrong-cell-count,
  2,2,wrong-cell-count,
  3,0,,within
  $ printf 'id,weight,rate\n1,70,\n2,"",25 mg/h\n3,\\N,25 mg/h\n' | csv
  id,status,error,verdict
  1,2,missing-option,
  2,2,empty,
  3,2,missing-option,
  $ { printf 'id,weight,rate\n1,70,'; head -c 65537 /dev/zero | tr '\0' x
  >     printf '\n2,70,25 mg/h\n'; } | csv
  id,status,error,verdict
  ,2,record-too-long,
  2,0,,within
  $ printf '\n{"weight": 70, "weight": 80}\nnull\n{"weight": 70' |
  >     infuse batch check --in ndjson | cut -c 1-40
  {"status":2,"error":"not-json","verdict"
  {"status":2,"error":"key-twice","verdict
  {"status":2,"error":"not-json","verdict"
  {"status":2,"error":"not-json","verdict"

A record that is a file says so, as the stream is read once.

  $ printf 'weight,protocol,rate\n70,-,25 mg/h\n' |
  >     infuse batch check --in csv | awk -F , 'NR > 1 { print $1, $2, $(NF - 2) }'
  2 input-twice 
  $ infuse batch check --site - < records.csv
  infuse: --site: standard input is where the records come from
    write it into a file, and name that
  [2]
  $ infuse batch check --site ./none.yaml records.csv
  infuse: ./none.yaml: there is no such file
  [2]
  $ infuse batch check --setting wrad records.csv
  infuse: --setting: no such choice: 'wrad'
    did you mean ward?
  [2]
  $ infuse batch check none.csv
  infuse: none.csv: No such file or directory
  [2]
  $ infuse batch check .
  infuse: reading the stream: Is a directory
  [4]

The input is read to its end after an error, so that who writes it does not
break off; a full disk is not a success.

  $ { printf 'weight,rte\n'; seq 200000 2> broke && echo all > read; } |
  >     infuse batch check --in csv
  infuse: batch check: there is no column of that name: 'rte'
    did you mean rate?
  [2]
  $ cat broke read
  all
  $ infuse batch check --key patient records.csv > /dev/full
  infuse: writing to standard output: No space left on device
  [4]

Memory, the order and the end: 20,000 records, and the last is the last.

  $ seq 20000 | awk '{ print $1 ",70,goldberg-2010,25 mg/h" }' |
  >     infuse batch check --in csv --no-header --key id \
  >     --columns id,weight,protocol,rate | cut -d , -f 1-4 | tail -n 1
  20000,0,,within

With --flush every answer is there before more is waited for.

  $ mkfifo there back
  $ infuse batch convert --in csv --no-header --columns quantity --to mg/d \
  >     --flush < there > back &
  $ exec 3> there 4< back
  $ echo "1 mg/h" >&3; read -r answer <&4; echo "$answer"
  0,,1 mg/h,24,mg/d,mg/d,no,,,,
  $ echo "2 mg/h" >&3; read -r answer <&4; echo "$answer"
  0,,2 mg/h,48,mg/d,mg/d,no,,,,
  $ exec 3>&- 4<&-

The help says what a column is.

  $ infuse help batch convert
  usage: infuse batch convert [FILE] [options]

  To convert the quantity of each record of a stream.

    --in FORM             ndjson (if not said), csv or tsv; else by FILE's ending
    --separator CHAR      between cells of csv: a comma (if not said) or ;
    --columns NAMES       the columns where the stream has no head: a,b,c
    --no-header           no head comes in, and none goes out
    --key NAMES           columns to hand on as they are: patient,visit
    --unit THEIRS=OURS    a spelling of theirs: "mg/hour=mg/h"
    --verdict-status      exit with the worst status of all records
    --flush               write every answer before waiting for more
    --format FORMAT       that of the input (if not said), csv, ndjson or tsv
    --help                this help

  Columns are the options of infuse convert that take a value, without their
  dashes; as options they are said for all records.

    infuse batch convert --to mg/h --key id records.csv
  $ infuse batch
  usage: infuse batch COMMAND [options]

    batch plan      plan for each record of a stream, or a grid of weights
    batch check     check the rate of each record of a stream
    batch convert   convert the quantity of each record of a stream

  See infuse help COMMAND, both words of it.
  [2]
  $ infuse batch chekc
  infuse: command: no such command: 'batch chekc'
    did you mean batch check?
  [2]
  $ infuse batch check --wieght 70
  infuse: batch check: no such option: '--wieght'
    did you mean --weight?
  [2]
  $ infuse batch check --protocol goldberg-2010 --protocol leiden-2009 records.csv
  infuse: --protocol: is given twice
    say it once, or give a grid with --weights
  [2]
