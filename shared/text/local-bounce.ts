/** The laptop's mailbox: letting an address bounce. */
export const localBounce = {
  'bounce.title': { sv: 'Låt adressen studsa', en: 'Let the address bounce' },
  'bounce.intro': {
    sv: 'Prova vad som händer när ett mejl inte kommer fram. Det gäller mejl som skickas från och med nu.',
    en: 'Try what happens when an email does not arrive. It holds for emails sent from now on.',
  },
  'bounce.now.bounce': {
    sv: 'Mejl hit studsar nu: adressen finns inte.',
    en: 'Emails to this address bounce now: there is no such address.',
  },
  'bounce.now.complaint': {
    sv: 'Mejl hit anmäls nu som oönskade.',
    en: 'Emails to this address are now reported as unwanted.',
  },
  'bounce.now.works': { sv: 'Mejl hit kommer fram.', en: 'Emails to this address arrive.' },
  'bounce.make.bounce': { sv: 'Låt mejl studsa', en: 'Let emails bounce' },
  'bounce.make.complaint': { sv: 'Anmäl mejl som oönskade', en: 'Report emails as unwanted' },
  'bounce.make.works': { sv: 'Låt mejl komma fram', en: 'Let emails arrive' },
  'bounce.mail.bounce': { sv: 'Kom aldrig fram', en: 'Never arrived' },
  'bounce.mail.complaint': { sv: 'Anmält som oönskat', en: 'Reported as unwanted' },
  'bounce.refused': {
    sv: 'Formuläret kom från en annan sida, eller går inte att läsa. Inget har ändrats.',
    en: 'The form came from another site, or cannot be read. Nothing has changed.',
  },
} as const;
