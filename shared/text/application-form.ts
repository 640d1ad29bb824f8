/** Drafts, completions, changes and withdrawals: what stands around the form of an application. */
export const applicationForm = {
  'form.save': { sv: 'Spara utkast', en: 'Save draft' },
  'form.unsaved': { sv: 'Inget är sparat än.', en: 'Nothing is saved yet.' },
  'form.saved': { sv: 'Sparat {when}.', en: 'Saved {when}.' },
  'form.savedDraft': {
    sv: 'Utkastet är sparat {when}. Ni hittar det på startsidan om ni vill skicka in senare.',
    en: 'The draft is saved {when}. You find it on the start page if you want to send it later.',
  },
  'form.autosave.failed': {
    sv: 'Det gick inte att spara nu. Det du skrivit står kvar här, och vi försöker igen.',
    en: 'It could not be saved now. What you have written is still here, and we try again.',
  },
  'form.autosave.signedOut': {
    sv: 'Du är utloggad. Det du skrivit står kvar här.',
    en: 'You are signed out. What you have written is still here.',
  },
  'form.autosave.signIn': { sv: 'Logga in i en ny flik', en: 'Sign in in a new tab' },
  'form.notSaved.title': { sv: 'Utkastet är inte sparat', en: 'The draft is not saved' },
  'form.notSaved.sent': {
    sv: 'Ansökan är redan inskickad. Det du skriver här sparas inte.',
    en: 'The application is already sent. What you write here is not saved.',
  },
  'form.notSaved.sent.link': { sv: 'Se ansökan', en: 'See the application' },
  'form.notSaved.too-many': {
    sv: 'Du har redan {most} utkast. Skicka in eller kasta något av dem, och spara sedan på nytt.',
    en: 'You already have {most} drafts. Send or throw away one of them, and then save again.',
  },
  'form.notSaved.tooMany.link': { sv: 'Se dina utkast', en: 'See your drafts' },
  'form.notSaved.too-large': {
    sv: 'Texterna är för långa för att sparas. Korta ner dem och spara på nytt.',
    en: 'The texts are too long to be saved. Shorten them and save again.',
  },
  'form.notSaved.closed': {
    sv: 'Det går inte längre att skicka in det här. Det du skriver sparas inte.',
    en: 'This can no longer be sent. What you write is not saved.',
  },
  'form.back': { sv: 'Till ansökan', en: 'To the application' },
  'form.for.application': { sv: 'Ni söker för', en: 'You apply for' },
  'form.for.completion': { sv: 'Ni kompletterar för', en: 'You complete for' },
  'form.for.change': { sv: 'Ni begär ändring för', en: 'You ask for a change for' },
  'form.granted': { sv: 'Beviljat i dag', en: 'Granted today' },
  'form.grantedBy': { sv: 'Beslut', en: 'Decision' },
  'form.missing.title': { sv: 'Det här saknas', en: 'This is missing' },
  'form.missing.until': { sv: 'Komplettera senast den {day}.', en: 'Complete it by {day}.' },
  'form.missing.number': { sv: 'Beslut {number}', en: 'Decision {number}' },

  'form.remark.completion': { sv: 'Kommentar till komplettering', en: 'Comment on the completion' },
  'form.remark.completion.title': { sv: 'Om kompletteringen', en: 'About the completion' },
  'form.remark.completion.hint': {
    sv: 'Om den som beslutar behöver veta något om det ni har ändrat. Högst 2\u00a0000 tecken.',
    en: 'If the one who decides needs to know something of what you have changed. At most 2\u00a0000 characters.',
  },
  'form.remark.change': { sv: 'Varför behövs ändringen?', en: 'Why is the change needed?' },
  'form.remark.change.title': { sv: 'Om ändringen', en: 'About the change' },
  'form.remark.change.hint': {
    sv: 'Skälet följer med till den som beslutar. Högst 2\u00a0000 tecken.',
    en: 'The reason goes along to the one who decides. At most 2\u00a0000 characters.',
  },
  'form.required.remark': { sv: 'Skriv varför ändringen behövs', en: 'Write why the change is needed' },
  'form.unchanged.completion': {
    sv: 'Ändra något i ansökan, eller skriv en kommentar till kompletteringen',
    en: 'Change something in the application, or write a comment on the completion',
  },
  'form.unchanged.change': {
    sv: 'Ändra det som ska bli annorlunda. Ansökan är likadan som den som är beviljad',
    en: 'Change what is to be different. The application is the same as the one that was approved',
  },
  'form.differences.completion': {
    sv: 'Det här har ni ändrat sedan förra gången',
    en: 'What you have changed since last time',
  },
  'form.differences.change': {
    sv: 'Det här skiljer sig från det som är beviljat',
    en: 'What differs from what was approved',
  },
  'form.differences.none': { sv: 'Inget i ansökan är ändrat.', en: 'Nothing in the application is changed.' },
  'differences.before': { sv: 'Förut', en: 'Before' },
  'differences.after': { sv: 'Nu', en: 'Now' },
  'differences.nothing': { sv: 'Inte ifyllt', en: 'Not filled in' },

  'form.stale.title': {
    sv: 'Ansökan har ändrats sedan du öppnade sidan',
    en: 'The application has changed since you opened the page',
  },
  'form.stale.text': {
    sv: 'Inget har skickats in. Det du skrev står kvar nedanför. Läs igenom det och gå vidare till kontroll på nytt.',
    en: 'Nothing was sent. What you wrote is still below. Read it through and go on to check again.',
  },
  'form.stale.what': { sv: 'Det här har ändrats under tiden:', en: 'This has changed meanwhile:' },
  'form.closed.title': { sv: 'Det går inte att skicka in nu', en: 'It cannot be sent now' },
  'form.copy.title': {
    sv: 'Ta med svaren till en annan satsning',
    en: 'Take the answers to another programme',
  },
  'form.copy.text': {
    sv: 'Ni får ett nytt formulär där det som passar är ifyllt. Det gamla utkastet finns kvar.',
    en: 'You get a new form where what fits is filled in. The old draft is kept.',
  },
  'form.copy.none': {
    sv: 'Ingen satsning är öppen för ansökan just nu. Utkastet finns kvar på startsidan.',
    en: 'No programme takes applications right now. The draft is kept on the start page.',
  },
  'form.earlierFunding': { sv: '{programme}, beslut {number}', en: '{programme}, decision {number}' },

  'complete.closed.title': {
    sv: 'Ansökan väntar inte på någon komplettering',
    en: 'The application does not wait for a completion',
  },
  'complete.closed.text': {
    sv: 'Någon har redan skickat in kompletteringen, eller så har ansökan tagits upp ändå. På ansökans sida står vad som gäller.',
    en: 'Somebody has already sent the completion, or the application has been taken up anyway. The application’s page says how things stand.',
  },
  'change.closed.title': {
    sv: 'Det går inte att begära en ändring nu',
    en: 'A change cannot be asked for now',
  },
  'change.closed.text': {
    sv: 'Bara en beviljad ansökan som har skickats in här kan ändras.',
    en: 'Only an approved application that was sent in here can be changed.',
  },
  'change.closed.underWay': {
    sv: 'En ändring är redan begärd. Den måste beslutas eller dras tillbaka innan ni begär en till.',
    en: 'A change is already asked for. It must be decided or withdrawn before you ask for another.',
  },

  'withdraw.title': { sv: 'Dra tillbaka ansökan', en: 'Withdraw the application' },
  'withdraw.title.change': { sv: 'Dra tillbaka ändringen', en: 'Withdraw the change' },
  'withdraw.lede': {
    sv: 'Ansökan beslutas då inte. Allt som har sagts finns kvar att läsa, och ni kan använda den som utgångspunkt för en ny. Det går inte att ångra.',
    en: 'The application is then not decided. Everything that was said can still be read, and you can use it as the starting point of a new one. This cannot be undone.',
  },
  'withdraw.lede.change': {
    sv: 'Ändringen beslutas då inte. Ansökan gäller som den är beviljad, och ni kan begära en ny ändring senare.',
    en: 'The change is then not decided. The application holds as it was approved, and you can ask for another change later.',
  },
  'withdraw.send': { sv: 'Dra tillbaka ansökan', en: 'Withdraw the application' },
  'withdraw.send.change': { sv: 'Dra tillbaka ändringen', en: 'Withdraw the change' },
  'withdraw.keep': { sv: 'Låt den vara kvar', en: 'Keep it' },
  'withdraw.changed': {
    sv: 'Inget har dragits tillbaka. Läs på ansökans sida vad som har hänt, och bestäm sedan.',
    en: 'Nothing was withdrawn. Read on the application’s page what has happened, and then decide.',
  },
  'withdraw.closed.title': { sv: 'Det går inte att dra tillbaka', en: 'It cannot be withdrawn' },
  'withdraw.closed.text': {
    sv: 'Det finns inget som väntar på beslut. På ansökans sida står vad som gäller.',
    en: 'Nothing waits for a decision. The application’s page says how things stand.',
  },

  'reuse.title': { sv: 'Använd som utgångspunkt', en: 'Use as a starting point' },
  'reuse.lede': {
    sv: 'Välj vilken satsning ni vill söka ur. Formuläret fylls i från ”{activity}”, och ni kan ändra allt.',
    en: 'Choose the programme that you want to apply to. The form is filled in from “{activity}”, and you can change everything.',
  },
  'reuse.kept': {
    sv: 'Syften, objekt och del av bidraget följer med om de finns i den nya satsningen. Inget sparas förrän ni själva sparar eller går vidare.',
    en: 'Purposes, cost object and part of the grant come along if the new programme has them. Nothing is saved until you save or go on.',
  },
  'reuse.link': { sv: 'Fyll i här', en: 'Fill in here' },

  'own.complete': { sv: 'Komplettera ansökan', en: 'Complete the application' },
  'own.complete.change': { sv: 'Komplettera ändringen', en: 'Complete the change' },
  'own.change': { sv: 'Begär ändring', en: 'Ask for a change' },
  'own.withdraw': { sv: 'Dra tillbaka', en: 'Withdraw' },
  'own.withdraw.change': { sv: 'Dra tillbaka ändringen', en: 'Withdraw the change' },
  'own.reuse': { sv: 'Använd som utgångspunkt', en: 'Use as a starting point' },

  'drafts.title': { sv: 'Påbörjat och inte inskickat', en: 'Begun and not sent in' },
  'drafts.intro': {
    sv: 'Bara du ser dem. De är inte inskickade.',
    en: 'Only you see them. They are not sent.',
  },
  'drafts.unnamed': { sv: 'Utan namn', en: 'Without a name' },
  'drafts.savedAt': { sv: 'Sparat', en: 'Saved' },
  'drafts.continue': { sv: 'Fortsätt', en: 'Continue' },
  'drafts.discard': { sv: 'Kasta utkastet', en: 'Throw the draft away' },
  'drafts.kind.application': { sv: 'Ansökan', en: 'Application' },
  'drafts.kind.completion': { sv: 'Komplettering', en: 'Completion' },
  'drafts.kind.change': { sv: 'Ändring', en: 'Change' },
  'drafts.kind.follow-up': { sv: 'Uppföljning', en: 'Follow-up' },
  'drafts.discard.title': { sv: 'Kasta utkastet?', en: 'Throw the draft away?' },
  'drafts.discard.lede': {
    sv: '”{name}”, sparat {when}, tas bort. Det går inte att få tillbaka.',
    en: '“{name}”, saved {when}, is removed. It cannot be brought back.',
  },
  'drafts.discard.send': { sv: 'Kasta utkastet', en: 'Throw the draft away' },
  'drafts.discard.keep': { sv: 'Behåll och fortsätt', en: 'Keep it and continue' },
} as const;
