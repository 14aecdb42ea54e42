import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setWaiting, waits } from '../../fake/today';
import { openDesk } from '../../tests/shell';
import { complaints } from '../desk/testing';
import { dismissAll } from '../kit/toasts.svelte';
import { aboutLine, isLate, nothingWaits, whenLine } from './words';

beforeAll(() => import('./Today.svelte'));
afterEach(() => {
  cleanup();
  dismissAll();
});

const TODAY = '2026-11-24';

describe('what waits, in words', () => {
  it('says from when, and what is late', () => {
    for (const [kind, due, off, said, late] of [
      ['task', '2026-11-21', '', '3 days late', true],
      ['task', '2026-11-23', '', 'Yesterday', true],
      ['task', TODAY, '', 'Today', false],
      ['task', '2026-11-21', '2026-11-27', 'Friday', false],
      ['follow_up', '', '', '', false],
      ['reply', '2026-11-20', '', 'Fri, Nov 20', false],
    ] as const) {
      const entry = waits(kind, 'Call', { due_on: due, put_off_until: off });
      expect([whenLine(entry, TODAY), isLate(entry, TODAY)], `${kind} ${due}`).toEqual([said, late]);
    }
  });
  it('names what the title does not', () => {
    const about = { ...waits('task', '').about, person_name: 'Ana Ruiz', company_name: 'Osterhale' };
    expect(aboutLine(waits('task', 'Call', { about }))).toBe('Ana Ruiz · Osterhale');
    expect(aboutLine(waits('reply', 'Answer Ana Ruiz', { about }))).toBe('Osterhale');
  });
  it('says what comes when nothing waits', () => {
    expect(nothingWaits(null, TODAY)).toBe('Nothing is waiting. Nothing is due later, either.');
    expect(nothingWaits({ on: '2026-11-25', title: 'Call' }, TODAY)).toBe(
      'Nothing is waiting. The next thing, “Call”, is due tomorrow.',
    );
    expect(nothingWaits({ on: '2026-12-04', title: 'Call' }, TODAY, true)).toBe(
      'Nothing is waiting now. The next thing, “Call”, is due on Fri, Dec 4.',
    );
  });
});

const titles = (): (string | undefined)[] =>
  screen.queryAllByTestId('entry').map((one) => one.querySelector('.title')?.textContent ?? undefined);

describe('the screen of what waits', () => {
  async function opened() {
    const { desk, user, page } = await openDesk(3);
    const person = desk.people[0]!;
    setWaiting(desk, [
      waits('task', 'Call Bo'),
      waits('follow_up', 'Be in touch', {
        about: { ...waits('task', '').about, person: person.id, person_name: person.name },
      }),
      waits('stage', 'Move Cy on', { reason: 'In Submitted for 12 days, limit 7' }),
      waits('task', 'Later', { section: 'this_week', due_on: '2099-01-01' }),
    ]);
    desk.instead['finish_task'] = ({ id }) => {
      setWaiting(desk, [waits('stage', 'Move Cy on')]);
      desk.tell('changed', { op: 'finish_task', label: `Did ${String(id)}`, tables: ['tasks'], roots: [] });
      return { next_on: '' };
    };
    await user.keyboard('gy');
    await waitFor(() => expect(titles()).toHaveLength(4));
    return { desk, user, page, person };
  }

  it('shows each with its reason, by section, and is steered by keys', async () => {
    const { desk, user, page } = await opened();
    expect(within(screen.getByTestId('section-now')).getAllByTestId('entry')).toHaveLength(3);
    expect(screen.getByText('In Submitted for 12 days, limit 7')).toBeTruthy();
    expect(await complaints(page)).toEqual([]);
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toContain('Be in touch');
    await user.keyboard('e');
    expect(
      desk.calls.some(({ command }) => command === 'finish_task'),
      'nothing to tick off',
    ).toBe(false);
    await user.keyboard('ke');
    await waitFor(() => expect(titles()).toEqual(['Move Cy on']));
  });

  it('puts off until a usual day, and goes on to the next', async () => {
    const { desk, user } = await opened();
    await user.keyboard('jz');
    await user.click(await screen.findByRole('menuitem', { name: 'Next Monday' }));
    await waitFor(() => expect(titles()).toEqual(['Be in touch', 'Move Cy on', 'Later']));
    const put = desk.calls.find(({ command }) => command === 'put_off');
    expect(put?.args).toMatchObject({ key: 'task:Call Bo', until: 'next mon' });
  });

  it('shows one kind alone', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('button', { name: '2 tasks' }));
    expect(titles()).toEqual(['Call Bo', 'Later']);
    await user.click(screen.getByRole('button', { name: 'All 4' }));
    expect(titles()).toHaveLength(4);
  });

  it('says so when nothing waits', async () => {
    const { user } = await openDesk(3);
    await user.keyboard('gy');
    expect((await screen.findByTestId('nothing-waits')).textContent).toContain('Nothing is waiting.');
  });
});
