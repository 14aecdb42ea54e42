//! The marks of a check-in, as its row has them.

use crate::retention::risk::Levers;

/// The levers of a check-in.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::retention) struct Marks {
    challenge_have: Option<u8>,
    challenge_want: Option<u8>,
    hardware_have: Option<u8>,
    hardware_want: Option<u8>,
    autonomy_have: Option<u8>,
    autonomy_want: Option<u8>,
    career_have: Option<u8>,
    career_want: Option<u8>,
    pay_have: Option<u8>,
    pay_want: Option<u8>,
}

impl Marks {
    pub fn levers(&self) -> Levers {
        [
            (self.challenge_have, self.challenge_want),
            (self.hardware_have, self.hardware_want),
            (self.autonomy_have, self.autonomy_want),
            (self.career_have, self.career_want),
            (self.pay_have, self.pay_want),
        ]
    }
}
