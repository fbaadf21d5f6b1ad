Quantities in other units.

  $ infuse convert "0.3 mg/kg/h" --to mL/h --weight 45 --strength "2 mg/mL"
  6.75 mL/h
  $ infuse convert "7.2 mcg/kg/min" --to mg/kg/h
  0.432 mg/kg/h
  $ infuse convert "60 mg/h" --to mg/d
  1,440 mg/d
  $ infuse convert "500 mg" --to mL --bag "ketamine 500 mg in 250 mL"
  250 mL
  $ infuse convert "154 lb" --to kg
  69.85322498 kg
  $ infuse convert "120 mL/h" --to mcg/kg/min --weight 70 --strength "1 mg/mL"
  28.5714285714 mcg/kg/min (rounded down)

What has no end is rounded down, and says so.

  $ infuse convert "60 mg/h" --to mg/kg/h --weight 70
  0.857142857142 mg/kg/h (rounded down)
  $ infuse convert "60 mg/h" --to mg/kg/h --weight 70 --format json
  {
    "schema": "infuse-convert/2",
    "program": {
      "name": "infuse",
      "version": "0.2"
    },
    "typed": "60 mg/h",
    "result": {
      "value": 0.857142857142,
      "unit": "mg/kg/h",
      "ucum": "mg/kg/h",
      "rounded": true
    }
  }

What does not commensurate is refused, and what is missing is named.

  $ infuse convert "60 mg/h" --to mg/kg/h
  infuse: mg/kg/h: needs the body weight: '60 mg/h'
    add --weight 70
  [2]
  $ infuse convert "0.3 mg/kg/h" --to mL/h
  infuse: mL/h: needs the body weight and the strength: '0.3 mg/kg/h'
    add --weight 70 --strength "2 mg/mL"
  [2]
  $ infuse convert "60 mg/h" --to mg
  infuse: mg: cannot be compared with that unit: '60 mg/h'
    a rate is not an amount, and neither is a volume; see Units in infuse(1)
  [2]
  $ infuse convert "70 kg" --to mg
  infuse: mg: cannot be compared with that unit: '70 kg'
    a rate is not an amount, and neither is a volume; see Units in infuse(1)
  [2]
  $ infuse convert "60 mg/h" --to ml/hr --strength "2 mg/mL"
  30 mL/h

Spellings that have harmed patients are refused, with what to write.

  $ infuse convert "0,5 mg/kg/h" --to mcg/kg/min
  infuse: convert: comma in the number '0,5': '0,5 mg/kg/h'
    use a decimal point, not a comma
  [2]
  $ infuse convert "5 ug/kg/min" --to mg/kg/h
  infuse: convert: unknown unit 'ug/kg/min': '5 ug/kg/min'
    write mcg/kg/min
  [2]
  $ infuse convert "5 mg/kg.h" --to mg/kg/h
  infuse: convert: unknown unit 'mg/kg.h': '5 mg/kg.h'
    write mg/kg/h
  [2]
  $ infuse convert "5 mg/kg/m" --to mg/kg/h
  infuse: convert: unknown unit 'mg/kg/m': '5 mg/kg/m'
    write mg/kg/min or mg/kg/h
  [2]
  $ infuse convert "5 Mg/h" --to mg/h
  infuse: convert: unknown unit 'Mg/h': '5 Mg/h'
    write mg/h
  [2]
  $ infuse convert ".5 mg/h" --to mg/d
  infuse: convert: no digit before the point '.5': '.5 mg/h'
    write a 0 before the point, as in 0.5
  [2]
  $ infuse convert "1,000 mg" --to g
  infuse: convert: separator between the digits '1,000': '1,000 mg'
    write 1000 without one, and decimals behind a point
  [2]
  $ infuse convert "5 cc" --to mL
  infuse: convert: unknown unit 'cc': '5 cc'
    write mL
  [2]
  $ infuse convert 5 --to mg/h
  infuse: convert: unit missing: '5'
    write a number and its unit, such as 60 mg/h
  [2]

The unit may stand behind the quantity: 12 mL/h of 2 mg/mL are 24 mg/h.

  $ infuse convert "12 mL/h" mg/h --strength "2 mg/mL"
  24 mg/h
  $ infuse convert "12 mL/h" --to mg/h --strength "2 mg/mL"
  24 mg/h
  $ infuse convert "12 mL/h" mg/h --to mg/h --strength "2 mg/mL"
  infuse: convert: cannot use: 'mg/h'
    the unit is that of --to; a quantity that has a space needs quotes
  [2]
  $ infuse convert 12 mL/h --to mg/h --strength "2 mg/mL"
  infuse: convert: cannot use: 'mL/h'
    the unit is that of --to; a quantity that has a space needs quotes
  [2]
  $ infuse convert 12 mL/h --strength "2 mg/mL"
  infuse: convert: unit missing: '12'
    write a number and its unit, such as 60 mg/h
  [2]
  $ infuse convert "12 mL/h"
  infuse: convert: needs --to UNIT
    the unit to convert to
  [2]
