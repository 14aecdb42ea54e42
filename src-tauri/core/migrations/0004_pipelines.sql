-- The desk's daily work: what a company is to us, who is off limits, roles of clients and who is in their pipelines, what
-- was sent to whom, what was said to whom, and what is due.
--
-- `about` is what a row hangs on where that may be a person, a company or a role: her key where there is a person, else
-- the company's, else the role's, else the row's own. Days are ISO dates, '' where nobody said. Per cent are basis points.

-- relation: what a company is to us. A company may be part of another (DeepMind of Google).
ALTER TABLE companies ADD COLUMN relation TEXT NOT NULL DEFAULT '' CHECK (relation IN ('', 'client', 'prospect', 'source', 'partner'));
ALTER TABLE companies ADD COLUMN pool TEXT NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN part_of BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE companies ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- Another name or domain a company goes by; `norm` is what two are compared by. The id is made of company, kind and norm.
CREATE TABLE company_aliases (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL CHECK (kind IN ('name', 'domain')),
  value      TEXT NOT NULL CHECK (value <> ''),
  norm       TEXT NOT NULL CHECK (norm <> ''),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX company_aliases_by_company ON company_aliases (company_id);
CREATE INDEX company_aliases_by_norm ON company_aliases (norm);

-- What a company runs, how it decides and how one rises there. One row a company; its id is made from the company's.
-- `workloads`: words parted by blanks. Decision rights: who decides on architecture, 1 (others) to 5 (the team). `blind`:
-- how this client's blind profiles are to be, as JSON, '' for the desk's own way.
CREATE TABLE company_profiles (
  rid             INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id      BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  infra_stage     TEXT NOT NULL DEFAULT '' CHECK (infra_stage IN ('', 'none', 'buying', 'building', 'operating')),
  fleet           INTEGER CHECK (fleet > 0),
  spend_per_month INTEGER CHECK (spend_per_month >= 0),
  currency        TEXT NOT NULL DEFAULT '',
  workloads       TEXT NOT NULL DEFAULT '',
  reports_to      TEXT NOT NULL DEFAULT '',
  decision_rights INTEGER CHECK (decision_rights BETWEEN 1 AND 5),
  decision_note   TEXT NOT NULL DEFAULT '',
  researchers     TEXT NOT NULL DEFAULT '',
  ladder          TEXT NOT NULL DEFAULT '',
  sponsor         TEXT NOT NULL DEFAULT '',
  challenge       TEXT NOT NULL DEFAULT '',
  blind           TEXT NOT NULL DEFAULT '',
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX company_profiles_by_company ON company_profiles (company_id);

-- Hardware a company has (`planned_on` '') or will have from a day, month or quarter on.
CREATE TABLE company_hardware (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id   BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  hardware     TEXT NOT NULL CHECK (hardware <> ''),
  accelerators INTEGER CHECK (accelerators > 0),
  planned_on   TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX company_hardware_by_company ON company_hardware (company_id);

-- A person as a company's contact, with the hat she wears there. The id is made of company and person.
CREATE TABLE company_contacts (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  hat        TEXT NOT NULL DEFAULT '' CHECK (hat IN ('', 'hiring_manager', 'talent', 'executive', 'billing', 'referrer')),
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX company_contacts_by_company ON company_contacts (company_id);
CREATE INDEX company_contacts_by_person ON company_contacts (person_id);

-- Who is not to be approached, from a day to a day (both included, '' open). On a company it reaches whoever works there
-- then; on a person it stays when she moves, and beats the company's. `stance` 'free': she may be, whatever her company's says.
CREATE TABLE off_limits (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about      BLOB NOT NULL CHECK (length(about) = 16),
  company_id BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  stance     TEXT NOT NULL DEFAULT 'off' CHECK (stance IN ('off', 'free')),
  reason     TEXT NOT NULL DEFAULT '',
  from_on    TEXT NOT NULL DEFAULT '',
  until_on   TEXT NOT NULL DEFAULT '',
  set_by     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((company_id IS NULL) <> (person_id IS NULL))
) STRICT;
CREATE INDEX off_limits_by_about ON off_limits (about);

-- Something that a rule of the desk stopped, done all the same, and why. Never changed.
CREATE TABLE overrides (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  rule       TEXT NOT NULL CHECK (rule IN ('off_limits', 'outreach_cap')),
  doing      TEXT NOT NULL CHECK (doing IN ('add_to_role', 'outreach', 'submit')),
  role_id    BLOB REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  stopped_by TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (reason <> ''),
  person     TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX overrides_by_person ON overrides (person_id);

-- A job order. Pay in minor units of `currency`, a year's, everything together. `wanted`, `weights`: as in
-- wanted_profiles; `fee`: its terms as JSON. The five levers: what the role offers, 1 to 5.
CREATE TABLE roles (
  rid             INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id      BLOB NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  title           TEXT NOT NULL CHECK (title <> ''),
  status          TEXT NOT NULL CHECK (status IN ('draft', 'open', 'on_hold', 'filled', 'lost')),
  openings        INTEGER NOT NULL DEFAULT 1 CHECK (openings > 0),
  archetype       TEXT NOT NULL DEFAULT '',
  place           TEXT NOT NULL DEFAULT '',
  presence        TEXT NOT NULL DEFAULT '' CHECK (presence IN ('', 'onsite', 'hybrid', 'remote')),
  confidential    INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  shown_as        TEXT NOT NULL DEFAULT '',
  opened_on       TEXT NOT NULL DEFAULT '',
  fill_by         TEXT NOT NULL DEFAULT '',
  pay_from        INTEGER CHECK (pay_from >= 0),
  pay_to          INTEGER CHECK (pay_to >= 0),
  currency        TEXT NOT NULL DEFAULT '',
  brief           TEXT NOT NULL DEFAULT '',
  wanted          TEXT NOT NULL,
  weights         TEXT NOT NULL,
  fee             TEXT NOT NULL DEFAULT '',
  challenge_offer INTEGER CHECK (challenge_offer BETWEEN 1 AND 5),
  challenge_note  TEXT NOT NULL DEFAULT '',
  hardware_offer  INTEGER CHECK (hardware_offer BETWEEN 1 AND 5),
  hardware_note   TEXT NOT NULL DEFAULT '',
  autonomy_offer  INTEGER CHECK (autonomy_offer BETWEEN 1 AND 5),
  autonomy_note   TEXT NOT NULL DEFAULT '',
  career_offer    INTEGER CHECK (career_offer BETWEEN 1 AND 5),
  career_note     TEXT NOT NULL DEFAULT '',
  pay_offer       INTEGER CHECK (pay_offer BETWEEN 1 AND 5),
  pay_note        TEXT NOT NULL DEFAULT '',
  owner           TEXT NOT NULL DEFAULT '',
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX roles_by_company ON roles (company_id);

-- Every status a role had, from when (UTC ms). Its clock stands still from an 'on_hold' to what follows.
CREATE TABLE role_statuses (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  role_id    BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  status     TEXT NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  at         INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX role_statuses_by_role ON role_statuses (role_id, at);

-- Who hires. The id is made of role and person.
CREATE TABLE role_managers (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  role_id    BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX role_managers_by_role ON role_managers (role_id);
CREATE INDEX role_managers_by_person ON role_managers (person_id);

-- The columns new roles start with, under a name; `stages` is JSON.
CREATE TABLE pipeline_templates (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  stages     TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- The columns of one role's board, in the order of `position`. After `ideal_days` a card is late, after `max_days` overdue.
CREATE TABLE stages (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  role_id    BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('sourced', 'contacted', 'replied', 'screened', 'submitted', 'interviewing', 'offer', 'accepted', 'rejected', 'withdrawn')),
  position   INTEGER NOT NULL,
  ideal_days INTEGER CHECK (ideal_days >= 0),
  max_days   INTEGER CHECK (max_days >= 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX stages_by_role ON stages (role_id, position);

-- One person in one role's pipeline. The id is made of role and person. `place` orders the cards of a column;
-- `entered_at`: in this stage since. `reason` and `closed_by` are of those rejected or withdrawn.
CREATE TABLE candidacies (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  role_id    BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  person_id  BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  stage_id   BLOB NOT NULL REFERENCES stages (id) DEFERRABLE INITIALLY DEFERRED,
  entered_at INTEGER NOT NULL,
  place      INTEGER NOT NULL,
  owner      TEXT NOT NULL DEFAULT '',
  source     TEXT NOT NULL DEFAULT '',
  reason     TEXT NOT NULL DEFAULT '',
  closed_by  TEXT NOT NULL DEFAULT '' CHECK (closed_by IN ('', 'us', 'client', 'person')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX candidacies_by_stage ON candidacies (stage_id, place);
CREATE INDEX candidacies_by_role ON candidacies (role_id);
CREATE INDEX candidacies_by_person ON candidacies (person_id);

-- Every stage a candidacy came into, from which; kinds as they were then. Never changed.
CREATE TABLE stage_moves (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  candidacy_id BLOB NOT NULL REFERENCES candidacies (id) DEFERRABLE INITIALLY DEFERRED,
  person_id    BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  role_id      BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  from_kind    TEXT NOT NULL DEFAULT '',
  from_name    TEXT NOT NULL DEFAULT '',
  to_kind      TEXT NOT NULL,
  to_name      TEXT NOT NULL,
  reason       TEXT NOT NULL DEFAULT '',
  closed_by    TEXT NOT NULL DEFAULT '',
  person       TEXT NOT NULL DEFAULT '',
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_moves_by_candidacy ON stage_moves (candidacy_id, at);
CREATE INDEX stage_moves_by_role ON stage_moves (role_id, at);
CREATE INDEX stage_moves_by_person ON stage_moves (person_id);

-- A profile that was sent to a client: what, when, to whom, by which route. `number` counts a desk's own from 1. `sheet` is
-- the profile as it was sent, as JSON; `digest` the BLAKE3 of its PDF in hex. Ours to introduce for `owned_days` from `sent_on`.
CREATE TABLE submittals (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  candidacy_id BLOB NOT NULL REFERENCES candidacies (id) DEFERRABLE INITIALLY DEFERRED,
  person_id    BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  role_id      BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  number       INTEGER NOT NULL CHECK (number > 0),
  sent_on      TEXT NOT NULL CHECK (sent_on <> ''),
  sent_to      TEXT NOT NULL DEFAULT '',
  route        TEXT NOT NULL CHECK (route IN ('mail', 'portal', 'message', 'call', 'in_person')),
  consent      TEXT NOT NULL CHECK (consent IN ('yes', 'no', 'unknown')),
  consent_on   TEXT NOT NULL DEFAULT '',
  form         TEXT NOT NULL CHECK (form IN ('named', 'blind')),
  owned_days   INTEGER CHECK (owned_days > 0),
  evidence     TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  sheet        TEXT NOT NULL DEFAULT '',
  digest       TEXT NOT NULL DEFAULT '',
  person       TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX submittals_by_candidacy ON submittals (candidacy_id);
CREATE INDEX submittals_by_role ON submittals (role_id);
CREATE INDEX submittals_by_person ON submittals (person_id);

-- What was put on the table in a candidacy, by the client or by the person. Minor units; base, bonus and equity are a
-- year's, the sign-on is paid once.
CREATE TABLE offers (
  rid          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  candidacy_id BLOB NOT NULL REFERENCES candidacies (id) DEFERRABLE INITIALLY DEFERRED,
  person_id    BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  role_id      BLOB NOT NULL REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  made_by      TEXT NOT NULL CHECK (made_by IN ('client', 'person')),
  base         INTEGER CHECK (base >= 0),
  bonus        INTEGER CHECK (bonus >= 0),
  equity       INTEGER CHECK (equity >= 0),
  sign_on      INTEGER CHECK (sign_on >= 0),
  currency     TEXT NOT NULL,
  made_on      TEXT NOT NULL CHECK (made_on <> ''),
  start_on     TEXT NOT NULL DEFAULT '',
  answer       TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'accepted', 'declined', 'countered')),
  answered_on  TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX offers_by_candidacy ON offers (candidacy_id);
CREATE INDEX offers_by_person ON offers (person_id);

-- A call, a mail, a message, a meeting, a note: with whom, about which company or role, at an instant.
CREATE TABLE interactions (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about      BLOB NOT NULL CHECK (length(about) = 16),
  person_id  BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  company_id BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  role_id    BLOB REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL CHECK (kind IN ('call', 'mail', 'message', 'meeting', 'note')),
  direction  TEXT NOT NULL DEFAULT '' CHECK (direction IN ('', 'out', 'in')),
  at         INTEGER NOT NULL,
  text       TEXT NOT NULL DEFAULT '',
  outcome    TEXT NOT NULL DEFAULT '',
  next_step  TEXT NOT NULL DEFAULT '',
  person     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX interactions_by_person ON interactions (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX interactions_by_company ON interactions (company_id, at) WHERE company_id IS NOT NULL;
CREATE INDEX interactions_by_role ON interactions (role_id, at) WHERE role_id IS NOT NULL;
CREATE INDEX interactions_by_about ON interactions (about);

-- Something to be done. `repeats`: every so many days, weeks, months or years ("2 weeks"), '' for once.
CREATE TABLE tasks (
  rid           INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about         BLOB NOT NULL CHECK (length(about) = 16),
  person_id     BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  company_id    BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  role_id       BLOB REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  title         TEXT NOT NULL CHECK (title <> ''),
  due_on        TEXT NOT NULL DEFAULT '',
  repeats       TEXT NOT NULL DEFAULT '',
  snoozed_until TEXT NOT NULL DEFAULT '',
  done_at       INTEGER,
  owner         TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX tasks_by_about ON tasks (about);
CREATE INDEX tasks_by_person ON tasks (person_id, due_on) WHERE person_id IS NOT NULL AND done_at IS NULL;
CREATE INDEX tasks_by_due ON tasks (due_on) WHERE done_at IS NULL;

-- How often to be in touch: with a person, or with whoever has a tag. The id is made from whom it is about.
CREATE TABLE cadences (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about      BLOB NOT NULL CHECK (length(about) = 16),
  person_id  BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id     BLOB REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  ideal_days INTEGER CHECK (ideal_days > 0),
  max_days   INTEGER CHECK (max_days > 0),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX cadences_by_about ON cadences (about);

-- Texts with tokens in braces.
CREATE TABLE text_templates (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  subject    TEXT NOT NULL DEFAULT '',
  body       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- How the desk works: what all who sit at its desks keep to. The id is made from the name.
CREATE TABLE rules (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  value      TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- A file kept with a person, a company or a role. What is in it lies apart, under the same key, so that lists of files
-- read none of it. `digest`: the BLAKE3 of its bytes in hex.
CREATE TABLE files (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about      BLOB NOT NULL CHECK (length(about) = 16),
  person_id  BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  company_id BLOB REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
  role_id    BLOB REFERENCES roles (id) DEFERRABLE INITIALLY DEFERRED,
  name       TEXT NOT NULL CHECK (name <> ''),
  bytes      INTEGER NOT NULL CHECK (bytes >= 0),
  digest     TEXT NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX files_by_about ON files (about);
CREATE INDEX files_by_company ON files (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX files_by_role ON files (role_id) WHERE role_id IS NOT NULL;

CREATE TABLE file_contents (
  rid        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  about      BLOB NOT NULL CHECK (length(about) = 16),
  contents   BLOB NOT NULL
) STRICT;
CREATE INDEX file_contents_by_about ON file_contents (about);
