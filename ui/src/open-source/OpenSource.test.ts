import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { action } from '../actions.svelte';
import { complaints } from '../desk/testing';
import OpenSource from './OpenSource.svelte';
import PersonProjects from './PersonProjects.svelte';
import { lastCommit } from './words';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(5);
  install(desk);
});

async function loaded(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  // The shell's main stands around it in the window.
  render(OpenSource, { target: document.body.appendChild(document.createElement('main')) });
  await screen.findByText(/Nobody’s commits/);
  await user.click(screen.getAllByRole('button', { name: 'Load a file' })[0]!);
  await screen.findByTestId('load-file');
  return user;
}

test('a file is looked at before anything is kept, then loaded into the project', async () => {
  const user = await loaded();
  screen.getByText('8 contributors');
  screen.getByText(/1 in your desk by e-mail or handle/);
  expect(desk.called('load_project_file')).toHaveLength(0);
  await user.click(screen.getByTestId('load'));
  await screen.findByText(/7 of 8 top contributors are not in your desk/);
  expect(desk.called('load_project_file')).toEqual([{ id: 'f1', project: 'vllm-project/vllm' }]);
  expect(await screen.findAllByTestId('contributor')).toHaveLength(7);
  expect(await complaints(document.body)).toEqual([]);
});

test('who may be somebody is asked about, and each answer has its key', async () => {
  const user = await loaded();
  await user.click(screen.getByTestId('load'));
  const question = within(await screen.findByTestId('question'));
  question.getByText(/Is Wei Zhang this person/);
  await action('projects.no')?.run();
  await waitFor(() => expect(screen.queryByTestId('question')).toBeNull());
  expect(desk.called('pass_contributor')).toEqual([{ id: 'c0' }]);
});

test('a contributor is added as a person, when asked to', async () => {
  const user = await loaded();
  await user.click(screen.getByTestId('load'));
  await user.click((await screen.findAllByRole('button', { name: /^Add as a person: Priya Nair/ }))[0]!);
  await waitFor(() => expect(screen.getAllByTestId('contributor')).toHaveLength(6));
  expect(desk.called('add_contributor')).toEqual([{ id: 'c2' }]);
});

test('what a person gave is entered, changed and removed', async () => {
  const user = userEvent.setup();
  render(PersonProjects, { person: desk.people[0]!.id });
  await screen.findByText(/424 commits/);
  await user.selectOptions(screen.getByLabelText('Level in vLLM'), 'maintainer');
  expect(desk.called('edit_contribution')[0]).toMatchObject({ field: 'level', value: 'maintainer' });
  await user.click(screen.getByRole('button', { name: 'Add a project' }));
  await user.type(screen.getByLabelText('Project'), 'nothing{Enter}');
  await screen.findByText(/Which project/);
  await user.clear(screen.getByLabelText('Project'));
  await user.type(screen.getByLabelText('Project'), 'Ray{Enter}');
  await waitFor(() => expect(screen.getAllByTestId('contribution')).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Remove vLLM' }));
  await waitFor(() => expect(screen.getAllByTestId('contribution')).toHaveLength(1));
});

test('how long ago somebody committed is said in months, then in years', () => {
  const now = Date.parse('2026-11-24T09:00');
  expect(lastCommit('2026-08-12', now)).toBe('last commit 3 months ago');
  expect(lastCommit('2022-08-12', now)).toBe('last commit 4 years ago');
  expect(lastCommit('', now)).toBe('');
});
