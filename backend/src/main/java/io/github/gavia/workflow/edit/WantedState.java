package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.model.State;

/** What a state shall be. */
record WantedState(String name, StateType type, State state) {}
