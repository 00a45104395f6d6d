-- How many tickets run on each version, without reading those that are over.
create index flow_instance_version on flow_instance (version_id, is_active);

-- Where tickets stand, oldest first, on which version, and whether automatic work failed: what
-- monitors and versions count by stands in the index, whole, so that rows are not read.
create index ticket_activity_state on ticket_activity
  (state_id, arrived, id, flow_instance_id, participant_type_id, script_run_last_result);
