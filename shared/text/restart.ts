/** The administrator's way to set an application going again. */
export const restart = {
  'restart.title': { sv: 'Starta om väntan', en: 'Restart the waiting' },
  'restart.title.followUp': {
    sv: 'Starta om väntan på uppföljningen',
    en: 'Restart the waiting for the follow-up',
  },
  'restart.title.quarter': {
    sv: 'Starta om väntan för {quarter}',
    en: 'Restart the waiting for {quarter}',
  },
  'restart.text': {
    sv: 'Använd knappen om ett larm säger att körningen har stannat. En ny omgång tar över efter omgång {round}. Frågan och länken är desamma, och inget beslut påverkas.',
    en: 'Use the button if an alarm says that the execution has stopped. A new round takes over after round {round}. The question and its link stay the same, and no decision is touched.',
  },
  'restart.button': { sv: 'Starta en ny omgång', en: 'Start a new round' },
} as const;
