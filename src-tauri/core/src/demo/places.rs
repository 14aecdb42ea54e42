//! Where invented people live, and numbers there that ring at nobody's.

use super::dice::Dice;

/// A place as people write it, its IANA time zone, and the numbers used there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub name: &'static str,
    pub zone: &'static str,
    phones: Phones,
}

/// Numbers kept for drama by those who hand numbers out.
#[derive(Debug, Clone, Copy, Default)]
enum Phones {
    /// 555-0100 to 555-0199 behind any area code: NANPA's "555 line numbers".
    Nanp(&'static str),
    /// 0000 to 0999 behind these: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
    Ofcom(&'static str),
    /// Three digits behind these: Bundesnetzagentur, "Rufnummern für Film und Fernsehen".
    Bnetza(&'static str),
    /// Four digits behind these: Arcep's plan de numérotation, "numéros réservés aux œuvres audiovisuelles".
    Arcep(&'static str),
    /// No such numbers are known to us there.
    #[default]
    None,
}

use Phones::{Arcep, Bnetza, Nanp, None as Unknown, Ofcom};

const fn place(name: &'static str, zone: &'static str, phones: Phones) -> Place {
    Place { name, zone, phones }
}

const PACIFIC: &str = "America/Los_Angeles";
const EASTERN: &str = "America/New_York";
const BERLIN: &str = "Europe/Berlin";
const LONDON: &str = "Europe/London";

/// The first ones are where most of this work is.
const PLACES: [Place; 52] = [
    place("San Francisco, CA", PACIFIC, Nanp("415")),
    place("Palo Alto, CA", PACIFIC, Nanp("650")),
    place("Seattle, WA", PACIFIC, Nanp("206")),
    place("New York, NY", EASTERN, Nanp("212")),
    place("London, UK", LONDON, Ofcom("20 7946")),
    place("Santa Clara, CA", PACIFIC, Nanp("408")),
    place("Bengaluru, India", "Asia/Kolkata", Unknown),
    place("Austin, TX", "America/Chicago", Nanp("512")),
    place("Zürich, Switzerland", "Europe/Zurich", Unknown),
    place("Toronto, ON", "America/Toronto", Nanp("416")),
    place("Paris, France", "Europe/Paris", Arcep("1 99 00")),
    place("Berlin, Germany", BERLIN, Bnetza("30 23125")),
    place("Boston, MA", EASTERN, Nanp("617")),
    place("Beijing, China", "Asia/Shanghai", Unknown),
    place("Singapore", "Asia/Singapore", Unknown),
    place("Tel Aviv, Israel", "Asia/Jerusalem", Unknown),
    place("Tokyo, Japan", "Asia/Tokyo", Unknown),
    place("Seoul, South Korea", "Asia/Seoul", Unknown),
    place("Munich, Germany", BERLIN, Bnetza("89 99998")),
    place("Amsterdam, Netherlands", "Europe/Amsterdam", Unknown),
    place("Chicago, IL", "America/Chicago", Nanp("312")),
    place("Denver, CO", "America/Denver", Nanp("303")),
    place("Manchester, UK", LONDON, Ofcom("161 496")),
    place("Hyderabad, India", "Asia/Kolkata", Unknown),
    place("Montréal, QC", "America/Toronto", Nanp("514")),
    place("Vancouver, BC", "America/Vancouver", Nanp("604")),
    place("Warsaw, Poland", "Europe/Warsaw", Unknown),
    place("Stockholm, Sweden", "Europe/Stockholm", Unknown),
    place("Shanghai, China", "Asia/Shanghai", Unknown),
    place("Hangzhou, China", "Asia/Shanghai", Unknown),
    place("Hsinchu, Taiwan", "Asia/Taipei", Unknown),
    place("Oak Ridge, TN", EASTERN, Nanp("865")),
    place("Lemont, IL", "America/Chicago", Nanp("630")),
    place("Los Alamos, NM", "America/Denver", Nanp("505")),
    place("Edinburgh, UK", LONDON, Ofcom("131 496")),
    place("Jülich, Germany", BERLIN, Bnetza("221 4710")),
    place("Grenoble, France", "Europe/Paris", Arcep("4 65 71")),
    place("Kajaani, Finland", "Europe/Helsinki", Unknown),
    place("Barcelona, Spain", "Europe/Madrid", Unknown),
    place("Bologna, Italy", "Europe/Rome", Unknown),
    place("Lisbon, Portugal", "Europe/Lisbon", Unknown),
    place("São Paulo, Brazil", "America/Sao_Paulo", Unknown),
    place(
        "Buenos Aires, Argentina",
        "America/Argentina/Buenos_Aires",
        Unknown,
    ),
    place("Kyiv, Ukraine", "Europe/Kyiv", Unknown),
    place("Istanbul, Türkiye", "Europe/Istanbul", Unknown),
    place("Abu Dhabi, UAE", "Asia/Dubai", Unknown),
    place("Lagos, Nigeria", "Africa/Lagos", Unknown),
    place("Nairobi, Kenya", "Africa/Nairobi", Unknown),
    place("Hanoi, Vietnam", "Asia/Ho_Chi_Minh", Unknown),
    place("Jakarta, Indonesia", "Asia/Jakarta", Unknown),
    place("Sydney, Australia", "Australia/Sydney", Unknown),
    place("Auckland, New Zealand", "Pacific/Auckland", Unknown),
];

impl Place {
    /// What people there are paid in.
    pub(super) fn currency(self) -> &'static str {
        match self.zone {
            LONDON => "GBP",
            "Europe/Zurich" => "CHF",
            zone if zone.starts_with("Europe/") => "EUR",
            _ => "USD",
        }
    }
}

pub(super) fn somewhere(dice: &mut Dice) -> Place {
    dice.pick_early(&PLACES)
}

/// A number at `place`; an American or British one where none is kept for drama there.
pub(super) fn phone(dice: &mut Dice, place: Place) -> String {
    let phones = match place.phones {
        Unknown if dice.percent(50) => Nanp("415"),
        Unknown => Ofcom("20 7946"),
        known => known,
    };
    match phones {
        Nanp(area) => format!("+1 {area} 555-01{:02}", dice.below(100)),
        Ofcom(area) => format!("+44 {area} 0{:03}", dice.below(1_000)),
        Bnetza(area) => format!("+49 {area}{:03}", dice.below(1_000)),
        Arcep(area) => format!("+33 {area} {:02} {:02}", dice.below(100), dice.below(100)),
        Unknown => String::new(),
    }
}
