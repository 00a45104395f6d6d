-- Lists tell exact totals: what they count by stands in the index, whole, so that rows are not read.
drop index ticket_created;
create index ticket_created on ticket (gmt_created, id, workflow_id, is_deleted);
drop index ticket_workflow_created;
create index ticket_workflow_created on ticket (workflow_id, gmt_created, id, is_deleted);
drop index ticket_creator_created;
create index ticket_creator_created on ticket (creator, gmt_created, id, workflow_id, is_deleted);
drop index ticket_state;
create index ticket_state on ticket (state_id, gmt_created, id, workflow_id, is_deleted);
create index ticket_progress on ticket (act_state_id, gmt_created, id, workflow_id, is_deleted);

drop index ticket_user_name;
create index ticket_user_name on ticket_user (username, in_process, worked, ticket_id);
