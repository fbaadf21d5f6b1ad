A sheet for the bedside.  Schwartzman 2009 at 70 kg: the full rate of 0.35
mg/kg/h is 24.5 mg/h, half of it 12.25 and three quarters 18.375.  At 2 mg/mL
that is 6.125, 9.1875 and 12.25 mL/h, which a pump with steps of 0.1 mL/h takes
as 6.1, 9.1 and 12.2.

  $ infuse sheet --weight 70 --age 40 --protocol schwartzman-2009 \
  >     --setting outpatient --bag "ketamine 200 mg in 100 mL" \
  >     --start "2026-11-23 09:00" >sheet.html
  $ head -n 9 sheet.html
  <!DOCTYPE html>
  <html lang="en">
  <!-- written by infuse 0.2 -->
  <head>
  <meta charset="utf-8">
  <title>infuse sheet: schwartzman-2009</title>
  <meta name="viewport" content="width=device-width">
  <style>
  @page{size:210mm 297mm;margin:8mm}
  $ sed -n 's/<td class="key enter">\(.*\)<\/td>/\1/p' sheet.html
  6.1&nbsp;mL/h
  9.1&nbsp;mL/h
  12.2&nbsp;mL/h
  $ grep -c '<article' sheet.html
  2
  $ sed -n '/large never"/p; /class="line command"/p' sheet.html
  <p class="large never">NEVER ABOVE the rate of the row, nor above 24.5&nbsp;mg/h (0.35&nbsp;mg/kg/h at 70&nbsp;kg); 100&nbsp;mg (in one day)</p>
  <p class="line command"><b>Made by</b> infuse sheet --weight 70 --protocol schwartzman-2009 --bag 'ketamine 200 mg in 100 mL' --setting outpatient --age 40 --start '2026-11-23 09:00'</p>

What is to be checked twice is not told to the second person.

  $ sed -n '/<table class="table check">/,/<\/table>/p' sheet.html |
  >     sed -n 's/.*scope="row">\(.*\)<\/th>/\1/p'
  patient, line, channel: right
  weight on the chart, kg
  drug on the label
  mg on the label
  mL on the label
  rate on the chart, mg/h
  mL/h, worked out alone
  mL/h, as the pump shows
  volume on the pump, mL
  signed, time
  $ sed -n '/<table class="table check">/,/<\/table>/p' sheet.html |
  >     grep '<td' | sort | uniq -c
       10 <td class="cell fold"></td>
       10 <td class="cell"></td>

Into a file, with one line on what it came to.  Letter paper is a page of
another size.

  $ infuse sheet --weight 70 --age 40 --protocol schwartzman-2009 \
  >     --setting outpatient --bag "ketamine 200 mg in 100 mL" \
  >     --paper letter --out letter.html
  within limits
  sheet: letter.html
  $ grep @page letter.html
  @page{size:8.5in 11in;margin:6mm 9mm}
  $ infuse sheet --weight 70 --age 40 --protocol goldberg-2010 \
  >     --bag "ketamine 500 mg in 250 mL" --out letter.html
  within limits to start; no way up is given
  sheet: letter.html
  $ sed -n 's/<td class="key enter">\(.*\)<\/td>/\1/p' letter.html
  5&nbsp;mL/h

