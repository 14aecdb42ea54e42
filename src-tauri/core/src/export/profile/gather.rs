//! Everything a profile is made from, read once.

use super::employers::{self, Employer};
use super::handles;
use super::hidden::{Hidden, HiddenKind};
use super::places;
use super::rules::BlindRules;
use super::sql::{self, CompanyRow, Purpose};
use crate::companies::CompanyId;
use crate::error::{Error, Result};
use crate::facts;
use crate::matching::{self, MatchReason, Page};
use crate::open_source::{self, Contribution};
use crate::pay::{self, PayHistory};
use crate::people::{self, ContactKind, Person, PersonId};
use crate::pipeline::CandidacyId;
use crate::profiles::{self, WorkProfile};
use crate::roles;
use crate::store::Store;
use crate::submittals;
use crate::taxonomy::{self, Kind, Taxonomy};
use crate::zones::latest_day;
use chrono::Datelike as _;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What a profile is made from.
pub(super) struct Material {
    pub purpose: Purpose,
    pub person: Person,
    pub profile: WorkProfile,
    pub contributions: Vec<Contribution>,
    pub pay: PayHistory,
    pub reasons: Vec<MatchReason>,
    /// Why she is out, where she is.
    pub out: Option<String>,
    pub companies: Vec<CompanyRow>,
    pub aliases: HashMap<CompanyId, Vec<String>>,
    pub field: Arc<Taxonomy>,
    /// The number the submittal will have, and how many the role had before.
    pub number: u32,
    pub before: u32,
    pub this_year: u16,
}

pub(super) async fn gather(store: &Store, candidacy: CandidacyId) -> Result<Material> {
    let (purpose, companies, aliases, number, before) = {
        let conn = &mut *store.read().await?;
        let purpose = sql::purpose(conn, candidacy).await?;
        let purpose = purpose.ok_or(Error::NotFound("candidacy"))?;
        let companies = sql::companies(conn, purpose.person).await?;
        let mut aliases: HashMap<CompanyId, Vec<String>> = HashMap::new();
        for (company, alias) in sql::aliases(conn).await? {
            aliases.entry(company).or_default().push(alias);
        }
        let number = submittals::next_number(conn).await?;
        let before = submittals::count_for(conn, purpose.role).await?;
        (purpose, companies, aliases, number, before)
    };
    let (reasons, out) = reasons(store, &purpose).await?;
    let today = latest_day(store.clock().now_ms());
    Ok(Material {
        person: people::person(store, purpose.person).await?,
        profile: profiles::work_profile(store, purpose.person).await?,
        contributions: open_source::contributions(store, purpose.person).await?,
        pay: pay::pay_history(store, purpose.person, "").await?,
        field: taxonomy::of(store).await?,
        this_year: u16::try_from(today.year()).unwrap_or_default(),
        purpose,
        reasons,
        out,
        companies,
        aliases,
        number,
        before,
    })
}

/// The sentences of the match with the role; where she is out, why.
async fn reasons(store: &Store, purpose: &Purpose) -> Result<(Vec<MatchReason>, Option<String>)> {
    let (wanted, weights) = roles::wanted_of(&mut *store.read().await?, purpose.role).await?;
    let field = taxonomy::of(store).await?;
    let today = latest_day(store.clock().now_ms());
    let within: HashSet<PersonId> = HashSet::from([purpose.person]);
    let page = Page { offset: 0, limit: 1 };
    let mut found = {
        let facts = facts::facts(store).await?;
        matching::rank(&facts, &field, &wanted, &weights, today, Some(&within), page)?
    };
    let out = found.out.pop().map(|out| out.reason);
    let row = found.rows.pop();
    Ok((row.map(|row| row.reasons).unwrap_or_default(), out))
}

impl Material {
    /// "Candidate 7-B": the submittal's number, and which of the role's it is.
    pub fn candidate(&self) -> String {
        format!("Candidate {}-{}", self.number, letters(self.before))
    }

