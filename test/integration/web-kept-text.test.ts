import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SignedInPerson, signIn } from '../simulation/people.ts';
import { director } from '../workflow/acts.ts';
import { callOf } from '../workflow/faults.ts';
import { startWholeStage, type WholeStage } from '../workflow/whole-stage.ts';

let stage: WholeStage;
let decider: SignedInPerson;
beforeAll(async () => {
  stage = await startWholeStage();
  decider = await signIn(stage.addresses.site, director.email);
});
afterAll(() => stage?.stop());

const motivation = 'Raderna\r\nsom jag skrev <tar> "plats" & mer.';

describe('What was typed when the table does not answer', () => {
  test('SECURITY-34: stays on the page, and is decided when it is sent once more', async () => {
    const id = await stage.submit({ amount: 900 });
    await stage.drain();
    const page = await decider.visitor.get(`${stage.addresses.site}/applications/${id}/decide`);
    const cut = () => new Error('the line is cut');
    stage.faults.fail(callOf('TransactWriteItemsCommand', id), cut);
    const answer = await decider.visitor.submit(page, '#approve-form', { amount: '800', motivation });
    expect(answer.status).toBe(500);
    expect((await stage.fileOf(id)).decisions).toEqual([]);
    await decider.visitor.submit(answer, `form[action$="/decide"]`);
    await stage.drain();
    expect((await stage.fileOf(id)).decisions[0]).toMatchObject({
      amount: 800,
      motivation: motivation.replace('\r', ''),
    });
    await stage.expectDecidedOnce(id);
  });
});
