-- Where tickets stand, oldest first, and whether automatic work failed: what monitors count by stands
-- in the index, whole, so that rows are not read.
create index ticket_activity_arrived on ticket_activity
  (state_id, arrived, id, participant_type_id, script_run_last_result);
