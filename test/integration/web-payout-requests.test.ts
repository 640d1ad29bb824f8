import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/web/app.ts';
import { createRequestPayout } from '../../shared/use-cases/request-payout.ts';
import { createOwnCases } from './own-cases.ts';
import {
  contact,
  kr,
  type PayoutStage,
  requestOf,
  requestPathOf,
  startPayoutStage,
  typedRequest,
} from './payout-stage.ts';
import { type Answer, encoded, faultsOf, formType, orto, programme, said } from './web-support.ts';

let stage: PayoutStage;
/** An activity with 200 000 kr for which nothing has been asked; refusals leave it so. */
let untouched: string;

beforeAll(async () => {
  stage = await startPayoutStage();
  untouched = await stage.granted('Orörd');
  return stage.stop;
});

const post = (id: string, values = typedRequest(), quarter = '2019Q1') =>
  stage.as.contact.post(requestPathOf(id, quarter), values);

describe('SECURITY-21: a provider’s requests', () => {
  test('SECURITY-21: do not exist for other providers, departments and officials, as little as an unknown id does', async () => {
    const unknown = `${untouched.slice(0, -4)}ZZZZ`;
    const asOrto = await stage.browserOf(orto);
    const { otherContact, controller, auditor, director } = stage.as;
    const asks: ((id: string) => Promise<Answer>)[] = [
      ...[otherContact, asOrto, controller, auditor, director].flatMap((browser) => [
        (id: string) => browser.get(requestPathOf(id)),
        (id: string) => browser.post(requestPathOf(id), typedRequest()),
      ]),
      (id) => otherContact.post(requestPathOf(id), {}),
      (id) => otherContact.post(`${requestPathOf(id)}/line`, typedRequest()),
    ];
    await stage.expectNothingWritten(async () => {
      for (const ask of asks) {
        const [theirs, none] = [await ask(untouched), await ask(unknown)];
        expect([theirs.status, none.status]).toEqual([404, 404]);
        expect(theirs.text.replaceAll(untouched, unknown)).toBe(none.text);
      }
    });
  });

  test('SECURITY-21: stand in nobody else’s list', async () => {
    expect(said(await stage.as.contact.get('/payouts'))).toContain('Orörd');
    const theirs = await stage.as.otherContact.get('/payouts?status=requested&unit=exempelvarden-ab');
    expect(said(theirs)).not.toContain('Orörd');
    expect(said(await stage.as.otherContact.get('/'))).not.toContain('Orörd');
  });
});

test('SECURITY-22: fields that do not belong to a request are refused, and nothing is written', async () => {
  await stage.expectNothingWritten(async () => {
    const ours = [
      'status',
      'costObject',
      'quarter',
      'revision',
      'unitId',
      'requestedBy',
      'attest',
      'applicationId',
    ];
    for (const name of [...ours, 'amount[]', '__proto__', 'constructor']) {
      const more = Object.defineProperty({}, name, { value: 'paid', enumerable: true });
      expect([name, (await post(untouched, { ...typedRequest(), ...more })).status]).toEqual([name, 400]);
    }
    for (const name of ['amount', 'areaId', 'reference', 'notReimbursed']) {
      const twice = typedRequest({ [name]: ['1', '1'] });
      expect([name, (await post(untouched, twice)).status]).toEqual([name, 400]);
    }
    const uneven = typedRequest({ costAmount: ['60 000', '20 000'] });
    expect((await post(untouched, uneven)).status).toBe(400);
    expect((await post(untouched, typedRequest({ notReimbursed: 'maybe' }))).status).toBe(400);
  });
});

