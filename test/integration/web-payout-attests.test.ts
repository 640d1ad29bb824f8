import { beforeAll, expect, test } from 'vitest';
import { createAttestPayout } from '../../shared/use-cases/attest-payout.ts';
import { createOwnCases } from './own-cases.ts';
import {
  anAttest,
  aReturn,
  attestPathOf,
  controller,
  kr,
  type PayoutStage,
  provider,
  requestOf,
  startPayoutStage,
} from './payout-stage.ts';
import { type Answer, director, faultsOf, said } from './web-support.ts';

let stage: PayoutStage;

beforeAll(async () => {
  stage = await startPayoutStage();
  return stage.stop;
});

const awardOf = async (id: string) => (await stage.fileOf(id)).application.decision?.number ?? '';
const sendBack = async (id: string, values = {}): Promise<Answer> =>
  stage.as.controller.post(attestPathOf(id), aReturn({ award: await awardOf(id), ...values }));

async function expectOneAttest(id: string): Promise<void> {
  const { payouts, audit } = await stage.fileOf(id);
  expect(payouts.map(({ status }) => status)).toEqual(['attested']);
  expect(audit.filter(({ action }) => action === 'payout-attested')).toHaveLength(1);
  expect(await stage.paidIn(id)).toEqual([80_000]);
}

test('SECURITY-06: a replayed attest answers with the one recorded, and leaves one audit row and one ledger entry', async () => {
  const id = await stage.asked('Upprepad attest');
  expect((await stage.answer(id)).status).toBe(303);
  await stage.system.drain();
  await stage.expectNothingWritten(async () => {
    for (let n = 0; n < 3; n += 1) {
      const again = await stage.answer(id);
      expect([again.status, again.headers.get('Location')]).toEqual([303, `${attestPathOf(id)}?done=1`]);
    }
    expect(said(await stage.as.controller.get(attestPathOf(id)))).toContain(
      'Attesterat av Controller Ett den',
    );
  });
  await expectOneAttest(id);
});

