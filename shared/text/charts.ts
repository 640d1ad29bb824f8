/** What the pictures of a programme's money say: decided over time, and decided by unit. */
export const charts = {
  'chart.time.title': { sv: 'Beslutat över tid', en: 'Decided over time' },
  'chart.time.undated': {
    sv: 'Besluten är inlästa ur handlingar som inte säger vilken dag de fattades. Därför finns ingen kurva.',
    en: 'The decisions were imported from documents that do not say on which day they were made. So there is no curve.',
  },
  'chart.time.partlyUndated': {
    sv: 'Av summan är {amount} inläst ur handlingar utan beslutsdag och står på dagen då satsningen öppnade.',
    en: 'Of the sum, {amount} was imported from documents that name no day, and stands on the day the programme opened.',
  },
  'chart.time.nothing': {
    sv: 'Inget är beslutat ur den här delen än.',
    en: 'Nothing has been decided from this part yet.',
  },
  'chart.time.notBegun': {
    sv: '{decided} är beslutat. Kurvan börjar den 1 januari {year}.',
    en: '{decided} has been decided. The curve begins on 1 January {year}.',
  },
  'chart.time.before': {
    sv: 'Kurvan börjar på {amount}, som beslutades före årets början.',
    en: 'The curve begins at {amount}, which was decided before the year began.',
  },
  'chart.time.after': {
    sv: 'Efter årets slut har det beslutade ändrats med {amount}.',
    en: 'After the end of the year, what is decided changed by {amount}.',
  },
  'chart.time.name': { sv: 'Beslutat ur {part} under {year}', en: 'Decided from {part} during {year}' },
  'chart.time.description': {
    sv: 'En linje som stiger i trappsteg, ett för varje dag med beslut. Den {until} är {decided} beslutat av {allocated}, som är en streckad linje.',
    en: 'A line that rises in steps, one for each day with decisions. On {until}, {decided} is decided of {allocated}, which is a dashed line.',
  },
  'chart.time.decidedUntil': { sv: 'Beslutat till och med {day}', en: 'Decided up to and including {day}' },
  'chart.time.table': { sv: 'Månad för månad', en: 'Month by month' },
  'chart.time.month': { sv: 'Månad', en: 'Month' },
  'chart.time.change': { sv: 'Under månaden (kr)', en: 'In the month (kr)' },
  'chart.time.sum': { sv: 'Sammanlagt (kr)', en: 'Altogether (kr)' },
  'chart.unit.million': { sv: 'mkr', en: 'MSEK' },
  'chart.unit.thousand': { sv: 'tkr', en: 'kSEK' },
  'chart.byUnit.title': { sv: 'Beslutat per verksamhet', en: 'Decided by unit' },
  'chart.byUnit.rest.one': {
    sv: 'En verksamhet till har {amount}.',
    en: 'One more unit has {amount}.',
  },
  'chart.byUnit.rest.many': {
    sv: 'Ytterligare {count} verksamheter har tillsammans {amount}.',
    en: 'Another {count} units have {amount} together.',
  },
} as const;
