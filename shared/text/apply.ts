import { applicationForm } from './application-form.ts';
import { applyProblems } from './apply-problems.ts';

/** The form in which a unit applies, and the page where it checks its answers. */
export const apply = {
  ...applyProblems,
  ...applicationForm,
  'apply.title.application': { sv: 'Ansök om medel', en: 'Apply for money' },
  'apply.title.completion': { sv: 'Komplettera ansökan', en: 'Complete the application' },
  'apply.title.change': { sv: 'Begär ändring', en: 'Ask for a change' },
  'apply.lede.completion': {
    sv: 'Ändra eller lägg till det som saknas. Allt annat står kvar som ni skrev det, och ni får läsa igenom innan ni skickar.',
    en: 'Change or add what is missing. Everything else stands as you wrote it, and you can read it through before you send it.',
  },
  'apply.lede.change': {
    sv: 'Formuläret är ifyllt som ansökan ser ut i dag. Ändra det som ska bli annorlunda och skriv varför. Beviljat belopp gäller tills ändringen är beslutad.',
    en: 'The form is filled in as the application stands today. Change what is to be different and write why. What was granted holds until the change is decided.',
  },
  'apply.lede.application': {
    sv: 'Fyll i det ni vet. Innan ansökan skickas in får ni läsa igenom allt och kan ändra.',
    en: 'Fill in what you know. Before the application is sent you can read it all through and change it.',
  },
  'apply.back': { sv: 'Till satsningen', en: 'To the programme' },
  'apply.cancel': { sv: 'Avbryt', en: 'Cancel' },
  'apply.continue': { sv: 'Fortsätt till kontroll', en: 'Go on to check' },
  'apply.openUntil': { sv: 'Sista dag att ansöka', en: 'Last day to apply' },
  'apply.contents': { sv: 'Det här frågar vi om', en: 'What we ask about' },
  'apply.conditions': { sv: 'Det här gäller för satsningen', en: 'The rules of the programme' },
  'apply.afterwards': { sv: 'Det här händer sedan', en: 'What happens next' },
  'apply.afterwards.completion': {
    sv: 'Frågan ställs på nytt till den som beslutar, som ser vad ni har ändrat. Ni får besked i ett mejl.',
    en: 'The question is put again to the one who decides, who sees what you have changed. You are told in an email.',
  },
  'apply.afterwards.change': {
    sv: 'Ändringen beslutas för sig, och ni får besked i ett mejl. Till dess gäller ansökan som den är beviljad.',
    en: 'The change is decided by itself, and you are told in an email. Until then the application holds as it was approved.',
  },
  'apply.afterwards.application': {
    sv: 'När ni har skickat in får ni ett mejl. Hälso- och sjukvårdsdirektören beslutar, och ni får besked i ett nytt mejl.',
    en: 'When you have sent the application you get an email. The director of health and care decides, and you are told in another email.',
  },

  'apply.section.activity': { sv: 'Aktiviteten', en: 'The activity' },
  'apply.section.basis': { sv: 'Underlag och fortsättning', en: 'Basis and continuation' },
  'apply.section.money': { sv: 'Belopp och kostnader', en: 'Amount and costs' },
  'apply.section.investment': { sv: 'Investering', en: 'Investment' },
  'apply.section.funding': { sv: 'Vilka medel', en: 'Which money' },
  'apply.section.need': { sv: 'Behov nästa år', en: 'Need next year' },
  'apply.section.staffing': { sv: 'Bemanning och resurser', en: 'Staffing and resources' },
  'apply.section.people': { sv: 'Ansvar och kontakt', en: 'Responsibility and contact' },

  'apply.label.activity': { sv: 'Aktivitetens namn', en: 'Name of the activity' },
  'apply.label.nature': { sv: 'Är aktiviteten ny?', en: 'Is the activity new?' },
  'apply.label.purposes': { sv: 'Syften som aktiviteten bidrar till', en: 'Purposes that it contributes to' },
  'apply.label.purposeText': {
    sv: 'Vad ska aktiviteten leda till?',
    en: 'What is the activity meant to lead to?',
  },
  'apply.label.withinPurpose': {
    sv: 'Ligger aktiviteten inom satsningens syfte?',
    en: 'Is the activity within the purpose of the programme?',
  },
  'apply.label.decisionExists': {
    sv: 'Finns det ett beslut om att genomföra aktiviteten?',
    en: 'Is there a decision to carry out the activity?',
  },
  'apply.label.decisionBasis': {
    sv: 'Beslutets datum eller diarienummer',
    en: 'The decision’s date or diary number',
  },
  'apply.label.earlierFunding': { sv: 'Tidigare medel', en: 'Earlier funding' },
  'apply.label.continuationText': {
    sv: 'Hur fortsätter arbetet när satsningen är slut?',
    en: 'How does the work go on after the programme ends?',
  },
  'apply.label.amountStatus': { sv: 'Hur säkert är beloppet?', en: 'How certain is the amount?' },
  'apply.label.amount': { sv: 'Belopp för {year}', en: 'Amount for {year}' },
  'apply.label.costs': { sv: 'Kostnader per slag', en: 'Costs by type' },
  'apply.label.recurrence': { sv: 'En gång eller löpande', en: 'One-off or running' },
  'apply.label.recurrenceOf': { sv: '{type}: en gång eller löpande', en: '{type}: one-off or running' },
  'apply.label.investment': {
    sv: 'Kräver aktiviteten en investering?',
    en: 'Does the activity need an investment?',
  },
  'apply.label.investmentAmount': { sv: 'Vad investeringen kostar', en: 'What the investment costs' },
  'apply.label.inServiceOn': { sv: 'Tas i bruk', en: 'Taken into use' },
  'apply.label.usefulLifeYears': { sv: 'Antal år den används', en: 'Number of years in use' },
  'apply.label.fundingPart': { sv: 'Del av bidraget', en: 'Part of the grant' },
  'apply.label.costObject': { sv: 'Objekt', en: 'Cost object' },
  'apply.label.continuedNeed': {
    sv: 'Behöver aktiviteten medel även {year}?',
    en: 'Does the activity need money in {year} too?',
  },
  'apply.label.continuedNeedAmount': { sv: 'Belopp nästa år', en: 'Amount next year' },
  'apply.label.continuedNeedText': { sv: 'Kommentar om nästa år', en: 'Comment on next year' },
  'apply.label.newHires': {
    sv: 'Kräver aktiviteten nyanställning?',
    en: 'Does the activity need new hires?',
  },
  'apply.label.newHiresMotivation': { sv: 'Varför behövs nyanställning?', en: 'Why are new hires needed?' },
  'apply.label.fullTimeEquivalents': { sv: 'Årsarbetare', en: 'Full-time posts' },
  'apply.label.periodMonths': { sv: 'Antal månader', en: 'Number of months' },
  'apply.label.existingResources': {
    sv: 'Hur används de resurser som redan finns?',
    en: 'How do you use the resources that you already have?',
  },
  'apply.label.sharedWith': {
    sv: 'Andra verksamheter som delar ansökan',
    en: 'Other units that share the application',
  },
  'apply.label.contact': { sv: 'Kontakt', en: 'Contact' },
  'apply.label.manager': { sv: 'Ansvarig chef', en: 'Responsible manager' },

  'apply.hint.activity': {
    sv: 'Det namn som ska stå i satsningens tabell och i beslutet. Högst 500 tecken.',
    en: 'The name that will stand in the programme’s table and in the decision. At most 500 characters.',
  },
  'apply.hint.purposes': { sv: 'Välj ett eller flera.', en: 'Choose one or more.' },
  'apply.hint.purposeText': {
    sv: 'Vad ni gör, för vem, och vad som blir bättre. Högst 4\u00a0000 tecken.',
    en: 'What you do, for whom, and what gets better. At most 4\u00a0000 characters.',
  },
  'apply.hint.withinPurpose': {
    sv: 'Er egen bedömning. Svaret hindrar inte ansökan.',
    en: 'Your own judgement. The answer does not stop the application.',
  },
  'apply.hint.decisionExists': {
    sv: 'Till exempel i nämnden eller i ledningsgruppen. Svaret hindrar inte ansökan.',
    en: 'For example by the board or the management. The answer does not stop the application.',
  },
  'apply.hint.decisionBasis': {
    sv: 'Skriv det som det står, till exempel apr-18 eller RS/2459/2017.',
    en: 'Write it as it stands, for example apr-18 or RS/2459/2017.',
  },
  'apply.hint.earlierFunding': {
    sv: 'Om aktiviteten har fått medel förut: ur vilken satsning?',
    en: 'If the activity has had money before: from which programme?',
  },
  'apply.hint.continuationText': {
    sv: 'Vem tar över, och med vilka medel? Högst 4\u00a0000 tecken.',
    en: 'Who takes over, and with what money? At most 4\u00a0000 characters.',
  },
  'apply.hint.awaited': {
    sv: 'Lämna då beloppet tomt. Ansökan kan inte beviljas förrän beloppet finns.',
    en: 'Then leave the amount blank. The application cannot be approved until there is one.',
  },
  'apply.hint.amount': {
    sv: 'Hela kronor. Skriv till exempel 430\u00a0000, 591\u00a0tkr eller 1,5\u00a0mkr. Skriv ”ca” framför om beloppet är ungefärligt.',
    en: 'Whole kronor. Write for example 430\u00a0000, 591\u00a0tkr or 1,5\u00a0mkr. Write “ca” before it if the amount is approximate.',
  },
  'apply.hint.costs': {
    sv: 'Fyll i de slag som finns. Tillsammans ska de bli lika mycket som beloppet. Inväntar ni ett kostnadsförslag kan allt vara tomt.',
    en: 'Fill in the types that there are. Together they must come to the amount. While you await a quotation all may be blank.',
  },
  'apply.hint.investment': {
    sv: 'Bidraget får bara betala årets avskrivning av en investering. Vi räknar den lika stor varje månad, från och med den månad då investeringen tas i bruk. Metoden är ett antagande: den står inte i överenskommelsen.',
    en: 'The grant may only pay this year’s depreciation of an investment. We count it as equal every month, from the month in which the investment is taken into use. The method is an assumption: the agreement does not name one.',
  },
  'apply.hint.ifInvestment': {
    sv: 'Fyll i det som följer bara om ni svarade ja.',
    en: 'Fill in what follows only if you answered yes.',
  },
  'apply.hint.inServiceOn': { sv: 'Skriv till exempel {year}-03-01.', en: 'Write for example {year}-03-01.' },
  'apply.hint.usefulLifeYears': { sv: 'Hela år, 1 till 50.', en: 'Whole years, 1 to 50.' },
  'apply.hint.earmarked': {
    sv: 'Öronmärkt för: {earmarkedFor}. Kvar: {left}.',
    en: 'Earmarked for: {earmarkedFor}. Left: {left}.',
  },
  'apply.hint.left': { sv: 'Kvar: {left}.', en: 'Left: {left}.' },
  'apply.hint.costObject': {
    sv: 'Det objekt som kostnaderna ska bokföras på.',
    en: 'The cost object on which the costs will be booked.',
  },
  'apply.hint.continuedNeedAmount': { sv: 'Om ni vet det.', en: 'If you know it.' },
  'apply.hint.continuedNeedText': {
    sv: 'Behövs om ni svarade delvis, till exempel: ja, halvår.',
    en: 'Needed if you answered partly, for example: yes, half the year.',
  },
  'apply.hint.newHires': {
    sv: 'Nya anställningar ska undvikas. De hindrar inte ansökan, men behöver motiveras.',
    en: 'New hires should be avoided. They do not stop the application, but need reasons.',
  },
  'apply.hint.newHiresMotivation': {
    sv: 'Fyll i om ni svarade ja. Högst 2\u00a0000 tecken.',
    en: 'Fill in if you answered yes. At most 2\u00a0000 characters.',
  },
  'apply.hint.fullTimeEquivalents': {
    sv: 'Till exempel 0,75 eller 50\u00a0%.',
    en: 'For example 0,75 or 50\u00a0%.',
  },
  'apply.hint.periodMonths': { sv: 'Till exempel 6\u00a0mån. Högst 60.', en: 'For example 6. At most 60.' },
  'apply.hint.existingResources': {
    sv: 'Befintliga resurser ska användas i första hand. Högst 2\u00a0000 tecken.',
    en: 'Existing resources are to be used first. At most 2\u00a0000 characters.',
  },
  'apply.hint.sharedWith': {
    sv: 'Om ni söker tillsammans, till exempel med vårdvalsnämnden.',
    en: 'If you apply together, for example with another board.',
  },
  'apply.hint.person': {
    sv: 'Namn eller roll. Skriv inte personnummer.',
    en: 'Name or role. Do not write a personal number.',
  },
  'apply.choose': { sv: 'Välj', en: 'Choose' },
  'apply.yes': { sv: 'Ja', en: 'Yes' },
  'apply.no': { sv: 'Nej', en: 'No' },

  'apply.check.title': { sv: 'Kontrollera uppgifterna', en: 'Check the answers' },
  'apply.check.lede.completion': {
    sv: 'Kompletteringen är inte inskickad än. Läs igenom, ändra det som är fel och skicka sedan in.',
    en: 'The completion is not sent yet. Read it through, change what is wrong and then send it.',
  },
  'apply.check.lede.change': {
    sv: 'Ändringen är inte begärd än. Läs igenom, ändra det som är fel och skicka sedan in.',
    en: 'The change is not asked for yet. Read it through, change what is wrong and then send it.',
  },
  'apply.check.lede.application': {
    sv: 'Ansökan är inte inskickad än. Läs igenom, ändra det som är fel och skicka sedan in.',
    en: 'The application is not sent yet. Read it through, change what is wrong and then send it.',
  },
  'apply.check.submit.application': { sv: 'Skicka in ansökan', en: 'Send the application' },
  'apply.check.submit.completion': { sv: 'Skicka in kompletteringen', en: 'Send the completion' },
  'apply.check.submit.change': { sv: 'Begär ändringen', en: 'Ask for the change' },
  'apply.check.change': { sv: 'Ändra', en: 'Change' },
  'apply.check.blank': { sv: 'Inte ifyllt', en: 'Not filled in' },
  'apply.check.awaited': { sv: 'Inväntas', en: 'Awaited' },
  'apply.check.becameApproximate': {
    sv: 'Ni skrev ”ca” och valde exakt. Beloppet räknas som ungefärligt.',
    en: 'You wrote “ca” and chose exact. The amount counts as approximate.',
  },
  'apply.check.notices': { sv: 'Bra att veta innan ni skickar', en: 'Good to know before you send' },
  'apply.check.aboveLeft': {
    sv: 'Ni söker {amount}, men i {part} är {left} kvar. Ni kan skicka in ansökan, men hela beloppet kan inte beviljas om det inte blir mer kvar.',
    en: 'You apply for {amount}, but {left} is left in {part}. You can send the application, but it cannot be approved in full unless more becomes available.',
  },
  'apply.check.earmarked': {
    sv: 'Ni söker medel som är öronmärkta för: {earmarkedFor}.',
    en: 'You apply for money that is earmarked for: {earmarkedFor}.',
  },
  'apply.check.depreciation': { sv: 'Årets avskrivning {year}', en: 'Depreciation in {year}' },
  'apply.check.depreciation.note': {
    sv: 'Lika stor varje månad, från och med den månad då investeringen tas i bruk. Metoden är ett antagande: den står inte i överenskommelsen.',
    en: 'Equal every month, from the month in which the investment is taken into use. The method is an assumption: the agreement does not name one.',
  },
  'apply.check.sum': { sv: 'Kostnader tillsammans', en: 'Costs together' },
  'apply.check.years': { sv: '{years} år', en: '{years} years' },
  'apply.check.months': { sv: '{months} månader', en: '{months} months' },
  'apply.check.posts': { sv: '{posts} årsarbetare', en: '{posts} full-time posts' },
  'apply.check.sendAgain': { sv: 'Skicka in ändå', en: 'Send it all the same' },
  'apply.check.sendAgain.legend': {
    sv: 'Vill ni ändå skicka in ansökan en gång till?',
    en: 'Do you want to send the application once more all the same?',
  },
  'apply.check.sentBefore': {
    sv: 'Samma ansökan är redan inskickad',
    en: 'The same application is already sent',
  },
  'apply.check.earlier': { sv: 'Läs den tidigare ansökan', en: 'Read the earlier application' },
  'apply.check.changedSince': {
    sv: 'Formuläret är redan inskickat, med andra uppgifter',
    en: 'The form is already sent, with other answers',
  },
  'apply.check.changedSince.text': {
    sv: 'Det ni ser här är inte sparat. Skicka in det om det ska bli en ny ansökan, vid sidan av den tidigare.',
    en: 'What you see here is not saved. Send it if it is to be a new application beside the earlier one.',
  },

  'apply.closed.title': {
    sv: 'Satsningen tar inte emot ansökningar',
    en: 'The programme takes no applications',
  },
  'apply.closed.before': {
    sv: '{programme} öppnar för ansökningar den {opens} och stänger efter den {closes}.',
    en: '{programme} opens for applications on {opens} and closes after {closes}.',
  },
  'apply.closed.after': {
    sv: '{programme} tog emot ansökningar från den {opens} till och med den {closes}.',
    en: '{programme} took applications from {opens} to {closes}.',
  },
  'apply.closed.typed': {
    sv: 'Inget har skickats in. Det ni skrev står kvar här nedanför, så att ni kan spara det.',
    en: 'Nothing was sent. What you wrote is still below, so that you can keep it.',
  },
  'apply.unreadable.title': { sv: 'Formuläret går inte att läsa', en: 'The form cannot be read' },
  'apply.unreadable.text': {
    sv: 'Formuläret har fält som inte hör hemma i det, eller saknar något. Öppna det på nytt från satsningen. Inget har sparats.',
    en: 'The form has fields that do not belong in it, or lacks something. Open it again from the programme. Nothing was saved.',
  },
} as const;
