/** What stands beside a candidacy: what is due with the person in the role, and what happened. Each is its own slice's. */
import type { Component } from 'svelte';

type Beside = { default: Component<{ person: string; role: string }> };
const found = import.meta.glob<Beside>(['../tasks/TaskList.svelte', '../interactions/Timeline.svelte']);

export const taskList = found['../tasks/TaskList.svelte'];
export const timeline = found['../interactions/Timeline.svelte'];
