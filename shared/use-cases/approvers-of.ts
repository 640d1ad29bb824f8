import type { Person } from '../domain/person.ts';
import type { ReportVersion } from '../domain/report.ts';
import { mayApproveReport } from '../domain/report-approval.ts';
import type { LocalDate } from '../domain/stockholm-time.ts';
import type { Directory } from './ports.ts';

/** Who may approve a version today, by the directory as it is now, each once and by e-mail. */
export async function approversOf(
  directory: Pick<Directory, 'withRole'>,
  version: Pick<ReportVersion, 'locked'>,
  today: LocalDate,
): Promise<Person[]> {
  const lists = await Promise.all([directory.withRole('director'), directory.withRole('substitute')]);
  const persons = new Map(lists.flat().map((person) => [person.email, person]));
  return [...persons.values()]
    .filter((person) => mayApproveReport(person, version, today))
    .toSorted((one, other) => (one.email < other.email ? -1 : 1));
}
