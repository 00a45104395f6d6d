package io.github.gavia.workflow.edit;

/**
 * Who changes the configuration.
 *
 * @param username recorded with versions, states, fields and workflows
 * @param session whether a session stands behind it: a transition made through an application is
 *     nobody's (5.6)
 */
public record Author(String username, boolean session) {

  String ofTransitions() {
    return session ? username : "";
  }
}
