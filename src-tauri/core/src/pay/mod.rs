//! What people earn, want and were offered: dated points with a source, and the desk's own exchange rates.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::profiles::words! {
    /// What a point of pay says.
    PayKind {
        Current = "current", "current";
        Expected = "expected", "expected";
        Offered = "offered", "offered";
        Countered = "countered", "countered";
    }
}
