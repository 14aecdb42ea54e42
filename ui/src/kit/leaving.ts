/** Esc in a form that stands in its page: the first takes the focus out of the field, the next leaves the form. */
export const leavesOnEsc =
  (leave: () => void) =>
  (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    const { target, currentTarget } = event;
    const typing =
      target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea');
    if (typing) currentTarget.focus();
    else leave();
  };
