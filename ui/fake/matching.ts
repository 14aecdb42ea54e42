/** Wanted profiles and a few invented people who fit, for screens that match. */
import type { FieldItem, MatchPage, MatchRow, MatchWeights, SavedWanted, Wanted } from '../src/bindings';
import { nothing } from '../src/match/words';
import { failure, type Args, type FakeDesk } from './desk';

type Answer = (args: Args) => unknown;
const WEIGHTS: MatchWeights = {
  version: 1,
  scale: 20,
  skills: 25,
  work: 15,
  hardware: 10,
  fabric: 5,
  open_source: 5,
  backing: 6,
  place: 5,
  pay: 5,
  versatility: 2,
  pool: 2,
};
const item = (key: string, name: string, note: string, weak = false): FieldItem => ({ key, name, note, weak });
const ITEMS: Record<string, FieldItem[]> = {
  skill: [
    item('cuda', 'CUDA', 'GPU programming and compilers'),
    item('nccl', 'NCCL', 'Networking'),
    item('infiniband', 'InfiniBand', 'Networking'),
    item('vllm', 'vLLM', 'Inference and serving'),
    item('python', 'Python', 'General', true),
  ],
  hardware: [item('h100', 'H100', 'NVIDIA, 2022'), item('a100', 'A100', 'NVIDIA, 2020')],
  project: [item('vllm-project/vllm', 'vllm-project/vllm', '')],
};

/** The scores fall by place; the reasons are of every kind. */
function row(desk: FakeDesk, at: number, wanted: Wanted): MatchRow | null {
  const person = desk.people[at];
  if (!person) return null;
  const score = Math.max(5, 91.4 - at * 3.1);
  const skill = wanted.skills[0]?.key ?? 'cuda';
  const name = ITEMS.skill?.find((one) => one.key === skill)?.name ?? skill;
  const says = (of: number, share: number, kind: MatchRow['reasons'][number]['kind'], text: string) => ({
    side: 'scale' as const,
    points: Math.round(of * share * 10) / 10,
    of,
    says: text,
    ask: kind === 'ask',
    kind,
  });
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    company: person.company?.name ?? '',
    off_limits: at === 2 ? 'Lumen is off limits until 3 May 2027 (client; set by Ana)' : '',
    score,
    known: at % 3 === 2 ? 34 : 88.5,
    reasons: [
      ...(at % 2 === 1 ? [says(10, 0, 'risk', 'Has B200, the company’s newest is A100: a step back in hardware')] : []),
      says(35, 0.85, 'good', `Tuned ${name} (nothing backs it, 2026: counts 85%)`),
      says(
        28,
        0.6,
        'gap',
        'Operated 512 H100 at Meta 2024, role needs 2,000–4,000: one band short (reference, 2024: counts 87%)',
      ),
      says(20, 0.4, 'ask', 'InfiniBand is not known: ask'),
      says(7, 0.7, 'good', 'In Zurich, Switzerland, as the role'),
    ],
  };
}

export function matchingAnswers(desk: FakeDesk): Record<string, Answer> {
  let saved: SavedWanted[] = [];
  let made = 0;
  const told = (label: string): void =>
    desk.tell('changed', { op: 'save_wanted', label, tables: ['wanted_profiles'], roots: ['w'] });
  return {
    default_weights: () => WEIGHTS,
    field_items: ({ kind }) => ITEMS[kind as string] ?? [],
    suggest_items: ({ kind, text }) =>
      (ITEMS[kind as string] ?? []).filter((one) => one.name.toLowerCase().startsWith((text as string).toLowerCase())),
    read_accelerators: ({ text }) => number(text as string),
    read_pay: ({ text }) => {
      const sum = number(text as string);
      return sum === null ? null : sum * 100;
    },
    wanted_like: (): unknown => ({
      wanted: { ...nothing(), title: 'People like her', skills: [{ key: 'nccl', how: 'nice', depth: 'tuned' }] },
      took: ['Skills: NCCL', 'Scale: the band of 3,000 accelerators at Meta'],
    }),
    wanted_profiles: () => saved,
    save_wanted: ({ id, name, wanted, weights }) => {
      if ((name as string).trim() === '') throw failure('invalid', 'A profile needs a name to be found by.', 'name');
      const key = (id as string | null) ?? `wanted-${++made}`;
      const profile = { wanted: wanted as Wanted, weights: weights as MatchWeights };
      saved = [...saved.filter((one) => one.id !== key), { id: key, name: name as string, profile, problem: '' }];
      told(`Saved the wanted profile “${name as string}”`);
      return key;
    },
    delete_wanted: ({ id }) => {
      saved = saved.filter((one) => one.id !== id);
      told('Deleted the wanted profile');
    },
    match_people: ({ wanted, offset, limit }): MatchPage => {
      const asked = wanted as Wanted;
      const { from, to } = asked.accelerators;
      if (from !== null && to !== null && from > to)
        throw failure(
          'invalid',
          'The range ends below where it begins. Write the smaller number first.',
          'accelerators',
        );
      const must = asked.skills.filter((one) => one.how === 'must').length;
      const weak = must > 0 && asked.skills.every((one) => one.key === 'python');
      const total = Math.max(0, desk.people.length - (must > 0 ? 7 : 0));
      const places = Array.from({ length: Math.min(limit as number, total - (offset as number)) }, (_, i) => i);
      const found = places.map((i) => row(desk, i + (offset as number), asked));
      return {
        total,
        out: must > 0 ? [{ reason: 'have no CUDA', people: 7 }] : [],
        warnings: weak ? ['Only Python is required: everybody matches. Require what tells people apart.'] : [],
        rows: found.filter((one) => one !== null),
        took_ms: 41,
      };
    },
  };
}

function number(text: string): number | null {
  if (text.trim() === '') return null;
  const read = /^([\d,.]+)\s*(k?)$/i.exec(text.trim());
  if (!read) throw failure('invalid', 'There is no number in that. Write it as in 2,048, 2k or 1.5M.', 'number');
  return Number((read[1] ?? '').replaceAll(',', '')) * (read[2] ? 1_000 : 1);
}
