//! The projects there are to choose from, and which one a file is of.

use super::read::Found;
use crate::error::{Error, Result};
use crate::store::Store;
use crate::taxonomy::{self, Item, Kind, Taxonomy};
use crate::words::fold;
use serde::Serialize;
use ts_rs::TS;

/// A project by its key and what it is called in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ProjectName {
    /// `vllm-project/vllm`
    pub key: String,
    /// "vLLM"
    pub name: String,
    /// Only work in these folders counts; empty: all of it.
    pub folders: Vec<String>,
}

/// Every project the taxonomy knows, by name.
pub async fn projects(store: &Store) -> Result<Vec<ProjectName>> {
    let field = taxonomy::of(store).await?;
    let mut all: Vec<ProjectName> = field
        .items(Kind::Project)
        .map(|item| name_of(&field, item))
        .collect();
    all.sort_by_key(|project| fold(&project.name));
    Ok(all)
}

fn name_of(field: &Taxonomy, item: &Item) -> ProjectName {
    ProjectName {
        name: field
            .item(Kind::Skill, &item.skill)
            .map_or_else(|| short(&item.name), |skill| skill.name.clone()),
        key: item.key.clone(),
        folders: item.paths.clone(),
    }
}

fn short(slug: &str) -> String {
    slug.rsplit('/').next().unwrap_or(slug).to_owned()
}

/// What is called so: a project of the taxonomy by key, name or alias, or any repository written `owner/name`.
/// [`Error::Invalid`] at `project`.
pub(super) fn meant(field: &Taxonomy, typed: &str) -> Result<ProjectName> {
    let typed = typed.trim();
    if let Some(item) = field.meant(Kind::Project, typed) {
        return Ok(name_of(field, item));
    }
    let plain = |part: &str| {
        !part.is_empty()
            && part.len() <= 100
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    match typed.split_once('/') {
        Some((owner, name)) if plain(owner) && plain(name) => Ok(ProjectName {
            key: typed.to_owned(),
            name: name.to_owned(),
            folders: Vec::new(),
        }),
        _ => Err(Error::invalid(
            "project",
            "Which project? Choose one, or write its repository as in vllm-project/vllm.",
        )),
    }
}

/// The project of this key, also one that nobody knows any more.
pub fn named(field: &Taxonomy, key: &str) -> ProjectName {
    meant(field, key).unwrap_or_else(|_| ProjectName {
        key: key.to_owned(),
        name: short(key),
        folders: Vec::new(),
    })
}

/// The project a file is most likely of: by its name, where that has a project's name in it, else by the folders in it.
pub(super) fn guess(field: &Taxonomy, file_name: &str, found: &Found) -> Option<String> {
    let words = pieces(file_name);
    let holds = |name: &str| {
        let part = pieces(name);
        !part.is_empty() && words.windows(part.len()).any(|there| there == part)
    };
    let all = || field.items(Kind::Project);
    // The one with the longest name in it: `vllm-project-vllm.json` is of no other.
    let by_name = all()
        .filter_map(|item| {
            let names = [item.key.replace('/', "-"), short(&item.key)];
            let length = names.iter().filter(|name| holds(name)).map(String::len).max()?;
            Some((length, &item.key))
        })
        .max_by_key(|(length, _)| *length);
    if let Some((_, key)) = by_name {
        return Some(key.clone());
    }
    let most = found.tops.values().max()?;
    let mine = |item: &&Item| {
        let home = short(&item.key).to_lowercase();
        found.tops.get(&home).is_some_and(|commits| commits * 3 >= *most)
    };
    all().find(mine).map(|item| item.key.clone())
}

/// Letters and digits of a name, in lower case, cut at all else.
fn pieces(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_of_the_project_it_is_named_after() {
        for (file, project) in [
            ("vllm-shortlog.txt", Some("vllm-project/vllm")),
            ("contributors_vllm-project_vllm.json", Some("vllm-project/vllm")),
            ("DeepSpeed log.txt", Some("deepspeedai/DeepSpeed")),
            ("Megatron-LM.txt", Some("NVIDIA/Megatron-LM")),
            ("pytorch.log", Some("pytorch/pytorch")),
            ("contributors.json", None),
        ] {
            assert_eq!(
                guess(Taxonomy::built_in(), file, &Found::default()).as_deref(),
                project,
                "{file}"
            );
        }
        let mut found = Found::default();
        found
            .tops
            .extend([("vllm".to_owned(), 90), ("tests".to_owned(), 120)]);
        assert_eq!(
            guess(Taxonomy::built_in(), "log.txt", &found).as_deref(),
            Some("vllm-project/vllm")
        );
    }

    #[test]
    fn a_project_is_meant_by_its_names_or_any_repository() {
        assert_eq!(
            meant(Taxonomy::built_in(), "vllm").unwrap().key,
            "vllm-project/vllm"
        );
        assert_eq!(
            meant(Taxonomy::built_in(), "microsoft/DeepSpeed").unwrap().key,
            "deepspeedai/DeepSpeed"
        );
        assert_eq!(meant(Taxonomy::built_in(), " ana/tools ").unwrap().name, "tools");
        assert_eq!(
            meant(Taxonomy::built_in(), "pytorch/pytorch")
                .unwrap()
                .folders
                .len(),
            2
        );
        for nothing in ["", "what", "a/b/c", "a b/c"] {
            assert_eq!(
                meant(Taxonomy::built_in(), nothing).unwrap_err().field(),
                Some("project"),
                "{nothing}"
            );
        }
    }
}
