/** What an import lets go of when its desk is left. Apart from the import itself, which is loaded when it is first wanted. */
let forget = (): void => undefined;

/** Called by the import once it is there. */
export const onLeaving = (run: () => void): void => void (forget = run);

/** The desk is left: a file that was being imported belongs to it and to no other. */
export const leaveImport = (): void => forget();
