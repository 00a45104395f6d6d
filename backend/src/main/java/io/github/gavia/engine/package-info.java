/**
 * Flowable behind the ports of other rooms: deploy, start, move, timers. The only importer of the
 * engine's classes.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.engine;
