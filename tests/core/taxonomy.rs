//! What the words of the field mean, and a search that knows it.

use crate::a_desk::{Desk, a_desk, names};
use roster_core::people::PersonField;
use roster_core::search::{PeopleColumn, PeoplePage, PeopleQuery, PeopleSort, list_ranking, matching_people};
use roster_core::taxonomy::{Spelling, Taxonomy};
use roster_core::words::words;
use std::collections::BTreeSet;

/// What is added to what is known among these words: the same before the stroke, the near behind it; none where
/// nothing is known.
fn added(typed: &str) -> Option<String> {
    let words: Vec<_> = words(typed).collect();
    let shown = |list: Vec<&Spelling>| list.iter().map(|s| s.shown()).collect::<Vec<_>>().join(", ");
    let readings: Vec<String> = Taxonomy::built_in()
        .expand(&words)
        .into_iter()
        .map(|reading| {
            format!("{} / {}", shown(reading.same), shown(reading.near))
                .trim()
                .to_owned()
        })
        .collect();
    (!readings.is_empty()).then(|| readings.join("; "))
}

#[test]
fn a_word_brings_what_is_the_same_and_what_is_near() {
    for (typed, expected) in [
        (
            "rdma",
            "remote direct memory access / RoCE, InfiniBand, RoCEv2, NDR, XDR, HDR, NDR400, NDR200, HDR200, HDR100, Infini Band, IB verbs, IB fabric, libibverbs",
        ),
        (
            "remote direct memory access",
            "RDMA / RoCE, InfiniBand, RoCEv2, NDR, XDR, HDR, NDR400, NDR200, HDR200, HDR100, Infini Band, IB verbs, IB fabric, libibverbs",
        ),
        (
            "infiniband",
            "NDR, XDR, HDR, NDR400, NDR200, HDR200, HDR100, Infini Band, IB verbs, IB fabric, libibverbs, Quantum-2, Quantum-X800, UFM, OpenSM, ConnectX / RDMA, remote direct memory access",
        ),
        (
            "ndr",
            "InfiniBand, XDR, HDR, HDR200, HDR100, Infini Band, IB verbs, IB fabric, libibverbs, Quantum-2, Quantum-X800, UFM, OpenSM, ConnectX / RDMA, remote direct memory access",
        ),
        (
            "NDR400",
            "InfiniBand, NDR, XDR, HDR, NDR200, HDR200, HDR100, Infini Band, IB verbs, IB fabric, libibverbs, Quantum-2, Quantum-X800, UFM, OpenSM, ConnectX / RDMA, remote direct memory access",
        ),
        (
            "roce",
            "RDMA over Converged Ethernet, DCQCN, Spectrum-X / RDMA, remote direct memory access",
        ),
        (
            "roce v2",
            "RoCE, RoCEv2, RDMA over Converged Ethernet, DCQCN, Spectrum-X / RDMA, remote direct memory access",
        ),
        (
            "rocev2",
            "RoCE, RDMA over Converged Ethernet, DCQCN, Spectrum-X / RDMA, remote direct memory access",
        ),
        ("efa", "Elastic Fabric Adapter, aws-ofi-nccl / libfabric"),
        ("elastic fabric adapter", "EFA, aws-ofi-nccl / libfabric"),
        ("nvlink", "NVSwitch, NVL72, NVL36 / Scale-up links"),
        (
            "nccl",
            "NVIDIA Collective Communications Library / RCCL, Collectives, collective communication, collective operations",
        ),
        ("H100s", "H100 /"),
        ("grace hopper", "GH200 /"),
        ("hopper", "H200, GH200, H800, H20, H100 /"),
        ("nvidia hopper", "Hopper, H200, GH200, H800, H20, H100 /"),
        ("blackwell", "GB200, B300, GB300, B200 /"),
        ("mi300x", "MI300 /"),
        ("cdna3", "CDNA 3, MI325X, MI325, MI300X, MI300, MI300A /"),
        (
            "amd instinct",
            "MI250X, MI300X, MI300A, MI325X, MI350X, MI355X, MI430X, MI440X, MI455X /",
        ),
        (
            "tpu",
            "tensor processing unit, Ironwood, Trillium, v6e, v5e, v5p /",
        ),
        (
            "TPUs",
            "TPU, tensor processing unit, Ironwood, TPUv7, Trillium, TPUv6e, v6e, TPUv5e, v5e, TPUv5p, v5p, TPUv4 /",
        ),
        ("tpu v5p", "TPUv5p, v5p /"),
        ("v5p", "TPUv5p /"),
        ("trillium", "TPU v6e, TPUv6e, v6e /"),
        ("trn2", "Trainium2, Trainium 2 /"),
        ("trainium 2", "Trainium2, Trn2 /"),
        ("inferentia", "Inf2, Inf1 /"),
        ("gaudi", "Habana /"),
        ("vllm", "PagedAttention / SGLang"),
        ("vllm-project/vllm", "vLLM, PagedAttention / SGLang"),
        ("megatron lm", "Megatron, MCore / NeMo"),
        (
            "deepspeed",
            "Deep Speed / ZeRO-1, ZeRO-2, ZeRO-3, ZeRO-Infinity, ZeRO-Offload",
        ),
        (
            "deepspeed zero",
            "ZeRO-1, ZeRO-2, ZeRO-3, ZeRO-Infinity, ZeRO-Offload / FSDP, DeepSpeed, Fully Sharded Data Parallel, FSDP2, HSDP, Deep Speed",
        ),
        (
            "torch/distributed",
            "PyTorch Distributed, c10d, ProcessGroupNCCL, torchrun, DTensor, DeviceMesh, torchtitan / FSDP, DDP, Fully Sharded Data Parallel, FSDP2, HSDP, Distributed Data Parallel, data parallelism",
        ),
        (
            "microsoft/DeepSpeed",
            "DeepSpeed, Deep Speed / ZeRO-1, ZeRO-2, ZeRO-3, ZeRO-Infinity, ZeRO-Offload",
        ),
        ("mixture of experts", "MoE / Expert parallelism, expert parallel"),
        (
            "quantisation",
            "Quantization, INT8, INT4, AWQ, GPTQ, SmoothQuant /",
        ),
        ("k8s", "Kubernetes, EKS, GKE, AKS /"),
        (
            "lustre",
            "EXAScaler / Parallel file systems, parallel file system, parallel filesystem, parallel filesystems",
        ),
        ("mpi", "message passing interface, OpenMPI, MVAPICH, PMIx /"),
        (
            "checkpointing",
            "async checkpoint, torch.distributed.checkpoint, Orbax /",
        ),
        ("triton server", "NVIDIA Triton, TRTIS /"),
        (
            "openai triton",
            "Triton language, Triton kernels, Triton kernel, triton-lang/triton /",
        ),
        (
            "IB",
            "InfiniBand, NDR, XDR, HDR, NDR400, NDR200, HDR200, HDR100, Infini Band, libibverbs, Quantum-2, Quantum-X800, UFM, OpenSM, ConnectX / RDMA, remote direct memory access",
        ),
        (
            "TP",
            "Tensor parallelism, tensor parallel / Sequence parallelism, sequence parallel",
        ),
        (
            "PP",
            "Pipeline parallelism, pipeline parallel, 1F1B, GPipe, DualPipe /",
        ),
        ("nvidia ada", "Ada Lovelace, L40S, L40 /"),
        ("apache spark", "PySpark /"),
        (
            "rdma lustre",
            "remote direct memory access / RoCE, InfiniBand, RoCEv2, NDR, XDR, HDR, NDR400, NDR200, HDR200, HDR100, Infini Band, IB verbs, IB fabric, libibverbs; EXAScaler / Parallel file systems, parallel file system, parallel filesystem, parallel filesystems",
        ),
    ] {
        assert_eq!(added(typed).as_deref(), Some(expected), "{typed}");
    }
}

