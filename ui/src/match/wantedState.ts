/** What a form of the wanted profile fills in: the desk's own, or a role's. */
import type { Failure, Wanted } from '../bindings';

export type WantedState = {
  wanted: Wanted;
  failure: Failure | null;
  /** Grows whenever the form is filled from elsewhere than itself. */
  filled: number;
  edit: (change: Partial<Wanted>) => void;
};
