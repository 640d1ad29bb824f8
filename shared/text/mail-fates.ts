/** What became of a mail, on the application's page and among what is stuck. */
export const mailFates = {
  'mailFault.address': { sv: 'adressen finns inte', en: 'there is no such address' },
  'mailFault.suppressed': {
    sv: 'mejltjänsten skickar inte längre till adressen',
    en: 'the email service no longer sends to the address',
  },
  'mailFault.complaint': {
    sv: 'mottagaren har anmält mejlet som oönskat',
    en: 'the recipient reported the email as unwanted',
  },
  'mailFault.refused': {
    sv: 'mejltjänsten tog inte emot mejlet',
    en: 'the email service did not take the email',
  },
  'mailFault.passing': {
    sv: 'brevlådan är full eller går inte att nå just nu',
    en: 'the mailbox is full or cannot be reached for now',
  },
  'mailFault.unsendable': { sv: 'adressen godtas inte', en: 'the address is not accepted' },
  'mailFault.listed': {
    sv: 'Adressen står också på mejltjänstens spärrlista. Be den som driver Bidragsled att ta bort den där först. Annars studsar nästa mejl också.',
    en: 'The address is also on the email service’s own list of blocked addresses. Ask whoever runs Bidragsled to remove it there first. Otherwise the next email bounces too.',
  },

  'history.routed': { sv: '{why}.', en: '{why}.' },
  'history.delivered': { sv: 'Levererat {when}.', en: 'Delivered {when}.' },
  'history.undelivered': { sv: 'Kom inte fram ({why}), {when}.', en: 'Did not arrive ({why}), {when}.' },
  'history.resend': { sv: 'Ett nytt försök är begärt.', en: 'Another try has been asked for.' },
  'history.resends.one': { sv: 'Skickat igen en gång.', en: 'Sent again once.' },
  'history.resends.many': { sv: 'Skickat igen {count} gånger.', en: 'Sent again {count} times.' },
} as const;
