/** The words around every page, and the pages that say no. */
export const frame = {
  'frame.skip': { sv: 'Hoppa till innehållet', en: 'Skip to the content' },
  'frame.errorPrefix': { sv: 'Fel:', en: 'Error:' },
  'frame.navigation': { sv: 'Huvudmeny', en: 'Main menu' },
  'frame.start': { sv: 'Start', en: 'Start' },
  'frame.programmes': { sv: 'Satsningar', en: 'Programmes' },
  'frame.stuck': { sv: 'Fastnat', en: 'Stuck' },
  'frame.signedIn': { sv: 'Inloggad som', en: 'Signed in as' },
  'frame.signIn': { sv: 'Logga in', en: 'Sign in' },
  'frame.signOut': { sv: 'Logga ut', en: 'Sign out' },
  'frame.language': { sv: 'Byt språk till', en: 'Change the language to' },
  'frame.accessibility': { sv: 'Tillgänglighet', en: 'Accessibility' },
  'frame.about': {
    sv: 'Bidragsled följer varje krona i ett statsbidrag, från ansökan till beslut och utbetalning.',
    en: 'Bidragsled follows every krona of a state grant, from application to decision and payout.',
  },
  'frame.localClock': {
    sv: 'Demonstration på den här datorn. Klockan står på {today}.',
    en: 'Demonstration on this computer. Its clock says {today}.',
  },
  'frame.toClock': { sv: 'Flytta klockan', en: 'Move the clock' },
  'frame.toMailbox': { sv: 'Läs mejlen', en: 'Read the mails' },
  'frame.toStart': { sv: 'Till startsidan', en: 'To the start page' },
  'frame.optional': { sv: 'frivilligt', en: 'optional' },
  'frame.errorSummary': { sv: 'Det här behöver rättas', en: 'This needs to be put right' },
  'frame.pager.before': { sv: 'Föregående', en: 'Previous' },
  'frame.pager.after': { sv: 'Nästa', en: 'Next' },
  'frame.pager.shown': { sv: '{from}–{to} av {count}', en: '{from}–{to} of {count}' },
  'frame.kronor': { sv: 'kr', en: 'kr' },

  'refused.notFound.title': { sv: 'Sidan finns inte', en: 'There is no such page' },
  'refused.notFound.text': {
    sv: 'Länken leder inte till något som finns eller som du får se. Kontrollera att hela länken kom med, eller gå till startsidan.',
    en: 'The link leads to nothing that exists or that you may see. Check that the whole link came along, or go to the start page.',
  },
  'refused.notAllowed.title': {
    sv: 'Du har inte tillgång till det här',
    en: 'You do not have access to this',
  },
  'refused.notAllowed.text': {
    sv: 'Det här hör till en annan roll än din. Inget har sparats. Har du fler än ett konto kan du logga in med ett annat.',
    en: 'This belongs to another role than yours. Nothing was saved. If you have more than one account you can sign in with another.',
  },
  'refused.notYours.title': {
    sv: 'Frågan är ställd till någon annan',
    en: 'The question was put to somebody else',
  },
  'refused.notYours.text': {
    sv: 'Bara den som har fått frågan kan svara här. Har du fler än ett konto kan du logga in med ett annat.',
    en: 'Only the person who was asked can answer here. If you have more than one account you can sign in with another.',
  },
  'refused.signInAgain': { sv: 'Logga in som någon annan', en: 'Sign in as somebody else' },
  'refused.changed.title': { sv: 'Det gick inte att spara', en: 'It could not be saved' },
  'refused.unexpected.title': { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  'refused.unexpected.text': {
    sv: 'Felet är noterat. Försök igen om en stund. Gå tillbaka i webbläsaren om du hade skrivit något.',
    en: 'The fault has been noted. Try again in a while. Go back in the browser if you had written something.',
  },
  'refused.tooLarge.title': { sv: 'Det du skickade är för stort', en: 'What you sent is too large' },
  'refused.tooLarge.text': {
    sv: 'Formuläret får vara högst 1 MB. Korta texterna och skicka igen. Inget har sparats.',
    en: 'The form may be at most 1 MB. Shorten the texts and send again. Nothing was saved.',
  },
  'refused.contentType.title': { sv: 'Formatet går inte att läsa', en: 'The format cannot be read' },
  'refused.contentType.text': {
    sv: 'Skicka uppgifterna med formuläret på sidan. Inget har sparats.',
    en: 'Send the form on the page. Nothing was saved.',
  },
  'refused.form.title': { sv: 'Formuläret går inte att läsa', en: 'The form cannot be read' },
  'refused.form.text': {
    sv: 'Formuläret har fält som inte hör hemma i det. Öppna sidan på nytt och försök igen. Inget har sparats.',
    en: 'The form has fields that do not belong in it. Open the page again and try once more. Nothing was saved.',
  },
  'refused.origin.title': {
    sv: 'Formuläret kom från en annan webbplats',
    en: 'The form came from another website',
  },
  'refused.origin.text': {
    sv: 'Öppna sidan på nytt och skicka formuläret därifrån. Inget har sparats.',
    en: 'Open the page again and send the form from there. Nothing was saved.',
  },
  'refused.session.title': { sv: 'Du behöver logga in igen', en: 'You need to sign in again' },
  'refused.session.text': {
    sv: 'Det du skrev finns kvar på den här sidan. Logga in i den flik som öppnas, kom tillbaka hit och skicka igen.',
    en: 'What you wrote is still on this page. Sign in in the tab that opens, come back here and send again.',
  },
  'refused.session.signIn': { sv: 'Logga in i en ny flik', en: 'Sign in in a new tab' },
  'refused.session.sendAgain': { sv: 'Skicka igen', en: 'Send again' },

  'signIn.refused.title': {
    sv: 'Inloggningen gick inte att slutföra',
    en: 'The sign-in could not be completed',
  },
  'signIn.EmailNotVerified': {
    sv: 'Din e-postadress är inte bekräftad hos inloggningstjänsten. Bekräfta den och försök igen.',
    en: 'Your email address is not confirmed with the sign-in service. Confirm it and try again.',
  },
  'signIn.PersonUnknown': {
    sv: 'Du finns inte i Bidragsled än. Be administratören lägga till dig.',
    en: 'You are not in Bidragsled yet. Ask the administrator to add you.',
  },
  'signIn.BoundToAnother': {
    sv: 'E-postadressen hör till ett annat konto. Kontakta administratören.',
    en: 'The email address belongs to another account. Contact the administrator.',
  },
  'signIn.failed': {
    sv: 'Inloggningen tog för lång tid eller avbröts. Försök igen.',
    en: 'The sign-in took too long or was interrupted. Try again.',
  },
  'signIn.again': { sv: 'Försök igen', en: 'Try again' },
  'signedOut.title': { sv: 'Du är utloggad', en: 'You are signed out' },
  'signedOut.text': {
    sv: 'Logga in igen när du vill fortsätta.',
    en: 'Sign in again when you want to go on.',
  },
} as const;
