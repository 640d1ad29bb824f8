import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The file, what it must not import, and how the linter's explanation begins. */
const wrong = [
  ['shared/domain/a.ts', '../use-cases/ports.ts', 'The domain is pure'],
  ['shared/domain/a.ts', '../store/keys.ts', 'The domain is pure'],
  ['shared/domain/a.ts', '../text/translate.ts', 'The domain is pure'],
  ['shared/domain/a.ts', '../../infra/local/clock/clock.ts', 'The domain is pure'],
  ['shared/domain/a.ts', 'node:fs', 'The domain is pure'],
  ['shared/domain/a.ts', 'hono', 'The domain is pure'],
  ['shared/domain/a.ts', '@aws-sdk/lib-dynamodb', 'The domain is pure'],
  ['shared/use-cases/a.ts', '../store/store.ts', 'A use case knows the domain'],
  ['shared/use-cases/a.ts', '../mail/letters.ts', 'A use case knows the domain'],
  ['shared/use-cases/a.ts', '../workflow/step-functions.ts', 'A use case knows the domain'],
  ['shared/use-cases/a.ts', '../config/settings.ts', 'A use case knows the domain'],
  ['shared/use-cases/a.ts', '@aws-sdk/client-sfn', 'A use case knows the domain'],
  ['shared/use-cases/a.ts', 'hono', 'A use case knows the domain'],
  ['shared/store/a.ts', '../mail/letters.ts', 'The store carries out'],
  ['shared/store/a.ts', '../use-cases/decide-application.ts', 'The store carries out'],
  ['shared/store/a.ts', '../text/translate.ts', 'The store carries out'],
  ['shared/store/a.ts', '@aws-sdk/client-sfn', 'The store carries out'],
  ['shared/mail/a.ts', '../store/store.ts', 'Mails are made of'],
  ['shared/mail/a.ts', '@aws-sdk/client-dynamodb', 'Mails are made of'],
  ['shared/mail/a.ts', '../../functions/web/ui/html.ts', 'Mails are made of'],
  ['shared/orders/a.ts', '../store/orders.ts', 'Files of payments are pure functions'],
  ['shared/orders/a.ts', '../text/translate.ts', 'Files of payments are pure functions'],
  ['shared/orders/a.ts', '../use-cases/make-order.ts', 'Files of payments are pure functions'],
  ['shared/orders/a.ts', 'node:fs', 'Files of payments are pure functions'],
  ['shared/formats/a.ts', '../domain/report.ts', 'How a format is written'],
  ['shared/formats/a.ts', 'node:fs', 'How a format is written'],
  ['shared/reports/a.ts', '../store/reports.ts', 'Files of reports and cases'],
  ['shared/reports/a.ts', '../use-cases/make-report-files.ts', 'Files of reports and cases'],
  ['shared/reports/a.ts', 'pdfkit', 'Files of reports and cases'],
  ['shared/files/a.ts', '../orders/order-files.ts', 'This is the one door to the bucket'],
  ['shared/files/a.ts', '@aws-sdk/client-dynamodb', 'This is the one door to the bucket'],
  ['shared/workflow/a.ts', '../store/outbox.ts', 'This is the one door to Step Functions'],
  ['shared/workflow/a.ts', '@aws-sdk/client-ses', 'This is the one door to Step Functions'],
  ['shared/text/a.ts', '../store/keys.ts', 'Texts know'],
  ['shared/log/a.ts', '../domain/person.ts', 'The log is used by everybody'],
  ['shared/config/settings.ts', '../store/client.ts', 'Settings are read before'],
  ['shared/config/surroundings.ts', '../mail/ses-mailer.ts', 'The surroundings are'],
  ['functions/tasks/ask.ts', '@aws-sdk/client-ses', 'Only shared/store, shared/mail'],
  ['functions/tasks/ask.ts', '../web/app.ts', 'A function imports use cases'],
  ['functions/tasks/ask.ts', '../../shared/store/store.ts', 'A function imports use cases'],
  ['functions/tasks/ask.ts', '../../shared/config/settings.ts', 'A function imports use cases'],
  ['functions/tasks/ask.ts', '../../infra/local/clock/clock.ts', 'What runs on AWS'],
  ['functions/web/app.ts', '../relay/composition.ts', 'A function imports use cases'],
  ['functions/web/start/routes.ts', '@aws-sdk/client-dynamodb', 'Only shared/store, shared/mail'],
  ['functions/web/start/routes.ts', '../../tasks/ask.ts', 'A function imports use cases'],
  ['functions/web/start/routes.ts', '../../../shared/mail/letters.ts', 'A function imports use cases'],
  ['functions/web/start/routes.ts', '../../../test/builders/person.ts', 'What runs on AWS'],
  ['functions/web/composition.ts', '../tasks/composition.ts', 'A composition puts together'],
  ['functions/web/composition.ts', '@aws-sdk/client-dynamodb', 'Only shared/store, shared/mail'],
  ['functions/web/composition.ts', '../../infra/local/machine/ports.ts', 'What runs on AWS'],
  ['workflows/contracts/a.ts', '../../shared/use-cases/ports.ts', 'A contract says'],
  ['workflows/contracts/a.ts', '../../functions/tasks/ask.ts', 'A contract says'],
  ['infra/stack.ts', '../test/infra/readable.ts', 'Nothing that runs imports its tests'],
  ['infra/constructs/a.ts', 'vitest', 'Nothing that runs imports its tests'],
  ['infra/commands/a.ts', '@aws-sdk/client-dynamodb', 'Commands and constructs reach AWS'],
  ['infra/local/a.ts', '../../test/integration/table.ts', 'Nothing that runs imports its tests'],
  ['infra/local/step-functions/a.ts', '../../../shared/store/store.ts', 'The runner stands in'],
  ['infra/local/step-functions/states/a.ts', '../../../../functions/tasks/ask.ts', 'The runner stands in'],
] as const;

