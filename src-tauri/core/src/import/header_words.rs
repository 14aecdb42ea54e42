//! The words that columns are called by, in many programs and eight languages. Only words: what is made of them is in
//! `header_name`.

use super::Target;

/// Names without blanks, signs and digits, folded. English, German, French, Spanish, Polish; Chinese, Japanese, Korean.
pub(super) const NAMES: &[(Target, &str)] = &[
    (
        Target::FullName,
        "name fullname attendeename candidatename contactname displayname candidate contact person vollername vollstandigername \
         nomcomplet nomprenom nombrecompleto imieinazwisko nazwaosoby formattedname filas \
         kandidat kontakt kandydat candidat candidato contacto 姓名 名称 氏名 名前 お名前 이름 성명",
    ),
    (
        Target::Given,
        "firstname givenname given first forename firstnames givennames vorname rufname prenom nombre nombres imie imiona \
         名 名字",
    ),
    (
        Target::Middle,
        "middlename middle middleinitial middlenames additionalname zweitername deuxiemeprenom segundonombre drugieimie",
    ),
    (
        Target::Family,
        "lastname surname familyname family last lastnames nachname familienname zuname nom nomdefamille apellido \
         apellidos nazwisko 姓 姓氏 성",
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
         primaryemail 邮箱 邮件 电子邮件 电子邮箱 郵箱 電子郵件 メール メールアドレス 이메일",
    ),
    (
        Target::Phone,
        "phone phonenumber phonenumbers telephone telephonenumber tel telefon telefonnummer rufnummer telefono phones \
         numerodetelephone numerodetelefono numertelefonu nrtelefonu phonevalue contactnumber fon \
         电话 手机 電話 手機 電話番号 전화 전화번호",
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
         intituledeposte cargo puesto stanowisko organizationtitle \
         stelle rolle tatigkeit jobbezeichnung 职位 职务 職位 職務 役職 직함 직책",
    ),
    (
        Target::Company,
        "company companyname organization organisation organizationname employer currentcompany currentemployer account \
         accountname affiliation institution firma unternehmen arbeitgeber organisationname entreprise societe employeur \
         empresa compania pracodawca nazwafirmy firm 公司 企业 会社 会社名 企業 회사 회사명",
    ),
    (
        Target::CompanyDomain,
        "companydomain companywebsite companyurl companywebsiteurl companyhomepage domain firmenwebseite",
    ),
    (
        Target::Team,
        "team teamname department departmentname dept division group workgroup unit businessunit abteilung gruppe bereich \
         equipe departement service equipo departamento grupo zespol dzial 部门 部門 部署 부서 팀",
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
    (
        Target::MetAt,
        "scanned scannedat scannedon scandate scantime scandatetime scantimestamp datescanned timescanned capturedat \
         capturedon capturedate leadcapturedat leadcapturedate checkedin checkedinat checkintime checkindate gescannt",
    ),
    (
        Target::MetNote,
        "scannotes scannote leadnotes leadnote leadcomments followupnotes",
    ),
    (Target::Rating, "rating stars leadrating leadscore bewertung"),
    // Known, but of no use here: they tell a header row from the rows below it.
    (
        Target::Skip,
        "id candidateid contactid externalid status stage job jobstage jobs milestone office prospectpool \
         prospectstage pool origin dateadded archivereason archivedate leverpostingurl resumefilename issecretnote \
         school degree created updated createdat updatedat dateavailable canrelocate ishot desiredpay currentpay \
         isactive besttimetocall firstseen lastseen hasnewsletter salary employmentpreference massmailoptout type \
         category projectname devicename exhibitorname eventname eventid referenceid attendeereferenceid scannedby \
         capturedby secret",
    ),
];

/// Names that say the kind of phone by themselves.
pub(super) const PHONES: &[(&str, &str)] = &[
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
pub(super) const LABELS: &[(&str, &str)] = &[
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
pub(super) const PROTECTED: &[&str] = &[
    "ethnic",
    "gender",
    "disabilit",
    "disabled",
    "veteran",
    "dateofbirth",
    "birthdate",
    "birthday",
    "birthplace",
    "birthyear",
    "yearofbirth",
    "geburtsjahr",
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
pub(super) const PROTECTED_WORDS: &[&str] = &["race", "sex", "dob", "ssn", "pesel", "eeo"];
pub(super) const PROTECTED_WHOLE: &[&str] = &[
    "sexe", "sexo", "plec", "age", "alter", "edad", "wiek", "born", "pronouns", "photo", "health", "taxid",
];

/// Networks by what their columns are called.
pub(super) const NETWORKS: &[(&str, &str)] = &[
    ("linkedin", "LinkedIn"),
    ("github", "GitHub"),
    ("gitlab", "GitLab"),
    ("twitter", "X"),
    ("huggingface", "Hugging Face"),
    ("kaggle", "Kaggle"),
    ("orcid", "ORCID"),
];
