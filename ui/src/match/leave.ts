/** What matching lets go of when its desk is left. Apart from matching itself, which is loaded when it is first wanted. */
let forget = (): void => undefined;

/** Called by matching once it is there. */
export const onLeaving = (run: () => void): void => void (forget = run);

/** The desk is left: what is looked for belongs to it and to no other. */
export const leaveMatch = (): void => forget();
