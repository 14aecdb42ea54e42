//! Who asked to be forgotten: known again by an address, an e-mail or a link, and by nothing else.
//!
//! Of such an address only a hash is kept (BLAKE3 under a key of this purpose's own, 16 bytes of it): nobody reads an address
//! out of it, but whoever has the open desk and guesses one can see that it is one. There is no hash of a name: it would
//! stop everybody who is called the same.
//!
//! Invariants: nobody comes into the desk with such an address but by hand and with a reason, which is kept with her; see
//! [`crate::people`]. Whoever came back so can have her other addresses again.
//!
//! Not here: how somebody is erased (erasure/).

mod asked;
mod sql;

pub use asked::{AddressKey, came_back, enter_again, forgotten, said};
