import { describe, expect, it } from 'vitest';
import type { NearPerson, NearTie, Way, WayPerson, WayStrength } from '../bindings';
import { askOf, heardOf, labelled, PICTURE, placed, tiesOf } from './words';

const person = (name: string, kind: 'person' | 'programme' = 'person'): WayPerson => ({
  who: { kind, id: name.toLowerCase() },
  name,
  title: '',
  company: '',
  off_limits: '',
});
const way = (...names: string[]): Way => ({
  steps: names.map((name) => ({ person: person(name), strength: 'good', reasons: [] })),
  strength: 'good',
  worth: 0.4,
});
const near = (name: string, ring: number): NearPerson => ({ person: person(name), ring, ours: null });
const tie = (one: number, other: number, strength: WayStrength = 'fair'): NearTie => ({
  one,
  other,
  strength,
  reasons: [],
});

describe('a way', () => {
  it('is heard from us to its end', () => {
    expect(heardOf(way('Ana', 'Dee'))).toBe('You, then Ana, then Dee');
  });
  it('says whom to ask, but where there is nobody between', () => {
    expect(askOf(way('Dee'))).toBeNull();
    expect(askOf(way('Ana', 'Dee'))).toEqual({ ask: 'ana', title: 'Ask Ana to introduce Dee' });
    expect(askOf(way('Ana', 'Ben', 'Dee'))?.title).toBe('Ask Ana to introduce Dee (through Ben)');
  });
});

describe('the picture', () => {
  const people = [near('Ana', 0), near('Ben', 1), near('Cai', 1), near('Dee', 2), near('Erin', 2)];
  const ties = [tie(0, 1), tie(0, 2, 'strong'), tie(1, 3), tie(2, 4, 'weak')];
  it('puts everybody on the ring of their steps, nobody on another', () => {
    const places = placed(people, ties);
    people.forEach(({ ring }, at) => {
      const { x, y } = places[at]!;
      expect(Math.abs(Math.hypot(x, y) - PICTURE.rings[ring as 0 | 1 | 2])).toBeLessThan(1);
    });
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(people.length);
  });
  it('is the same each time, and has the second ring beside whom it hangs on', () => {
    const places = placed(people, ties);
    expect(placed(people, ties)).toEqual(places);
    const far = (one: number, other: number): number =>
      Math.hypot(places[one]!.x - places[other]!.x, places[one]!.y - places[other]!.y);
    expect(far(3, 1)).toBeLessThan(far(3, 2));
    expect(far(4, 2)).toBeLessThan(far(4, 1));
  });
  it.each([6, 20, 30])('has no name over another, of %i on the inner ring', (many) => {
    const all = [near('Ana', 0), ...Array.from({ length: many }, (_, i) => near(`Somebody ${i} Long Nam`, 1))];
    const places = placed(all, []);
    const boxes = labelled(all, places)
      .map(({ x, y, anchor }, at) => {
        const wide = 115;
        const left = places[at]!.x + x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
        const foot = places[at]!.y + y;
        return { left, right: left + wide, top: foot - 10, foot: foot + 2 };
      })
      .slice(1);
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        const over = one.left < other.right && other.left < one.right && one.top < other.foot && other.top < one.foot;
        expect(over).toBe(false);
      }
  });
  it('bears one person, and nobody', () => {
    expect(placed([], [])).toEqual([]);
    expect(placed([near('Ana', 0)], [])).toEqual([{ x: 0, y: 0 }]);
  });
  it('tells whom somebody is tied to, the strongest first', () => {
    expect(tiesOf(0, ties).map((one) => one.other)).toEqual([2, 1]);
    expect(tiesOf(3, ties).map((one) => one.other)).toEqual([1]);
  });
});
