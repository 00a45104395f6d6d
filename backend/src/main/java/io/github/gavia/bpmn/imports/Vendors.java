package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what is not read of vendors' extensions, so that the report has one line for each. */
final class Vendors {

  private static final Set<String> STANDARD =
      Set.of("", Namespaces.BPMN, Namespaces.XSI, "http://www.w3.org/XML/1998/namespace");

  /** What one vendor has that is left out. */
  private static final class Tally {
    final Place first;
    final Set<String> names = new TreeSet<>();
    int count;

    Tally(Place first) {
      this.first = first;
    }
  }

  private final Map<String, Tally> elements = new TreeMap<>();
  private final Map<String, Tally> attributes = new TreeMap<>();
  private final Map<String, Tally> styles = new TreeMap<>();

  /** Counts what an element carries. */
  void tally(XmlElement element, String id) {
    Place place = Place.of(element, id);
    for (XmlElement.Attribute attribute : element.attributes()) {
      if (!STANDARD.contains(attribute.namespace())) {
        Dialect dialect = Dialect.of(attribute.namespace());
        count(dialect, dialect.ofAttribute(attribute.name()), attribute.name(), place, attributes);
      }
    }
    for (XmlElement child : element.children()) {
      if (child.isBpmn("extensionElements")) {
        for (XmlElement extension : child.children()) {
          Dialect dialect = Dialect.of(extension.namespace());
          Meaning meaning = dialect.ofElement(extension.name());
          count(dialect, meaning, extension.name(), place.at(extension.line()), elements);
        }
      }
    }
  }

  private void count(
      Dialect dialect,
      @Nullable Meaning meaning,
      String name,
      Place place,
      Map<String, Tally> unread) {
    if (meaning == null || meaning == Meaning.PLUMBING || meaning == Meaning.STYLE) {
      Map<String, Tally> tallies = meaning == Meaning.STYLE ? styles : unread;
      Tally tally = tallies.computeIfAbsent(dialect.vendor(), v -> new Tally(place));
      tally.names.add(name);
      tally.count++;
    }
  }

  void report(Report report) {
    elements.forEach((vendor, tally) -> add(report, FileFinding.UNKNOWN_EXTENSION, vendor, tally));
    attributes.forEach((vendor, tally) -> add(report, FileFinding.VENDOR_ATTRIBUTE, vendor, tally));
    styles.forEach((vendor, tally) -> add(report, FileFinding.EXTENSION_ELEMENTS, vendor, tally));
  }

  private static void add(Report report, FileFinding finding, String vendor, Tally tally) {
    List<String> names = new ArrayList<>(tally.names);
    report.add(
        finding,
        tally.first,
        Map.of(
            "vendor", vendor,
            "count", Integer.toString(tally.count),
            "names", Texts.listed(names)));
  }
}
