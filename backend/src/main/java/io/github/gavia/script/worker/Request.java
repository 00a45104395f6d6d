package io.github.gavia.script.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One thing the service asks of a worker. */
public sealed interface Request {

  /** Compile and run a script with these inputs. */
  record Run(String name, String source, long ticketId, String actionFrom, String ticketJson)
      implements Request {}

  /** Compile a script against the allow-list without running it. */
  record Check(String name, String source) implements Request {}

  /** The script's name for messages. */
  String name();

  /** The script's text. */
  String source();

  /** Puts this request on the channel. */
  default void write(DataOutputStream out) throws IOException {
    out.writeBoolean(this instanceof Run);
    Wire.write(out, name());
    Wire.write(out, source());
    if (this instanceof Run run) {
      out.writeLong(run.ticketId());
      Wire.write(out, run.actionFrom());
      Wire.write(out, run.ticketJson());
    }
    out.flush();
  }

  /** Waits for the next request; {@link java.io.EOFException} when the service is gone. */
  static Request read(DataInputStream in) throws IOException {
    boolean run = in.readBoolean();
    String name = Wire.read(in);
    String source = Wire.read(in);
    if (!run) {
      return new Check(name, source);
    }
    return new Run(name, source, in.readLong(), Wire.read(in), Wire.read(in));
  }
}
