//! Notes as a recruiter keeps them: scale, silicon, fabrics, and what was said, in Markdown.

use super::dice::Dice;
use crate::vocabulary::capital;

const ACCELERATORS: [&str; 14] = [
    "H100",
    "H200",
    "A100",
    "B200",
    "GB200",
    "MI300X",
    "MI250X",
    "TPU v4",
    "TPU v5p",
    "TPU v5e",
    "Trainium2",
    "Gaudi 3",
    "V100",
    "L40S",
];

const FABRICS: [&str; 9] = [
    "InfiniBand NDR",
    "InfiniBand HDR",
    "RoCE v2 on 400G Ethernet",
    "NVLink domains of 72",
    "Slingshot 11",
    "EFA",
    "InfiniBand XDR",
    "rail-optimised 800G Ethernet",
    "a 3D torus",
];

const SCALES: [&str; 18] = [
    "8", "16", "32", "64", "128", "256", "384", "512", "768", "1,024", "2,048", "4,096", "6,144", "8,192",
    "12,288", "16,384", "24,576", "65,536",
];

const DEEDS: [&str; 12] = [
    "Cut restart time after a node failure from 40 to 6 minutes",
    "Wrote the health checks that drain a node before it kills a run",
    "Moved the fleet from static partitions to a fair-share scheduler",
    "Found the slow rail behind a run that was 30% slower than it should be",
    "Brought p99 latency below 200 ms with several models on one GPU",
    "Took asynchronous checkpointing to production",
    "Merged kernels upstream and maintains them",
    "Built the burn-in that catches bad optics before hand-over",
    "Raised model FLOPs utilisation from 31% to 47%",
    "Replaced NFS by a parallel file system without a day of downtime",
    "Runs the on-call rota for the training clusters",
    "Co-authored a paper on stragglers in collectives",
];

const SAID: [&str; 14] = [
    "Wants a say in the architecture.",
    "Looks for newer hardware than there is now.",
    "Happy where they are; call again in spring.",
    "Would move for a role with a path to Principal.",
    "Prefers remote, Europe's hours.",
    "Asked about equity first.",
    "Knows half the MLSys programme committee.",
    "Does not take calls; writes at night.",
    "Notice period of three months.",
    "Good reference from a former manager.",
    "Built it, did not only use it.",
    "No ML framework yet, but MPI at 5,000 nodes.",
    "Interested in both training and inference.",
    "Two offers on the table, decides this month.",
];

const CALLED: [&str; 4] = ["operated", "built", "used", "was on call for"];

/// Nothing for two in five people; else what they ran, and for some a list and a line of what they said.
pub(super) fn notes(dice: &mut Dice) -> String {
    if dice.percent(40) {
        return String::new();
    }
    let mut notes = format!(
        "{} **{} {}** over {}.",
        if dice.percent(50) {
            "Ran".to_owned()
        } else {
            capital(dice.pick(&CALLED))
        },
        dice.pick_early(&SCALES),
        dice.pick_early(&ACCELERATORS),
        dice.pick_early(&FABRICS),
    );
    if dice.percent(30) {
        notes.push_str(&format!(
            " Before that, {} {} {} ({}).",
            dice.pick(&CALLED),
            dice.pick(&SCALES),
            dice.pick(&ACCELERATORS),
            2016 + dice.below(9),
        ));
    }
    let deeds = dice.below(4);
    if deeds > 0 {
        notes.push('\n');
        for _ in 0..deeds {
            notes.push_str("\n- ");
            notes.push_str(dice.pick(&DEEDS));
        }
    }
    if dice.percent(60) {
        notes.push_str("\n\n");
        notes.push_str(dice.pick(&SAID));
    }
    notes
}
