//! The work of this field: what people do, at what level, where, and what they are tagged with.

use super::craft::{self, Craft};
use super::dice::Dice;
use crate::people::pool::POOLS;

/// A kind of work: titles for it and tags that go with it, and what those who do it know.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Work {
    titles: &'static [&'static str],
    pub tags: &'static [&'static str],
    pub craft: Craft,
}

const WORKS: [Work; 9] = [
    Work {
        titles: &[
            "Training Infrastructure Engineer",
            "Distributed Training Engineer",
            "ML Systems Engineer",
            "Pretraining Infrastructure Engineer",
            "Research Infrastructure Engineer",
        ],
        tags: &[
            "training",
            "Megatron-LM",
            "DeepSpeed",
            "FSDP",
            "PyTorch distributed",
            "checkpointing",
            "NCCL",
            "JAX",
        ],
        craft: craft::TRAINING,
    },
    Work {
        titles: &[
            "Inference Engineer",
            "LLM Serving Engineer",
            "Model Serving SRE",
            "Inference Performance Engineer",
            "ML Platform Engineer, Serving",
        ],
        tags: &[
            "inference",
            "vLLM",
            "TensorRT-LLM",
            "SGLang",
            "KV cache",
            "quantisation",
            "Triton server",
            "latency",
        ],
        craft: craft::INFERENCE,
    },
    Work {
        titles: &[
            "GPU Cluster Engineer",
            "Site Reliability Engineer, GPU Clusters",
            "HPC Systems Engineer",
            "Cluster Operations Engineer",
            "Hardware Reliability Engineer",
        ],
        tags: &[
            "GPU clusters",
            "Slurm",
            "Kubernetes",
            "SRE",
            "DCGM",
            "on call",
            "bare metal",
            "fleet health",
        ],
        craft: craft::CLUSTERS,
    },
    Work {
        titles: &[
            "Network Engineer, AI Fabrics",
            "InfiniBand Engineer",
            "Datacenter Network Architect",
            "RDMA Software Engineer",
            "Fabric Performance Engineer",
        ],
        tags: &[
            "networking",
            "InfiniBand",
            "RoCE",
            "NVLink",
            "SHARP",
            "congestion control",
            "rail-optimised",
        ],
        craft: craft::FABRICS,
    },
    Work {
        titles: &[
            "GPU Kernel Engineer",
            "CUDA Engineer",
            "Compiler Engineer, ML",
            "Performance Engineer, Kernels",
            "C++ Engineer, GPU Runtime",
        ],
        tags: &[
            "kernels",
            "CUDA",
            "Triton",
            "CUTLASS",
            "ROCm",
            "C++",
            "MLIR",
            "flash attention",
        ],
        craft: craft::KERNELS,
    },
    Work {
        titles: &[
            "Data Infrastructure Engineer",
            "Training Data Engineer",
            "Data Platform Engineer",
            "Data Pipeline Engineer, Pretraining",
        ],
        tags: &[
            "data",
            "Spark",
            "Ray",
            "Parquet",
            "deduplication",
            "object storage",
        ],
        craft: craft::DATA,
    },
    Work {
        titles: &[
            "HPC Engineer",
            "Scientific Computing Engineer",
            "Research Software Engineer",
            "Parallel File Systems Engineer",
            "HPC Applications Analyst",
        ],
        tags: &["HPC", "MPI", "Lustre", "GPFS", "Fortran", "Slurm", "Spack"],
        craft: craft::HPC,
    },
    Work {
        titles: &[
            "ML Platform Engineer",
            "AI Platform Engineer",
            "MLOps Engineer",
            "Developer Productivity Engineer, ML",
            "Scheduler Engineer",
        ],
        tags: &[
            "platform",
            "Kubernetes",
            "Ray",
            "Kueue",
            "Go",
            "Rust",
            "multi-tenancy",
        ],
        craft: craft::PLATFORM,
    },
    Work {
        titles: &[
            "Capacity Engineer, Accelerators",
            "GPU Cost Engineer",
            "Datacenter Engineer, Liquid Cooling",
            "Silicon Bring-up Engineer",
            "Technical Program Manager, AI Infrastructure",
        ],
        tags: &[
            "cost",
            "capacity planning",
            "TPU",
            "Trainium",
            "MI300X",
            "Gaudi",
            "liquid cooling",
        ],
        craft: craft::COST,
    },
];

