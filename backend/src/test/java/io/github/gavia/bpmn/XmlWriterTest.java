package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlWriterTest {

  @Property
  void everyTextReadsBackExceptWhatXmlCannotHold(@ForAll String text) {
    XmlElement read = readBack(text);

    String expected = possible(text);
    assertThat(read.attribute("a")).isEqualTo(expected);
    assertThat(read.children().get(0).text()).isEqualTo(expected);
  }

  private static String possible(String text) {
    StringBuilder possible = new StringBuilder();
    text.codePoints()
        .map(c -> c < 0x20 && "\t\n\r".indexOf(c) < 0 ? 0xFFFD : c)
        .map(c -> (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
        .forEach(possible::appendCodePoint);
    return possible.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0008", "\uD800", "\uDC00", "\uFFFF"})
  void replacesWhatXmlCannotHold(String text) {
    assertThat(readBack("a" + text + "b").attribute("a")).isEqualTo("a\uFFFDb");
  }

  private static XmlElement readBack(String text) {
    String file = new XmlWriter().start("r").attribute("a", text).leaf("t", text).end().document();
    return new XmlParser(new Findings()).parse(file.getBytes(StandardCharsets.UTF_8));
  }
}