A plan that is STOP has one side, and nothing on it to key in.

  $ infuse sheet --weight 70 --age 40 --protocol goebel-escalating \
  >     --bag "ketamine 500 mg in 250 mL" --out stop.html
  STOP: do not start or set this
  sheet, NOT FOR USE: stop.html
  [1]
  $ grep -c '<article' stop.html
  1
  $ grep -c 'mL/h\|<table\|ENTER' stop.html
  0
  [1]
  $ sed -n '/<main>/,/class="section foot/p' stop.html
  <main>
  <article class="side refused unverified"><div class="abreast top"><div class="band drug"><p class="large drug">KETAMINE (racemic)</p>
  <p class="line about">ward; CONTINUOUS, 4&nbsp;days (96&nbsp;h)</p>
  <p class="line subject">NOT FOR USE</p>
  </div>
  </div>
  <div class="band unverified"><p class="line">UNVERIFIED FIGURES: nobody has found them in a source</p>
  </div>
  <p class="large refused">NOT FOR USE</p>
  <section class="section verdict"><p class="large verdict">STOP: do not start or set this</p>
  <p class="line">KETAMINE (racemic), ward, 70&nbsp;kg</p>
  <p class="line">No pump settings are shown.  Do not start day 1 on its own.</p>
  <p class="line"><b>WHY STOP</b> days 2 to 4, 106 to 200&nbsp;mg/h, are above 70&nbsp;mg/h (1&nbsp;mg/kg/h at 70&nbsp;kg) [protocols/site/default.yaml:14]; 100&nbsp;mg/h (at any weight) [protocols/site/default.yaml:17]</p>
  <p class="line">Anaesthetic-range dose, day 1 too (from 42&nbsp;mg/h at 70&nbsp;kg): needs an anaesthetist or intensivist present and a plan for the airway.</p>
  <p class="line"><b>CAUTION</b> day 1, 60&nbsp;mg/h, needs a prescriber's reason: above 35&nbsp;mg/h (0.5&nbsp;mg/kg/h at 70&nbsp;kg) [protocols/site/default.yaml:13]; 40&nbsp;mg/h (at any weight) [protocols/site/default.yaml:16]</p>
  <p class="line">day 1: 60&nbsp;mg/h could be above the limit in a short patient, 55.3&nbsp;mg/h: give --height and --sex [protocols/site/default.yaml:14]</p>
  <p class="line"><b>READING</b> the page can be read in several ways: the prescriber has to say which is meant (--reading)</p>
  <p class="line"><b>NOT DONE</b> screening</p>
  </section>
  <section class="section foot"><p class="line"><b>From</b> goebel-escalating revision 2, &quot;Clinic page regimen, credited to Goebel 2015 in error; escalating dose over four days&quot;, built in, sha256 aa855535621d; evidence unverified; limits default revision 3, built in, sha256 e8ad22f5610c; no clinician has reviewed them</p>

A child has none at all, and nothing is known of a bag that nobody named.

  $ infuse sheet --weight 30 --protocol leiden-2009 \
  >     --bag "esketamine 250 mg in 250 mL" | sed -n '/large verdict/,/foot/p'
  <section class="section verdict"><p class="large verdict">STOP: do not start or set this</p>
  <p class="line">ESKETAMINE, ward, 30&nbsp;kg</p>
  <p class="line">No rate, range or limit is shown: this may be a child.</p>
  <p class="line"><b>WHY STOP</b> 30&nbsp;kg and no age: may be a child; this program does not scale adult regimens; for an adult give --age [protocols/leiden-2009.yaml:10]</p>
  <p class="line"><b>NOT DONE</b> screening, age</p>
  </section>
  <section class="section foot"><p class="line"><b>From</b> leiden-2009 revision 3, &quot;Leiden trial of esketamine (Sigtermans 2009); inpatient, titrated over 100 h&quot;, built in, sha256 8836454288ff; evidence abstract-read; limits default revision 3, built in, sha256 e8ad22f5610c; no clinician has reviewed them</p>
  $ infuse sheet --weight 70 --age 40 --protocol goldberg-2010 --out no-bag.html
  within limits to start; no way up is given; nothing to enter
  sheet, NOT FOR USE: no-bag.html
  $ grep Nothing no-bag.html
  <p class="line">Nothing to enter is known: what hangs is not said.  Say --bag, as its label reads.</p>

