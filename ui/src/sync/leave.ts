/** What files of other desks leave behind when the desk is left. Apart from them, which are loaded when first wanted. */
let forget = (): void => undefined;

/** Called by what looks at a file once it is there. */
export const onLeaving = (run: () => void): void => void (forget = run);

/** The desk is left: what was looked at belongs to it and to no other. */
export const leaveArrival = (): void => forget();
