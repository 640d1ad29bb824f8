/** What has not reached the state machine. */
export const stuckPage = {
  'stuck.title': { sv: 'Fastnat på vägen', en: 'Stuck on the way' },
  'stuck.lede': {
    sv: 'Varje händelse lämnas vidare till handläggningen. Här ser du det som inte har kommit fram. Bidragsled försöker igen av sig självt, minst var femte minut.',
    en: 'Each event is handed on to the process. Here you see what has not arrived. Bidragsled tries again by itself, at least every five minutes.',
  },
  'stuck.failed.title': { sv: 'Behöver ses över', en: 'Needs attention' },
  'stuck.failed.intro': {
    sv: 'Har misslyckats minst {attempts} gånger. Be driften titta på felet.',
    en: 'Has failed at least {attempts} times. Ask operations to look at the fault.',
  },
  'stuck.failed.caption': { sv: 'Händelser som har misslyckats', en: 'Events that have failed' },
  'stuck.failed.empty': { sv: 'Inget har fastnat.', en: 'Nothing is stuck.' },
  'stuck.pending.title': { sv: 'På väg', en: 'On its way' },
  'stuck.pending.intro': {
    sv: 'Lämnas oftast vidare inom en minut.',
    en: 'Usually handed on within a minute.',
  },
  'stuck.pending.caption': { sv: 'Händelser på väg', en: 'Events on their way' },
  'stuck.pending.empty': { sv: 'Allt har kommit fram.', en: 'Everything has arrived.' },
  'stuck.what': { sv: 'Vad', en: 'What' },
  'stuck.attempts': { sv: 'Försök', en: 'Attempts' },
  'stuck.lastError': { sv: 'Senaste fel', en: 'Latest fault' },
  'stuck.noError': { sv: 'Inget', en: 'None' },
  'stuck.since': { sv: 'Sedan', en: 'Since' },
  'stuck.start-execution': { sv: 'Handläggningen ska starta', en: 'The process is to start' },
  'stuck.answer-question': { sv: 'Beslutet ska lämnas vidare', en: 'The decision is to be handed on' },
  'stuck.unreadable': {
    sv: 'Går inte att läsa i den här versionen',
    en: 'Cannot be read by this version',
  },
  'stuck.limited': { sv: 'De {count} äldsta visas.', en: 'The oldest {count} are shown.' },
} as const;
