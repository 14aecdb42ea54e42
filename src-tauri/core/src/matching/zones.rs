//! How many hours lie between two time zones, by standard time: summer time moves most of them together, and an hour
//! is within anybody's tolerance.

/// Names as people have them (IANA's, folded: no case, `_` for blanks) or write them short, with minutes from UTC.
const ZONES: &[(i16, &str)] = &[
    (-600, "pacific/honolulu hst"),
    (-540, "america/anchorage akst"),
    (
        -480,
        "america/los_angeles america/vancouver america/tijuana us/pacific pst pdt pt",
    ),
    (
        -420,
        "america/denver america/phoenix america/edmonton america/boise us/mountain mst mdt mt",
    ),
    (
        -360,
        "america/chicago america/mexico_city america/winnipeg america/costa_rica us/central cst cdt ct",
    ),
    (
        -300,
        "america/new_york america/toronto america/detroit america/bogota america/lima america/montreal us/eastern est edt et",
    ),
    (
        -240,
        "america/halifax america/santiago america/caracas america/la_paz ast",
    ),
    (-210, "america/st_johns"),
    (
        -180,
        "america/sao_paulo america/argentina/buenos_aires america/buenos_aires america/montevideo brt",
    ),
    (
        0,
        "utc gmt europe/london europe/dublin europe/lisbon atlantic/reykjavik africa/accra africa/casablanca wet bst",
    ),
    (
        60,
        "europe/zurich europe/berlin europe/paris europe/madrid europe/rome europe/vienna europe/amsterdam \
         europe/brussels europe/luxembourg europe/warsaw europe/prague europe/budapest europe/stockholm europe/oslo \
         europe/copenhagen europe/belgrade europe/zagreb europe/ljubljana europe/bratislava europe/malta \
         europe/monaco africa/lagos africa/tunis africa/algiers cet cest",
    ),
    (
        120,
        "europe/helsinki europe/athens europe/kyiv europe/kiev europe/bucharest europe/sofia europe/riga \
         europe/vilnius europe/tallinn africa/cairo africa/johannesburg asia/jerusalem asia/tel_aviv asia/beirut \
         eet eest",
    ),
    (
        180,
        "europe/istanbul europe/moscow europe/minsk asia/riyadh asia/qatar asia/kuwait asia/baghdad africa/nairobi msk",
    ),
    (210, "asia/tehran"),
    (240, "asia/dubai asia/baku asia/tbilisi asia/yerevan gst"),
    (300, "asia/karachi asia/tashkent asia/almaty pkt"),
    (330, "asia/kolkata asia/calcutta asia/colombo ist"),
    (345, "asia/kathmandu"),
    (360, "asia/dhaka"),
    (420, "asia/bangkok asia/jakarta asia/ho_chi_minh asia/saigon"),
    (
        480,
        "asia/singapore asia/shanghai asia/hong_kong asia/taipei asia/manila asia/kuala_lumpur australia/perth sgt hkt",
    ),
    (540, "asia/tokyo asia/seoul jst kst"),
    (570, "australia/adelaide australia/darwin"),
    (
        600,
        "australia/sydney australia/melbourne australia/brisbane australia/hobart aest",
    ),
    (720, "pacific/auckland nzst"),
];

/// Minutes from UTC; none where the zone is not known here.
pub(super) fn minutes(zone: &str) -> Option<i16> {
    let folded = zone.trim().to_lowercase().replace(' ', "_");
    if let Some(minutes) = etc(&folded) {
        return Some(minutes);
    }
    ZONES
        .iter()
        .find(|(_, names)| names.split_whitespace().any(|name| name == folded))
        .map(|(minutes, _)| *minutes)
}

/// `Etc/GMT+5` is five hours behind, and `UTC+2` two ahead: so they are written.
fn etc(folded: &str) -> Option<i16> {
    let (hours, sign) = match folded.strip_prefix("etc/gmt") {
        Some(hours) => (hours, -60),
        None => (folded.strip_prefix("utc").or(folded.strip_prefix("gmt"))?, 60),
    };
    let hours: i16 = hours.parse().ok()?;
    (-14..=14).contains(&hours).then_some(hours * sign)
}

/// Hours between two of [`minutes`], the shorter way round.
pub(super) fn hours_apart(one: i16, other: i16) -> f32 {
    let apart = (one - other).rem_euclid(1_440);
    f32::from(apart.min(1_440 - apart)) / 60.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_by_name_and_how_far_they_lie_apart() {
        for (zone, there) in [
            ("Europe/Zurich", Some(60)),
            ("CET", Some(60)),
            ("America/Los Angeles", Some(-480)),
            ("UTC", Some(0)),
            ("UTC+2", Some(120)),
            ("Etc/GMT+5", Some(-300)),
            ("Mars/Olympus", None),
            ("", None),
        ] {
            assert_eq!(minutes(zone), there, "{zone}");
        }
        assert_eq!(hours_apart(60, -480), 9.0);
        assert_eq!(hours_apart(-600, 720), 2.0);
        assert_eq!(hours_apart(330, 60), 4.5);
    }

    #[test]
    fn no_name_stands_twice() {
        let all: Vec<&str> = ZONES
            .iter()
            .flat_map(|(_, names)| names.split_whitespace())
            .collect();
        let once: std::collections::BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(once.len(), all.len());
    }
}
