package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Meaning.ASSIGNEE;
import static io.github.gavia.bpmn.imports.Meaning.CALLED;
import static io.github.gavia.bpmn.imports.Meaning.CANDIDATE_GROUPS;
import static io.github.gavia.bpmn.imports.Meaning.CANDIDATE_USERS;
import static io.github.gavia.bpmn.imports.Meaning.CODE;
import static io.github.gavia.bpmn.imports.Meaning.COLLECTION;
import static io.github.gavia.bpmn.imports.Meaning.COPY_IN;
import static io.github.gavia.bpmn.imports.Meaning.COPY_OUT;
import static io.github.gavia.bpmn.imports.Meaning.DUE_DATE;
import static io.github.gavia.bpmn.imports.Meaning.FORM;
import static io.github.gavia.bpmn.imports.Meaning.FORM_KEY;
import static io.github.gavia.bpmn.imports.Meaning.HOLDER;
import static io.github.gavia.bpmn.imports.Meaning.INITIATOR;
import static io.github.gavia.bpmn.imports.Meaning.PLUMBING;
import static io.github.gavia.bpmn.imports.Meaning.STARTERS;
import static io.github.gavia.bpmn.imports.Meaning.STYLE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor's namespace is read.
 *
 * @param vendor the name people know
 * @param namespaces beginnings of its namespaces
 * @param attributes what its attributes mean, on BPMN elements and on its own
 * @param elements what its elements mean
 * @param rest what everything else means; null for unknown
 */
record Dialect(
    String vendor,
    List<String> namespaces,
    Map<String, Meaning> attributes,
    Map<String, Meaning> elements,
    @Nullable Meaning rest) {

  /** Flowable, Activiti, Camunda 7 and Operaton grew from one root. */
  private static final Map<String, Meaning> FAMILY_ATTRIBUTES =
      Map.ofEntries(
          Map.entry("assignee", ASSIGNEE),
          Map.entry("candidateUsers", CANDIDATE_USERS),
          Map.entry("candidateGroups", CANDIDATE_GROUPS),
          Map.entry("candidateStarterUsers", STARTERS),
          Map.entry("candidateStarterGroups", STARTERS),
          Map.entry("initiator", INITIATOR),
          Map.entry("dueDate", DUE_DATE),
          Map.entry("formKey", FORM_KEY),
          Map.entry("formRef", FORM_KEY),
          Map.entry("class", CODE),
          Map.entry("delegateExpression", CODE),
          Map.entry("expression", CODE),
          Map.entry("type", CODE),
          Map.entry("topic", CODE),
          Map.entry("decisionRef", CODE),
          Map.entry("rules", CODE),
          Map.entry("resource", CODE),
          Map.entry("taskBuilderClass", CODE),
          Map.entry("formHandlerClass", CODE),
          Map.entry("skipExpression", CODE),
          Map.entry("collection", COLLECTION));

  private static final Map<String, Meaning> FAMILY_ELEMENTS =
      Map.ofEntries(
          Map.entry("formProperty", FORM),
          Map.entry("formData", FORM),
          Map.entry("formField", FORM),
          Map.entry("taskListener", CODE),
          Map.entry("executionListener", CODE),
          Map.entry("eventListener", CODE),
          Map.entry("connector", CODE),
          Map.entry("script", CODE),
          Map.entry("in", COPY_IN),
          Map.entry("out", COPY_OUT));

  private static final List<Dialect> DIALECTS =
      List.of(
          family("Flowable", "http://flowable.org/bpmn"),
          family("Activiti", "http://activiti.org/bpmn"),
          family("Camunda", "http://camunda.org/schema/1.0/bpmn"),
          family("Operaton", "http://operaton.org/schema/1.0/bpmn"),
          new Dialect(
              "Camunda 8",
              List.of("http://camunda.org/schema/zeebe/"),
              Map.of(
                  "assignee", ASSIGNEE,
                  "candidateUsers", CANDIDATE_USERS,
                  "candidateGroups", CANDIDATE_GROUPS,
                  "dueDate", DUE_DATE,
                  "formKey", FORM_KEY,
                  "formId", FORM_KEY,
                  "processId", CALLED,
                  "inputCollection", COLLECTION),
              Map.ofEntries(
                  Map.entry("assignmentDefinition", HOLDER),
                  Map.entry("taskSchedule", HOLDER),
                  Map.entry("formDefinition", HOLDER),
                  Map.entry("calledElement", HOLDER),
                  Map.entry("loopCharacteristics", HOLDER),
                  Map.entry("userTask", PLUMBING),
                  Map.entry("taskDefinition", CODE),
                  Map.entry("script", CODE),
                  Map.entry("calledDecision", CODE),
                  Map.entry("executionListeners", CODE),
                  Map.entry("taskListeners", CODE)),
              null),
          new Dialect(
              "jBPM",
              List.of("http://www.jboss.org/drools", "http://www.omg.org/bpmn20/jbpm"),
              Map.of("taskName", PLUMBING, "packageName", PLUMBING, "ruleFlowGroup", CODE),
              Map.of(
                  "onEntry-script", CODE,
                  "onExit-script", CODE,
                  "metaData", STYLE,
                  "import", PLUMBING,
                  "global", PLUMBING),
              PLUMBING),
          drawing("Signavio", "http://www.signavio.com"),
          drawing("Bizagi", "http://www.bizagi.com"),
          drawing("Trisotech", "http://www.trisotech.com"),
          drawing("W4", "http://www.w4.eu"),
          drawing("Flowable Modeler", "http://flowable.org/modeler"),
          drawing("Activiti Modeler", "http://activiti.com/modeler"),
          drawing("Camunda Modeler", "http://camunda.org/schema/modeler"),
          drawing("bpmn.io", "http://bpmn.io/schema"),
          drawing("BPMN colours", "http://www.omg.org/spec/BPMN/non-normative/color"),
          drawing("OMG", "http://www.omg.org/spec/"),
          drawing("BPSim", "http://www.bpsim.org"),
          drawing("Yaoqiang", "http://bpmn.sourceforge.net"));

  /** Vendors that nobody told us of often use the names of the family. */
  private static final Map<String, Meaning> COMMON =
      Map.of(
          "assignee", ASSIGNEE,
          "candidateUsers", CANDIDATE_USERS,
          "candidateGroups", CANDIDATE_GROUPS,
          "dueDate", DUE_DATE,
          "formKey", FORM_KEY);

  private static Dialect family(String vendor, String... namespaces) {
    return new Dialect(vendor, List.of(namespaces), FAMILY_ATTRIBUTES, FAMILY_ELEMENTS, PLUMBING);
  }

  private static Dialect drawing(String vendor, String namespace) {
    return new Dialect(vendor, List.of(namespace), Map.of(), Map.of(), STYLE);
  }

  /** The dialect of a namespace; of an unknown one a dialect named like it. */
  static Dialect of(String namespace) {
    for (Dialect dialect : DIALECTS) {
      if (dialect.namespaces.stream().anyMatch(namespace::startsWith)) {
        return dialect;
      }
    }
    return new Dialect(namespace, List.of(namespace), COMMON, Map.of(), null);
  }

  /** What an attribute says, null when that is not known. */
  @Nullable Meaning ofAttribute(String name) {
    Meaning meaning = attributes.get(name);
    return meaning == null ? rest : meaning;
  }

  /** What an element says, null when that is not known. */
  @Nullable Meaning ofElement(String name) {
    Meaning meaning = elements.get(name);
    return meaning == null ? rest : meaning;
  }
}
