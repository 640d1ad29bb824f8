/** Invitations to apply: the form, the log on the programme's page, and what a provider sees of it. */
export const invitationTexts = {
  'invite.title': { sv: 'Bjud in externa vårdgivare', en: 'Invite external providers' },
  'invite.lede': {
    sv: 'De du väljer får ett mejl om att de kan ansöka. Inbjudan sparas i satsningens logg.',
    en: 'Those you choose get an email that they may apply. The invitation is kept in the log of the programme.',
  },
  'invite.legend': { sv: 'Vilka ska bjudas in?', en: 'Who is to be invited?' },
  'invite.hint': {
    sv: 'Mejlet går till vårdgivarens kontaktpersoner i katalogen.',
    en: 'The email goes to the provider’s contacts in the directory.',
  },
  'invite.before': { sv: 'Inbjuden {day}.', en: 'Invited on {day}.' },
  'invite.message': { sv: 'Hälsning i mejlet', en: 'Message in the email' },
  'invite.message.hint': {
    sv: 'Satsningen, syftena och sista dagen står i mejlet ändå. Skriv inga personuppgifter.',
    en: 'The programme, its purposes and the last day stand in the email anyway. Write no personal data.',
  },
  'invite.optional': { sv: 'frivilligt', en: 'optional' },
  'invite.button': { sv: 'Skicka inbjudan', en: 'Send the invitation' },
  'invite.error.none': { sv: 'Välj minst en vårdgivare.', en: 'Choose at least one provider.' },
  'invite.without': {
    sv: 'Har ingen kontaktperson i katalogen och kan inte bjudas in: {names}.',
    en: 'Without a contact in the directory, and so not to be invited: {names}.',
  },
  'invite.nobody': {
    sv: 'Det finns ingen extern vårdgivare med kontaktperson i katalogen.',
    en: 'There is no external provider with a contact in the directory.',
  },

  'invite.closed': { sv: 'Det går inte att bjuda in', en: 'Nobody can be invited' },
  'invite.back': { sv: 'Till satsningen', en: 'To the programme' },

  'invitations.title': { sv: 'Inbjudningar att ansöka', en: 'Invitations to apply' },
  'invitations.intro': {
    sv: 'Externa vårdgivare som har fått veta att de kan ansöka, senaste inbjudan först.',
    en: 'External providers that have been told that they may apply, the latest invitation first.',
  },
  'invitations.none': { sv: 'Ingen är inbjuden än.', en: 'Nobody is invited yet.' },
  'invitations.sent': {
    sv: 'Inbjudan är sparad. Mejlen skickas inom en minut.',
    en: 'The invitation is kept. The emails are sent within a minute.',
  },
  'invitations.to': { sv: 'Till {names}', en: 'To {names}' },
  'invitations.mail': { sv: '{to}: {fate}', en: '{to}: {fate}' },
  'invitations.onItsWay': { sv: 'Inte skickat än.', en: 'Not sent yet.' },
  'invitations.left': { sv: 'Skickat {when}.', en: 'Sent {when}.' },
  'invitations.limited': { sv: 'De {count} senaste visas.', en: 'The latest {count} are shown.' },
  'invitations.invited': { sv: 'Inbjuden', en: 'Invited' },
} as const;
