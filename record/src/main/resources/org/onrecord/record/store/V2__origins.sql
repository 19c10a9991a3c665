-- Origins: which reports have their text from which. All of it is made of the record alone: it may lag, may be dropped, and is made again when
-- somebody asks for origins. It holds the present text of each source only.

-- Up to where origins go: one row, or none.
create table origins_made (
    origins_made ${key},                   -- always 1
    change bigint not null,                -- of changes: the transaction up to which they go
    token text not null,
    reached bigint not null,               -- the last articles.touched that is in them, which may lie within that change
    method text not null                   -- what made them: another method makes them anew
);

create table origin_texts (
    article bigint primary key references articles,
    digest bigint not null,                -- of its words: equal words, equal digests
    words integer not null,                -- how many it has; furniture, captions and credits are left out
    outlet text,
    family bigint not null,                -- the first report that had nearly the same text, by its key then
    own text,                              -- what its outlet prints below everything, as places of words, "310-342 360-366"; null: nothing known
    parent bigint references articles,     -- the report that it has most of its text from; null: none
    origin bigint not null references articles -- the first one on that way, which may be itself
);

-- What two reports share word by word, where it is worth telling.
create table origin_links (
    report bigint not null references articles,
    other bigint not null references articles,
    kind text not null,                    -- identical, abridged, partial or shared_quotation
    share ${real} not null,                -- of the report's five-word sequences the part that the other has, 0 to 1
    other_share ${real} not null,          -- of the other's the part that the report has
    shared integer not null,               -- how many that are
    primary key (report, other)
);

-- By which reports are found that share words: sorted runs of marks with the keys of the reports that have them, eight bytes each. Runs of
-- about one size are merged into one now and then.
create table origin_marks (
    run bigint not null,
    chunk integer not null,
    least bigint not null,                 -- the first entry of the chunk
    greatest bigint not null,              -- the last one
    entries ${blob} not null,
    primary key (run, chunk)
);

create index origin_texts_by_digest on origin_texts (digest);
create index origin_texts_by_origin on origin_texts (origin);
create index origin_links_by_other on origin_links (other);

-- Reports that share words, in both directions: how much of the one is in the other.
create view reprints as
select one.source, one.outlet, one.published, links.kind, links.share as share_in_other, other.source as other_source, other.outlet as other_outlet,
       other.published as other_published, one.id as article, other.id as other_article
from (select report, other, kind, share from origin_links union all select other, report, kind, other_share from origin_links) links
join present one on one.article = links.report
join present other on other.article = links.other;

-- Texts that more than one report has: the report with which each began as far as is known, and who has it.
create view origins as
select first.source as origin, first.outlet, first.published, first.headline, count(*) as reports, count(distinct present.outlet) as outlets,
       min(present.published) as first_published, max(present.published) as last_published, first.id as article
from origin_texts
join present on present.article = origin_texts.article
join articles first on first.article = origin_texts.origin
group by first.article, first.source, first.outlet, first.published, first.headline, first.id
having count(*) > 1;
