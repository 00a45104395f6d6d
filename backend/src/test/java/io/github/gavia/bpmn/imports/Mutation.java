package io.github.gavia.bpmn.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damages files in the ways editors, exporters and attackers do. */
final class Mutation {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "nowhere",
          "${''.getClass()}",
          "= a > 1",
          "2 天",
          "-1",
          "1e999",
          "NaN",
          "请假",
          "x".repeat(300),
          "a b",
          "'\\\"{}",
          "tns:t1",
          "\u0085\u200b\ufeff",
          "\ud83d\ude00");

  private static final List<String> TAGS =
      List.of(
          "task",
          "userTask",
          "serviceTask",
          "receiveTask",
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway",
          "complexGateway",
          "subProcess",
          "adHocSubProcess",
          "transaction",
          "callActivity",
          "sequenceFlow",
          "timerEventDefinition",
          "linkEventDefinition",
          "messageEventDefinition",
          "lane",
          "textAnnotation");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  byte[] of(byte[] file) {
    int kind = random.nextInt(4);
    if (kind == 0) {
      return bytes(file.clone());
    }
    String text = new String(file, StandardCharsets.UTF_8);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      text = kind == 1 ? attribute(text) : random.nextBoolean() ? tag(text) : element(text);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(byte[] file) {
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  /** Another value for one attribute, sometimes that of a neighbour. */
  private String attribute(String text) {
    int quote = after(text, "=\"");
    int end = text.indexOf('"', quote);
    if (quote < 0 || end < 0) {
      return text;
    }
    String value = VALUES.get(random.nextInt(VALUES.size()));
    int other = after(text, "=\"");
    int otherEnd = other < 0 ? -1 : text.indexOf('"', other);
    if (otherEnd > 0 && random.nextBoolean()) {
      value = text.substring(other, otherEnd);
    }
    return text.substring(0, quote) + escaped(value) + text.substring(end);
  }

  private static String escaped(String value) {
    return value.replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** One kind of element becomes another everywhere. */
  private String tag(String text) {
    String from = TAGS.get(random.nextInt(TAGS.size()));
    String to = TAGS.get(random.nextInt(TAGS.size()));
    return text.replaceAll("(</?(?:\\w+:)?)" + from + "\\b", "$1" + to);
  }

  /** A line is taken out, doubled or moved. */
  private String element(String text) {
    String[] lines = text.split("(?<=>)", -1);
    int from = random.nextInt(lines.length);
    int to = random.nextInt(lines.length);
    String kept = lines[from];
    switch (random.nextInt(3)) {
      case 0 -> lines[from] = "";
      case 1 -> lines[to] = lines[to] + kept;
      default -> {
        lines[from] = lines[to];
        lines[to] = kept;
      }
    }
    return String.join("", lines);
  }

  private int after(String text, String what) {
    int at = text.indexOf(what, random.nextInt(text.length()));
    return at < 0 ? -1 : at + what.length();
  }
}
