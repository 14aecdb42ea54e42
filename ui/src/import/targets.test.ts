import { expect, test } from 'vitest';
import type { ImportReport, Target } from '../bindings';
import { namesAnybody, rivals, TARGET_GROUPS, targetName } from './targets';
import { capital, encodings, summary } from './words';

test('each target is offered once, and not importing comes first', () => {
  const offered = TARGET_GROUPS.flatMap((group) => group.options.map((option) => option.value));
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered).toHaveLength(31);
  expect(offered[0]).toBe('skip');
  expect(targetName('link')).toBe('Link');
});

test('somebody is known by a name or an address, not by a job', () => {
  expect(namesAnybody(['skip', 'email'])).toBe(true);
  expect(namesAnybody(['title', 'company', 'skip'])).toBe(false);
});

test('two columns are rivals where a person has only one such thing', () => {
  const targets: Target[] = ['title', 'email', 'email', 'title', 'skip', 'skip'];
  expect(rivals(targets, 0)).toEqual([3]);
  expect(rivals(targets, 1)).toEqual([]);
  expect(rivals(targets, 4)).toEqual([]);
});

test('a report is one sentence, of what happened and nothing else', () => {
  const none: ImportReport = {
    dry_run: false,
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    companies_created: 0,
    errors: [],
    took_ms: 1,
  };
  expect(summary(none)).toBe('nothing to do');
  expect(summary({ ...none, created: 1 })).toBe('1 person created');
  expect(
    capital(
      summary({ ...none, dry_run: true, created: 1_202, companies_created: 41, errors: [{ line: 7, reason: 'x' }] }),
    ),
  ).toBe('1,202 people would be created, 41 new companies, and 1 row refused');
});

test('an encoding the core found by itself can be kept', () => {
  expect(encodings('KOI8-R')[0]?.options[0]).toEqual({ value: 'KOI8-R', label: 'KOI8-R' });
  expect(encodings('UTF-8')[0]?.options.filter((option) => option.value === 'UTF-8')).toHaveLength(1);
});
