/** What `npm run export` says: to whoever sends payment orders to the finance system. */
export const exporting = {
  'export.usage': {
    sv: 'Så här: npm run export -- --to MAPP [--quarter 2019Q1] [--programme ID] [--provider ID] [--pay-on DATUM] [--stage STEG], eller --to MAPP --order ID',
    en: 'Usage: npm run export -- --to FOLDER [--quarter 2019Q1] [--programme ID] [--provider ID] [--pay-on DATE] [--stage STAGE], or --to FOLDER --order ID',
  },
  'export.help': {
    sv: 'Gör ett betalningsuppdrag av de attesterade äskanden som passar, och skriver dess fyra filer: betalfil, bokföringsfil, kalkylblad och CSV.',
    en: 'Makes a payment order of the attested requests that fit, and writes its four files: payment file, accounting file, sheet and CSV.',
  },
  'export.help.order': {
    sv: '  --order ID    skriver ett tidigare uppdrags filer en gång till, med samma innehåll; gör inget nytt uppdrag',
    en: '  --order ID    writes the files of an earlier order once more, with the same content; makes no new order',
  },
  'export.help.payOn': {
    sv: '  --pay-on DAG  dagen då banken ska betala, en vardag; annars nästa vardag',
    en: '  --pay-on DAY  the day on which the bank is to pay, a weekday; otherwise the next weekday',
  },
  'export.help.stage': {
    sv: '  --stage STEG  tabellen bidragsled-STEG på AWS och betalaren i infra/config/STEG.json; annars systemet på den här datorn',
    en: '  --stage STAGE the table bidragsled-STAGE on AWS and the payer in infra/config/STAGE.json; otherwise the system on this computer',
  },
  'export.unknown': { sv: 'Kommandot går inte att förstå.', en: 'The command cannot be understood.' },
  'export.to': {
    sv: 'Säg var filerna ska ligga, med --to MAPP.',
    en: 'Say where the files are to lie, with --to FOLDER.',
  },
  'export.quarter': {
    sv: 'Kvartalet går inte att läsa. Skriv det som 2019Q1.',
    en: 'The quarter cannot be read. Write it as 2019Q1.',
  },
  'export.gathering': {
    sv: 'Uppdraget {id} avbröts innan allt var med. Kör kommandot på nytt med samma urval, eller gå vidare på uppdragets sida.',
    en: 'Order {id} was broken off before everything was in it. Run the command again with the same choice, or go on at the order’s page.',
  },
  'export.made': {
    sv: 'Uppdrag {id}. Antal utbetalningar: {count}. Summa: {sum}. Betalas den {payOn}.',
    en: 'Order {id}. Payouts: {count}. Sum: {sum}. To be paid on {payOn}.',
  },
  'export.held': {
    sv: 'Hålls tillbaka: {provider}, {quarter}, {amount}. {why}',
    en: 'Held back: {provider}, {quarter}, {amount}. {why}',
  },
} as const;
