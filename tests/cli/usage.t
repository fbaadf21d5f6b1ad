The command line itself.

  $ infuse
  usage: infuse COMMAND [options]

    infuse plan --weight 70 --protocol goebel-escalating
    infuse check --weight 70 --protocol goldberg-2010 --rate "25 mg/h"

    plan            print a protocol day by day for one patient
    sheet           write a plan as a sheet of paper for the bedside
    check           tell whether a rate is allowed, and which limit says so
    titrate         list the steps that a protocol allows now
    screen          ask who should not get it, and weigh the answers
    prepare         tell how the bags are made, changed and accounted for
    monitor         list what is observed, and when
    explain         show how every figure is made, and check it again
    table           print a card for the pump: each rate and what to enter
    compare         set protocols side by side
    verify          check another person's plan independently
    simulate        predict the concentrations that a plan gives
    convert         write a quantity in another unit
    batch plan      plan for each record of a stream, or a grid of weights
    batch check     check the rate of each record of a stream
    batch convert   convert the quantity of each record of a stream
    protocol list   list the protocols
    protocol show   say what one protocol says, and who says so
    protocol lint   look for every fault of protocol and site files
    site show       say what a site's file says; without one, the site in force
    completion      print the script that completes words in a shell
    help            explain infuse, or one of its commands
    schema          print the JSON Schema of an answer or a file
    version         print the version
    course          keep a working record of what was given

  See infuse help COMMAND, or infuse(1).  Decision support, not a medical device:
  the prescriber checks every figure.
  [2]

  $ infuse version
  infuse 0.2
  $ infuse help check
  usage: infuse check --weight KG --protocol NAME --rate RATE [options]

  To tell whether a rate is allowed, and which limit says so.

    --weight KG           body weight: 70, "70 kg", 154lb
    --protocol NAME       an id (infuse protocol list), or a path to a .yaml file
    --rate RATE           the rate in question: "25 mg/h", "12.5 mL/h"
    --day N               the day of the infusion, counted in 24 h from its start
    --current RATE        the rate that runs now; then the step is checked too
    --for DURATION        how long the rate is to run: "4 h"
    --elapsed DURATION    since the infusion or the session was started
    --start TIME          when it starts: "2026-11-23 14:00"
    --zone ZONE           of the start, as in Europe/Berlin; else unshifted
    --now TIME            the time on the clock; for course, not the machine's
    --running DURATION    how long the present rate has been running
    --given DOSE          given today so far; today is the 24 h of --day
    --given-course DOSE   given since the course began
    --strength MG/ML      of the bag or syringe: "2 mg/mL"
    --bag LABEL           as the label reads: "ketamine 500 mg in 250 mL"
    --syringe LABEL       the same of a syringe, which is filled from empty
    --pump-step FLOW      the pump's smallest step; "0.1 mL/h" is assumed
    --ceiling RATE        the most that the prescriber wants; it only tightens
    --setting WHERE       ward (if not said), outpatient or intensive-care
    --age YEARS           age in whole years
    --frail ANSWER        yes or no, where the protocol has a rate for the frail
    --height HEIGHT       for the ideal, adjusted and lean weights: "170 cm"
    --sex SEX             female or male, for the same; goes with --height
    --screen FILE         the answers of a screening: fold them in
    --explain             show how every figure is made
    --reading HOW         which is meant: continuous, daily or per-session
    --begin RATE          the start, where the protocol gives a range of them
    --step RATE           the step, where the protocol gives a range of them
    --interval DURATION   the time between steps, where it gives a range
    --days N              how many days it runs, where the protocol does not say
    --site FILE           the site's limits; else INFUSE_SITE, else those built in
    --reason TEXT         why a caution is passed; printed as typed, changes nothing
    --prescriber ROLE     who answers for the reason; goes with --reason
    --strict              exit 1 on a caution too
    --format FORMAT       table (if not said), json, csv or markdown
    --full                also files, checksums, all doubts, and each weight
    --plain               one fact to a line, for a screen reader or a search
    --width N             columns; else the terminal's, or 80
    --color WHEN          auto (if not said), always or never
    --help                this help

    infuse check --protocol schwartzman-2009 --weight 80 --rate "25 mg/h" --day 3

  $ infuse help protocol lint
  usage: infuse protocol lint FILE... [options]

  To look for every fault of protocol and site files.

    --format FORMAT       table (if not said) or json
    --help                this help

    infuse protocol lint ./ward.yaml

