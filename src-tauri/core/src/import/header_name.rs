//! What the names of columns mean, in the words of many programs and six languages.

use super::Target;
use crate::words::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a column's name says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub target: Target,
    /// For e-mails, phones and links: "work", "mobile", "GitHub"; empty: nothing.
    pub label: &'static str,
    pub protected: bool,
}

/// Names without blanks, signs and digits, folded. English, German, French, Spanish, Polish.
const NAMES: &[(Target, &str)] = &[
    (
        Target::FullName,
        "name fullname candidatename contactname displayname candidate contact person vollername vollstandigername \
         nomcomplet nomprenom nombrecompleto imieinazwisko nazwaosoby formattedname filas",
    ),
    (
        Target::Given,
        "firstname givenname given first forename firstnames givennames vorname rufname prenom nombre nombres imie imiona",
    ),
    (
        Target::Middle,
        "middlename middle middleinitial middlenames additionalname zweitername deuxiemeprenom segundonombre drugieimie",
    ),
    (
        Target::Family,
        "lastname surname familyname family last lastnames nachname familienname zuname nom nomdefamille apellido \
         apellidos nazwisko",
    ),
    (
        Target::Nickname,
        "nickname preferredname knownas spitzname surnom apodo pseudonim",
    ),
    (
        Target::Prefix,
        "prefix nameprefix honorificprefix salutation anrede civilite tratamiento",
    ),
    (Target::Suffix, "suffix namesuffix honorificsuffix"),
    (
        Target::Email,
        "email emailaddress mail emails emailaddresses mailaddress mailadresse emailadresse courriel adressemail \
         adresseemail adresseelectronique correo correoelectronico adresemail pocztaelektroniczna emailvalue emailid \
         primaryemail",
    ),
    (
        Target::Phone,
        "phone phonenumber phonenumbers telephone telephonenumber tel telefon telefonnummer rufnummer telefono phones \
         numerodetelephone numerodetelefono numertelefonu nrtelefonu phonevalue contactnumber fon",
    ),
    (
        Target::Link,
        "url urls link links linkedin linkedinurl linkedinprofile linkedinprofileurl linkedinlink profileurl profilelink \
         publicprofileurl publicprofilelink github githuburl githubprofile githubhandle githubusername gitlab gitlaburl \
         website websites webpage homepage personalwebsite personalsite portfolio socialmedia socialprofiles twitter \
         twitterhandle twitterurl blog orcid orcidid googlescholar scholar googlescholarurl huggingface huggingfaceurl \
         kaggle kaggleurl stackoverflow openreview dblp www site webseite siteweb sitioweb stronawww perfillinkedin \
         profillinkedin websitevalue",
    ),
    (
        Target::Title,
        "title jobtitle position role occupation currenttitle currentposition currentjobtitle currentrole jobposition \
         headline designation beruf berufsbezeichnung stellenbezeichnung jobtitel funktion poste fonction intitule \
         intituledeposte cargo puesto stanowisko organizationtitle",
    ),
    (
        Target::Company,
        "company companyname organization organisation organizationname employer currentcompany currentemployer account \
         accountname affiliation institution firma unternehmen arbeitgeber organisationname entreprise societe employeur \
         empresa compania pracodawca nazwafirmy firm",
    ),
    (
        Target::CompanyDomain,
        "companydomain companywebsite companyurl companywebsiteurl companyhomepage domain firmenwebseite",
    ),
    (
        Target::Street,
        "street streetaddress address addressline addressstreet addressaddress postaladdress mailingaddress strasse \
         anschrift adresse rue calle direccion ulica adres",
    ),
    (
        Target::City,
        "city town addresscity locality currentcity ort stadt wohnort ville ciudad miasto",
    ),
    (
        Target::Region,
        "state region province county addressstate addressregion stateprovince bundesland etat provincia estado \
         wojewodztwo",
    ),
    (
        Target::Postcode,
        "zip zipcode postcode postalcode addresszip addresspostalcode plz postleitzahl codepostal codigopostal \
         kodpocztowy",
    ),
    (
        Target::Country,
        "country countryname countrycode addresscountry addresscountryname land pays pais kraj",
    ),
    (
        Target::Location,
        "location locationname currentlocation place basedin geo standort lieu localisation ubicacion lokalizacja",
    ),
    (
        Target::TimeZone,
        "timezone zeitzone fuseauhoraire zonahoraria strefaczasowa",
    ),
    (
        Target::Tags,
        "tags tag labels skills keyskills skill keywords primaryskillsname secondaryskillsname specialtiesname categories \
         schlagworte schlagworter stichworte kenntnisse etiquettes competences etiquetas habilidades tagi etykiety \
         umiejetnosci groupmembership",
    ),
    (
        Target::Notes,
        "notes note comments comment description background summary bio about biography skillset recentclientlist \
         notizen notiz bemerkung bemerkungen kommentar kommentare anmerkungen remarques commentaires notas comentarios \
         observaciones uwagi notatki komentarz",
    ),
    (
        Target::Owner,
        "owner ownername recruiter leadowner contactowner candidateowner whogetscredit assignedto betreuer wlasciciel",
    ),
    (
        Target::Source,
        "source sources leadsource candidatesource sourcename quelle herkunft origine fuente zrodlo",
    ),
    (
        Target::ConnectedOn,
        "connectedon connected connectedat verbundenam connecteele conectadoel",
    ),
    // Known, but of no use here: they tell a header row from the rows below it.
    (
        Target::Skip,
        "id candidateid contactid externalid status stage job jobstage jobs milestone department office prospectpool \
         prospectstage pool origin dateadded archivereason archivedate leverpostingurl resumefilename issecretnote \
         school degree created updated createdat updatedat dateavailable canrelocate ishot desiredpay currentpay \
         isactive besttimetocall firstseen lastseen hasnewsletter salary employmentpreference massmailoptout type \
         category projectname rating",
    ),
];

