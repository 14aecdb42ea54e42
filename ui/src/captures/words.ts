/** The kinds of pieces of a captured line: an icon, a tint and a word each, and who may be meant in words. */
import AtSign from '@lucide/svelte/icons/at-sign';
import Briefcase from '@lucide/svelte/icons/briefcase-business';
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Cpu from '@lucide/svelte/icons/cpu';
import Hash from '@lucide/svelte/icons/hash';
import Link from '@lucide/svelte/icons/link';
import ListTodo from '@lucide/svelte/icons/list-todo';
import MapPin from '@lucide/svelte/icons/map-pin';
import Phone from '@lucide/svelte/icons/phone';
import Sparkles from '@lucide/svelte/icons/sparkles';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import User from '@lucide/svelte/icons/user';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { CaptureKind, CapturePiece, CaptureReading, CaptureWhom } from '../bindings';

export const LOOK: Record<CaptureKind, { icon: Component; tint: string }> = {
  person: { icon: User, tint: 'blue' },
  company: { icon: Building2, tint: 'violet' },
  title: { icon: Briefcase, tint: 'violet' },
  email: { icon: AtSign, tint: 'teal' },
  phone: { icon: Phone, tint: 'teal' },
  link: { icon: Link, tint: 'teal' },
  met: { icon: MapPin, tint: 'amber' },
  edition: { icon: CalendarDays, tint: 'amber' },
  scale: { icon: Cpu, tint: 'green' },
  skill: { icon: Wrench, tint: 'green' },
  wants: { icon: Sparkles, tint: 'pink' },
  tag: { icon: Hash, tint: 'slate' },
  task: { icon: ListTodo, tint: 'red' },
  note: { icon: StickyNote, tint: 'slate' },
};

/** Words that say no more than `wants`. */
const WISH =
  /^(wants?( to)?|wanted|needs?|seek(s|ing)|looking (for|to|at|into)|open to|interested in|(keen|curious) (on|to|about)|would (like|love)( to)?)\s+/i;

/** What a piece says: what it comes to, else as it is written, without the commas around. */
export function saidBy(line: string, piece: CapturePiece): string {
  const text = line
    .slice(piece.start, piece.end)
    .trim()
    .replace(/^[,;(，、\s]+|[,;()，、\s]+$/gu, '');
  // Its label says already that it is a wish.
  if (piece.kind === 'wants') return text.replace(WISH, '') || text;
  return piece.meaning === '' || ['person', 'company'].includes(piece.kind) ? text : piece.meaning;
}

/** Somebody who may be meant, or nobody yet. */
export type Option = { key: string; whom: CaptureWhom; name: string; about: string; why: string };

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

/** Who may be meant, in the order they are offered: those of the desk, authors of the programme, somebody new, nobody yet. */
export function optionsOf({ candidates, authors, edition, person, company }: CaptureReading): Option[] {
  const known = candidates.map(({ id, name, title, company: employer, why }) => ({
    key: id,
    whom: { who: 'known' as const, id },
    name,
    about: joined(title, employer),
    why,
  }));
  const listed = authors.map(({ id, name, affiliation, why }) => ({
    key: id,
    whom: { who: 'author' as const, id },
    name,
    about: affiliation,
    why: `in the programme${edition === null ? '' : ` of ${edition.name}`}, ${why}`,
  }));
  const fresh: Option[] =
    person === '' ? [] : [{ key: 'new', whom: { who: 'new' }, name: person, about: company, why: 'new person' }];
  const later: Option = { key: 'later', whom: { who: 'later' }, name: 'Decide later', about: '', why: 'to be sorted' };
  return [...known, ...listed, ...fresh, later];
}

/** The option that stands while nobody has chosen. */
export const usual = (reading: CaptureReading): string =>
  'id' in reading.whom ? reading.whom.id : reading.whom.who === 'new' ? 'new' : 'later';

/** What Enter does, in a sentence. */
export function enterDoes(reading: CaptureReading, option: Option | undefined): string {
  const at = reading.edition ? ` at ${reading.edition.name}` : '';
  if (option === undefined || option.whom.who === 'later')
    return reading.torn
      ? 'The addresses are those of several people. Choose one, or Enter keeps the line to be sorted.'
      : reading.person === '' && reading.candidates.length === 0
        ? 'No name is read yet. Enter keeps the line to be sorted.'
        : 'Enter keeps the line to be sorted.';
  if (option.whom.who === 'author')
    return `Enter adds ${joined(option.name, option.about)}${at === '' ? ' from the programme' : `${at}, from its programme`}.`;
  if (option.whom.who === 'new') return `Enter adds ${joined(option.name, option.about)}${at}.`;
  return `Enter keeps this with ${joined(option.name, option.about)}${at} (${option.why}).`;
}
