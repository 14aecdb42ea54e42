/** Captured lines of a desk in memory: a name and a company, parted by a comma; the rest is a note. */
import type { Captured, CapturePiece, CaptureReading, CaptureWhom, NewCapture, OpenCapture } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

export function captureAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let open: OpenCapture[] = [];
  let made = 0;

  function read(line: string): CaptureReading {
    const pieces: CapturePiece[] = [];
    let start = 0;
    line.split(/(?<=,)/).forEach((text, at) => {
      const kind = (['person', 'company'] as const)[at] ?? 'note';
      pieces.push({ start, end: start + text.length, kind, label: kind, meaning: '' });
      start += text.length;
    });
    const [person = '', company = ''] = line.split(',').map((text) => text.trim());
    const named = /^\p{Lu}/u.test(person) ? person : '';
    const candidates = desk.people
      .filter((one) => named !== '' && one.name === named)
      .map(({ id, name, title, company: at }) => ({ id, name, title, company: at?.name ?? '', why: 'same name' }));
    const whom: CaptureWhom = named === '' ? { who: 'later' } : { who: 'new' };
    return { pieces, person: named, company, edition: null, candidates, authors: [], whom, torn: false };
  }

  function keep({ line, whom }: NewCapture): Captured {
    if (line.trim() === '') throw failure('invalid', 'Write a line first.', 'line');
    const { person } = read(line);
    const id = `capture-${++made}`;
    const waits = whom.who === 'later' || (whom.who !== 'known' && person === '');
    if (waits) open = [{ id, line, at: Date.now(), by: 'Ana', edition: '', edition_name: '' }, ...open];
    desk.tell('changed', { op: 'capture', label: 'Captured a line', tables: ['captures'], roots: [] });
    return {
      id,
      person: whom.who === 'known' ? whom.id : null,
      name: waits ? '' : person,
      made: whom.who === 'new',
      open: waits,
      doubts: [],
    };
  }

  return {
    read_capture: ({ line }) => read(line as string),
    capture: ({ capture }) => keep(capture as NewCapture),
    open_captures: () => open,
    sort_capture: ({ id, capture }) => {
      open = open.filter((one) => one.id !== id);
      return keep(capture as NewCapture);
    },
    drop_captures: ({ ids }) => {
      const gone = open.filter((one) => (ids as string[]).includes(one.id));
      open = open.filter((one) => !gone.includes(one));
      desk.tell('changed', { op: 'drop_captures', label: 'Dropped a captured line', tables: ['captures'], roots: [] });
      return gone.length;
    },
  };
}
