package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and their translations. */
final class LabelReader {

  private LabelReader() {}

  static Label read(XmlElement element, Extensions extensions) {
    Map<String, String> translations =
        byKey(extensions.many("translation", LabelReader::translation));
    return new Label(element.attribute("name", ""), translations);
  }

  /** The {@code gavia:translation} children of one of our own elements. */
  static Map<String, String> translations(ExtensionElement element) {
    return byKey(element.children("translation", LabelReader::translation));
  }

  private record Translation(String lang, String name, Runnable refuse) {}

  private static Translation translation(ExtensionElement element) {
    String lang = element.required("lang").orElse("");
    String name = element.required("name").orElse("");
    return new Translation(lang, name, () -> element.refuse("lang", lang));
  }

  private static Map<String, String> byKey(List<Translation> found) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (Translation translation : found) {
      if (translations.putIfAbsent(translation.lang(), translation.name()) != null) {
        translation.refuse().run();
      }
    }
    return translations;
  }
}
