package io.github.gavia.benchmark;

import io.github.gavia.benchmark.Census.Cost;
import java.util.List;
import java.util.Map;

/**
 * Everything a run measured.
 *
 * @param machine cores, Java and PostgreSQL, for the heading
 * @param rounds by number of clients
 * @param firstStart seconds on an empty database
 * @param secondStart seconds on a database that is ready
 * @param residentMegabytes of the service, after the load
 * @param synchronisation of people and departments
 * @param imports of large BPMN files
 * @param residentAfterImports megabytes of the service after them
 */
record Results(
    String machine,
    Map<Integer, Rounds> rounds,
    Map<Step, Cost> service,
    Map<Step, Cost> yardstick,
    double firstStart,
    double secondStart,
    double residentMegabytes,
    List<Synchronisation.Part> synchronisation,
    List<Imports.Part> imports,
    double residentAfterImports) {}
