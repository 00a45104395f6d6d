/** Users, departments, roles and applications. Knows no workflow and no ticket. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.directory;
