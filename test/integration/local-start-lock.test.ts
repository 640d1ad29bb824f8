import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDataVersion } from '../../infra/local/machine/data-version.ts';
import { StartError } from '../../infra/local/machine/start-error.ts';
import { takeStartLock } from '../../infra/local/machine/start-lock.ts';
import { localModule, run, scratchFolder } from './local-support.ts';

const holdLock = (folder: string) => `
  const { takeStartLock } = await import('${localModule('machine/start-lock.ts')}');
  takeStartLock('${folder}').announce('http://localhost:3000');
  console.log('holds it');
  setInterval(() => {}, 1000);`;

test('a second start is told that and where the first one runs', async () => {
  const folder = scratchFolder();
  const first = run(process.execPath, ['--input-type=module', '-e', holdLock(folder)]);
  await first.says('holds it');

  expect(() => takeStartLock(folder)).toThrow(StartError);
  expect(() => takeStartLock(folder)).toThrow(
    `(process ${first.process.pid}) at http://localhost:3000: use that one, or stop it with Ctrl-C first.`,
  );
});

test('the lock of a killed process is taken over', async () => {
  const folder = scratchFolder();
  const first = run(process.execPath, ['--input-type=module', '-e', holdLock(folder)]);
  await first.says('holds it');
  process.kill(Number(first.process.pid), 'SIGKILL');
  await first.exited;

  takeStartLock(folder).release();
});

test('a lock whose process number another process has now is taken over', () => {
  const folder = scratchFolder();
  const stranger = { pid: process.ppid, identity: 'began at another time' };
  writeFileSync(join(folder, 'running.json'), JSON.stringify(stranger));

  takeStartLock(folder).release();
});

test('a released lock can be taken again, and says so before the site has an address', () => {
  const folder = scratchFolder();
  takeStartLock(folder).release();
  const lock = takeStartLock(folder);

  expect(() => takeStartLock(folder)).toThrow(`(process ${process.pid}) and is still starting`);
  lock.release();
});

test('of many processes that find a dead lock at the same moment one gets it', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: 1, identity: 'long gone' }));
  const tries = Array.from({ length: 6 }, () =>
    run(process.execPath, [
      '--input-type=module',
      '-e',
      `
      const { takeStartLock } = await import('${localModule('machine/start-lock.ts')}');
      try { takeStartLock('${folder}'); console.log('won'); setInterval(() => {}, 1000); }
      catch { console.log('lost'); }`,
    ]),
  );
  await Promise.all(tries.map(({ says }) => Promise.any([says('won'), says('lost')])));

  expect(tries.filter(({ output }) => output() === 'won\n')).toHaveLength(1);
}, 20_000);

test('a new folder is marked with the version, and its own version is accepted again', () => {
  const folder = join(scratchFolder(), '.local');
  checkDataVersion(folder, '2');
  checkDataVersion(folder, '2');

  expect(readFileSync(join(folder, 'version'), 'utf8')).toBe('2\n');
});

test('data of another or an unknown version is refused with what to do about it', () => {
  const [older, unknown] = [scratchFolder(), scratchFolder()];
  checkDataVersion(older, '1');
  mkdirSync(join(unknown, 'dynamodb'));

  expect(() => checkDataVersion(older, '2')).toThrow(StartError);
  expect(() => checkDataVersion(older, '2')).toThrow(
    `The data in ${older} is of version 1, and this release reads version 2: ` +
      'remove that folder to start afresh, or run the release that wrote it.',
  );
  expect(() => checkDataVersion(unknown, '2')).toThrow('is of an unknown version');
});

test('a process notices when the one that started it was killed', async () => {
  const child = `
    const { onParentGone } = await import('${localModule('machine/parent-watch.ts')}');
    onParentGone(() => { console.log('alone'); process.exit(0); }, 20);
    console.log('watching');
    setTimeout(() => process.exit(1), 10000);`;
  const parent = run(process.execPath, [
    '-e',
    `require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child)}], { detached: true, stdio: 'inherit' });`,
  ]);
  await parent.says('watching');

  process.kill(Number(parent.process.pid), 'SIGKILL');

  await parent.says('alone');
});
