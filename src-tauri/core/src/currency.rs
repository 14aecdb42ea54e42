//! The world's currencies: ISO 4217's codes with their minor digits, as of its amendment 177 (2024).
//!
//! A table of our own and no crate: the list is 156 codes of which 23 are not in hundredths, changes by one or two
//! lines a year, and all that is asked of it is in this file. Funds, metals and testing codes are left out: nobody is
//! paid in them.

/// A currency there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: &'static str,
    digits: u8,
}

/// Divided into hundredths.
const HUNDREDTHS: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD \
    NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP \
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";
/// Not divided.
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Divided into thousandths.
const THOUSANDTHS: &str = "BHD IQD JOD KWD LYD OMR TND";

/// Of which a year's pay may be billions: a hundred of them are worth about a dollar or less.
const SMALL: &str = "AMD AOA ARS BIF CDF CLP COP CRC DJF DZD GNF HUF IDR IQD IRR ISK JPY KHR KMF KRW KZT LAK LBP LKR MGA MMK \
    MNT MWK NGN PKR PYG RSD RUB RWF SDG SOS SSP STN SYP TZS UGX UZS VND VUV XAF XOF XPF YER";

/// Signs and what they may stand for, the longer before the shorter. The first is meant where nothing else says; one
/// that is nobody's first begins with an empty code.
const SIGNS: &[(&str, &[&str])] = &[
    ("US$", &["USD"]),
    ("CA$", &["CAD"]),
    ("AU$", &["AUD"]),
    ("NZ$", &["NZD"]),
    ("HK$", &["HKD"]),
    ("NT$", &["TWD"]),
    ("MX$", &["MXN"]),
    ("R$", &["BRL"]),
    ("C$", &["CAD"]),
    ("A$", &["AUD"]),
    ("S$", &["SGD"]),
    (
        "$",
        &[
            "USD", "CAD", "AUD", "SGD", "HKD", "NZD", "TWD", "MXN", "CLP", "COP", "ARS",
        ],
    ),
    ("€", &["EUR"]),
    ("£", &["GBP", "EGP"]),
    ("¥", &["JPY", "CNY"]),
    ("₹", &["INR"]),
    ("₩", &["KRW"]),
    ("₪", &["ILS"]),
    ("₺", &["TRY"]),
    ("₴", &["UAH"]),
    ("₫", &["VND"]),
    ("฿", &["THB"]),
    ("₱", &["PHP"]),
    ("₦", &["NGN"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
    ("Ft", &["HUF"]),
    ("SFr.", &["CHF"]),
    ("SFr", &["CHF"]),
    ("Fr.", &["CHF"]),
    ("kr.", &["", "DKK", "NOK", "SEK", "ISK"]),
    ("kr", &["", "SEK", "NOK", "DKK", "ISK"]),
];

/// Words of three letters behind a number that are no currency.
const NUMBERS: [&str; 2] = ["mio", "tsd"];

impl Currency {
    /// The currency of this code, in any case.
    pub fn of(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        [(HUNDREDTHS, 2), (WHOLE, 0), (THOUSANDTHS, 3)]
            .into_iter()
            .find_map(|(codes, digits)| {
                let code = codes.split_whitespace().find(|one| *one == code)?;
                Some(Self { code, digits })
            })
    }

    pub fn code(self) -> &'static str {
        self.code
    }

    /// How many digits stand behind its decimal mark.
    pub fn digits(self) -> u8 {
        self.digits
    }

    /// Minor units in one of it.
    pub fn minor(self) -> i128 {
        10_i128.pow(self.digits.into())
    }

    /// More of it than this nobody is paid, in minor units: a billion, or a trillion of a small one.
    pub(crate) fn most(self) -> i128 {
        let small = SMALL.split_whitespace().any(|code| code == self.code);
        self.minor() * if small { 1_000_000_000_000 } else { 1_000_000_000 }
    }

    pub fn all() -> impl Iterator<Item = Self> {
        [HUNDREDTHS, WHOLE, THOUSANDTHS]
            .into_iter()
            .flat_map(str::split_whitespace)
            .filter_map(Self::of)
    }

    /// The code or sign that `text` begins or ends with, and the rest. A sign stands for `field` where it may, else for
    /// the currency it is the usual sign of.
    pub(crate) fn around(text: &str, field: Option<Self>) -> Around<'_> {
        let front = text
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let back = text
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let ends = [
            (front, text.get(front.len()..).unwrap_or_default()),
            (back, text.get(..text.len() - back.len()).unwrap_or_default()),
        ];
        for (word, rest) in ends {
            if let Some(currency) = Self::of(word) {
                return Around::Named(currency, rest.trim());
            }
        }
        for (sign, codes) in SIGNS {
            let Some(rest) = without(text, sign) else { continue };
            let named = field.filter(|field| codes.contains(&field.code));
            let usual = || codes.first().and_then(|code| Self::of(code));
            return match named.or_else(usual) {
                Some(currency) => Around::Named(currency, rest),
                None => Around::Unclear(sign),
            };
        }
        let code = |word: &str| word.chars().count() == 3 && !NUMBERS.contains(&word.to_lowercase().as_str());
        match ends
            .into_iter()
            .find(|(word, rest)| code(word) && rest.contains(|c: char| c.is_ascii_digit()))
        {
            Some((word, _)) => Around::Unknown(word),
            None => Around::Nothing,
        }
    }
}

/// What stands around a number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Around<'a> {
    Nothing,
    Named(Currency, &'a str),
    /// Three letters that are no currency.
    Unknown(&'a str),
    /// A sign of several currencies.
    Unclear(&'static str),
}

/// `text` without the sign at one of its ends. A sign of letters is a word of its own: `kr` does not begin `krone`.
fn without<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let is = |part: Option<&str>| part.is_some_and(|part| part.to_lowercase() == sign.to_lowercase());
    let letters = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let at = sign.len();
    if is(text.get(..at)) {
        let rest = text.get(at..)?;
        let goes_on = letters(sign.chars().last()) && letters(rest.chars().next());
        return (!goes_on).then(|| rest.trim());
    }
    let at = text.len().checked_sub(at)?;
    let rest = text.get(..at).filter(|_| is(text.get(at..)))?;
    let goes_on = letters(sign.chars().next()) && letters(rest.chars().last());
    (!goes_on).then(|| rest.trim())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_currency_is_there_once() {
        let codes: Vec<_> = Currency::all().map(Currency::code).collect();
        let once: BTreeSet<_> = codes.iter().collect();
        assert_eq!(codes.len(), once.len());
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
        );
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("ISK", 0), ("TND", 3)] {
            assert_eq!(Currency::of(code).unwrap().digits(), digits, "{code}");
        }
        assert_eq!(Currency::of(" usd "), Currency::of("USD"));
        assert_eq!((Currency::of("XAU"), Currency::of("")), (None, None));
        for code in SMALL.split_whitespace() {
            assert!(Currency::of(code).is_some(), "{code}");
        }
        for (sign, codes) in SIGNS {
            for code in codes.iter().filter(|code| !code.is_empty()) {
                assert!(Currency::of(code).is_some(), "{sign} is no {code}");
            }
        }
    }
}
