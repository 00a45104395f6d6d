package io.github.gavia.bpmn.imports;

/** What an attribute or element of a vendor says. */
enum Meaning {
  ASSIGNEE,
  CANDIDATE_USERS,
  CANDIDATE_GROUPS,
  STARTERS,
  /** The variable that holds who started the process. */
  INITIATOR,
  DUE_DATE,
  FORM_KEY,
  /** A form with fields, or one field. */
  FORM,
  /** Code of any kind; never run. */
  CODE,
  /** What a multi-instance runs over. */
  COLLECTION,
  /** The process a call activity calls. */
  CALLED,
  COPY_IN,
  COPY_OUT,
  /** Only holds other elements. */
  HOLDER,
  /** Of no use outside of the vendor's engine. */
  PLUMBING,
  /** How something is drawn or modelled in the vendor's tool. */
  STYLE
}
