package io.github.gavia.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Files as a foreign tool writes them: plain BPMN without our extensions. */
final class BpmnFiles {

  private BpmnFiles() {}

  /** Steps one after the other, with notes until the file has about that many bytes. */
  static String chain(int steps, int bytes) {
    List<String> parts = new ArrayList<>();
    String note = bytes == 0 ? "" : "word ".repeat((bytes - steps * 220) / steps / 5);
    parts.add("<startEvent id=\"start\"/>" + flow("f0", "start", "t1"));
    for (int n = 1; n <= steps; n++) {
      parts.add(task(n, note) + flow("f" + n, "t" + n, n == steps ? "end" : "t" + (n + 1)));
    }
    parts.add("<endEvent id=\"end\"/>");
    return process(parts);
  }

  /** Steps in a ladder: after every third a choice that may jump five steps ahead or back. */
  static String branches(int steps) {
    List<String> parts = new ArrayList<>();
    parts.add("<startEvent id=\"start\"/>" + flow("f0", "start", "t1"));
    for (int n = 1; n <= steps; n++) {
      parts.add(task(n, ""));
      String next = n == steps ? "end" : "t" + (n + 1);
      parts.add(flow("f" + n, "t" + n, next));
      if (n % 3 == 0) {
        int other = n % 2 == 0 ? Math.max(1, n - 5) : Math.min(steps, n + 5);
        parts.add(flow("g" + n, "t" + n, "t" + other));
      }
    }
    parts.add("<endEvent id=\"end\"/>");
    return process(parts);
  }

  private static String task(int n, String note) {
    String documentation = note.isEmpty() ? "" : "<documentation>" + note + "</documentation>";
    return "<userTask id=\"t%d\" name=\"Step %d\">%s</userTask>".formatted(n, n, documentation);
  }

  private static String flow(String id, String source, String target) {
    return "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
        .formatted(id, source, target);
  }

  private static String process(List<String> parts) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:benchmark">
        <process id="imported" name="Imported" isExecutable="false">
        %s
        </process>
        </definitions>
        """
        .formatted(String.join("\n", parts));
  }
}
