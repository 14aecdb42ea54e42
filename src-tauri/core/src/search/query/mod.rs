//! The query language: one line such as `skill:cuda>=2 hw:h100 scale:>=1000 -at:google staff`.
//!
//! Text is cut into signs ([`lex`]), signs are put together to parts ([`parse`]), both without fail and without loss:
//! every part knows where it stands, so that the page can show it as a chip and change just that stretch. What a field
//! asks is understood by the facts, the taxonomy and the day ([`mean`], [`understand`]); whom it finds is one walk
//! through everybody's facts, with the words asked of the full text before ([`find`]).
//!
//! - Parts side by side must all hold; `OR` joins its two neighbours first; a minus turns a part about.
//! - A part that is not understood is left out, with a problem that says what was meant; the others are searched.
//! - What is not known is no match. What nobody in the desk has (a tag, a company) finds nobody, and says so.
//!
//! Not here: how words are matched and ranked ([`super`]), what a profile is scored by (matching/).

mod bits;
mod complete;
mod facets;
mod fields;
mod find;
mod lex;
mod mean;
mod parse;
mod read;
mod sorted;
mod told;
mod understand;
mod values;
mod versatile;

pub use complete::complete_query;
pub use facets::people_facets;
pub use fields::query_fields;
pub(super) use find::Asking;
pub use find::count;
pub(super) use read::Query;
pub(super) use sorted::By;
pub use told::{
    QueryCompletion, QueryFacet, QueryFacetValue, QueryFieldHelp, QueryOffer, QueryPart, QueryProblem,
    Without,
};
pub(super) use understand::plain;
pub use versatile::versatile;
