/** A report that was handed in outside the system: the note on the report's page. */
export const reportHandedInTexts = {
  'report.handedIn.ask': {
    sv: 'Är rapporten redan lämnad på annat sätt?',
    en: 'Has the report been handed in another way already?',
  },
  'report.handedIn.intro': {
    sv: 'Notera det här om rapporten gjordes utanför Bidragsled. Då slutar mejlen till samordnarna om satsningens dagar, och rapportens dagar i kalendern blir inte försenade. Verksamheternas uppföljning påverkas inte, och inget som är låst ändras.',
    en: 'Note it here if the report was made outside Bidragsled. The emails to coordinators about the programme’s days then end, and the report’s days in the calendar do not become late. The units’ follow-up is not affected, and nothing that is locked changes.',
  },
  'report.handedIn.on': { sv: 'Lämnad den', en: 'Handed in on' },
  'report.handedIn.reference': { sv: 'Referens eller orsak', en: 'Reference or reason' },
  'report.handedIn.reference.hint': {
    sv: 'Till exempel myndighetens ärendenummer, eller var rapporten finns.',
    en: 'For example the authority’s case number, or where the report is.',
  },
  'report.handedIn.reference.needed': {
    sv: 'Skriv en referens eller varför rapporten lämnades på annat sätt.',
    en: 'Write a reference, or why the report was handed in another way.',
  },
  'report.handedIn.button': { sv: 'Notera som lämnad', en: 'Note as handed in' },
  'report.handedIn.title': {
    sv: 'Rapporten är lämnad utanför Bidragsled',
    en: 'The report was handed in outside Bidragsled',
  },
  'report.handedIn.text': {
    sv: 'Den lämnades {on}. Referens eller orsak:',
    en: 'It was handed in on {on}. Reference or reason:',
  },
  'report.handedIn.means': {
    sv: 'Samordnarna får inga fler mejl om satsningens dagar. Det som står på den här sidan är Bidragsleds egna uppgifter, inte den lämnade rapporten.',
    en: 'Coordinators get no more emails about the programme’s days. What stands on this page are the facts that Bidragsled has, not the report that was handed in.',
  },
  'report.handedIn.by': { sv: 'Noterat {day} av {who}.', en: 'Noted {day} by {who}.' },
  'report.handedIn.undo': { sv: 'Ta tillbaka noteringen', en: 'Take the note back' },
  'report.handedIn.undone': {
    sv: 'Noteringen är tillbakatagen. Satsningens dagar gäller igen.',
    en: 'The note is taken back. The programme’s days count again.',
  },
  'report.handedIn.moved': {
    sv: 'Någon annan har noterat något annat om rapporten. Läs vad som står nu. Inget har sparats.',
    en: 'Somebody else has noted something else about the report. Read what stands now. Nothing was saved.',
  },
} as const;
