/** A small taxonomy and a map for the fake desk, changed as the core would. */
import type { FieldCount, FieldDraft, FieldEntry, FieldKind, MapPage, MapQuery, MapRow, Person } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';
import { POOLS } from './people';

const entry = (kind: FieldKind, key: string, name: string, more: Partial<FieldEntry> = {}): FieldEntry => ({
  kind,
  key,
  name,
  same: [],
  parts: [],
  kin: [],
  area: '',
  vendor: '',
  family: '',
  level: 'part',
  year: null,
  skill: '',
  paths: [],
  weak: false,
  own: false,
  changed: false,
  retired: false,
  merged_into: '',
  carries: [],
  ...more,
});
const skill = (key: string, name: string, area: string, more: Partial<FieldEntry> = {}): FieldEntry =>
  entry('skill', key, name, { area, ...more });
const part = (key: string, name: string, vendor: string, family: string, year: number): FieldEntry =>
  entry('hardware', key, name, { vendor, family, year });

const BUILT_IN: readonly FieldEntry[] = [
  skill('rdma', 'RDMA', 'Networking', { same: ['remote direct memory access'], kin: ['roce', 'infiniband'] }),
  skill('infiniband', 'InfiniBand', 'Networking', {
    same: ['IB', 'NDR', 'XDR', 'HDR'],
    parts: ['UFM', 'OpenSM'],
    kin: ['rdma'],
    carries: [{ from: 'InfiniBand', to: 'RoCE', strength: 75, why: 'the same verbs over Ethernet' }],
  }),
  skill('roce', 'RoCE', 'Networking', { same: ['RoCEv2'], kin: ['rdma'] }),
  skill('nccl', 'NCCL', 'Networking', { parts: ['nccl-tests'] }),
  skill('rccl', 'RCCL', 'Networking'),
  skill('cuda', 'CUDA', 'GPU programming and compilers', { parts: ['cuDNN', 'nvcc', 'PTX'] }),
  skill('python', 'Python', 'General', { weak: true }),
  entry('hardware', 'nvidia', 'NVIDIA', { vendor: 'NVIDIA', level: 'vendor' }),
  entry('hardware', 'hopper', 'Hopper', { vendor: 'NVIDIA', family: 'Hopper', level: 'family' }),
  part('h100', 'H100', 'NVIDIA', 'Hopper', 2022),
  part('h200', 'H200', 'NVIDIA', 'Hopper', 2024),
  entry('hardware', 'amd', 'AMD', { vendor: 'AMD', level: 'vendor' }),
  entry('hardware', 'cdna3', 'CDNA3', { vendor: 'AMD', family: 'CDNA3', level: 'family' }),
  part('mi300x', 'MI300X', 'AMD', 'CDNA3', 2023),
  entry('project', 'NVIDIA/nccl', 'NVIDIA/nccl', { skill: 'nccl' }),
  entry('project', 'pytorch/pytorch', 'pytorch/pytorch', { paths: ['torch/distributed'] }),
  ...POOLS.map(([id, name]) => entry('pool', id, name)),
];

