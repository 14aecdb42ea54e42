import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import '../desk/testing';
import { dismissAll, toasts } from '../kit/toasts.svelte';
import TaskLineField from './TaskLineField.svelte';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(3);
  install(desk);
  dismissAll();
});
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'What is to be done' });
const titles = (): unknown[] => desk.called('add_task').map(({ task }) => (task as { title: string }).title);

test('lines typed without a pause are all kept, each whole and in order', async () => {
  desk.delay = 40;
  render(TaskLineField, {});
  await userEvent.click(field());
  await userEvent.keyboard('First one today{Enter}Second one tomorrow{Enter}Third one fri{Enter}');
  expect(field().value).toBe('');
  await waitFor(() => expect(titles()).toEqual(['First one today', 'Second one tomorrow', 'Third one fri']));
});

test('what could not be added is given back, or told where another line is under way', async () => {
  desk.instead['add_task'] = () => {
    throw failure('invalid', 'The desk is full.', 'title');
  };
  render(TaskLineField, {});
  await userEvent.click(field());
  await userEvent.keyboard('Call Ana{Enter}');
  await waitFor(() => expect(field().value).toBe('Call Ana'));
  expect(await screen.findByText('The desk is full.')).toBeTruthy();
  desk.delay = 40;
  await userEvent.keyboard('{Enter}Next');
  await waitFor(() => expect(toasts().at(-1)?.text).toMatch(/“Call Ana” was not added/));
  expect(field().value).toBe('Next');
});