/** What each zone is for, and may go on doing. */
const right = [
  ['shared/domain/b.ts', './money.ts'],
  ['shared/domain/b.ts', 'temporal-polyfill'],
  ['shared/domain/b.ts', 'organisationsnummer'],
  ['shared/use-cases/b.ts', '../domain/money.ts'],
  ['shared/use-cases/b.ts', './ports.ts'],
  ['shared/store/b.ts', '../use-cases/ports.ts'],
  ['shared/store/b.ts', '@aws-sdk/lib-dynamodb'],
  ['shared/mail/b.ts', 'hono/html'],
  ['shared/orders/b.ts', 'xmlbuilder2'],
  ['shared/orders/b.ts', '../domain/money.ts'],
  ['shared/orders/b.ts', '../formats/csv-lines.ts'],
  ['shared/formats/b.ts', 'pdfkit'],
  ['shared/reports/b.ts', '../formats/pdf-paper.ts'],
  ['shared/reports/b.ts', '../text/translate.ts'],
  ['shared/files/b.ts', '@aws-sdk/client-s3'],
  ['shared/config/surroundings.ts', '../store/client.ts'],
  ['functions/tasks/tell.ts', '../../shared/use-cases/tell-applicant.ts'],
  ['functions/tasks/tell.ts', './composition.ts'],
  ['functions/web/start/page.ts', '../ui/page.ts'],
  ['functions/web/start/page.ts', '../../../shared/text/translate.ts'],
  ['functions/tasks/composition.ts', '../../shared/mail/ses-mailer.ts'],
  ['workflows/contracts/b.ts', 'zod'],
  ['infra/local/b.ts', '../../functions/web/app.ts'],
  ['infra/local/b.ts', '@aws-sdk/client-dynamodb'],
  ['test/unit/b.ts', '../../infra/stack.ts'],
] as const;

type Diagnostic = { category: string; message: string; location: { path: string; start: { line: number } } };
type Finding = { file: string; specifier: string; message: string };
let folder: string;
let findings: Finding[];

/** One file per path, with one import a line. */
function writeFiles(): Map<string, string[]> {
  const imports = new Map<string, string[]>();
  for (const [file, specifier] of [...wrong, ...right])
    imports.set(file, [...(imports.get(file) ?? []), specifier]);
  for (const [file, specifiers] of imports) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), specifiers.map((specifier) => `import '${specifier}';\n`).join(''));
  }
  return imports;
}

/** The linter leaves with 1 when it finds something, which it shall. */
async function lint(): Promise<Diagnostic[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = [
    'lint',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=none',
    '--reporter=json',
    '.',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [biome, ...options], { cwd: folder }).catch(
    (failure: { stdout: string }) => failure,
  );
  return JSON.parse(stdout).diagnostics;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bidragsled-zones-'));
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  const imports = writeFiles();
  const ofZones = (await lint()).filter(({ category }) => category === 'lint/style/noRestrictedImports');
  findings = ofZones.map(({ message, location: { path, start } }) => {
    return { file: path, specifier: imports.get(path)?.[start.line - 1] ?? '', message };
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messagesOf = (file: string, specifier: string): string[] =>
  findings.filter((one) => one.file === file && one.specifier === specifier).map(({ message }) => message);

test.each(wrong)('%s may not import %s, and is told why', (file, specifier, beginning) => {
  const messages = messagesOf(file, specifier);

  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(new RegExp(`^${beginning}`));
  expect(messages[0]).toMatch(/: [a-z].+\.$/);
});

test.each(right)('%s may import %s', (file, specifier) => {
  expect(messagesOf(file, specifier)).toEqual([]);
});
