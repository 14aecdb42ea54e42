//! The list in any order.

use crate::a_desk::{Desk, a_desk, names};
use roster_core::people::{PersonField, PersonId};
use roster_core::search::{
    self, PeopleColumn, PeopleQuery, PeopleSort, list_people, list_ranking, matching_people,
};
use std::collections::BTreeSet;

const COLUMNS: [PeopleColumn; 15] = [
    PeopleColumn::Name,
    PeopleColumn::Title,
    PeopleColumn::Company,
    PeopleColumn::Location,
    PeopleColumn::Pool,
    PeopleColumn::Tags,
    PeopleColumn::Email,
    PeopleColumn::Phone,
    PeopleColumn::TimeZone,
    PeopleColumn::Owner,
    PeopleColumn::Source,
    PeopleColumn::Created,
    PeopleColumn::Updated,
    PeopleColumn::Team,
    PeopleColumn::Scale,
];

async fn page(desk: &Desk, query: &PeopleQuery) -> Vec<PersonId> {
    let page = list_people(&desk.store, query).await.unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

/// Many people, some alike, some with empty cells.
async fn a_crowd() -> Desk {
    let desk = a_desk().await;
    for n in 0_u32..60 {
        let id = desk
            .adds_at(
                ["Ana Kowalska", "Ben Carter", "—", "Cleo"][n as usize % 4],
                ["", "Engineer", "Staff Engineer"][n as usize % 3],
                ["", "Tarnwick", "Osterhale", "Zephrane", ""][n as usize % 5],
                &if n % 2 == 0 {
                    format!("p{n}@example.org")
                } else {
                    String::new()
                },
            )
            .await;
        if n % 7 == 0 {
            desk.sets(id, PersonField::Pool, "hpc").await;
            desk.tags(&[id], "hot").await;
        }
    }
    desk
}

#[tokio::test]
async fn the_pages_of_any_order_hold_everybody_once_with_empty_cells_last() {
    let desk = a_crowd().await;
    for text in ["", "e", "engineer", "ana"] {
        let everybody: BTreeSet<PersonId> = matching_people(&desk.store, text)
            .await
            .unwrap()
            .into_iter()
            .collect();
        let sorts = COLUMNS
            .iter()
            .flat_map(|by| [false, true].map(|descending| Some(PeopleSort { by: *by, descending })));
        for sort in sorts.chain([None]) {
            let mut query = PeopleQuery {
                text: text.into(),
                sort,
                limit: 1_000,
                ..PeopleQuery::default()
            };
            let whole = page(&desk, &query).await;
            assert_eq!(whole.len(), everybody.len(), "{query:?}");
            assert_eq!(
                whole.iter().copied().collect::<BTreeSet<_>>(),
                everybody,
                "{query:?}"
            );
            query.limit = 7;
            let mut pieces = Vec::new();
            while query.offset < 70 {
                pieces.extend(page(&desk, &query).await);
                query.offset += query.limit;
            }
            assert_eq!(pieces, whole, "{query:?}");
        }
    }
    for (by, descending) in COLUMNS.iter().flat_map(|by| [(*by, false), (*by, true)]) {
        let sort = Some(PeopleSort { by, descending });
        let query = PeopleQuery {
            sort,
            limit: 1_000,
            ..PeopleQuery::default()
        };
        let rows = list_people(&desk.store, &query).await.unwrap().rows;
        let cells: Vec<String> = rows
            .iter()
            .map(|row| match by {
                PeopleColumn::Name => row.name.replace('—', "\u{1}").to_lowercase(),
                PeopleColumn::Title => row.title.to_lowercase(),
                PeopleColumn::Company => row.company.to_lowercase(),
                PeopleColumn::Location => row.location.clone(),
                PeopleColumn::Pool => row.pool.clone(),
                PeopleColumn::Tags => row.tags.join(" "),
                PeopleColumn::Email => row.email.clone(),
                PeopleColumn::Phone => row.phone.clone(),
                PeopleColumn::TimeZone => row.time_zone.clone(),
                PeopleColumn::Owner => row.owner.clone(),
                PeopleColumn::Source => row.source.clone(),
                PeopleColumn::Created => row.created_at.to_string(),
                PeopleColumn::Updated => row.updated_at.to_string(),
                PeopleColumn::Team => row.team.clone(),
                PeopleColumn::Scale => row.scale.map_or_else(String::new, |n| format!("{n:09}")),
                PeopleColumn::Touched => row.touched_at.map_or_else(String::new, |at| at.to_string()),
                PeopleColumn::Stage => row.stages.join(" "),
            })
            .collect();
        let filled = cells.iter().take_while(|cell| !cell.is_empty()).count();
        assert!(
            cells[filled..].iter().all(String::is_empty),
            "{by:?}: empty cells come last"
        );
        let rising = cells[..filled].is_sorted() || by == PeopleColumn::Name;
        let falling = cells[..filled].iter().rev().is_sorted() || by == PeopleColumn::Name;
        assert!(if descending { falling } else { rising }, "{by:?} {descending}");
    }
}

#[tokio::test]
async fn everybody_is_handed_out_for_an_export() {
    let desk = a_crowd().await;
    let mut seen = BTreeSet::new();
    let count = search::everybody(&desk.store, |rows| {
        seen.extend(rows.into_iter().map(|row| row.id));
        Ok(())
    })
    .await
    .unwrap();
    assert_eq!((count, seen.len()), (60, 60));
}

/// All pages of the order that many matches are shown in.
async fn names_first(desk: &Desk, typed: &str, limit: u32) -> Vec<String> {
    let mut found = Vec::new();
    loop {
        let query = PeopleQuery {
            text: typed.into(),
            limit,
            offset: u32::try_from(found.len()).unwrap(),
            ..PeopleQuery::default()
        };
        let page = list_ranking(&desk.store, &query, 0).await.unwrap();
        if page.rows.is_empty() {
            assert_eq!(page.total as usize, found.len(), "{typed}");
            return found;
        }
        found.extend(names(&page));
    }
}

#[tokio::test]
async fn of_many_matches_nobody_is_shown_who_does_not_match() {
    let desk = a_desk().await;
    for (name, title) in [
        ("Zed Zorn", "Li coach"),
        ("Lisa Quade", "Nothing"),
        ("Li Wei", ""),
        ("Linus Li", ""),
        ("Zoe Zorn", "Li coach"),
        ("Lisbeth Li", ""),
    ] {
        desk.adds_at(name, title, "", "").await;
    }
    for limit in [1, 2, 100] {
        assert_eq!(
            names_first(&desk, "\"li\"", limit).await,
            ["Li Wei", "Linus Li", "Lisbeth Li", "Zoe Zorn", "Zed Zorn"]
        );
        assert_eq!(
            names_first(&desk, "li", limit).await,
            [
                "Li Wei",
                "Linus Li",
                "Lisa Quade",
                "Lisbeth Li",
                "Zoe Zorn",
                "Zed Zorn"
            ]
        );
        assert_eq!(
            names_first(&desk, "li \"coach\"", limit).await,
            ["Zoe Zorn", "Zed Zorn"]
        );
    }
}
