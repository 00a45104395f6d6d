-- How many tickets run on each version, and in which states: without reading those that are over.
create index flow_instance_version on flow_instance (version_id, is_active);
create index ticket_activity_state on ticket_activity (state_id, flow_instance_id);

-- Where tickets stand, oldest first, and whether automatic work failed: what monitors count by stands
-- in the index, whole, so that rows are not read. Too wide to be read instead of the one above.
create index ticket_activity_arrived on ticket_activity
  (state_id, arrived, id, participant_type_id, script_run_last_result);
