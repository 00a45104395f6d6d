package io.github.gavia;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What no well-meaning client sends. */
public final class HostileValues {

  private static final JsonMapper JSON = new JsonMapper();

  /** Texts that may be stored, none longer than a short column. */
  public static final List<String> LEGAL_TEXTS =
      List.of(
          "'; drop table ticket; --",
          "1' or '1'='1",
          "${7*7} #{7*7} *{7*7}",
          "{{7*7}} {title} {0} {",
          "__import__('os').system('id')",
          "%s%n%x %41",
          "<script>alert(1)</script>&amp;]]>",
          "../../etc/passwd\\..\\x",
          "\u202eabc\u0301 \u05d0\u05d1 \u0627",
          "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb",
          "\t\r\n\u0001\u001f\u007f\u0085\u2028\ufeff\uffff",
          "  blanks around  ",
          "a,b,,c,",
          "None null true 0x1F",
          "=1+1");

  /** Bodies of any shape, as they are sent. */
  public static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{",
          "}",
          "null",
          "0",
          "\"x\"",
          "[]",
          "[{}]",
          "{}",
          "{\"a\":",
          "{'a':1}",
          "{\"a\":NaN}",
          "{\"a\":1}{\"a\":1}",
          "{\"\":\"\"}",
          "\ufeff{}",
          "\u0000",
          "{\"a\\u0000b\":1}",
          "{\"\\ud800\":1}",
          "[".repeat(500) + "]".repeat(500),
          "{\"a\":".repeat(500) + "1" + "}".repeat(500),
          "{\"suggestion\":\"" + "x".repeat(1_000_000) + "\"}",
          "{\"suggestion\":" + "9".repeat(100_000) + "}");

  /** A few values of every type, as JSON, to hold against a schema. */
  public static final List<String> OF_EVERY_TYPE =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "-1",
          "1.5",
          "2147483648",
          "\"\"",
          "\"x\"",
          "[]",
          "[1]",
          "{}",
          "{\"a\":1}");

  /** Values of a key, as JSON. */
  public static final List<String> JSON_VALUES =
      Stream.concat(
              LEGAL_TEXTS.stream().map(JSON::writeValueAsString),
              Stream.of(
                  "null",
                  "true",
                  "false",
                  "0",
                  "-1",
                  "1.5",
                  "2147483648",
                  "-99999999999999999999",
                  "9".repeat(390),
                  "1e308",
                  "1e400",
                  "1e999999999",
                  "-1e-999999999",
                  "\"\"",
                  "\" \"",
                  "\"0\"",
                  "\"a\\u0000b\"",
                  "\"\\ud800\"",
                  "\"x\\udc00\\ud800\"",
                  "\"" + "长".repeat(300_000) + "\"",
                  "\"" + "1,".repeat(20_000) + "\"",
                  "\"" + "a,".repeat(20_000) + "\"",
                  "[]",
                  "[1,2]",
                  "[[1]]",
                  "{}",
                  "{\"a\":{\"$gt\":1}}",
                  "[".repeat(90) + "]".repeat(90),
                  "[".repeat(500) + "]".repeat(500)))
          .toList();

  /** Values of a query parameter, encoded. */
  public static final List<String> QUERY_VALUES =
      Stream.concat(
              LEGAL_TEXTS.stream().map(HostileValues::encoded),
              Stream.of(
                  "",
                  "0",
                  "-1",
                  "+1",
                  "1.5",
                  "1e9",
                  "99999999999999999999",
                  "9".repeat(3000),
                  "1,".repeat(1500),
                  ",,,",
                  "1,%20,2",
                  "%00",
                  "%ff",
                  "%ed%a0%80",
                  "&",
                  "=",
                  "2026-13-45",
                  "2026-11-20%2099:00",
                  "9999-12-31",
                  "0000-01-01",
                  "%EF%BC%91"))
          .toList();

  /** What stands in the place of an id. */
  public static final List<String> PATH_IDS =
      List.of(
          "0",
          "-1",
          "+1",
          "1.0",
          "00000000000000000001",
          "2147483648",
          "99999999999999999999",
          "9".repeat(2000),
          "abc",
          "%20",
          "%EF%BC%91",
          "1%20or%201=1",
          "%27",
          "%24%7B7*7%7D",
          "%F0%9F%98%80",
          "1,2",
          "null",
          "..",
          "%2e%2e");

  /** Content types of uploads; the first is right. */
  public static final List<String> UPLOAD_TYPES =
      List.of(
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=" + "y".repeat(300),
          "application/json",
          "text/plain; charset=nonsense");

  /** Bodies of uploads. */
  public static final List<String> UPLOADS =
      Stream.concat(
              Stream.of(
                  "",
                  "{}",
                  "--x",
                  "--x--\r\n",
                  "--y\r\n\r\n--y--\r\n",
                  "--x\r\n\r\nno headers\r\n--x--\r\n",
                  "--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--\r\n",
                  "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno end",
                  "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file\r\n--x--\r\n",
                  file("a.txt", "x".repeat(100_000)).repeat(2),
                  file("a.txt", "").replace("name=\"file\"", "name=\"other\""),
                  part("script_name", "x".repeat(1_000_000)) + file("a.py", "x"),
                  part("n", "v").repeat(3000) + file("a.py", "x")),
              Stream.of(
                      "",
                      ".",
                      "..",
                      "../../etc/passwd",
                      "C:\\\\x\\\\y.txt",
                      "noext",
                      "a.tar.gz",
                      "a.\u0000.jpg",
                      "a.p h p",
                      "a." + "e".repeat(300),
                      "长".repeat(1000) + ".txt",
                      "\u202egpj.exe",
                      "\ud83d\ude00.png",
                      "${7*7}.{{x}}",
                      "a.html")
                  .map(name -> part("script_name", "n") + file(name, "content")))
          .map(body -> body.endsWith("\r\n") ? body + "--x--\r\n" : body)
          .toList();

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String file(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  private HostileValues() {}

  /** As it is written into a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
