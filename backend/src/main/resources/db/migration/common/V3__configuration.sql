-- A field has an id of its own: another field may get the key of a deleted one, and a key may change.
-- Which field had which key in a version is in workflow_field_version.
alter table workflow_custom_field drop constraint workflow_custom_field_key;
alter table workflow_custom_field drop column field_key;
