import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Stage } from '../bindings';
import StageLine from './StageLine.svelte';

test('what is being typed stays when the desk changes; the rest follows', async () => {
  const user = userEvent.setup();
  const stage: Stage = { id: 'one', name: 'Screened', kind: 'screened', ideal_days: 3, max_days: 7 };
  const rest = { empty: true, up: null, down: null, remove: () => undefined };
  const { rerender } = render(StageLine, { stage, ...rest });
  await user.type(screen.getByRole('textbox', { name: 'Name of Screened' }), ' by phone');
  await rerender({ stage: { ...stage, ideal_days: 4 }, ...rest });
  const value = (name: RegExp): string => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
  expect([value(/^Name of/), value(/late after/)]).toEqual(['Screened by phone', '4']);
});
