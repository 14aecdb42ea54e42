/** Work profiles for the fake desk: a few claims, kept and told as the core does; a line is read by its simplest words. */
import type {
  Backed,
  Badge,
  Backing,
  Evidence,
  ImpactDraft,
  KnownClaim,
  LineReading,
  ScaleClaim,
  ScaleDraft,
  Suggestion,
  WorkProfile,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const none = (): Backing => ({ evidence: [], verified: false });
const blank: ScaleDraft = {
  company: '',
  accelerators: null,
  fleet: null,
  nodes: null,
  hardware: '',
  fabric: '',
  did: null,
  from: '',
  to: '',
  requests_per_day: null,
  terabytes: null,
  p99_ms: null,
  note: '',
};
const NAMES: Record<string, string> = { h100: 'H100', mi300x: 'MI300X', infiniband: 'InfiniBand', nccl: 'NCCL' };
const nameOf = (key: string): string => NAMES[key] ?? key;

function nothing(person: string): WorkProfile {
  const kinds = ['training', 'inference', 'data', 'cost', 'platform', 'networking'] as const;
  const levers = ['challenge', 'hardware', 'autonomy', 'career', 'pay'] as const;
  return {
    person,
    id: `profile-${person}`,
    workload: kinds.map((work) => ({
      work,
      name: work === 'data' ? 'data pipelines' : work,
      weight: null,
      backing: none(),
    })),
    ml_exposure: null,
    exposure_backing: none(),
    side: null,
    side_backing: none(),
    wishes: levers.map((lever) => ({ lever, name: lever, rank: null, note: '' })),
    scale: [],
    skills: [],
    hardware: [],
    stories: [],
    impacts: [],
    badges: [],
  };
}

/** Whole words only: numbers, `h100`, `built`, `infiniband`, a year, `@Company`. */
function readLine(text: string): LineReading {
  const scale: ScaleDraft = { ...blank };
  const reading: LineReading = { claim: null, said: '', missing: 'Name the hardware.', words: [], problems: [] };
  for (const { 0: word, index: start } of text.matchAll(/\S+/g)) {
    const end = start + word.length;
    const as = (label: string, meaning: string): void => void reading.words.push({ start, end, label, meaning });
    const low = word.toLowerCase();
    if (low.startsWith('@') && word.length > 1) as('company', (scale.company = word.slice(1)));
    else if (low === 'h100' || low === 'mi300x') as('hardware', nameOf((scale.hardware = low)));
    else if (low === 'infiniband') as('fabric', nameOf((scale.fabric = low)));
    else if (low === 'built' || low === 'operated') as('part in it', (scale.did = low));
    else if (/^20[012]\d$/.test(low)) as('year', (scale.from = scale.to = low));
    else if (/^[\d,]+$/.test(low)) as('largest job', String((scale.accelerators = Number(low.replaceAll(',', '')))));
    else reading.problems.push({ start, end, message: `“${word}” is not known.` });
  }
  if (scale.hardware !== '') {
    reading.claim = { kind: 'scale', claim: scale };
    reading.said = `${scale.accelerators ?? ''} ${nameOf(scale.hardware)}`.trim();
  }
  return reading;
}

function badges(profile: WorkProfile): Badge[] {
  const largest = profile.scale[0];
  return largest
    ? [
        {
          kind: 'scale',
          text: `Built ${largest.record.accelerators ?? 0} ${largest.hardware_name}`,
          why: 'The largest scale known',
        },
      ]
    : [];
}

export function workAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const profiles = new Map<string, WorkProfile>();
  let made = 0;
  const of = (person: unknown): WorkProfile => profiles.get(String(person)) ?? nothing(String(person));
  const keep = (profile: WorkProfile, label: string): WorkProfile => {
    const kept = { ...profile, badges: badges(profile) };
    profiles.set(profile.person, kept);
    desk.tell('changed', { op: 'add_claim', label, tables: ['scale_records'], roots: [profile.person] });
    return kept;
  };
  const holder = (claim: unknown): WorkProfile =>
    [...profiles.values()].find((one) =>
      [...one.scale, ...one.skills, ...one.hardware, ...one.stories, ...one.impacts, one].some(
        ({ id }) => id === claim,
      ),
    )!;
  const back = (backing: Backing, evidence: Evidence[]): Backing => ({
    evidence: [...evidence, ...backing.evidence],
    verified: [...evidence, ...backing.evidence].some(({ kind }) => kind === 'reference' || kind === 'interview'),
  });
  const evidence = (backed: Backed): Evidence => ({
    ...backed,
    id: `evidence-${++made}`,
    name: backed.kind,
    seen_on: backed.seen_on === '' ? '2026-11-24' : backed.seen_on,
  });
  const scale = (record: ScaleDraft): ScaleClaim => ({
    id: `scale-${++made}`,
    record,
    hardware_name: nameOf(record.hardware),
    fabric_name: nameOf(record.fabric),
    backing: none(),
  });
  const skill = (key: string): KnownClaim => ({
    id: `skill-${++made}`,
    known: { key, depth: 'tuned', last_used: 2025, note: '' },
    name: nameOf(key),
    backing: none(),
  });
  const edited = <T extends { id: string }>(all: T[], id: unknown, change: (one: T) => T): T[] =>
    all.map((one) => (one.id === id ? change(one) : one));
  return {
    work_profile: ({ person }) => of(person),
    read_claim_line: ({ text }) => readLine(String(text)),
    complete_claim_line: ({ text, caret }) => {
      const before = String(text).slice(0, Number(caret));
      const start = before.lastIndexOf(' ') + 1;
      const typed = before.slice(start).toLowerCase();
      return Object.entries(NAMES)
        .filter(([key]) => typed !== '' && key.startsWith(typed))
        .map(([key, name]) => ({
          start,
          end: before.length,
          insert: name,
          name,
          what: key === 'infiniband' ? 'fabric' : 'hardware',
        }));
    },
    add_claim_line: ({ person, text, evidence: kind }) => {
      const { claim, problems, missing } = readLine(String(text));
      if (problems[0]) throw failure('invalid', problems[0].message, 'line');
      if (claim?.kind !== 'scale') throw failure('invalid', missing, 'line');
      const profile = of(person);
      const one = scale(claim.claim);
      if (kind !== null)
        one.backing = back(none(), [evidence({ kind: kind as Evidence['kind'], link: '', seen_on: '', words: '' })]);
      return keep({ ...profile, scale: [one, ...profile.scale] }, 'Added a record');
    },
    add_claim: ({ person, claim }) => {
      const profile = of(person);
      const { claim: story } = claim as { claim: WorkProfile['stories'][number]['story'] };
      if (story.story.trim() === '') throw failure('invalid', 'Tell what broke, and what was done about it.', 'story');
      return keep({ ...profile, stories: [{ id: `story-${++made}`, story, backing: none() }] }, 'Added a story');
    },
    add_impact: ({ person, impact }) => {
      const profile = of(person);
      return keep(
        { ...profile, impacts: [{ id: `impact-${++made}`, impact: impact as ImpactDraft, backing: none() }] },
        'Added an impact',
      );
    },
    edit_scale: ({ id, field, value }) => {
      const profile = holder(id);
      const number = Number(String(value).replaceAll(',', ''));
      if (field === 'accelerators' && number > 10_000_000)
        throw failure('invalid', 'That is more than 10 million accelerators.', 'accelerators');
      const change = (one: ScaleClaim): ScaleClaim => ({
        ...one,
        record: {
          ...one.record,
          ...(field === 'accelerators' ? { accelerators: number } : { [String(field)]: value }),
        },
      });
      return keep({ ...profile, scale: edited(profile.scale, id, change) }, 'Changed a record');
    },
    edit_known: ({ id }) => holder(id),
    edit_story: ({ id }) => holder(id),
    edit_impact: ({ id }) => holder(id),
    remove_claim: ({ id }) => {
      const profile = holder(id);
      const left = <T extends { id: string }>(all: T[]): T[] => all.filter((one) => one.id !== id);
      return keep(
        {
          ...profile,
          scale: left(profile.scale),
          skills: left(profile.skills),
          stories: left(profile.stories),
          impacts: left(profile.impacts),
        },
        'Removed a claim',
      );
    },
    add_evidence: ({ claim, aspect, backed }) => {
      const profile = holder(claim);
      const one = evidence(backed as Backed);
      const change = <T extends { backing: Backing }>(of: T): T => ({ ...of, backing: back(of.backing, [one]) });
      return keep(
        {
          ...profile,
          scale: edited(profile.scale, claim, change),
          skills: edited(profile.skills, claim, change),
          workload: profile.workload.map((of) => (of.work === aspect ? change(of) : of)),
        },
        'Added evidence',
      );
    },
    remove_evidence: () => [...profiles.values()][0],
    open_evidence: () => null,
    set_workload: ({ person, work, weight }) => {
      const profile = of(person);
      const workload = profile.workload.map((one) => (one.work === work ? { ...one, weight: weight as number } : one));
      return keep({ ...profile, workload }, 'Set the workload');
    },
    set_exposure: ({ person, exposure }) => keep({ ...of(person), ml_exposure: exposure as number }, 'Set exposure'),
    set_side: ({ person, side }) => keep({ ...of(person), side: side as WorkProfile['side'] }, 'Set the side'),
    set_wish_rank: ({ person, lever, rank }) => {
      const profile = of(person);
      const wishes = profile.wishes.map((one) => (one.lever === lever ? { ...one, rank: rank as number } : one));
      return keep({ ...profile, wishes }, 'Ranked a wish');
    },
    set_wish_note: ({ person, lever, note }) => {
      const profile = of(person);
      const wishes = profile.wishes.map((one) => (one.lever === lever ? { ...one, note: String(note) } : one));
      return keep({ ...profile, wishes }, 'Noted a wish');
    },
    suggest_claims: ({ text }) => {
      const found: Suggestion[] = [];
      const all = String(text);
      for (const { 0: words, 1: n = '', index: start } of all.matchAll(/([\d,]+) H100s?/g)) {
        const accelerators = Number(n.replaceAll(',', ''));
        const claim = { ...blank, accelerators, hardware: 'h100' };
        found.push({
          claim: { kind: 'scale', claim },
          said: `${n} H100`,
          more: 'used',
          start,
          end: start + words.length,
          words,
        });
      }
      for (const { 0: words, index: start } of all.matchAll(/NCCL/g)) {
        const known = { key: 'nccl', depth: 'tuned', last_used: 2025, note: '' } as const;
        found.push({
          claim: { kind: 'skill', claim: known },
          said: 'NCCL',
          more: 'tuned, 2025',
          start,
          end: start + words.length,
          words,
        });
      }
      return found;
    },
    accept_claim: ({ person, suggestion }) => {
      const { claim, words } = suggestion as Suggestion;
      const profile = of(person);
      const backing = back(none(), [evidence({ kind: 'resume', link: '', seen_on: '', words })]);
      return claim.kind === 'scale'
        ? keep({ ...profile, scale: [...profile.scale, { ...scale(claim.claim), backing }] }, 'Added a record')
        : keep({ ...profile, skills: [...profile.skills, { ...skill('nccl'), backing }] }, 'Added a skill');
    },
  };
}
