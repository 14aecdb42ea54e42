// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Market, MarketAsked, TypedBand } from '../bindings';

/** `zone`: the page's time zone, by which days and months are counted. */
export const market = (asked: MarketAsked, zone: string) => invoke<Market>('market', { asked, zone });
/** As they can be typed again. */
export const referenceBands = () => invoke<TypedBand[]>('reference_bands');
/** None brings the program's own back. */
export const setReferenceBands = (bands: TypedBand[] | null) => invoke<null>('set_reference_bands', { bands });
