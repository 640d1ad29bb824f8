import { describe, expect, it } from 'vitest';
import { localBookkeeping, localPayer } from '../../infra/local/local-payer.ts';
import {
  RelaySettingsSchema,
  readSettings,
  SettingsError,
  TaskSettingsSchema,
  WebSettingsSchema,
} from '../../shared/config/settings.ts';

const web = {
  STAGE: 'test',
  TABLE_NAME: 'bidragsled-test',
  ORGANISATION: 'Region Prov',
  CONTACT: 'tillganglighet@example.org',
  ORIGIN: 'https://bidragsled.example.org',
  ISSUER: 'https://issuer.example.org',
  CLIENT_ID: 'bidragsled',
  ASSETS_FOLDER: 'assets',
  PAYER: JSON.stringify(localPayer),
  BOOKKEEPING: JSON.stringify(localBookkeeping),
};
const tasks = {
  STAGE: 'test',
  TABLE_NAME: 'bidragsled-test',
  ORGANISATION: 'Region Prov',
  ORIGIN: 'https://bidragsled.example.org',
  SENDER: 'bidrag@example.org',
};

/** The names that are complained of, and the whole sentence. */
function complaint(...given: Parameters<typeof readSettings>): { names: string[]; message: string } {
  try {
    readSettings(...given);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { names: error.message.match(/\b[A-Z]+(?:_[A-Z]+)*(?= \()/g) ?? [], message: error.message };
  }
  expect.unreachable('no setting was complained of');
}

describe('settings', () => {
  it.each([
    ['web', WebSettingsSchema, Object.keys(web)],
    ['tasks', TaskSettingsSchema, Object.keys(tasks)],
    ['relay', RelaySettingsSchema, ['STAGE', 'TABLE_NAME', 'STATE_MACHINE_ARN']],
  ] as const)('that %s misses are named all at once', (_, schema, names) =>
    expect(complaint(schema, {}).names.toSorted()).toEqual([...names].sort()),
  );

  it('are named together whether missing, blank or wrong', () => {
    const { ISSUER: _, ...withoutIssuer } = web;
    const environment = { ...withoutIssuer, TABLE_NAME: '', ORIGIN: 'bidragsled.example.org' };
    expect(complaint(WebSettingsSchema, environment).names.toSorted()).toEqual([
      'ISSUER',
      'ORIGIN',
      'TABLE_NAME',
    ]);
  });

  it('that are secrets are not said aloud when they are wrong', () => {
    const { names, message } = complaint(TaskSettingsSchema, { ...tasks, LINK_KEY: 'short-secret' });
    expect(names).toEqual(['LINK_KEY']);
    expect(message).not.toContain('short-secret');
  });

  it.each(['javascript:alert(1)', 'file:///etc', 'ftp://example.org', 'example.org'])(
    'SECURITY-17: refuse the origin %s',
    (ORIGIN) => expect(complaint(WebSettingsSchema, { ...web, ORIGIN }).names).toEqual(['ORIGIN']),
  );

  it('take an origin without its last slash, read the payer, and leave out what is not theirs', () =>
    expect(readSettings(WebSettingsSchema, { ...web, ORIGIN: `${web.ORIGIN}/`, PATH: '/bin' })).toEqual({
      ...web,
      PAYER: localPayer,
      BOOKKEEPING: localBookkeeping,
      HOLIDAYS: [],
    }));

  it.each([
    ['no JSON', 'Regionen'],
    [
      'of a wrong account',
      JSON.stringify({ ...localPayer, account: { kind: 'bankgiro', number: '9999-9994' } }),
    ],
    ['with a field too many', JSON.stringify({ ...localPayer, iban: 'SE' })],
  ])('name a payer that is %s', (_what, PAYER) =>
    expect(complaint(WebSettingsSchema, { ...web, PAYER }).message).toContain('wrong: PAYER'),
  );

  it('have no endpoints on AWS, and the local parts’ on a laptop', () => {
    expect(readSettings(TaskSettingsSchema, tasks)).toEqual({ ...tasks, HOLIDAYS: [] });
    const laptop = { ...tasks, SES_ENDPOINT: 'http://127.0.0.1:8005' };
    expect(readSettings(TaskSettingsSchema, laptop)).toEqual({ ...laptop, HOLIDAYS: [] });
  });
});
