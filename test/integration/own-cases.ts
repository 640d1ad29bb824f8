import { expect } from 'vitest';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { DecisionCommand } from '../../shared/domain/decision-command.ts';
import type { Values } from '../simulation/visitor.ts';
import { type Answer, director, orto, type WebStage } from './web-support.ts';

export type OwnCases = Awaited<ReturnType<typeof createOwnCases>>;

export const locationOf = ({ headers }: Answer): string => headers.get('Location') ?? '';

/** What the unit Ortopedi goes on with: applications that the director has sent back or approved. */
export async function createOwnCases(stage: WebStage) {
  const asOrto = stage.browser(await stage.openSession(orto));
  return { asOrto, fileOf, decide, open, aReturned, anApproved };

  async function fileOf(id: string): Promise<CaseFile> {
    const file = await stage.system.store.applications.caseFile(id);
    if (!file) throw new Error(`no application ${id}`);
    return file;
  }

  async function decide(id: string, command: DecisionCommand): Promise<void> {
    const person = (await stage.system.store.directory.find(director.email)) ?? director;
    const seenVersion = (await fileOf(id)).application.version;
    await stage.system.web.decideApplication({ person, applicationId: id, seenVersion, command });
    await stage.system.drain();
  }

  /** The form at its address, past the redirect that gives it a key. */
  async function open(path: string): Promise<Answer> {
    const form = await asOrto.get(locationOf(await asOrto.get(path)));
    expect(form.status).toBe(200);
    return form;
  }

  async function aReturned(activity: string): Promise<string> {
    const id = await stage.apply({ activity });
    await decide(id, returned);
    return id;
  }

  /** Applied for with 1 000 kr, approved with 800 kr. */
  async function anApproved(activity: string): Promise<string> {
    const costLines = [{ type: 'it' as const, amount: 1000, recurrence: 'one-off' as const }];
    const id = await stage.apply({ activity, amount: 1000, costLines });
    await decide(id, approved);
    return id;
  }
}

export const returned = {
  outcome: 'returned',
  motivation: 'Vem tar över\nefter 2019?',
  until: '2019-02-15',
} as const;
const approved = {
  outcome: 'approved',
  amount: 800,
  fundingPartId: 'stimulus',
  costObject: '9902',
  motivation: 'Mindre räcker.',
} as const;

/** The fields of the page's form as they stand, with ours in their place. */
export function typedIn({ document }: Answer, values: Values = {}): Values {
  const fields: Values = {};
  for (const field of document.querySelectorAll('form.bl-form :is(input, textarea, select)')) {
    const name = field.getAttribute('name') ?? '';
    const isChoice = ['radio', 'checkbox'].includes(field.getAttribute('type') ?? '');
    if (isChoice && !field.hasAttribute('checked')) continue;
    if (field.tagName === 'SELECT') {
      fields[name] = field.querySelector('option[selected]')?.getAttribute('value') ?? '';
    } else if (field.tagName === 'TEXTAREA') fields[name] = field.textContent.replace(/^\n/, '');
    else if (name === 'purposes')
      fields[name] = [fields[name] ?? [], field.getAttribute('value') ?? ''].flat();
    else fields[name] = field.getAttribute('value') ?? '';
  }
  return { ...fields, ...values };
}
