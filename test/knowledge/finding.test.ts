import { describe, expect, it } from 'vitest';
import { type Finding, hasErrors, printFinding } from '../../src/knowledge/finding.ts';

const finding: Finding = {
  level: 'error',
  file: 'ab/crossings/north.yaml',
  line: 3,
  column: 5,
  path: 'names.en',
  message: '"en" is missing',
};

describe('a finding', () => {
  it('is printed with file, line, column, level, message and path', () => {
    expect(printFinding(finding)).toBe('ab/crossings/north.yaml:3:5 error: "en" is missing (names.en)');
  });

  it('is printed without a path where the whole file is meant', () => {
    expect(printFinding({ ...finding, line: 0, column: 0, path: '' })).toBe(
      'ab/crossings/north.yaml:0:0 error: "en" is missing',
    );
  });

  it('that is a warning is no error', () => {
    expect(hasErrors([{ ...finding, level: 'warning' }])).toBe(false);
    expect(hasErrors([{ ...finding, level: 'warning' }, finding])).toBe(true);
  });
});
