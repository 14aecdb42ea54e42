// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Contribution, ContributionField, ContributorPage, ContributorQuery, ContributorQuestion, FilePreview, LoadReport, NewContribution, ProjectName, WatchedProject } from '../bindings';

/** Opens the OS dialog and looks at the file; null when closed without choosing. Progress comes as `project-progress`. */
export const chooseProjectFile = () => invoke<FilePreview | null>('choose_project_file');
/** Looks at the file dropped on the window last (event `file-dropped`); null if it was taken already. */
export const droppedProjectFile = () => invoke<FilePreview | null>('dropped_project_file');
/** Looks at it as one of another project. */
export const previewProjectFile = (id: string, project: string) => invoke<FilePreview>('preview_project_file', { id, project });
/** Keeps its people as contributors of the project, as one operation. Progress comes as `project-progress`. */
export const loadProjectFile = (id: string, project: string) => invoke<LoadReport>('load_project_file', { id, project });
/** Stops the looking or loading under way: nothing of it is kept. */
export const cancelProjectFile = () => invoke<null>('cancel_project_file');
/** The projects the taxonomy knows, for choosing one. */
export const listProjects = () => invoke<ProjectName[]>('list_projects');
/** Every project with contributors or with somebody who gave to it. */
export const watchedProjects = () => invoke<WatchedProject[]>('watched_projects');
export const listContributors = (query: ContributorQuery) => invoke<ContributorPage>('list_contributors', { query });
/** Contributors who may be somebody in the desk, and about whom nothing was said yet. */
export const contributorQuestions = (project: string) => invoke<ContributorQuestion[]>('contributor_questions', { project });
/** The contributor is this person. */
export const linkContributor = (id: string, person: string) => invoke<null>('link_contributor', { id, person });
/** The contributor is nobody in the desk: she is not asked about again. */
export const passContributor = (id: string) => invoke<null>('pass_contributor', { id });
export const unlinkContributor = (id: string) => invoke<null>('unlink_contributor', { id });
/** Adds the contributor as a person; answers who she is. */
export const addContributor = (id: string) => invoke<string>('add_contributor', { id });
export const contributions = (person: string) => invoke<Contribution[]>('contributions', { person });
export const addContribution = (person: string, given: NewContribution) => invoke<Contribution[]>('add_contribution', { person, given });
/** `today`: the ISO date where it is typed. */
export const editContribution = (id: string, field: ContributionField, value: string, today: string) => invoke<Contribution[]>('edit_contribution', { id, field, value, today });
export const removeContribution = (id: string) => invoke<Contribution[]>('remove_contribution', { id });
/** Opens the page that backs a contribution in the user's browser. */
export const openContribution = (id: string) => invoke<null>('open_contribution', { id });
