package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.WorkflowXml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a/>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a PUBLIC \"-//X\" \"http://127.0.0.1:1/x.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY a0 \"ha\"><!ENTITY a1 \"&a0;&a0;&a0;\">"
            + "<!ENTITY a2 \"&a1;&a1;&a1;\">]><a>&a2;</a>",
        "<!DOCTYPE a><a/>",
        "<?xml version=\"1.0\"?>\n<!-- -->\n<!DOCTYPE a [<!ATTLIST a b CDATA \"c\">]><a/>"
      })
  void refusesEveryDoctype(String file) {
    assertRefused(Bpmn.read(file), "XML_DOCTYPE");
  }

  @Test
  void asksNobodyForAnExternalEntity() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(1);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";

      Bpmn.read("<!DOCTYPE a SYSTEM \"" + address + "\"><a/>");
      Bpmn.read("<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]><a/>");
      Bpmn.read(
          Bpmn.process("<bpmn:userTask id=\"t\" />")
              .replace(
                  "targetNamespace",
                  "xsi:schemaLocation=\"urn:a " + address + "\" targetNamespace"));

      assertThat(accepts(listener)).isFalse();
    }
  }

  private static boolean accepts(ServerSocket listener) {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesAnUndeclaredEntity() {
    assertRefused(Bpmn.read("<a>&x;</a>"));
  }

  @Test
  void refusesDeepNestingHoweverLarge() {
    assertRefused(Bpmn.read("<a>".repeat(1_000_000)), "TOO_DEEP");
    assertRefused(Bpmn.read(Bpmn.process("<bpmn:subProcess>".repeat(100_000))), "TOO_DEEP");
  }

  @Test
  void refusesAFloodOfElements() {
    assertRefused(
        Bpmn.read("<a>" + "<b/>".repeat(XmlParser.MAX_ELEMENTS) + "</a>"), "TOO_MANY_NODES");
  }

  @Test
  void refusesAFileThatStopsAnywhere() {
    String file = Bpmn.process("<bpmn:userTask id=\"t\" name=\"审批\" />").stripTrailing();
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < bytes.length; length++) {
      assertRefused(new BpmnXml().read(Arrays.copyOf(bytes, length)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n", "text", "PK\u0003\u0004", "[1]", "<", "<>", "\u0000", "<a/><b/>"})
  void refusesWhatIsNoXml(String file) {
    assertRefused(Bpmn.read(file));
  }

  @Property(tries = 500)
  void neverThrowsOnBrokenFiles(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes =
        Bpmn.process("<bpmn:userTask id=\"t\" name=\"审批\" />").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }

    Reading reading = new BpmnXml().read(bytes);

    boolean refused =
        reading.diagnostics().stream().anyMatch(d -> d.severity() == Severity.REFUSED);
    assertThat(reading.model() == null).isEqualTo(refused);
  }

  @Test
  void refusesBytesThatDoNotFitTheEncoding() {
    String file = Bpmn.process("<bpmn:userTask id=\"t\" name=\"审批\" />");

    assertRefused(new BpmnXml().read(file.getBytes(Charset.forName("GBK"))), "XML_ENCODING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "GBK", "Big5", "Shift_JIS"})
  void takesTheEncodingFromTheFile(String encoding) {
    String file =
        "<?xml version=\"1.0\" encoding=\""
            + encoding
            + "\"?>"
            + Bpmn.process("<bpmn:userTask id=\"t\" name=\"日本\" />");

    Reading reading = new BpmnXml().read(file.getBytes(Charset.forName(encoding)));

    assertThat(reading.model().body().nodes().get(0).name().text()).isEqualTo("日本");
  }

  @Test
  void readsPastAByteOrderMarkAndLeadingBlankLines() {
    byte[] file = Bpmn.process("").getBytes(StandardCharsets.UTF_8);
    byte[] marked = Arrays.copyOf(UTF_8_MARK, UTF_8_MARK.length + file.length);
    System.arraycopy(file, 0, marked, UTF_8_MARK.length, file.length);

    assertThat(new BpmnXml().read(marked).model()).isNotNull();
    assertThat(Bpmn.read("\n  <?xml version=\"1.0\"?>" + Bpmn.process("")).model()).isNotNull();
  }

  private static void assertRefused(Reading reading, String code) {
    assertRefused(reading);
    assertThat(reading.diagnostics()).extracting(Diagnostic::code).contains(code);
  }

  private static void assertRefused(Reading reading) {
    assertThat(reading.model()).isNull();
    assertThat(reading.diagnostics()).extracting(Diagnostic::severity).contains(Severity.REFUSED);
  }
}
