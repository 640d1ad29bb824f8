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
    sv: 'Beslut är redan fattat: {decidedBy} fattade beslut {number} den {decidedAt}. Ditt val har inte sparats.',
    en: 'It is already decided: {decidedBy} made decision {number} on {decidedAt}. Your choice was not saved.',
  },
  'error.ApplicationChanged': {
    sv: 'Ansökan har ändrats sedan du öppnade sidan. Läs den igen innan du går vidare. Inget har sparats.',
    en: 'The application has changed since you opened the page. Read it again before you go on. Nothing was saved.',
  },
  'error.ApplicationNotFound': { sv: 'Ansökan finns inte.', en: 'There is no such application.' },
  'error.CostObjectNotInProgramme': {
    sv: 'Objektet hör inte till satsningen. Välj något av: {allowed}.',
    en: 'The cost object is not in the programme. Choose one of: {allowed}.',
  },
  'error.DateNotAllowed': {
    sv: 'Välj en dag från och med {earliest} till och med {latest}.',
    en: 'Choose a day from {earliest} to {latest}.',
  },
  'error.DelegationLimitExceeded': {
    sv: 'Din delegation räcker till {limit}. Beloppet {amount} behöver någon med högre gräns.',
    en: 'Your delegation reaches {limit}. The amount {amount} needs somebody with a higher limit.',
  },
  'error.EarlierTermsStand': {
    sv: 'Det som är beviljat har villkor eller en dag för nytt beslut. Öppna ansökan och besluta om ändringen för sig, så att de inte försvinner.',
    en: 'What is approved has conditions or a day for a new decision. Open the application and decide on the change by itself, so that they are not lost.',
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
    sv: 'Skriv en motivering. Den behövs för det här beslutet.',
    en: 'Write your reasons. They are needed for this decision.',
  },
  'error.MotivationMissing.approved': {
    sv: 'Skriv varför du beviljar mindre än vad som är sökt.',
    en: 'Write why you approve less than was applied for.',
  },
  'error.MotivationMissing.rejected': { sv: 'Skriv varför du avslår.', en: 'Write why you reject.' },
  'error.MotivationMissing.returned': {
    sv: 'Skriv vad som saknas, så att sökanden vet vad som ska kompletteras.',
    en: 'Write what is missing, so that the applicant knows what to complete.',
  },
  'error.MotivationMissing.deferred': {
    sv: 'Skriv varför beslutet skjuts upp.',
    en: 'Write why the decision is deferred.',
  },
  'error.NotAllowed': {
    sv: 'Du har inte rätt att göra det här. Inget har sparats.',
    en: 'You are not allowed to do this. Nothing was saved.',
  },
  'error.NotAskedOfYou': {
    sv: 'Frågan är nu ställd till någon annan. Bara den som har frågan kan svara. Inget har sparats.',
    en: 'The question is now put to somebody else. Only the one who has it can answer. Nothing was saved.',
  },
  'error.NothingChanged': {
    sv: 'Inget är ändrat. Ändra minst en uppgift innan du skickar.',
    en: 'Nothing has been changed. Change at least one thing before you send.',
  },
  'error.NothingWaits': {
    sv: 'Frågan väntar inte längre. Öppna ansökan för att se hur det gick. Inget har sparats.',
    en: 'The question no longer waits. Open the application to see how it went. Nothing was saved.',
  },
  'error.NotPossibleInStatus': {
    sv: 'Det går inte längre. Ansökan har nu status ”{status}”. Läs den igen. Inget har sparats.',
    en: 'This is no longer possible. The status of the application is now “{status}”. Read it again. Nothing was saved.',
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
  'error.ReasonMissing': {
    sv: 'Skriv varför ändringen behövs.',
    en: 'Write why the change is needed.',
  },
  'error.SameContentSentBefore': {
    sv: 'Ni har redan skickat in en ansökan med exakt samma innehåll.',
    en: 'You have already sent an application with exactly the same content.',
  },
  'error.SubstitutionEnded': {
    sv: '{director} är inte längre frånvarande och har fått tillbaka frågan. Inget har sparats.',
    en: '{director} is no longer away and has the question back. Nothing was saved.',
  },
  'error.TooManyAtOnce': {
    sv: 'Många arbetar samtidigt just nu. Inget har sparats. Vänta en liten stund och försök igen.',
    en: 'Many people are working at the same time. Nothing was saved. Wait a moment and try again.',
  },
  'error.AbsenceInPast': {
    sv: 'Frånvaron är redan slut. Skriv ett datum från och med i dag.',
    en: 'The absence is over already. Write a date from today on.',
  },
  'error.AbsenceOverlaps': {
    sv: 'Det finns redan en frånvaro från {from} till och med {through}. Avsluta den först, eller välj andra dagar.',
    en: 'There is an absence already from {from} to {through}. End it first, or choose other days.',
  },
  'error.DatesReversed': {
    sv: 'Slutdatumet ligger före startdatumet, {from}. Rätta datumen.',
    en: 'The end lies before the start, {from}. Correct the dates.',
  },
  'error.DirectoryChanged': {
    sv: 'Någon annan har ändrat samtidigt som du. Läs hur det står nu och spara igen om det fortfarande ska ändras. Inget har sparats.',
    en: 'Somebody else has made a change at the same time. Read how it stands now and save again if it is still to be changed. Nothing was saved.',
  },
  'error.LastAdministrator': {
    sv: 'Det måste alltid finnas minst en administratör som inte är spärrad. Utse en till först.',
    en: 'There must always be at least one administrator who is not blocked. Name another one first.',
  },
  'error.OwnAdministratorRole': {
    sv: 'Du kan inte ta bort din egen administratörsroll eller spärra dig själv. Be en annan administratör.',
    en: 'You cannot take away your own administrator role or block yourself. Ask another administrator.',
  },
  'error.PersonExists': {
    sv: 'Det finns redan en person med den e-postadressen i katalogen.',
    en: 'There is already a person with that email address in the directory.',
  },
  'error.PersonNotFound': {
    sv: 'Personen finns inte i katalogen.',
    en: 'The person is not in the directory.',
  },
  'error.SubstituteAway': {
    sv: '{name} är också borta någon av dagarna. Välj en annan ersättare.',
    en: '{name} is away too on some of the days. Choose another substitute.',
  },
  'error.SubstituteBlocked': {
    sv: '{name} är spärrad. Välj en annan ersättare.',
    en: '{name} is blocked. Choose another substitute.',
  },
  'error.SubstituteIsSelf': {
    sv: 'Ersättaren måste vara en annan person.',
    en: 'The substitute must be another person.',
  },
  'error.SubstituteUnknown': {
    sv: 'Ersättaren {name} finns inte i katalogen.',
    en: 'The substitute {name} is not in the directory.',
  },
  'error.SubstituteWithoutDelegation': {
    sv: '{name} har ingen delegation som gäller alla dagarna. Lägg till en delegation eller välj en annan ersättare.',
    en: '{name} has no delegation that is valid on all the days. Add a delegation or choose another substitute.',
  },
  'error.SubstituteWithoutRole': {
    sv: '{name} har inte en roll som kan svara på de frågorna. En direktör eller ersättare tar över beslut, en controller tar över attester. Välj någon annan.',
    en: '{name} has no role that can answer those questions. A director or substitute takes over decisions, a controller takes over attests. Choose somebody else.',
  },
  'error.UnitClosed': {
    sv: 'Verksamheten {unit} har upphört och kan inte skicka in nya ansökningar. Be administratören om en annan verksamhet.',
    en: 'The unit {unit} has ended and cannot send new applications. Ask the administrator for another unit.',
  },
  'error.UnitMissing': {
    sv: 'En sökande måste höra till en verksamhet. Välj en.',
    en: 'An applicant must belong to a unit. Choose one.',
  },
  'error.UnitNameTaken': {
    sv: 'Namnet {name} hör redan till {by}. Två verksamheter kan inte ha samma namn.',
    en: 'The name {name} already belongs to {by}. Two units cannot have the same name.',
  },
  'error.UnitNotFound': {
    sv: 'Verksamheten finns inte i katalogen.',
    en: 'The unit is not in the directory.',
  },
  'error.CostObjectUsed': {
    sv: 'Objektet {costObject} används av en ansökan och kan inte tas bort.',
    en: 'The cost object {costObject} is used by an application and cannot be removed.',
  },
  'error.DiaryNumberFixed': {
    sv: 'Diarienumret kan inte ändras: beslut är redan numrerade i det.',
    en: 'The diary number cannot be changed: decisions have been numbered within it.',
  },
  'error.DiaryNumberHeld': {
    sv: 'Diarienumret hör redan till en annan satsning: {by}.',
    en: 'The diary number belongs to another programme already: {by}.',
  },
  'error.EscalatesTooSoon': {
    sv: 'Ersättaren ska få frågan efter påminnelsen: skriv fler än {days} dagar.',
    en: 'The substitute is asked after the reminder: write more than {days} days.',
  },
  'error.GrantNeverLowered': {
    sv: 'Beloppet kan höjas men inte sänkas här. Det är {amount}, och beslut kan redan vila på det.',
    en: 'The amount can be raised but not lowered here. It is {amount}, and decisions may rest on it already.',
  },
  'error.IndicatorUsed': {
    sv: 'Måttet ”{indicator}” finns i en uppföljning och kan inte tas bort.',
    en: 'The indicator “{indicator}” is in a follow-up and cannot be removed.',
  },
  'error.ObligationNotFound': { sv: 'Åtagandet finns inte.', en: 'There is no such obligation.' },
  'error.ProgrammeChanged': {
    sv: 'Satsningen har ändrats sedan du öppnade sidan. Det du skrev står kvar, men inget har sparats.',
    en: 'The programme has changed since you opened the page. What you wrote is still here, but nothing was saved.',
  },
  'error.ProgrammeExists': {
    sv: 'Det finns redan en satsning som heter så det året: {id}. Välj ett annat namn eller år.',
    en: 'There is a programme of that name and year already: {id}. Choose another name or year.',
  },
  'error.PurposeUsed': {
    sv: 'Syftet ”{purpose}” används av en ansökan och kan inte tas bort.',
    en: 'The purpose “{purpose}” is used by an application and cannot be removed.',
  },
  'error.ReferenceMissing': {
    sv: 'Skriv vad höjningen grundas på, till exempel tilläggsöverenskommelsens diarienummer.',
    en: 'Write what the raise rests on, for example the diary number of the supplementary agreement.',
  },
  'error.TooManyObligations': {
    sv: 'En satsning kan ha högst {most} åtaganden.',
    en: 'A programme can have at most {most} obligations.',
  },
} as const;