#[test]
fn the_same_word_in_another_script_or_case_is_the_same_word() {
    for (typed, other) in [
        ("RDMA", "rdma"),
        ("Rdma", "rdma"),
        ("ＲＤＭＡ", "rdma"),
        ("инфинибанд", "infiniband"),
        ("RoCE-v2", "roce v2"),
        ("Megatron-LM", "megatron lm"),
        ("NVIDIA   Hopper", "nvidia hopper"),
        ("KV-Cache", "kv cache"),
    ] {
        assert!(added(typed).is_some(), "{typed}");
        assert_eq!(added(typed), added(other), "{typed}");
    }
}

#[test]
fn known_words_that_would_lead_everywhere_lead_nowhere() {
    for typed in [
        "python",
        "CS degree",
        "mlops",
        "golang",
        "rust",
        "nvidia",
        "google",
        "h100",
        "cudnn",
        "ray serve",
        "VAST",
    ] {
        assert_eq!(added(typed).as_deref(), Some("/"), "{typed}");
    }
}

#[test]
fn words_that_mean_other_things_as_well_mean_nothing_by_themselves() {
    for typed in [
        "ray",
        "Ray",
        "RAY",
        "rays",
        "ray kowalski",
        "triton",
        "Triton",
        "go",
        "Go",
        "ada",
        "zero",
        "spark",
        "dynamo",
        "instinct",
        "l4",
        "L4", // names, and words of every day
        "ib",
        "Ib",
        "IBs",
        "tp",
        "Tp",
        "tps",
        "pp",
        "vast",
        "hip",
        "slo", // short forms not in their capitals
        "inf",
        "infinib",
        "h10",
        "hoppe",
        "flash",
        "dask",
        "王伟",
        "c++",
        "", // not there, or not yet
    ] {
        let known = added(typed);
        assert!(known.is_none() || typed == "{typed} means {known:?}");
    }
}

