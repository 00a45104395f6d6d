package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which lane a step lies in: the innermost one that lists it or a sub-process around it. */
final class Lanes {

  /**
   * A lane.
   *
   * @param name of the innermost lane that has one, else of the pool; may be empty
   */
  record Lane(String id, String name, Place place) {

    private static final Pattern REQUESTER =
        Pattern.compile(
            "(?i).*(申请人|申请者|发起人|提交人|填单人|员工|applicant|request[eo]r|initiator|submitter"
                + "|employee|antragsteller).*");
    private static final Pattern DEPARTMENT =
        Pattern.compile("(?i).*(部门|部|处|科|department|dept\\.?|abteilung)");

    /** What is most likely meant by its name. */
    ChoiceText proposal() {
      if (REQUESTER.matcher(name).matches()) {
        return ChoiceText.CREATOR;
      }
      return DEPARTMENT.matcher(name).matches() ? ChoiceText.DEPARTMENT : ChoiceText.ROLE;
    }
  }

  private final ProcessDraft draft;
  private final Map<XmlElement, Lane> byElement = new IdentityHashMap<>();
  private final List<Lane> all = new ArrayList<>();

  Lanes(ProcessDraft draft) {
    this.draft = draft;
    String pool = draft.process.pool() == null ? "" : draft.process.title();
    readSets(draft.process.element(), pool);
  }

  private void readSets(XmlElement container, String around) {
    for (XmlElement set : container.children(Namespaces.BPMN, "laneSet")) {
      readLanes(set, around);
    }
    FlowNodes.of(container).stream()
        .filter(FlowNodes::isContainer)
        .forEach(inner -> readSets(inner, around));
  }

  private void readLanes(XmlElement set, String around) {
    for (XmlElement element : set.children(Namespaces.BPMN, "lane")) {
      String own = Texts.name(element);
      String name = own.isEmpty() ? around : own;
      Lane lane = new Lane(id(element), name, place(element, name));
      all.add(lane);
      for (XmlElement ref : element.children(Namespaces.BPMN, "flowNodeRef")) {
        put(ref.text(), lane);
      }
      element.children().stream()
          .filter(child -> child.isBpmn("childLaneSet"))
          .forEach(inner -> readLanes(inner, name));
    }
  }

  private String id(XmlElement lane) {
    String id = lane.id().strip();
    return id.isEmpty() ? "lane-" + (all.size() + 1) : id;
  }

  private static Place place(XmlElement lane, String name) {
    Place drawn = Place.of(lane);
    return name.isEmpty() ? drawn : new Place(drawn.id(), name, name, drawn.tag(), drawn.line());
  }

  private void put(String ref, Lane lane) {
    XmlElement node = draft.ids.element(ref);
    if (node == null) {
      if (draft.inventory.resolve(ref) == null) {
        draft.report.add(
            FileFinding.DANGLING_LANE_MEMBER, lane.place(), Map.of("ref", ref.strip()));
      }
      return;
    }
    byElement.put(node, lane);
    if (FlowNodes.isContainer(node)) {
      putInside(node, lane);
    }
  }

  private void putInside(XmlElement container, Lane lane) {
    for (XmlElement inner : FlowNodes.of(container)) {
      byElement.putIfAbsent(inner, lane);
      if (FlowNodes.isContainer(inner)) {
        putInside(inner, lane);
      }
    }
  }

  /** The lane of a node, null for none. */
  @Nullable Lane of(DraftNode node) {
    return node.origin == null ? null : byElement.get(node.origin);
  }

  List<Lane> all() {
    return all;
  }
}
