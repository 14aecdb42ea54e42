import { expect, test } from 'vitest';
import { keepLayout, readLayout, shownColumns, usualLayout } from './columns';

test('what is kept is read back as it was', () => {
  const layout = usualLayout();
  const columns = layout.columns.map((one) =>
    one.column.id === 'phone' ? { column: { ...one.column, width: 200 }, shown: true } : one,
  );
  const kept = {
    columns: [columns[0]!, columns[3]!, ...columns.slice(1, 3), ...columns.slice(4)],
    sort: { by: 'company' as const, descending: true },
  };
  expect(readLayout(keepLayout(kept))).toEqual(kept);
});

test('columns this program does not know are left out, missing ones come as usual, the name leads', () => {
  const read = readLayout(
    JSON.stringify({
      columns: [
        { id: 'shoe', shown: true },
        { id: 'email', width: 3, shown: true },
      ],
      sort: { by: 'shoe' },
    }),
  );
  expect(read.columns.map((one) => one.column.id)[0]).toBe('name');
  expect(read.columns.map((one) => one.column.id)[1]).toBe('email');
  expect(read.columns).toHaveLength(19);
  expect(read.sort).toBeNull();
  expect(shownColumns(read)[0]?.id).toBe('name');
});

test('what nothing can be sorted by is no order', () => {
  for (const by of ['hardware', 'versatile']) expect(readLayout(JSON.stringify({ sort: { by } })).sort).toBeNull();
  expect(readLayout(JSON.stringify({ sort: { by: 'scale', descending: true } })).sort).toEqual({
    by: 'scale',
    descending: true,
  });
});

test('a setting that cannot be read means the usual columns', () => {
  for (const kept of [null, '', '{', 'null', '[]', '3']) expect(readLayout(kept)).toEqual(usualLayout());
});
