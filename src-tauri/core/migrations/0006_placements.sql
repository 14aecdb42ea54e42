-- After the signature: placements with their money, how the placed are kept, and what is put off on the list of a day.
--
-- Money in minor units of the row's `currency`, a day an ISO date, '' where nobody said. Per cent are basis points.

-- An offer holds until this day, included.
ALTER TABLE offers ADD COLUMN expires_on TEXT NOT NULL DEFAULT '';
CREATE INDEX offers_by_expiry ON offers (expires_on) WHERE answer = '' AND expires_on > '';

-- What waits on a day is found without reading what is done, or was said, before.
CREATE INDEX tasks_to_do ON tasks (max(due_on, snoozed_until)) WHERE done_at IS NULL;
CREATE INDEX interactions_to_us ON interactions (at) WHERE direction = 'in';

-- Somebody who starts at a client's through us. The id is made from the candidacy: two desks that write one down write
-- down the same. `fee`: the terms as they were signed, as JSON; what they come to is counted from them and the pay, never
-- kept. Base, bonus and equity are a year's, the sign-on is paid once. `left_on`: her last day. `remedy`: what was settled
-- then; `replaced_by`: the placement that took its place. `cliff_on`: her first equity vests.
CREATE TABLE placements (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  candidacy_id BLOB NOT NULL REFERENCES candidacies (id) DEFERRABLE INITIALLY DEFERRED,
  person_id    BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  role_id      BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  company_id   BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on    TEXT NOT NULL DEFAULT '',
  start_on     TEXT NOT NULL DEFAULT '',
  base         INTEGER CHECK (base >= 0),
  bonus        INTEGER CHECK (bonus >= 0),
  equity       INTEGER CHECK (equity >= 0),
  sign_on      INTEGER CHECK (sign_on >= 0),
  currency     TEXT NOT NULL,
  fee          TEXT NOT NULL,
  cliff_on     TEXT NOT NULL DEFAULT '',
  left_on      TEXT NOT NULL DEFAULT '',
  left_by      TEXT NOT NULL DEFAULT '' CHECK (left_by IN ('', 'person', 'client', 'both')),
  left_reason  TEXT NOT NULL DEFAULT '',
  remedy       TEXT NOT NULL DEFAULT '' CHECK (remedy IN ('', 'refund', 'pro_rata', 'replacement', 'none')),
  replaced_by  BLOB REFERENCES placements (id) DEFERRABLE INITIALLY DEFERRED,
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX placements_by_person ON placements (person_id);
CREATE INDEX placements_by_role ON placements (role_id);
CREATE INDEX placements_by_company ON placements (company_id);
CREATE INDEX placements_by_candidacy ON placements (candidacy_id);

-- What a client was asked for, or is given back (`amount` below zero). A part of a retained fee can be asked for before
-- anybody is placed: then it hangs on the role alone. `about`: the person's key where there is one, else the role's.
CREATE TABLE invoices (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about        BLOB NOT NULL CHECK (length(about) = 16),
  person_id    BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  role_id      BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  placement_id BLOB REFERENCES placements (id) DEFERRABLE INITIALLY DEFERRED,
  number       TEXT NOT NULL DEFAULT '',
  label        TEXT NOT NULL DEFAULT '',
  amount       INTEGER NOT NULL,
  currency     TEXT NOT NULL,
  issued_on    TEXT NOT NULL DEFAULT '',
  due_on       TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX invoices_by_about ON invoices (about);
CREATE INDEX invoices_by_placement ON invoices (placement_id) WHERE placement_id IS NOT NULL;
CREATE INDEX invoices_by_role ON invoices (role_id);

-- Money that came for an invoice (or went, for one below zero), in the invoice's currency.
CREATE TABLE payments (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about      BLOB NOT NULL CHECK (length(about) = 16),
  invoice_id BLOB NOT NULL REFERENCES invoices (id) DEFERRABLE INITIALLY DEFERRED,
  amount     INTEGER NOT NULL CHECK (amount <> 0),
  currency   TEXT NOT NULL,
  paid_on    TEXT NOT NULL CHECK (paid_on <> ''),
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX payments_by_about ON payments (about);
CREATE INDEX payments_by_invoice ON payments (invoice_id);

-- What we pay to who brought us the placed person: somebody of the desk (`receiver_id`), or a name. `person_id`: the placed.
CREATE TABLE referral_fees (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id    BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  placement_id BLOB NOT NULL REFERENCES placements (id) DEFERRABLE INITIALLY DEFERRED,
  receiver_id  BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  receiver     TEXT NOT NULL DEFAULT '',
  amount       INTEGER NOT NULL CHECK (amount > 0),
  currency     TEXT NOT NULL,
  due_on       TEXT NOT NULL DEFAULT '',
  paid_on      TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX referral_fees_by_person ON referral_fees (person_id);
CREATE INDEX referral_fees_by_placement ON referral_fees (placement_id);
CREATE INDEX referral_fees_by_receiver ON referral_fees (receiver_id) WHERE receiver_id IS NOT NULL;

-- What was forecast on a day for a month ('2027-03') in one currency: `expected` weighs each fee by its chance, `whole` does
-- not. The id is made from day, month and currency.
CREATE TABLE forecasts (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  taken_on   TEXT NOT NULL CHECK (taken_on <> ''),
  month      TEXT NOT NULL CHECK (length(month) = 7),
  currency   TEXT NOT NULL,
  expected   INTEGER NOT NULL,
  whole      INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX forecasts_by_month ON forecasts (month, taken_on);

-- The steps new plans start with, under a name; `steps` is JSON.
CREATE TABLE retention_templates (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  steps      TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- How somebody is kept close: after a placement, or by herself (`placement_id` none). The id is made from the placement,
-- else from the person. `steps`: JSON, as in a template; the days they fall on are counted from the placement's dates, or
-- from `from_on`, and never kept. Nothing is due after `ended_on`.
CREATE TABLE retention_plans (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id    BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  placement_id BLOB REFERENCES placements (id) DEFERRABLE INITIALLY DEFERRED,
  from_on      TEXT NOT NULL DEFAULT '',
  steps        TEXT NOT NULL,
  ended_on     TEXT NOT NULL DEFAULT '',
  ended_why    TEXT NOT NULL DEFAULT '',
  owner        TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX retention_plans_by_person ON retention_plans (person_id);
CREATE INDEX retention_plans_by_placement ON retention_plans (placement_id) WHERE placement_id IS NOT NULL;

-- What became of one step of a plan: done or skipped on `on_day`, or moved to it by hand. `step` is its key within the plan,
-- `turn` counts a step that repeats from 0. The id is made from the three.
CREATE TABLE retention_marks (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  plan_id    BLOB NOT NULL REFERENCES retention_plans (id) DEFERRABLE INITIALLY DEFERRED,
  step       TEXT NOT NULL CHECK (step <> ''),
  turn       INTEGER NOT NULL DEFAULT 0 CHECK (turn >= 0),
  mark       TEXT NOT NULL CHECK (mark IN ('done', 'skipped', 'moved')),
  on_day     TEXT NOT NULL CHECK (on_day <> ''),
  why        TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX retention_marks_by_person ON retention_marks (person_id);
CREATE INDEX retention_marks_by_plan ON retention_marks (plan_id);

-- How somebody said it stands. Of a person: five levers from 1 to 5, each with what she has, how much she cares, and a line;
-- `approaches`: by how many recruiters a month. Of a client ('client'): satisfaction 1 to 5, plans, hardware, needs.
-- `flags`: words parted by blanks. `about`: the person's key where there is one, else the company's.
CREATE TABLE check_ins (
  rid             INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about           BLOB NOT NULL CHECK (length(about) = 16),
  person_id       BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  company_id      BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  placement_id    BLOB REFERENCES placements (id) DEFERRABLE INITIALLY DEFERRED,
  side            TEXT NOT NULL CHECK (side IN ('person', 'client')),
  on_day          TEXT NOT NULL CHECK (on_day <> ''),
  channel         TEXT NOT NULL DEFAULT '' CHECK (channel IN ('', 'call', 'mail', 'message', 'meeting')),
  challenge_have  INTEGER CHECK (challenge_have BETWEEN 1 AND 5),
  challenge_want  INTEGER CHECK (challenge_want BETWEEN 1 AND 5),
  challenge_note  TEXT NOT NULL DEFAULT '',
  hardware_have   INTEGER CHECK (hardware_have BETWEEN 1 AND 5),
  hardware_want   INTEGER CHECK (hardware_want BETWEEN 1 AND 5),
  hardware_note   TEXT NOT NULL DEFAULT '',
  autonomy_have   INTEGER CHECK (autonomy_have BETWEEN 1 AND 5),
  autonomy_want   INTEGER CHECK (autonomy_want BETWEEN 1 AND 5),
  autonomy_note   TEXT NOT NULL DEFAULT '',
  career_have     INTEGER CHECK (career_have BETWEEN 1 AND 5),
  career_want     INTEGER CHECK (career_want BETWEEN 1 AND 5),
  career_note     TEXT NOT NULL DEFAULT '',
  pay_have        INTEGER CHECK (pay_have BETWEEN 1 AND 5),
  pay_want        INTEGER CHECK (pay_want BETWEEN 1 AND 5),
  pay_note        TEXT NOT NULL DEFAULT '',
  approaches      INTEGER CHECK (approaches >= 0),
  approaches_note TEXT NOT NULL DEFAULT '',
  flags           TEXT NOT NULL DEFAULT '',
  satisfaction    INTEGER CHECK (satisfaction BETWEEN 1 AND 5),
  plans           TEXT NOT NULL DEFAULT '',
  roadmap         TEXT NOT NULL DEFAULT '',
  needs           TEXT NOT NULL DEFAULT '',
  next_step       TEXT NOT NULL DEFAULT '',
  person          TEXT NOT NULL DEFAULT '',
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL,
  CHECK (person_id IS NOT NULL OR company_id IS NOT NULL)
) STRICT;
CREATE INDEX check_ins_by_about ON check_ins (about);
CREATE INDEX check_ins_by_person ON check_ins (person_id, on_day) WHERE person_id IS NOT NULL;
CREATE INDEX check_ins_by_company ON check_ins (company_id, on_day) WHERE company_id IS NOT NULL;
CREATE INDEX check_ins_by_placement ON check_ins (placement_id) WHERE placement_id IS NOT NULL;

-- Something on the list of a day that is not to be seen before `until_on`. `entry` names it; the id is made from it.
CREATE TABLE put_off (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  entry      TEXT NOT NULL CHECK (entry <> ''),
  until_on   TEXT NOT NULL CHECK (until_on <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
