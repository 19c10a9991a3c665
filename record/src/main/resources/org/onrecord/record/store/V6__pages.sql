-- What the pages of a record with a million statements look up: a speaker's statements in the order in which they came, and the statements that
-- the program is least sure of.

drop index statement_speakers_by_speaker;
create index statement_speakers_by_speaker on statement_speakers (speaker, statement);
create index statements_by_confidence on statements (confidence, statement);

-- The few speakers whom people merged or renamed, among all.
create index speakers_called_otherwise on speakers (speaker) where same_as is not null or name_as_read is not null;