Figures that nobody verified are framed, and are entered only where the order
says the most: 0.9 mg/kg/h is 63 mg/h at 70 kg, 31.5 mL/h.

  $ infuse sheet --weight 70 --age 40 --protocol goebel-low-dose \
  >     --bag "ketamine 500 mg in 250 mL" --out low.html
  CAUTION: a prescriber's reason is needed; nothing to enter
  sheet, NOT FOR USE: low.html
  $ infuse sheet --weight 70 --age 40 --protocol goebel-low-dose \
  >     --bag "ketamine 500 mg in 250 mL" --ceiling "63 mg/h" --out low.html
  CAUTION: a prescriber's reason is needed
  sheet: low.html
  $ grep '<article\|UNVERIFIED' low.html
  <article class="side front unverified"><div class="abreast top"><div class="band drug"><p class="large drug">KETAMINE (racemic)</p>
  <div class="band unverified"><p class="line">UNVERIFIED FIGURES: nobody has found them in a source</p>
  <article class="side back unverified"><div class="abreast top"><div class="band drug"><p class="large drug">KETAMINE (racemic)</p>
  <div class="band unverified"><p class="line">UNVERIFIED FIGURES: nobody has found them in a source</p>
  $ sed -n 's/<td class="key enter">\(.*\)<\/td>/\1/p' low.html
  31.5&nbsp;mL/h
  $ infuse sheet --weight 70 --age 40 --protocol goebel-low-dose \
  >     --bag "ketamine 500 mg in 250 mL" --ceiling "63 mg/h" --out low.html \
  >     --strict
  CAUTION: a prescriber's reason is needed
  sheet: low.html
  [1]

A range of rates has its start, and a bar that nothing passes.

  $ infuse sheet --weight 52 --age 40 --protocol goldberg-2010 \
  >     --bag "500 mg in 250 mL" --vial "500 mg in 10 mL" |
  >     grep 'large never"\|class="key\|EACH BAG'
  <p class="line"><b>EACH BAG</b> 10&nbsp;mL of 50&nbsp;mg/mL, which is 500&nbsp;mg, from 1 vial of 500&nbsp;mg in 10&nbsp;mL; with 240&nbsp;mL of diluent, 500&nbsp;mg in 250&nbsp;mL, which is 2&nbsp;mg/mL</p>
  <td class="key enter">5&nbsp;mL/h</td>
  <p class="large never">NEVER ABOVE 40&nbsp;mg/h (0.769&nbsp;mg/kg/h), keyed in 20&nbsp;mL/h: a limit, not a setting</p>

Refused on the command line, and nothing is written.

  $ infuse sheet --weight 70
  infuse: sheet: needs --protocol NAME
    an id (infuse protocol list), or a path to a .yaml file
  [2]
  $ infuse sheet --weight 70 --protocol goldberg-2010 --paper a5
  infuse: --paper: no such choice: 'a5'
    did you mean a4?
  [2]
  $ infuse sheet --weight 70 --protocol goldberg-2010 --vial "500 mg in 10 mL"
  infuse: --vial: says nothing without --bag
    say what is made of it: --bag "500 mg in 250 mL"
  [2]
  $ infuse sheet --weight 70 --protocol goldberg-2010 --plain
  infuse: sheet: no such option: '--plain'
    it is an option of infuse plan
  [2]
  $ infuse sheet --weight 70 --protocol goldberg-2010 --out ""
  infuse: --out: names no file: ''
    nothing was written
  [4]
  $ infuse sheet --weight 70 --protocol goldberg-2010 --out nowhere/x.html
  infuse: --out: No such file or directory: 'nowhere/x.html'
    nothing was written
  [4]
  $ echo mine >mine.html
  $ infuse sheet --weight 70 --protocol goldberg-2010 --out mine.html
  infuse: --out: is there, and infuse did not write it: 'mine.html'
    nothing was written
  [4]
  $ cat mine.html
  mine
  $ infuse sheet --weight 70 --protocol ./none.yaml
  ./none.yaml: error: there is no such file [no-such-file]
  [2]
  $ printf 'infuse-protocol: 1\n' >short.yaml
  $ infuse sheet --weight 70 --protocol ./short.yaml 2>&1 | head -n 1
  ./short.yaml:1:1: error: missing key 'id' [missing-key]
  $ ls
  letter.html
  low.html
  mine.html
  no-bag.html
  sheet.html
  short.yaml
  stop.html
