//! The words of a work profile: what the file keeps, and what a person reads.

use crate::vocabulary::words;

words! {
    /// The kinds of work of this field (`product.md`: workload mix).
    Work {
        Training = "training", "training";
        Inference = "inference", "inference";
        Data = "data", "data pipelines";
        Cost = "cost", "cost";
        Platform = "platform", "platform";
        Networking = "networking", "networking";
    }
}

words! {
    /// What somebody did with a cluster, from the least to the most.
    Did {
        Used = "used", "used";
        OnCall = "on_call", "on call for";
        Operated = "operated", "operated";
        Built = "built", "built";
        Led = "led", "led the building of";
    }
}

words! {
    /// How deep somebody knows a skill or a kind of hardware. The file keeps its number, from 1.
    Depth {
        Used = "used", "used";
        Built = "built", "built with";
        Tuned = "tuned", "tuned";
        Authored = "authored", "authored";
    }
}

words! {
    /// Whether somebody made the platform or worked on it.
    Side {
        Platform = "platform", "platform side";
        User = "user", "user side";
        Both = "both", "both sides";
    }
}

words! {
    /// What broke, in a failure story.
    Domain {
        Communication = "communication", "communication";
        Memory = "memory", "memory";
        Faults = "faults", "faults";
    }
}

words! {
    /// What backs a claim, from the weakest to the strongest.
    EvidenceKind {
        Said = "said", "said so";
        Resume = "resume", "résumé";
        Paper = "paper", "paper";
        Pr = "pr", "merged PR";
        Maintainer = "maintainer", "maintainer";
        Reference = "reference", "reference";
        Interview = "interview", "interview";
    }
}

words! {
    /// What keeps such people where they are.
    Lever {
        Challenge = "challenge", "technical challenge";
        Hardware = "hardware", "hardware access";
        Autonomy = "autonomy", "autonomy and impact";
        Career = "career", "career path";
        Pay = "pay", "pay";
    }
}

words! {
    /// How somebody takes part in an open-source project, from the least.
    Level {
        User = "user", "user";
        Issue = "issue", "reported issues";
        Pr = "pr", "merged PRs";
        Committer = "committer", "committer";
        Maintainer = "maintainer", "maintainer";
    }
}

impl Depth {
    /// Its number in the file, 1 to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The depth of this number in the file.
    pub fn numbered(number: i64) -> Option<Self> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        Self::ALL.get(at).copied()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_from_the_file() {
        for word in Did::ALL {
            assert_eq!(Did::of(word.kept()), Some(*word));
            assert_eq!(serde_json::to_value(word).unwrap(), word.kept());
        }
        assert_eq!(Did::of(""), None);
        for depth in Depth::ALL {
            assert_eq!(Depth::numbered(depth.number().into()), Some(*depth));
        }
        assert_eq!((Depth::numbered(0), Depth::numbered(5)), (None, None));
        assert!(EvidenceKind::Interview > EvidenceKind::Said && Did::Led > Did::Used);
    }
}
