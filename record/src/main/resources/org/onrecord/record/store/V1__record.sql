-- The record, version 1. Offsets count code points of articles.text, the first character is 0, the end is not included.
-- Dates are EDTF, moments ISO 8601 in UTC. Columns that may be null are unknown, never empty strings.
-- Ids are compared byte by byte, in whatever order the database sorts words: they are looked up by their beginnings.

create table runs (
    run ${key},
    started text not null,
    program text not null,                 -- version of the program
    model text not null                    -- digest of the model and the rules
);

-- One row a transaction that changed reports. Whoever follows the record, as the search index does, keeps the last row it knows: a record
-- that has no such row is another, or was restored.
create table changes (
    change bigint primary key,             -- the last articles.touched of the transaction
    token text not null,                   -- drawn at random
    written text not null                  -- by the machine's clock, which may have been wrong: order goes by the number
);

create table articles (
    article ${key},
    id text${bytes} not null unique,       -- digest of source and text: article.id of the record format
    source text not null,
    version integer not null,              -- 1, 2 ... of one source, in the order in which its texts came
    came bigint not null references runs,  -- the run that brought it
    run bigint not null references runs,   -- the run that read it last
    headline text,
    outlet text,
    published text,
    language text not null,
    text text not null,
    hash text not null,                    -- digest of the text alone: equal texts of two sources have equal ones
    reading text not null,                 -- digest of all that was read of it: what a later version of the program reads may differ
    address text,
    canonical text,
    section text,
    changed text,
    charset text,
    touched bigint not null unique,        -- counts up with every change: who follows the record asks for what is later
    alignment text,                        -- [[text start, text length, page start, page length], ...]; null: none
    statement_count integer not null,      -- how many there are of it: one that is lost is seen
    unique (source, version)
);

create table article_people (
    article bigint not null references articles,
    role text not null check (role in ('byline', 'credit')),
    place integer not null,
    name text not null,
    primary key (article, role, place)
);

create table article_parts (
    article bigint not null references articles,
    mark integer not null,                 -- 0, 1 ... for marks; -1 for furniture
    place integer not null,
    kind text not null,
    span_start integer not null,
    span_end integer not null,
    primary key (article, mark, place)
);

create table article_origins (
    article bigint not null references articles,
    field text not null,
    found_in text not null,
    primary key (article, field)
);

-- What a text has that the one before it, of the same source, had not (added), and what it lost (gone).
create table article_changes (
    article bigint not null references articles,
    what text not null check (what in ('added', 'gone')),
    place integer not null,
    words text not null,
    primary key (article, what, place)
);

-- Who speaks, under the id of the record format. A speaker that people merged with another stays, as the one who was read, and same_as
-- says who that is: the views and every export follow it.
create table speakers (
    speaker ${key},
    id text${bytes} not null unique,
    name text not null,
    type text not null,
    wikidata text,
    folded text${bytes} not null,          -- the name in lower case, without accents, hyphens between words: to look it up
    same_as bigint references speakers deferrable initially deferred, -- never one that is merged itself; may be a later row
    name_as_read text                      -- where people gave another name
);

create table statements (
    statement ${key},
    id text${bytes} not null unique,
    article bigint not null references articles,
    place integer not null,                -- 0, 1 ... in the order of their contents' first characters
    run bigint not null references runs,
    form text not null,
    kind text not null,
    act text not null,
    confidence ${real} not null,
    source_text text,
    cue_text text,
    content_text text not null,
    addressee_text text,
    setting_text text,
    said_date text,
    said_text text,
    said_from text,
    within text${bytes},                   -- id of the statement whose content reports this one
    unique (article, place)
);

create table statement_spans (
    statement bigint not null references statements on delete cascade,
    part text not null,                    -- source, cue, content, addressee, setting, said, or relay 0, relay 1 ...
    place integer not null,
    span_start integer not null,
    span_end integer not null,
    primary key (statement, part, place)
);

create table statement_speakers (
    statement bigint not null references statements on delete cascade,
    place integer not null,
    speaker bigint not null references speakers,
    resolved_by text not null,
    confidence ${real} not null,
    primary key (statement, place)
);

create table statement_relays (
    statement bigint not null references statements on delete cascade,
    place integer not null,
    name text not null,
    primary key (statement, place)
);

-- What people changed (docs/corrections.md). Rows are never deleted; undoing one is a row as well. The tables above hold what holds now.
create table corrections (
    correction ${key},                     -- its number, which 'onrecord undo' takes
    id text${bytes} not null unique,       -- the same in every record that it is brought into
    made text not null,                    -- when
    made_by text not null,
    kind text not null check (kind in ('statements', 'split', 'merge', 'rename', 'undo')),
    why text,
    undoes bigint references corrections deferrable initially deferred,
    holds integer not null,                -- 1, or 0 when it is undone
    was text,                              -- in words: the speaker before, or the correction undone
    became text,
    before text,                           -- the speaker before and after as the record format has it
    after text
);

-- What corrections change of statements, one row an edit.
create table amendments (
    correction bigint not null references corrections,
    place integer not null,
    article bigint not null references articles,
    statement text${bytes} not null,       -- id, which stays whatever is corrected
    kind text not null,                    -- speakers, act, said, content, source, cue, reject, restore or add
    was text,                              -- in words
    became text,
    as_read text,                          -- the statement as the program had read it; null: added by hand
    before text,                           -- the statement before and after as the record format has it; null: not there
    after text,
    primary key (correction, place)
);

-- What the program read of articles that have corrections which hold: these are applied to it again when it reads anew.
create table as_read (
    article bigint primary key references articles,
    statements text not null               -- as the record format has them
);