/// Names that say the kind of phone by themselves.
const PHONES: &[(&str, &str)] = &[
    ("mobile", "mobile"),
    ("mobil", "mobile"),
    ("handy", "mobile"),
    ("handynummer", "mobile"),
    ("cell", "mobile"),
    ("cellphone", "mobile"),
    ("portable", "mobile"),
    ("movil", "mobile"),
    ("komorka", "mobile"),
    ("telefonkomorkowy", "mobile"),
    ("telefonmovil", "mobile"),
];

/// Words beside "phone" and "e-mail" that say which.
const LABELS: &[(&str, &str)] = &[
    ("work", "work"),
    ("business", "work"),
    ("office", "work"),
    ("company", "work"),
    ("direct", "work"),
    ("geschaftlich", "work"),
    ("trabajo", "work"),
    ("sluzbowy", "work"),
    ("professionnel", "work"),
    ("home", "home"),
    ("personal", "home"),
    ("private", "home"),
    ("privat", "home"),
    ("prywatny", "home"),
    ("mobile", "mobile"),
    ("mobil", "mobile"),
    ("cell", "mobile"),
    ("other", "other"),
    ("secondary", "other"),
    ("alternate", "other"),
    ("primary", ""),
    ("main", ""),
    ("candidate", ""),
    ("contact", ""),
];

/// Parts of names whose content the law of many countries protects: <https://www.eeoc.gov/prohibited-employment-policiespractices>.
const PROTECTED: &[&str] = &[
    "ethnic",
    "gender",
    "disabilit",
    "disabled",
    "veteran",
    "dateofbirth",
    "birthdate",
    "birthday",
    "birthplace",
    "socialsecurity",
    "nationality",
    "citizenship",
    "maritalstatus",
    "religio",
    "passport",
    "nationalid",
    "sexual",
    "geschlecht",
    "geburtsdatum",
    "geburtstag",
    "behinderung",
    "staatsangehorigkeit",
    "familienstand",
    "konfession",
    "datedenaissance",
    "nationalite",
    "handicap",
    "fechadenacimiento",
    "genero",
    "discapacidad",
    "nacionalidad",
    "dataurodzenia",
    "narodowosc",
    "niepelnosprawn",
    "pregnan",
    "politic",
    "tradeunion",
    "criminal",
];
/// Words that say it wherever they stand, and names that say it only as a whole ("age" is a word in many).
const PROTECTED_WORDS: &[&str] = &["race", "sex", "dob", "ssn", "pesel", "eeo"];
const PROTECTED_WHOLE: &[&str] = &[
    "sexe", "sexo", "plec", "age", "alter", "edad", "wiek", "born", "pronouns", "photo", "health", "taxid",
];

