package io.github.gavia.workflow.draft;

import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The rows of workflows that have a draft and no version. */
@Component
class UnpublishedWorkflows {

  private static final int LONGEST = 255;

  private final JdbcClient jdbc;

  UnpublishedWorkflows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The model under its id, or under the first numbered one that is neither another workflow's key
   * nor the id of one of its elements. Somebody else may be faster: {@link #insert} then fails.
   * Workflows are few.
   */
  WorkflowModel withFreeKey(WorkflowModel model) {
    Set<String> taken =
        new HashSet<>(
            jdbc.sql("select process_key from workflow where not is_deleted")
                .query(String.class)
                .list());
    taken.addAll(elementIds(model));
    String key = model.id();
    for (int i = 2; taken.contains(key); i++) {
      String ending = "_" + i;
      key = cut(model.id(), LONGEST - ending.length()) + ending;
    }
    return model.withId(key);
  }

  /** Ids that no key may be: both are the file's. */
  static Set<String> elementIds(WorkflowModel model) {
    Set<String> ids = new HashSet<>();
    collectIds(model.body(), ids);
    return ids;
  }

  private static void collectIds(Body body, Set<String> ids) {
    body.flows().forEach(flow -> ids.add(flow.id()));
    body.annotations().forEach(note -> ids.add(note.id()));
    for (Node node : body.nodes()) {
      ids.add(node.id());
      if (node instanceof Node.SubProcess sub) {
        collectIds(sub.body(), ids);
      }
    }
  }

  /**
   * Adds a workflow under the model's id.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the key is another workflow's
   */
  int insert(WorkflowModel model, String creator, Instant now) {
    KeyHolder id = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into workflow (process_key, name, description, creator, gmt_created,"
                + " gmt_modified) values (?,?,?,?,?,?)")
        .param(model.id())
        .param(cut(model.name().text(), LONGEST))
        .param(cut(model.description(), LONGEST))
        .param(creator)
        .param(Instants.bind(now))
        .param(Instants.bind(now))
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Integer.class));
  }

  /** Lists show a workflow by its draft's name as long as nothing else is known: no version. */
  void describe(int workflowId, WorkflowModel model) {
    jdbc.sql(
            "update workflow set name = ?, description = ? where id = ? and live_version_id is"
                + " null")
        .param(cut(model.name().text(), LONGEST))
        .param(cut(model.description(), LONGEST))
        .param(workflowId)
        .update();
  }

  /** Without its draft nothing is left of such a workflow; its key is free again. */
  void remove(int workflowId, Instant now) {
    jdbc.sql(
            "update workflow set is_deleted = true, gmt_modified = ? where id = ? and"
                + " live_version_id is null")
        .param(Instants.bind(now))
        .param(workflowId)
        .update();
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
