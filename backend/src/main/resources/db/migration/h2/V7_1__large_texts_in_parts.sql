-- H2's text is kept in the row, of which a change holds several copies in memory until they are written. These are large: apart
-- from the row and in parts they take no more memory than a small one.
alter table bpmn_import alter column original set data type character large object;
alter table bpmn_import alter column answers set data type character large object;
alter table bpmn_import alter column report set data type character large object;
alter table workflow_draft alter column xml set data type character large object;
alter table workflow_draft alter column open_questions set data type character large object;
alter table workflow_version alter column xml set data type character large object;
