package io.github.gavia.api.loonflow;

import io.github.gavia.upload.UploadProperties;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.stereotype.Component;

/** Reads the bodies of calls that take a file, bounded in size. */
@Component
class MultipartBodies {

  private final UploadProperties settings;

  MultipartBodies(UploadProperties settings) {
    this.settings = settings;
  }

  /**
   * The parts of the body; none when it is no multipart body at all. One that is too large or
   * broken ends the call.
   */
  MultipartBody read(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return new MultipartBody(List.of());
    }
    try {
      Collection<Part> parts = request.getParts();
      // The server's own bound leaves room for what the designer sends.
      if (parts.stream().anyMatch(part -> part.getSize() > settings.maxSize().toBytes())) {
        throw tooLarge();
      }
      return new MultipartBody(parts);
    } catch (InvalidFileNameException nul) {
      throw ContractFailure.object("a file's name contains a character that cannot be stored");
    } catch (IllegalStateException tooLarge) {
      throw tooLarge();
    } catch (IOException | ServletException broken) {
      throw ContractFailure.object("the multipart body can not be read");
    }
  }

  private ContractFailure tooLarge() {
    return ContractFailure.object(
        "the body is too large: a file may have "
            + settings.maxSize().toBytes()
            + " bytes, and there may not be many parts");
  }
}
