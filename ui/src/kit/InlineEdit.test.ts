import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { failure } from '../../fake/desk';
import InlineEdit from './InlineEdit.svelte';

afterEach(cleanup);
const face = (): HTMLElement => screen.getByRole('button', { name: /^Title/ });
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Title' });

function shown(save: (value: string) => Promise<unknown> = () => Promise.resolve()) {
  const saving = vi.fn(save);
  render(InlineEdit, { label: 'Title', value: 'Engineer', save: saving });
  return { user: userEvent.setup(), saving };
}

test('a click begins, Enter saves and gives the focus back', async () => {
  const { user, saving } = shown();
  await user.click(face());
  expect(document.activeElement).toBe(field());
  await user.clear(field());
  await user.type(field(), ' Staff engineer {Enter}');
  expect(saving.mock.calls).toEqual([['Staff engineer']]);
  expect(document.activeElement).toBe(face());
});

test('F2 begins, Esc takes back', async () => {
  const { user, saving } = shown();
  face().focus();
  await user.keyboard('{F2}');
  await user.type(field(), 'x{Escape}');
  expect(saving).not.toHaveBeenCalled();
  expect(face().textContent).toContain('Engineer');
});

test('leaving the field saves; leaving it as it was does not', async () => {
  const { user, saving } = shown();
  await user.click(face());
  await user.tab();
  expect(saving).not.toHaveBeenCalled();
  await user.click(face());
  await user.type(field(), 's');
  await user.tab();
  expect(saving).toHaveBeenCalledTimes(1);
});

test('what cannot be saved stays in the field, with the reason at it', async () => {
  const { user } = shown(() => Promise.reject(failure('invalid', 'A title has no line breaks.', 'title')));
  await user.click(face());
  await user.clear(field());
  await user.type(field(), 'bad{Enter}');
  expect(field().value).toBe('bad');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const reason = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('A title has no line breaks.');
  await user.keyboard('{Escape}');
  expect(face().textContent).toContain('Engineer');
});

test('what was typed is saved when the field is taken away, for whom it was begun', async () => {
  const user = userEvent.setup();
  const [ana, ben] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())];
  const { rerender, unmount } = render(InlineEdit, { label: 'Title', value: 'SRE', save: ana });
  await user.click(screen.getByRole('button', { name: /Title/ }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), ', staff');
  await rerender({ label: 'Title', value: 'CTO', save: ben });
  unmount();
  expect(ana).toHaveBeenCalledTimes(1);
  expect(ben).not.toHaveBeenCalled();
});

test('taking it back saves nothing', async () => {
  const user = userEvent.setup();
  const save = vi.fn(() => Promise.resolve());
  const { unmount } = render(InlineEdit, { label: 'Title', value: 'SRE', save });
  await user.click(screen.getByRole('button', { name: /Title/ }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'x{Escape}');
  unmount();
  expect(save).not.toHaveBeenCalled();
});
