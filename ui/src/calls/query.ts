// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { QueryCompletion, QueryFacet, QueryFieldHelp } from '../bindings';

/** What may stand at the caret, which is a place in UTF-16 units. */
export const completeQuery = (text: string, caret: number) => invoke<QueryCompletion>('complete_query', { text, caret });
/** What those whom the query finds have in common, field by field. */
export const peopleFacets = (text: string) => invoke<QueryFacet[]>('people_facets', { text });
/** Every field of the language. */
export const queryFields = () => invoke<QueryFieldHelp[]>('query_fields');
