package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.api.loonflow.MultipartBody.SentFile;
import io.github.gavia.form.BodyText;
import io.github.gavia.upload.StoreUpload;
import io.github.gavia.upload.StoreUpload.Refused;
import io.github.gavia.upload.StoreUpload.Stored;
import io.github.gavia.upload.Upload;
import io.github.gavia.upload.Upload.Owner;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes in files for attachment fields (6.23). */
@RestController
class UploadController {

  private final StoreUpload storeUpload;
  private final JsonMapper json;

  UploadController(StoreUpload storeUpload, JsonMapper json) {
    this.storeUpload = storeUpload;
    this.json = json;
  }

  @PostMapping("/api/v1.0/tickets/upload_file")
  Envelope upload(Caller caller, HttpServletRequest request) {
    SentFile file =
        MultipartBody.of(request)
            .file("file")
            .orElseThrow(() -> ContractFailure.object("file is needed: a part with a file's name"));
    if (!BodyText.storable(file.name())) {
      throw ContractFailure.object("the file's name contains a character that cannot be stored");
    }
    Owner owner =
        new Owner(caller.application(), caller.username() == null ? "" : caller.username());
    StoreUpload.Result result = storeUpload.store(owner, file.name(), file::open);
    if (result instanceof Refused refused) {
      throw ContractFailure.object(refused.reason());
    }
    Upload upload = ((Stored) result).upload();
    return Envelope.ok(
        json.createObjectNode()
            .put("file_name", upload.fileName())
            .put("file_path", upload.path())
            .put("source_file_name", upload.sourceName()));
  }
}