export function taxonomyAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let entries = BUILT_IN.map((one) => structuredClone(one));
  const find = (kind: unknown, key: unknown): FieldEntry => {
    const found = entries.find((one) => one.kind === kind && one.key === key);
    if (!found) throw failure('not_found', 'This taxonomy entry is no longer in the desk.');
    return found;
  };
  const told = (op: string, label: string): void =>
    desk.tell('changed', { op, label, tables: ['field_entries'], roots: [] });
  const alter = (args: Args, label: string, change: Partial<FieldEntry>): null => {
    const one = find(args['kind'], args['key'] ?? args['from']);
    entries = entries.map((other) => (other === one ? { ...one, ...change } : other));
    told('field', `${label} ${one.name}`);
    return null;
  };
  const save = (draft: FieldDraft): string => {
    if (draft.name.trim() === '') throw failure('invalid', 'A name needs a letter or a digit.', 'name');
    const taken = entries.find(
      (one) =>
        one.kind === draft.kind &&
        one.key !== draft.key &&
        [one.name, ...one.same].some((word) => [draft.name, ...draft.same].includes(word)),
    );
    if (taken)
      throw failure(
        'invalid',
        `There is an entry “${taken.name}” already. Change that one, or choose another name.`,
        'name',
      );
    const { year, ...rest } = draft;
    const typed = { ...rest, same: draft.same.filter(Boolean), year: year === '' ? null : Number(year) };
    if (typed.year !== null && !(typed.year >= 1985 && typed.year <= 2031))
      throw failure('invalid', 'That is no year of such hardware. Write one from 1985 to 2031, as in 2024.', 'year');
    const key = draft.key || draft.name.toLowerCase().replaceAll(' ', '-');
    const there = entries.find((one) => one.kind === draft.kind && one.key === draft.key);
    entries = there
      ? entries.map((one) => (one === there ? { ...one, ...typed, changed: !one.own } : one))
      : [...entries, entry(draft.kind, key, draft.name, { ...typed, key, own: true })];
    told('save_field_entry', `${there ? 'Changed' : 'Added'} the ${draft.kind} ${draft.name}`);
    return key;
  };
  return {
    field_entries: ({ kind }) => entries.filter((one) => one.kind === kind),
    field_counts: ({ kind }): FieldCount[] =>
      entries
        .filter((one) => one.kind === kind && !one.own)
        .map((one, i) => ({ key: one.key, people: (i * 37) % 120 })),
    save_field_entry: ({ draft }) => save(draft as FieldDraft),
    retire_field_entry: (args) => alter(args, 'Retired', { retired: true }),
    restore_field_entry: (args) => alter(args, 'Restored', { retired: false }),
    reset_field_entry: (args) => {
      const own = BUILT_IN.find((one) => one.kind === args['kind'] && one.key === args['key']);
      return alter(args, 'Reset', { ...own });
    },
    merge_field_entries: (args) => alter(args, 'Merged', { merged_into: String(args['into']) }),
    unmerge_field_entry: (args) => alter(args, 'Took apart', { merged_into: '' }),
    pool_map: ({ query }) => mapOf(desk.people, query as MapQuery),
  };
}

function mapOf(people: readonly Person[], { pool, company, text, offset, limit }: MapQuery): MapPage {
  const at = (one: Person): [string, string, string] => [one.pool, one.company?.name ?? '', one.team];
  const level = pool === null ? 0 : company === null ? 1 : 2;
  const rows = new Map<string, MapRow>();
  const within = new Map<string, Set<string>>();
  for (const one of people) {
    const place = at(one);
    if ((pool !== null && place[0] !== pool) || (company !== null && place[1] !== company)) continue;
    if (!place.some((part) => part.toLowerCase().includes(text.toLowerCase()))) continue;
    const key = place[level]!;
    const name = level === 0 ? (POOLS.find(([id]) => id === key)?.[1] ?? '') : key;
    const row = rows.get(key) ?? {
      key,
      name,
      people: 0,
      with_scale: 0,
      largest: null,
      versatile: 0,
      newest: 0,
      within: 0,
    };
    row.people++;
    if (one.notes !== '') {
      row.with_scale++;
      row.largest = Math.max(row.largest ?? 0, one.notes.includes('16k') ? 16_384 : 512);
    }
    row.newest = Math.max(row.newest, one.updated_at);
    rows.set(key, row);
    const below = within.get(key) ?? new Set();
    if (level < 2 && place[level + 1] !== '') below.add(place[level + 1]!);
    within.set(key, below);
    row.within = below.size;
  }
  const all = [...rows.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.people - a.people);
  return {
    rows: all.slice(offset, offset + limit),
    total: all.length,
    people: all.reduce((n, one) => n + one.people, 0),
  };
}