    /// The client as a page may name it.
    pub fn client(&self) -> &str {
        match self.purpose.shown_as.as_str() {
            _ if !self.purpose.confidential => &self.purpose.client_name,
            "" => "a confidential client",
            shown_as => shown_as,
        }
    }

    /// What each of her employers is told as, by name.
    pub fn employers(&self) -> HashMap<&str, String> {
        let mut told: HashMap<&str, String> = HashMap::new();
        for company in self.companies.iter().filter(|company| company.hers) {
            told.insert(&company.name, employers::told(&self.employer(company)));
        }
        told
    }

    fn employer<'a>(&'a self, company: &'a CompanyRow) -> Employer<'a> {
        let current = self
            .person
            .company
            .as_ref()
            .is_some_and(|hers| hers.id == company.id);
        let pool = match company.pool.as_str() {
            "" if current => &self.person.pool,
            pool => pool,
        };
        Employer {
            name: &company.name,
            pool,
            fleet: company.fleet,
        }
    }

    /// Everything that gives her away, and what stands in its place.
    pub fn hidden(&self, rules: &BlindRules) -> Hidden {
        let mut hidden = Hidden::new(rules.dates.then_some(self.this_year), true);
        self.hide_name(&mut hidden);
        self.hide_addresses(&mut hidden);
        self.hide_place(&mut hidden, rules);
        if rules.projects {
            self.hide_projects(&mut hidden);
        }
        for impact in &self.profile.impacts {
            hidden.hide(HiddenKind::Person, &impact.impact.verified_by, "a colleague");
        }
        if rules.employers {
            hidden.hide(HiddenKind::Team, &self.person.team, "the team");
            self.hide_companies(&mut hidden);
        }
        hidden
    }

    fn hide_name(&self, hidden: &mut Hidden) {
        let candidate = self.candidate();
        for name in [&self.person.name, &self.person.given, &self.person.family] {
            hidden.hide(HiddenKind::Name, name, &candidate);
            for part in name.split(|c: char| !c.is_alphanumeric() && !is_within_name(c)) {
                hidden.hide(HiddenKind::Name, part, &candidate);
            }
        }
    }

    fn hide_addresses(&self, hidden: &mut Hidden) {
        let withheld = |what: HiddenKind| format!("({} withheld)", what.shown());
        for contact in &self.person.contacts {
            let (what, handle) = match contact.kind {
                ContactKind::Email => (HiddenKind::Email, handles::in_email(&contact.value)),
                ContactKind::Phone => (HiddenKind::Phone, None),
                ContactKind::Link => (HiddenKind::Link, handles::in_link(&contact.value)),
            };
            hidden.hide(what, &contact.value, &withheld(what));
            if what == HiddenKind::Link {
                hidden.hide(what, &handles::plain(&contact.value), &withheld(what));
            }
            if let Some(handle) = handle {
                hidden.hide(HiddenKind::Handle, &handle, &withheld(HiddenKind::Handle));
            }
        }
        let handles = self.contributions.iter().map(|one| &one.handle);
        let links = self.contributions.iter().map(|one| &one.link);
        let backings = self.profile.backings().flat_map(|backing| &backing.evidence);
        for handle in handles {
            hidden.hide(HiddenKind::Handle, handle, &withheld(HiddenKind::Handle));
        }
        for link in links.chain(backings.map(|evidence| &evidence.link)) {
            hidden.hide(HiddenKind::Link, link, &withheld(HiddenKind::Link));
            hidden.hide(
                HiddenKind::Link,
                &handles::plain(link),
                &withheld(HiddenKind::Link),
            );
        }
    }

    fn hide_place(&self, hidden: &mut Hidden, rules: &BlindRules) {
        let told = places::told(&self.person.location, &self.person.time_zone, rules.place);
        let instead = if told.is_empty() { "(place withheld)" } else { told };
        for part in places::exact(&self.person.location, &self.person.time_zone, told) {
            hidden.hide(HiddenKind::Place, &part, instead);
        }
    }

