package io.github.gavia.bpmn.imports;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.imports.ReportLine;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.stream.Collectors;

/** An import as text that a person can check: report, questions, and the models in outline. */
final class ReportText {

  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(Imported imported) {
    ReportText all = new ReportText();
    all.text.append("# Report\n");
    imported.report().lines().forEach(all::line);
    all.text.append("\n# Questions\n");
    imported.report().questions().forEach(all::question);
    imported.processes().forEach(all::process);
    return all.text.toString();
  }

  private void line(ReportLine line) {
    Diagnostic found = line.diagnostic();
    text.append(found.severity()).append(' ').append(found.code());
    if (line.processId() != null) {
      text.append(" @").append(line.processId());
    }
    if (found.elementId() != null) {
      text.append(" #").append(found.elementId());
    }
    text.append(" line ").append(found.line()).append('\n');
    text.append("    ").append(found.messages().get("en")).append('\n');
    text.append("    ").append(found.messages().get("zh")).append('\n');
    if (line.question() != null) {
      text.append("    ? ").append(line.question()).append('\n');
    }
    Fix fix = line.fix();
    if (fix != null) {
      text.append("    %s: %s => %s%n".formatted(fix.property(), fix.before(), fix.after()));
    }
  }

  private void question(Question question) {
    text.append(question.open() ? "open " : "settled ").append(question.id()).append("  ");
    text.append(
        question.choices().stream()
            .map(choice -> choice.id() + ":" + choice.asks())
            .collect(Collectors.joining(" ")));
    if (question.proposal() != null) {
      text.append("  proposal ").append(question.proposal());
    }
    if (question.answer() != null) {
      text.append("  answer ").append(question.answer());
    }
    text.append("  about ").append(String.join(" ", question.elementIds())).append('\n');
  }

  private void process(ImportedProcess process) {
    text.append("\n# Process ").append(process.id());
    text.append(" \"").append(process.model().name().text()).append("\"");
    text.append(process.pool().isEmpty() ? "" : " in pool " + process.pool()).append('\n');
    process
        .model()
        .fields()
        .forEach(
            field ->
                text.append(
                    "field %s \"%s\" %s %s%n"
                        .formatted(field.key(), field.name(), field.type(), field.choice())));
    body(process.model().body(), "");
  }

  private void body(Body body, String indent) {
    for (Node node : body.nodes()) {
      text.append(indent).append(node.id()).append(' ').append(kind(node));
      text.append(" \"").append(node.name().text()).append("\"");
      if (node instanceof Node.Task task) {
        text.append(' ').append(participant(task.state().participant()));
        text.append(' ').append(task.state().distribution());
        if (!task.state().fieldAccess().isEmpty()) {
          text.append(' ').append(task.state().fieldAccess());
        }
      } else if (node instanceof Node.TimerBoundary timer) {
        text.append(" on ").append(timer.attachedTo()).append(' ').append(timer.seconds());
      } else if (node instanceof Node.CallActivity call) {
        text.append(' ').append(call.call());
      }
      text.append('\n');
      if (node instanceof Node.SubProcess inner) {
        body(inner.body(), indent + "  ");
      }
    }
    for (Flow flow : body.flows()) {
      text.append(indent).append(flow.source()).append(" --").append(flow.name().text());
      text.append(flow.condition() == null ? "" : " [" + flow.condition() + "]");
      text.append(flow.button() == null ? "" : " " + flow.button().kind());
      text.append("--> ").append(flow.target()).append('\n');
    }
    for (Body.Annotation note : body.annotations()) {
      text.append(indent).append("note ").append(note.text().replace("\n", " / ")).append('\n');
    }
  }

  private static String participant(ParticipantRule rule) {
    if (rule instanceof ParticipantRule.People people) {
      return people.type() + "(" + people.operand() + ")";
    }
    return rule.toString();
  }

  private static String kind(Node node) {
    return node instanceof Node.Gateway gateway
        ? gateway.kind() + (gateway.defaultFlow() == null ? "" : " else " + gateway.defaultFlow())
        : node.getClass().getSimpleName();
  }
}
