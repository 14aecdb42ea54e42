//! `ui/src/bindings.ts` and `ui/src/calls`: the page's typed view of the commands, made from their sources and the types they speak in.

use crate::sources::{self, Command, inner, named};
use roster_app::commands::conferences::PlanSaved;
use roster_app::commands::programmes::DroppedProgramme;
use roster_app::commands::submittals::{ProfileShown, ProfileSubmitted, SavedDocument};
use roster_app::commands::sync::{ArrivalShown, CardShown};
use roster_app::{Backups, DeskState, Failure, NewDesk, Progress, Rescue, RestoredDesk};
use roster_core::acquaintances::{Acquaintance, AcquaintanceField, NewAcquaintance};
use roster_core::backup::Differences;
use roster_core::board::{Board, CardPage, CardsQuery};
use roster_core::cadences::{CadenceStanding, Lapsed, TagCadence};
use roster_core::captures::{CaptureReading, Captured, NewCapture, OpenCapture};
use roster_core::clients::{
    Company, CompanyField, CompanyList, CompanyQuery, ContactField, ContactHat, HardwareDraft, HardwareField,
    NewCompany,
};
use roster_core::companies::AliasKind;
use roster_core::conferences::{
    Conference, CostField, Edition, EditionField, EditionKey, NewEdition, SeriesField,
};
use roster_core::contact_lists::{
    ContactChange, ContactList, ContactStanding, EditionContact, EditionContactField, MeetPlan, MeetWish,
};
use roster_core::employments::{Employment, EmploymentField, NewEmployment};
use roster_core::erasure::{Erasing, Erasure, Held};
use roster_core::export::profile::{BlindRules, ProfileAsk, ProfileStart};
use roster_core::facts::FieldCount;
use roster_core::figures::{ConferenceReturn, Figures, FiguresAsked};
use roster_core::files::{AddedFiles, FileOwner, KeptFile};
use roster_core::history::{ActivityFilter, Choices, HistoryChange, HistoryPage};
use roster_core::import::{ImportDraft, ImportReport, Mapping, PreviewRow, ReadAs};
use roster_core::interactions::{
    InteractionEdit, Logged, NewInteraction, OutreachCap, OutreachStanding, Timeline, TimelineAbout,
    TimelineBefore,
};
use roster_core::lists::Hotlist;
use roster_core::market::{Market, MarketAsked, ReferenceBand, TypedBand};
use roster_core::matching::{BriefCheck, FieldItem, Like, MatchPage, RoleMatch};
use roster_core::off_limits::{DeskOffLimits, OffLimits, OffLimitsDraft, OffLimitsField, Reach};
use roster_core::offers::{OfferAnswer, OfferField, OfferTable, TypedOffer};
use roster_core::open_source::{
    Contribution, ContributionField, ContributorPage, ContributorQuery, ContributorQuestion, FilePreview,
    LoadReport, NewContribution, ProjectName, WatchedProject,
};
use roster_core::pay::{ExchangeRate, PayField, PayHistory, TypedPay, TypedRate};
use roster_core::people::pool::Pool;
use roster_core::people::{ContactKind, NewPerson, Person, PersonField, TagCount};
use roster_core::pipeline::{Added, ClosingReason, OpenRole, PastedLine, PastedPick, Why};
use roster_core::pipeline::{Candidacy, CandidacyInList, ClosedBy};
use roster_core::placements::{
    Forecast, GuaranteeClock, InvoiceField, Placement, PlacementField, PlacementLine, PlacementList,
    PlacementStart, PlacementsAsked, ReferralField, RoleInvoices, Statement, StatementAsked, TypedInvoice,
    TypedLeave, TypedPayment, TypedReferral,
};
use roster_core::profiles::{
    Backed, ClaimDraft, ImpactField, KnownField, LineOffer, LineReading, ScaleField, StoryField, Suggestion,
    WorkProfile,
};
use roster_core::programmes::{
    AuthorFound, PersonPaper, ProgrammeAuthor, ProgrammePage, ProgrammePeoplePage, ProgrammePeopleQuery,
    ProgrammePreview, ProgrammeQuery, ProgrammeReport, ReviewQuestion,
};
use roster_core::retention::{
    ActionsShown, BackTest, CheckIn, CheckInDraft, CheckInForm, DueStep, PersonRetention, ReportAsked,
    ReportPart, RetentionStep, RetentionTemplate, RiskBoard, RiskKind, RuleKey, RuleShown, SavedCheckIn,
    StepMark, StepTurn,
};
use roster_core::roles::{
    FeeTerms, FeeWorking, NewRole, PipelineTemplate, Refund, Role, RoleField, RoleInList, RoleStart,
    RoleStatus, RoleTemplate, StageDraft, TypedYear,
};
use roster_core::search::{
    MapPage, MapQuery, PeoplePage, PeopleQuery, QueryCompletion, QueryFacet, QueryFieldHelp, SavedSearch,
};
use roster_core::store::{Changed, Check, Done, InTheWay, RekeyProgress, Saved, UndoState};
use roster_core::submittals::{NewSubmittal, Ownership, Submittal, SubmittalField};
use roster_core::sync::{Arrival, ExportWish, KnownDesk, Leaving};
use roster_core::tasks::{Finished, NewTask, TaskCounts, TaskField, TaskLine, TaskList, TaskQuery};
use roster_core::taxonomy::{FieldDraft, FieldEntry, Kind};
use roster_core::texts::{TextFor, TextTemplate, Token};
use roster_core::today::{TodayList, TodayQuery};
use roster_core::wanted::{SavedWanted, Wanted, Weights};
use roster_core::ways::{Neighbourhood, WayTo, WaysFor, WaysForList, WaysIn};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