test('SECURITY-07: a double click is one attest, and another tab shows it', async () => {
  const id = await stage.asked('Dubbelklick');
  const answers = await Promise.all([stage.answer(id), stage.answer(id)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  await stage.system.drain();
  await expectOneAttest(id);
  const tab = await stage.as.controller.get(attestPathOf(id));
  expect([tab.status, tab.document.querySelectorAll('main form')]).toEqual([200, []]);
  expect(said(tab)).toContain('Äskandet är attesterat');
});

test('SECURITY-08: of an attest and a return at the same time one wins, and the other learns who answered what and when', async () => {
  for (let round = 1; round <= 3; round += 1) {
    const id = await stage.asked(`Samtidigt ${round}`);
    const answers = await Promise.all([stage.answer(id), sendBack(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { payouts } = await stage.fileOf(id);
    expect(payouts).toHaveLength(1);
    const attested = answers[0]?.status === 303;
    expect(payouts[0]?.status).toBe(attested ? 'attested' : 'returned');
    expect(await stage.paidIn(id)).toEqual(attested ? [80_000] : []);
    const refused = answers.find(({ status }) => status === 409);
    const words = refused ? said(refused) : '';
    for (const fact of [controller.name, attested ? 'Attesterad' : 'Återsänd', '11 mars 2019'])
      expect(words).toContain(fact);
  }
});

test('SECURITY-10: nobody attests what they, or their own provider, have asked for', async () => {
  const id = await stage.asked('Eget äskande');
  const kept = await stage.directory.find(controller.email);
  if (!kept) throw new Error('the controller is gone');
  try {
    // The controller has become one of the provider's own.
    await stage.directory.save({ ...kept, roles: ['controller', 'provider'], unitId: provider.id });
    const page = await stage.as.controller.get(attestPathOf(id));
    expect([page.status, said(page)]).toEqual([
      403,
      expect.stringContaining('din egen vårdgivare har gjort'),
    ]);
    await stage.expectNothingWritten(async () => {
      for (const answer of [await stage.answer(id), await sendBack(id)]) expect(answer.status).toBe(403);
    });
  } finally {
    await stage.directory.save(kept);
  }
  // Somebody who is both asks: the question goes to another controller, and their own answer is refused.
  const both = { ...controller, email: 'bada@exempelvarden.example.org', name: 'Båda', unitId: provider.id };
  await stage.directory.save({ ...both, roles: ['provider', 'controller'] });
  const asBoth = await stage.browserOf(both);
  const own = await stage.granted('Bådas eget');
  expect((await asBoth.post(`/applications/${own}/payouts/2019Q1/request`, requestOf('100'))).status).toBe(
    303,
  );
  await stage.system.drain();
  expect((await stage.fileOf(own)).questions.at(-1)?.askedOf).toBe(controller.email);
  expect((await stage.answer(own, {}, asBoth)).status).toBe(403);
  expect(await stage.paidIn(own)).toEqual([]);
});

test('SECURITY-14: a controller whose role or delegation has been taken away is refused at the click', async () => {
  const id = await stage.asked('Indragen rätt');
  const kept = await stage.directory.find(controller.email);
  if (!kept) throw new Error('the controller is gone');
  const ended = [{ id: 'attest-1', point: '4.2', from: '2018-01-01', through: '2019-03-10' }];
  const low = [{ id: 'attest-1', point: '4.2', from: '2018-01-01', limit: 79_999 }];
  try {
    await stage.directory.save({ ...kept, delegations: ended });
    expect([(await stage.answer(id)).status, (await sendBack(id)).status]).toEqual([403, 403]);
    expect((await stage.as.controller.get(attestPathOf(id))).status).toBe(403);
    await stage.directory.save({ ...kept, delegations: low });
    const above = await stage.answer(id);
    expect(above.status).toBe(422);
    expect(said(above)).toContain(kr(79_999));
    const page = await stage.as.controller.get(attestPathOf(id));
    expect(page.document.querySelector('#attest-form')).toBeNull();
    expect(page.document.querySelector('#return-form')).not.toBeNull();
    await stage.directory.save({ ...kept, roles: ['auditor'] });
    expect([(await stage.answer(id)).status, (await sendBack(id)).status]).toEqual([403, 403]);
    await stage.directory.save({ ...kept, roles: [] });
    expect((await stage.answer(id)).status).toBe(404);
  } finally {
    await stage.directory.save(kept);
  }
  expect((await stage.fileOf(id)).payouts[0]?.status).toBe('requested');
  expect((await stage.answer(id)).status).toBe(303);
});

test('SECURITY-15: a request that has been made anew since the page was opened is 409 with the differences', async () => {
  const id = await stage.asked('Ändrat äskande');
  expect((await sendBack(id)).status).toBe(303);
  await stage.system.drain();
  expect((await stage.ask(id, requestOf('70 000', { reference: 'Faktura 18' }))).status).toBe(303);
  await stage.expectNothingWritten(async () => {
    const late = await stage.answer(id, { revision: '1' });
    expect(late.status).toBe(409);
    const words = said(late);
    for (const fact of [kr(80_000), kr(70_000), 'Faktura 17', 'Faktura 18', 'Återsänd'])
      expect(words).toContain(fact);
    expect(late.document.querySelector('#attest-form [name=revision]')?.getAttribute('value')).toBe('2');
    const unknown = await stage.answer(id, { revision: '3' });
    expect(unknown.status).toBe(404);
  });
  expect((await stage.answer(id, { revision: '2' })).status).toBe(303);
  expect(await stage.paidIn(id)).toEqual([70_000]);
});

test('SECURITY-15: an award that has been changed since the page was opened is 409 with the differences', async () => {
  const id = await stage.asked('Ändrat beslut');
  const seen = await awardOf(id);
  const { application } = await stage.fileOf(id);
  const costLines = [{ type: 'staff' as const, amount: 90_000, recurrence: 'running' as const }];
  const content = { ...application.content, amount: 90_000, costLines };
  const contact = await stage.directory.find('kontakt@exempelvarden.example.org');
  const decider = await stage.directory.find(director.email);
  if (!contact || !decider) throw new Error('somebody is gone');
  const { requestChange } = stage.system.web;
  await requestChange({
    person: contact,
    applicationId: id,
    seenVersion: application.version,
    content,
    reason: 'Mindre.',
  });
  await stage.system.drain();
  const own = await createOwnCases(stage);
  await own.decide(id, {
    outcome: 'approved',
    amount: 90_000,
    fundingPartId: 'stimulus',
    costObject: '9902',
  });
  await stage.expectNothingWritten(async () => {
    const late = await stage.as.controller.post(attestPathOf(id), anAttest({ award: seen }));
    expect(late.status).toBe(409);
    for (const fact of [seen, await awardOf(id), kr(200_000), kr(90_000)]) expect(said(late)).toContain(fact);
  });
  expect((await stage.answer(id)).status).toBe(303);
  await expectOneAttest(id);
});

test('SECURITY-22: fields that do not belong to an attest are refused, and nothing is written', async () => {
  const id = await stage.asked('För många fält');
  const award = await awardOf(id);
  const post = (values: Record<string, string | string[]>) =>
    stage.as.controller.post(attestPathOf(id), values);
  await stage.expectNothingWritten(async () => {
    for (const name of [
      'amount',
      'status',
      'costObject',
      'by',
      'delegation',
      'attest',
      'reason',
      '__proto__',
    ]) {
      const more = Object.defineProperty({}, name, { value: 'x', enumerable: true });
      expect([name, (await post({ ...anAttest({ award }), ...more })).status]).toEqual([name, 400]);
    }
    for (const wrong of [
      { revision: '0' },
      { revision: '1e0' },
      { revision: ['1', '1'] },
      { outcome: 'paid' },
      { award: '' },
    ])
      expect([wrong, (await post({ ...anAttest({ award }), ...wrong })).status]).toEqual([wrong, 400]);
  });
});

test('SECURITY-30: a return needs a reason that can be seen, and what was typed stays', async () => {
  const id = await stage.asked('Skäl');
  await stage.expectNothingWritten(async () => {
    for (const reason of [
      '',
      '   ',
      'Bra\u202etext',
      'Bra\u200btext',
      'x'.repeat(2001),
      'Se 19121212-1212',
    ]) {
      const answer = await sendBack(id, { reason });
      expect([reason, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([reason, 422, 'reason']);
      expect(answer.document.querySelector('#reason')?.textContent.replace(/^\n/, '')).toBe(reason);
      expect(answer.document.querySelector('#return')?.hasAttribute('open')).toBe(true);
    }
  });
});

test('SECURITY-28: only the server’s clock counts for an attest', async () => {
  const id = await stage.asked('Serverns klocka');
  const now = '2020-02-01T09:00:00.000Z';
  const clock = { now: () => now };
  const attest = createAttestPayout({ ...stage.system.store, clock, newId: () => 'entry-late' });
  const person = (await stage.directory.find(controller.email)) ?? controller;
  const seenAward = await awardOf(id);
  const request = { person, applicationId: id, quarter: '2019Q1' as const, revision: 1, seenAward };
  // The year has ended, and what was asked for in time is still paid.
  const { payout } = await attest({ ...request, command: { outcome: 'attested' } });
  expect(payout.attest?.at).toBe(now);
  expect(await stage.paidIn(id)).toEqual([80_000]);
});

test('SECURITY-35: of eight clicks at the same moment one payout and one ledger entry come', async () => {
  const id = await stage.asked('Sista kronorna');
  const answers = await Promise.all(Array.from({ length: 8 }, () => stage.answer(id)));
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(await stage.paidIn(id)).toEqual([80_000]);
});
