package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class DocumentedDesignerAnswersTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private static void check(String method, String path, int status, String type, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    DocumentedDesignerAnswers.check(method, "/api/designer" + path, status, type, bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "200 | application/json | [{'username':'a'}]",
        "200 | application/json | [{'username':'a','alias':'A','email':'x'}]",
        "200 | application/json | [{'username':'a','alias':null}]",
        "200 | application/json | [{'username':'a','alias':'A','alias':'A'}]",
        "200 | application/json | {'username':'a','alias':'A'}",
        "200 | text/html | []",
        "201 | application/json | []",
        "204 | application/json | []",
        "403 | application/json | {'title':'x','status':403,'detail':'x'}",
        "403 | application/problem+json | {'title':'x','status':403}",
        "403 | application/problem+json | {'title':'x','status':403,'detail':'x','more':1}",
        "500 | application/problem+json | {'title':'x','status':500,'detail':'x'}"
      })
  void anAnswerThatIsDocumentedOtherwiseFailsTheTest(int status, String type, String body) {
    assertThatThrownBy(() -> check("GET", "/people", status, type, body))
        .isInstanceOfAny(AssertionError.class, JacksonException.class);
  }

  @Test
  void contentWhereNoneIsDocumentedFailsTheTest() {
    assertThatThrownBy(() -> check("POST", "/session/end", 204, JSON, "{}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aSuccessOfACallThatIsNotDocumentedFailsTheTest() {
    assertThatThrownBy(() -> check("GET", "/nothing", 200, JSON, "{}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anAnswerThatIsDocumentedPasses() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              check("GET", "/people", 200, JSON, "[{'username':'a','alias':'A'}]");
              check("GET", "/people", 403, PROBLEM, "{'title':'x','status':403,'detail':'x'}");
              check("GET", "/workflows/x/export.svg", 200, "image/svg+xml;charset=utf-8", "<svg/>");
              check("GET", "/session", 204, "", "");
              check("GET", "/nothing", 404, "", "");
            });
  }
}