const HEAD: &str = "// Generated from the program's commands by `cargo xtask bindings`. Do not edit.\n";

#[test]
fn the_bindings_are_those_of_the_commands() {
    let src = sources::root().join("ui/src");
    let fresh = written();
    if std::env::var_os("ROSTER_WRITE_BINDINGS").is_some() {
        let _ = std::fs::remove_dir_all(src.join(CALLS));
        std::fs::create_dir(src.join(CALLS)).unwrap();
        for (file, text) in &fresh {
            std::fs::write(src.join(file), text).unwrap();
        }
    }
    let calls = std::fs::read_dir(src.join(CALLS)).unwrap();
    let mut there: Vec<String> = calls
        .map(|entry| format!("{CALLS}/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    there.push("bindings.ts".to_owned());
    there.sort();
    assert!(fresh.keys().eq(&there), "cargo xtask bindings: {there:?}");
    for (file, text) in fresh {
        let there = std::fs::read_to_string(src.join(&file)).unwrap();
        assert!(
            there == text,
            "ui/src/{file} is stale: run `cargo xtask bindings`"
        );
    }
}

/// The calls of each file of commands in a file of their own: a screen loads those it makes.
const CALLS: &str = "calls";

/// Files below ui/src and what is to stand in them.
fn written() -> BTreeMap<String, String> {
    let types = types();
    let mut files = BTreeMap::new();
    let mut all = HEAD.to_owned();
    for (slice, commands) in sources::commands() {
        let calls: String = commands.iter().map(|command| function(command, &types)).collect();
        let code = calls.lines().filter(|line| !line.starts_with("/**"));
        let words: BTreeSet<&str> = code
            .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()))
            .collect();
        let named: Vec<&str> = types
            .keys()
            .map(String::as_str)
            .filter(|name| words.contains(name))
            .collect();
        let mut text = format!("{HEAD}import {{ invoke }} from '@tauri-apps/api/core';\n");
        if !named.is_empty() {
            let _ = writeln!(text, "import type {{ {} }} from '../bindings';", named.join(", "));
        }
        let name = slice.trim_end_matches(".rs");
        files.insert(format!("{CALLS}/{name}.ts"), format!("{text}\n{calls}"));
        let _ = writeln!(all, "export * from './{CALLS}/{name}';");
    }
    for declared in types.values() {
        let _ = write!(all, "\n{declared}\n");
    }
    files.insert("bindings.ts".to_owned(), all);
    files
}

