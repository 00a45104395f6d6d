package io.github.gavia.bpmn;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.Map;

/** An entry of a catalogue of findings. Words in braces are arguments. */
public interface FindingText {

  /** Stable name, upper case with underscores; several entries may share one. */
  String code();

  /** How much it weighs. */
  Severity severity();

  /** The text in Chinese. */
  String zh();

  /** The text in English. */
  String en();

  /** The text by language, arguments filled in. */
  default Map<String, String> messages(Map<String, String> args) {
    return Map.of("zh", Diagnostic.filled(zh(), args), "en", Diagnostic.filled(en(), args));
  }
}
