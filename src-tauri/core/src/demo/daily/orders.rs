//! Clients and their job orders.

use super::rows::{CompanyRow, DAY, Daily, HardwareRow, OffLimitsRow, RoleRow, StageRow, StatusRow, on};
use crate::companies::CompanyId;
use crate::demo::dice::Dice;
use crate::demo::work;
use crate::error::Result;
use crate::roles::{RoleId, StageDraft, StageId, default_stages};
use crate::store::json;
use crate::wanted::{How, Wanted, Weights, Wish};

/// A kind of role as clients order them.
pub(super) struct Order {
    pub title: &'static str,
    pub archetype: &'static str,
    /// Words in titles of those who do such work.
    pub titles: &'static [&'static str],
    /// Keys of skills, the first a must.
    skills: &'static [&'static str],
    hardware: &'static str,
    /// In thousands.
    pub pay: (i64, i64),
    pub currency: &'static str,
    place: &'static str,
    presence: &'static str,
    brief: &'static str,
    pub status: &'static str,
    /// Days since it was opened.
    age: i64,
    openings: u64,
}

#[rustfmt::skip]
pub(super) const ORDERS: [Order; 8] = [
    Order { title: "Staff Engineer, Training Platform", archetype: "training-platform", titles: &["Training", "ML Systems", "Pretraining", "Research Infrastructure"], skills: &["nccl", "pytorch", "cuda"], hardware: "h100", pay: (360, 520), currency: "USD", place: "San Francisco", presence: "hybrid", brief: "Keeps a run of 8,000 accelerators going: checkpoints, restarts, stragglers. Reports to the head of training.", status: "open", age: 74, openings: 2 },
    Order { title: "Senior Inference Engineer", archetype: "inference", titles: &["Inference", "Serving"], skills: &["cuda", "triton-server"], hardware: "h200", pay: (280, 400), currency: "USD", place: "New York", presence: "hybrid", brief: "Serves three model families under a 99th percentile of 400 ms. Cost for each million tokens is the measure.", status: "open", age: 58, openings: 1 },
    Order { title: "GPU Cluster SRE", archetype: "gpu-cluster", titles: &["Cluster", "Reliability", "HPC"], skills: &["slurm", "kubernetes"], hardware: "h100", pay: (150, 210), currency: "EUR", place: "Berlin", presence: "remote", brief: "On call for 2,000 accelerators with five colleagues. Builds the health checks that take a bad node out before a run dies.", status: "open", age: 96, openings: 2 },
    Order { title: "Network Engineer, AI Fabrics", archetype: "networking", titles: &["Network", "InfiniBand", "RDMA", "Fabric"], skills: &["infiniband", "roce"], hardware: "gb200", pay: (170, 240), currency: "GBP", place: "London", presence: "hybrid", brief: "Moves a fabric from InfiniBand to RoCE without a pause in training.", status: "open", age: 110, openings: 1 },
    Order { title: "Data Infrastructure Lead", archetype: "data", titles: &["Data"], skills: &["ray", "spark"], hardware: "", pay: (240, 330), currency: "USD", place: "Seattle", presence: "onsite", brief: "Petabytes of training data, deduplicated and versioned. Leads four people.", status: "on_hold", age: 88, openings: 1 },
    Order { title: "Principal Engineer, Kernels", archetype: "kernels", titles: &["Kernel", "CUDA", "Compiler", "Performance"], skills: &["cuda", "triton-language"], hardware: "b200", pay: (420, 600), currency: "USD", place: "San Francisco", presence: "onsite", brief: "Writes the attention kernels others build on, for two generations of hardware.", status: "filled", age: 132, openings: 1 },
    Order { title: "Manager, ML Infrastructure", archetype: "ml-infra-manager", titles: &["Platform", "ML", "Training"], skills: &["kubernetes"], hardware: "h100", pay: (300, 420), currency: "USD", place: "Austin", presence: "hybrid", brief: "A team of nine that splits along training and serving next year.", status: "lost", age: 150, openings: 1 },
    Order { title: "Founding Engineer, Inference Platform", archetype: "inference", titles: &["Inference", "Platform", "Serving"], skills: &["cuda", "kubernetes"], hardware: "mi300x", pay: (220, 300), currency: "USD", place: "Remote", presence: "remote", brief: "The second engineer. Chooses the stack and carries the pager.", status: "open", age: 16, openings: 1 },
];

