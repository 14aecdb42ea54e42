//! Talent pools: where people of this field come from. The list is the product's own; see the README's words.

use serde::Serialize;
use ts_rs::TS;

/// A pool, by key and name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Pool {
    pub id: &'static str,
    pub name: &'static str,
}

/// Every pool, in the order they are offered.
pub const POOLS: &[Pool] = &[
    Pool {
        id: "big_tech",
        name: "Big tech",
    },
    Pool {
        id: "ai_lab",
        name: "AI lab",
    },
    Pool {
        id: "ai_startup",
        name: "AI startup",
    },
    Pool {
        id: "hpc",
        name: "HPC and national labs",
    },
    Pool {
        id: "university",
        name: "University research computing",
    },
    Pool {
        id: "cloud_ai",
        name: "Cloud provider AI team",
    },
    Pool {
        id: "neocloud",
        name: "GPU cloud",
    },
    Pool {
        id: "gaming",
        name: "Gaming and graphics",
    },
    Pool {
        id: "chip",
        name: "Chip vendor",
    },
    Pool {
        id: "trading",
        name: "Trading and HFT",
    },
    Pool {
        id: "other",
        name: "Other",
    },
];

/// The pool with this key.
pub fn named(id: &str) -> Option<Pool> {
    POOLS.iter().copied().find(|pool| pool.id == id)
}
