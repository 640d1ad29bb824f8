/** How a matter stands, what a decision says, and the turns that an application can take. */
export const decisionWords = {
  'application.ways': { sv: 'Vad du kan göra', en: 'What you can do' },
  'application.arrived.submitted': { sv: 'Ansökan är inskickad', en: 'The application has been sent' },
  'application.arrived.completed': {
    sv: 'Kompletteringen är inskickad',
    en: 'The completion has been sent',
  },
  'application.arrived.change-requested': { sv: 'Ändringen är inskickad', en: 'The change has been sent' },
  'application.returned.title': {
    sv: 'Ansökan behöver kompletteras senast den {day}',
    en: 'The application needs to be completed by {day}',
  },
  'application.returned.title.change': {
    sv: 'Ändringen behöver kompletteras senast den {day}',
    en: 'The change needs to be completed by {day}',
  },
  'application.returned.own': {
    sv: 'Därefter kan beslut fattas på de uppgifter som finns.',
    en: 'After that it may be decided on what is there.',
  },
  'application.returned.other': {
    sv: 'Frågan ställs igen när kompletteringen kommer, eller när den {day} har gått.',
    en: 'The question is put again when the completion comes, or when {day} has passed.',
  },
  'application.deferred.title': {
    sv: 'Beslutet är uppskjutet till den {day}',
    en: 'The decision is deferred until {day}',
  },
  'application.deferred.text': {
    sv: 'Den dagen ställs frågan igen. Ingen behöver göra något nu.',
    en: 'On that day the question is put again. Nobody need do anything now.',
  },
  'application.change.title': { sv: 'Ändring som väntar', en: 'A change that waits' },
  'application.change.intro': {
    sv: 'Begärd den {day}. Aktiviteten gäller som förut tills ändringen är beslutad.',
    en: 'Asked for on {day}. The activity stands as before until the change is decided.',
  },
  'application.change.submitted': { sv: 'Ändring begärd', en: 'Change asked for' },
  'application.change.returned': {
    sv: 'Ändringen väntar på komplettering',
    en: 'The change waits for completion',
  },
  'application.change.deferred': { sv: 'Ändringen är uppskjuten', en: 'The change is deferred' },
  'application.trouble.nobody': {
    sv: 'Det finns ingen att ställa frågan till. Se över delegationer och ersättare.',
    en: 'There is nobody to put the question to. Look at delegations and substitutes.',
  },

  'takeUp.title': { sv: 'Ta upp frågan nu', en: 'Take it up now' },
  'takeUp.text.returned': {
    sv: 'Frågan väntar på en komplettering. Tar du upp den nu beslutar du på de uppgifter som finns.',
    en: 'The question waits for a completion. If you take it up now you decide on what is there.',
  },
  'takeUp.text.deferred': {
    sv: 'Frågan är uppskjuten. Tar du upp den nu ställs den igen direkt.',
    en: 'The question is deferred. If you take it up now it is put again at once.',
  },
  'takeUp.button': { sv: 'Ta upp nu', en: 'Take up now' },

  'trail.asked.other': { sv: 'Hos ersättaren', en: 'With the substitute' },
  'trail.completion': { sv: 'Komplettering', en: 'Completion' },
  'trail.completed': { sv: 'Kompletterad', en: 'Completed' },
  'trail.changeRequested': { sv: 'Ändring begärd', en: 'Change asked for' },
  'trail.resumed': { sv: 'Upptagen igen', en: 'Taken up again' },
  'trail.withdrawn': { sv: 'Återtagen', en: 'Withdrawn' },
  'trail.withdrawn.change': { sv: 'Ändringen återtagen', en: 'Change withdrawn' },
  'trail.change.approved': { sv: 'Ändringen beviljad', en: 'Change approved' },
  'trail.change.rejected': { sv: 'Ändringen avslagen', en: 'Change rejected' },
  'trail.change.returned': { sv: 'Ändringen åter för komplettering', en: 'Change sent back' },
  'trail.change.deferred': { sv: 'Ändringen uppskjuten', en: 'Change deferred' },
  'trail.until.returned': { sv: 'Senast {day}', en: 'By {day}' },
  'trail.until.deferred': { sv: 'Till {day}', en: 'Until {day}' },

  'decision.title.change': { sv: 'Beslutet om ändringen', en: 'The decision on the change' },
  'decision.outcome.approved': { sv: 'Beviljad', en: 'Approved' },
  'decision.outcome.rejected': { sv: 'Avslagen', en: 'Rejected' },
  'decision.outcome.returned': { sv: 'Åter för komplettering', en: 'Sent back' },
  'decision.outcome.deferred': { sv: 'Uppskjuten', en: 'Deferred' },
  'decision.missing': { sv: 'Det som saknas', en: 'What is missing' },
  'decision.until.returned': { sv: 'Sista dag', en: 'Last day' },
  'decision.until.returned.note': {
    sv: 'Därefter kan beslut fattas på de uppgifter som finns.',
    en: 'After that it may be decided on what is there.',
  },
  'decision.until.deferred': { sv: 'Tas upp igen', en: 'Taken up again' },
  'decision.until.deferred.note': { sv: 'Då ställs frågan på nytt.', en: 'Then the question is put anew.' },
  'decision.conditional': { sv: 'Villkorat av avtalet', en: 'Conditional on the agreement' },
  'decision.conditional.waits': {
    sv: 'Beslutet gäller först när avtalet mellan staten och regionerna är tecknat.',
    en: 'The decision applies only once the agreement between the state and the regions is signed.',
  },
  'decision.conditional.met': {
    sv: 'Villkoret är uppfyllt sedan den {day}.',
    en: 'The condition has been met since {day}.',
  },
  'decision.earlierNumber': { sv: 'beslut {number}', en: 'decision {number}' },
  'decision.earlierOnes': { sv: 'Tidigare beslut', en: 'Earlier decisions' },
  'decision.line': { sv: '{number}, {day}: {what}, {by}', en: '{number}, {day}: {what}, {by}' },
} as const;
