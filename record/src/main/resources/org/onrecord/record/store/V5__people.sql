-- People who use the record over the network, and what they did. Nothing here is part of what was reported: no export holds a row of it, and a
-- record that one person uses on their own machine has none. Of passwords, sessions and keys there are digests alone.

create table users (
    person ${key},
    name text not null,                    -- as the log of corrections shows it
    folded text${bytes} not null unique,   -- the same in small letters: two names that differ in nothing else are one
    role text not null check (role in ('reader', 'editor', 'admin')),
    password text,                         -- its digest, with how it was made (PHC string format); null: signs in elsewhere
    subject text${bytes} unique,           -- who they are where they sign in: issuer and subject; null: they have a password
    made text not null
);

create table user_sessions (
    digest text${bytes} primary key,       -- of what the browser keeps
    person bigint not null references users,
    began text not null,
    ends text${bytes} not null
);

create table user_keys (
    id text${bytes} primary key,           -- tells keys apart, and lets nobody in
    person bigint not null references users,
    name text not null,                    -- what it is for, in somebody's words
    digest text${bytes} not null unique,
    scopes text not null,                  -- read, write, admin: separated by spaces
    made text not null,
    ends text${bytes} not null
);

-- Who signed in, who was refused, who changed what: names, not references, so that it outlasts whom it names.
create table audit (
    entry ${key},
    made text not null,
    who text not null,                     -- "": nobody had signed in
    what text not null,                    -- signed-in, sign-in-refused, user-added ...
    about text not null,                   -- whom or what it was done to
    address text not null                  -- of the machine; "": this one, by a command
);

create index user_sessions_by_person on user_sessions (person);
create index user_sessions_by_ends on user_sessions (ends);
create index user_keys_by_person on user_keys (person);
