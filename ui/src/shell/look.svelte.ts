/** How the window looks and which keys it takes: kept with the desk, shown on the root element for the stylesheets. */
import { saveSetting, setting } from '../bindings';
import { asFailure } from '../ipc';
import { failed } from '../kit/toasts.svelte';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export type Theme = (typeof THEMES)[number];
export type Density = (typeof DENSITIES)[number];

/** The same heights as --row in tokens.css: the list has to reckon with them. */
const ROW: Record<Density, number> = { compact: 28, normal: 32, roomy: 40 };

let theme = $state<Theme>('system');
let density = $state<Density>('normal');
let letters = $state(true);

export const look = {
  get theme(): Theme {
    return theme;
  },
  get density(): Density {
    return density;
  },
  get row(): number {
    return ROW[density];
  },
  /** Whether single-letter keys act at all. */
  get letters(): boolean {
    return letters;
  },
};

/** For as long as the window is open: a locked desk cannot be asked, and is not to flash up white at night. */
const SEEN = 'look.theme';

function show(): void {
  sessionStorage.setItem(SEEN, theme);
  const root = document.documentElement.dataset;
  if (theme === 'system') delete root['theme'];
  else root['theme'] = theme;
  if (density === 'normal') delete root['density'];
  else root['density'] = density;
}

const oneOf = <T extends string>(known: readonly T[], stored: string | null, otherwise: T): T =>
  known.find((each) => each === stored) ?? otherwise;

/** The page begins anew: as it looked before, until a desk says otherwise. */
export function lookAsBefore(): void {
  theme = oneOf(THEMES, sessionStorage.getItem(SEEN), 'system');
  show();
}

export async function loadLook(): Promise<void> {
  const [storedTheme, storedDensity, storedLetters] = await Promise.all([
    setting('look.theme'),
    setting('look.density'),
    setting('keys.letters'),
  ]);
  theme = oneOf(THEMES, storedTheme, 'system');
  density = oneOf(DENSITIES, storedDensity, 'normal');
  letters = storedLetters !== 'off';
  show();
}

/** Paints first, keeps after. */
function keep(key: string, value: string): void {
  show();
  saveSetting(key, value).catch((thrown: unknown) => failed(asFailure(thrown)));
}

export function setTheme(to: Theme): void {
  theme = to;
  keep('look.theme', to);
}
export function setDensity(to: Density): void {
  density = to;
  keep('look.density', to);
}
export function setLetters(on: boolean): void {
  letters = on;
  keep('keys.letters', on ? 'on' : 'off');
}
