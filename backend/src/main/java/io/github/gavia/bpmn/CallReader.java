package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Node.Call;
import io.github.gavia.workflow.model.Node.FieldCopy;
import java.util.List;
import java.util.Optional;

/** What a call activity calls and hands over. */
final class CallReader {

  private CallReader() {}

  static Call read(XmlElement callActivity, Extensions extensions) {
    String workflow = callActivity.attribute("calledElement", "");
    return extensions
        .one("call", call -> call(call, workflow))
        .orElseGet(() -> new Call(workflow, null, null, null, List.of(), List.of()));
  }

  private record Copy(boolean in, FieldCopy fields) {}

  private static Call call(ExtensionElement call, String workflow) {
    List<Copy> copies = call.children("copy", CallReader::copy);
    return new Call(
        workflow,
        call.optional("startButton"),
        call.optional("itemsField"),
        call.optional("itemTarget"),
        copies.stream().filter(Copy::in).map(Copy::fields).toList(),
        copies.stream().filter(copy -> !copy.in()).map(Copy::fields).toList());
  }

  private static Copy copy(ExtensionElement copy) {
    copy.required("direction");
    boolean in = copy.choice("direction", CallReader::isIn, true);
    return new Copy(
        in, new FieldCopy(copy.required("from").orElse(""), copy.required("to").orElse("")));
  }

  private static Optional<Boolean> isIn(String direction) {
    return switch (direction) {
      case "in" -> Optional.of(true);
      case "out" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
