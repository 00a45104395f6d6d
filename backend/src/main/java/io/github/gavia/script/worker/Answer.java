package io.github.gavia.script.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker says to a {@link Request}.
 *
 * @param accepted whether the script ran to its end or may be stored
 * @param texts what a finished script printed, else one message for each reason
 */
public record Answer(boolean accepted, List<String> texts) {
  private static final int MAX_TEXTS = 100;

  /** Refuses for one reason. */
  public static Answer refused(String message) {
    return new Answer(false, List.of(message));
  }

  /** Puts this answer on the channel. */
  public void write(DataOutputStream out) throws IOException {
    int count = Math.min(texts.size(), MAX_TEXTS);
    out.writeBoolean(accepted);
    out.writeInt(count);
    for (String text : texts.subList(0, count)) {
      Wire.write(out, text);
    }
    out.flush();
  }

  /** Waits for the next answer; {@link java.io.EOFException} when the worker is gone. */
  public static Answer read(DataInputStream in) throws IOException {
    boolean accepted = in.readBoolean();
    int count = in.readInt();
    if (count < 0 || count > MAX_TEXTS) {
      throw new IOException(count + " texts in one answer");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(Wire.read(in));
    }
    return new Answer(accepted, List.copyOf(texts));
  }
}
