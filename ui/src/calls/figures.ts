// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Figures, FiguresAsked } from '../bindings';

export const figures = (asked: FiguresAsked) => invoke<Figures>('figures', { asked });
/** Asks where, writes a table as CSV; false when the dialog was closed. */
export const exportFigures = (asked: FiguresAsked, table: string) => invoke<boolean>('export_figures', { asked, table });
/** Asks where, writes a PNG that the page drew; false when the dialog was closed. */
export const savePicture = (name: string, png: number[]) => invoke<boolean>('save_picture', { name, png });
