/** The pages of the laptop's own parts: what stands around them, and the sign-in. */
export const localPages = {
  'local.strip': {
    sv: 'Hör till demonstrationen på den här datorn. Finns inte i drift.',
    en: 'Part of the demonstration on this computer. It is not there in production.',
  },
  'local.navigation': { sv: 'Demonstrationens delar', en: 'Parts of the demonstration' },
  'local.site': { sv: 'Bidragsled', en: 'Bidragsled' },
  'local.mailbox': { sv: 'Brevlådan', en: 'The mailbox' },
  'local.clock': { sv: 'Klockan', en: 'The clock' },
  'local.signIn': { sv: 'Inloggningen', en: 'The sign-in' },
  'local.others': { sv: 'Övriga', en: 'Others' },

  'local.signIn.choose': { sv: 'Välj vem du är', en: 'Choose who you are' },
  'local.signIn.choose.text': {
    sv: 'Personerna är påhittade, och inget lösenord behövs. I drift loggar var och en in med sitt eget konto.',
    en: 'The persons are made up, and no password is needed. In production everyone signs in with their own account.',
  },
  'local.signIn.unverified': { sv: 'obekräftad e-postadress', en: 'unconfirmed email address' },
  'local.signIn.none': { sv: 'Ingen av dem?', en: 'None of them?' },
  'local.signIn.cancel': { sv: 'Avbryt inloggningen', en: 'Cancel the sign-in' },
  'local.signIn.broken': {
    sv: 'Inloggningen kan inte fortsätta',
    en: 'The sign-in cannot go on',
  },
  'local.signIn.broken.text': {
    sv: 'Gå tillbaka till Bidragsled och logga in på nytt.',
    en: 'Go back to Bidragsled and sign in again.',
  },
  'local.signIn.broken.tooLate': {
    sv: 'Det gick för lång tid, eller så har inloggningen startats om.',
    en: 'It took too long, or the sign-in has been restarted.',
  },
  'local.signIn.broken.person': { sv: 'Personen finns inte.', en: 'There is no such person.' },
  'local.signIn.broken.page': { sv: 'Sidan finns inte.', en: 'There is no such page.' },
  'local.signIn.signedOut': { sv: 'Du är utloggad', en: 'You are signed out' },
  'local.signIn.signedOut.text': { sv: 'Du kan stänga sidan.', en: 'You can close the page.' },
} as const;
