/** What is wrong with a text, amount, date, number or table, and what to write instead. Keys: `<kind>.<problem>`. */
export const domainProblems = {
  'amount.empty': {
    sv: 'Skriv ett belopp i hela kronor, till exempel 250 000.',
    en: 'Write an amount in whole kronor, for example 250 000.',
  },
  'amount.not-a-number': {
    sv: 'Beloppet går inte att läsa. Skriv det med siffror och utan punkter, till exempel 250 000 eller 1,5 mkr.',
    en: 'The amount cannot be read. Write it in digits and without full stops, for example 250 000 or 1,5 mkr.',
  },
  'amount.grouping': {
    sv: 'Siffrorna i beloppet står inte i grupper om tre. Kontrollera att ingen siffra saknas och skriv till exempel 250 000.',
    en: 'The digits of the amount are not in groups of three. Check that no digit is missing and write for example 250 000.',
  },
  'amount.negative': {
    sv: 'Beloppet har ett minustecken. Skriv ett belopp som är större än noll, utan minustecken.',
    en: 'The amount has a minus sign. Write an amount greater than zero, without a minus sign.',
  },
  'amount.zero': {
    sv: 'Beloppet är noll. Skriv ett belopp på minst 1 krona.',
    en: 'The amount is zero. Write an amount of at least 1 krona.',
  },
  'amount.has-ore': {
    sv: 'Beloppet har ören. Avrunda det och skriv hela kronor, till exempel 250 000.',
    en: 'The amount has fractions of a krona. Round it and write whole kronor, for example 250 000.',
  },
  'amount.too-large': {
    sv: 'Beloppet är för stort. Kontrollera antalet nollor. Högsta belopp är 10 miljarder kronor.',
    en: 'The amount is too large. Check the number of zeros. The highest amount is 10 billion kronor.',
  },
  'diary-number.empty': {
    sv: 'Skriv ett diarienummer, till exempel RS/255/2018.',
    en: 'Write a diary number, for example RS/255/2018.',
  },
  'diary-number.malformed': {
    sv: 'Diarienumret går inte att läsa. Skriv serie, löpnummer och år, till exempel RS/255/2018.',
    en: 'The diary number cannot be read. Write series, running number and year, for example RS/255/2018.',
  },
  'diary-number.year': {
    sv: 'Året i diarienumret stämmer inte. Skriv ett år mellan 1970 och 2099, till exempel RS/255/2018.',
    en: 'The year in the diary number is not right. Write a year from 1970 to 2099, for example RS/255/2018.',
  },
  'date.empty': {
    sv: 'Skriv ett datum, till exempel 2019-02-14.',
    en: 'Write a date, for example 2019-02-14.',
  },
  'date.invalid': {
    sv: 'Datumet går inte att läsa. Skriv år, månad och dag, till exempel 2019-02-14.',
    en: 'The date cannot be read. Write year, month and day, for example 2019-02-14.',
  },
  'date.no-such-day': {
    sv: 'Det datumet finns inte i kalendern. Kontrollera månad och dag och skriv till exempel 2019-02-14.',
    en: 'That date is not in the calendar. Check the month and the day and write for example 2019-02-14.',
  },
  'text.required': {
    sv: 'Fältet är tomt. Skriv en text här.',
    en: 'The field is empty. Write a text here.',
  },
  'text.too-short': {
    sv: 'Texten är för kort. Skriv lite mer.',
    en: 'The text is too short. Write a little more.',
  },
  'text.too-long': {
    sv: 'Texten är för lång. Korta ner den.',
    en: 'The text is too long. Shorten it.',
  },
  'text.bidirectional': {
    sv: 'Texten har ett osynligt tecken som ändrar läsriktningen. Skriv om texten för hand i stället för att klistra in den.',
    en: 'The text has an invisible character that changes the reading direction. Type the text instead of pasting it.',
  },
  'text.zero-width': {
    sv: 'Texten har ett osynligt tecken utan bredd. Skriv om texten för hand i stället för att klistra in den.',
    en: 'The text has an invisible character without width. Type the text instead of pasting it.',
  },
  'text.control': {
    sv: 'Texten har ett styrtecken som inte kan sparas. Skriv om texten för hand i stället för att klistra in den.',
    en: 'The text has a control character that cannot be stored. Type the text instead of pasting it.',
  },
  'text.line-break': {
    sv: 'Texten har en radbrytning. Skriv den på en enda rad.',
    en: 'The text has a line break. Write it on a single line.',
  },
  'table.empty': {
    sv: 'Filen har inga rader. Den ska ha en rubrikrad och minst en rad under den.',
    en: 'The file has no rows. It must have a heading line and at least one row below it.',
  },
  'table.too-large': {
    sv: 'Filen är större än 10 MiB. Dela upp den i flera filer.',
    en: 'The file is larger than 10 MiB. Split it into several files.',
  },
  'table.too-many-rows': {
    sv: 'Filen har fler än 10 000 rader. Dela upp den i flera filer.',
    en: 'The file has more than 10 000 rows. Split it into several files.',
  },
  'table.not-utf8': {
    sv: 'Raden har tecken som inte är UTF-8. Spara filen på nytt som tabbavgränsad text i UTF-8.',
    en: 'The line has characters that are not UTF-8. Save the file again as tab-separated text in UTF-8.',
  },
  'table.missing-column': {
    sv: 'Kolumnen saknas i rubrikraden. Lägg till den; den får vara tom.',
    en: 'The column is missing from the heading line. Add it; its cells may be blank.',
  },
  'table.unknown-column': {
    sv: 'Kolumnen är okänd. Ta bort den, eller rätta stavningen i rubrikraden.',
    en: 'The column is unknown. Remove it, or correct its spelling in the heading line.',
  },
  'table.repeated-column': {
    sv: 'Kolumnen står två gånger i rubrikraden. Ta bort den ena.',
    en: 'The column stands twice in the heading line. Remove one of them.',
  },
  'table.column-count': {
    sv: 'Raden har inte lika många kolumner som rubrikraden. Kontrollera att ingen tabb saknas eller är för mycket.',
    en: 'The row does not have as many columns as the heading line. Check that no tab is missing or too many.',
  },
} as const;
