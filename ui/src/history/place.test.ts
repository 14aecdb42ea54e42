import { afterEach, expect, test } from 'vitest';
import { keepPlace } from './place';

afterEach(() => document.body.replaceChildren());

/** Entries 60 high, in a page scrolled by `scrolled`. */
function entriesIn(scrolled: number) {
  const page = document.createElement('div');
  page.setAttribute('data-scrolls', '');
  const list = document.createElement('ol');
  page.append(list);
  document.body.append(page);
  page.getBoundingClientRect = () => new DOMRect(0, 0, 400, 600);
  page.scrollTop = scrolled;
  const entry = (seq: number): HTMLElement => {
    const li = document.createElement('li');
    li.dataset['seq'] = String(seq);
    li.tabIndex = -1;
    li.getBoundingClientRect = () => new DOMRect(0, [...list.children].indexOf(li) * 60 - page.scrollTop, 400, 60);
    return li;
  };
  for (let seq = 9; seq > 0; seq--) list.append(entry(seq));
  return { page, list, entry };
}

test('what comes above does not push away what is read', () => {
  const { page, list, entry } = entriesIn(130);
  const back = keepPlace(list);
  list.prepend(entry(11), entry(10));
  back();
  expect(page.scrollTop).toBe(250);
});

test('what has the focus stays where it is, whatever becomes of what is above it', () => {
  const { page, list } = entriesIn(130);
  (list.children[4] as HTMLElement).focus();
  const back = keepPlace(list);
  list.children[2]?.remove();
  back();
  expect(page.scrollTop).toBe(70);
});

test('at the top what is new is shown', () => {
  const { page, list, entry } = entriesIn(0);
  const back = keepPlace(list);
  list.prepend(entry(10));
  back();
  expect(page.scrollTop).toBe(0);
});