/// Every type the commands and events speak in, by name.
fn types() -> BTreeMap<String, String> {
    struct Gather(Config, BTreeMap<String, String>);
    impl TypeVisitor for Gather {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if T::output_path().is_some() {
                let name = T::ident(&self.0);
                if self.1.contains_key(&name) {
                    return;
                }
                let docs = T::docs().unwrap_or_default();
                self.1.insert(name, format!("{docs}export {}", T::decl(&self.0)));
            }
            T::visit_dependencies(self);
        }
    }
    let mut gather = Gather(Config::new(), BTreeMap::new());
    macro_rules! visit { ($($ty:ty),* $(,)?) => { $(gather.visit::<$ty>();)* } }
    visit![
        CardShown,
        ArrivalShown,
        Arrival,
        ExportWish,
        KnownDesk,
        Leaving,
        Choices,
        DeskState,
        NewDesk,
        Failure,
        PeopleQuery,
        PeoplePage,
        Person,
        NewPerson,
        PersonField,
        ContactKind,
        TagCount,
        Pool,
        PayHistory,
        TypedPay,
        PayField,
        ExchangeRate,
        TypedRate,
        FileOwner,
        KeptFile,
        AddedFiles,
        Held,
        Erasing,
        Erasure,
        FilePreview,
        LoadReport,
        PersonPaper,
        ProgrammeAuthor,
        AuthorFound,
        ProgrammePage,
        ProgrammePeoplePage,
        ProgrammePeopleQuery,
        ProgrammePreview,
        DroppedProgramme,
        ProgrammeQuery,
        ProgrammeReport,
        ReviewQuestion,
        ProjectName,
        WatchedProject,
        ContributorQuery,
        ContributorPage,
        ContributorQuestion,
        Contribution,
        NewContribution,
        ContributionField,
        Acquaintance,
        AcquaintanceField,
        NewAcquaintance,
        Employment,
        EmploymentField,
        NewEmployment,
        Neighbourhood,
        WayTo,
        WaysFor,
        WaysForList,
        WaysIn,
        Conference,
        Edition,
        EditionKey,
        EditionField,
        NewEdition,
        SeriesField,
        CostField,
        ConferenceReturn,
        ContactList,
        ContactStanding,
        EditionContact,
        ContactChange,
        EditionContactField,
        MeetPlan,
        MeetWish,
        PlanSaved,
        ImportDraft,
        ReadAs,
        Mapping,
        PreviewRow,
        ImportReport,
        Progress,
        RekeyProgress,
        Changed,
        Done,
        UndoState,
        Backups,
        Differences,
        RestoredDesk,
        Check,
        Rescue,
        Saved,
        InTheWay,
        ActivityFilter,
        HistoryPage,
        HistoryChange,
        WorkProfile,
        ClaimDraft,
        Backed,
        ScaleField,
        KnownField,
        StoryField,
        ImpactField,
        LineReading,
        LineOffer,
        Suggestion,
        Wanted,
        Weights,
        MatchPage,
        Figures,
        FiguresAsked,
        Market,
        MarketAsked,
        ReferenceBand,
        TypedBand,
        Like,
        SavedWanted,
        FieldItem,
        Kind,
        QueryCompletion,
        QueryFacet,
        QueryFieldHelp,
        SavedSearch,
        NewCapture,
        Captured,
        CaptureReading,
        OpenCapture,
        NewInteraction,
        InteractionEdit,
        Logged,
        Timeline,
        TimelineAbout,
        TimelineBefore,
        OutreachCap,
        OutreachStanding,
        CadenceStanding,
        TagCadence,
        Lapsed,
        BackTest,
        CheckIn,
        CheckInDraft,
        CheckInForm,
        DueStep,
        PersonRetention,
        RiskKind,
        RetentionTemplate,
        RiskBoard,
        RuleKey,
        ActionsShown,
        RuleShown,
        SavedCheckIn,
        ReportAsked,
        ReportPart,
        RetentionStep,
        StepMark,
        StepTurn,
        NewTask,
        TaskLine,
        TaskField,
        TaskQuery,
        TaskList,
        TaskCounts,
        TodayList,
        TodayQuery,
        Finished,
        TextTemplate,
        TextFor,
        Token,
        Hotlist,
        FieldEntry,
        FieldDraft,
        FieldCount,
        MapQuery,
        MapPage,
        Board,
        CardsQuery,
        CardPage,
        OpenRole,
        ClosingReason,
        Added,
        PastedLine,
        PastedPick,
        PipelineTemplate,
        StageDraft,
        NewRole,
        Role,
        RoleInList,
        RoleStart,
        RoleField,
        RoleStatus,
        RoleTemplate,
        FeeTerms,
        FeeWorking,
        Refund,
        TypedYear,
        RoleMatch,
        BriefCheck,
        Why,
        Company,
        CompanyList,
        CompanyQuery,
        CompanyField,
        NewCompany,
        AliasKind,
        HardwareDraft,
        HardwareField,
        ContactHat,
        ContactField,
        DeskOffLimits,
        OffLimits,
        OffLimitsDraft,
        OffLimitsField,
        Reach,
        Candidacy,
        CandidacyInList,
        ClosedBy,
        ProfileShown,
        ProfileSubmitted,
        SavedDocument,
        BlindRules,
        ProfileAsk,
        ProfileStart,
        NewSubmittal,
        Ownership,
        Submittal,
        SubmittalField,
        OfferTable,
        TypedOffer,
        OfferField,
        OfferAnswer,
        PlacementStart,
        Placement,
        PlacementsAsked,
        PlacementList,
        PlacementLine,
        PlacementField,
        GuaranteeClock,
        TypedLeave,
        RoleInvoices,
        TypedInvoice,
        InvoiceField,
        TypedPayment,
        TypedReferral,
        ReferralField,
        StatementAsked,
        Statement,
        Forecast,
    ];
    gather.1
}

