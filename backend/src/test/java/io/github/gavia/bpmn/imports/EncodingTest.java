package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.process;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.Question;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names come through whatever the file is written in. */
class EncodingTest {

  private static String file(String encoding, String name) {
    return "<?xml version=\"1.0\" encoding=\""
        + encoding
        + "\"?>"
        + process("<userTask id=\"t\" name=\"" + name + "\"/>");
  }

  private static String nameOfStep(byte[] file, Answers answers) {
    return Small.read(file, answers).processes().get(0).model().body().nodes().get(0).name().text();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, 部门审批",
    "GBK, GBK, 部门审批",
    "gb2312, GBK, 镕",
    "GB18030, GB18030, 𠮷",
    "Big5, Big5, 部門審批",
    "UTF-16, UTF-16BE, 部门审批",
    "UTF-16LE, UTF-16LE, 部门审批",
    "utf-16, UTF-8, 部门审批",
    "windows-1252, windows-1252, Prüfung – ok",
    "ISO-8859-1, ISO-8859-1, Prüfung",
    "Shift_JIS, Shift_JIS, 承認"
  })
  void readsWhatTheBytesSay(String declared, String written, String name) {
    byte[] file = file(declared, name).getBytes(Charset.forName(written));

    assertThat(nameOfStep(file, Answers.NONE)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, EFBBBF", "UTF-16BE, FEFF", "UTF-16LE, FFFE"})
  void believesTheByteOrderMark(String charset, String mark) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < mark.length(); i += 2) {
      file.write(Integer.parseInt(mark.substring(i, i + 2), 16));
    }
    file.writeBytes(file("GBK", "部门审批").getBytes(Charset.forName(charset)));

    assertThat(nameOfStep(file.toByteArray(), Answers.NONE)).isEqualTo("部门审批");
  }

  @Test
  void offersOtherEncodingsWhenTheBytesAreNotWhatTheySay() {
    byte[] file = file("UTF-8", "部门审批").getBytes(Charset.forName("GBK"));

    Imported asked = Small.read(file, Answers.NONE);

    assertThat(asked.report().refused()).isTrue();
    Question question = asked.report().questions().get(0);
    assertThat(question.id()).isEqualTo("encoding");
    assertThat(question.proposal()).isEqualTo(Answer.of("gb18030"));
    assertThat(asked.report().lines())
        .anySatisfy(line -> assertThat(line.diagnostic().messages().get("zh")).contains("部门审批"));
    assertThat(nameOfStep(file, Answers.NONE.accepting(asked.report()))).isEqualTo("部门审批");
  }

  @Test
  void trimsBlankLinesBeforeTheProlog() {
    byte[] file = ("\n\n " + file("UTF-8", "部门审批")).getBytes(StandardCharsets.UTF_8);

    assertThat(nameOfStep(file, Answers.NONE)).isEqualTo("部门审批");
  }
}
