import { expect, test } from 'vitest';
import { Router } from './router.svelte';

test('back and forward walk the way one came', () => {
  const router = new Router();
  router.go({ at: 'person', id: 'a' });
  router.go({ at: 'settings' });
  router.back();
  expect(router.here).toEqual({ at: 'person', id: 'a' });
  router.forward();
  expect(router.here).toEqual({ at: 'settings' });
  router.back();
  router.go({ at: 'import' });
  expect(router.canGoForward).toBe(false);
});

test('going where one is leaves no step to take back', () => {
  const router = new Router();
  router.go({ at: 'people' });
  expect(router.canGoBack).toBe(false);
});

test('up leads to the list, whatever was stepped through on the way', () => {
  const router = new Router();
  router.go({ at: 'person', id: 'a' });
  router.replace({ at: 'person', id: 'b' });
  expect(router.up()).toBe(true);
  expect(router.here).toEqual({ at: 'people' });
  expect(router.canGoBack).toBe(false);
  expect(router.up()).toBe(false);
});
