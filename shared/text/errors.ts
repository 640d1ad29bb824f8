/** A sentence for each refusal of the domain (`error.<name>`): what was wrong, and what to do. */
export const errors = {
  'error.AmountAwaited': {
    sv: 'Ansökan har inget belopp än och kan inte beviljas. Vänta på beloppet, eller avslå.',
    en: 'The application has no amount yet and cannot be approved. Wait for the amount, or reject.',
  },
  'error.AmountAboveApplied': {
    sv: 'Du kan bevilja högst vad som är sökt: {applied}.',
    en: 'You can approve at most what was applied for: {applied}.',
  },
  'error.AmountNotAllowed': {
    sv: 'Beloppet och hur säkert det är stämmer inte överens. Skriv ett belopp i hela kronor, eller välj att det inväntas.',
    en: 'The amount and how certain it is do not agree. Write whole kronor, or choose that the amount is awaited.',
  },
  'error.AlreadyDecided': {
    sv: 'Ansökan är redan avgjord: {decidedBy} fattade beslut {number} den {decidedAt}. Ditt val har inte sparats.',
    en: 'The application is already decided: {decidedBy} made decision {number} on {decidedAt}. Your choice was not saved.',
  },
  'error.ApplicationChanged': {
    sv: 'Ansökan har ändrats sedan du öppnade sidan. Läs den igen och besluta sedan. Inget har sparats.',
    en: 'The application has changed since you opened the page. Read it again, then decide. Nothing was saved.',
  },
  'error.ApplicationNotFound': { sv: 'Ansökan finns inte.', en: 'There is no such application.' },
  'error.CostObjectNotInProgramme': {
    sv: 'Objektet hör inte till satsningen. Välj något av: {allowed}.',
    en: 'The cost object is not in the programme. Choose one of: {allowed}.',
  },
  'error.DelegationLimitExceeded': {
    sv: 'Din delegation räcker till {limit}. Beloppet {amount} måste beslutas av någon annan.',
    en: 'Your delegation reaches {limit}. The amount {amount} must be decided by somebody else.',
  },
  'error.EarmarkedForOtherPurpose': {
    sv: 'Medlen är öronmärkta för: {earmarkedFor}. Ansökan gäller något annat.',
    en: 'The money is earmarked for: {earmarkedFor}. The application is for something else.',
  },
  'error.FundingPartExceeded': {
    sv: 'Medlen räcker inte. Det finns {left} kvar i {fundingPart}, och du försökte bevilja {amount}. Inget har sparats.',
    en: 'There is not enough money. {left} is left in {fundingPart}, and you tried to approve {amount}. Nothing was saved.',
  },
  'error.FundingPartNotInProgramme': {
    sv: 'Välj en del av bidraget som finns i satsningen.',
    en: 'Choose a part of the grant that is in the programme.',
  },
  'error.MotivationMissing': {
    sv: 'Skriv en motivering. Den behövs när du avslår eller beviljar mindre än vad som är sökt.',
    en: 'Write your reasons. They are needed when you reject or approve less than was applied for.',
  },
  'error.NobodyToAsk': {
    sv: 'Ingen har rätt att besluta i dag. Kontrollera delegationerna.',
    en: 'Nobody has the right to decide today. Check the delegations.',
  },
  'error.NotAllowed': {
    sv: 'Du har inte rätt att göra det här. Inget har sparats.',
    en: 'You are not allowed to do this. Nothing was saved.',
  },
  'error.NotPossibleInStatus': {
    sv: 'Det går inte längre, för ansökan är redan avgjord.',
    en: 'This is no longer possible, because the application is already decided.',
  },
  'error.OwnApplication': {
    sv: 'Du kan inte besluta om din egen ansökan.',
    en: 'You cannot decide on your own application.',
  },
  'error.ProgrammeClosed': {
    sv: 'Satsningen tar emot ansökningar från den {opens} till och med den {closes}.',
    en: 'The programme takes applications from {opens} to {closes}.',
  },
  'error.ProgrammeNotFound': { sv: 'Satsningen finns inte.', en: 'There is no such programme.' },
  'error.PurposeNotInProgramme': {
    sv: 'Välj syften som finns i satsningen.',
    en: 'Choose purposes that are in the programme.',
  },
  'error.SameContentSentBefore': {
    sv: 'Ni har redan skickat in en ansökan med exakt samma innehåll.',
    en: 'You have already sent an application with exactly the same content.',
  },
  'error.TooManyAtOnce': {
    sv: 'Många arbetar samtidigt just nu. Inget har sparats. Vänta en liten stund och försök igen.',
    en: 'Many people are working at the same time. Nothing was saved. Wait a moment and try again.',
  },
} as const;
