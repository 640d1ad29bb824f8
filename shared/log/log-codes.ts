/** The one list of what is logged. */
export const logCodes = {
  TASK_REFUSED: 'a task ended with an error of the domain; the state machine knows it by name',
  TASK_FAILED: 'a task failed unexpectedly',
  TASK_CONTRACT: 'the input or output of a task is not what the contract says',
  RELAY_FAILED: 'an outbox row could not be carried; it is tried again',
  SWEEP_DONE: 'the sweeper has been through the outbox',
  OUTBOX_STUCK: 'outbox rows have failed ten times and wait for a person',
  MAIL_UNDELIVERED: 'a mail did not arrive; the application shows it',
  MAIL_UNKNOWN: 'the mail service told of a mail that is not noted; it was sent again, or is of nobody here',
  MAIL_EVENT_FAILED: 'what became of a mail could not be noted; it is tried again',
  PAGE_FAILED: 'a page failed unexpectedly',
  PAGE_REFUSED: 'a request was refused by the rules',
  LINK_UNKNOWN: 'somebody opened a mail link that does not exist',
  LINK_FOREIGN: 'somebody opened a mail link that was meant for another person',
  GUESSES_LIMITED: 'so many unknown addresses came from one place that further ones are answered with 429',
  SIGN_IN_REFUSED: 'a sign-in was refused',
  ORIGIN_REFUSED: 'a form came from another site',
} as const;

export type LogCode = keyof typeof logCodes;
