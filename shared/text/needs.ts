/** What continues next year, by unit. */
export const needTexts = {
  'needs.title': { sv: 'Behov {year}', en: 'Need in {year}' },
  'needs.lede': {
    sv: 'Aktiviteter från {year} som behöver medel även {next}, så som verksamheterna har svarat i uppföljningen.',
    en: 'Activities of {year} that need money in {next} too, as the units have answered in the follow-up.',
  },
  'needs.link': { sv: 'Se behov nästa år', en: 'See the need next year' },
  'needs.filter': { sv: 'Välj år', en: 'Choose a year' },
  'needs.year': { sv: 'Uppföljning av', en: 'Follow-up of' },
  'needs.show': { sv: 'Visa', en: 'Show' },
  'needs.empty': {
    sv: 'Ingen har svarat att en aktivitet från {year} fortsätter.',
    en: 'Nobody has answered that an activity of {year} continues.',
  },
  'needs.open': {
    sv: 'Ni kan söka för det som fortsätter. Ansökan blir ett utkast med de gamla uppgifterna. Det går att söka i:',
    en: 'You can apply for what continues. The application becomes a draft with the old facts. You can apply in:',
  },
  'needs.closed': {
    sv: 'Ingen satsning för ett senare år än {year} är öppen för er än. Behovet står kvar här tills en öppnar.',
    en: 'No programme of a later year than {year} is open to you yet. The need stands here until one opens.',
  },
  'needs.total.one': {
    sv: '1 aktivitet, tillsammans {amount} där belopp är angivet.',
    en: '1 activity, together {amount} where an amount is given.',
  },
  'needs.total.many': {
    sv: '{count} aktiviteter, tillsammans {amount} där belopp är angivet.',
    en: '{count} activities, together {amount} where an amount is given.',
  },
  'needs.caption': { sv: 'Aktiviteter som fortsätter', en: 'Activities that continue' },
  'needs.answer': { sv: 'Behov', en: 'Need' },
  'needs.amount': { sv: 'Belopp', en: 'Amount' },
  'needs.amount.none': { sv: 'Inte angivet', en: 'Not given' },
  'needs.text': { sv: 'Kommentar', en: 'Comment' },
  'needs.status': { sv: 'Uppföljning', en: 'Follow-up' },
  'needs.sum': { sv: 'Summa', en: 'Sum' },
  'needs.programme': { sv: 'Satsning', en: 'Programme' },
  'needs.apply': { sv: 'Ansök för nästa år', en: 'Apply for next year' },
  'needs.goOn': { sv: 'Fortsätt på utkastet', en: 'Go on with the draft' },
  'needs.draft': { sv: 'Utkast finns hos {who}', en: 'A draft is with {who}' },
  'needs.sent': { sv: 'Ansökan är inskickad', en: 'The application is sent in' },
  'needs.begun': {
    sv: 'Inget utkast skapades: {who} vid verksamheten har redan ett för den här aktiviteten.',
    en: 'No draft was made: {who} at the unit already has one for this activity.',
  },
} as const;
