/** Payouts to external providers: the lists, the pictures of the money, the states of the quarters. */
export const payouts = {
  'payouts.title': { sv: 'Utbetalningar', en: 'Payouts' },
  'payouts.lede': {
    sv: 'Vårdgivarnas äskanden per kvartal, från begäran till betalning.',
    en: 'What the providers ask for each quarter, from request to payment.',
  },
  'payouts.own.title': { sv: 'Våra utbetalningar', en: 'Our payouts' },
  'payouts.own.lede': {
    sv: 'Här äskar ni medel för varje kvartal och ser vad som är utbetalt och kvar.',
    en: 'Here you ask for the money of each quarter and see what is paid and left.',
  },
  'payouts.own.empty': {
    sv: 'Ni har ingen beviljad aktivitet än. När ett beslut är fattat visas den här.',
    en: 'You have no approved activity yet. It is shown here once a decision is made.',
  },
  'payouts.own.ask': { sv: 'Äska medel', en: 'Ask for the money' },
  'payouts.own.mend': { sv: 'Rätta och äska igen', en: 'Correct it and ask again' },
  'payouts.own.see': { sv: 'Se äskandet', en: 'See the request' },
  'payouts.quarters': { sv: 'Årets kvartal', en: 'The quarters of the year' },

  'payouts.money.title': { sv: 'Det beviljade beloppet', en: 'The amount awarded' },
  'payouts.money.note': { sv: 'Enligt beslut {number}.', en: 'By decision {number}.' },
  'payouts.money.awarded': { sv: 'Beviljat', en: 'Awarded' },
  'payouts.money.paid': { sv: 'Utbetalt eller attesterat', en: 'Paid or attested' },
  'payouts.money.asked': { sv: 'Äskat', en: 'Asked for' },
  'payouts.money.left': { sv: 'Kvar', en: 'Left' },
  'payouts.money.free': { sv: 'Kvar att äska', en: 'Left to ask for' },
  'payouts.money.over': { sv: 'Mer än beviljat', en: 'Above the award' },

  'quarterState.coming': { sv: 'Kommer', en: 'To come' },
  'quarterState.coming.line': { sv: 'Kan äskas från {day}.', en: 'Can be asked for from {day}.' },
  'quarterState.open': { sv: 'Kan äskas nu', en: 'Can be asked for now' },
  'quarterState.open.line': { sv: 'Sista dag {day}.', en: 'Last day {day}.' },
  'quarterState.spent': { sv: 'Inget kvar', en: 'Nothing left' },
  'quarterState.spent.line': {
    sv: 'Hela beloppet är redan utbetalt eller äskat.',
    en: 'The whole amount is already paid or asked for.',
  },
  'quarterState.conditional': { sv: 'Väntar på avtalet', en: 'Waits for the agreement' },
  'quarterState.conditional.line': {
    sv: 'Kan äskas när avtalet mellan staten och regionerna är tecknat.',
    en: 'Can be asked for once the agreement between the state and the regions is signed.',
  },
  'quarterState.closed': { sv: 'Stängt', en: 'Closed' },
  'quarterState.closed.line': {
    sv: 'Tiden är slut.',
    en: 'The time is over.',
  },
  'quarterState.lapsed.line': {
    sv: 'Inget äskades i tid.',
    en: 'Nothing was asked for in time.',
  },

  'payout.amount': { sv: 'Äskat belopp', en: 'Amount asked for' },
  'payout.again': {
    sv: 'Äskande nummer {revision} för kvartalet.',
    en: 'Request number {revision} of the quarter.',
  },
  'payout.requestedBy': { sv: 'Äskat av', en: 'Asked for by' },
  'payout.requestedAt': { sv: 'Skickat', en: 'Sent' },
  'payout.area': { sv: 'Område', en: 'Area' },
  'payout.reference': { sv: 'Vårdgivarens referens', en: 'The provider’s reference' },
  'payout.statement': { sv: 'Ingen annan ersättning', en: 'No other payment' },
  'payout.statement.yes': {
    sv: 'Vårdgivaren intygar att kostnaderna inte har ersatts tidigare.',
    en: 'The provider states that the costs have not been reimbursed before.',
  },
  'payout.answer': { sv: 'Svar', en: 'Answer' },
  'payout.attestedBy': { sv: 'Attesterat av {name} den {at}', en: 'Attested by {name} on {at}' },
  'payout.returnedBy': { sv: 'Återsänt av {name} den {at}', en: 'Sent back by {name} on {at}' },
  'payout.reason': { sv: 'Varför det återsändes', en: 'Why it was sent back' },
  'payout.orderedAt': { sv: 'Lagt i betalningsuppdrag', en: 'Put into a payment order' },
  'payout.paidOn': { sv: 'Utbetalt', en: 'Paid' },
  'payout.costs': { sv: 'Kostnader', en: 'Costs' },
  'payout.costs.none': { sv: 'Inga kostnader är angivna.', en: 'No costs are stated.' },
  'payout.cost.type': { sv: 'Typ av kostnad', en: 'Type of cost' },
  'payout.cost.text': { sv: 'Vad kostnaden gäller', en: 'What the cost is for' },
  'payout.cost.amount': { sv: 'Belopp', en: 'Amount' },
  'payout.cost.sum': { sv: 'Summa', en: 'Sum' },

  'payouts.list.title': { sv: 'Alla äskanden', en: 'All requests' },
  'payouts.list.caption': { sv: 'Äskanden i urvalet: {count}', en: 'Requests shown: {count}' },
  'payouts.list.more': {
    sv: 'Det finns fler. De första {most} visas. Välj status, kvartal eller vårdgivare för att se resten.',
    en: 'There are more. The first {most} are shown. Choose a status, a quarter or a provider to see the rest.',
  },
  'payouts.list.empty': { sv: 'Inget äskande passar urvalet.', en: 'No request fits the choice.' },
  'payouts.list.sum': { sv: 'Summa ”{status}” ({count})', en: 'Sum of “{status}” ({count})' },
  'payouts.filter': { sv: 'Välj äskanden', en: 'Choose requests' },
  'payouts.filter.all': { sv: 'Alla', en: 'All' },
  'payouts.filter.submit': { sv: 'Visa', en: 'Show' },
  'payouts.status': { sv: 'Status', en: 'Status' },
  'payouts.quarter': { sv: 'Kvartal', en: 'Quarter' },
  'payouts.provider': { sv: 'Vårdgivare', en: 'Provider' },
  'payouts.requestedOn': { sv: 'Skickat', en: 'Sent' },
  'payouts.orders': { sv: 'Till betalningsuppdragen', en: 'To the payment orders' },

  'payouts.waiting.title': { sv: 'Väntar på din attest', en: 'Waits for your attest' },
  'payouts.waiting.empty': {
    sv: 'Inget väntar på din attest. När ett äskande kommer får du ett mejl, och det visas här.',
    en: 'Nothing waits for your attest. When a request comes you get an email, and it is shown here.',
  },
  'payouts.waiting.link': { sv: 'Läs och attestera', en: 'Read and attest' },

  'start.lede.attests.one': {
    sv: 'Ett äskande väntar på din attest.',
    en: 'One request waits for your attest.',
  },
  'start.lede.attests.many': {
    sv: '{count} äskanden väntar på din attest.',
    en: '{count} requests wait for your attest.',
  },
  'payouts.open.title': { sv: 'Dags att äska', en: 'Time to ask for money' },
  'payouts.open.line': {
    sv: '{quarter} kan äskas till och med {day}.',
    en: '{quarter} can be asked for through {day}.',
  },
} as const;
