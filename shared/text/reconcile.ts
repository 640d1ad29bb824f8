/** What `npm run reconcile` says: to whoever sits at the keyboard. */
export const reconciling = {
  'reconcile.usage': { sv: 'Så här: npm run reconcile', en: 'Usage: npm run reconcile' },
  'reconcile.help': {
    sv: 'Räknar om hela liggaren och prövar varje ansökans historik i systemet som är i gång. Ändrar ingenting. Avslutas med 1 när något avviker.',
    en: 'Folds the whole ledger and checks the history of every application in the running system. Changes nothing. Ends with 1 when something deviates.',
  },
  'reconcile.arguments': {
    sv: 'Kommandot tar inga argument.',
    en: 'The command takes no arguments.',
  },
  'reconcile.notRunning': {
    sv: 'Systemet svarar inte. Starta först med npm start och kör kommandot igen i ett annat fönster.',
    en: 'The system does not answer. First start it with npm start, then run the command again in another window.',
  },
  'reconcile.unexpected': {
    sv: 'Avstämningen avbröts: {detail}. Inget har ändrats.',
    en: 'The reconciliation broke off: {detail}. Nothing was changed.',
  },
  'reconcile.nothing': { sv: 'Det finns inga satsningar.', en: 'There are no programmes.' },
  'reconcile.imported': {
    sv: 'överskriden med {amount} av importerad historik (ingen avvikelse)',
    en: 'overdrawn by {amount} by imported history (no deviation)',
  },
  'reconcile.overdrawn': { sv: 'överskriden med {amount}', en: 'overdrawn by {amount}' },
  'reconcile.holds': {
    sv: 'Allt stämmer. Prövat: {entries} poster i liggaren och historiken för {applications} ansökningar.',
    en: 'Everything holds. Checked: {entries} ledger entries and the history of {applications} applications.',
  },
  'reconcile.deviations': { sv: 'Avvikelser: {count}', en: 'Deviations: {count}' },
  'reconcile.money.1': {
    sv: 'Bidragsdelen {where}: mer är beslutat än tilldelat ({detail}).',
    en: 'The funding part {where}: more is decided than allocated ({detail}).',
  },
  'reconcile.money.2': {
    sv: 'Ansökan {where}: mer är utbetalt än beviljat ({detail}).',
    en: 'The application {where}: more is paid than granted ({detail}).',
  },
  'reconcile.money.3': {
    sv: 'Bidragsdelen {where}: det sparade saldot är inte summan av liggarens poster.',
    en: 'The funding part {where}: the stored balance is not the sum of the ledger’s entries.',
  },
  'reconcile.money.4': {
    sv: 'Posten {where} i liggaren: det framgår inte vilket beslut eller avtal den vilar på.',
    en: 'The ledger entry {where}: it does not say which decision or agreement it rests on.',
  },
  'reconcile.money.5': {
    sv: 'Posten {where} i liggaren: en utbetalning till en förvaltning, som aldrig ska göras.',
    en: 'The ledger entry {where}: a payment to a department, which is never to be made.',
  },
  'reconcile.chain.changed': {
    sv: 'Ansökan {id}: rad {row} i historiken har ändrats.',
    en: 'The application {id}: row {row} of its history was changed.',
  },
  'reconcile.chain.out-of-order': {
    sv: 'Ansökan {id}: rad {row} i historiken saknas eller står på fel plats.',
    en: 'The application {id}: row {row} of its history is missing or in the wrong place.',
  },
  'reconcile.chain.missing': {
    sv: 'Ansökan {id}: historiken slutar inte som ansökan själv säger. Den har {row} rader.',
    en: 'The application {id}: its history does not end as the application itself says. It has {row} rows.',
  },
  'reconcile.payout-without-entry': {
    sv: 'Utbetalningen {key} är attesterad men saknas i liggaren, eller har ett annat belopp där.',
    en: 'The payout {key} is attested but missing in the ledger, or has another amount there.',
  },
  'reconcile.misremembering': {
    sv: 'Ansökan {key}: det som ansökan själv minns av liggaren eller redovisningen stämmer inte med dem.',
    en: 'The application {key}: what it remembers of the ledger or of its account is not what they say.',
  },
  'reconcile.closing-not-in-ledger': {
    sv: 'Uppföljningen {key}: liggaren säger inte detsamma om pengarna som när den godkändes.',
    en: 'The follow-up {key}: the ledger does not say the same of its money as when it was accepted.',
  },
  'reconcile.entry-without-payout': {
    sv: 'Liggaren har betalat {key} utan en attesterad utbetalning bakom, eller mer än en gång.',
    en: 'The ledger has paid {key} without an attested payout behind it, or more than once.',
  },
  'reconcile.history-without-application': {
    sv: 'Ansökan {key} är borta, men historiken finns kvar.',
    en: 'The application {key} is gone, but its history is there.',
  },
  'reconcile.part-without-ledger': {
    sv: 'Bidragsdelen {key} har inga poster i liggaren, inte ens det som tilldelades.',
    en: 'The funding part {key} has no entries in the ledger, not even what was allocated.',
  },
  'reconcile.ledger-without-part': {
    sv: 'Liggaren har poster för {key}, som ingen satsning har.',
    en: 'The ledger has entries for {key}, which no programme has.',
  },
  'reconcile.unreadable': {
    sv: 'Raden {key} går inte att läsa.',
    en: 'The row {key} cannot be read.',
  },
} as const;
