/** Ways in, as shown; and where the picture of a neighbourhood puts everybody. */
import type { NearPerson, NearTie, Way, WayPerson, WayStrength, WayTo } from '../bindings';

const STRENGTHS: Record<WayStrength, { name: string; of: number }> = {
  faint: { name: 'Faint', of: 1 },
  weak: { name: 'Weak', of: 2 },
  fair: { name: 'Fair', of: 3 },
  good: { name: 'Good', of: 4 },
  strong: { name: 'Strong', of: 5 },
};

export const strengthName = (strength: WayStrength): string => STRENGTHS[strength].name;

/** 1 to 5. */
export const strengthOf = (strength: WayStrength): number => STRENGTHS[strength].of;

/** What a list keeps it by. */
export const keyOf = (who: WayTo): string => `${who.kind}-${who.id}`;

export const whereOf = (person: WayPerson): string => [person.title, person.company].filter(Boolean).join(' · ');

/** “You, Ana Ruiz, Dee Vance”: a way heard in one breath. */
export const heardOf = (way: Way): string => ['You', ...way.steps.map((step) => step.person.name)].join(', then ');

/** Who can be asked to introduce whom: the first of ours, where she is in the desk and not the end of the way. */
export function askOf(way: Way): { ask: string; title: string } | null {
  const [first, second] = way.steps;
  const last = way.steps.at(-1);
  if (first === undefined || second === undefined || last === undefined || first.person.who.kind !== 'person')
    return null;
  const through = way.steps.length > 2 ? ` (through ${second.person.name})` : '';
  return { ask: first.person.who.id, title: `Ask ${first.person.name} to introduce ${last.person.name}${through}` };
}

export type Place = { x: number; y: number };

/** Half the picture's width and height, and how far each ring is out. */
export const PICTURE = { half: 320, rings: [0, 150, 275] } as const;

/**
 * Rings by steps, the same each time: the first ring in its order; whoever stands further out near the one who ties her
 * most, each ring spread evenly.
 */
export function placed(people: readonly NearPerson[], ties: readonly NearTie[]): Place[] {
  const places: Place[] = people.map(() => ({ x: 0, y: 0 }));
  const angles = new Map<number, number>();
  for (const ring of [1, 2] as const) {
    const here = people.flatMap((one, at) => (one.ring === ring ? [at] : []));
    const wanted = new Map(here.map((at) => [at, ring === 1 ? 0 : towards(at, people, ties, angles)]));
    const order = [...here].sort((one, other) => (wanted.get(one) ?? 0) - (wanted.get(other) ?? 0) || one - other);
    const step = (2 * Math.PI) / Math.max(order.length, 1);
    // The outer ring is turned to where its people look inwards.
    const turn = ring === 1 ? -Math.PI / 2 : average(order.map((at, i) => (wanted.get(at) ?? 0) - i * step));
    order.forEach((at, i) => {
      const angle = turn + i * step;
      angles.set(at, angle);
      const out = PICTURE.rings[ring];
      places[at] = { x: Math.round(out * Math.cos(angle)), y: Math.round(out * Math.sin(angle)) };
    });
  }
  return places;
}

export type Label = { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
/** More than these on a ring have no room for names above and below it. */
const ROUND = 12;
const LINE = 14;

/**
 * Where each name stands, from its place: outside its ring, where no ties are; where a ring is full, those towards its top
 * and its bottom move on until no name lies over another.
 */
export function labelled(people: readonly Pick<NearPerson, 'ring'>[], places: readonly Place[]): Label[] {
  const labels = people.map((): Label => ({ x: 0, y: 25, anchor: 'middle' }));
  for (const ring of [1, 2]) {
    const here = people.flatMap((one, at) => (one.ring === ring ? [at] : []));
    const sides: { at: number; y: number }[][] = [[], [], [], []];
    for (const at of here) {
      const { x, y } = places[at] ?? { x: 0, y: 0 };
      if (here.length <= ROUND && Math.abs(x) < 24) {
        labels[at] = { x: 0, y: y < 0 ? -12 : 20, anchor: 'middle' };
        continue;
      }
      const right = Math.abs(x) < 2 ? y < 0 : x > 0;
      labels[at] = { x: right ? 11 : -11, y: 4, anchor: right ? 'start' : 'end' };
      sides[(right ? 0 : 2) + (y < 0 ? 0 : 1)]?.push({ at, y });
    }
    for (const side of sides) {
      side.sort((one, other) => Math.abs(one.y) - Math.abs(other.y));
      let before: number | null = null;
      for (const { at, y } of side) {
        const down = y < 0 ? -1 : 1;
        const moved: number = before === null ? Math.abs(y) : Math.max(Math.abs(y), before + LINE);
        const label = labels[at];
        if (label) label.y += down * (moved - Math.abs(y));
        before = moved;
      }
    }
  }
  return labels;
}

function towards(
  at: number,
  people: readonly NearPerson[],
  ties: readonly NearTie[],
  angles: ReadonlyMap<number, number>,
): number {
  let best = 0;
  let angle = 0;
  for (const tie of ties) {
    if (tie.one !== at && tie.other !== at) continue;
    const inward = tie.one === at ? tie.other : tie.one;
    const strength = strengthOf(tie.strength);
    if (people[inward]?.ring !== 1 || strength <= best) continue;
    [best, angle] = [strength, angles.get(inward) ?? 0];
  }
  return angle;
}

const average = (all: readonly number[]): number =>
  all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;

/** Whom somebody of the picture is tied to, the strongest first. */
export function tiesOf(at: number, ties: readonly NearTie[]): { other: number; tie: NearTie }[] {
  return ties
    .flatMap((tie) =>
      tie.one === at ? [{ other: tie.other, tie }] : tie.other === at ? [{ other: tie.one, tie }] : [],
    )
    .sort((one, other) => strengthOf(other.tie.strength) - strengthOf(one.tie.strength) || one.other - other.other);
}
