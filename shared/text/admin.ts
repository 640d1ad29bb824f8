/** What `npm run admin` says: to whoever sets a system up. */
export const administering = {
  'admin.usage': {
    sv: 'Så här: npm run admin -- bootstrap <e-post> [--name "Namn"] [--stage STEG]',
    en: 'Usage: npm run admin -- bootstrap <email> [--name "Name"] [--stage STAGE]',
  },
  'admin.help': {
    sv: 'Utser den första administratören. Fungerar en gång; fler administratörer utses sedan i katalogen.',
    en: 'Names the first administrator. Works once; more administrators are then named in the directory.',
  },
  'admin.help.stage': {
    sv: '  --stage STEG  tabellen bidragsled-STEG på AWS, med de AWS-uppgifter som kommandotolken har; annars systemet på den här datorn, eller tabellen i TABLE_NAME',
    en: '  --stage STAGE the table bidragsled-STAGE on AWS, with the AWS credentials of the shell; otherwise the system on this computer, or the table in TABLE_NAME',
  },
  'admin.unknown': {
    sv: 'Kommandot går inte att förstå.',
    en: 'The command cannot be understood.',
  },
  'admin.email': {
    sv: 'Ange en giltig e-postadress: {problem}',
    en: 'Give a valid email address: {problem}',
  },
  'admin.name': { sv: 'Namnet går inte att använda: {problem}', en: 'The name cannot be used: {problem}' },
  'admin.notRunning': {
    sv: 'Systemet svarar inte. Starta det med npm start, eller ange --stage eller TABLE_NAME.',
    en: 'The system does not answer. Start it with npm start, or give --stage or TABLE_NAME.',
  },
  'admin.named': {
    sv: '{email} är nu administratör och kan logga in.',
    en: '{email} is now an administrator and can sign in.',
  },
  'admin.taken': {
    sv: 'Det finns redan en administratör. Be den personen om rollen. Inget har ändrats.',
    en: 'There is an administrator already. Ask that person for the role. Nothing was changed.',
  },
  'admin.used': {
    sv: 'Den första administratören har redan utsetts med det här kommandot, och det fungerar bara en gång. Inget har ändrats.',
    en: 'The first administrator has already been named by this command, which works only once. Nothing was changed.',
  },
} as const;
