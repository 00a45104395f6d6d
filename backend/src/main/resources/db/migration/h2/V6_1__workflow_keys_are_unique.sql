-- A key is given away again once its workflow is deleted. One that is still to be made is empty.
alter table workflow add column live_key varchar(255)
  generated always as (case when is_deleted or process_key = '' then null else process_key end);
alter table workflow add constraint workflow_live_key unique (live_key);