/// Networks by what their columns are called.
const NETWORKS: &[(&str, &str)] = &[
    ("linkedin", "LinkedIn"),
    ("github", "GitHub"),
    ("gitlab", "GitLab"),
    ("twitter", "X"),
    ("huggingface", "Hugging Face"),
    ("kaggle", "Kaggle"),
    ("orcid", "ORCID"),
];

static MEANINGS: LazyLock<HashMap<&'static str, Target>> = LazyLock::new(|| {
    NAMES
        .iter()
        .flat_map(|(target, names)| names.split_whitespace().map(move |name| (name, *target)))
        .collect()
});

/// The words of a column's name: `firstName`, `first_name`, `First Name*` and `FIRST NAME` are two. Digits are left out.
fn name_words(header: &str) -> Vec<String> {
    let mut parted = String::with_capacity(header.len() + 8);
    let mut before_is_lower = false;
    for c in header.chars() {
        if c.is_uppercase() && before_is_lower {
            parted.push(' ');
        }
        before_is_lower = c.is_lowercase();
        parted.push(if c.is_alphabetic() { c } else { ' ' });
    }
    fold(&parted)
        .split(' ')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A column's name without anything but its letters and digits, folded: by this layouts and saved mappings know it.
pub(super) fn squeezed(header: &str) -> String {
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a column called `header` holds; none for a name that is not known.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    let words = name_words(header);
    let whole = words.concat();
    if is_protected(&words, &whole) {
        return Some(Meaning {
            target: Target::Skip,
            label: "",
            protected: true,
        });
    }
    let known = |name: &str| MEANINGS.get(name).copied();
    let (target, label) = known(&whole)
        .map(|target| (target, ""))
        .or_else(|| phone(&whole).map(|label| (Target::Phone, label)))
        .or_else(|| labelled(&words))?;
    let label = if target == Target::Link {
        network(&whole)
    } else {
        label
    };
    Some(Meaning {
        target,
        label,
        protected: false,
    })
}

fn phone(whole: &str) -> Option<&'static str> {
    PHONES
        .iter()
        .find(|(name, _)| *name == whole)
        .map(|(_, label)| *label)
}

/// `Phone Work`, `workEmail`, `Telefon (geschäftlich)`: what is left without the label is an address of some kind.
fn labelled(words: &[String]) -> Option<(Target, &'static str)> {
    let label_of = |word: &String| {
        LABELS
            .iter()
            .find(|(name, _)| name == word)
            .map(|(_, label)| *label)
    };
    let label = words.iter().filter_map(label_of).find(|label| !label.is_empty());
    let rest: String = words
        .iter()
        .filter(|word| label_of(word).is_none())
        .map(String::as_str)
        .collect();
    let target = MEANINGS.get(rest.as_str()).copied()?;
    matches!(target, Target::Email | Target::Phone | Target::Link)
        .then_some((target, label.unwrap_or_default()))
}

fn network(whole: &str) -> &'static str {
    NETWORKS
        .iter()
        .find(|(name, _)| whole.contains(name))
        .map_or("", |(_, network)| *network)
}

fn is_protected(words: &[String], whole: &str) -> bool {
    PROTECTED_WHOLE.contains(&whole)
        || PROTECTED.iter().any(|part| whole.contains(part))
        || words.iter().any(|word| PROTECTED_WORDS.contains(&word.as_str()))
}

