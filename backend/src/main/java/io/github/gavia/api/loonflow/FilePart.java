package io.github.gavia.api.loonflow;

import io.github.gavia.form.BodyText;
import io.github.gavia.upload.UploadProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads the file out of a multipart body; anything that is wrong with it fails the call. */
@Component
class FilePart {

  private final UploadProperties settings;

  FilePart(UploadProperties settings) {
    this.settings = settings;
  }

  /** The part of that name that is a file; of several the last one. */
  MultipartFile required(HttpServletRequest request, String name) {
    MultipartFile file = optional(request, name);
    if (file == null) {
      throw ContractFailure.object(name + " is needed: a file in a multipart body");
    }
    return file;
  }

  /** As {@link #required}; null when there is none or the body is not multipart at all. */
  @Nullable MultipartFile optional(HttpServletRequest request, String name) {
    MultipartHttpServletRequest multipart =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (multipart == null) {
      return null;
    }
    try {
      List<MultipartFile> files = multipart.getFiles(name);
      return files.isEmpty() ? null : files.get(files.size() - 1);
    } catch (MaxUploadSizeExceededException e) {
      throw ContractFailure.object(
          name + " is too large: at most " + settings.maxSize().toBytes() + " bytes are taken");
    } catch (MultipartException e) {
      throw ContractFailure.object("the multipart body can not be read");
    }
  }

  /** What the client called the file. */
  static String sourceName(MultipartFile file) {
    String name = file.getOriginalFilename();
    if (name == null || !BodyText.storable(name)) {
      throw ContractFailure.object("the file's name contains a character that cannot be stored");
    }
    return name;
  }
}