/// People who say what they know in words of their own.
async fn a_fabric_team() -> Desk {
    let desk = a_desk().await;
    for (name, title, notes) in [
        (
            "Ana Kowalska",
            "Network architect",
            "In Oslo she built a RoCE v2 fabric.",
        ),
        ("Ben Carter", "Engineer", "Runs NDR400 links"),
        ("Cleo Marsh", "InfiniBand engineer", ""),
        ("Dan Okafor", "RDMA engineer", ""),
        (
            "Eva Novak",
            "Accountant",
            "Has a library in Ibiza and lives in Trondheim",
        ),
        ("Ray Kowalski", "Actor", ""),
        (
            "Fay Lund",
            "Platform engineer",
            "Ray in production, Triton as well, 512 H100s",
        ),
        ("Gus Hopper", "Engineer", ""),
        ("Ines Hooper", "Engineer", ""),
    ] {
        let id = desk.adds_at(name, title, "", "").await;
        desk.sets(id, PersonField::Notes, notes).await;
    }
    desk
}

#[tokio::test]
async fn what_means_the_same_is_found_and_said() {
    let desk = a_fabric_team().await;
    let page = desk.searches("rdma").await;
    assert_eq!(
        names(&page)[0],
        "Dan Okafor",
        "who has the word itself comes first"
    );
    let found: BTreeSet<String> = names(&page).into_iter().collect();
    assert_eq!(
        found,
        ["Ana Kowalska", "Ben Carter", "Cleo Marsh", "Dan Okafor"]
            .map(str::to_owned)
            .into()
    );
    assert_eq!((page.total, page.rows.len()), (4, 4));
    let widened = page.widened.unwrap();
    assert_eq!(
        (widened.typed, widened.only),
        (vec!["rdma".to_owned()], "\"rdma\"".to_owned())
    );
    assert_eq!(widened.also[..3], ["RoCE", "InfiniBand", "NDR"]);

    let marked = |page: &PeoplePage, name: &str| {
        let row = page.rows.iter().find(|row| row.name == name).unwrap();
        let snippet = row.snippet.as_ref().unwrap();
        let mark = snippet.marks[0];
        snippet.text[mark.start as usize..mark.end as usize].to_owned()
    };
    let page = desk.searches("rdma").await;
    assert_eq!(marked(&page, "Ana Kowalska"), "RoCE");
    assert_eq!(marked(&page, "Ben Carter"), "NDR400");
    assert_eq!(marked(&desk.searches("nvidia hopper").await, "Fay Lund"), "H100s");
}

#[tokio::test]
async fn the_word_itself_comes_before_the_same_and_the_same_before_the_near() {
    let desk = a_fabric_team().await;
    let order = ["Ben Carter", "Cleo Marsh", "Dan Okafor"];
    assert_eq!(desk.finds("ndr").await, order);
    assert_eq!(pages(&desk, "ndr", None, 0, 100).await, order);
    assert_eq!(desk.finds("hopper").await, ["Gus Hopper", "Fay Lund"]);
    assert_eq!(desk.finds("engineer ndr").await, order);
}

