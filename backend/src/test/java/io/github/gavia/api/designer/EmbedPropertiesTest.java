package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedPropertiesTest {

  @Test
  void letsTheServicesOwnPagesAloneWhenNothingIsSaid() {
    assertThat(new EmbedProperties(List.of()).frameAncestors()).isEqualTo("'self'");
    assertThat(new EmbedProperties(List.of(" ")).frameAncestors()).isEqualTo("'self'");
  }

  @Test
  void addsTheOriginsThatAreNamed() {
    assertThat(
            new EmbedProperties(
                    List.of(
                        "https://desk.example.org",
                        " http://localhost:3000",
                        "http://127.0.0.1:81",
                        "https://[::1]:8443"))
                .frameAncestors())
        .isEqualTo(
            "'self' https://desk.example.org http://localhost:3000 http://127.0.0.1:81"
                + " https://[::1]:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "'self'",
        "desk.example.org",
        "https://",
        "https://desk.example.org/",
        "https://desk.example.org/path",
        "https://*.example.org",
        "https://user@desk.example.org",
        "https://desk.example.org?x",
        "https://desk.example.org; script-src *",
        "https://a.example https://b.example",
        "https://desk.example.org:99999",
        "https://desk.example.org:",
        "javascript:alert(1)",
        "ftp://desk.example.org",
        "HTTPS://desk.example.org"
      })
  void refusesWhatIsNoOrigin(String text) {
    assertThatThrownBy(() -> new EmbedProperties(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gavia.embed.allowed-origins")
        .hasMessageContaining(text);
  }
}