describe('SECURITY-26: a request is refused with the rule and the sum', () => {
  test('SECURITY-26: over what is left of the award', async () => {
    const id = await stage.asked('För mycket');
    await stage.answer(id);
    await stage.system.drain();
    await stage.system.moveClock('2019-06-03T09:00:00.000Z');
    await stage.expectNothingWritten(async () => {
      const answer = await post(id, requestOf('120 001'), '2019Q2');
      expect([answer.status, faultsOf(answer)[0]?.[0]]).toEqual([422, 'amount']);
      for (const sum of [120_001, 120_000, 200_000, 80_000]) expect(said(answer)).toContain(kr(sum));
    });
    // Just what is left is no more than what is left.
    expect((await post(id, requestOf('120 000'), '2019Q2')).status).toBe(303);
    await stage.system.drain();
    await stage.expectNothingWritten(async () => {
      const paid = await post(id, requestOf('1'), '2019Q1');
      expect(paid.status).toBe(409);
      expect(said(paid)).toContain(
        `Ni har redan äskat ${kr(80_000)} för kvartal 1 2019. Status är ”Attesterad”.`,
      );
    });
  });

  test('SECURITY-26: for an area that is not decided, or was until another quarter', async () => {
    const open = await openQuarterOf(untouched);
    await stage.expectNothingWritten(async () => {
      for (const areaId of ['tandvard', 'rehab', '../primarvard']) {
        const answer = await post(untouched, typedRequest({ areaId }), open);
        expect([areaId, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([areaId, 422, 'areaId']);
        expect(said(answer)).toContain('Ni kan äska för: Primärvård.');
      }
    });
  });

  test('SECURITY-26: for a future quarter', async () => {
    await stage.expectNothingWritten(async () => {
      const answer = await post(untouched, typedRequest(), '2019Q4');
      expect(answer.status).toBe(422);
      expect(said(answer)).toContain(
        'Det går inte att äska för kvartal 4 2019 än. Första dagen är den 1 december 2019.',
      );
      const page = await stage.as.contact.get(requestPathOf(untouched, '2019Q4'));
      expect(page.status).toBe(200);
      expect(page.document.querySelector('#payout-form')).toBeNull();
      expect(said(page)).toContain('Första dagen är den 1 december 2019.');
    });
  });

  test('SECURITY-26: by a department', async () => {
    const own = await createOwnCases(stage);
    const id = await own.anApproved('Avdelningens egen');
    expect(programme.year).toBe(2019);
    await stage.expectNothingWritten(async () => {
      const answer = await own.asOrto.post(requestPathOf(id), requestOf('100'));
      expect(answer.status).toBe(403);
      expect(said(answer)).toContain('Ansökan är en av regionens egna verksamheters.');
      const page = await own.asOrto.get(requestPathOf(id));
      expect(said(page)).toContain('Ansökan är en av regionens egna verksamheters.');
      expect(page.document.querySelector('#payout-form')).toBeNull();
    });
  });

  test('SECURITY-26: whose costs do not add up, or without the statement', async () => {
    const open = await openQuarterOf(untouched);
    await stage.expectNothingWritten(async () => {
      const sums = await post(untouched, typedRequest({ amount: '80 001' }), open);
      expect([sums.status, faultsOf(sums)[0]?.[0]]).toEqual([422, 'amount']);
      expect(said(sums)).toContain(`Kostnaderna är tillsammans ${kr(80_000)}, men du äskar ${kr(80_001)}.`);
      const unsaid = await post(untouched, typedRequest({ notReimbursed: '' }), open);
      expect([unsaid.status, faultsOf(unsaid)[0]?.[0]]).toEqual([422, 'notReimbursed']);
      const none = await post(untouched, typedRequest({ costType: '', costText: '', costAmount: '' }), open);
      expect([none.status, faultsOf(none)[0]?.[0]]).toEqual([422, 'costType-1']);
    });
  });
});

/** The first quarter that can be asked for, whatever the other tests have done with the clock. */
async function openQuarterOf(id: string): Promise<'2019Q1' | '2019Q2'> {
  const first = await stage.as.contact.get(requestPathOf(id, '2019Q1'));
  return first.document.querySelector('#payout-form') ? '2019Q1' : '2019Q2';
}

/** The site at a moment that stands still, with the table and the session of the stage. */
async function siteAt(now: string) {
  const clock = { now: () => now };
  const { web, store } = stage.system;
  const app = createApp({ ...web, clock, requestPayout: createRequestPayout({ ...store, clock }) });
  const session = await stage.openSession(contact);
  const headers = { Cookie: `__Host-session=${session}`, Origin: stage.site, 'Content-Type': formType };
  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await app.request(path, { headers, ...init });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    get: (path: string) => send(path),
    post: (path: string, values = typedRequest()) =>
      send(path, { method: 'POST', body: encoded(values).toString() }),
  };
}

describe('SECURITY-27: the edges of a quarter, in Stockholm on a server in UTC', () => {
  const edges = [
    ['a millisecond before the window', '2019-02-28T22:59:59.999Z', '2019Q1', 'QuarterNotOpen'],
    ['at its first moment', '2019-02-28T23:00:00.000Z', '2019Q1', 'open'],
    ['31 March 23:59:59.999, a day of 23 hours', '2019-03-31T21:59:59.999Z', '2019Q1', 'open'],
    ['1 April 00:00', '2019-03-31T22:00:00.000Z', '2019Q1', 'open'],
    ['1 April 00:00, for the quarter that has begun', '2019-03-31T22:00:00.000Z', '2019Q2', 'QuarterNotOpen'],
    ['15 April 23:59:59.999', '2019-04-15T21:59:59.999Z', '2019Q1', 'open'],
    ['16 April 00:00, when it has closed', '2019-04-15T22:00:00.000Z', '2019Q1', 'QuarterClosed'],
    ['27 October, a day of 25 hours', '2019-10-27T22:59:59.999Z', '2019Q3', 'QuarterClosed'],
    ['31 December 23:59:59.999', '2019-12-31T22:59:59.999Z', '2019Q4', 'open'],
    ['the new year', '2019-12-31T23:00:00.000Z', '2019Q4', 'QuarterClosed'],
  ] as const;
  const words = {
    QuarterNotOpen: 'Det går inte att äska för',
    QuarterClosed: 'Tiden för att äska för',
  } as const;

  test.each(edges)('SECURITY-27: %s', async (_when, now, quarter, expected) => {
    const site = await siteAt(now);
    const page = await site.get(requestPathOf(untouched, quarter));
    expect([page.status, page.text.includes('payout-form')]).toEqual([200, expected === 'open']);
    if (expected === 'open') return;
    expect(page.text).toContain(words[expected]);
    const refused = await site.post(requestPathOf(untouched, quarter));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words[expected]);
    expect((await stage.fileOf(untouched)).payouts.some(({ status }) => status === 'requested')).toBe(false);
  });

  test('SECURITY-27: what is asked for in the last millisecond of the year is kept as the fourth quarter’s', async () => {
    const id = await stage.granted('Årets sista');
    const site = await siteAt('2019-12-31T22:59:59.999Z');
    expect((await site.post(requestPathOf(id, '2019Q4'))).status).toBe(303);
    const { payouts } = await stage.fileOf(id);
    expect(payouts.filter(({ status }) => status === 'requested')).toMatchObject([
      { quarter: '2019Q4', requestedAt: '2019-12-31T22:59:59.999Z' },
    ]);
  });
});
