/** The command line: commands that need neither the web server nor a database. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.api.cli;
