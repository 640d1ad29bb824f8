import type { ApplicantKind } from '../../../shared/domain/application.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { type Unit, UnitSchema } from '../../../shared/domain/unit.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import type { Answered } from './absence-acts.ts';
import { mayEditDirectory, mayReadDirectory } from './access.ts';
import { unitPage, unitTitle } from './unit-pages.ts';

const isUnitId = (text: string): boolean => UnitSchema.shape.id.safeParse(text).success;

/** The unit of the address, if this person may read it: controllers read providers alone. */
export async function unitOf(c: SiteContext): Promise<Unit | undefined> {
  const id = c.req.param('id') ?? '';
  const unit = isUnitId(id) ? await c.get('parts').directory.findUnit(id) : undefined;
  return unit && (unit.provider || mayReadDirectory(personOf(c))) ? unit : undefined;
}

export type Shown = Answered | { answer: Answered['answer']; status: 200 };

/** A unit as it stands now; what was typed stays. */
export async function showUnit(c: SiteContext, shown: Shown) {
  const unit = await unitOf(c);
  return unit ? show(c, shown, unit, unit.provider ? 'provider' : 'department') : notFound(c);
}

/** The form for a new one. */
export const showNewUnit = (c: SiteContext, shown: Shown, kind: ApplicantKind) =>
  show(c, shown, undefined, kind);

async function show(c: SiteContext, { answer, status }: Shown, unit: Unit | undefined, kind: ApplicantKind) {
  const { directory, clock } = c.get('parts');
  const person = personOf(c);
  const [changes, everybody] = await Promise.all([
    unit ? directory.changes('unit', unit.id) : [],
    unit ? directory.list() : [],
  ]);
  const view = {
    ...wordsOf(c),
    unit,
    kind,
    person,
    contacts: everybody.filter((it) => it.unitId === unit?.id && it.roles.includes('provider')),
    today: localDateOf(clock.now()),
    answer,
    saved: c.req.method === 'GET' && c.req.query('saved') === '1',
    mayEdit: mayEditDirectory(person),
    mayRead: mayReadDirectory(person),
    changes,
    names: new Map(everybody.map((it) => [it.email, it.name])),
  };
  return page(c, { title: unitTitle(view), body: unitPage(view), status, hasErrors: status !== 200 });
}
