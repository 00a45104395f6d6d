package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a file says handles a step: vendors' attributes, BPMN's resource roles, jBPM's inputs. */
final class FindAssignment {

  /**
   * What was found.
   *
   * @param users names or expressions, separated by commas
   * @param groups the same for groups
   */
  record Assignment(List<String> users, List<String> groups) {

    boolean isEmpty() {
      return users.isEmpty() && groups.isEmpty();
    }

    /** As it stands in the file. */
    String text() {
      List<String> all = new ArrayList<>(users);
      all.addAll(groups);
      return String.join(", ", all);
    }
  }

  private static final Pattern TAGGED = Pattern.compile("(user|group)\\(([^()]*)\\)");

  private final Inventory inventory;
  private final boolean jbpm;

  FindAssignment(Inventory inventory) {
    this.inventory = inventory;
    this.jbpm =
        inventory.root().attribute("typeLanguage", "").contains("java.com")
            || inventory.root().attribute("expressionLanguage", "").contains("mvel");
  }

  Assignment of(@Nullable XmlElement task) {
    List<String> users = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    if (task != null) {
      Facts facts = Facts.of(task);
      facts.all(Meaning.ASSIGNEE).forEach(text -> addAll(text, users));
      if (users.isEmpty()) {
        facts.all(Meaning.CANDIDATE_USERS).forEach(text -> addAll(text, users));
        facts.all(Meaning.CANDIDATE_GROUPS).forEach(text -> addAll(text, groups));
      }
      if (users.isEmpty() && groups.isEmpty()) {
        readRoles(task, users, groups);
        readInputs(task, users, groups);
      }
    }
    return new Assignment(users.stream().distinct().toList(), groups.stream().distinct().toList());
  }

  /** Commas separate names; in an expression they do not. */
  private static void addAll(String text, List<String> names) {
    if (Expressions.literal(text) == null) {
      names.add(text.strip());
      return;
    }
    String literal = Expressions.literal(text);
    for (String name : (literal == null ? "" : literal).split("[,;]", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
  }

  private void readRoles(XmlElement task, List<String> users, List<String> groups) {
    for (XmlElement child : task.children()) {
      boolean performer = child.isBpmn("humanPerformer") || child.isBpmn("performer");
      boolean owner = child.isBpmn("potentialOwner") || child.isBpmn("resourceRole");
      if (performer || owner) {
        readRole(child, owner && !jbpm ? groups : users, users, groups);
      }
    }
  }

  private void readRole(
      XmlElement role, List<String> plain, List<String> users, List<String> groups) {
    XmlElement assignment = role.bpmnChild("resourceAssignmentExpression");
    XmlElement ref = role.bpmnChild("resourceRef");
    if (assignment != null) {
      String text = Texts.oneLine(Texts.cut(assignment.text().strip()));
      Matcher tagged = TAGGED.matcher(text);
      boolean any = false;
      while (tagged.find()) {
        any = true;
        addAll(tagged.group(2), tagged.group(1).equals("user") ? users : groups);
      }
      if (!any && !text.isEmpty()) {
        addAll(text, plain);
      }
    } else if (ref != null) {
      XmlElement resource = inventory.resolve(ref.text());
      String name = resource == null ? "" : Texts.name(resource);
      if (!name.isEmpty()) {
        groups.add(name);
      }
    }
  }

  private static void readInputs(XmlElement task, List<String> users, List<String> groups) {
    XmlElement specification = task.bpmnChild("ioSpecification");
    if (specification == null) {
      return;
    }
    for (XmlElement input : specification.children(Namespaces.BPMN, "dataInput")) {
      String name = input.attribute("name", "");
      if (name.equals("ActorId") || name.equals("GroupId")) {
        String text = assigned(task, input.id());
        addAll(text.replaceAll("[#$]\\{\\s*}", ""), name.equals("ActorId") ? users : groups);
      }
    }
  }

  /** The constant that is assigned to an input. */
  private static String assigned(XmlElement task, String input) {
    for (XmlElement association : task.children(Namespaces.BPMN, "dataInputAssociation")) {
      XmlElement target = association.bpmnChild("targetRef");
      XmlElement assignment = association.bpmnChild("assignment");
      XmlElement from = assignment == null ? null : assignment.bpmnChild("from");
      if (target != null && target.text().strip().equals(input) && from != null) {
        return Texts.oneLine(Texts.cut(from.text().strip()));
      }
    }
    return "";
  }
}