/// What each column of a header holds. German files call the family name "Name" beside a "Vorname".
pub(super) fn meanings(header: &[String]) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = header
        .iter()
        .map(|name| {
            meaning(name).unwrap_or(Meaning {
                target: Target::Skip,
                label: "",
                protected: false,
            })
        })
        .collect();
    let has = |found: &[Meaning], target| found.iter().any(|m| m.target == target);
    if has(&found, Target::Given) && !has(&found, Target::Family) {
        for (name, meaning) in header.iter().zip(&mut found) {
            if meaning.target == Target::FullName && squeezed(name) == "name" {
                meaning.target = Target::Family;
            }
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Target, meaning, meanings};
    use proptest::prelude::*;

    #[test]
    fn names_of_columns_are_understood() {
        for (header, target, label) in [
            ("First Name", Target::Given, ""),
            ("first_name", Target::Given, ""),
            ("firstName", Target::Given, ""),
            ("First name*", Target::Given, ""),
            ("Vorname", Target::Given, ""),
            ("Prénom", Target::Given, ""),
            ("Imię", Target::Given, ""),
            ("Nachname", Target::Family, ""),
            ("Apellidos", Target::Family, ""),
            ("Email Address", Target::Email, ""),
            ("E-Mail", Target::Email, ""),
            ("email2", Target::Email, ""),
            ("email_work", Target::Email, "work"),
            ("Personal Email", Target::Email, "home"),
            ("E-mail 1 - Value", Target::Email, ""),
            ("phoneHome", Target::Phone, "home"),
            ("phone_cell", Target::Phone, "mobile"),
            ("workPhone", Target::Phone, "work"),
            ("Mobile Phone", Target::Phone, "mobile"),
            ("Handy", Target::Phone, "mobile"),
            ("Telefon (geschäftlich)", Target::Phone, "work"),
            ("LinkedIn URL", Target::Link, "LinkedIn"),
            ("linkedin_url", Target::Link, "LinkedIn"),
            ("GitHub", Target::Link, "GitHub"),
            ("web_site", Target::Link, ""),
            ("Position", Target::Title, ""),
            ("Current Employer", Target::Company, ""),
            ("companyURL", Target::CompanyDomain, ""),
            ("address.city", Target::City, ""),
            ("address.address1", Target::Street, ""),
            ("PLZ", Target::Postcode, ""),
            ("owner.name", Target::Owner, ""),
            ("Connected On", Target::ConnectedOn, ""),
            ("keySkills", Target::Tags, ""),
            ("Job Stage", Target::Skip, ""),
        ] {
            let found = meaning(header).unwrap_or_else(|| panic!("{header}"));
            assert_eq!((found.target, found.label), (target, label), "{header}");
        }
        for header in ["", "customText1", "Ana Kowalska", "2024", "NVIDIA"] {
            assert_eq!(meaning(header), None, "{header}");
        }
    }

    #[test]
    fn protected_columns_go_nowhere() {
        for header in [
            "Gender",
            "ethnicity",
            "Race",
            "veteran",
            "disability_status",
            "dateOfBirth",
            "SSN",
            "Geburtsdatum",
            "Age",
            "Date of birth",
            "EEO: Race",
            "Marital Status",
            "Płeć",
        ] {
            let found = meaning(header).unwrap_or_else(|| panic!("{header}"));
            assert!(found.protected && found.target == Target::Skip, "{header}");
        }
        for header in ["Manager", "Page", "Trace", "Language", "Agent"] {
            assert!(!meaning(header).is_some_and(|m| m.protected), "{header}");
        }
    }

    #[test]
    fn a_name_beside_a_vorname_is_the_family_name() {
        let targets = |names: &[&str]| -> Vec<Target> {
            meanings(&names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>())
                .into_iter()
                .map(|m| m.target)
                .collect()
        };
        assert_eq!(targets(&["Name", "Vorname"]), [Target::Family, Target::Given]);
        assert_eq!(targets(&["Name", "Firma"]), [Target::FullName, Target::Company]);
        assert_eq!(
            targets(&["Name", "First name", "Last name"]),
            [Target::FullName, Target::Given, Target::Family]
        );
    }

    proptest! {
        #[test]
        fn no_name_panics(header: String) {
            let _ = meaning(&header);
        }
    }
}
