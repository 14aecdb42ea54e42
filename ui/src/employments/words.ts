/** Careers, as shown. */
import type { CompanyRef, Employment, Person } from '../bindings';

/** The company a person is shown with, where no job says that she is there. */
export function untold(person: Pick<Person, 'company'>, jobs: readonly Employment[]): CompanyRef | null {
  const { company } = person;
  if (company === null) return null;
  const told = jobs.some((job) => job.company.id === company.id && (job.now || job.to === ''));
  return told ? null : company;
}
