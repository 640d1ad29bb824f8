/** What `npm run import` says: to whoever sits at the keyboard. */
export const imports = {
  'import.usage': {
    sv: 'Så här: npm run import -- <programmes.json> [<tabell.tsv> --programme ID], eller npm run import -- <directory.json> [--by E-POST]',
    en: 'Usage: npm run import -- <programmes.json> [<table.tsv> --programme ID], or npm run import -- <directory.json> [--by E-MAIL]',
  },
  'import.help': {
    sv: 'Läser in satsningar, och en tabells rader som historik med sina tidigare beslut. Allt kontrolleras innan något skrivs, och en andra körning ändrar ingenting.',
    en: 'Imports programmes, and the rows of a table as history with their earlier decisions. Everything is checked before anything is written, and a second run changes nothing.',
  },
  'import.help.directory': {
    sv: 'En fil med verksamheter och personer ("units", "persons") läggs in i katalogen: nya läggs till, ändrade ändras, ingen tas bort.',
    en: 'A file of units and persons ("units", "persons") goes into the directory: new ones are added, changed ones changed, nobody is removed.',
  },
  'import.help.programme': {
    sv: '  --programme ID  satsningen som tabellens rader hör till',
    en: '  --programme ID  the programme that the rows of the table belong to',
  },
  'import.help.by': {
    sv: '  --by E-POST     administratören som läser in katalogen; behövs när filen ändrar ett kontonummer, och någon annan ska sedan attestera det',
    en: '  --by E-MAIL     the administrator who brings the directory in; needed when the file changes an account number, which somebody else then attests',
  },
  'import.by.directory': {
    sv: '--by hör till en katalogfil. Den här filen har satsningar.',
    en: '--by goes with a file of the directory. This file has programmes.',
  },
  'import.by.unknown': {
    sv: 'Det finns ingen administratör {by} i katalogen. Ange en som finns och inte är spärrad.',
    en: 'There is no administrator {by} in the directory. Name one who is there and not blocked.',
  },
  'import.help.help': {
    sv: '  --help          visar den här hjälpen',
    en: '  --help          shows this help',
  },
  'import.arguments.none': {
    sv: 'Ange filen med satsningar.',
    en: 'Name the file of programmes.',
  },
  'import.arguments.tooMany': {
    sv: 'Ange högst en fil med satsningar och en tabell.',
    en: 'Name at most one file of programmes and one table.',
  },
  'import.arguments.programme': {
    sv: 'Ange med --programme vilken satsning tabellen hör till.',
    en: 'Say with --programme which programme the table belongs to.',
  },
  'import.arguments.table': {
    sv: '--programme hör till en tabell. Ange tabellens fil också.',
    en: '--programme goes with a table. Name the file of the table too.',
  },
  'import.arguments.unknown': {
    sv: 'Kommandot går inte att förstå: {detail}',
    en: 'The command cannot be understood: {detail}',
  },
  'import.arguments.stage': {
    sv: '--stage finns inte än: importen går till systemet på den här datorn, inte till AWS. Inget har skrivits.',
    en: '--stage is not there yet: the import goes to the system on this computer, not to AWS. Nothing was written.',
  },
  'import.notRunning': {
    sv: 'Systemet svarar inte. Starta först med npm start och kör importen igen i ett annat fönster.',
    en: 'The system does not answer. First start it with npm start, then run the import again in another window.',
  },
  'import.unexpected': {
    sv: 'Importen avbröts: {detail}. Det som redan har sagts är sparat. Kör importen igen, så fortsätter den.',
    en: 'The import broke off: {detail}. What was already told is saved. Run the import again and it goes on.',
  },
  'import.nothingWritten': {
    sv: 'Inget har skrivits. Antal fel att rätta: {count}.',
    en: 'Nothing was written. Faults to put right: {count}.',
  },

  'import.file.unreadable': {
    sv: 'Filen {file} går inte att läsa. Kontrollera att den finns och att du får läsa den.',
    en: 'The file {file} cannot be read. Check that it exists and that you may read it.',
  },
  'import.file.tooLarge': {
    sv: 'Filen är större än 1 MiB. Dela upp den.',
    en: 'The file is larger than 1 MiB. Split it.',
  },
  'import.file.notUtf8': {
    sv: 'Filen är inte UTF-8. Spara den på nytt i UTF-8.',
    en: 'The file is not UTF-8. Save it again in UTF-8.',
  },
  'import.file.notJson': {
    sv: 'Filen är inte giltig JSON. Den tar slut för tidigt eller är för djupt nästlad.',
    en: 'The file is not valid JSON. It ends too early or is nested too deep.',
  },
  'import.file.notJsonAt': {
    sv: 'Filen är inte giltig JSON. Felet är på rad {line}, tecken {column}.',
    en: 'The file is not valid JSON. The fault is on line {line}, character {column}.',
  },
  'import.file.missing': { sv: 'Fältet saknas. Lägg till det.', en: 'The field is missing. Add it.' },
  'import.file.unknownKey': {
    sv: 'Fältet är okänt. Ta bort det eller rätta stavningen.',
    en: 'The field is unknown. Remove it or correct its spelling.',
  },
  'import.file.type.string': {
    sv: 'Här ska stå en text inom citattecken.',
    en: 'A text in quotes belongs here.',
  },
  'import.file.type.number': {
    sv: 'Här ska stå ett heltal utan citattecken och mellanslag, till exempel 250000.',
    en: 'A whole number without quotes and spaces belongs here, for example 250000.',
  },
  'import.file.type.boolean': {
    sv: 'Här ska stå true eller false.',
    en: 'Either true or false belongs here.',
  },
  'import.file.type.array': { sv: 'Här ska stå en lista: [ … ].', en: 'A list belongs here: [ … ].' },
  'import.file.type.object': { sv: 'Här ska stå fält: { … }.', en: 'Fields belong here: { … }.' },
  'import.file.emptyText': { sv: 'Texten är tom. Skriv något.', en: 'The text is empty. Write something.' },
  'import.file.tooSmall': { sv: 'Talet ska vara minst {limit}.', en: 'The number must be at least {limit}.' },
  'import.file.tooBig': { sv: 'Talet får vara högst {limit}.', en: 'The number may be at most {limit}.' },
  'import.file.tooFew': { sv: 'Listan ska ha minst {limit}.', en: 'The list must have at least {limit}.' },
  'import.file.tooMany': { sv: 'Listan får ha högst {limit}.', en: 'The list may have at most {limit}.' },
  'import.file.id': {
    sv: 'Id:t får bara ha små bokstäver a–z, siffror och bindestreck. En satsnings id har 3–80 tecken, en bidragsdels 1–40.',
    en: 'The id may only have small letters a–z, digits and hyphens. A programme’s id has 3–80 characters, a funding part’s 1–40.',
  },
  'import.file.date': {
    sv: 'Skriv en dag som finns i kalendern, till exempel 2019-02-14.',
    en: 'Write a day that is in the calendar, for example 2019-02-14.',
  },
  'import.file.email': {
    sv: 'Skriv en e-postadress med små bokstäver, till exempel samordnare@example.org.',
    en: 'Write an email address in small letters, for example samordnare@example.org.',
  },
  'import.file.choice': { sv: 'Välj något av: {values}.', en: 'Choose one of: {values}.' },
  'import.file.invalid': { sv: 'Värdet går inte att använda.', en: 'The value cannot be used.' },
  'import.file.repeated': {
    sv: '{value} finns redan i filen. Varje värde får bara stå en gång.',
    en: '{value} is in the file already. Each value may stand only once.',
  },
  'import.file.payoutWindow': {
    sv: 'Fönstren för utbetalningar ska anges med opensMonth, closesAfterDays, lastCloses, remindBeforeDays och mendDays.',
    en: 'Payout windows are given by opensMonth, closesAfterDays, lastCloses, remindBeforeDays and mendDays.',
  },
  'import.file.payoutWindowOrder': {
    sv: 'Varje fönster för utbetalningar ska öppna innan det stänger, och stänga innan nästa öppnar.',
    en: 'Each payout window must open before it closes, and close before the next one opens.',
  },
  'import.file.partIds': {
    sv: 'Två av satsningens delar har samma id. Ge dem olika.',
    en: 'Two of the programme’s parts have the same id. Give them different ones.',
  },
  'import.file.closesBeforeOpens': {
    sv: 'Satsningen stänger innan den öppnar, {opens}. Rätta datumen.',
    en: 'The programme closes before it opens, {opens}. Correct the dates.',
  },

  'import.programme.unknown': {
    sv: 'Satsningen {id} finns varken i filen eller i systemet. I filen finns: {known}.',
    en: 'The programme {id} is neither in the file nor in the system. In the file: {known}.',
  },
  'import.programme.differs': {
    sv: 'Filen skiljer sig från satsningen i systemet, som inte ändras av en import. I systemet: {before}. I filen: {after}.',
    en: 'The file differs from the programme in the system, which no import changes. In the system: {before}. In the file: {after}.',
  },
  'import.programme.nothing': { sv: 'ingenting', en: 'nothing' },
  'import.programme.diaryNumberTaken': {
    sv: 'Diarienumret {diaryNumber} hör redan till {by}. Besluten numreras under det, så två satsningar kan inte dela det.',
    en: 'The diary number {diaryNumber} already belongs to {by}. Decisions are numbered under it, so two programmes cannot share it.',
  },
  'import.programme.added': { sv: 'ny, tilldelat {amount}', en: 'new, allocated {amount}' },
  'import.programme.existed': { sv: 'fanns redan', en: 'was there already' },

  'import.at.line': { sv: 'rad {line}', en: 'line {line}' },
  'import.at.column': { sv: 'rad {line}, kolumn {column}', en: 'line {line}, column {column}' },
  'import.row.approved': { sv: 'beviljad, beslut {number}', en: 'approved, decision {number}' },
  'import.row.awaited': {
    sv: 'inskickad utan beslut, belopp inväntas',
    en: 'submitted without a decision, amount awaited',
  },
  'import.row.existed': { sv: 'fanns redan', en: 'was there already' },
  'import.row.noAmount': { sv: 'utan belopp', en: 'no amount' },
  'import.sum.rows': {
    sv: '{rows} rader: {imported} nya, {existed} fanns redan. Tabellens summa är {sum}.',
    en: '{rows} rows: {imported} new, {existed} were there already. The sum of the table is {sum}.',
  },
  'import.sum.part': {
    sv: '{part}: tilldelat {allocated}, beslutat {committed}, kvar {left}',
    en: '{part}: allocated {allocated}, decided {committed}, left {left}',
  },
  'import.sum.overdrawn': { sv: 'överskriden med {amount}', en: 'overdrawn by {amount}' },

  'import.directory.alone': {
    sv: 'Filen är en katalog och läses in för sig, utan tabell.',
    en: 'The file is a directory and is imported by itself, without a table.',
  },
  'import.directory.unitId': {
    sv: 'En verksamhets id får bara ha små bokstäver a–z, siffror och bindestreck, högst 60 tecken.',
    en: 'The id of a unit may only have small letters a–z, digits and hyphens, at most 60 characters.',
  },
  'import.directory.unit': { sv: 'verksamhet', en: 'unit' },
  'import.directory.person': { sv: 'person', en: 'person' },
  'import.directory.added': { sv: 'ny', en: 'new' },
  'import.directory.changed': { sv: 'ändrad', en: 'changed' },
  'import.directory.same': { sv: 'oförändrad', en: 'unchanged' },
  'import.directory.sum': {
    sv: '{added} nya, {changed} ändrade, {same} oförändrade.',
    en: '{added} new, {changed} changed, {same} unchanged.',
  },
} as const;
