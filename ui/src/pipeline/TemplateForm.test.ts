import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { failure } from '../../fake/desk';
import '../desk/testing';
import TemplateForm from './TemplateForm.svelte';

test('what was wrong with the name is said until it is written', async () => {
  const save = (): Promise<unknown> =>
    Promise.reject(failure('invalid', 'It needs a name.', 'name') as unknown as Error);
  render(TemplateForm, { name: '', stages: [], fresh: true, save, close: () => undefined });
  const user = userEvent.setup();
  await user.click(screen.getByRole('textbox', { name: 'Name of the pipeline' }));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('It needs a name.')).toBeTruthy();
  await user.keyboard('T');
  expect(screen.queryByText('It needs a name.')).toBeNull();
});
