import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryLog } from '../../infra/local/machine/local-log.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { createLog, describeError, type Log } from '../../shared/log/log.ts';

afterEach(() => vi.restoreAllMocks());

/** What a log writes to standard output or error, as it stands there. */
function written(write: (log: Log) => void): string {
  const texts: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      texts.push(String(text));
      return true;
    });
  write(createLog('web'));
  vi.restoreAllMocks();
  return texts.join('');
}

const secrets = ['ortopedi@example.org', 'T0ken', 'Anna Berg'];
const error = new Error(
  'cannot read "Anna Berg" <ortopedi@example.org>\n    at T0ken (https://example.org/l/T0ken)',
);

describe('the log', () => {
  it('is one JSON object a line, with its code and facts', () => {
    const line = written((log) => log.warn('LINK_FOREIGN', { applicationId: 'a1', tries: 2, first: true }));
    expect(line).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(line)).toMatchObject({
      level: 'WARN',
      message: 'LINK_FOREIGN',
      service: 'web',
      applicationId: 'a1',
      tries: 2,
      first: true,
    });
  });

  it('names an error and its place, and never says its message, not even from its stack', () => {
    const line = written((log) => log.error('PAGE_FAILED', error, { applicationId: 'a1' }));
    expect(JSON.parse(line)).toMatchObject({ message: 'PAGE_FAILED', error: 'Error', applicationId: 'a1' });
    expect(line).toContain('log.test.ts');
    for (const secret of secrets) expect(line).not.toContain(secret);
  });

  it('says nothing of what was thrown but its type when it is no error', () => {
    const thrown = { token: 'T0ken', email: 'ortopedi@example.org' };
    const line = written((log) => log.error('PAGE_FAILED', thrown));
    expect(JSON.parse(line)).toMatchObject({ error: 'object' });
    for (const secret of secrets) expect(line).not.toContain(secret);
  });

  it('says the name of a refusal and none of its facts', () => {
    const refused = new DomainError('AlreadyDecided', { decidedBy: 'Anna Berg' });
    expect(describeError(refused)).toMatchObject({ error: 'AlreadyDecided' });
    expect(JSON.stringify(describeError(refused))).not.toContain('Anna Berg');
  });

  const nasty = 'a\nb\r\u2028c\u2029\u0085\u001b[31mred\u009b31m\u007f\u0000';
  const raw = /[\p{Cc}\u2028\u2029]/u;

  it('SECURITY-40: new lines and ANSI in a fact or an error’s name are encoded', () => {
    const named = Object.assign(new Error('x'), { name: nasty });
    const lines = written((log) => {
      log.info('SWEEP_DONE', { id: nasty });
      log.error('PAGE_FAILED', named, { id: nasty });
    }).split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).not.toMatch(raw);
    expect(lines[0]).toContain('u001b[31mred');
  });

  it('SECURITY-40: so they are in the laptop’s log', () => {
    const log = createMemoryLog();
    log.info('SWEEP_DONE', { id: nasty });
    log.warn('PAGE_REFUSED', { id: nasty });
    log.error('PAGE_FAILED', error, { id: nasty });
    expect(log.lines).toHaveLength(3);
    for (const { id } of log.lines) expect(id).not.toMatch(raw);
    for (const secret of secrets) expect(JSON.stringify(log.lines)).not.toContain(secret);
  });
});