    fn hide_projects(&self, hidden: &mut Hidden) {
        for one in &self.contributions {
            hidden.hide(HiddenKind::Project, &one.project, "an open-source project");
            // What is a skill of the field as well says nothing of who has it.
            if self.field.meant(Kind::Skill, &one.name).is_none() {
                hidden.hide(HiddenKind::Project, &one.name, "an open-source project");
            }
        }
    }

    fn hide_companies(&self, hidden: &mut Hidden) {
        let (hers, others): (Vec<_>, Vec<_>) = self.companies.iter().partition(|company| company.hers);
        let none = Vec::new();
        let spelled = |company: &CompanyRow| -> Vec<String> {
            let also = self.aliases.get(&company.id).unwrap_or(&none);
            // "x.ai" is no name by itself.
            let domain = company.domain.rsplit_once('.').map(|(name, _)| name.to_owned());
            let domain = domain.filter(|name| name.len() > 3);
            let mut all = vec![company.name.clone(), company.domain.clone()];
            all.extend(also.iter().cloned());
            all.extend(domain);
            all
        };
        for company in hers {
            let employer = self.employer(company);
            let what = if employers::is_school(&employer) {
                HiddenKind::School
            } else {
                HiddenKind::Employer
            };
            let instead = employers::with_article(&employers::told(&employer));
            for name in spelled(company) {
                let spoken = without_form(&name);
                hidden.hide(what, &name, &instead);
                hidden.hide(what, spoken, &instead);
                if let Some(short) = employers::spoken(spoken) {
                    hidden.hide_other(what, short, &instead);
                }
                for insider in employers::insiders(spoken) {
                    hidden.hide_other(what, &insider, &instead);
                }
            }
        }
        for company in others
            .into_iter()
            .filter(|company| company.id != self.purpose.client)
        {
            let instead = employers::with_article(&employers::told(&self.employer(company)));
            for name in spelled(company).iter().filter(|name| !self.is_word(name)) {
                hidden.hide_other(HiddenKind::Company, name, &instead);
            }
        }
        let client = super::atoms::key(&self.purpose.client_name);
        for (name, instead) in employers::well_known() {
            if super::atoms::key(name) != client {
                hidden.hide_other(HiddenKind::Company, name, &instead);
            }
        }
    }

    /// Whether it is a word of the field: NVIDIA and Slurm are no secret of anybody's.
    fn is_word(&self, name: &str) -> bool {
        let known = |kind| self.field.meant(kind, name).is_some();
        known(Kind::Skill) || known(Kind::Hardware) || known(Kind::Project)
    }
}

fn is_within_name(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}')
        || unicode_normalization::char::is_combining_mark(c)
}

/// "Lumen GmbH" is spoken of as Lumen.
fn without_form(name: &str) -> &str {
    const FORMS: &[&str] = &[
        "inc",
        "inc.",
        "llc",
        "ltd",
        "ltd.",
        "gmbh",
        "ag",
        "sa",
        "s.a.",
        "corp",
        "corp.",
        "corporation",
        "co.",
        "plc",
        "bv",
        "b.v.",
        "ab",
        "oy",
    ];
    let Some((head, form)) = name.trim().rsplit_once(' ') else {
        return name;
    };
    if FORMS.contains(&form.to_lowercase().as_str()) {
        head.trim_end_matches(',')
    } else {
        name
    }
}

/// A, B, … Z, AA.
fn letters(mut number: u32) -> String {
    let mut out = Vec::new();
    loop {
        let letter = u8::try_from(number % 26).unwrap_or_default();
        out.push(char::from(b'A' + letter));
        match number / 26 {
            0 => break,
            more => number = more - 1,
        }
    }
    out.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 1, 25, 26, 27, 701, 702].map(letters),
            ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
        );
        assert_eq!(
            (without_form("Lumen GmbH"), without_form("Two Sigma")),
            ("Lumen", "Two Sigma")
        );
    }
}
