-- How many tickets run on each version, and in which states: without reading those that are over.
create index flow_instance_version on flow_instance (version_id, is_active);
create index ticket_activity_state on ticket_activity (state_id, flow_instance_id);
