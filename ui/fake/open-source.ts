/** Projects for the fake desk: an invented shortlog, and the answers that follow from it. */
import type {
  Contribution,
  ContributorPage,
  ContributorQuery,
  ContributorQuestion,
  ContributorRow,
  FilePreview,
  LoadReport,
  NewContribution,
  ProjectName,
  SomePerson,
  WatchedProject,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const PROJECTS: ProjectName[] = [
  { key: 'vllm-project/vllm', name: 'vLLM', folders: [] },
  { key: 'ray-project/ray', name: 'Ray', folders: [] },
  { key: 'pytorch/pytorch', name: 'PyTorch Distributed', folders: ['torch/distributed', 'torch/csrc/distributed'] },
];
const [VLLM] = PROJECTS as [ProjectName];
const NAMES = [
  'Wei Zhang',
  'Jürgen Groß',
  'Priya Nair',
  'Kenji Mori',
  'Lin Wei',
  'Sofia Berg',
  'Omar Haddad',
  'Ines Duarte',
];

export function openSourceAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const some = (at: number): SomePerson => {
    const one = desk.people[at]!;
    return { id: one.id, name: one.name, title: one.title, company: one.company?.name ?? '' };
  };
  let rows: ContributorRow[] = [];
  const made: ContributorRow[] = NAMES.map((name, i) => ({
    id: `c${i}`,
    rank: i + 1,
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}@example.org`,
    handle: i % 2 === 0 ? `dev-${i}` : '',
    commits: 400 - i * 47,
    areas: [{ path: 'vllm', commits: 300 - i * 30 }],
    first_on: '2024-02-01',
    last_on: i < 6 ? `2026-0${9 - i}-12` : '2024-11-02',
    person: i === 1 && desk.people.length > 1 ? some(1) : null,
    passed: false,
  }));
  let given: Contribution[] = [
    {
      id: 'g1',
      project: VLLM.key,
      name: VLLM.name,
      level: 'pr',
      handle: 'ana',
      commits: 424,
      areas: [{ path: 'vllm', commits: 400 }],
      first_on: '2024-02-01',
      last_on: '2026-09-14',
      link: 'https://github.com/vllm-project/vllm/commits?author=ana',
      source: 'The project’s history',
    },
  ];
  const preview = (project: ProjectName): FilePreview => ({
    id: 'f1',
    file_name: 'vllm-log.txt',
    kind: 'git_log',
    project,
    contributors: made.length,
    sure: 1,
    links: desk.people.length > 1 ? [{ name: NAMES[1]!, person: some(1), by: 'same e-mail' }] : [],
    to_confirm: 1,
    new: made.length,
    bots: 2,
    elsewhere: 0,
    refused: [{ place: 'Line 12', reason: 'Not a name, an e-mail and a date as the command writes them.' }],
    refused_count: 1,
    has_paths: true,
    newest: '2026-09-12',
  });
  const meant = (typed: unknown): ProjectName => {
    const found = PROJECTS.find((one) => one.key === typed || one.name.toLowerCase() === String(typed).toLowerCase());
    if (!found) throw failure('invalid', 'Which project? Choose one, or write its repository.', 'project');
    return found;
  };
  const tell = (label: string, table: string): void =>
    desk.tell('changed', { op: 'projects', label, tables: [table], roots: [] });
  const set = (id: unknown, of: Partial<ContributorRow>): null => {
    rows = rows.map((one) => (one.id === id ? { ...one, ...of } : one));
    tell('Answered', 'contributors');
    return null;
  };
  return {
    choose_project_file: () => preview(VLLM),
    dropped_project_file: () => preview(VLLM),
    preview_project_file: ({ project }) => preview(meant(project)),
    load_project_file: ({ project }): LoadReport => {
      rows = made;
      tell('Loaded 8 contributors of vLLM', 'contributors');
      return { project: meant(project), contributors: 8, added: 8, updated: 0, unchanged: 0, known: 1 };
    },
    cancel_project_file: () => null,
    list_projects: () => PROJECTS,
    watched_projects: (): WatchedProject[] => {
      const known = rows.filter((one) => one.person).length;
      const of = (project: ProjectName, n: number, coverage: string): WatchedProject => ({
        ...project,
        contributors: n,
        known: n === 0 ? 0 : known,
        top: n,
        top_known: n === 0 ? 0 : known,
        coverage,
        dated: n,
        active: n === 0 ? 0 : n - 2,
        newest: '2026-09-12',
        people: 1,
        file: n === 0 ? null : { name: 'vllm-log.txt', at: 1_795_500_000_000 },
      });
      if (rows.length === 0) return [];
      return [of(VLLM, 8, `${8 - known} of 8 top contributors are not in your desk`), of(PROJECTS[1]!, 0, '')];
    },
    list_contributors: ({ query }): ContributorPage => {
      const { standing, text } = query as ContributorQuery;
      const fits = (one: ContributorRow): boolean =>
        standing === 'all' ||
        (standing === 'passed' ? one.passed : standing === 'known' ? one.person !== null : !one.person && !one.passed);
      const found = rows.filter((one) => fits(one) && one.name.toLowerCase().includes(text.toLowerCase()));
      return { total: found.length, rows: found };
    },
    contributor_questions: (): ContributorQuestion[] =>
      rows
        .filter((one) => one.id === 'c0' && !one.person && !one.passed && desk.people.length > 2)
        .map((contributor) => ({ contributor, people: [some(2)] })),
    link_contributor: ({ id, person }) =>
      set(id, { person: some(desk.people.findIndex((one) => one.id === person)), passed: false }),
    pass_contributor: ({ id }) => set(id, { person: null, passed: true }),
    unlink_contributor: ({ id }) => set(id, { person: null, passed: true }),
    add_contributor: ({ id }) => {
      set(id, { person: some(0) });
      return some(0).id;
    },
    contributions: ({ person }) => (person === desk.people[0]?.id ? given : []),
    add_contribution: ({ given: typed }) => {
      const project = meant((typed as NewContribution).project);
      const one = { ...given[0]!, id: `g${given.length + 1}`, project: project.key, name: project.name };
      return (given = [
        ...given,
        { ...one, level: null, commits: null, areas: [], last_on: '', link: '', source: 'Entered by hand' },
      ]);
    },
    edit_contribution: ({ id, field, value }) =>
      (given = given.map((one) => (one.id === id ? { ...one, [String(field)]: value || null } : one))),
    remove_contribution: ({ id }) => (given = given.filter((one) => one.id !== id)),
    open_contribution: () => null,
  };
}
