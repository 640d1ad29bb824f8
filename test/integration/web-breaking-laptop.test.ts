import { beforeAll, describe, expect, test } from 'vitest';
import { formType, rawRequest, startWebStage, type WebStage } from './web-support.ts';

let stage: WebStage;
let clock: string;
let mailbox: string;

beforeAll(async () => {
  stage = await startWebStage();
  clock = stage.system.addresses.clock;
  mailbox = stage.system.mailbox.viewer;
  return stage.stop;
});

const portOf = (address: string): string => new URL(address).port;
/** A name of somebody else’s that has been made to lead to this machine: host and origin are the same. */
const rebound = (address: string) => ({
  Host: `evil.example:${portOf(address)}`,
  Origin: `http://evil.example:${portOf(address)}`,
});
const at = (address: string) => ({ Host: `localhost:${portOf(address)}`, Origin: address });
const year = () => stage.system.clock.now().slice(0, 4);
const form = { 'Content-Type': formType };

describe('The laptop’s clock', () => {
  test('SECURITY-41: is not moved by a foreign name that leads here, neither by its form nor by its JSON', async () => {
    const json = { 'Content-Type': 'application/json' };
    const to = JSON.stringify({ to: '2020-01-01T08:00:00Z' });
    const tries = [
      { path: '/move', headers: { ...rebound(clock), ...form }, body: 'to=month' },
      { path: '/move', headers: { Host: rebound(clock).Host, ...form }, body: 'to=month' },
      { path: '/clock', headers: { ...rebound(clock), ...json }, body: to },
      { path: '/clock', headers: { ...at(clock), Origin: 'null', ...json }, body: to },
      { path: '/clock', headers: { ...at(clock), Origin: 'https://example.com', ...json }, body: to },
    ];
    for (const { path, headers, body } of tries) {
      const { status } = await rawRequest(clock, { method: 'POST', path, headers, body });
      expect([path, headers.Host, status]).toEqual([path, headers.Host, 403]);
    }
    expect(year()).toBe('2019');
  });

  test('SECURITY-29: takes neither files nor large bodies nor days beyond all sense', async () => {
    const post = (path: string, type: string, body: string) =>
      rawRequest(clock, { method: 'POST', path, headers: { ...at(clock), 'Content-Type': type }, body });
    const statuses = [
      await post('/move', 'multipart/form-data; boundary=x', '--x--'),
      await post('/move', 'application/json', '{"to":"month"}'),
      await post('/move', formType, `to=month&date=${'1'.repeat(20_000)}`),
      await post('/clock', 'application/json', `{"to":"${' '.repeat(20_000)}"}`),
      await post('/clock', 'application/json', '{"to":"9999-12-31T23:59:59Z"}'),
      await post('/clock', 'application/json', '{"to":"2001-01-01T00:00:00Z"}'),
      await post('/clock', 'application/json', '{"to":"2019-02-30T00:00:00Z"}'),
      await post('/clock', 'application/json', '{"to":"2019-02-01T00:00:00Z","fast":true}'),
      await post('/clock', 'application/json', '['.repeat(10_000)),
    ].map(({ status }) => status);
    expect(statuses).toEqual([415, 415, 413, 413, 409, 409, 400, 400, 400]);
    expect(year()).toBe('2019');
  });
});

describe('The mailbox’s form', () => {
  const path = '/studsar';
  const body = 'address=hos-direktor%40example.org&make=bounce';
  const post = (headers: Record<string, string>, text = body) =>
    rawRequest(mailbox, { method: 'POST', path, headers: { ...form, ...headers }, body: text });

  test('SECURITY-41: lets nothing bounce for another website, a foreign name that leads here, or without an origin', async () => {
    const { Host } = at(mailbox);
    const foreign: Record<string, string>[] = [
      rebound(mailbox),
      { Host },
      { Host, Origin: 'null' },
      { Host, Origin: 'https://example.com' },
      { Host, Origin: clock },
    ];
    for (const headers of foreign) {
      expect([headers, (await post(headers)).status]).toEqual([headers, 403]);
    }
    await expectArrives();
  });

  test('SECURITY-29: takes no files, no JSON, no large body and no field twice', async () => {
    const own = at(mailbox);
    const statuses = [
      await post({ ...own, 'Content-Type': 'multipart/form-data; boundary=x' }, '--x--'),
      await post({ ...own, 'Content-Type': 'application/json' }, '{"address":"a@b.se","make":"bounce"}'),
      await post(own, `${body}&x=${'a'.repeat(20_000)}`),
      await post(own, `${body}&make=works`),
      await post(own, `${body}&extra=1`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([415, 415, 413, 400, 400]);
    await expectArrives();
  });

  async function expectArrives(): Promise<void> {
    const id = await stage.apply({ activity: 'Kommer fram' });
    expect((await stage.mailsOf(id)).map(({ bounce }) => bounce).filter(Boolean)).toEqual([]);
    expect(await stage.linkTo(id)).toBeTruthy();
  }
});
