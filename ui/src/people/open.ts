/** How whatever floats above the screens gets to a person's page: the shell says how, once. */
let how: (id: string) => void = () => undefined;

export const openPerson = (id: string): void => how(id);

export function openPeopleWith(open: (id: string) => void): void {
  how = open;
}
