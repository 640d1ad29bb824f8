/** What needs somebody who looks after it: questions, mails, and what has not reached the state machine. */
export const stuckPage = {
  'stuck.title': { sv: 'Fastnat på vägen', en: 'Stuck on the way' },
  'stuck.lede': {
    sv: 'Här ser du det som inte kommer vidare av sig självt: frågor som ingen svarar på, mejl som inte kom fram och händelser som inte har lämnats vidare.',
    en: 'Here you see what does not get on by itself: questions that nobody answers, emails that did not arrive, and events that have not been handed on.',
  },
  'stuck.error': { sv: 'Något behöver rättas', en: 'Something needs to be corrected' },

  'stuck.done.resent': {
    sv: 'Mejlet skickas igen inom en minut. Kommer det inte fram står det här på nytt.',
    en: 'The email is sent again within a minute. If it does not arrive, it stands here again.',
  },
  'stuck.done.askedAgain': {
    sv: 'Frågan ställs på nytt till den som ska ha den nu. Kommer det mejlet inte heller fram står det här på nytt.',
    en: 'The question is put again to whoever is to have it now. If that email does not arrive either, it stands here again.',
  },
  'stuck.done.handed': {
    sv: 'Frågan lämnas över. Den som nu har den får ett mejl med en ny länk inom en minut. Den gamla länken slutar att gälla.',
    en: 'The question is handed over. The one who has it now gets an email with a new link within a minute. The old link no longer works.',
  },
  'stuck.done.back': {
    sv: 'Frågan går den vanliga vägen igen. Får någon annan den kommer ett mejl dit inom en minut.',
    en: 'The question goes the ordinary way again. If somebody else gets it, an email goes there within a minute.',
  },
  'stuck.done.nothing': {
    sv: 'Inget behövde göras: mejlet hade redan skickats igen, eller frågan var redan besvarad.',
    en: 'Nothing had to be done: the email had been sent again already, or the question was answered.',
  },

  'stuck.questions.title': { sv: 'Frågor att se över', en: 'Questions to look after' },
  'stuck.questions.intro': {
    sv: 'Frågor om beslut eller attest som har väntat för länge, som inte når fram, som gäller mer än vad den som har frågan får bevilja eller attestera, eller som någon har lämnat över för hand.',
    en: 'Questions for a decision or an attest that have waited too long, that do not get through, that are for more than the one who has them may approve or attest, or that somebody has handed over.',
  },
  'stuck.questions.empty': { sv: 'Alla frågor går sin väg.', en: 'All questions are on their way.' },
  'stuck.questions.nobody': {
    sv: 'Ingen kan få frågan. Den som ska få den behöver ha en delegation som gäller i dag, inte vara frånvarande eller jävig, och gå att nå med mejl. Så snart någon kan, går frågan dit av sig själv.',
    en: 'Nobody can have the question. Whoever is to have it needs a delegation that is valid today, must not be away or have a conflict of interest, and must be reachable by email. As soon as somebody can, the question goes there by itself.',
  },
  'stuck.questions.undelivered': {
    sv: 'Mejlet till {name} kom inte fram. Lämna över frågan, eller skicka mejlet igen längre ner.',
    en: 'The email to {name} did not arrive. Hand the question over, or send the email again further down.',
  },
  'stuck.questions.limit': {
    sv: '{name} får bevilja högst {limit}, och ansökan gäller mer. Lämna över frågan om hela beloppet ska kunna beviljas.',
    en: '{name} may approve at most {limit}, and the application is for more. Hand the question over if the whole amount is to be approved.',
  },
  'stuck.questions.limit.attest': {
    sv: '{name} får attestera högst {limit}, och äskandet gäller mer. Lämna över frågan.',
    en: '{name} may attest at most {limit}, and the request is for more. Hand the question over.',
  },
  'stuck.questions.late': {
    sv: 'Frågan skulle ha varit besvarad {when}. Påminnelserna fortsätter.',
    en: 'The question should have been answered on {when}. The reminders go on.',
  },
  'stuck.questions.chosen': {
    sv: 'Frågan är lämnad till {name} för hand.',
    en: 'The question was handed to {name} by hand.',
  },
  'stuck.questions.attest': {
    sv: 'attest av {amount} för {quarter}',
    en: 'attest of {amount} for {quarter}',
  },
  'stuck.questions.holder': { sv: 'Hos', en: 'With' },
  'stuck.questions.since': { sv: 'Sedan', en: 'Since' },
  'stuck.questions.why': { sv: 'Varför just där', en: 'Why just there' },
  'stuck.questions.card': { sv: 'Lämna över frågan', en: 'Hand over the question' },
  'stuck.questions.card.attest': {
    sv: 'Lämna över frågan om attest, {quarter}',
    en: 'Hand over the question to attest, {quarter}',
  },
  'stuck.questions.card.text': {
    sv: 'Den som får frågan får ett mejl med en egen länk. Den länk som finns i dag slutar att gälla.',
    en: 'The one who gets the question gets an email with a link of their own. The link that there is today no longer works.',
  },
  'stuck.questions.to': { sv: 'Lämna frågan till', en: 'Hand the question to' },
  'stuck.questions.to.hint': {
    sv: 'De som får besluta i dag och som går att nå.',
    en: 'Those who may decide today and can be reached.',
  },
  'stuck.questions.to.hint.attest': {
    sv: 'De som får attestera i dag och som går att nå.',
    en: 'Those who may attest today and can be reached.',
  },
  'stuck.questions.choose': { sv: 'Välj person', en: 'Choose a person' },
  'stuck.questions.option': { sv: '{name}, {role}', en: '{name}, {role}' },
  'stuck.questions.option.limit': {
    sv: '{name}, {role}, högst {limit}',
    en: '{name}, {role}, at most {limit}',
  },
  'stuck.questions.hand': { sv: 'Lämna över', en: 'Hand over' },
  'stuck.questions.back': { sv: 'Lägg tillbaka', en: 'Put back' },
  'stuck.questions.noCandidates': {
    sv: 'Det finns ingen att lämna över till. Se över delegationer och frånvaro i katalogen.',
    en: 'There is nobody to hand over to. Look at delegations and absences in the directory.',
  },
  'stuck.questions.directory': { sv: 'Till katalogen', en: 'To the directory' },
  'stuck.questions.error': {
    sv: 'Välj vem som ska få frågan: {activity}.',
    en: 'Choose who is to have the question: {activity}.',
  },

  'askReason.director': { sv: 'Den vanliga vägen', en: 'The ordinary way' },
  'askReason.controller': { sv: 'Den vanliga vägen', en: 'The ordinary way' },
  'askReason.limit': {
    sv: 'Beloppet är över den ordinaries gräns',
    en: 'The amount is above the usual person’s limit',
  },
  'askReason.substitution': {
    sv: 'Den ordinarie är frånvarande',
    en: 'The usual person is away',
  },
  'askReason.escalated': { sv: 'Inget svar i tid', en: 'No answer in time' },
  'askReason.undelivered': {
    sv: 'Mejl når inte den ordinarie',
    en: 'Emails do not reach the usual person',
  },
  'askReason.conflict': { sv: 'Den ordinarie är jävig', en: 'The usual person is disqualified' },
  'askReason.vacant': { sv: 'Ingen ordinarie har en delegation', en: 'Nobody ordinary has a delegation' },
  'askReason.chosen': { sv: 'Lämnad för hand', en: 'Handed over by hand' },

  'stuck.mails.title': { sv: 'Mejl som inte kom fram', en: 'Emails that did not arrive' },
  'stuck.mails.intro': {
    sv: 'Kontrollera adressen med mottagaren innan du skickar igen. Då räknar Bidragsled med att adressen fungerar.',
    en: 'Check the address with the recipient before you send again. Bidragsled then counts on the address to work.',
  },
  'stuck.mails.caption': {
    sv: 'Lista över mejl som inte kom fram',
    en: 'List of emails that did not arrive',
  },
  'stuck.mails.empty': { sv: 'Alla mejl har kommit fram.', en: 'All emails have arrived.' },
  'stuck.mails.to': { sv: 'Till', en: 'To' },
  'stuck.mails.sent': { sv: 'Skickat', en: 'Sent' },
  'stuck.mails.what': { sv: 'Mejl', en: 'Email' },
  'stuck.mails.why': { sv: 'Kom inte fram', en: 'Did not arrive' },
  'stuck.mails.next.moved': {
    sv: 'Frågan finns nu hos {name}. Skickar du igen ställs den på nytt till den som ska ha den då.',
    en: 'The question is now with {name}. If you send again, it is put again to whoever is to have it then.',
  },
  'stuck.mails.next.same': {
    sv: 'Frågan väntar hos mottagaren. Skickar du igen ställs den på nytt.',
    en: 'The question waits with the recipient. If you send again, it is put again.',
  },
  'stuck.mails.next.applicant': {
    sv: 'Ansökan går vidare, men mottagaren vet det inte.',
    en: 'The application goes on, but the recipient does not know it.',
  },
  'stuck.mails.next.underWay': { sv: 'Ska skickas igen.', en: 'Is to be sent again.' },
  'stuck.mails.again': { sv: 'Skicka igen', en: 'Send again' },
  'stuck.limitedLatest': { sv: 'De {count} senaste visas.', en: 'The latest {count} are shown.' },

  'stuck.invitations.caption': {
    sv: 'Inbjudningar som inte kom fram',
    en: 'Invitations that did not arrive',
  },
  'stuck.programmeMails.caption': {
    sv: 'Mejl om satsningar som inte kom fram',
    en: 'Emails about programmes that did not arrive',
  },
  'stuck.programmeMails.approval': {
    sv: 'Rapporten väntar också på mottagarens startsida. Säg till mottagaren.',
    en: 'The report waits on the recipient’s start page as well. Tell the recipient.',
  },
  'stuck.programmeMails.dates': {
    sv: 'Det som mejlet sade står i kalendern och på rapportens sida. När adressen fungerar: öppna mottagaren och välj Mejlen kommer fram igen.',
    en: 'What the email said stands in the calendar and on the report’s page. When the address works: open the recipient and choose Emails arrive again.',
  },
  'stuck.invitations.programme': { sv: 'Satsning', en: 'Programme' },

  'stuck.failed.title': { sv: 'Händelser som har misslyckats', en: 'Events that have failed' },
  'stuck.failed.intro': {
    sv: 'Har misslyckats minst {attempts} gånger. Be driften titta på felet. Bidragsled försöker igen av sig självt, minst var femte minut.',
    en: 'Have failed at least {attempts} times. Ask operations to look at the fault. Bidragsled tries again by itself, at least every five minutes.',
  },
  'stuck.failed.caption': {
    sv: 'Lista över händelser som har misslyckats',
    en: 'List of events that have failed',
  },
  'stuck.failed.empty': { sv: 'Inget har fastnat.', en: 'Nothing is stuck.' },
  'stuck.pending.title': { sv: 'Händelser på väg', en: 'Events on their way' },
  'stuck.pending.intro': {
    sv: 'Lämnas oftast vidare inom en minut.',
    en: 'Usually handed on within a minute.',
  },
  'stuck.pending.caption': {
    sv: 'Lista över händelser på väg',
    en: 'List of events on their way',
  },
  'stuck.pending.empty': { sv: 'Allt har kommit fram.', en: 'Everything has arrived.' },
  'stuck.what': { sv: 'Vad', en: 'What' },
  'stuck.attempts': { sv: 'Försök', en: 'Attempts' },
  'stuck.lastError': { sv: 'Senaste fel', en: 'Latest fault' },
  'stuck.noError': { sv: 'Inget', en: 'None' },
  'stuck.since': { sv: 'Sedan', en: 'Since' },
  'stuck.start-execution': { sv: 'Handläggningen ska starta', en: 'The process is to start' },
  'stuck.answer-question': { sv: 'Svaret ska lämnas vidare', en: 'The answer is to be handed on' },
  'stuck.start-errand': { sv: 'Ett ärende ska utföras', en: 'An errand is to be done' },
  'stuck.errand.invitation': { sv: 'Inbjudan att ansöka', en: 'Invitation to apply' },
  'stuck.errand.order': { sv: 'Filer till ett betalningsuppdrag', en: 'Files of a payment order' },
  'stuck.errand.programme': {
    sv: 'Bevakning av en satsnings datum',
    en: 'Watch over the dates of a programme',
  },
  'stuck.errand.report': { sv: 'Filer till en rapport', en: 'Files of a report' },
  'stuck.errand.case': { sv: 'Export av en ansökans handlingar', en: 'Export of an application’s case' },
  'stuck.ask-again': { sv: 'Frågan ska ställas på nytt', en: 'The question is to be put again' },
  'stuck.directory-changed': {
    sv: 'Alla frågor ska ställas efter den ändrade katalogen',
    en: 'All questions are to be put by the changed directory',
  },
  'stuck.everyApplication': { sv: 'Alla ansökningar som väntar', en: 'All applications that wait' },
  'stuck.unreadable': {
    sv: 'Går inte att läsa i den här versionen',
    en: 'Cannot be read by this version',
  },
  'stuck.limited': { sv: 'De {count} äldsta visas.', en: 'The oldest {count} are shown.' },
} as const;
