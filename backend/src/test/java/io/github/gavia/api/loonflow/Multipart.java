package io.github.gavia.api.loonflow;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A multipart body, put together byte by byte. */
final class Multipart {

  private static final String BOUNDARY = "----boundary-of-the-tests";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Multipart text(String name, String value) {
    return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  Multipart file(String fileName, String content) {
    return file(fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  Multipart file(String fileName, byte[] content) {
    return part("name=\"file\"; filename=\"" + fileName + "\"", content);
  }

  Multipart part(String disposition, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The call that posts it. */
  Call post(String path, @Nullable String username) {
    return postUnfinished(path, username, "--" + BOUNDARY + "--\r\n");
  }

  /** As {@link #post}, with something else where the last boundary belongs. */
  Call postUnfinished(String path, @Nullable String username, String end) {
    write(end);
    return new Call(
        "POST",
        path,
        "ops",
        username,
        "multipart/form-data; boundary=" + BOUNDARY,
        body.toByteArray());
  }
}
