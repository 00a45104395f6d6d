package io.github.gavia.workflow;

import io.github.gavia.form.BodyText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A file that is to be kept as a script (R167). */
public sealed interface ScriptFile {

  /** Most bytes a script may have; the worker takes no longer ones. */
  int MOST_BYTES = 64 * 1024;

  /**
   * It can be kept.
   *
   * @param savedName a name of its own; its ending tells the language
   */
  record Readable(String savedName, String source) implements ScriptFile {

    /** Whether the service runs it: Groovy is run, Python is only kept. */
    public boolean runnable() {
      return isGroovy(savedName);
    }
  }

  /**
   * It cannot.
   *
   * @param reason for the caller to read
   */
  record Refused(String reason) implements ScriptFile {}

  /** Whether a file of that name is one the service runs. */
  static boolean isGroovy(String fileName) {
    return fileName.endsWith(".groovy");
  }

  /**
   * Looks at a file: Groovy is run, Python is kept but never run, anything else is refused.
   *
   * @param fileName as the caller named it; only its ending is looked at
   * @param content at least the first {@link #MOST_BYTES} bytes and one more, if there are as many
   */
  static ScriptFile of(String fileName, byte[] content) {
    Optional<String> ending =
        Set.of(".groovy", ".py").stream().filter(fileName::endsWith).findFirst();
    if (ending.isEmpty()) {
      return new Refused("file is no script: its name has to end in .groovy or .py");
    }
    if (content.length > MOST_BYTES) {
      return new Refused("file is too large: a script may have " + MOST_BYTES + " bytes");
    }
    try {
      String source =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return BodyText.storable(source)
          ? new Readable("workflow_script/" + UUID.randomUUID() + ending.get(), source)
          : new Refused("file contains a character that cannot be stored");
    } catch (CharacterCodingException e) {
      return new Refused("file is no text in UTF-8");
    }
  }
}
