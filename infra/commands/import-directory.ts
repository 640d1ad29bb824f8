import { ulid } from 'ulid';
import type { Clock } from '../../shared/domain/clock.ts';
import { pathText } from '../../shared/domain/difference.ts';
import { type Broken, isActiveAdministrator } from '../../shared/domain/directory-rules.ts';
import { errorText } from '../../shared/text/error-text.ts';
import {
  createImportDirectory,
  type DirectoryOutcome,
  type WantedDirectory,
} from '../../shared/use-cases/import-directory.ts';
import type { Directory } from '../../shared/use-cases/ports.ts';
import { t } from './import-report.ts';

/** What the rules say against a file, a sentence by its place; nothing when it can be brought in. */
export const brokenText = (file: string, { path, name, facts = {} }: Broken): string =>
  `${file}: ${pathText(path)}: ${errorText(t, 'sv', { name, facts })}`;

/**
 * Checks the whole file, then writes it; `refuse` is handed all faults and does not come back. `by` is the e-mail of the
 * administrator who brings it in, which a file that changes an account needs (SECURITY 43).
 */
export async function importDirectoryInto(
  { directory, clock }: { directory: Directory; clock: Clock },
  { name, wanted, by }: { name: string; wanted: WantedDirectory; by: string | undefined },
  { say, refuse }: { say: (line: string) => void; refuse: (faults: string[]) => never },
): Promise<void> {
  const person = by === undefined ? undefined : await directory.find(by);
  if (by !== undefined && !(person && isActiveAdministrator(person)))
    refuse([t('import.by.unknown', { by })]);
  const importing = createImportDirectory({ directory, clock, newId: () => ulid() }, person?.email);
  const checked = await importing.check(wanted);
  if (checked.broken.length > 0) refuse(checked.broken.map((it) => brokenText(name, it)));
  const counts = { added: 0, changed: 0, same: 0 };
  for await (const done of importing.apply(wanted, checked)) {
    counts[done.outcome] += 1;
    say(outcomeText(done));
  }
  say(t('import.directory.sum', counts));
}

const outcomeText = ({ kind, name, outcome }: DirectoryOutcome): string =>
  `${t(`import.directory.${kind}`)} ${name}: ${t(`import.directory.${outcome}`)}`;
