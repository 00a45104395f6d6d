package io.github.gavia.api.loonflow;

import io.github.gavia.directory.CreatorInfo;
import io.github.gavia.directory.DepartmentInfo;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.form.JsonText;
import io.github.gavia.participant.Votes;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.Page;
import io.github.gavia.ticket.TicketRecord;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.Scripts;
import io.github.gavia.workflow.Workflows;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shared JSON shapes of tickets (sections 5.1 to 5.3). */
@Component
class TicketJson {

  private static final String NAMELESS_STATE = "未知状态";

  private final Users users;
  private final Workflows workflows;
  private final Scripts scripts;
  private final WireTime wireTime;
  private final JsonMapper json;

  TicketJson(
      Users users, Workflows workflows, Scripts scripts, WireTime wireTime, JsonMapper json) {
    this.users = users;
    this.workflows = workflows;
    this.scripts = scripts;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** A page as every list answers it (section 4). */
  <T> ObjectNode page(Page<T> page, Function<T, ObjectNode> each) {
    ArrayNode value = json.createArrayNode();
    page.value().forEach(item -> value.add(each.apply(item)));
    ObjectNode answer = json.createObjectNode();
    answer.set("value", value);
    return answer
        .put("per_page", page.request().perPage())
        .put("page", page.request().page())
        .put("total", page.total());
  }

  /** The rows of a ticket list (6.1), their people and workflows looked up together. */
  ObjectNode list(Page<TicketRecord> page) {
    List<TicketRecord> rows = page.value();
    Map<Integer, RunnableWorkflow> live =
        workflows.liveOf(rows.stream().map(TicketRecord::workflowId).distinct().toList());
    Set<String> creators =
        rows.stream()
            .map(TicketRecord::creator)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, CreatorInfo> creatorInfos = users.creatorInfos(creators);
    Map<String, User> handlers = users.byUsernames(handlerNames(rows));
    return page(
        page,
        row -> {
          RunnableWorkflow workflow = live.get(row.workflowId());
          ObjectNode object = base(row);
          object.set("state", state(row, workflow));
          object.set("participant_info", participantInfo(row, handlers));
          object.set("creator_info", creatorInfo(creatorInfos.get(row.creator()), row.creator()));
          object.set(
              "workflow_info",
              json.createObjectNode()
                  .put("workflow_id", row.workflowId())
                  .put("workflow_name", workflow == null ? "" : workflow.model().name().text()));
          return object;
        });
  }

  private static Set<String> handlerNames(List<TicketRecord> rows) {
    Set<String> names = new LinkedHashSet<>();
    for (TicketRecord row : rows) {
      names.addAll(Arrays.asList(row.participant().split(",")));
      names.addAll(Votes.parse(row.multiAllPerson()).names());
    }
    return names;
  }

  /** 5.1. */
  ObjectNode base(TicketRecord row) {
    return json.createObjectNode()
        .put("id", row.id())
        .put("creator", row.creator())
        .put("gmt_created", wireTime.text(row.created()))
        .put("gmt_modified", wireTime.text(row.modified()))
        .put("is_deleted", row.deleted())
        .put("title", row.title())
        .put("workflow_id", row.workflowId())
        .put("sn", row.sn())
        .put("state_id", row.stateId())
        .put("parent_ticket_id", row.parentTicketId())
        .put("parent_ticket_state_id", row.parentTicketStateId())
        .put("participant_type_id", row.participantTypeId())
        .put("participant", row.participant())
        .put("relation", row.relation())
        .put("in_add_node", row.inAddNode())
        .put("add_node_man", row.addNodeMan())
        .put("script_run_last_result", row.scriptRunLastResult())
        .put("act_state_id", row.actStateId())
        .put("multi_all_person", row.multiAllPerson());
  }

  /** R212: of a deleted state the label is the text <code>{}</code>. */
  private ObjectNode state(TicketRecord row, @Nullable RunnableWorkflow workflow) {
    Optional<StateEntry> state =
        workflow == null ? Optional.empty() : workflow.state(row.stateId());
    ObjectNode object = json.createObjectNode().put("state_id", row.stateId());
    if (state.isEmpty()) {
      return object.put("state_name", NAMELESS_STATE).put("state_label", "{}");
    }
    object.put("state_name", state.get().name().text());
    object.set("state_label", JsonText.object(state.get().state().label()));
    return object;
  }

  /** 5.2. */
  private ObjectNode participantInfo(TicketRecord row, Map<String, User> known) {
    return json.createObjectNode()
        .put("participant", row.participant())
        .put("participant_name", row.participant())
        .put("participant_type_id", row.participantTypeId())
        .put("participant_type_name", typeName(row))
        .put("participant_alias", participantAlias(row, known));
  }

  private static String typeName(TicketRecord row) {
    if (Votes.parse(row.multiAllPerson()).active()) {
      return "多人且全部处理";
    }
    return switch (row.participantTypeId()) {
      case 1 -> "个人";
      case 2 -> "多人";
      default -> "";
    };
  }

  private String participantAlias(TicketRecord row, Map<String, User> known) {
    Votes votes = Votes.parse(row.multiAllPerson());
    if (votes.active()) {
      return votes.aliasText(name -> alias(known, name));
    }
    return switch (row.participantTypeId()) {
      case 1 -> row.participant().isEmpty() ? "" : alias(known, row.participant());
      case 2 ->
          Arrays.stream(row.participant().split(","))
              .map(name -> alias(known, name))
              .collect(Collectors.joining(","));
      case 6 -> "脚本:" + scripts.find(row.participant()).map(s -> s.name()).orElse("");
      default -> "";
    };
  }

  private static String alias(Map<String, User> known, String name) {
    User user = known.get(name);
    return user == null ? name : user.alias();
  }

  /** The alias text of one ticket, for its form. */
  String participantAlias(TicketRecord row) {
    return participantAlias(row, users.byUsernames(handlerNames(List.of(row))));
  }

  /** 5.3. */
  ObjectNode creatorInfo(String username) {
    return creatorInfo(users.creatorInfo(username), username);
  }

  private ObjectNode creatorInfo(@Nullable CreatorInfo known, String username) {
    CreatorInfo info = known == null ? users.creatorInfo(username) : known;
    DepartmentInfo departments = info.departments();
    ObjectNode object =
        json.createObjectNode()
            .put("username", username)
            .put("alias", info.alias())
            .put("is_active", info.active())
            .put("email", info.email())
            .put("phone", info.phone());
    ObjectNode departmentInfo = json.createObjectNode();
    if (departments != null) {
      departmentInfo.put("id", departments.id()).put("name", departments.name());
    }
    object.set("dept_info", departmentInfo);
    return object;
  }
}