/// A company the desk has to do with.
pub(super) struct Client {
    pub name: String,
    pub domain: String,
    relation: &'static str,
}

/// Clients for so many roles, and some that are not clients yet. No two are the same.
pub(super) fn clients(dice: &mut Dice, roles: usize) -> Vec<Client> {
    let clients = (roles * 3 / 4).clamp(1, 24);
    let mut all: Vec<Client> = Vec::new();
    let relations =
        std::iter::repeat_n("client", clients).chain(["prospect", "prospect", "partner", "source"]);
    for relation in relations {
        // The names are few: one that is taken is thrown again, and after many throws left out.
        for _ in 0..40 {
            let (_, name, domain) = work::employer(dice);
            if all.iter().all(|one| one.name != name) {
                all.push(Client {
                    name,
                    domain,
                    relation,
                });
                break;
            }
        }
    }
    all
}

/// A role as the cards of its pipeline need it.
pub(super) struct Ordered {
    pub id: RoleId,
    pub no: usize,
    pub order: &'static Order,
    pub opened: i64,
    pub hold: Option<(i64, i64)>,
    pub stages: Vec<(StageId, StageDraft)>,
}

impl Daily {
    pub fn client(&mut self, dice: &mut Dice, client: &Client, company: CompanyId) {
        let is_client = client.relation == "client";
        self.companies.push(CompanyRow {
            id: company.0.hex(),
            relation: client.relation,
            owner: self.me.clone(),
            notes: match client.relation {
                "client" => "Invented (demo). Terms agreed; invoices go to accounts.",
                "prospect" => "Invented (demo). Asked for a call after their next round.",
                _ => "Invented (demo).",
            },
        });
        if !is_client {
            return;
        }
        self.clients.push(company);
        let now = dice.pick(&["h100", "h200", "a100", "mi300x"]);
        let planned = dice.pick(&["gb200", "b200", "tpu-v5p"]);
        for (hardware, accelerators, planned_on) in [
            (now, 256 << dice.below(6), String::new()),
            (planned, 512 << dice.below(5), self.day(200)),
        ] {
            let id = self.key().hex();
            self.hardware.push(HardwareRow {
                id,
                company: company.0.hex(),
                hardware,
                accelerators,
                planned_on,
            });
        }
        // Every other one has it in writing that nobody is taken away from it.
        if self.clients.len() % 2 == 1 {
            self.barred.push(company);
            let (from_on, until_on) = (self.day(-240), self.day(365));
            let id = self.key().hex();
            self.off_limits.push(OffLimitsRow {
                id,
                company: Some(company.0.hex()),
                person: None,
                stance: "off",
                reason: "Client",
                from_on,
                until_on,
                set_by: self.me.clone(),
            });
        }
    }

