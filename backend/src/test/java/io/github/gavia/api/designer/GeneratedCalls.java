package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;

import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes calls out of the designer's document: paths with ids that exist, bodies that fit. What a
 * call may spoil is made for it beforehand.
 */
final class GeneratedCalls {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String HOOK = "https://hook.example";

  /** Of the forms that are sent; the hostile ones have the same. */
  private static final String FORM = "multipart/form-data; boundary=x";

  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
      <process id="spoilt" name="Spoilt"><startEvent id="s"/><userTask id="a" name="A"/><endEvent id="e"/>
      <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
      </process></definitions>""";

  private final ApiDocument document;
  private final DesignerClient clients;
  private final Map<String, String> ids = new HashMap<>();
  private Designer admin;
  private String xml = FILE;

  /** The ticket is only read. */
  GeneratedCalls(ApiDocument document, DesignerClient clients, long ticketId) {
    this.document = document;
    this.clients = clients;
    this.admin = clients.admin();
    ids.put("template", "leave");
    ids.put("ticket", String.valueOf(ticketId));
  }

  /** What is sent. */
  record Sent(String contentType, byte @Nullable [] bytes) {

    static Sent of(String contentType, String text) {
      return new Sent(contentType, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Makes what the call may change, and somebody who may make it.
   *
   * @return the path with ids of what was made
   */
  String prepare(Operation operation) {
    admin = clients.admin();
    if (operation.path().contains("{id}")
        || schema(operation).path("properties").has("workflow_id")) {
      makeWorkflow();
    } else if (operation.path().contains("{import}")) {
      byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
      JsonNode made = admin.upload("/imports", "x.bpmn", file, Map.of()).orFail();
      ids.put("import", made.path("import_id").asString());
    } else if (operation.path().contains("{script}")) {
      ids.put("script", made("/stored-scripts", "source", sample("source", null)));
    } else if (operation.path().contains("{channel}")) {
      ids.put("channel", made("/notice-channels", "type_id", 1));
    }
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  /** The id of what was made with a name of its own. */
  private String made(String path, String key, Object value) {
    Map<String, Object> body =
        body("name", "made " + System.nanoTime(), key, value, "hook_url", HOOK);
    return admin.post(path, body).orFail().path("id").asString();
  }

  /** With a version and a draft of revision 1. */
  private void makeWorkflow() {
    JsonNode made = admin.post("/workflows", body("name", "spoilt " + System.nanoTime())).orFail();
    String path = "/workflows/" + made.path("workflow_id").asString();
    admin.post(path + "/publish", body("revision", 1)).orFail();
    xml = admin.post(path + "/draft", body()).orFail().path("xml").asString();
    ids.put("id", made.path("workflow_id").asString());
    ids.put("number", "1");
    JsonNode states = admin.get(path).orFail().path("state_list");
    ids.put("state", states.path(0).path("id").asString());
  }

  /** The query without which a call is refused; empty for most calls. */
  String query(Operation operation) {
    List<String> names =
        document.parameters(operation).stream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .toList();
    if (names.contains("revision")) {
      return "?revision=1";
    }
    return names.contains("from") ? "?from=1&to=draft" : "";
  }

  /** The schema of a JSON body; missing when the call takes none. */
  JsonNode schema(Operation operation) {
    return document.resolved(document.bodySchema(operation));
  }

  /** A JSON body that fits, with every key that is described and looked at. */
  ObjectNode json(Operation operation) {
    ObjectNode body = JSON.createObjectNode();
    JsonNode properties = schema(operation).path("properties");
    for (String key : properties.propertyNames()) {
      body.set(key, JSON.valueToTree(sample(key, document.resolved(properties.path(key)))));
    }
    if (body.has("version")) {
      body.remove("xml");
    }
    return body;
  }

  private Object sample(String key, @Nullable JsonNode schema) {
    return switch (key) {
      case "type_id" -> 1;
      case "redeliveries" -> 0;
      case "hook_url" -> HOOK;
      case "source" -> "def days = 1";
      case "revision", "overwrite", "version" -> 1;
      case "minutes" -> 10;
      case "workflow_id" -> Integer.valueOf(ids.getOrDefault("id", "1"));
      case "xml" -> xml;
      case "template" -> "leave";
      case "type" -> "person";
      case "creator" -> "admin";
      default -> sample(schema == null ? "" : schema.path("type").toString());
    };
  }

  private static Object sample(String type) {
    if (type.contains("array")) {
      return List.of();
    } else if (type.contains("boolean")) {
      return true;
    }
    return type.contains("object") ? Map.of() : "made " + System.nanoTime();
  }

  /** What the call takes; no bytes when it takes nothing. */
  Sent good(Operation operation) {
    JsonNode content = operation.node().at("/requestBody/content");
    if (content.has("application/json")) {
      return Sent.of("application/json", json(operation).toString());
    } else if (content.has("application/xml")) {
      return Sent.of("application/xml", FILE);
    } else if (content.has("multipart/form-data")) {
      return Sent.of(
          FORM,
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bpmn\"\r\n\r\n"
              + FILE
              + "\r\n--x--\r\n");
    }
    return new Sent("", null);
  }

  /** Sends the call as somebody who may make it; the answer is held against the document. */
  Answer send(Operation operation, String path, Sent sent) {
    return admin.send(operation.method(), path, sent.contentType(), sent.bytes());
  }
}
