/** What screens let go of when their desk is left. Apart from them, since they are loaded when first wanted. */
const forget: (() => void)[] = [];

/** Called by a screen once it is there. */
export const onLeaving = (run: () => void): void => void forget.push(run);

/** The desk is left: where one stood in it is nobody else’s. */
export const leaveCompanies = (): void => forget.forEach((run) => run());
