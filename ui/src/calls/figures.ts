// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Figures, FiguresAsked } from '../bindings';

/** `zone`: the page's time zone, by which days and weeks are counted. */
export const figures = (asked: FiguresAsked, zone: string) => invoke<Figures>('figures', { asked, zone });
/** Asks where, writes a table as CSV; false when the dialog was closed. */
export const exportFigures = (asked: FiguresAsked, zone: string, table: string) => invoke<boolean>('export_figures', { asked, zone, table });
/** Asks where, writes a PNG that the page drew; false when the dialog was closed. */
export const savePicture = (name: string, png: number[]) => invoke<boolean>('save_picture', { name, png });