A near miss is named and never run; several that are as near are all named.

  $ infuse paln --weight 70
  infuse: command: no such command: 'paln'
    did you mean plan?
  [2]
  $ infuse plan --wieght 70 --protocol goldberg-2010
  infuse: plan: no such option: '--wieght'
    did you mean --weight?
  [2]
  $ infuse plan --weight 70 --protocol goldberg-201
  infuse: --protocol: no protocol 'goldberg-201'
    did you mean 'goldberg-2010'?
  [2]

A bag is told what it lacks.

  $ infuse prepare --weight 70 --protocol goldberg-2010 --bag "500 in 250"
  infuse: --bag: unit missing '500': '500 in 250'
    write an amount in mg, mcg or g
  [2]
  $ infuse prepare --weight 70 --protocol goldberg-2010 --bag "500 mg in 250"
  infuse: --bag: unit missing '250': '500 mg in 250'
    write a volume in mL or L
  [2]
  $ infuse plan --weight 70 --protocol goldberg-2010 --setting wrad
  infuse: --setting: no such choice: 'wrad'
    did you mean ward?
  [2]
  $ infuse protocol lst
  infuse: command: no such command: 'protocol lst'
    did you mean protocol list?
  [2]

Options are exact, and none is given twice.

  $ infuse plan --wei 70 --protocol goldberg-2010
  infuse: plan: no such option: '--wei'
    see infuse help plan
  [2]
  $ infuse plan --weight 70 --weight 7 --protocol goldberg-2010
  infuse: plan: the option is given twice: '--weight'
    say it once
  [2]
  $ infuse plan --protocol goldberg-2010
  infuse: plan: needs --weight KG
    body weight: 70, "70 kg", 154lb
  [2]
  $ infuse plan --weight --protocol goldberg-2010
  infuse: --weight: needs a value
    body weight: 70, "70 kg", 154lb
  [2]
  $ infuse check --protocol goldberg-2010 --weight 70 --rate 25 mg/h
  infuse: check: cannot use: 'mg/h'
    every figure follows an option, and one that has a space needs quotes
  [2]
  $ infuse plan --weight 70 --protocol goldberg-2010 --bag "500mg:250mL"
  infuse: --bag: there is no amount in a volume: '500mg:250mL'
    write drug, amount and volume as in "ketamine 500 mg in 250 mL"; the drug may be left out
  [2]
  $ infuse plan --weight 70 --protocol goldberg-2010 --strength 2
  infuse: --strength: unit missing: '2'
    write a strength in mg/mL or mcg/mL
  [2]
  $ infuse plan --weight 70 --protocol goldberg-2010 --reason "because"
  infuse: plan: --reason and --prescriber go together
    say why, and who answers for it
  [2]
  $ infuse plan --weight 70 --protocol goebel-low-dose --target "30 mg/h"
  infuse: --target: is for titrated protocols, and this one schedules its rates: 'goebel-low-dose'
    ask about a single rate with infuse check
  [2]

A weight is a number of kilograms, or says what it is.

  $ infuse plan --weight 70,5 --protocol goldberg-2010
  infuse: --weight: comma in the number: '70,5'
    use a decimal point, not a comma
  [2]
  $ infuse plan --weight 0 --protocol goldberg-2010
  infuse: --weight: a body weight is above 0: '0'
    write it in kg, as in --weight 70
  [2]
  $ infuse plan --weight 7000 --protocol goldberg-2010
  infuse: --weight: larger than is accepted: '7000'
    write at most 1,000 kg
  [2]
  $ infuse plan --weight 1e2 --protocol goldberg-2010
  infuse: --weight: exponent in the number: '1e2'
    write the number out, as in 100
  [2]
  $ infuse plan --weight "70 kgs" --protocol goldberg-2010
  infuse: --weight: unknown unit 'kgs': '70 kgs'
    write kg
  [2]

A full disk is not a success.

  $ infuse plan --weight 70 --protocol goldberg-2010 >/dev/full
  infuse: writing to standard output: No space left on device
  [4]

The help names the formats that a command has, and a command has no others.

  $ infuse help explain | grep format
    --format FORMAT       table (if not said) or json
  $ infuse help titrate | grep format
    --format FORMAT       table (if not said), json or markdown
  $ infuse convert "1 g" --to mg --format markdown
  infuse: --format: no such choice: 'markdown'
    write table, json or csv
  [2]
  $ infuse screen --format
  infuse: --format: needs a value
    table (if not said) or json
  [2]

