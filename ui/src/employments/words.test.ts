import { describe, expect, it } from 'vitest';
import type { Employment } from '../bindings';
import { untold } from './words';

const job = (id: string, of: Partial<Employment>): Employment => ({
  id: `job-${id}`,
  company: { id, name: id },
  title: '',
  team: '',
  from: '2019',
  to: '',
  now: false,
  note: '',
  source: '',
  ...of,
});

describe('the company a person is shown with', () => {
  const company = { id: 'lumen', name: 'Lumen' };
  it('stands above the jobs where none of them says that she is there', () => {
    expect(untold({ company }, [])).toBe(company);
    expect(untold({ company }, [job('lumen', { to: '2021' }), job('other', { now: true })])).toBe(company);
  });
  it('is not said twice', () => {
    expect(untold({ company }, [job('lumen', { now: true })])).toBeNull();
    expect(untold({ company }, [job('lumen', {})])).toBeNull();
    expect(untold({ company: null }, [])).toBeNull();
  });
});
