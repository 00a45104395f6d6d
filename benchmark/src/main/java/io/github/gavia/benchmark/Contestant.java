package io.github.gavia.benchmark;

/** Something that moves tickets of the two-task process. */
interface Contestant {

  String name();

  /** Name of its database. */
  String database();

  /** A connection for one thread. */
  Client client();

  /** Moves tickets for one thread. */
  interface Client extends AutoCloseable {

    /** Creates a ticket, which then waits at A; gives its id. */
    String create();

    /** Takes a ticket on: {@link Step#MID} when it waits at A, {@link Step#END} at B. */
    void handle(String ticket, Step step);

    @Override
    void close();
  }
}
