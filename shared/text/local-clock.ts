/** The laptop's clock: its page, its command, and what the timers will do. */
export const localClock = {
  'clock.title': { sv: 'Klockan på den här datorn', en: 'The clock on this computer' },
  'clock.about': {
    sv: 'Påminnelser och sista dagar följer den här klockan. Flytta den framåt, så händer allt på vägen på riktigt.',
    en: 'Reminders and last days follow this clock. Move it forward, and everything on the way really happens.',
  },
  'clock.now': { sv: 'Nu är klockan', en: 'The clock says' },
  'clock.move': { sv: 'Flytta klockan framåt', en: 'Move the clock forward' },
  'clock.move.next': { sv: 'Till nästa händelse', en: 'To the next event' },
  'clock.move.day': { sv: 'En dag', en: 'One day' },
  'clock.move.week': { sv: 'En vecka', en: 'One week' },
  'clock.move.month': { sv: 'En månad', en: 'One month' },
  'clock.move.date': { sv: 'Till datumet', en: 'To the date' },
  'clock.date': { sv: 'Datum', en: 'Date' },
  'clock.date.hint': { sv: 'Till exempel {example}', en: 'For example {example}' },
  'clock.time': { sv: 'Klockslag i Stockholm', en: 'Time in Stockholm' },
  'clock.time.hint': { sv: 'Till exempel 09.00', en: 'For example 09:00' },

  'clock.next': { sv: 'Det här händer härnäst', en: 'What happens next' },
  'clock.next.none': { sv: 'Inget väntar på att tiden ska gå.', en: 'Nothing waits for time to pass.' },
  'clock.next.more': { sv: 'Därefter {count} till.', en: 'Then {count} more.' },
  'clock.event.remind': { sv: 'Påminnelse till {name}', en: 'Reminder to {name}' },
  'clock.event.remindCompletion': {
    sv: 'Påminnelse till {name} om kompletteringen',
    en: 'Reminder to {name} of the completion',
  },
  'clock.event.escalate': {
    sv: 'Inget svar från {name}: frågan går till ersättaren',
    en: 'No answer from {name}: the question goes to the substitute',
  },
  'clock.event.completionDue': {
    sv: 'Sista dagen för komplettering går ut: frågan ställs på nytt',
    en: 'The last day for the completion is over: the question is put again',
  },
  'clock.event.deferralDue': { sv: 'Beslutet tas upp igen', en: 'The decision is taken up again' },
  'clock.event.away': {
    sv: '{name} är borta: {substitute} tar över',
    en: '{name} is away: {substitute} takes over',
  },
  'clock.event.back': { sv: '{name} är tillbaka', en: '{name} is back' },
  'clock.event.delegationBegins': {
    sv: 'Delegation börjar gälla för {name}',
    en: 'A delegation of {name} begins',
  },
  'clock.event.delegationEnds': {
    sv: 'Delegation upphör för {name}',
    en: 'A delegation of {name} ends',
  },
  'clock.event.nobody': {
    sv: 'Ingen kunde få frågan: det prövas på nytt',
    en: 'Nobody could be asked: it is tried again',
  },
  'clock.event.windowOpens': {
    sv: 'Det går att äska för {quarter}',
    en: 'Money can be asked for, {quarter}',
  },
  'clock.event.remindRequest': {
    sv: 'Påminnelse till {name} om att äska för {quarter}',
    en: 'Reminder to {name} to ask for money, {quarter}',
  },
  'clock.event.quarterLapses': {
    sv: 'Sista dagen att äska för {quarter} går ut: kvartalet förfaller',
    en: 'The last day to ask for {quarter} is over: the quarter lapses',
  },
  'clock.event.remindAttest': {
    sv: 'Påminnelse till {name} om attest för {quarter}',
    en: 'Reminder to {name} to attest, {quarter}',
  },
  'clock.event.escalateAttest': {
    sv: 'Inget svar från {name}: frågan om attest för {quarter} går till någon annan',
    en: 'No answer from {name}: the question to attest {quarter} goes to somebody else',
  },
  'clock.event.followUpOpens': { sv: 'Uppföljningen öppnar', en: 'The follow-up opens' },
  'clock.event.remindFollowUp': {
    sv: '{name} påminns om uppföljningen',
    en: '{name} is reminded of the follow-up',
  },
  'clock.event.remindReview': {
    sv: '{name} påminns om att granska uppföljningen',
    en: '{name} is reminded to review the follow-up',
  },
  'clock.event.remindRepayment': {
    sv: '{name} påminns om återbetalningen',
    en: '{name} is reminded of the repayment',
  },
  'clock.event.programmeDates': {
    sv: 'Datumen för bokslutet ses över: {name}',
    en: 'The dates of the year end are looked at: {name}',
  },
  'clock.event.round': { sv: 'Väntan ses över och går vidare', en: 'The waiting is looked at and goes on' },

  'clock.problem.time': {
    sv: 'Skriv ett klockslag mellan 00.00 och 23.59, till exempel 09.00.',
    en: 'Write a time between 00:00 and 23:59, for example 09:00.',
  },
  'clock.problem.past': {
    sv: 'Klockan går bara framåt. Den står redan på {now}.',
    en: 'The clock only goes forward. It already says {now}.',
  },
  'clock.problem.tooFar': {
    sv: 'Det är för långt fram. Flytta klockan högst till {latest} i ett steg.',
    en: 'That is too far ahead. Move the clock to {latest} at the latest in one step.',
  },
  'clock.problem.nothingNext': {
    sv: 'Inget väntar på att tiden ska gå, så det finns ingen nästa händelse. Välj en dag i stället.',
    en: 'Nothing waits for time to pass, so there is no next event. Choose a day instead.',
  },
  'clock.problem.moving': {
    sv: 'Klockan är redan på väg till {to}. Vänta tills den är framme.',
    en: 'The clock is already on its way to {to}. Wait until it has arrived.',
  },

  'clock.moving.title': { sv: 'Klockan flyttas till {to}', en: 'The clock moves to {to}' },
  'clock.moving.from': { sv: 'Från {from}. Det här händer på vägen:', en: 'From {from}. On the way:' },
  'clock.moving.watch': { sv: 'Följ flytten', en: 'Follow the move' },
  'clock.moving.last': { sv: 'Den senaste flytten', en: 'The latest move' },
  'clock.moving.more': { sv: 'och {count} händelser till', en: 'and {count} more events' },
  'clock.moving.mail': { sv: 'Brev till {names}: {subject}', en: 'Mail to {names}: {subject}' },
  'clock.moving.mail.more': { sv: 'och {count} brev till', en: 'and {count} more mails' },
  'clock.moving.nothing': { sv: 'Ingenting hände på vägen.', en: 'Nothing happened on the way.' },
  'clock.arrived': { sv: 'Framme: klockan är {now}', en: 'Arrived: the clock says {now}' },
  'clock.arrived.sum': {
    sv: 'Händelser på vägen: {events}. Brev: {mails}.',
    en: 'Events on the way: {events}. Mails: {mails}.',
  },
  'clock.failed': {
    sv: 'Klockan stannade på vägen: den är {now}',
    en: 'The clock stopped on the way: it says {now}',
  },
  'clock.failed.text': {
    sv: 'Något gick fel ({detail}). Allt som hann hända är sparat. Försök igen.',
    en: 'Something went wrong ({detail}). All that had happened is kept. Try again.',
  },
  'clock.toMailbox': { sv: 'Läs mejlen', en: 'Read the mails' },
  'clock.toSite': { sv: 'Öppna Bidragsled', en: 'Open Bidragsled' },
  'clock.toClock': { sv: 'Till klockan', en: 'To the clock' },

  'clock.refused.title': { sv: 'Klockan flyttades inte', en: 'The clock was not moved' },
  'clock.refused.missing': { sv: 'Sidan finns inte.', en: 'There is no such page.' },

  'clock.command.help': {
    sv: `npm run clock                          visar klockan och vad som händer härnäst
npm run clock -- 2019-02-01            flyttar den till kl. 09.00 den dagen i Stockholm
npm run clock -- 2019-02-01 14.30      flyttar den till ett annat klockslag den dagen
npm run clock -- 2019-02-01T14:30:00Z  flyttar den till det ögonblicket, UTC
npm run clock -- +7d                   flyttar den sju dagar; +2w är två veckor, +1m en månad
npm run clock -- next                  flyttar den till nästa händelse
npm run clock -- help                  visar den här hjälpen`,
    en: `npm run clock                          shows the clock and what happens next
npm run clock -- 2019-02-01            moves it to 09:00 that day in Stockholm
npm run clock -- 2019-02-01 14:30      moves it to another time that day
npm run clock -- 2019-02-01T14:30:00Z  moves it to that moment, UTC
npm run clock -- +7d                   moves it seven days; +2w is two weeks, +1m a month
npm run clock -- next                  moves it to the next event
npm run clock -- help                  shows this help`,
  },
  'clock.command.now': { sv: 'Klockan är {now}.', en: 'The clock says {now}.' },
  'clock.command.next': { sv: 'Härnäst:', en: 'Next:' },
  'clock.command.notRunning': {
    sv: 'Systemet svarar inte. Starta först med npm start och försök igen i ett annat fönster.',
    en: 'The system does not answer. First start it with npm start, then try again in another window.',
  },
  'clock.command.unknown': {
    sv: '”{text}” går inte att förstå.',
    en: '“{text}” cannot be understood.',
  },
  'clock.command.refused': {
    sv: 'Klockan flyttades inte: {detail}',
    en: 'The clock was not moved: {detail}',
  },
} as const;
