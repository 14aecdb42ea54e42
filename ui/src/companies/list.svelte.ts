/** The list of companies as one stands in it; it outlives the screen, so that coming back finds everything where it was. */
import { listCompanies, type CompanyList, type CompanyQuery, type CompanyRow, type CompanySort } from '../bindings';
import { nextSort, type GridColumn, type GridSort } from '../kit/grid';
import { Pages } from '../kit/pages.svelte';
import { onLeaving } from './leave';

type Asked = Omit<CompanyQuery, 'offset' | 'limit'>;

const NOTHING: Asked = { text: '', relation: null, pool: null, off_limits: false, sort: null };

/** Of these the largest or latest is wanted first. */
const FROM_THE_TOP = ['people', 'roles', 'updated'];

class Companies {
  asked = $state.raw<Asked>(NOTHING);
  active = $state(0);
  scrollTop = $state(0);
  columns = $state.raw<readonly GridColumn[]>([
    { id: 'name', title: 'Name', width: 232 },
    { id: 'relation', title: 'Relation', width: 128 },
    { id: 'pool', title: 'Pool', width: 160 },
    { id: 'people', title: 'People', width: 84, end: true },
    { id: 'roles', title: 'Open roles', width: 92, end: true },
    { id: 'off', title: 'Off limits', width: 156, unsorted: true },
    { id: 'owner', title: 'Owner', width: 92 },
    { id: 'updated', title: 'Updated', width: 96, end: true },
  ]);
  pages = new Pages<Asked, CompanyRow, CompanyList>(NOTHING, (query, offset, limit) =>
    listCompanies({ ...query, offset, limit }),
  );

  get total(): number {
    return this.pages.total;
  }
  get all(): number {
    return this.pages.last?.all ?? 0;
  }
  get sort(): GridSort {
    return this.asked.sort;
  }
  /** Whether anything is left out of the list. */
  get narrowed(): boolean {
    const { text, relation, pool, off_limits } = this.asked;
    return text.trim() !== '' || relation !== null || pool !== null || off_limits;
  }
  row = (index: number): CompanyRow | undefined => this.pages.row(index);

  ask(change: Partial<Asked>): void {
    this.asked = { ...this.asked, ...change };
    this.active = 0;
    this.scrollTop = 0;
    void this.pages.ask(this.asked);
  }
  widen(): void {
    this.ask({ ...NOTHING, sort: this.asked.sort });
  }
  sortBy(by: string): void {
    const { sort } = this.asked;
    const next =
      sort?.by !== by && FROM_THE_TOP.includes(by)
        ? { by, descending: true }
        : sort?.by === by && FROM_THE_TOP.includes(by)
          ? sort.descending
            ? { by, descending: false }
            : null
          : nextSort(sort, by);
    this.ask({ sort: next as CompanySort | null });
  }
  resize(id: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width } : one));
  }
  /** The desk is left. */
  forget = (): void => {
    this.asked = NOTHING;
    this.active = this.scrollTop = 0;
    this.pages = new Pages<Asked, CompanyRow, CompanyList>(NOTHING, (query, offset, limit) =>
      listCompanies({ ...query, offset, limit }),
    );
  };
}

export const companies = new Companies();
onLeaving(companies.forget);
