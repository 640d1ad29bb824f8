import type { RoutedSubject } from '../../../shared/use-cases/routed-subject.ts';
import type { SiteContext } from '../frame/site.ts';
import { quarterIn } from '../payouts/paths.ts';

/** What the page is about that is asked for: the attest of the quarter in its address, or the decision. */
export function subjectOfPage(c: SiteContext): RoutedSubject {
  const quarter = quarterIn(c.req.param('quarter'));
  return quarter === undefined ? { kind: 'decision' } : { kind: 'attest', quarter };
}
