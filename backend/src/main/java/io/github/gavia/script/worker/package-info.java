/**
 * What runs inside the worker process: it reads requests from standard input, compiles against the
 * allow-list, runs, and answers on standard output. Stands on the JDK and Groovy alone, so that
 * nothing else of the service needs to be on the worker's class path.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.script.worker;
