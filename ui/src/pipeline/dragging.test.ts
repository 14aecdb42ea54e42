import { beforeEach, expect, test, vi } from 'vitest';
import { COLUMN, GAP, PAD, PITCH } from './drag';
import { Dragging } from './dragging.svelte';

const drop = vi.fn();
let board: HTMLElement;
let dragging: Dragging;
const captured = new Set<number>();

beforeEach(() => {
  drop.mockReset();
  captured.clear();
  document.body.innerHTML = '<div id="board"><div data-card="a"><span>A</span></div></div>';
  board = document.querySelector<HTMLElement>('#board')!;
  const box = new DOMRect(0, 0, 1_000, 600);
  board.getBoundingClientRect = () => box;
  board.setPointerCapture = (id) => void captured.add(id);
  board.hasPointerCapture = (id) => captured.has(id);
  board.releasePointerCapture = (id) => void captured.delete(id);
  const scroller = document.createElement('div');
  scroller.getBoundingClientRect = () => new DOMRect(0, 50, COLUMN, 550);
  dragging = new Dragging({
    board: () => board,
    columns: () => 3,
    fall: () => ({ scroller, cards: 4 }),
    taken: (card) => [card, 'b'],
    drop,
  });
});

const pointer = (x: number, y: number, more: PointerEventInit = {}): PointerEvent => {
  const event = new PointerEvent('pointermove', { pointerId: 7, clientX: x, clientY: y, button: 0, ...more });
  Object.defineProperty(event, 'target', { value: board.querySelector('span') });
  return event;
};
const second = PAD + COLUMN + GAP + 40;

test('a press that hardly moves is a press, and one that moves takes all that belong together', () => {
  dragging.press(pointer(20, 60));
  dragging.move(pointer(22, 61));
  expect(dragging.moving).toBe(false);
  expect(dragging.release(pointer(22, 61))).toBe(false);

  dragging.press(pointer(20, 60));
  dragging.move(pointer(30, 60));
  expect(dragging.ids).toEqual(['a', 'b']);
  expect(captured.has(7)).toBe(true);
  // Another pointer has no say.
  dragging.move(pointer(900, 60, { pointerId: 8 }));
  expect(dragging.release(pointer(second, 50 + PITCH * 2, { pointerId: 8 }))).toBe(false);
  expect(dragging.release(pointer(second, 50 + PITCH * 2))).toBe(true);
  expect(drop).toHaveBeenCalledExactlyOnceWith(['a', 'b'], { column: 1, boundary: 2 });
  expect([dragging.moving, captured.size]).toEqual([false, 0]);
});

test('Esc leaves a drag, other keys do nothing while it lasts, and letting go then drops nothing', () => {
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  dragging.press(pointer(20, 60));
  dragging.move(pointer(30, 60));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', cancelable: true }));
  expect(dragging.moving).toBe(true);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  expect(dragging.moving).toBe(false);
  expect(dragging.release(pointer(second, 60))).toBe(false);
  expect(drop).not.toHaveBeenCalled();
  window.removeEventListener('keydown', heard);
});

test('a press with a key that selects, or with another button, takes nothing', () => {
  for (const more of [{ shiftKey: true }, { ctrlKey: true }, { button: 2 }]) {
    dragging.press(pointer(20, 60, more));
    dragging.move(pointer(90, 60));
    expect(dragging.moving).toBe(false);
  }
});
