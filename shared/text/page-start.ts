/** The start page: what waits for me, what I have sent, what is open. */
export const startPage = {
  'start.title': { sv: 'Hej, {name}', en: 'Hello, {name}' },
  'start.lede.waiting.one': {
    sv: 'En ansökan väntar på ditt beslut.',
    en: 'One application waits for your decision.',
  },
  'start.lede.waiting.many': {
    sv: '{count} ansökningar väntar på ditt beslut.',
    en: '{count} applications wait for your decision.',
  },
  'start.lede.reports.one': {
    sv: 'En rapport väntar på ditt godkännande.',
    en: 'One report waits for your approval.',
  },
  'start.lede.reports.many': {
    sv: '{count} rapporter väntar på ditt godkännande.',
    en: '{count} reports wait for your approval.',
  },
  'start.reports.title': { sv: 'Rapporter att godkänna', en: 'Reports to approve' },
  'start.reports.link': { sv: 'Läs och godkänn', en: 'Read and approve' },
  'start.lede.nothingWaiting': { sv: 'Inget väntar på dig just nu.', en: 'Nothing waits for you right now.' },
  'start.lede.applicant': {
    sv: 'Här söker ni medel för {unit} och följer det ni har skickat in.',
    en: 'Here you apply for money for {unit} and follow what you have sent.',
  },
  'start.lede.reader': {
    sv: 'Här ser du hur det går för de satsningar som är öppna.',
    en: 'Here you see how the open programmes are doing.',
  },
  'start.lede.nobody': {
    sv: 'Du har ingen roll i Bidragsled än. Be administratören om en. Satsningarna kan du läsa om redan nu.',
    en: 'You have no role in Bidragsled yet. Ask the administrator for one. You can already read about the programmes.',
  },

  'start.programme': { sv: 'Satsning', en: 'Programme' },
  'start.waiting.title': { sv: 'Väntar på dig', en: 'Waits for you' },
  'start.waiting.empty': {
    sv: 'Inget väntar på ditt beslut. När en ansökan kommer får du ett mejl, och den visas här.',
    en: 'Nothing waits for your decision. When an application comes you get an email, and it is shown here.',
  },
  'start.waiting.link': { sv: 'Läs och besluta', en: 'Read and decide' },
  'start.waiting.overdue': { sv: 'Försenad', en: 'Overdue' },
  'start.waiting.overdueNote': {
    sv: 'Svaret skulle ha kommit senast den {day}.',
    en: 'The answer was expected by {day}.',
  },
  'start.waiting.change': { sv: 'Ändring', en: 'Change' },
  'start.waiting.asked': { sv: 'Frågan ställdes', en: 'Asked' },

  'start.lede.returned.one': {
    sv: 'En ansökan har kommit tillbaka till er och behöver kompletteras.',
    en: 'One application has come back to you and needs to be completed.',
  },
  'start.lede.returned.many': {
    sv: '{count} ansökningar har kommit tillbaka till er och behöver kompletteras.',
    en: '{count} applications have come back to you and need to be completed.',
  },
  'start.returned.title': { sv: 'Väntar på er komplettering', en: 'Waits for your completion' },
  'start.returned.link': { sv: 'Komplettera', en: 'Complete' },
  'start.returned.until': { sv: 'Senast', en: 'By' },

  'start.sent.title': { sv: 'Det ni har skickat in', en: 'What you have sent' },
  'start.sent.empty': {
    sv: 'Ni har inte skickat in någon ansökan än. Välj en öppen satsning och ansök.',
    en: 'You have not sent any application yet. Choose an open programme and apply.',
  },
  'start.sent.link': { sv: 'Se ansökan', en: 'See the application' },
  'start.sent.older': { sv: 'Visa äldre ({count})', en: 'Show older ({count})' },
  'start.sent.on': { sv: 'Inskickad', en: 'Sent' },
  'start.sent.change': { sv: 'Ändring begärd', en: 'Change asked for' },
  'start.sent.imported': { sv: 'Inläst historik', en: 'Imported history' },

  'start.open.title': { sv: 'Satsningar du kan söka', en: 'Programmes you can apply to' },
  'start.open.link': { sv: 'Ansök', en: 'Apply' },
  'start.open.through': { sv: 'Ansök senast', en: 'Apply by' },
  'start.open.about': { sv: 'Läs om satsningen', en: 'Read about the programme' },
  'start.open.empty': {
    sv: 'Ingen satsning är öppen för ansökan just nu.',
    en: 'No programme takes applications right now.',
  },

  'start.overview.title': { sv: 'Öppna satsningar', en: 'Open programmes' },
  'start.overview.waiting.none': {
    sv: 'Ingen ansökan väntar på beslut.',
    en: 'No application waits for a decision.',
  },
  'start.overview.waiting.one': {
    sv: 'En ansökan väntar på beslut.',
    en: 'One application waits for a decision.',
  },
  'start.overview.waiting.many': {
    sv: '{count} ansökningar väntar på beslut.',
    en: '{count} applications wait for a decision.',
  },
  'start.overview.link': { sv: 'Öppna satsningen', en: 'Open the programme' },
  'start.overview.waitingLink': { sv: 'Visa de som väntar', en: 'Show those that wait' },
  'start.overview.empty': {
    sv: 'Ingen satsning är öppen just nu. De tidigare finns bland alla satsningar.',
    en: 'No programme is open right now. The earlier ones are among all programmes.',
  },
  'start.allProgrammes': { sv: 'Alla satsningar', en: 'All programmes' },
} as const;
