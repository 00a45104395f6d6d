package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reading queries: whatever was encoded comes back, and nothing is an error. */
class QueryStringTest {

  @Test
  void readsParametersOfAnEncodedQuery() {
    assertThat(QueryString.parse("title=%E4%BA%94+%2b%26&sn=&category"))
        .isEqualTo(Map.of("title", "五 +&", "sn", "", "category", ""));
    assertThat(QueryString.parse(null)).isEmpty();
  }

  @Test
  void takesTheLastOfTwo() {
    assertThat(QueryString.parse("page=1&page=2")).isEqualTo(Map.of("page", "2"));
  }

  @Test
  void leavesAPercentSignThatBeginsNoCode() {
    assertThat(QueryString.parse("title=100%&sn=%zz%4"))
        .isEqualTo(Map.of("title", "100%", "sn", "%zz%4"));
  }

  @Test
  void replacesBytesThatAreNoText() {
    assertThat(QueryString.parse("title=%ff")).isEqualTo(Map.of("title", "\ufffd"));
  }

  @Property
  void givesBackWhatWasEncoded(@ForAll String text) {
    String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    assertThat(QueryString.parse("x=" + URLEncoder.encode(sent, StandardCharsets.UTF_8)))
        .isEqualTo(Map.of("x", sent));
  }

  @Property
  void readsAnything(@ForAll String query) {
    assertThat(QueryString.parse(query)).isNotNull();
  }
}
