/** Projects and their people in words. */
import type { ContributorRow, ContributorStanding, Level, ProjectArea, ProjectFileKind } from '../bindings';
import { ago, count } from '../en';
import { noon } from '../kit/day';

export const LEVELS: readonly { level: Level; name: string }[] = [
  { level: 'user', name: 'User' },
  { level: 'issue', name: 'Reported issues' },
  { level: 'pr', name: 'Merged PRs' },
  { level: 'committer', name: 'Committer' },
  { level: 'maintainer', name: 'Maintainer' },
];

export const STANDINGS: readonly { id: ContributorStanding; name: string }[] = [
  { id: 'all', name: 'All' },
  { id: 'unknown', name: 'Not in my desk' },
  { id: 'known', name: 'Known' },
  { id: 'passed', name: 'Told apart' },
];

export const FILE_KINDS: Record<ProjectFileKind, string> = {
  shortlog: 'a shortlog of git',
  github_contributors: 'GitHub’s list of contributors',
  git_log: 'a log of git',
};

/** What makes the file that says the most; the same as the core's. */
export const LOG_COMMAND = "git log --no-merges --format='%x1e%an%x1f%ae%x1f%aI' --name-only > log.txt";
export const SHORTLOG_COMMAND = 'git shortlog -sne > shortlog.txt';

/** By name, else handle, else address. */
export const called = (one: Pick<ContributorRow, 'name' | 'handle' | 'email'>): string =>
  one.name || (one.handle === '' ? one.email : `@${one.handle}`);

const MONTH = 30.44 * 86_400_000;

/** "last commit 3 months ago"; empty where no day is known. */
export function lastCommit(iso: string, now: number): string {
  if (iso === '') return '';
  const months = Math.floor((now - noon(iso)) / MONTH);
  if (months < 1) return `last commit ${ago(noon(iso), now)}`;
  if (months < 24) return `last commit ${months === 1 ? '1 month' : `${months} months`} ago`;
  return `last commit ${Math.floor(months / 12)} years ago`;
}

/** "torch/distributed 41, torch 3" */
export const areasOf = (areas: readonly ProjectArea[], most = 3): string =>
  areas
    .slice(0, most)
    .map((area) => `${area.path} ${count(area.commits)}`)
    .join(', ');
