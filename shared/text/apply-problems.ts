/** What is missing or wrong in an application, by its field, and what to do about it. */
export const applyProblems = {
  'apply.required.activity': { sv: 'Skriv vad aktiviteten heter.', en: 'Write what the activity is called.' },
  'apply.required.nature': {
    sv: 'Välj om aktiviteten är ny, pågående eller behåller en tidigare effekt.',
    en: 'Choose whether the activity is new, ongoing or keeps up an earlier effect.',
  },
  'apply.required.purposes': { sv: 'Välj minst ett syfte.', en: 'Choose at least one purpose.' },
  'apply.required.purposeText': {
    sv: 'Skriv vad aktiviteten ska leda till.',
    en: 'Write what the activity is meant to lead to.',
  },
  'apply.required.withinPurpose': {
    sv: 'Välj om aktiviteten ligger inom satsningens syfte.',
    en: 'Choose whether the activity is within the purpose of the programme.',
  },
  'apply.required.decisionExists': {
    sv: 'Välj om det finns ett beslut om att genomföra aktiviteten.',
    en: 'Choose whether there is a decision to carry out the activity.',
  },
  'apply.required.continuationText': {
    sv: 'Skriv hur arbetet fortsätter när satsningen är slut.',
    en: 'Write how the work goes on after the programme ends.',
  },
  'apply.required.amountStatus': {
    sv: 'Välj hur säkert beloppet är.',
    en: 'Choose how certain the amount is.',
  },
  'apply.required.recurrence': {
    sv: 'Välj om kostnaden kommer en gång eller är löpande.',
    en: 'Choose whether it is a one-off or a running cost.',
  },
  'apply.required.investment': {
    sv: 'Välj om aktiviteten kräver en investering.',
    en: 'Choose whether the activity needs an investment.',
  },
  'apply.required.fundingPart': {
    sv: 'Välj vilken del av bidraget ni söker ur.',
    en: 'Choose which part of the grant you apply for.',
  },
  'apply.required.costObject': {
    sv: 'Välj ett av satsningens objekt.',
    en: 'Choose one of the programme’s cost objects.',
  },
  'apply.required.continuedNeed': {
    sv: 'Välj om aktiviteten behöver medel även nästa år.',
    en: 'Choose whether the activity needs money next year too.',
  },
  'apply.required.continuedNeedText': {
    sv: 'Ni har svarat delvis. Skriv vad som behövs nästa år, till exempel: ja, halvår.',
    en: 'You have answered partly. Write what is needed next year, for example: yes, half the year.',
  },
  'apply.required.newHires': {
    sv: 'Välj om aktiviteten kräver nyanställning.',
    en: 'Choose whether the activity needs new hires.',
  },
  'apply.required.newHiresMotivation': {
    sv: 'Ni har svarat att det behövs nyanställning. Skriv varför det inte räcker med de resurser som finns.',
    en: 'You have answered that new hires are needed. Write why the existing resources are not enough.',
  },
  'apply.required.contact': {
    sv: 'Skriv vem som är kontakt för ansökan.',
    en: 'Write who the contact for the application is.',
  },
  'apply.required.manager': {
    sv: 'Skriv vem som är ansvarig chef.',
    en: 'Write who the responsible manager is.',
  },
  'apply.problem.tooLong': {
    sv: 'Texten är för lång. Den får ha högst {max} tecken.',
    en: 'The text is too long. It may have at most {max} characters.',
  },
  'apply.problem.personalNumber': {
    sv: 'Texten har något som ser ut som ett personnummer. Personnummer får inte sparas här. Ta bort det och skriv namn eller roll i stället.',
    en: 'The text has what looks like a personal number. Personal numbers may not be kept here. Remove it and write a name or a role instead.',
  },
  'apply.problem.amountWhenAwaited': {
    sv: 'Ni har valt att kostnadsförslaget inväntas. Lämna beloppet tomt, eller välj hur säkert beloppet är.',
    en: 'You have chosen that a quotation is awaited. Leave the amount blank, or choose how certain the amount is.',
  },
  'apply.problem.costMissing': {
    sv: 'Skriv vad kostnaden är, eller ta bort valet av engångskostnad eller löpande.',
    en: 'Write what the cost is, or take away the choice of one-off or running.',
  },
  'apply.problem.costsTooLittle': {
    sv: 'Kostnaderna är tillsammans {sum}, men ni söker {amount}. Det saknas {difference}.',
    en: 'The costs add up to {sum}, but you apply for {amount}. {difference} is missing.',
  },
  'apply.problem.costsTooMuch': {
    sv: 'Kostnaderna är tillsammans {sum}, men ni söker {amount}. Det är {difference} för mycket.',
    en: 'The costs add up to {sum}, but you apply for {amount}. That is {difference} too much.',
  },
  'apply.problem.investmentWhenNo': {
    sv: 'Ni har svarat nej men fyllt i uppgifter om en investering. Välj ja, eller töm uppgifterna.',
    en: 'You have answered no but filled in an investment. Choose yes, or clear what you filled in.',
  },
  'apply.problem.usefulLife': {
    sv: 'Skriv hur många hela år investeringen ska användas, 1 till {max}.',
    en: 'Write for how many whole years the investment will be used, 1 to {max}.',
  },
  'apply.problem.needAmountWhenNo': {
    sv: 'Ni har svarat att det inte behövs medel nästa år. Ta bort beloppet, eller ändra svaret.',
    en: 'You have answered that no money is needed next year. Take away the amount, or change the answer.',
  },
  'apply.problem.fullTimeEquivalents': {
    sv: 'Årsarbetarna går inte att läsa. Skriv till exempel 0,75 eller 50\u00a0%.',
    en: 'The full-time posts cannot be read. Write for example 0,75 or 50\u00a0%.',
  },
  'apply.problem.fullTimeEquivalentsRange': {
    sv: 'Skriv ett antal årsarbetare som är större än 0 och högst 1\u00a0000.',
    en: 'Write a number of full-time posts greater than 0 and at most 1\u00a0000.',
  },
  'apply.problem.periodMonths': {
    sv: 'Tiden går inte att läsa. Skriv antalet månader, till exempel 6\u00a0mån.',
    en: 'The period cannot be read. Write the number of months, for example 6.',
  },
  'apply.problem.periodMonthsRange': {
    sv: 'Skriv en tid på 1 till {max} hela månader.',
    en: 'Write a period of 1 to {max} whole months.',
  },
} as const;
