package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedAnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code':0,'data':{'value':[],'per_page':10,'page':1,'total':0},'msg':'x'}",
        "{'code':0,'data':{'value':[],'per_page':10,'page':1,'total':0,'more':1},'msg':''}",
        "{'code':0,'data':{'value':[{}],'per_page':10,'page':1,'total':0},'msg':''}",
        "{'code':0,'data':{'value':[],'per_page':10,'page':1},'msg':''}",
        "{'code':0,'data':{'value':[],'per_page':'10','page':1,'total':0},'msg':''}",
        "{'code':0,'data':[],'msg':''}",
        "{'code':1,'data':{},'msg':'x'}",
        "{'code':-1,'data':{},'msg':''}",
        "{'code':-1,'data':{'a':1},'msg':'x'}",
        "{'code':-1,'data':null,'msg':'x'}",
        "{'code':-1,'data':{}}"
      })
  void anAnswerThatIsDocumentedOtherwiseFailsTheTest(String answer) {
    String body = answer.replace('\'', '"');
    assertThatThrownBy(() -> DocumentedAnswers.check("GET", "/tickets", 200, body))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anAnswerThatIsDocumentedPasses() {
    String body =
        "{'code':0,'data':{'value':[],'per_page':10,'page':1,'total':0},'msg':''}"
            .replace('\'', '"');
    assertThatNoException().isThrownBy(() -> DocumentedAnswers.check("GET", "/tickets", 200, body));
  }
}
