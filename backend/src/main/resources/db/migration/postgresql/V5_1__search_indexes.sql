-- Numbers are looked for by how they begin, in whatever collation the database has.
drop index ticket_sn;
create index ticket_sn on ticket (sn text_pattern_ops);

-- Most tickets have no parent.
create index ticket_parent_state on ticket (parent_ticket_state_id, gmt_created, id)
  where parent_ticket_state_id <> 0;

-- Titles are looked for by any part of them. Words of Chinese have two letters as often as not,
-- which trigrams do not find; pairs do, and need no extension.
create function title_pairs(title text) returns text[]
  language sql immutable strict parallel safe
  as $$
    select coalesce(array_agg(distinct substr(title, i, 2)), '{}')
    from generate_series(1, length(title) - 1) as i
  $$;
create index ticket_title_pairs on ticket using gin (title_pairs(title));
