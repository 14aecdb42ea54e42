//! Which wish of a profile a line speaks of.

use crate::error::Result;
use crate::people::PersonId;
use crate::profiles::{Lever, wish_if_unsaid};
use crate::store::Tx;
use crate::words::words;

/// Keeps what somebody wants beside the lever it is about, where nothing is said there yet. The meeting's text has it all.
pub(super) async fn keep(tx: &mut Tx<'_>, person: PersonId, wants: &[String]) -> Result<()> {
    for wish in wants {
        if let Some(lever) = lever(wish) {
            wish_if_unsaid(tx, person, lever, wish).await?;
        }
    }
    Ok(())
}

/// The lever a wish is about; none where it names none.
fn lever(wish: &str) -> Option<Lever> {
    words(wish).find_map(|word| {
        Some(match word.folded.as_str() {
            "pay" | "money" | "comp" | "compensation" | "salary" | "equity" | "base" | "bonus" => Lever::Pay,
            "hardware" | "gpu" | "gpus" | "chips" | "h100" | "h200" | "b200" | "gb200" | "mi300x" | "tpu"
            | "tpus" | "compute" | "accelerators" => Lever::Hardware,
            "autonomy" | "ownership" | "impact" | "independence" => Lever::Autonomy,
            "career" | "promotion" | "management" | "manage" | "lead" | "leadership" | "staff"
            | "principal" => Lever::Career,
            "training" | "inference" | "research" | "scale" | "kernels" | "compilers" | "networking"
            | "challenge" | "serving" | "harder" => Lever::Challenge,
            _ => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_about_levers() {
        for (wish, about) in [
            ("wants inference", Some(Lever::Challenge)),
            ("wants more money", Some(Lever::Pay)),
            ("wants B200 access", Some(Lever::Hardware)),
            ("looking for a lead role", Some(Lever::Career)),
            ("open to remote", None),
        ] {
            assert_eq!(lever(wish), about, "{wish}");
        }
    }
}
