package io.github.gavia.bpmn;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.Map;

/** An entry of a catalogue of findings. Words in braces are arguments. */
public interface FindingText {

  /** What the catalogue says. */
  Entry entry();

  /**
   * A line of a catalogue.
   *
   * @param code stable name, upper case with underscores; several entries may share one
   * @param severity how much it weighs
   * @param zh the text in Chinese
   * @param en the text in English
   */
  record Entry(String code, Severity severity, String zh, String en) {}

  /** Stable name, upper case with underscores; several entries may share one. */
  default String code() {
    return entry().code();
  }

  /** How much it weighs. */
  default Severity severity() {
    return entry().severity();
  }

  /** The text in Chinese. */
  default String zh() {
    return entry().zh();
  }

  /** The text in English. */
  default String en() {
    return entry().en();
  }

  /** The text by language, arguments filled in. */
  default Map<String, String> messages(Map<String, String> args) {
    return Map.of("zh", Diagnostic.filled(zh(), args), "en", Diagnostic.filled(en(), args));
  }
}
