import { describe, expect, it } from 'vitest';
import { begins, boundaryAt, CARD, COLUMN, columnAt, EDGE, edgeSpeed, GAP, PAD, PITCH } from './drag';

describe('the geometry of a drag', () => {
  it('begins at four pixels, whichever way', () => {
    expect(begins(3, 2)).toBe(false);
    expect(begins(0, -4)).toBe(true);
    expect(begins(3, 3)).toBe(true);
  });

  it('finds the column under the pointer, scrolled or not, and the nearest beside them', () => {
    const middle = (n: number): number => 100 + PAD + n * (COLUMN + GAP) + COLUMN / 2;
    for (const n of [0, 1, 4]) expect(columnAt(middle(n), 100, 0, 5)).toBe(n);
    expect(columnAt(middle(1) - 300, 100, 300, 5)).toBe(1);
    expect(columnAt(-50, 100, 0, 5)).toBe(0);
    expect(columnAt(9_999, 100, 0, 5)).toBe(4);
    expect(columnAt(200, 100, 0, 0)).toBe(-1);
  });

  it('finds the nearest boundary between cards', () => {
    expect(boundaryAt(200, 200, 0, 3)).toBe(0);
    expect(boundaryAt(200 + CARD * 0.4, 200, 0, 3)).toBe(0);
    expect(boundaryAt(200 + CARD * 0.7, 200, 0, 3)).toBe(1);
    expect(boundaryAt(200 + PITCH * 2, 200, 0, 3)).toBe(2);
    expect(boundaryAt(9_999, 200, 0, 3)).toBe(3);
    expect(boundaryAt(210, 200, PITCH * 100, 500)).toBe(100);
    expect(boundaryAt(10, 200, 0, 0)).toBe(0);
  });

  it('scrolls at the edges alone, faster towards them, never without bound', () => {
    expect(edgeSpeed(400, 0, 800)).toBe(0);
    expect(edgeSpeed(EDGE, 0, 800)).toBe(0);
    expect(edgeSpeed(EDGE / 2, 0, 800)).toBeLessThan(0);
    expect(edgeSpeed(800 - EDGE / 4, 0, 800)).toBeGreaterThan(edgeSpeed(800 - EDGE / 2, 0, 800));
    expect(edgeSpeed(5_000, 0, 800)).toBe(edgeSpeed(800, 0, 800));
    expect(edgeSpeed(-5_000, 0, 800)).toBe(-edgeSpeed(5_000, 0, 800));
    // A column so low that both edges meet still has a middle that rests.
    expect(edgeSpeed(30, 0, 60)).toBe(0);
  });
});
