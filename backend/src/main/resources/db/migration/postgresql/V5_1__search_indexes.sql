-- Numbers are looked for by how they begin, in whatever collation the database has.
drop index ticket_sn;
create index ticket_sn on ticket (sn text_pattern_ops, gmt_created, id, workflow_id, is_deleted);

-- Most tickets have no parent.
create index ticket_parent_state on ticket (parent_ticket_state_id, gmt_created, id)
  where parent_ticket_state_id <> 0;

-- Titles are looked for by any part of them. Where the extension may not be made, or is not there,
-- looking for titles reads all tickets, and nothing else changes.
do $$
begin
  create extension if not exists pg_trgm;
  create index ticket_title on ticket using gin (title gin_trgm_ops);
exception
  when insufficient_privilege or feature_not_supported or undefined_file or undefined_object then
    raise warning 'pg_trgm is not available (%): titles are searched without an index', sqlerrm;
end
$$;
