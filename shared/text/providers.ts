/** External providers: what the directory says of them, their accounts and areas, and their own page. */
export const providerTexts = {
  'frame.providers': { sv: 'Vårdgivare', en: 'Providers' },
  'frame.ownProvider': { sv: 'Våra uppgifter', en: 'Our details' },
  'term.provider': { sv: 'Vårdgivare', en: 'Provider' },
  'term.applicantKind': { sv: 'Slag av sökande', en: 'Kind of applicant' },
  'applicantKind.department': { sv: 'Verksamhet i regionen', en: 'Department of the region' },
  'applicantKind.provider': { sv: 'Extern vårdgivare', en: 'External provider' },
  'role.provider': { sv: 'Kontakt hos vårdgivare', en: 'Provider’s contact' },
  'directory.role.provider': {
    sv: 'Söker medel och äskar utbetalningar för en extern vårdgivare.',
    en: 'Applies for money and asks for payouts for an external provider.',
  },
  'accountKind.bankgiro': { sv: 'Bankgiro', en: 'Bankgiro' },
  'accountKind.plusgiro': { sv: 'Plusgiro', en: 'Plusgiro' },
  'provider.account.text': { sv: '{kind} {number}', en: '{kind} {number}' },

  'directory.units.providers.lede': {
    sv: 'Externa vårdgivare med offentlig finansiering, deras konton och beslutade områden.',
    en: 'External providers with public financing, their accounts and decided areas.',
  },
  'directory.kind': { sv: 'Slag', en: 'Kind' },
  'directory.provider.new': { sv: 'Ny vårdgivare', en: 'New provider' },
  'directory.provider.add': { sv: 'Lägg till vårdgivaren', en: 'Add the provider' },
  'directory.provider.closed': { sv: 'Kan inte ansöka', en: 'Cannot apply' },
  'directory.provider.account.waits': {
    sv: 'Nytt kontonummer väntar på attest',
    en: 'A new account number waits for an attest',
  },
  'directory.provider.account.waits.text': {
    sv: '{name} skrev in det den {at}. Utbetalningar till vårdgivaren hålls tills någon annan har attesterat numret. Fråga vårdgivaren på ett telefonnummer som ni redan har, inte på ett som kom med ändringen.',
    en: '{name} wrote it on {at}. Payouts to the provider are held until somebody else has attested the number. Ask the provider at a telephone number that you already have, not at one that came with the change.',
  },
  'directory.provider.held': { sv: 'Utbetalningar hålls', en: 'Payouts are held' },
  'directory.provider.account.now': { sv: 'Konto i dag', en: 'Account today' },
  'directory.provider.account.new': { sv: 'Nytt konto', en: 'New account' },
  'directory.provider.account.attest': { sv: 'Attestera det nya kontot', en: 'Attest the new account' },
  'directory.provider.account.refuse': { sv: 'Avslå ändringen', en: 'Refuse the change' },
  'directory.provider.account.own': {
    sv: 'Du skrev in numret och kan därför inte attestera det. Be en annan administratör eller en controller.',
    en: 'You wrote the number and can therefore not attest it. Ask another administrator or a controller.',
  },
  'directory.provider.account.others': {
    sv: 'En administratör eller en controller attesterar.',
    en: 'An administrator or a controller attests it.',
  },
  'directory.provider.organisationNumber': { sv: 'Organisationsnummer', en: 'Organisation number' },
  'directory.provider.organisationNumber.hint': {
    sv: 'Tio siffror, till exempel 556036-0793. Aldrig ett personnummer, inte heller för en enskild firma.',
    en: 'Ten digits, for example 556036-0793. Never a personal number, not for a sole trader either.',
  },
  'directory.provider.account': { sv: 'Konto', en: 'Account' },
  'directory.provider.accountKind': { sv: 'Slag av konto', en: 'Kind of account' },
  'directory.provider.accountNumber': { sv: 'Kontonummer', en: 'Account number' },
  'directory.provider.accountNumber.hint': {
    sv: 'Med eller utan bindestreck, till exempel bankgiro 5050-1055.',
    en: 'With or without the hyphen, for example bankgiro 5050-1055.',
  },
  'directory.provider.accountNumber.hint.change': {
    sv: 'Skriver du ett nytt nummer hålls utbetalningarna tills någon annan har attesterat det.',
    en: 'If you write a new number, payouts are held until somebody else has attested it.',
  },
  'directory.contacts': { sv: 'Kontakter', en: 'Contacts' },
  'directory.contacts.caption': { sv: 'Vårdgivarens kontakter', en: 'The provider’s contacts' },
  'directory.contacts.intro': {
    sv: 'De som söker medel och äskar för vårdgivaren. Mejlen går till den första som mejl når.',
    en: 'Those who apply and ask for money for the provider. Emails go to the first whom emails reach.',
  },
  'directory.contacts.none': {
    sv: 'Ingen kontakt än. Lägg till en person med rollen ”Kontakt hos vårdgivare”.',
    en: 'No contact yet. Add a person with the role “Provider’s contact”.',
  },
  'directory.areas': { sv: 'Beslutade områden', en: 'Decided areas' },
  'directory.areas.caption': { sv: 'Vårdgivarens områden', en: 'The provider’s areas' },
  'directory.areas.intro': {
    sv: 'Områden där regionen har beslutat om offentlig finansiering. Medel betalas bara ut inom dem.',
    en: 'Areas in which the region has decided on public financing. Money is paid only within them.',
  },
  'directory.areas.none': { sv: 'Inget beslutat område.', en: 'No decided area.' },
  'directory.area': { sv: 'Område', en: 'Area' },
  'directory.area.hint': {
    sv: 'Som det står i beslutet, till exempel Fysioterapi.',
    en: 'As the decision names it, for example Physiotherapy.',
  },
  'directory.area.new': { sv: 'Nytt område', en: 'New area' },
  'directory.area.add': { sv: 'Lägg till området', en: 'Add the area' },
  'directory.field.areaFrom': { sv: 'Gäller från och med', en: 'Valid from' },
  'directory.field.areaThrough': { sv: 'Gäller till och med', en: 'Valid through' },
  'directory.area.summary': { sv: '{name}, {days}', en: '{name}, {days}' },
  'directory.fact.organisationNumber': { sv: 'Organisationsnummer', en: 'Organisation number' },
  'directory.fact.account': { sv: 'Konto', en: 'Account' },
  'directory.fact.accountChange': {
    sv: 'Nytt konto som väntar på attest',
    en: 'New account that waits for an attest',
  },
  'directory.fact.areas': { sv: 'Beslutat område', en: 'Decided area' },
  'start.accounts.one': {
    sv: 'Ett nytt kontonummer väntar på attest. Utbetalningarna hålls till dess.',
    en: 'A new account number waits for an attest. Payouts are held until then.',
  },
  'start.accounts.many': {
    sv: '{count} nya kontonummer väntar på attest. Utbetalningarna hålls till dess.',
    en: '{count} new account numbers wait for an attest. Payouts are held until then.',
  },

  'decide.provider': {
    sv: 'Sökanden är en extern vårdgivare. Det som beviljas betalas ut kvartalsvis efter äskande, inom beslutade områden.',
    en: 'The applicant is an external provider. What is granted is paid out quarterly on request, within decided areas.',
  },

  'provider.lede': {
    sv: 'Det här har regionen antecknat om er.',
    en: 'This is what the region has on record about you.',
  },
  'provider.account.waits': {
    sv: 'Regionen har skrivit in ett nytt kontonummer för er: {account}. Utbetalningarna hålls tills en andra person hos regionen har godkänt det. Känner ni inte igen numret, hör av er genast.',
    en: 'The region has written a new account number for you: {account}. Payouts are held until a second person at the region has approved it. If you do not recognise the number, tell us at once.',
  },
  'provider.turnTo': { sv: 'Stämmer något inte?', en: 'Is anything wrong?' },
  'provider.turnTo.text': {
    sv: 'Ni ändrar inte uppgifterna själva. Hör av er till någon av dessa hos regionen:',
    en: 'You do not change the facts yourselves. Turn to one of these at the region:',
  },
  'provider.turnTo.none': {
    sv: 'Ni ändrar inte uppgifterna själva. Hör av er till regionen.',
    en: 'You do not change the facts yourselves. Turn to the region.',
  },
  'provider.waits': { sv: 'Nytt kontonummer', en: 'New account number' },

  'apply.afterwards.application.provider': {
    sv: 'När ni har skickat in får ni ett mejl. Hälso- och sjukvårdsdirektören beslutar, och ni får besked i ett nytt mejl. Det som beviljas äskar ni sedan kvartal för kvartal.',
    en: 'When you have sent the application you get an email. The director of health and care decides, and you are told in another email. What is granted you then ask for quarter by quarter.',
  },
  'apply.label.sharedWith.provider': {
    sv: 'Andra vårdgivare som delar ansökan',
    en: 'Other providers that share the application',
  },
  'apply.hint.sharedWith.provider': {
    sv: 'Om ni söker tillsammans med någon annan.',
    en: 'If you apply together with somebody else.',
  },
  'apply.hint.decisionExists.provider': {
    sv: 'Till exempel i er ledning eller styrelse. Svaret hindrar inte ansökan.',
    en: 'For example by your management or board. The answer does not stop the application.',
  },
  'apply.hint.newHires.provider': {
    sv: 'Nya anställningar hindrar inte ansökan, men behöver motiveras.',
    en: 'New hires do not stop the application, but need reasons.',
  },
  'apply.hint.existingResources.provider': {
    sv: 'Högst 2\u00a0000 tecken.',
    en: 'At most 2\u00a0000 characters.',
  },
  'apply.hint.costObject.provider': {
    sv: 'Det objekt som regionen bokför utbetalningarna på.',
    en: 'The cost object on which the region books the payouts.',
  },
  'apply.closed.providers': {
    sv: 'Satsningen är bara för regionens verksamheter',
    en: 'The programme is only for departments of the region',
  },

  'account.empty': { sv: 'Skriv kontonumret.', en: 'Write the account number.' },
  'account.not-digits': {
    sv: 'Kontonumret får bara ha siffror, bindestreck och mellanslag.',
    en: 'The account number may only have digits, hyphens and spaces.',
  },
  'account.length': {
    sv: 'Kontonumret har fel antal siffror. Ett bankgiro har 7 eller 8 siffror, ett plusgiro 2 till 8.',
    en: 'The account number has the wrong number of digits. A bankgiro has 7 or 8 digits, a plusgiro 2 to 8.',
  },
  'account.check-digit': {
    sv: 'Kontonumrets sista siffra stämmer inte med de andra. Kontrollera numret mot vårdgivarens faktura eller avtal.',
    en: 'The last digit of the account number does not agree with the others. Check the number against the provider’s invoice or agreement.',
  },
  'organisation-number.empty': {
    sv: 'Skriv organisationsnumret, till exempel 556036-0793.',
    en: 'Write the organisation number, for example 556036-0793.',
  },
  'organisation-number.malformed': {
    sv: 'Organisationsnumret går inte att läsa. Skriv tio siffror, till exempel 556036-0793.',
    en: 'The organisation number cannot be read. Write ten digits, for example 556036-0793.',
  },
  'organisation-number.check-digit': {
    sv: 'Organisationsnumrets sista siffra stämmer inte med de andra. Kontrollera numret.',
    en: 'The last digit of the organisation number does not agree with the others. Check the number.',
  },
  'organisation-number.personal-number': {
    sv: 'Numret är ett personnummer. Personnummer får inte sparas här, och en enskild firma kan därför inte läggas in.',
    en: 'The number is a personal number. Personal numbers may not be kept here, and so a sole trader cannot be entered.',
  },
  'directory.problem.accountKind': {
    sv: 'Välj bankgiro eller plusgiro.',
    en: 'Choose bankgiro or plusgiro.',
  },

  'error.OrganisationNumberTaken': {
    sv: 'Organisationsnumret {number} hör redan till {by}.',
    en: 'The organisation number {number} already belongs to {by}.',
  },
  'error.ProvidersMayNotApply': {
    sv: 'Externa vårdgivare kan inte ansöka i den här satsningen: den är bara för regionens egna verksamheter.',
    en: 'External providers cannot apply in this programme: it is only for the region’s own departments.',
  },
  'error.RolesOfBothKinds': {
    sv: 'Den som är kontakt för en vårdgivare kan inte ha någon annan roll.',
    en: 'A provider’s contact cannot have any other role.',
  },
  'error.UnitKindFixed': {
    sv: '{name} kan inte byta slag: en verksamhet blir aldrig en extern vårdgivare, eller tvärtom. Lägg in en ny i stället.',
    en: '{name} cannot change its kind: a department never becomes an external provider, or the other way round. Add a new one instead.',
  },
  'error.UnitNotDepartment': {
    sv: '{name} är en extern vårdgivare. En sökande hör till en verksamhet i regionen.',
    en: '{name} is an external provider. An applicant belongs to a department of the region.',
  },
  'error.UnitNotProvider': {
    sv: '{name} är en verksamhet i regionen. En kontakt hos vårdgivare hör till en extern vårdgivare.',
    en: '{name} is a department of the region. A provider’s contact belongs to an external provider.',
  },
} as const;
