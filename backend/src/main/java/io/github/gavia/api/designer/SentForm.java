package io.github.gavia.api.designer;

import io.github.gavia.form.BodyText;
import io.github.gavia.workflow.draft.ImportWorkflows.SentFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A form with a file, bounded in size by the server's settings. */
final class SentForm {

  private static final int LONGEST_NAME = 255;

  private final HttpServletRequest request;

  SentForm(HttpServletRequest request) {
    this.request = request;
  }

  /** The BPMN file in the part {@code file}: its content one byte longer than allowed at most. */
  SentFile file() {
    Part part = part("file");
    if (part == null) {
      throw DesignerBody.bad("A BPMN file is expected in the part 'file'.");
    }
    return new SentFile(name(part.getSubmittedFileName()), read(part, DesignerBody.MOST_XML + 1));
  }

  /** The bytes of a part, empty when it is not there. */
  byte[] content(String name, int most) {
    Part part = part(name);
    return part == null ? new byte[0] : read(part, most);
  }

  private @Nullable Part part(String name) {
    try {
      return request.getPart(name);
    } catch (IllegalStateException tooLarge) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "The form or one of its parts is too large.");
    } catch (IOException | ServletException broken) {
      throw DesignerBody.bad("The body is no valid multipart/form-data.");
    }
  }

  private static byte[] read(Part part, int most) {
    try (InputStream content = part.getInputStream()) {
      return content.readNBytes(most);
    } catch (IOException e) {
      throw DesignerBody.bad(part.getName() + " could not be read.");
    }
  }

  /** What the file is called without folders and without letters that no file name should have. */
  private static String name(@Nullable String submitted) {
    String given = submitted == null || !BodyText.storable(submitted) ? "" : submitted;
    String plain = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name = plain.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    if (name.isEmpty()) {
      return "import.bpmn";
    }
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME));
  }
}
