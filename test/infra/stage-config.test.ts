import { describe, expect, test } from 'vitest';
import { parseStageConfig, readStageConfig, StageConfigError } from '../../infra/config/stage-config.ts';

const good = readStageConfig('dev');

describe('The configuration of a stage', () => {
  test.each(['dev', 'prod'])('%s is complete', (stage) => {
    expect(readStageConfig(stage).holidays).toEqual([]);
  });

  test('names every fault at once', () => {
    const faulty = {
      ...good,
      organisation: ' ',
      origin: 'http://region.example/path',
      sender: 'bidragsled@elsewhere.example',
      issuer: 'https://login.region.example',
      holidays: ['2019-02-30'],
    };
    expect(faultsOf(faulty)).toMatch(/organisation: .*origin: .*holidays\.0: /);
    expect(faultsOf({ ...good, sender: faulty.sender, issuer: faulty.issuer })).toMatch(
      /sender: .*clientId: /,
    );
  });

  test.each([
    'https://region.example/',
    'https://region.example/path',
    'https://region.example?x',
    'region.example',
    'http://region.example',
  ])('does not take %s as an origin', (origin) => {
    expect(faultsOf({ ...good, origin })).toContain('origin');
  });

  test('refuses fields that it does not know, so that a misspelt one is seen', () => {
    expect(faultsOf({ ...good, orgin: 'https://region.example' })).toContain('orgin');
  });

  test('says which stages there are when it is asked for another', () => {
    expect(() => readStageConfig('test')).toThrow('dev.json, prod.json');
  });

  test('cannot be read from elsewhere by a name with a path', () => {
    expect(() => readStageConfig('../../package')).toThrow(StageConfigError);
  });
});

function faultsOf(content: unknown): string {
  try {
    parseStageConfig('dev', content);
    return '';
  } catch (error) {
    return error instanceof StageConfigError ? error.message : String(error);
  }
}
