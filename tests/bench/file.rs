//! A file as networks and applicant systems hand it out: eleven columns, a row a person.

use roster_core::demo::invent;
use std::fmt::Write as _;

/// Employers in the file.
const EMPLOYERS: u32 = 3_000;

/// A CSV with `rows` invented people. They have a profile each, most an e-mail and a phone, all a tag or two.
pub fn of_people(rows: u32) -> String {
    let mut text =
        "First Name,Last Name,URL,Email Address,Phone,Company,Position,City,Country,Tags,Notes\n".to_owned();
    for n in 0..rows {
        let person = invent(7, n, rows, 1_800_000_000_000, "Ruth").record;
        let employer = n.wrapping_mul(2_654_435_761) % EMPLOYERS;
        let email = if n % 5 == 0 {
            String::new()
        } else {
            format!("person{n}@employer{employer}.example")
        };
        let _ = writeln!(
            text,
            "{},{},https://www.linkedin.com/in/person-{n},{email},+1 650 25{} {:04},Employer {employer} Systems,\"{}\",\"{}\",,tag{};gpu,\"Met at booth {n}, wants to move.\"",
            person.given,
            person.family,
            n / 10_000 % 10,
            n % 10_000,
            person.title,
            person.location,
            n % 20,
        );
    }
    text
}
