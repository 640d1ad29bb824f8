import { matterOf } from '../domain/application.ts';
import { type AskDeps, createAskOfficial } from './ask-official.ts';

/** Puts the question whether to approve to the one who decides; see ask-official. */
export function createAskDirector(deps: AskDeps) {
  return createAskOfficial(deps, {
    letter: deps.letters.decisionWanted,
    mailId: ({ sequence, linkIssue }, reminder) =>
      reminder === 0
        ? `decision-wanted-${sequence}-${linkIssue}`
        : `reminder-${sequence}-${linkIssue}-${reminder}`,
    amount: ({ file }) => matterOf(file.application).content.amount ?? 0,
  });
}
