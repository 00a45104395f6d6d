package io.github.gavia.workflow;

import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: a workflow as BPMN 2.0 XML with the extension {@code urn:gavia:bpmn:1}. */
public interface WorkflowXml {

  /**
   * Reads a file of ours. Bad input never throws: it ends in a diagnostic.
   *
   * @param xml the file as it came; encoding is taken from its bytes
   */
  Reading read(byte[] xml);

  /**
   * Writes a workflow so that {@link #read} gives an equal model, apart from layout that was
   * missing and is made here.
   */
  String write(WorkflowModel model);

  /**
   * What a file turned out to be.
   *
   * @param model null when a diagnostic of severity REFUSED says why
   */
  record Reading(@Nullable WorkflowModel model, List<Diagnostic> diagnostics) {
    public Reading {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
