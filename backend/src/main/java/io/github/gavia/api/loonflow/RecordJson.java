package io.github.gavia.api.loonflow;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.WireTime;
import io.github.gavia.workflow.RunnableWorkflow.Made;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The keys that every stored thing shows: its id, who made it and when. */
@Component
class RecordJson {

  private final WireTime wireTime;
  private final JsonMapper json;

  RecordJson(WireTime wireTime, JsonMapper json) {
    this.wireTime = wireTime;
    this.json = json;
  }

  ObjectNode of(int id, Listed<?> row) {
    return of(id, row.creator(), row.created(), row.modified());
  }

  ObjectNode of(int id, Made made) {
    return of(id, made.creator(), made.created(), made.modified());
  }

  ObjectNode of(int id, String creator, Instant created, Instant modified) {
    return json.createObjectNode()
        .put("id", id)
        .put("creator", creator)
        .put("gmt_created", wireTime.text(created))
        .put("gmt_modified", wireTime.text(modified))
        .put("is_deleted", false);
  }
}