    /// Puts the role `no` in; none where there is no client.
    pub fn role(&mut self, dice: &mut Dice, no: usize) -> Result<Option<Ordered>> {
        let (Some(order), Some(company)) = (
            ORDERS.get(no % ORDERS.len()),
            self.clients.get(no % self.clients.len().max(1)).copied(),
        ) else {
            return Ok(None);
        };
        let id = RoleId(self.key());
        let opened = self.ago(order.age, 9);
        // One that goes on was on hold for a while.
        let hold = (no == 3).then(|| (opened + 30 * DAY, opened + 46 * DAY));
        self.add_statuses(id, order, opened, hold);
        let mut stages = Vec::new();
        for (position, draft) in default_stages().into_iter().enumerate() {
            let stage = StageId(self.key());
            self.stages.push(StageRow {
                id: stage.0.hex(),
                role: id.0.hex(),
                name: draft.name.clone(),
                kind: draft.kind.kept(),
                position,
                ideal: draft.ideal_days,
                most: draft.max_days,
                at: opened,
            });
            stages.push((stage, draft));
        }
        let confidential = no == 1;
        self.roles.push(RoleRow {
            id: id.0.hex(),
            company: company.0.hex(),
            title: order.title.to_owned(),
            status: order.status,
            openings: order.openings,
            archetype: order.archetype,
            place: order.place,
            presence: order.presence,
            confidential,
            shown_as: if confidential {
                "A lab that trains its own models"
            } else {
                ""
            },
            opened_on: on(opened),
            fill_by: on(opened + 120 * DAY),
            pay_from: order.pay.0 * 100_000,
            pay_to: order.pay.1 * 100_000,
            currency: order.currency,
            brief: order.brief,
            wanted: json(&wanted(order))?,
            weights: json(&Weights::default())?,
            fee: fee(order, no)?,
            levers: [(); 5].map(|()| 1 + dice.below(5)),
            owner: self.me.clone(),
            at: opened,
        });
        Ok(Some(Ordered {
            id,
            no,
            order,
            opened,
            hold,
            stages,
        }))
    }

    fn add_statuses(&mut self, role: RoleId, order: &Order, opened: i64, hold: Option<(i64, i64)>) {
        let mut all = vec![("open", "", opened)];
        if let Some((from, to)) = hold {
            all.push(("on_hold", "The budget is looked at again", from));
            all.push(("open", "", to));
        }
        match order.status {
            "on_hold" => all.push(("on_hold", "The team waits for its machines", self.ago(12, 15))),
            "filled" => all.push(("filled", "", self.ago(41, 16))),
            "lost" => all.push(("lost", "Filled from within", self.ago(60, 11))),
            _ => {}
        }
        for (status, reason, at) in all {
            let id = self.key().hex();
            self.statuses.push(StatusRow {
                id,
                role: role.0.hex(),
                status,
                reason,
                at,
            });
        }
    }
}

fn wanted(order: &Order) -> Wanted {
    let wish = |key: &str, how| Wish {
        key: key.to_owned(),
        how,
        depth: None,
    };
    let skill = |(no, key): (usize, &&str)| wish(key, if no == 0 { How::Must } else { How::Nice });
    let hardware = Some(order.hardware).filter(|key| !key.is_empty());
    Wanted {
        title: order.title.to_owned(),
        skills: order.skills.iter().enumerate().map(skill).collect(),
        hardware: hardware.map(|key| wish(key, How::Nice)).into_iter().collect(),
        ..Wanted::default()
    }
}

/// Of eight, one is retained in three parts, one is flat.
fn fee(order: &Order, no: usize) -> Result<String> {
    let part = |label: &str, bp: u32| serde_json::json!({ "label": label, "bp": bp });
    let (flat, retained) = (no % 8 == 7, no % 8 == 5);
    let basis = match (flat, retained) {
        (true, _) => "flat",
        (_, true) => "first_year",
        _ => "base",
    };
    let parts = [("Signing", 3_300), ("Shortlist", 3_300), ("Start", 3_400)];
    json(&serde_json::json!({
        "version": 1,
        "basis": basis,
        "percent_bp": if flat { 0 } else { 2_000 + 250 * (no % 3) },
        "flat": flat.then_some(4_500_000),
        "minimum": null,
        "project_fee": null,
        "currency": order.currency,
        "retained": parts.iter().filter(|_| retained).map(|(label, bp)| part(label, *bp)).collect::<Vec<_>>(),
        "guarantee": [{ "until_day": 90, "remedy": "pro_rata", "bp": 0 }],
        "payment_days": 30,
        "splits": [],
    }))
}