Help in the ways that it is asked for: -h is --help, and half of a command's
name is answered with what there is of it.

  $ infuse -h | head -n 1
  usage: infuse COMMAND [options]
  $ infuse --help | cksum > one && infuse -h | cksum | cmp - one
  $ infuse check --help | cksum > one && infuse check -h | cksum | cmp - one
  $ infuse protocol
  usage: infuse protocol COMMAND [options]

    protocol list   list the protocols
    protocol show   say what one protocol says, and who says so
    protocol lint   look for every fault of protocol and site files

  See infuse help COMMAND, both words of it.
  [2]
  $ infuse help protocol | head -n 5
  usage: infuse protocol COMMAND [options]

    protocol list   list the protocols
    protocol show   say what one protocol says, and who says so
    protocol lint   look for every fault of protocol and site files
  $ infuse protocol --help | cksum > one
  $ infuse help protocol | cksum | cmp - one
  $ infuse site -h | head -n 3
  usage: infuse site COMMAND [options]

    site show       say what a site's file says; without one, the site in force
  $ infuse protocol lst
  infuse: command: no such command: 'protocol lst'
    did you mean protocol list?
  [2]
  $ infuse help protocols
  infuse: command: no such command: 'protocols'
    see infuse help
  [2]

Protocols that begin with what was typed are named, if they fit into a line.

  $ infuse plan --weight 70 --protocol goldberg
  infuse: --protocol: no protocol 'goldberg'
    did you mean 'goldberg-2005' or 'goldberg-2010'?
  [2]
  $ infuse plan --weight 70 --protocol ketcrps2-2023-o
  infuse: --protocol: no protocol 'ketcrps2-2023-o'
    did you mean 'ketcrps2-2023-outpatient'?
  [2]
  $ infuse plan --weight 70 --protocol goebel
  infuse: --protocol: no protocol 'goebel'
    did you mean 'goebel-escalating' or 'goebel-low-dose' or 'goebel-tailored'?
  [2]
  $ infuse plan --weight 70 --protocol schwartzman
  infuse: --protocol: no protocol 'schwartzman'
    see infuse protocol list
  [2]

A label that is given as a strength is the label: 1 mL/h of 10 mg/mL.

  $ infuse convert "1 mL/h" --to mg/h --strength "500 mg in 50 mL"
  10 mg/h
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "1 mL/h" --day 1 \
  >     --strength "500 mg in 50 mL" --format json > one.json
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "1 mL/h" --day 1 \
  >     --bag "500 mg in 50 mL" --format json | cmp - one.json
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "1 mL/h" --day 1 \
  >     --strength "500 mg in 50 mL" --bag "500 mg in 50 mL"
  infuse: check: --strength and --bag say the same thing
    give one of them
  [2]
  $ infuse check --weight 70 --protocol goldberg-2010 --rate "1 mL/h" --day 1 \
  >     --strength "500 mg in 0 mL"
  infuse: --strength: unknown unit 'mg in 0 mL': '500 mg in 0 mL'
    write a strength in mg/mL or mcg/mL
  [2]

The version as data.

  $ infuse version --format json
  {
    "schema": "infuse-version/1",
    "program": {
      "name": "infuse",
      "version": "0.2"
    }
  }

The script for a shell has what the tables have: options of a command, the words
that each of them takes, and what is asked of infuse when a tab is typed.

  $ infuse completion bash | grep "^.'course verify')"
  	'course verify') echo ' --id= --head= --log=@file --now= --help' ;;
  $ infuse completion bash | grep "^.'convert')" | cut -c 1-40
  	'convert') echo '1= 2=mcg,mg,g,mcg/kg,m
  $ infuse completion zsh | grep -m1 -e '--frail='
  		    '--frail=[yes or no, where the protocol has a rate for the frail]:ANSWER:(no yes)' \
  $ infuse completion fish | grep -e 'protocol show.* -a'
  complete -c infuse -n '__infuse_at protocol show' -l format -x -a 'table json markdown' -d 'table (if not said), json or markdown'
  complete -c infuse -n '__infuse_at protocol show' -a '(__infuse_protocols)'
  $ infuse completion csh
  infuse: completion: no such choice: 'csh'
    did you mean zsh?
  [2]
