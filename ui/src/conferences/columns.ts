/** Columns that fill the width there is: some grow into it, some give way. */
import type { GridColumn } from '../kit/grid';

export type RowColumn = GridColumn & {
  /** It takes this share of what is left over. */
  grow?: number;
  /** It gives way down to this width. */
  least?: number;
};

/** Widths are asked for; in `room` pixels they are made to fit, as far as that goes. 0: nobody has measured yet. */
export function fitted(columns: readonly RowColumn[], room: number): readonly RowColumn[] {
  const spare = room - columns.reduce((sum, one) => sum + one.width, 0);
  if (room <= 0 || spare === 0) return columns;
  const bears = (one: RowColumn): number =>
    spare > 0 ? (one.grow ?? 0) : Math.max(0, one.width - (one.least ?? one.width));
  const all = columns.reduce((sum, one) => sum + bears(one), 0);
  if (all === 0) return columns;
  const change = spare > 0 ? spare : Math.max(spare, -all);
  return columns.map((one) =>
    bears(one) === 0 ? one : { ...one, width: Math.floor(one.width + (change * bears(one)) / all) },
  );
}
