import { ulid } from 'ulid';
import type { DecisionCommand } from '../../shared/domain/decision-command.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import type { Opening } from './site-pages.ts';
import { director, programmeId } from './stage.ts';

type Open = (opening: Opening) => Promise<unknown>;
const unit = 'hos@example.org';

const approved = {
  outcome: 'approved',
  amount: 900,
  fundingPartId: 'stimulus',
  costObject: '9902',
  motivation: 'Mindre räcker.',
} as const;
const returned = { outcome: 'returned', motivation: 'Vem tar över?\nOch när?', until: '2019-02-15' } as const;

/** What a unit does with what it has begun and sent in; each is brought about anew. */
export const ownPages: Record<string, Open> = {
  complete: async (opening) => form(opening, returned, 'complete'),
  'complete-check': async (opening) => {
    await form(opening, returned, 'complete');
    await opening.page.fill('#continuationText', 'Ordinarie verksamhet tar över.\nI januari.');
    await toCheck(opening);
  },
  change: async (opening) => form(opening, approved, 'change'),
  'change-check': async (opening) => {
    await form(opening, approved, 'change');
    await opening.page.fill('#manager', 'En annan chef');
    await opening.page.fill('#remark', 'Ny chef.');
    await toCheck(opening);
  },
  withdraw: async (opening) => form(opening, undefined, 'withdraw'),
  reuse: async (opening) => form(opening, undefined, 'reuse'),
  'draft-discard': async ({ page, system }) => {
    const key = ulid();
    const draft = {
      key,
      email: unit,
      kind: 'application' as const,
      programmeId,
      typed: { activity: 'Påbörjad' },
    };
    await system.web.saveDraft(draft);
    await page.goto(`${system.addresses.site}/drafts/${key}/discard`);
  },
};

/** An application of the unit, decided so, at the step that follows. */
async function form({ page, system }: Opening, command: DecisionCommand | undefined, step: string) {
  const { directory } = system.store;
  const [applicant, decider] = [await directory.find(unit), await directory.find(director)];
  if (!applicant || !decider) throw new Error('the demo persons are gone');
  const content = anApplicationContent({
    activity: `Egen ${step} ${ulid()}`,
    amount: 1000,
    costLines: [{ type: 'staff', amount: 1000, recurrence: 'running' }],
  });
  const applicationId = await system.web.submitApplication({
    person: applicant,
    programmeId,
    content,
    key: ulid(),
  });
  await system.drain();
  if (command)
    await system.web.decideApplication({ person: decider, applicationId, seenVersion: 1, command });
  await page.goto(`${system.addresses.site}/applications/${applicationId}/${step}`);
}

async function toCheck({ page }: Opening): Promise<void> {
  await page.locator('form[action$="/check"] .bl-actions button').first().press('Enter');
  await page.waitForLoadState('load');
}