-- The corrections that a statement owes something to.
create table statement_corrections (
    statement bigint not null references statements on delete cascade,
    correction bigint not null references corrections,
    primary key (statement, correction)
);

-- Every input that is not recorded, with its reason.
create table skipped (
    skipped ${key},
    run bigint not null references runs,
    source text not null,
    outcome text not null,                 -- duplicate, refused or failed
    reason text not null,
    position bigint,                       -- bytes before the fault
    message text not null,
    inputs integer not null                -- how many
);

create index statement_speakers_by_speaker on statement_speakers (speaker);
create index articles_by_published on articles (published);
create index articles_by_address on articles (address);
create index articles_by_hash on articles (hash);
create index skipped_by_source on skipped (source);
create index speakers_by_folded on speakers (folded);
create index speakers_by_same_as on speakers (same_as);
create index amendments_by_article on amendments (article);
create index amendments_by_statement on amendments (statement);

-- The present text of each source: the last of its versions. The views below tell of these, the tables of all.
create view present as
select article, id, source, version, headline, outlet, published, text
from articles
where version = (select max(version) from articles later where later.source = articles.source);

-- Each statement's speakers: the words that name them in the report and where these stand, what decided who it is and how surely.
create view mentions as
select statements.id as statement, who.name as speaker, who.id as speaker_id, statements.source_text as words,
       (select min(span_start) from statement_spans where statement_spans.statement = statements.statement and part = 'source') as span_start,
       (select max(span_end) from statement_spans where statement_spans.statement = statements.statement and part = 'source') as span_end,
       statement_speakers.resolved_by, statement_speakers.confidence,
       case when as_read.speaker = who.speaker then null else as_read.name end as merged_from
from statement_speakers
join statements on statements.statement = statement_speakers.statement
join present on present.article = statements.article
join speakers as_read on as_read.speaker = statement_speakers.speaker
join speakers who on who.speaker = coalesce(as_read.same_as, as_read.speaker);

-- The names under which reports quote each speaker, as printed, and how often.
create view names as
select speaker, speaker_id, words as name, count(*) as times
from mentions
where words is not null and resolved_by in ('name', 'surname', 'apposition', 'description', 'correction')
group by speaker_id, speaker, words;

-- The passages of each statement: which part of it, the words, and where they stand.
create view spans as
select statements.id as statement, statement_spans.part, substr(present.text, span_start + 1, span_end - span_start) as words, span_start, span_end,
       present.source
from statement_spans
join statements on statements.statement = statement_spans.statement
join present on present.article = statements.article;

-- When each statement was said, and what tells so.
create view dates as
select statements.id as statement, said_date as said, said_text as words, said_from as told_by
from statements
join present on present.article = statements.article
where said_date is not null;

-- Through whom reports have what they report, the nearest to the outlet first.
create view relays as
select statements.id as statement, statement_relays.place + 1 as step, statement_relays.name as relay
from statement_relays
join statements on statements.statement = statement_relays.statement
join present on present.article = statements.article;

-- Who said what: one row a statement and speaker. No speaker: nobody can tell who.
create view said as
select who.name as speaker, statements.act, statements.content_text as words, statements.said_date as said, present.outlet, present.published,
       present.headline, statements.source_text as named_as, who.type as speaker_type, statements.form, statements.kind, present.source,
       (select count(*) from statement_corrections where statement_corrections.statement = statements.statement) as corrections,
       statements.id as statement
from statements
join present on present.article = statements.article
left join statement_speakers on statement_speakers.statement = statements.statement
left join speakers as_read on as_read.speaker = statement_speakers.speaker
left join speakers who on who.speaker = coalesce(as_read.same_as, as_read.speaker);

-- Who denied what, and when.
create view denials as
select speaker, words, said, outlet, published, headline, named_as, source, statement from said where act = 'deny';

-- How many statements each speaker has in how many reports, and what they did by them.
create view speaker_counts as
select who.name as speaker, who.type, count(*) as statements, count(distinct statements.article) as reports,
       sum(case when statements.act = 'deny' then 1 else 0 end) as denials,
       sum(case when statements.act = 'accuse' then 1 else 0 end) as accusations,
       sum(case when statements.act = 'promise' then 1 else 0 end) as promises,
       min(present.published) as first_published, max(present.published) as last_published, who.id as speaker_id
from statement_speakers
join speakers as_read on as_read.speaker = statement_speakers.speaker
join speakers who on who.speaker = coalesce(as_read.same_as, as_read.speaker)
join statements on statements.statement = statement_speakers.statement
join present on present.article = statements.article
group by who.speaker, who.name, who.type, who.id;

-- How often each act is reported, and of how many speakers.
create view acts as
select act, count(distinct statement) as statements, count(distinct speaker) as speakers, count(distinct source) as reports
from said group by act;

-- What people changed, in words, and whether it holds.
create view correction_log as
select corrections.correction as number, corrections.made, corrections.made_by, coalesce(amendments.kind, corrections.kind) as what,
       coalesce(amendments.was, corrections.was) as was, coalesce(amendments.became, corrections.became) as became, corrections.why,
       case when corrections.holds = 1 then 'holds' else 'undone' end as state, amendments.statement, articles.headline, articles.source
from corrections
left join amendments on amendments.correction = corrections.correction
left join articles on articles.article = amendments.article;

-- Why inputs are not in the record.
create view not_recorded as
select outcome, reason, sum(inputs) as inputs, min(message) as for_example
from skipped group by outcome, reason;
