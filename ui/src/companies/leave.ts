/** What the companies let go of when their desk is left. Apart from them, since they are loaded when first wanted. */
let forget = (): void => undefined;

/** Called by the companies once they are there. */
export const onLeaving = (run: () => void): void => void (forget = run);

/** The desk is left: where one stood in its companies is nobody else’s. */
export const leaveCompanies = (): void => forget();
