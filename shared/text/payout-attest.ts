/** The page on which a controller attests a provider's request, or sends it back. */
export const payoutAttest = {
  'attest.title': { sv: 'Attest: {activity}', en: 'Attest: {activity}' },
  'attest.eyebrow': { sv: 'Äskande att attestera', en: 'Request to attest' },
  'attest.eyebrow.answered': { sv: 'Äskande', en: 'Request' },
  'attest.back': { sv: 'Till ansökan', en: 'To the application' },
  'attest.lede': {
    sv: '{unit} äskar {amount} för {quarter}.',
    en: '{unit} asks for {amount} for {quarter}.',
  },
  'attest.money': { sv: 'Före och efter', en: 'Before and after' },
  'attest.money.before': { sv: 'Utbetalt eller attesterat före', en: 'Paid or attested before' },
  'attest.money.this': { sv: 'Det här äskandet', en: 'This request' },
  'attest.money.after': { sv: 'Kvar efter', en: 'Left after it' },
  'attest.request': { sv: 'Äskandet för {quarter}', en: 'The request for {quarter}' },
  'attest.award': { sv: 'Beslutet bakom', en: 'The decision behind it' },
  'attest.decidedAt': { sv: 'Beslutat', en: 'Decided' },
  'attest.history': { sv: 'Aktivitetens andra äskanden', en: 'Other requests of the activity' },
  'attest.history.caption': {
    sv: 'Andra äskanden för samma aktivitet, med status och svar',
    en: 'Other requests of the same activity, with status and answer',
  },
  'attest.history.again': { sv: '{quarter}, äskande {revision}', en: '{quarter}, request {revision}' },
  'attest.history.empty': { sv: 'Det här är det första.', en: 'This is the first.' },
  'attest.toAnswer': { sv: 'Till attesten', en: 'To the attest' },

  'attest.answer': { sv: 'Ditt svar', en: 'Your answer' },
  'attest.attest.text': {
    sv: 'Med attesten intygar du att kostnaderna är rimliga och ryms i beslutet. Pengarna betalas sedan ut.',
    en: 'By attesting you certify that the costs are reasonable and within the decision. The money is then paid.',
  },
  'attest.attest.button': { sv: 'Attestera {amount}', en: 'Attest {amount}' },
  'attest.return.open': { sv: 'Sänd tillbaka i stället', en: 'Send it back instead' },
  'attest.return.intro': {
    sv: 'Vårdgivaren får ditt skäl i ett mejl, och kan rätta och äska igen.',
    en: 'The provider gets your reason by email, and can correct the request and ask again.',
  },
  'attest.return.reason': { sv: 'Vad behöver rättas?', en: 'What needs to be corrected?' },
  'attest.return.hint': {
    sv: 'Skriv så att vårdgivaren kan rätta utan att fråga.',
    en: 'Write so that the provider can correct it without asking.',
  },
  'attest.return.button': { sv: 'Sänd tillbaka', en: 'Send back' },
  'attest.reason.required': {
    sv: 'Skriv vad vårdgivaren behöver rätta.',
    en: 'Write what the provider needs to correct.',
  },

  'attest.done.attested': { sv: 'Attesten är sparad', en: 'The attest is saved' },
  'attest.done.attested.text': {
    sv: 'Vårdgivaren får besked per mejl. Pengarna betalas ut med nästa betalningsuppdrag.',
    en: 'The provider is told by email. The money is paid with the next payment order.',
  },
  'attest.done.returned': { sv: 'Äskandet är återsänt', en: 'The request is sent back' },
  'attest.done.returned.text': {
    sv: 'Vårdgivaren får ditt skäl per mejl och kan äska igen.',
    en: 'The provider gets your reason by email and can ask again.',
  },
  'attest.answered.attested': { sv: 'Äskandet är attesterat', en: 'The request is attested' },
  'attest.answered.returned': { sv: 'Äskandet har återsänts', en: 'The request was sent back' },
  'attest.next': {
    sv: 'Nästa som väntar på din attest ({count})',
    en: 'Next that waits for your attest ({count})',
  },
  'attest.notAsked': {
    sv: 'Äskandet väntar på att en controller får frågan.',
    en: 'The request waits for a controller to be asked.',
  },
  'attest.place': { sv: 'Du attesterar i stället för {who}', en: 'You attest in place of {who}' },
  'attest.place.text': {
    sv: 'Frågan har kommit till dig. Din egen delegation gäller.',
    en: 'The question has come to you. Your own delegation applies.',
  },
  'attest.limit.title': { sv: 'Beloppet är högre än din gräns', en: 'The amount is above your limit' },
  'attest.limit.text': {
    sv: 'Äskandet är på {amount} och du får attestera högst {limit}. Be samordnaren lämna över frågan, eller sänd tillbaka äskandet.',
    en: 'The request is for {amount} and you may attest at most {limit}. Ask the coordinator to hand the question over, or send the request back.',
  },
  'attest.account.title': { sv: 'Utbetalningen hålls', en: 'The payment is held' },
  'attest.account.text': {
    sv: 'Vårdgivarens kontonummer ändrades av {by} den {at}. Du kan attestera, men inget betalas ut förrän någon annan har godkänt kontot.',
    en: 'The account number of the provider was changed by {by} on {at}. You can attest, but nothing is paid until somebody else has approved the account.',
  },
  'attest.changed.before': { sv: 'Det du läste', en: 'What you read' },
  'attest.changed.now': { sv: 'Nu', en: 'Now' },
  'attest.changed.nothing': { sv: 'Inget', en: 'Nothing' },
  'attest.refused.title': { sv: 'Äskandet kan inte attesteras', en: 'The request cannot be attested' },
  'attest.noDelegation.title': { sv: 'Du får inte attestera', en: 'You may not attest' },
  'attest.noDelegation.text': {
    sv: 'Du har ingen delegation som gäller i dag. Be samordnaren lämna över frågan.',
    en: 'You have no delegation that holds today. Ask the coordinator to hand the question over.',
  },
  'attest.own.title': { sv: 'Du kan inte attestera det här', en: 'You cannot attest this' },
  'attest.ended.title': { sv: 'Frågan ligger inte längre hos dig', en: 'The question is no longer with you' },
} as const;
