-- Files that people uploaded; their bytes are in gavia.upload.dir.
create table upload (
  file_name        varchar(50)  not null primary key,
  source_file_name varchar(255) not null,
  byte_count       bigint       not null,
  application      varchar(50)  not null,
  -- empty when the application named nobody
  owner            varchar(50)  not null default '',
  gmt_created      timestamp(6) with time zone not null
);

-- Which tickets name a file in an attachment field: who may view one of them may read the file.
create table ticket_attachment (
  file_name varchar(50) not null,
  ticket_id bigint      not null,
  constraint ticket_attachment_pk primary key (file_name, ticket_id)
);
create index ticket_attachment_ticket on ticket_attachment (ticket_id);
