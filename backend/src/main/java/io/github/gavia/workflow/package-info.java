/**
 * Workflows: the live configuration, its versions and drafts, and the ports through which they
 * become XML and deployments. Knows no ticket.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.workflow;
