import { beforeAll, expect, test } from 'vitest';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { addActivity } from './report-stage.ts';
import { type Browser, coordinator, director, said, startWebStage, type WebStage } from './web-support.ts';

const delegations = [{ id: 'delegation-2', point: '4.2', from: '2018-01-01', through: '2021-12-31' }];
const substitute = aDirector({
  ...{ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'], delegations },
});

let stage: WebStage;
let asCoordinator: Browser;
beforeAll(async () => {
  stage = await startWebStage();
  await stage.system.store.directory.save(substitute);
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  return stage.stop;
});

/** While it is done, mails to this address bounce. */
async function bouncing(email: string, act: () => Promise<unknown>): Promise<void> {
  const { mailbox, drain } = stage.system;
  mailbox.bounce(email, 'bounce');
  await act();
  await drain();
  mailbox.bounce(email, undefined);
}

/** A programme of last year with one activity. */
async function historyOf(id: string): Promise<void> {
  const { assumed } = aProgramme();
  await createImportProgrammes(stage.system.store).add(
    aProgramme({
      ...{ id, year: 2018, diaryNumber: undefined },
      assumed: {
        ...assumed,
        followUpOpens: '2019-01-07',
        followUpDue: '2019-02-01',
        reportDue: '2019-03-29',
      },
    }),
  );
  await addActivity(stage.system, { n: 1, programmeId: id, state: 'none' });
}

const lostAbout = async (id: string): Promise<string[]> =>
  (await asCoordinator.get('/stuck')).document
    .querySelectorAll('#programme-mails-table tbody tr')
    .filter((row) => row.querySelector(`a[href="/programmes/${id}/report"]`))
    .map((row) => said({ document: row }));

test('SECURITY-32: a mail about a report to approve that bounced is shown with what to do, until the report is approved', async () => {
  const id = 'studsar-rapport';
  await historyOf(id);
  const { web } = stage.system;
  const lock = { person: coordinator, programmeId: id, incompleteBecause: 'Enheten är nedlagd.' };
  await bouncing(director.email, () => web.lockReport(lock));
  const [row, ...others] = await lostAbout(id);
  expect(others).toEqual([]);
  expect(row).toContain('Mejl: rapport att godkänna');
  expect(row).toContain(director.email);
  expect(row).toContain('Rapporten väntar också på mottagarens startsida.');
  const seenHash = (await stage.system.store.reports.latest(id))?.hash ?? '';
  await web.approveReport({ person: substitute, programmeId: id, version: 1, seenHash });
  expect(await lostAbout(id)).toEqual([]);
});

test('SECURITY-32: a mail about a programme’s dates that bounced is shown until the address works again', async () => {
  const id = 'studsar-datum';
  await historyOf(id);
  const { store, web } = stage.system;
  await bouncing(coordinator.email, () => web.beginFollowUps({ person: coordinator, programmeId: id }));
  const rows = await lostAbout(id);
  expect(rows).not.toEqual([]);
  expect(rows[0]).toContain('Mejl: satsningens datum');
  expect(rows[0]).toContain('Det som mejlet sade står i kalendern och på rapportens sida.');
  const { version = 0, mailFault } = (await store.directory.find(coordinator.email)) ?? {};
  expect(mailFault).toBeDefined();
  await web.savePerson.mailsArrive({ by: coordinator, email: coordinator.email, seenVersion: version });
  expect(await lostAbout(id)).toEqual([]);
});
