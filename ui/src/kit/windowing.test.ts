import { expect, test } from 'vitest';
import { pagesOf, pageStep, scrollToShow, visibleSpan } from './windowing';

test('only what is in sight and a few rows around it are mounted', () => {
  expect(visibleSpan(0, 320, 32, 100_000, 2)).toEqual({ first: 0, end: 12 });
  expect(visibleSpan(3_200, 320, 32, 100_000, 2)).toEqual({ first: 98, end: 112 });
  expect(visibleSpan(3_216, 320, 32, 100_000, 0)).toEqual({ first: 100, end: 111 });
});

test('at the end of a list, past it, and in an empty one, nothing beyond the rows is mounted', () => {
  expect(visibleSpan(32 * 95, 320, 32, 100, 4)).toEqual({ first: 91, end: 100 });
  expect(visibleSpan(1_000_000, 320, 32, 100, 4).end).toBe(100);
  expect(visibleSpan(-50, 320, 32, 100, 0)).toEqual({ first: 0, end: 10 });
  expect(visibleSpan(0, 320, 32, 0, 4)).toEqual({ first: 0, end: 0 });
});

test('scrolling to a row moves as little as possible', () => {
  expect(scrollToShow(5, 0, 320, 32)).toBe(0);
  expect(scrollToShow(10, 0, 320, 32)).toBe(32);
  expect(scrollToShow(3, 320, 320, 32)).toBe(96);
});

test('a page down keeps one row in sight, and always moves', () => {
  expect(pageStep(320, 32)).toBe(9);
  expect(pageStep(10, 32)).toBe(1);
});

test('a span touches the pages it reaches into, its end not included', () => {
  expect(pagesOf({ first: 95, end: 105 }, 100)).toEqual([0, 1]);
  expect(pagesOf({ first: 100, end: 200 }, 100)).toEqual([1]);
  expect(pagesOf({ first: 0, end: 0 }, 100)).toEqual([]);
});
