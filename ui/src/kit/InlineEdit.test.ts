import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import InlineEdit from './InlineEdit.svelte';

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
