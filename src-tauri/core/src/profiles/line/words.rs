//! The words of a line that are no names: parts in a cluster, depths, and those that say nothing.

use crate::profiles::{Depth, Did};
use crate::taxonomy::{Item, Kind, Taxonomy};

/// Fabrics: the skills of the taxonomy that a cluster is wired with. Fewer than its area Networking has, which is what
/// `net:` finds: NCCL is networking, and nobody's cluster is wired with it.
const FABRICS: [&str; 9] = [
    "infiniband",
    "roce",
    "ultra-ethernet",
    "efa",
    "slingshot",
    "rdma",
    "nvlink",
    "scale-up-links",
    "libfabric",
];

/// Whether this skill is a fabric, or one that a fabric was merged into.
pub(in crate::profiles) fn is_fabric(item: &Item, field: &Taxonomy) -> bool {
    item.kind == Kind::Skill
        && FABRICS
            .iter()
            .any(|key| *key == item.key || field.leads_to(Kind::Skill, key) == item.key)
}

/// What somebody did with a cluster by this word, and how deep she knows a thing by it.
pub(in crate::profiles) fn part(word: &str) -> Option<(Option<Did>, Option<Depth>)> {
    Some(match word {
        "used" | "use" | "uses" | "using" => (Some(Did::Used), Some(Depth::Used)),
        "built" | "build" | "builds" | "building" => (Some(Did::Built), Some(Depth::Built)),
        "operated" | "operate" | "operates" | "operating" | "ran" | "run" | "runs" | "running" => {
            (Some(Did::Operated), None)
        }
        "on-call" | "oncall" | "on call" => (Some(Did::OnCall), None),
        "led" | "lead" | "leads" | "leading" => (Some(Did::Led), None),
        "tuned" | "tune" | "tunes" | "tuning" | "optimized" | "optimised" => (None, Some(Depth::Tuned)),
        "authored" | "author" | "authors" | "authoring" | "wrote" => (None, Some(Depth::Authored)),
        _ => return None,
    })
}

/// The words that are offered, with what they are.
pub(super) const OFFERED: [(&str, &str); 8] = [
    ("used", "part in it, or depth"),
    ("on call", "part in it"),
    ("operated", "part in it"),
    ("built", "part in it, or depth"),
    ("led", "part in it"),
    ("tuned", "depth"),
    ("authored", "depth"),
    ("fleet", "all there were"),
];

/// Words that stand between and say nothing by themselves.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "gpu"
            | "gpus"
            | "accelerator"
            | "accelerators"
            | "chips"
            | "cluster"
            | "clusters"
            | "a"
            | "an"
            | "the"
            | "of"
            | "on"
            | "in"
            | "over"
            | "with"
            | "and"
            | "for"
            | "x"
    )
}
