import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes twenty seconds and more, the longest first. A file that is not named here loses nothing but some seconds. */
const longest = [
  'journey/every-page',
  'journey/turns',
  'journey/decide',
  'journey/apply',
  'journey/local-pages',
  'journey/change',
  'journey/drafts',
  'journey/follow-up',
  'journey/directory',
  'journey/autosave',
  'journey/coordinator',
  'journey/providers',
  'journey/payouts',
  'workflow/crash-follow-up',
  'workflow/crash',
  'simulation/replay',
  'workflow/crash-payouts',
  'workflow/crash-turns',
  'simulation/replay-providers',
];

/**
 * On a fresh clone Vitest knows nothing of how long a file takes, and goes by its size, project by project: a short
 * file with a long test would come last, and one worker would stand idle beside it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const folder = `${import.meta.dirname}/..`;
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(
        relative(folder, moduleId)
          .replaceAll('\\', '/')
          .replace(/\.test\.ts$/, ''),
      );
      return place < 0 ? longest.length : place;
    };
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
