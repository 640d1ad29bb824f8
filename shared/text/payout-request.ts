/** The page on which a provider asks for a quarter's money. */
export const payoutRequest = {
  'payoutRequest.title': { sv: 'Äska medel för {quarter}', en: 'Ask for the money of {quarter}' },
  'payoutRequest.quarter': { sv: 'Medel för {quarter}', en: 'The money of {quarter}' },
  'payoutRequest.days': { sv: 'Kvartalet är {days}.', en: 'The quarter is {days}.' },
  'payoutRequest.aside': { sv: 'Bra att veta', en: 'Good to know' },
  'payoutRequest.lastDay': { sv: 'Sista dag', en: 'Last day' },
  'payoutRequest.lastDay.text': {
    sv: 'Äskandet ska vara skickat senast den {day}. Det ni inte äskar finns kvar till senare kvartal samma år.',
    en: 'The request must be sent by {day}. What you do not ask for stays for later quarters of the same year.',
  },
  'payoutRequest.afterwards': {
    sv: 'En controller läser och attesterar äskandet, eller sänder tillbaka det med en förklaring. Ni får besked per mejl. Pengarna betalas till kontot som är registrerat för er.',
    en: 'A controller reads and attests the request, or sends it back with an explanation. You are told by email. The money is paid to the account registered for you.',
  },
  'payoutRequest.returned.title': { sv: 'Äskandet kom tillbaka', en: 'The request was sent back' },
  'payoutRequest.returned.until': {
    sv: 'Rätta det som behövs och skicka igen senast den {day}.',
    en: 'Correct what is needed and send it again by {day}.',
  },

  'payoutRequest.area': { sv: 'Vilket område gäller det?', en: 'Which area is it for?' },
  'payoutRequest.area.hint': {
    sv: 'Regionen har beslutat att ni får offentlig finansiering i de här områdena.',
    en: 'The region has decided that you are publicly financed in these areas.',
  },
  'payoutRequest.costs.intro': {
    sv: 'Skriv varje kostnad för sig. Tomma rader räknas inte.',
    en: 'Write each cost by itself. Empty lines do not count.',
  },
  'payoutRequest.line': { sv: 'Kostnad {n}', en: 'Cost {n}' },
  'payoutRequest.sum': { sv: 'Summa av kostnaderna:', en: 'Sum of the costs:' },
  'payoutRequest.addLine': { sv: 'Lägg till en rad och räkna om', en: 'Add a line and sum up' },
  'payoutRequest.mostLines': {
    sv: 'Fler än {most} rader går inte. Slå ihop kostnader av samma typ.',
    en: 'There can be no more than {most} lines. Put costs of the same type together.',
  },
  'payoutRequest.sumTitle': { sv: 'Belopp och intyg', en: 'Amount and statement' },
  'payoutRequest.amount.hint': {
    sv: 'Samma som summan av kostnaderna. Ni kan äska högst {left}.',
    en: 'The same as the sum of the costs. You can ask for at most {left}.',
  },
  'payoutRequest.reference': { sv: 'Er egen referens', en: 'Your own reference' },
  'payoutRequest.reference.hint': {
    sv: 'Till er egen bokföring, till exempel ett fakturanummer. Högst {most} tecken.',
    en: 'For your own books, such as an invoice number. At most {most} characters.',
  },
  'payoutRequest.statement': {
    sv: 'Kostnaderna har inte ersatts tidigare, av regionen eller någon annan.',
    en: 'The costs have not been reimbursed before, by the region or anybody else.',
  },
  'payoutRequest.send': { sv: 'Skicka äskandet', en: 'Send the request' },
  'payoutRequest.cancel': { sv: 'Avbryt', en: 'Cancel' },

  'payoutRequest.required.area': { sv: 'Välj vilket område det gäller.', en: 'Choose which area it is for.' },
  'payoutRequest.required.costs': { sv: 'Skriv minst en kostnad.', en: 'Write at least one cost.' },
  'payoutRequest.required.costType': {
    sv: 'Välj typ för kostnad {n}.',
    en: 'Choose the type of cost {n}.',
  },
  'payoutRequest.required.costText': {
    sv: 'Skriv vad kostnad {n} gäller.',
    en: 'Write what cost {n} is for.',
  },
  'payoutRequest.required.statement': {
    sv: 'Intyga att kostnaderna inte har ersatts tidigare. Har de det kan ni inte äska dem.',
    en: 'State that the costs have not been reimbursed before. If they have, you cannot ask for them.',
  },

  'payoutRequest.sent.title': { sv: 'Äskandet är skickat', en: 'The request is sent' },
  'payoutRequest.sent.text': {
    sv: 'En controller läser och attesterar det. Ni får ett mejl när det är gjort, eller om något behöver rättas.',
    en: 'A controller reads and attests it. You get an email when that is done, or if something needs to be corrected.',
  },
  'payoutRequest.asked': { sv: 'Det här har ni äskat', en: 'What you have asked for' },
  'payoutRequest.asked.card': { sv: 'Äskandet', en: 'The request' },
  'payoutRequest.why.requested': {
    sv: 'Ni har äskat medel för kvartalet. En controller läser äskandet, och ni får besked per mejl.',
    en: 'You have asked for the money of the quarter. A controller reads the request, and you are told by email.',
  },
  'payoutRequest.why.attested': {
    sv: 'Äskandet är attesterat. Pengarna betalas ut med nästa betalningsuppdrag.',
    en: 'The request is attested. The money is paid with the next payment order.',
  },
  'payoutRequest.why.ordered': {
    sv: 'Pengarna är på väg: äskandet ligger i ett betalningsuppdrag.',
    en: 'The money is on its way: the request is in a payment order.',
  },
  'payoutRequest.why.paid': { sv: 'Pengarna är utbetalda.', en: 'The money is paid.' },
  'payoutRequest.why.spent': {
    sv: 'Hela det beviljade beloppet är redan utbetalt eller äskat. Det finns inget kvar att äska.',
    en: 'The whole award is already paid or asked for. There is nothing left to ask for.',
  },
  'payoutRequest.never.title': { sv: 'Det går inte att äska', en: 'No money can be asked for' },
} as const;
