package io.github.gavia.api.loonflow;

import io.github.gavia.access.Authentication;
import io.github.gavia.access.Authentication.Authenticated;
import io.github.gavia.access.Caller;
import io.github.gavia.query.Attachments;
import io.github.gavia.upload.FileNames;
import io.github.gavia.upload.Upload;
import io.github.gavia.upload.Upload.Owner;
import io.github.gavia.upload.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves uploaded files (R227), as downloads only: what a stranger uploaded must not run in the
 * service's origin. A file that may not be read and one that is not there look the same.
 */
@RestController
class MediaController {

  private final Authentication authentication;
  private final Uploads uploads;
  private final Attachments attachments;

  MediaController(Authentication authentication, Uploads uploads, Attachments attachments) {
    this.authentication = authentication;
    this.uploads = uploads;
    this.attachments = attachments;
  }

  /** To be read with whatever opens the API: session, JWT or an application's signature. */
  @GetMapping(Upload.PATH + "{name:" + FileNames.PATTERN + "}")
  ResponseEntity<Resource> file(@PathVariable String name, HttpServletRequest request) {
    if (!(authentication.anyWay(request) instanceof Authenticated authenticated)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    Optional<Upload> upload =
        uploads.find(name).filter(found -> mayRead(authenticated.caller(), found));
    Optional<Path> file = upload.flatMap(uploads::file);
    return file.isEmpty()
        ? ResponseEntity.notFound().build()
        : download(upload.get().sourceName(), file.get());
  }

  private boolean mayRead(Caller caller, Upload upload) {
    return owns(caller, upload.owner())
        || attachments.shownTo(caller.application(), caller.username(), upload.fileName());
  }

  /** An application vouches for names (R4), though only for what went through itself. */
  private static boolean owns(Caller caller, Owner owner) {
    String username = caller.username() == null ? "" : caller.username();
    boolean known = caller.session() || caller.application().equals(owner.application());
    return known && username.equals(owner.username());
  }

  private static ResponseEntity<Resource> download(String sourceName, Path file) {
    ContentDisposition disposition =
        ContentDisposition.attachment()
            .filename(sourceName.isEmpty() ? "file" : sourceName, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new FileSystemResource(file));
  }
}
