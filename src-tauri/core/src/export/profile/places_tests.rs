//! What is told of a place, and what is too exact to be.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::places::*;

#[test]
fn a_place_is_told_as_its_country_or_part_of_the_world() {
    for (place, zone, in_country, in_region) in [
        ("Zürich, Switzerland", "Europe/Zurich", "Switzerland", "Europe"),
        (
            "San Francisco, CA",
            "America/Los_Angeles",
            "United States",
            "North America",
        ),
        ("Seattle, WA, USA", "", "United States", "North America"),
        ("London", "Europe/London", "Europe", "Europe"),
        ("Toronto, ON", "", "Canada", "North America"),
        ("Singapore", "", "Singapore", "Asia"),
        ("Schweiz", "", "Switzerland", "Europe"),
        ("somewhere", "", "", ""),
        ("", "America/Sao_Paulo", "South America", "South America"),
    ] {
        assert_eq!(told(place, zone, PlaceTold::Country), in_country, "{place}");
        assert_eq!(told(place, zone, PlaceTold::Region), in_region, "{place}");
    }
    let exact_in = |place: &str, zone: &str, told: &str| exact(place, zone, told).join("; ");
    for (place, zone, told, all) in [
        (
            "Zürich, Switzerland",
            "",
            "Switzerland",
            "Zürich, Switzerland; Zürich",
        ),
        (
            "Seattle, WA, USA",
            "",
            "United States",
            "Seattle, WA; WA, USA; Seattle",
        ),
        (
            "Zürich, Switzerland",
            "",
            "Europe",
            "Zürich, Switzerland; Zürich; Switzerland",
        ),
        (
            "San Francisco Bay Area",
            "",
            "",
            "San Francisco Bay Area; San Francisco; Bay Area",
        ),
        ("Greater Seattle Area", "", "", "Greater Seattle Area; Seattle"),
        (
            "New York City Metropolitan Area",
            "",
            "",
            "New York City Metropolitan Area; New York",
        ),
        ("Remote - Lyon", "", "", "Remote, Lyon; Lyon"),
        (
            "",
            "America/Argentina/Buenos_Aires",
            "South America",
            "America/Argentina/Buenos_Aires; Argentina; Buenos Aires",
        ),
        (
            "",
            "America/Argentina/Buenos_Aires",
            "Argentina",
            "America/Argentina/Buenos_Aires; Buenos Aires",
        ),
        ("", "US/Eastern", "North America", "US/Eastern"),
        ("", "CET", "Europe", ""),
        ("", "Singapore", "Asia", "Singapore"),
    ] {
        assert_eq!(exact_in(place, zone, told), all, "{place} {zone}");
    }
}

#[test]
fn a_code_is_a_states_where_the_states_are() {
    for (place, zone, in_country) in [
        ("Berlin, DE", "Europe/Berlin", "Germany"),
        ("Berlin, DE", "", "Germany"),
        ("Munich, DE", "", ""),
        ("Wilmington, DE", "America/New_York", "United States"),
        ("San Francisco, CA", "", "United States"),
        ("Toronto, CA", "America/Toronto", "Canada"),
        ("Bengaluru, IN", "Asia/Kolkata", "India"),
        ("Chicago, IL", "", "United States"),
        ("Rosario, AR", "America/Argentina/Buenos_Aires", "Argentina"),
        ("Zürich, CH", "", "Switzerland"),
        ("Austin, TX", "", "United States"),
    ] {
        assert_eq!(
            told(place, zone, PlaceTold::Country),
            in_country,
            "{place} {zone}"
        );
    }
}