#[tokio::test]
async fn in_quotes_and_when_asked_exactly_words_are_only_themselves() {
    let desk = a_fabric_team().await;
    for typed in ["\"rdma\"", "“RDMA”"] {
        let page = desk.searches(typed).await;
        assert_eq!(
            (names(&page), page.widened),
            (vec!["Dan Okafor".to_owned()], None),
            "{typed}"
        );
    }
    let query = PeopleQuery {
        text: "rdma".into(),
        limit: 10,
        exact: true,
        ..PeopleQuery::default()
    };
    let page = roster_core::search::list_people(&desk.store, &query)
        .await
        .unwrap();
    assert_eq!(
        (names(&page), page.widened),
        (vec!["Dan Okafor".to_owned()], None)
    );
    let only = |typed: &'static str| {
        let desk = &desk;
        async move { desk.searches(typed).await.widened.map(|widened| widened.only) }
    };
    assert_eq!(
        only("“Łukasz” rdma  nvidia Hopper x").await.unwrap(),
        "“Łukasz” \"rdma\"  \"nvidia Hopper\" x"
    );
    assert_eq!(only("cudnn").await, None);
}

#[tokio::test]
async fn names_are_found_as_ever() {
    let desk = a_fabric_team().await;
    assert_eq!(desk.finds("ray").await, ["Ray Kowalski", "Fay Lund"]);
    assert_eq!(desk.searches("ray").await.widened, None);
    assert_eq!(desk.finds("triton").await, ["Fay Lund"]);
    assert_eq!(desk.finds("ib").await, ["Eva Novak"]);
    assert_eq!(
        desk.finds("IB").await,
        ["Eva Novak", "Cleo Marsh", "Ben Carter", "Dan Okafor"]
    );
    assert_eq!(desk.finds("inf").await, ["Cleo Marsh"]);
}

#[tokio::test]
async fn no_other_spelling_is_tried_for_a_word_of_the_field() {
    let desk = a_fabric_team().await;
    assert!(desk.searches("hopper").await.spelled.is_empty());
    let page = desk.searches("hoppers").await;
    assert!(page.spelled.is_empty(), "{:?}", page.spelled);
    assert_eq!(
        desk.searches("hoppe").await.spelled[0].tried,
        ["hopper", "hooper"]
    );
}

/// All pages of a search, one after the other, and their total held against them.
async fn pages(desk: &Desk, typed: &str, sort: Option<PeopleSort>, ranked: i64, limit: u32) -> Vec<String> {
    let mut found = Vec::new();
    loop {
        let query = PeopleQuery {
            text: typed.into(),
            sort,
            limit,
            offset: u32::try_from(found.len()).unwrap(),
            ..PeopleQuery::default()
        };
        let page = list_ranking(&desk.store, &query, ranked).await.unwrap();
        if page.rows.is_empty() {
            assert_eq!(page.total as usize, found.len(), "{typed}");
            return found;
        }
        found.extend(names(&page));
    }
}

#[tokio::test]
async fn pages_of_a_widened_search_hold_everybody_once() {
    let desk = a_desk().await;
    let works = [
        "RDMA",
        "RoCE",
        "InfiniBand, RDMA",
        "NDR and RoCE",
        "Lustre",
        "",
        "H200",
        "HDR",
    ];
    for n in 0_usize..48 {
        let name = format!("{} {n}", ["Rdma", "Ana", "Hopper"][n % 3]);
        desk.adds_at(&name, works[n % works.len()], "", "").await;
    }
    let by_title = Some(PeopleSort {
        by: PeopleColumn::Title,
        descending: true,
    });
    for typed in ["rdma", "ana rdma", "hopper", "rdma \"ana\"", "ndr"] {
        let everybody = matching_people(&desk.store, typed).await.unwrap().len();
        for (sort, ranked) in [(None, 1_000), (None, 0), (by_title, 0)] {
            let whole = pages(&desk, typed, sort, ranked, 1_000).await;
            let once: BTreeSet<&String> = whole.iter().collect();
            assert_eq!(
                (whole.len(), once.len()),
                (everybody, everybody),
                "{typed} {ranked}"
            );
            assert!(whole.len() > 5, "{typed}");
            for limit in [1, 4, 7] {
                assert_eq!(
                    pages(&desk, typed, sort, ranked, limit).await,
                    whole,
                    "{typed} {ranked} {limit}"
                );
            }
        }
    }
    for ranked in [0, 1_000] {
        let order = pages(&desk, "rdma", None, ranked, 5).await;
        let itself = |name: &String| {
            let n: usize = name.split(' ').nth(1).unwrap().parse().unwrap();
            name.starts_with("Rdma") || works[n % works.len()].contains("RDMA")
        };
        let first = order.iter().take_while(|name| itself(name)).count();
        assert!(first > 10 && !order[first..].iter().any(itself), "{order:?}");
    }
}
