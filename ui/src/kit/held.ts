/** Keys pressed while a dialog is on its way: they are meant for its first field, and wait for it. */

const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** A dialog that has no field by then takes no text. */
const FIELD_WITHIN_MS = 500;

const nextFrame = (): Promise<unknown> => new Promise((then) => requestAnimationFrame(then));

/** Opens something, and types into the field that then has the focus what was typed meanwhile. */
export async function holding<T>(open: () => Promise<T>): Promise<T> {
  let held = '';
  const hold = (event: KeyboardEvent): void => {
    const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!plain || event.isComposing || isField(document.activeElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) held += event.key;
  };
  window.addEventListener('keydown', hold, { capture: true });
  try {
    const opened = await open();
    const until = performance.now() + FIELD_WITHIN_MS;
    while (!isField(document.activeElement) && performance.now() < until) await nextFrame();
    const field = document.activeElement;
    if (held !== '' && isField(field)) {
      field.setRangeText(held, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: held, inputType: 'insertText' }));
    }
    return opened;
  } finally {
    window.removeEventListener('keydown', hold, { capture: true });
  }
}
