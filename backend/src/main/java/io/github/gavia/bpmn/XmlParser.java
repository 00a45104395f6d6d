package io.github.gavia.bpmn;

import io.github.gavia.bpmn.XmlElement.Attribute;
import io.github.gavia.bpmn.XmlElement.Content;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a stranger become a tree of elements. Nothing outside of the bytes is ever opened; what
 * is too large, too deep, has a DOCTYPE or is no XML ends in a finding.
 */
public final class XmlParser {

  static final int MAX_BYTES = 5 * 1024 * 1024;
  static final int MAX_DEPTH = 200;
  static final int MAX_ELEMENTS = 200_000;

  private static final int MEGABYTE = 1024 * 1024;

  private final Findings findings;

  /**
   * Reads into a list of findings.
   *
   * @param findings what goes wrong is added here
   */
  public XmlParser(Findings findings) {
    this.findings = findings;
  }

  /** The root element, or null after a finding of severity REFUSED. */
  public @Nullable XmlElement parse(byte[] bytes) {
    return parse(bytes, null);
  }

  /**
   * The root element, or null after a finding of severity REFUSED.
   *
   * @param charset in which to read the bytes whatever they say; null to believe them
   */
  public @Nullable XmlElement parse(byte[] bytes, @Nullable Charset charset) {
    if (bytes.length > MAX_BYTES) {
      int size = (bytes.length + MEGABYTE - 1) / MEGABYTE;
      findings.add(
          Finding.TOO_LARGE, Map.of("size", "" + size, "limit", "" + MAX_BYTES / MEGABYTE));
      return null;
    }
    String kind = kindOfBytes(bytes);
    if (!kind.isEmpty()) {
      findings.add(Finding.NOT_XML, Map.of("kind", kind));
      return null;
    }
    String text = new XmlDecoder(findings).decode(bytes, charset);
    return text == null ? null : parse(text);
  }

  private @Nullable XmlElement parse(String text) {
    // Blank lines before the prolog are a common slip of exporters and harmless.
    String document = text.stripLeading();
    if (!document.startsWith("<")) {
      findings.add(Finding.NOT_XML, Map.of("kind", kindOfNoXml(document)));
      return null;
    }
    int linesBefore =
        (int)
            text.substring(0, text.length() - document.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
    try {
      return new Reading(document, linesBefore).root();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
      malformed(linesBefore + Math.max(line, 0), Math.max(column, 0), detail(e));
    } catch (RuntimeException e) {
      // Some parsers of the JDK answer broken markup with whatever they trip over.
      malformed(0, 0, e.getClass().getSimpleName());
    }
    return null;
  }

  /** Encodings other than the declared one in which bytes can be read, the likeliest first. */
  public static List<String> possibleEncodings(byte[] bytes) {
    return XmlDecoder.possible(bytes);
  }

  private void malformed(int line, int column, String detail) {
    findings.add(
        Finding.XML_MALFORMED,
        line,
        Map.of("row", "" + line, "column", "" + column, "detail", detail));
  }

  /** The parser's words without its own mention of the place. */
  private static String detail(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int marker = message.indexOf("Message: ");
    return firstLine(marker < 0 ? message : message.substring(marker + "Message: ".length()));
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }

  private static String kindOfBytes(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK")) {
      return "ZIP";
    }
    return start.equals("%PDF") ? "PDF" : start.equals("\u0089PNG") ? "PNG" : "";
  }

  private static String kindOfNoXml(String document) {
    if (document.isEmpty()) {
      return "EMPTY";
    }
    return document.startsWith("{") || document.startsWith("[") ? "JSON" : "TEXT";
  }

  /** One run through the text. */
  private final class Reading {

    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final int linesBefore;
    private int elements;

    Reading(String document, int linesBefore) throws XMLStreamException {
      this.reader = factory().createXMLStreamReader(new StringReader(document));
      this.linesBefore = linesBefore;
    }

    @Nullable XmlElement root() throws XMLStreamException {
      XmlElement root = null;
      int line = line();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (!begin(line)) {
              return null;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> root = end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(reader.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
            findings.add(Finding.XML_DOCTYPE, Map.of());
            return null;
          }
          default -> {}
        }
        line = line();
      }
      return root;
    }

    private int line() {
      return linesBefore + reader.getLocation().getLineNumber();
    }

    private boolean begin(int line) {
      if (open.size() == MAX_DEPTH) {
        findings.add(Finding.TOO_DEEP, line, Map.of("limit", "" + MAX_DEPTH));
        return false;
      }
      if (++elements > MAX_ELEMENTS) {
        findings.add(Finding.TOO_MANY_NODES, line, Map.of("limit", "" + MAX_ELEMENTS));
        return false;
      }
      List<Attribute> attributes = new ArrayList<>(reader.getAttributeCount());
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.add(
            new Attribute(
                orEmpty(reader.getAttributeNamespace(i)),
                reader.getAttributeLocalName(i),
                reader.getAttributeValue(i)));
      }
      open.push(
          new Open(
              orEmpty(reader.getNamespaceURI()),
              reader.getLocalName(),
              attributes,
              new ArrayList<>(),
              text.length(),
              line));
      return true;
    }

    private XmlElement end() {
      Open done = open.pop();
      XmlElement element =
          new XmlElement(
              done.namespace(),
              done.name(),
              done.attributes(),
              done.children(),
              new Content(text, done.from(), text.length()),
              done.line());
      if (!open.isEmpty()) {
        open.peek().children().add(element);
      }
      return element;
    }
  }

  /** An element whose end tag is still to come. */
  private record Open(
      String namespace,
      String name,
      List<Attribute> attributes,
      List<XmlElement> children,
      int from,
      int line) {}

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The JDK's own parser, whatever else is on the class path: its limits are known and tested. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("javax.xml.stream.isNamespaceAware", true);
    return factory;
  }
}
