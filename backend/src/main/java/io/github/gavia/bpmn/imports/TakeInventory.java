package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.XmlName;
import io.github.gavia.bpmn.imports.Inventory.DrawnProcess;
import io.github.gavia.workflow.imports.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through a file: is it BPMN 2.0, and which processes are in it? */
final class TakeInventory {

  static final int MAX_NODES = 2_000;
  static final int MAX_FLOWS = 4_000;

  /** Words in a root's namespace or name, and what they give away. */
  private static final List<String[]> LOOKS =
      List.of(
          new String[] {"dmn", "DMN"},
          new String[] {"cmmn", "CMMN"},
          new String[] {"xpdl", "XPDL"},
          new String[] {"wfmc", "XPDL"},
          new String[] {"html", "HTML"},
          new String[] {"jpdl", "jPDL"},
          new String[] {"archimate", "ArchiMate"},
          new String[] {"mxfile", "draw.io"},
          new String[] {"mxgraph", "draw.io"},
          new String[] {"svg", "SVG"},
          new String[] {"bpel", "BPEL"},
          new String[] {"bpmn", "BPMN (1.x / draft)"});

  private final Report report;

  TakeInventory(Report report) {
    this.report = report;
  }

  /** What the file holds, or null after a refusal. */
  @Nullable Inventory of(XmlElement root) {
    if (!root.isBpmn("definitions")) {
      refuseRoot(root);
      return null;
    }
    List<XmlElement> all = root.children(Namespaces.BPMN, "process");
    int nodes = all.stream().mapToInt(FlowNodes::count).sum();
    int flows = all.stream().mapToInt(FlowNodes::countFlows).sum();
    if (nodes > MAX_NODES) {
      report.add(FileFinding.TOO_MANY_NODES, Place.FILE, limit(nodes, MAX_NODES));
    } else if (flows > MAX_FLOWS) {
      report.add(FileFinding.TOO_MANY_FLOWS, Place.FILE, limit(flows, MAX_FLOWS));
    } else if (nodes == 0) {
      refuseEmpty(root, all);
    }
    if (report.refused()) {
      return null;
    }
    return new Inventory(root, processes(root, all), Inventory.index(root));
  }

  private static Map<String, String> limit(int count, int limit) {
    return Map.of("count", Integer.toString(count), "limit", Integer.toString(limit));
  }

  private void refuseRoot(XmlElement root) {
    String given = (root.namespace() + " " + root.name()).toLowerCase(Locale.ROOT);
    String looks =
        LOOKS.stream()
            .filter(look -> given.contains(look[0]))
            .map(look -> look[1])
            .findFirst()
            .orElse(root.name());
    boolean wrongNamespace = root.name().equals("definitions") && !looks.contains("MN ");
    boolean draft = root.name().equals("definitions") && looks.startsWith("BPMN");
    boolean other = looks.equals("DMN") || looks.equals("CMMN");
    report.add(
        (wrongNamespace || draft) && !other ? FileFinding.BPMN_NAMESPACE : FileFinding.NOT_BPMN,
        Place.of(root, ""),
        Map.of("namespace", root.namespace(), "looks", looks));
  }

  private void refuseEmpty(XmlElement root, List<XmlElement> processes) {
    boolean choreography =
        root.children().stream()
            .anyMatch(
                c -> c.isBpmn() && c.name().matches("(globalC|c)horeography|.*[cC]onversation"));
    if (choreography) {
      report.add(FileFinding.CHOREOGRAPHY, Place.FILE);
    } else if (processes.isEmpty()) {
      report.add(FileFinding.NO_PROCESS, Place.FILE);
    } else {
      processes.forEach(process -> report.add(FileFinding.EMPTY_PROCESS, Place.of(process)));
    }
  }

  private List<DrawnProcess> processes(XmlElement root, List<XmlElement> all) {
    Map<String, XmlElement> pools = pools(root);
    List<DrawnProcess> processes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (XmlElement process : all) {
      if (FlowNodes.count(process) == 0) {
        report.add(FileFinding.EMPTY_PROCESS_LEFT_OUT, Place.of(process));
      } else {
        XmlElement pool = pools.get(process.id());
        processes.add(new DrawnProcess(id(process, taken), process, pool));
      }
    }
    return processes;
  }

  private Map<String, XmlElement> pools(XmlElement root) {
    Map<String, XmlElement> pools = new HashMap<>();
    for (XmlElement collaboration : root.children(Namespaces.BPMN, "collaboration")) {
      for (XmlElement pool : collaboration.children(Namespaces.BPMN, "participant")) {
        String ref = pool.attribute("processRef", "").strip();
        if (ref.isEmpty()) {
          report.add(FileFinding.BLACK_BOX_POOL, Place.of(pool));
        }
        pools.putIfAbsent(ref, pool);
        pools.putIfAbsent(ref.substring(ref.indexOf(':') + 1), pool);
      }
    }
    pools.remove("");
    return pools;
  }

  /** The process's key: it becomes a file name, part of addresses and an id in other files. */
  private String id(XmlElement process, Set<String> taken) {
    String id = process.id().strip();
    FileFinding finding = null;
    if (id.isEmpty()) {
      finding = FileFinding.MISSING_ID;
    } else if (!XmlName.isValid(id)) {
      finding = FileFinding.ID_SYNTAX;
    } else if (id.length() > ElementIds.MAX_LENGTH) {
      finding = FileFinding.ID_TOO_LONG;
    } else if (taken.contains(id)) {
      finding = FileFinding.PROCESS_ID_TWICE;
    }
    if (finding == null) {
      taken.add(id);
      return id;
    }
    String made = ElementIds.unused(id.isEmpty() ? "Process" : id, taken::contains);
    taken.add(made);
    report.add(
        finding,
        Place.of(process, made),
        Map.of("id", id, "after", made, "limit", Integer.toString(ElementIds.MAX_LENGTH)),
        new Fix(made, "id", id, made, true));
    return made;
  }
}
