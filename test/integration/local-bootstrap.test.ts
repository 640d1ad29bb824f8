import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, scratchFolder } from './local-support.ts';

const bootstrap = join(import.meta.dirname, '../../infra/local/bootstrap.mjs');

/** A fresh clone of a project as small as can be: its only package is `node`, taken from a folder beside. */
function freshClone(): string {
  const root = scratchFolder();
  const nodePackage = join(root, 'packages/node');
  mkdirSync(join(nodePackage, 'bin'), { recursive: true });
  mkdirSync(join(root, 'infra/local'), { recursive: true });
  copyFileSync(bootstrap, join(root, 'infra/local/bootstrap.mjs'));
  symlinkSync(process.execPath, join(nodePackage, 'bin/node'));
  const manifest = { name: 'node', version: '24.9.0', bin: { node: 'bin/node' } };
  const project = { name: 'clone', version: '1.0.0', dependencies: { node: 'file:packages/node' } };
  writeFileSync(join(nodePackage, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(root, 'package.json'), JSON.stringify(project));
  const packages = {
    '': project,
    'node_modules/node': { resolved: 'packages/node', link: true },
    'packages/node': manifest,
  };
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ ...project, lockfileVersion: 3, packages }),
  );
  return root;
}

function addTarget(root: string, code: string): void {
  writeFileSync(join(root, 'target.mjs'), code);
}

function start(root: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const script = join(root, 'infra/local/bootstrap.mjs');
  const environment = { ...process.env, npm_execpath: '', ...env };
  return run(process.execPath, [script, ...args], { cwd: root, env: environment });
}

describe('the bootstrap on a fresh clone', () => {
  test('installs what is missing, says so, runs the target with its arguments and passes on its exit code', async () => {
    const root = freshClone();
    addTarget(
      root,
      'console.log("ran", process.argv.slice(2).join("+"), process.env.PATH); process.exit(7);',
    );

    const command = start(root, ['target.mjs', 'one', '--two']);

    expect(await command.exited).toBe(7);
    expect(command.output()).toMatch(/Installing the packages[\s\S]*Packages installed in \d+ s/);
    expect(command.output()).toContain(`ran one+--two ${join(root, 'node_modules/.bin')}`);
  });

  test('two commands at once install once, and both run', async () => {
    const root = freshClone();
    addTarget(root, 'console.log("ran");');

    const commands = [start(root, ['target.mjs']), start(root, ['target.mjs'])];

    expect(await Promise.all(commands.map(({ exited }) => exited))).toEqual([0, 0]);
    const said = commands.map(({ output }) => output()).join('');
    expect(said.match(/Packages installed/g)).toHaveLength(1);
    expect(said.match(/^ran$/gm)).toHaveLength(2);
    expect(existsSync(join(root, '.local/install.lock'))).toBe(false);
  });

  test('takes over the lock of an install that died', async () => {
    const root = freshClone();
    addTarget(root, 'console.log("ran");');
    const dead = run(process.execPath, ['-e', '']);
    await dead.exited;
    mkdirSync(join(root, '.local/install.lock'), { recursive: true });
    writeFileSync(join(root, '.local/install.lock/pid'), String(dead.process.pid));

    expect(await start(root, ['target.mjs']).exited).toBe(0);
  });

  test('installs again only when the lockfile has changed', async () => {
    const root = freshClone();
    addTarget(root, 'console.log("ran");');
    await start(root, ['target.mjs']).exited;

    const again = start(root, ['target.mjs']);
    await again.exited;
    rmSync(join(root, 'node_modules/.package-lock.json'));
    const incomplete = start(root, ['target.mjs']);
    await incomplete.exited;

    expect(again.output()).toBe('ran\n');
    expect(incomplete.output()).toContain('Packages installed');
  });

  test('runs a command of node_modules/.bin, and names one that is not there', async () => {
    const root = freshClone();
    addTarget(root, '');
    await start(root, ['target.mjs']).exited;
    writeFileSync(join(root, 'node_modules/hello.js'), 'console.log("hello", process.version);');
    symlinkSync('../hello.js', join(root, 'node_modules/.bin/hello'));

    const known = start(root, ['hello']);
    const unknown = start(root, ['frobnicate']);

    expect(await known.exited).toBe(0);
    expect(known.output()).toBe(`hello ${process.version}\n`);
    expect(await unknown.exited).toBe(1);
    expect(unknown.output()).toContain('There is no command `frobnicate`');
  });
});

