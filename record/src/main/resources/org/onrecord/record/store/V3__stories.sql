-- Stories: reports that tell of one event. All of it is made of the record alone: it may lag, may be dropped, and is made again when somebody asks
-- for stories. Of a source that has several texts only the present one is in a story.

-- Up to where stories go: one row, or none.
create table stories_made (
    stories_made ${key},                   -- always 1
    change bigint not null,                -- of changes: what came later is not in them yet
    token text not null,                   -- of the transaction that ended last before it
    method text not null,                  -- what made them: another method makes them anew
    phase text not null check (phase in ('gathering', 'telling', 'following')),
    told bigint not null,                  -- while telling: the last article that was
    weighed bigint not null                -- reports that were counted to know which words are rare
);

-- In how many reports a word was when they were counted; words that are missing are in one at most.
create table story_weights (
    word text${bytes} primary key,
    reports bigint not null
);

-- What of a report tells which event it is about.
create table story_gists (
    article bigint primary key references articles,
    day bigint not null,                   -- of publication, counted from 1970-01-01; -1000000: not known to the day
    words text not null,                   -- folded, each with how much the report makes of it: "dam=339 harwick=200"
    meaning text                           -- of its headline and first words: 384 bytes in Base64; null: it has no words
);

-- The words by which a report is looked up: those that tell most.
create table story_words (
    word text${bytes} not null,
    day bigint not null,
    article bigint not null references story_gists on delete cascade,
    primary key (word, day, article)
);

-- Reports that have much in common; each pair stands twice.
create table story_links (
    article bigint not null references story_gists on delete cascade,
    other bigint not null references story_gists on delete cascade,
    primary key (article, other)
);

create table story_members (
    article bigint primary key references story_gists on delete cascade,
    story bigint not null,                 -- the same for all reports of a story, and only until it is told anew
    closeness ${real} not null,            -- how much it has in common with the others: 0 to 1
    words text not null                    -- what it shares with them that few other reports have, the most telling first
);

create index story_words_by_article on story_words (article);
create index story_links_by_other on story_links (other);
create index story_members_by_story on story_members (story);

-- Each report of a story, the clearest first: the one that has most in common with the others.
create view story_reports as
select (select min(least.id) from story_members beside join articles least on least.article = beside.article where beside.story = story_members.story) as story,
       row_number() over (partition by story_members.story order by story_members.closeness desc, articles.id) as place,
       articles.published, articles.outlet, articles.headline, story_members.closeness, story_members.words as shared_words, articles.source,
       articles.id as report
from story_members
join articles on articles.article = story_members.article
where exists (select 1 from story_members beside where beside.story = story_members.story and beside.article <> story_members.article);

-- The stories of two reports and more.
create view stories as
select story, max(case when place = 1 then headline end) as headline, count(*) as reports, count(distinct outlet) as outlets,
       min(published) as first_published, max(published) as last_published
from story_reports
group by story;
