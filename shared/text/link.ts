/** The pages that a mail's link can lead to when it does not lead to the decision. */
export const links = {
  'link.now.title': { sv: 'Frågan ligger hos någon annan', en: 'Somebody else has the question' },
  'link.over.title': {
    sv: 'Frågan väntar inte längre på svar',
    en: 'The question no longer waits for an answer',
  },
  'link.nobody.title': { sv: 'Ingen har frågan just nu', en: 'Nobody has the question right now' },
  'link.now.since': {
    sv: 'Frågan ligger nu hos {name} sedan {since}.',
    en: '{name} has had the question since {since}.',
  },
  'link.now.because': {
    sv: 'Frågan ligger nu hos {name} sedan {since}, eftersom {why}.',
    en: '{name} has had the question since {since}, because {why}.',
  },
  'link.ordinary': { sv: 'den ordinarie beslutsfattaren', en: 'the one who usually decides' },
  'link.ordinary.attest': { sv: 'den som vanligen attesterar', en: 'the one who usually attests' },
  'link.why.director': {
    sv: 'det är den som vanligen beslutar',
    en: 'they are the one who usually decides',
  },
  'link.why.controller': {
    sv: 'det är den som vanligen attesterar',
    en: 'they are the one who usually attests',
  },
  'link.why.limit': {
    sv: 'beloppet är högre än gränsen för den som vanligen får frågan',
    en: 'the amount is above the limit of the one who is usually asked',
  },
  'link.why.substitution': { sv: '{director} är frånvarande', en: '{director} is away' },
  'link.why.escalated': { sv: '{director} inte har svarat i tid', en: '{director} has not answered in time' },
  'link.why.undelivered': {
    sv: 'mejlen inte når fram till {director}',
    en: 'the emails do not reach {director}',
  },
  'link.why.conflict': { sv: '{director} är jävig', en: '{director} has a conflict of interest' },
  'link.why.vacant': {
    sv: 'den som vanligen får frågan inte har en delegation just nu',
    en: 'the one who is usually asked has no delegation right now',
  },
  'link.why.chosen': {
    sv: 'frågan har lämnats över för hand',
    en: 'the question was handed over by a person',
  },
  'link.foreign.told': {
    sv: 'Länken var inte till dig. Den som har frågan får veta att du har öppnat den.',
    en: 'The link was not for you. The one who has the question is told that you have opened it.',
  },
  'link.see': { sv: 'Se ansökan', en: 'See the application' },
  'link.over': { sv: 'Frågan är avslutad.', en: 'The question is closed.' },
  'link.decided': {
    sv: '{name} har fattat beslut {number} ({outcome}) den {at}.',
    en: '{name} made decision {number} ({outcome}) on {at}.',
  },
  'link.payout.attested': {
    sv: '{name} attesterade {amount} den {at}.',
    en: '{name} attested {amount} on {at}.',
  },
  'link.payout.returned': {
    sv: '{name} återsände äskandet på {amount} den {at}.',
    en: '{name} sent the request for {amount} back on {at}.',
  },

  'link.old.expired.title': { sv: 'Länken har gått ut', en: 'The link has expired' },
  'link.old.expired.text': {
    sv: 'Den gällde till den {day}. Frågan väntar fortfarande på ditt svar.',
    en: 'It was valid until {day}. The question still waits for your answer.',
  },
  'link.old.replaced.title': { sv: 'Det finns en nyare länk', en: 'There is a newer link' },
  'link.old.replaced.text': {
    sv: 'En ny länk skickades till dig den {day}. Den här gäller inte längre.',
    en: 'A new link was sent to you on {day}. This one is no longer valid.',
  },
  'link.old.signedIn': {
    sv: 'Du är inloggad och har frågan. Du kan därför också fortsätta direkt.',
    en: 'You are signed in and have the question. So you can also go on at once.',
  },
  'link.old.goOn': { sv: 'Fortsätt till frågan', en: 'Go on to the question' },
  'link.renew.text': {
    sv: 'En ny länk skickas bara till den e-postadress som är registrerad för den som har frågan.',
    en: 'A new link is sent only to the email address that is registered for the one who has the question.',
  },
  'link.renew.button': { sv: 'Skicka en ny länk', en: 'Send a new link' },
  'link.renewed.title': { sv: 'En ny länk är på väg', en: 'A new link is on its way' },
  'link.renewed.text': {
    sv: 'Den skickas till den registrerade adressen hos den som har frågan. Det tar någon minut.',
    en: 'It is sent to the registered address of the one who has the question. That takes a minute or so.',
  },

  'refused.guessing.title': { sv: 'För många försök', en: 'Too many attempts' },
  'refused.guessing.text': {
    sv: 'Många adresser härifrån har lett till sidor som inte finns. Vänta tio minuter. Riktiga länkar fungerar som vanligt.',
    en: 'Many addresses from here have led to pages that do not exist. Wait ten minutes. Real links work as usual.',
  },
} as const;