fn function(command: &Command, types: &BTreeMap<String, String>) -> String {
    let Command {
        name,
        docs,
        args,
        answer,
    } = command;
    let camel: Vec<(String, String)> = args
        .iter()
        .map(|(arg, ty)| (camel(arg), in_typescript(ty, types)))
        .collect();
    let taken = camel
        .iter()
        .map(|(arg, ty)| format!("{arg}: {ty}"))
        .collect::<Vec<_>>()
        .join(", ");
    let given = camel
        .iter()
        .map(|(arg, _)| arg.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    let given = if given.is_empty() {
        String::new()
    } else {
        format!(", {{ {given} }}")
    };
    let mut text = String::new();
    if !docs.is_empty() {
        let _ = writeln!(text, "/** {} */", docs.join(" "));
    }
    let answer = in_typescript(answer, types);
    let _ = writeln!(
        text,
        "export const {} = ({taken}) => invoke<{answer}>('{name}'{given});",
        self::camel(name)
    );
    text
}

fn in_typescript(ty: &syn::Type, types: &BTreeMap<String, String>) -> String {
    if matches!(ty, syn::Type::Tuple(tuple) if tuple.elems.is_empty()) {
        return "null".into();
    }
    if named(ty, "Vec") {
        return format!("{}[]", in_typescript(&inner(ty).unwrap(), types));
    }
    if named(ty, "Option") {
        return format!("{} | null", in_typescript(&inner(ty).unwrap(), types));
    }
    let syn::Type::Path(path) = ty else {
        panic!("a command speaks in a type the page has no word for")
    };
    let name = path.path.segments.last().unwrap().ident.to_string();
    match name.as_str() {
        "String" => "string".into(),
        key if key.ends_with("Id") => "string".into(),
        "bool" => "boolean".into(),
        "u8" | "u32" | "i64" => "number".into(),
        _ => {
            assert!(
                types.contains_key(&name),
                "{name} is not among the types of the bindings"
            );
            name
        }
    }
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|c| c.to_ascii_uppercase()));
        name.push_str(letters.as_str());
        name
    })
}
