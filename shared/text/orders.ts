/** Payment orders: what waits to be ordered, the orders with their files, and the finance system's answer. */
export const orderTexts = {
  'orders.title': { sv: 'Betalningsuppdrag', en: 'Payment orders' },
  'orders.lede': {
    sv: 'Attesterade äskanden blir ett uppdrag till ekonomisystemet: en betalfil, en bokföringsfil och samma rader som kalkylblad och CSV.',
    en: 'Attested requests become an order to the finance system: a payment file, an accounting file and the same rows as a sheet and CSV.',
  },
  'orders.back': { sv: 'Till betalningsuppdragen', en: 'To the payment orders' },
  'orders.toPayouts': { sv: 'Till utbetalningarna', en: 'To the payouts' },

  'orders.waiting.title': { sv: 'Attesterat som väntar', en: 'Attested and waiting' },
  'orders.waiting.caption': {
    sv: 'Attesterade äskanden som inte är i något uppdrag',
    en: 'Attested requests that are in no order',
  },
  'orders.waiting.empty': { sv: 'Inget attesterat äskande väntar.', en: 'No attested request waits.' },
  'orders.waiting.more': {
    sv: 'Här räknas de {most} första. Resten kommer med i nästa uppdrag.',
    en: 'The first {most} are counted here. The rest go with the next order.',
  },
  'orders.programme': { sv: 'Satsning', en: 'Programme' },
  'orders.quarter': { sv: 'Kvartal', en: 'Quarter' },
  'orders.provider': { sv: 'Vårdgivare', en: 'Provider' },
  'orders.count': { sv: 'Antal', en: 'Number' },
  'orders.sum': { sv: 'Summa', en: 'Sum' },
  'orders.all': { sv: 'Alla', en: 'All' },

  'orders.held.title': { sv: 'Hålls tillbaka', en: 'Held back' },
  'orders.held.caption': {
    sv: 'Attesterade äskanden som inte kan betalas ut än',
    en: 'Attested requests that cannot be paid yet',
  },
  'orders.held.why': { sv: 'Varför', en: 'Why' },
  'orders.held.account-change': {
    sv: 'Ett nytt kontonummer väntar på att någon annan attesterar det.',
    en: 'A new account number waits for somebody else to attest it.',
  },
  'orders.held.no-provider': {
    sv: 'Katalogen har inget kontonummer för vårdgivaren.',
    en: 'The directory has no account number for the provider.',
  },

  'orders.new.title': { sv: 'Gör ett betalningsuppdrag', en: 'Make a payment order' },
  'orders.new.intro': {
    sv: 'Uppdraget tar alla attesterade äskanden som passar urvalet. Det kan inte ändras sedan.',
    en: 'The order takes all attested requests that fit the choice. It cannot be changed afterwards.',
  },
  'orders.new.day': { sv: 'Betalningsdag', en: 'Payment day' },
  'orders.new.day.hint': {
    sv: 'En vardag, till exempel {example}. Helgdagar känner systemet inte till.',
    en: 'A weekday, for example {example}. The system does not know of bank holidays.',
  },
  'orders.new.button': { sv: 'Gör uppdraget', en: 'Make the order' },
  'orders.day.past': {
    sv: 'Betalningsdagen har varit. Välj en vardag från och med {earliest}.',
    en: 'The payment day has passed. Choose a weekday from {earliest} on.',
  },
  'orders.day.weekend': {
    sv: 'Banken betalar inte på en lördag eller söndag. Välj en vardag.',
    en: 'The bank does not pay on a Saturday or Sunday. Choose a weekday.',
  },
  'orders.day.far': {
    sv: 'Betalningsdagen ligger mer än ett år fram. Välj en tidigare dag.',
    en: 'The payment day is more than a year ahead. Choose an earlier day.',
  },
  'orders.choice.unknown': {
    sv: 'Välj något i listan.',
    en: 'Choose something in the list.',
  },

  'orders.list.title': { sv: 'Gjorda uppdrag', en: 'Orders made' },
  'orders.list.caption': { sv: 'De senaste betalningsuppdragen', en: 'The latest payment orders' },
  'orders.list.empty': { sv: 'Inget uppdrag är gjort än.', en: 'No order has been made yet.' },
  'orders.made': { sv: 'Gjort', en: 'Made' },
  'orders.madeBy': { sv: 'Gjort av', en: 'Made by' },
  'orders.status': { sv: 'Status', en: 'Status' },
  'orders.status.gathering': { sv: 'Avbrutet', en: 'Broken off' },
  'orders.status.making': { sv: 'Filerna görs', en: 'The files are being made' },
  'orders.status.ready': { sv: 'Filerna finns', en: 'The files are there' },

  'order.title': { sv: 'Betalningsuppdrag {made}', en: 'Payment order {made}' },
  'order.choice': { sv: 'Urval', en: 'Choice' },
  'order.choice.all': { sv: 'Allt attesterat', en: 'Everything attested' },
  'order.messageId': { sv: 'Meddelande-id', en: 'Message id' },
  'order.gathering': {
    sv: 'Uppdraget avbröts innan allt var med. Gå vidare så att det blir klart. Inget betalas dubbelt.',
    en: 'The order was broken off before everything was in it. Go on so that it is finished. Nothing is paid twice.',
  },
  'order.gathering.dayPassed': {
    sv: 'Betalningsdagen har varit. Välj en ny.',
    en: 'The payment day has passed. Choose a new one.',
  },
  'order.resume': { sv: 'Gå vidare', en: 'Go on' },
  'order.files.title': { sv: 'Filer', en: 'Files' },
  'order.files.making': {
    sv: 'Filerna görs. Det tar oftast några sekunder.',
    en: 'The files are being made. It mostly takes some seconds.',
  },
  'order.files.look': { sv: 'Titta igen', en: 'Look again' },
  'order.files.late': {
    sv: 'Filerna borde ha varit klara. Raderna är sparade, och filerna kan göras igen utan att något betalas dubbelt.',
    en: 'The files should have been ready. The rows are saved, and the files can be made again without anything being paid twice.',
  },
  'order.files.again': { sv: 'Gör filerna igen', en: 'Make the files again' },
  'order.files.askedAgain': {
    sv: 'Filerna görs igen. Kommer de inte nu heller, hör av dig till den som sköter driften.',
    en: 'The files are being made again. If they do not come now either, tell whoever runs the system.',
  },
  'order.file.payment': { sv: 'Betalfil (ISO 20022 pain.001)', en: 'Payment file (ISO 20022 pain.001)' },
  'order.file.accounting': { sv: 'Bokföringsfil (SIE 4)', en: 'Accounting file (SIE 4)' },
  'order.file.sheet': { sv: 'Kalkylblad (XLSX)', en: 'Sheet (XLSX)' },
  'order.file.csv': { sv: 'Rader (CSV)', en: 'Rows (CSV)' },
  'order.file.size': { sv: '{kilobytes} kB', en: '{kilobytes} kB' },
  'order.byProvider.title': { sv: 'Per vårdgivare', en: 'By provider' },
  'order.byProvider.caption': { sv: 'Summor per vårdgivare', en: 'Sums by provider' },
  'order.byCostObject.title': { sv: 'Per objekt', en: 'By cost object' },
  'order.byCostObject.caption': { sv: 'Summor per objekt', en: 'Sums by cost object' },
  'order.costObject': { sv: 'Objekt', en: 'Cost object' },
  'order.rows.title': { sv: 'Rader', en: 'Rows' },
  'order.rows.caption': { sv: 'Uppdragets rader', en: 'The rows of the order' },
  'order.rows.more': {
    sv: 'De {most} första av {count} rader. Alla står i filerna.',
    en: 'The first {most} of {count} rows. All of them are in the files.',
  },
  'order.reference': { sv: 'Referens', en: 'Reference' },
  'order.account': { sv: 'Konto', en: 'Account' },
  'order.account.bankgiro': { sv: 'bankgiro {number}', en: 'bankgiro {number}' },
  'order.account.plusgiro': { sv: 'plusgiro {number}', en: 'plusgiro {number}' },
  'order.activity': { sv: 'Aktivitet', en: 'Activity' },
  'order.amount': { sv: 'Belopp', en: 'Amount' },
  'order.sumAll': { sv: 'Summa', en: 'Sum' },

  'payments.link': { sv: 'Ta emot ekonomisystemets svar', en: 'Take the finance system’s answer' },
  'payments.title': { sv: 'Ekonomisystemets svar', en: 'The finance system’s answer' },
  'payments.lede': {
    sv: 'En CSV-fil med rubrikerna Referens och Datum, gärna också Belopp. Varje rad som stämmer noteras som utbetald. Samma fil två gånger ändrar inget.',
    en: 'A CSV file with the headings Reference and Date, preferably also Amount. Each line that matches is noted as paid. The same file twice changes nothing.',
  },
  'payments.file': { sv: 'Fil', en: 'File' },
  'payments.file.hint': {
    sv: 'Högst 10 000 rader och 1 MiB.',
    en: 'At most 10 000 lines and 1 MiB.',
  },
  'payments.text': { sv: 'Eller klistra in raderna', en: 'Or paste the lines' },
  'payments.button': { sv: 'Läs in svaret', en: 'Read the answer' },
  'payments.fault.none': {
    sv: 'Välj en fil eller klistra in raderna.',
    en: 'Choose a file or paste the lines.',
  },
  'payments.fault.both': {
    sv: 'Välj en fil eller klistra in raderna, inte båda.',
    en: 'Choose a file or paste the lines, not both.',
  },
  'payments.fault.too-large': {
    sv: 'Svaret är större än 1 MiB. Dela upp det.',
    en: 'The answer is larger than 1 MiB. Split it.',
  },
  'payments.fault.too-many-lines': {
    sv: 'Svaret har fler än 10 000 rader. Dela upp det.',
    en: 'The answer has more than 10 000 lines. Split it.',
  },
  'payments.fault.not-text': {
    sv: 'Filen är ingen textfil. Spara svaret som CSV och försök igen.',
    en: 'The file is not a text file. Save the answer as CSV and try again.',
  },
  'payments.fault.empty': {
    sv: 'Svaret har inga rader under rubrikraden.',
    en: 'The answer has no lines below the heading line.',
  },
  'payments.fault.no-reference-column': {
    sv: 'Rubriken Referens saknas på första raden.',
    en: 'The heading Reference is missing on the first line.',
  },
  'payments.fault.no-date-column': {
    sv: 'Rubriken Datum saknas på första raden.',
    en: 'The heading Date is missing on the first line.',
  },
  'payments.done.title': { sv: 'Svaret är inläst', en: 'The answer is read' },
  'payments.done.noted': { sv: 'Nu utbetalda', en: 'Paid now' },
  'payments.done.before': { sv: 'Redan noterade', en: 'Noted before' },
  'payments.done.unmatched': { sv: 'Stämmer inte', en: 'Not matched' },
  'payments.unmatched.title': { sv: 'Rader som inte stämmer', en: 'Lines that do not match' },
  'payments.unmatched.caption': { sv: 'Raderna och varför', en: 'The lines and why' },
  'payments.unmatched.intro': {
    sv: 'De här raderna har inte ändrat något. Rätta dem och skicka in filen igen, eller fråga ekonomisystemets förvaltare.',
    en: 'These lines have changed nothing. Correct them and send the file again, or ask those who look after the finance system.',
  },
  'payments.unmatched.line': { sv: 'Rad', en: 'Line' },
  'payments.unmatched.why': { sv: 'Varför', en: 'Why' },
  'payments.another': { sv: 'Läs in ett till', en: 'Read another' },
  'payments.problem.quotes': {
    sv: 'Raden har ett citattecken som aldrig avslutas.',
    en: 'The line has a quotation mark that never ends.',
  },
  'payments.problem.columns': {
    sv: 'Raden har inte lika många kolumner som rubrikraden.',
    en: 'The line does not have as many columns as the heading line.',
  },
  'payments.problem.reference-unreadable': {
    sv: 'Referensen är inte en av våra.',
    en: 'The reference is not one of ours.',
  },
  'payments.problem.date-unreadable': {
    sv: 'Datumet går inte att läsa. Skriv det som 2019-05-02.',
    en: 'The date cannot be read. Write it as 2019-05-02.',
  },
  'payments.problem.amount-unreadable': {
    sv: 'Beloppet går inte att läsa som hela kronor.',
    en: 'The amount cannot be read as whole kronor.',
  },
  'payments.problem.reference-unknown': {
    sv: 'Det finns inget äskande med referensen.',
    en: 'There is no request with the reference.',
  },
  'payments.problem.not-ordered': {
    sv: 'Äskandet är inte i något betalningsuppdrag.',
    en: 'The request is in no payment order.',
  },
  'payments.problem.date-unlikely': {
    sv: 'Datumet ligger före betalningsuppdraget eller efter i dag.',
    en: 'The day is before the payment order or after today.',
  },
  'payments.problem.named-twice': {
    sv: 'Samma referens står på en tidigare rad i svaret.',
    en: 'The same reference stands on an earlier line of the answer.',
  },
  'payments.problem.paid-other-day': {
    sv: 'Äskandet är redan noterat som utbetalt en annan dag.',
    en: 'The request is already noted as paid on another day.',
  },
  'payments.problem.amount-differs': {
    sv: 'Beloppet är ett annat än det som attesterats.',
    en: 'The amount is another than the one attested.',
  },
  'error.NothingToOrder.held': {
    sv: 'Inget kan betalas ut. Antal attesterade äskanden som hålls tillbaka: {held}. Under Hålls tillbaka ser du varför.',
    en: 'Nothing can be paid. Attested requests that are held back: {held}. Under Held back you see why.',
  },
} as const;
