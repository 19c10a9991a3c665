-- Claims: statements about one proposition, whichever side they take. All of it but claim_corrections is made of the record alone: it may lag,
-- may be dropped, and is made again when somebody asks for claims. Nothing here says who is right.

-- Up to where claims go: one row, or none.
create table claims_made (
    claims_made ${key},                    -- always 1
    change bigint not null,                -- of changes: what came later is not in them yet
    token text not null,
    method text not null                   -- what made them: another method makes them anew
);

create table claims (
    claim ${key},
    id text${bytes} not null unique,       -- the least of its statements' ids: another when that statement goes
    wording text not null,                 -- in the affirmative
    named text,                            -- what people call it
    statements integer not null,
    asserting integer not null,            -- of them; those that concede are counted here as well
    denying integer not null,              -- of them; those that doubt are not counted here
    contested integer not null             -- the lesser of both
);

-- Contents: statements of the same words, whoever reports them, are compared once.
create table claim_contents (
    content ${key},
    digest text${bytes} not null unique,   -- of the words, and of whom they speak where the words alone do not tell
    sample text${bytes} not null,          -- the least id of its statements, which stands for all of them
    claim bigint references claims,
    closeness ${real} not null,            -- to the rest of the claim, 0 to 1
    reasons text,                          -- why it is in this claim, in words, one a line
    why_none text,                         -- why it can be in no claim; null: it can
    refers_to text${bytes},                -- digest of the content that it speaks of ("refuted Lee's claim"); null: of none
    refers_way text${bytes},               -- digest of the way in which that is said
    takes text,                            -- up, against or neutrally
    told integer,                          -- 1: its report says so, and it has words of its own to be compared; 0: it has none
    refers_why text                        -- the words that tell
);

-- Ways of saying a content: statements that have source and cue in common as well take the same side.
create table claim_ways (
    way ${key},
    content bigint not null references claim_contents,
    digest text${bytes} not null,
    sample text${bytes} not null,          -- the least id of its statements
    statements integer not null,
    stance text not null,                  -- asserts, denies, doubts, concedes, reports_neutrally or unclear
    reasons text,                          -- why this side, in words, one a line
    unique (content, digest)
);

create table claim_members (
    statement text${bytes} primary key,    -- id
    article bigint not null references articles,
    way bigint not null references claim_ways
);

-- Contents that are probably about one proposition, the lesser key first; only those worth keeping.
create table claim_links (
    one bigint not null references claim_contents,
    other bigint not null references claim_contents,
    probability ${real} not null,
    veto text,                             -- why they are never of one claim, whatever the probability; null: they may be
    primary key (one, other)
);

-- What people said of claims (docs/corrections.md). They name statements, since claims come and go; the rest stands in corrections, under the
-- kinds merge, split and rename.
create table claim_corrections (
    correction bigint not null references corrections,
    place integer not null,
    part text not null check (part in ('together', 'apart', 'rest', 'named')),
    article bigint not null references articles,
    statement text${bytes} not null,       -- id
    content_text text not null,            -- its words then: a later program may give it another id
    followed integer not null,             -- 1 when claims were made with it, 0 when without
    primary key (correction, place)
);

create index claims_by_order on claims (contested, statements);
create index claim_contents_by_refers_to on claim_contents (refers_to);
create index claim_contents_by_claim on claim_contents (claim);
create index claim_contents_by_why_none on claim_contents (why_none) where why_none is not null;
create index claim_members_by_article on claim_members (article);
create index claim_members_by_way on claim_members (way, statement);
create index claim_links_by_other on claim_links (other);
create index claim_corrections_by_statement on claim_corrections (statement);

-- Who takes which side of each claim, in which words, when, and in which outlet. No speaker: nobody can tell who.
create view claims_told as
select claims.wording as claim, claims.named as called, who.name as speaker, claim_ways.stance as side, statements.content_text as words,
       statements.said_date as said, present.outlet, present.published, present.headline, present.source, claims.id as claim_id,
       statements.id as statement
from claims
join claim_contents on claim_contents.claim = claims.claim
join claim_ways on claim_ways.content = claim_contents.content
join claim_members on claim_members.way = claim_ways.way
join statements on statements.id = claim_members.statement
join present on present.article = statements.article
left join statement_speakers on statement_speakers.statement = statements.statement
left join speakers as_read on as_read.speaker = statement_speakers.speaker
left join speakers who on who.speaker = coalesce(as_read.same_as, as_read.speaker);

-- The same by speaker: since when, how often, in how many outlets.
create view claim_sides as
select claim, called, speaker, side, min(coalesce(said, published)) as since, max(coalesce(said, published)) as until, count(distinct statement) as statements,
       count(distinct outlet) as outlets, claim_id
from claims_told group by claim_id, claim, called, speaker, side;

-- How many statements are in no claim, and why.
create view in_no_claim as
select claim_contents.why_none as why, sum(claim_ways.statements) as statements
from claim_contents join claim_ways on claim_ways.content = claim_contents.content
where claim_contents.why_none is not null group by claim_contents.why_none;
