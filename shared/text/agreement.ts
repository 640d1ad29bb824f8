/** The state's agreement behind a programme: signed or not, and what hangs on it. */
export const agreement = {
  'agreement.title': { sv: 'Avtalet', en: 'The agreement' },
  'agreement.awaited': {
    sv: 'Överenskommelsen mellan staten och regionerna är inte tecknad än. Beslut som beviljar är villkorade tills den är det.',
    en: 'The agreement between the state and the regions is not signed yet. Approvals are conditional until it is.',
  },
  'agreement.signed': { sv: 'Tecknat den {day}.', en: 'Signed on {day}.' },
  'agreement.signedSomeDay': { sv: 'Tecknat.', en: 'Signed.' },
  'agreement.conditional.waits.one': {
    sv: 'Ett beslut väntar på avtalet.',
    en: 'One decision waits for the agreement.',
  },
  'agreement.conditional.waits.many': {
    sv: '{count} beslut väntar på avtalet.',
    en: '{count} decisions wait for the agreement.',
  },
  'agreement.conditional.met.one': {
    sv: 'Ett beslut fattades med villkor. Villkoret är uppfyllt.',
    en: 'One decision was made conditionally. The condition is met.',
  },
  'agreement.conditional.met.many': {
    sv: '{count} beslut fattades med villkor. Villkoret är uppfyllt.',
    en: '{count} decisions were made conditionally. The condition is met.',
  },
  'agreement.form.legend': { sv: 'Är avtalet tecknat?', en: 'Is the agreement signed?' },
  'agreement.form.yes': { sv: 'Ja, tecknat', en: 'Yes, signed' },
  'agreement.form.no': { sv: 'Nej, inte tecknat', en: 'No, not signed' },
  'agreement.form.on': { sv: 'Tecknat den', en: 'Signed on' },
  'agreement.form.on.hint': {
    sv: 'Behövs när avtalet är tecknat. Skriv till exempel 2019-02-14.',
    en: 'Needed when the agreement is signed. Write for example 2019-02-14.',
  },
  'agreement.form.future': {
    sv: 'Dagen har inte kommit än. Skriv den dag då avtalet tecknades.',
    en: 'That day has not come yet. Write the day on which the agreement was signed.',
  },
  'agreement.form.button': { sv: 'Spara', en: 'Save' },
} as const;
