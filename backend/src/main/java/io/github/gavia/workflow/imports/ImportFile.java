package io.github.gavia.workflow.imports;

/** Port: a BPMN 2.0 file of any vendor becomes workflows. */
public interface ImportFile {

  /**
   * Reads a file as it came. Never throws for what is in it: everything ends in the report. Nothing
   * outside of the bytes is opened and nothing in them is run. The same bytes and answers give the
   * same result, ids included, so that questions can be answered one after the other.
   *
   * @param file at most 5 MB; the encoding is taken from the bytes
   * @param answers to the questions of an earlier reading; those that fit no question are ignored
   */
  Imported read(byte[] file, Answers answers);
}