/// How the recruiter marks people, whatever they do.
const MARKS: [&str; 12] = [
    "hot",
    "passive",
    "referrer",
    "to meet at MLSys",
    "met at SC",
    "open source",
    "relocates",
    "remote only",
    "visa needed",
    "hiring manager",
    "versatile",
    "not before spring",
];

const LEVELS: [&str; 10] = [
    "Senior",
    "",
    "Staff",
    "Principal",
    "Lead",
    "Junior",
    "Senior Staff",
    "Distinguished",
    "Founding",
    "Interim",
];

/// Titles that stand alone.
const HEADS: [&str; 10] = [
    "Member of Technical Staff",
    "Head of AI Infrastructure",
    "VP Engineering, Compute",
    "Director of HPC",
    "CTO",
    "Research Scientist, Systems",
    "PhD Candidate, Systems for ML",
    "Engineering Manager, GPU Platform",
    "Solutions Architect, Accelerated Computing",
    "Co-founder",
];

pub(super) fn work(dice: &mut Dice) -> Work {
    dice.pick_early(&WORKS)
}

pub(super) fn title(dice: &mut Dice, work: Work) -> String {
    if dice.percent(9) {
        return dice.pick(&HEADS).to_owned();
    }
    let title = dice.pick(work.titles);
    match dice.pick_early(&LEVELS) {
        "" => title.to_owned(),
        level => format!("{level} {title}"),
    }
}

/// None to five tags.
pub(super) fn tags(dice: &mut Dice, work: Work) -> Vec<String> {
    let wanted = match dice.below(100) {
        0..30 => 0,
        30..50 => 1,
        50..95 => 2 + dice.below(2),
        _ => 4 + dice.below(2),
    };
    let mut tags: Vec<String> = Vec::new();
    for _ in 0..wanted {
        let tag = if dice.percent(25) {
            dice.pick(&MARKS)
        } else {
            dice.pick(work.tags)
        };
        if !tags.iter().any(|t| t == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// First words of invented companies: none is a firm known to us.
const STARTS: [&str; 36] = [
    "Velmora",
    "Tarnwick",
    "Quorvane",
    "Pellucia",
    "Brindlemark",
    "Osterhale",
    "Cindervane",
    "Marrowick",
    "Hollowmere",
    "Zephrane",
    "Kestrivale",
    "Ambrelode",
    "Thistlecore",
    "Grauwacke",
    "Dovrelle",
    "Ironquay",
    "Lanthorne",
    "Morrowfen",
    "Nivalune",
    "Orrery Bay",
    "Pinderfell",
    "Quillorne",
    "Saltmarrow",
    "Tessavine",
    "Umberlyn",
    "Vantorre",
    "Wexmoor",
    "Yarrowdene",
    "Zindrel",
    "Aldervoss",
    "Bexhollow",
    "Corrigale",
    "Drumlanor",
    "Eskerline",
    "Fennimarch",
    "Gorseholm",
];

/// What such companies call themselves, by talent pool.
fn ends(pool: &str) -> &'static [&'static str] {
    match pool {
        "big_tech" => &["Platforms", "Systems", "Group"],
        "ai_lab" => &["AI Lab", "Intelligence", "Frontier Research"],
        "ai_startup" => &["AI", "Models", "Inference, Inc."],
        "hpc" => &["National Laboratory", "Supercomputing Centre"],
        "university" => &["University", "Institute of Technology"],
        "cloud_ai" => &["Cloud AI", "Cloud Services"],
        "neocloud" => &["GPU Cloud", "Compute", "Grid GmbH"],
        "gaming" => &["Games", "Graphics", "Interactive Ltd"],
        "chip" => &["Silicon", "Semiconductor", "Microsystems"],
        "trading" => &["Trading", "Quantitative Research", "Capital LLP"],
        _ => &["Consulting", "Logistics", "Health"],
    }
}

/// An employer: its pool's key, its name, its domain.
pub(super) fn employer(dice: &mut Dice) -> (&'static str, String, String) {
    let pool = dice.pick(&POOLS.iter().map(|pool| pool.id).collect::<Vec<_>>());
    let name = format!("{} {}", dice.pick_early(&STARTS), dice.pick_early(ends(pool)));
    let domain: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    (pool, name, format!("{domain}.example"))
}
