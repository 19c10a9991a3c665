-- The record, version 1. Offsets count code points of articles.text, the first character is 0, the end is not included.
-- Dates are EDTF, moments ISO 8601 in UTC. Columns that may be null are unknown, never empty strings.

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
    id text not null unique,               -- digest of source and text: article.id of the record format
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

create table speakers (
    speaker ${key},
    id text not null unique,
    name text not null,
    type text not null,
    wikidata text
);

create table statements (
    statement ${key},
    id text not null unique,
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
    within text,                           -- id of the statement whose content reports this one
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

-- Who said what: one row a statement and speaker, the present texts of each source only.
create view said as
select statements.id as statement, speakers.name as speaker, speakers.type as speaker_type, statements.act, statements.content_text as words,
       statements.source_text as named_as, statements.said_date as said, articles.outlet, articles.published, articles.headline, articles.source
from statements
join articles on articles.article = statements.article
left join statement_speakers on statement_speakers.statement = statements.statement
left join speakers on speakers.speaker = statement_speakers.speaker
where articles.version = (select max(version) from articles later where later.source = articles.source);

-- Who denied what, and when.
create view denials as
select * from said where act = 'deny';

-- How many statements each speaker has in how many reports.
create view speaker_counts as
select speakers.name, speakers.type, count(*) as statements, count(distinct statements.article) as reports
from speakers
join statement_speakers on statement_speakers.speaker = speakers.speaker
join statements on statements.statement = statement_speakers.statement
group by speakers.speaker, speakers.name, speakers.type;
