/** The mails to the one who decides. */
export const askingMails = {
  'mail.decision-wanted.application.subject': {
    sv: 'Beslut behövs: {activity}, {amount}',
    en: 'Decision wanted: {activity}, {amount}',
  },
  'mail.decision-wanted.application.intro': {
    sv: '{unit} söker medel ur {programme}. Du behöver besluta.',
    en: '{unit} applies for money from {programme}. You need to decide.',
  },
  'mail.decision-wanted.change.subject': {
    sv: 'Beslut om ändring behövs: {activity}, {amount}',
    en: 'Decision on a change wanted: {activity}, {amount}',
  },
  'mail.decision-wanted.change.intro': {
    sv: '{unit} vill ändra en aktivitet som är beviljad i {programme}. Du behöver besluta om ändringen.',
    en: '{unit} wants to change an activity that is approved in {programme}. You need to decide on the change.',
  },
  'mail.reminder.application.subject': {
    sv: 'Påminnelse, beslut behövs: {activity}, {amount}',
    en: 'Reminder, decision wanted: {activity}, {amount}',
  },
  'mail.reminder.application.intro': {
    sv: 'Frågan ställdes till dig den {askedAt} och väntar fortfarande på ditt beslut. {unit} söker medel ur {programme}.',
    en: 'The question was put to you on {askedAt} and still waits for your decision. {unit} applies for money from {programme}.',
  },
  'mail.reminder.change.subject': {
    sv: 'Påminnelse, beslut om ändring behövs: {activity}, {amount}',
    en: 'Reminder, decision on a change wanted: {activity}, {amount}',
  },
  'mail.reminder.change.intro': {
    sv: 'Frågan ställdes till dig den {askedAt} och väntar fortfarande på ditt beslut. {unit} vill ändra en aktivitet som är beviljad i {programme}.',
    en: 'The question was put to you on {askedAt} and still waits for your decision. {unit} wants to change an activity that is approved in {programme}.',
  },
  'mail.decision-wanted.link': { sv: 'Läs och besluta', en: 'Read and decide' },

  'mail.wanted.insteadOf': {
    sv: 'Du får frågan i stället för {who}.',
    en: 'You are asked in place of {who}.',
  },
  'mail.wanted.limit': {
    sv: 'Frågan går till dig eftersom beloppet är högre än den vanliga beslutsfattarens gräns.',
    en: 'You are asked because the amount is above the limit of the one who usually decides.',
  },
  'mail.wanted.escalated': {
    sv: 'Frågan går till dig eftersom ingen har svarat i tid.',
    en: 'You are asked because nobody has answered in time.',
  },
  'mail.wanted.vacant': {
    sv: 'Frågan går till dig eftersom ingen direktör har en delegation just nu.',
    en: 'You are asked because no director has a delegation right now.',
  },
  'mail.wanted.chosen': {
    sv: 'Frågan har lämnats till dig för hand.',
    en: 'The question was handed to you by a person.',
  },
  'mail.wanted.firstAsked': {
    sv: 'Frågan ställdes första gången den {firstAsked}.',
    en: 'The question was first put on {firstAsked}.',
  },
  'mail.wanted.aboveLimit': {
    sv: 'Beloppet är högre än din gräns, {limit}. Du kan bevilja högst så mycket. Annars kan samordnaren lämna frågan till någon med högre gräns.',
    en: 'The amount is above your limit, {limit}. You can approve at most that. Otherwise the coordinator can hand the question to somebody with a higher limit.',
  },
  'mail.wanted.newLink': {
    sv: 'Länken nedan är ny. Tidigare länkar i samma fråga går inte längre att besluta med.',
    en: 'The link below is new. Earlier links about the same question can no longer be used to decide.',
  },
  'mail.wanted.completed': {
    sv: 'En komplettering begärdes den {day}. Nu har {unit} kompletterat.',
    en: 'A completion was asked for on {day}. Now {unit} has sent it.',
  },
  'mail.wanted.notCompleted': {
    sv: 'En komplettering begärdes den {day}, men ingen har kommit.',
    en: 'A completion was asked for on {day}, but none has come.',
  },
  'mail.wanted.deferred': {
    sv: 'Beslutet sköts upp den {day}. Nu tas frågan upp igen.',
    en: 'The decision was deferred on {day}. Now it is taken up again.',
  },
  'mail.wanted.agreementAwaited': {
    sv: 'Överenskommelsen mellan staten och regionerna är inte tecknad än. Det du beviljar gäller först när den är tecknad.',
    en: 'The agreement between the state and the regions is not signed yet. What you approve applies only once it is signed.',
  },

  'mail.openedByOther.subject': {
    sv: 'Någon annan öppnade länken till dig: {activity}',
    en: 'Somebody else opened your link: {activity}',
  },
  'mail.openedByOther.decision.intro': {
    sv: '{by} öppnade din länk den {at}, inloggad som sig själv. Sidan visades inte, och inget har ändrats. Bara du kan besluta.',
    en: '{by} opened your link on {at}, signed in as themself. The page was not shown, and nothing has changed. Only you can decide.',
  },
  'mail.openedByOther.decision.whatToDo': {
    sv: 'Har du skickat mejlet vidare behöver du inte göra något. Ska någon annan besluta åt dig: be samordnaren lämna över frågan.',
    en: 'If you forwarded the email you need not do anything. If somebody else should decide for you, ask the coordinator to hand over the question.',
  },

  'mail.fact.leftBefore': { sv: 'Kvar i {part}', en: 'Left in {part}' },
  'mail.fact.warnings': { sv: 'Att tänka på', en: 'To consider' },
  'mail.fact.changed': { sv: 'Ändrade uppgifter', en: 'What has changed' },
  'mail.fact.comment': { sv: 'Sökandens kommentar', en: 'Comment of the applicant' },
  'mail.fact.today': { sv: 'Gäller i dag', en: 'Applies today' },
  'mail.fact.wanted': { sv: 'Begärd ändring', en: 'Change asked for' },
  'mail.fact.difference': { sv: 'Skillnad mot i dag', en: 'Difference from today' },
  'mail.fact.reason': { sv: 'Varför', en: 'Why' },
} as const;