describe('what is missing on the machine is one clear sentence', () => {
  test('Node is too old', async () => {
    const root = freshClone();
    const pretendOld = `Object.defineProperty(process, 'version', { value: 'v18.20.4' })`;

    const command = start(root, ['target.mjs'], {
      NODE_OPTIONS: `--import "data:text/javascript,${pretendOld}"`,
    });

    expect(await command.exited).toBe(1);
    expect(command.output().trim()).toMatch(/^Node 20 or newer is needed, and this is Node 18\.20\.4: .*$/);
  });

  test('Java is missing or too old, and asked for only by those who need it', async () => {
    const root = freshClone();
    addTarget(root, 'console.log("ran");');
    await start(root, ['target.mjs']).exited;
    const old = join(root, 'old-java');
    mkdirSync(old);
    writeFileSync(join(old, 'java'), '#!/bin/sh\necho \'java version "1.8.0_402"\' >&2\n', { mode: 0o755 });

    const missing = start(root, ['--java', 'target.mjs'], { PATH: dirname(process.execPath) });
    const tooOld = start(root, ['--java', 'target.mjs'], { PATH: `${old}:/bin` });
    const notNeeded = start(root, ['target.mjs'], { PATH: dirname(process.execPath) });

    expect(await missing.exited).toBe(1);
    expect(missing.output().trim()).toMatch(
      /^Java 17 .* no Java was found: .*openjdk-17-jre-headless.*brew.*winget.*$/,
    );
    expect(await tooOld.exited).toBe(1);
    expect(tooOld.output()).toContain('the Java found is version 8');
    expect(await notNeeded.exited).toBe(0);
  });

  test('the install scripts were skipped, so that Node 24 is not there', async () => {
    const root = freshClone();
    addTarget(root, '');
    await start(root, ['target.mjs']).exited;
    rmSync(join(root, 'packages/node/bin/node'));

    const command = start(root, ['target.mjs']);

    expect(await command.exited).toBe(1);
    expect(command.output().trim()).toMatch(/^Node 24, .* its install script was skipped.*$/);
  });
});

describe('signals', () => {
  const counting = `
    let count = 0;
    const stop = () => {
      count += 1;
      if (count === 1) setTimeout(() => { console.log('told', count); process.exit(3); }, 300);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    setInterval(() => {}, 1000);
    console.log('ready');`;

  test('Ctrl-C reaches the target once, though the terminal sends it to the group and npm once more', async () => {
    const root = freshClone();
    addTarget(root, counting);
    const command = start(root, ['target.mjs']);
    await command.says('ready');

    process.kill(-Number(command.process.pid), 'SIGINT');
    process.kill(Number(command.process.pid), 'SIGINT');

    expect(await command.exited).toBe(3);
    expect(command.output()).toContain('told 1');
  });

  test('SIGTERM to the bootstrap alone is passed on', async () => {
    const root = freshClone();
    addTarget(root, counting);
    const command = start(root, ['target.mjs']);
    await command.says('ready');

    process.kill(Number(command.process.pid), 'SIGTERM');

    expect(await command.exited).toBe(3);
    expect(command.output()).toContain('told 1');
  });

  test('when npm was killed with its shell, the target is told to stop', async () => {
    const root = freshClone();
    addTarget(root, counting);
    const script = `"${process.execPath}" infra/local/bootstrap.mjs target.mjs; exit $?`;
    const shell = run('/bin/sh', ['-c', script], {
      cwd: root,
      env: { ...process.env, npm_execpath: '', npm_lifecycle_event: 'start' },
    });
    await shell.says('ready');

    process.kill(Number(shell.process.pid), 'SIGKILL');

    await shell.says('told 1');
  });

  test('a target that dies of a signal gives the exit code that a shell would', async () => {
    const root = freshClone();
    addTarget(root, 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);');

    expect(await start(root, ['target.mjs']).exited).toBe(137);
  });
});
