-- What pages tell of many rows at once. All of it is made of the record alone, by whoever writes what it is made of.

-- How many statements each speaker has, who were merged with others as who they are; no row: none.
create table speaker_tallies (
    speaker bigint primary key references speakers,
    statements integer not null
);

insert into speaker_tallies (speaker, statements)
select coalesce(speakers.same_as, speakers.speaker), count(*) from statement_speakers join speakers on speakers.speaker = statement_speakers.speaker
group by coalesce(speakers.same_as, speakers.speaker);

create index speaker_tallies_by_statements on speaker_tallies (statements, speaker);

-- Claims of many statements, summed up with the claims (docs/claims.md); of the others, pages count the statements themselves.
create table claim_extents (
    claim bigint primary key references claims on delete cascade,
    reports integer not null,
    first_day text,                        -- null: no statement has a day
    last_day text
);

create table claim_stances (
    claim bigint not null references claims on delete cascade,
    stance text not null,
    statements integer not null,
    speakers integer not null,
    primary key (claim, stance)
);

create table claim_voices (
    claim bigint not null references claims on delete cascade,
    speaker bigint not null,               -- as people have them
    stance text not null,
    statements integer not null,
    primary key (claim, speaker, stance)
);

-- Each statement of such a claim where it stands on its pages.
create table claim_places (
    claim bigint not null references claims on delete cascade,
    stance text not null,
    day text${bytes} not null,             -- on which it was said or else published; ~ where that is not known: comes last
    statement text${bytes} not null,       -- id
    arrived bigint not null,               -- its key; 0: the record has it no more
    article bigint not null,
    outlet text,
    primary key (claim, stance, day, statement)
);

create index claim_places_by_arrival on claim_places (claim, arrived);
create index claims_of_many on claims (statements);
