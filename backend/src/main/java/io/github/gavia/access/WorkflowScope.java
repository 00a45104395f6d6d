package io.github.gavia.access;

import java.util.HashSet;
import java.util.Set;

/** Which workflows somebody may see or handle. */
public sealed interface WorkflowScope {

  /** Whether the workflow is within. */
  boolean contains(int workflowId);

  /** What is within both. */
  WorkflowScope and(WorkflowScope other);

  /** What is within either. */
  WorkflowScope or(WorkflowScope other);

  /** Every workflow; whoever uses this still leaves deleted ones out (R9, R232). */
  record All() implements WorkflowScope {
    @Override
    public boolean contains(int workflowId) {
      return true;
    }

    @Override
    public WorkflowScope and(WorkflowScope other) {
      return other;
    }

    @Override
    public WorkflowScope or(WorkflowScope other) {
      return this;
    }
  }

  /** The listed ones; may be empty. */
  record Only(Set<Integer> ids) implements WorkflowScope {

    /** Keeps a copy of the ids. */
    public Only {
      ids = Set.copyOf(ids);
    }

    @Override
    public boolean contains(int workflowId) {
      return ids.contains(workflowId);
    }

    @Override
    public WorkflowScope and(WorkflowScope other) {
      if (other instanceof Only only) {
        Set<Integer> both = new HashSet<>(ids);
        both.retainAll(only.ids);
        return new Only(both);
      }
      return this;
    }

    @Override
    public WorkflowScope or(WorkflowScope other) {
      if (other instanceof Only only) {
        Set<Integer> either = new HashSet<>(ids);
        either.addAll(only.ids);
        return new Only(either);
      }
      return other;
    }
  }
}
