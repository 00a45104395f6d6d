-- A key is given away again once its workflow is deleted. One that is still to be made is empty.
create unique index workflow_live_key on workflow (process_key)
  where not is_deleted and process_key <> '';
