package io.github.gavia.bpmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of {@code docs/extension.md}. */
final class ExtensionPage {

  private static final Path PAGE = Path.of("..", "docs", "extension.md");

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```xml\\R(.*?)^```$");

  private ExtensionPage() {}

  static String text() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each example as a file. */
  static List<String> files() {
    return EXAMPLE.matcher(text()).results().map(ExtensionPage::file).toList();
  }

  private static String file(MatchResult example) {
    String xml = example.group(1);
    return xml.startsWith("<bpmn:process") ? Bpmn.definitions(xml) : Bpmn.process(xml);
  }
}
