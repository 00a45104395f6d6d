package io.github.gavia.api.loonflow;

import io.github.gavia.form.BodyText;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The parts of a call that takes a file (section 1, item 2). */
final class MultipartBody {

  private static final int MOST_TEXT_BYTES = 64 * 1024;

  private final List<Part> parts;

  MultipartBody(Collection<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A file and what its sender called it. */
  static final class SentFile {

    private final String name;
    private final Part part;

    private SentFile(String name, Part part) {
      this.name = name;
      this.part = part;
    }

    /** As the sender named it, possibly with folders. */
    String name() {
      if (!BodyText.storable(name)) {
        throw ContractFailure.object("the file's name contains a character that cannot be stored");
      }
      return name;
    }

    /** All of it. */
    InputStream open() throws IOException {
      return part.getInputStream();
    }

    /** Its first bytes: at most so many. */
    byte[] content(int most) {
      return read(part, most);
    }
  }

  /** The file in that part; empty when there is none, or a form was sent without choosing one. */
  Optional<SentFile> file(String name) {
    return part(name)
        .filter(part -> part.getSubmittedFileName() != null)
        .filter(part -> !part.getSubmittedFileName().isEmpty())
        .map(part -> new SentFile(part.getSubmittedFileName(), part));
  }

  /** As {@link #file}; ends the call when there is none. */
  SentFile requiredFile(String name) {
    return file(name)
        .orElseThrow(() -> ContractFailure.object(name + " is needed: a file in a multipart body"));
  }

  /** The text in that part; the default when there is none. */
  String text(String name, String whenAbsent) {
    return part(name).map(part -> text(name, part)).orElse(whenAbsent);
  }

  /** Of parts of one name the last one counts, as everywhere in the contract. */
  private Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).reduce((a, b) -> b);
  }

  private static String text(String name, Part part) {
    byte[] bytes = read(part, MOST_TEXT_BYTES + 1);
    if (bytes.length > MOST_TEXT_BYTES) {
      throw ContractFailure.object(name + " is too long");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (BodyText.storable(text)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw ContractFailure.object(name + " is no text in UTF-8");
    }
    throw ContractFailure.object(name + " contains a character that cannot be stored");
  }

  private static byte[] read(Part part, int most) {
    try (InputStream content = part.getInputStream()) {
      return content.readNBytes(most);
    } catch (IOException e) {
      throw ContractFailure.object(part.getName() + " could not be read");
    }
  }
}
