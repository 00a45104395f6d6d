package io.github.gavia.script.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static byte[] written(Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answer.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Answer read(byte[] bytes) throws IOException {
    return Answer.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    Answer answer = new Answer(true, List.of("", "假期 🦆\n", "x".repeat(100_000)));

    assertThat(read(written(answer))).isEqualTo(answer);
  }

  @Test
  void sendsTheFirstHundredTexts() throws IOException {
    assertThat(read(written(new Answer(false, Collections.nCopies(101, "x")))).texts())
        .hasSize(100);
  }

  @Test
  void refusesLengthsThatCannotBe() {
    assertThatThrownBy(() -> read(new byte[] {1, -1, 0, 0, 0})).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[] {1, 0, 0, 0, 1, 127, 0, 0, 0}))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[] {1, 0, 0, 0, 1, 0, 0, 0, 9, 'x'}))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(EOFException.class);
  }

  @Property
  void readsBackOrRefusesAnyBytes(@ForAll @NotEmpty byte[] bytes) {
    Throwable thrown = catchThrowable(() -> read(bytes));

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(IOException.class);
    }
  }
}
