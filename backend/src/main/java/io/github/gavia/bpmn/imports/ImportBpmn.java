package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.DefinitionsReader;
import io.github.gavia.bpmn.DiagramLayout;
import io.github.gavia.bpmn.Findings;
import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.XmlParser;
import io.github.gavia.bpmn.imports.Inventory.DrawnProcess;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportFile;
import io.github.gavia.workflow.imports.ImportReport;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports BPMN files: parse, take inventory, ask which processes, import each. */
@Component
public final class ImportBpmn implements ImportFile {

  private static final Logger LOG = LoggerFactory.getLogger(ImportBpmn.class);

  private static final Map<String, ChoiceText> ENCODINGS =
      Map.of(
          "UTF-8", ChoiceText.UTF_8,
          "GB18030", ChoiceText.GB18030,
          "Big5", ChoiceText.BIG5,
          "Shift_JIS", ChoiceText.SHIFT_JIS,
          "windows-1252", ChoiceText.WINDOWS_1252);

  private final ModelCheck check;

  /**
   * Imports with the check that publishing makes.
   *
   * @param check finds what a draft still lacks
   */
  public ImportBpmn(ModelCheck check) {
    this.check = check;
  }

  @Override
  public Imported read(byte[] file, Answers answers) {
    try {
      return new Reading(file, answers).run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Bounds keep this from happening; should it happen all the same, nobody gets half a draft.
      LOG.error("A BPMN file could not be imported", e);
      Report report = new Report();
      report.add(
          FileFinding.IMPORT_FAILED, Place.FILE, Map.of("detail", e.getClass().getSimpleName()));
      return new Imported(List.of(), new ImportReport(report.lines(), List.of()));
    }
  }

  /** One run through a file. */
  private final class Reading {

    private final byte[] file;
    private final Report report = new Report();
    private final Questions questions;

    Reading(byte[] file, Answers answers) {
      this.file = file;
      this.questions = new Questions(answers, report);
    }

    Imported run() {
      XmlElement root = parse();
      List<ImportedProcess> processes = List.of();
      if (root != null) {
        ImportedProcess own = isOurs(root) ? readOurs(root) : null;
        processes = own == null ? importAll(root) : List.of(own);
      }
      return new Imported(
          report.refused() ? List.of() : processes,
          new ImportReport(report.lines(), questions.list()));
    }

    private @Nullable XmlElement parse() {
      Findings findings = new Findings();
      XmlElement root = new XmlParser(findings).parse(file);
      boolean wrongEncoding =
          findings.list().stream().anyMatch(found -> found.code().equals("XML_ENCODING"));
      if (wrongEncoding) {
        Charset chosen = askEncoding();
        if (chosen != null) {
          findings = new Findings();
          root = new XmlParser(findings).parse(file, chosen);
          report.add(FileFinding.ENCODING_CHOSEN, Place.FILE, Map.of("encoding", chosen.name()));
        }
      }
      findings.list().forEach(found -> report.add(found, null, null));
      return root;
    }

    private @Nullable Charset askEncoding() {
      List<String> possible = XmlParser.possibleEncodings(file);
      List<ChoiceText> choices =
          possible.stream().map(name -> ENCODINGS.getOrDefault(name, ChoiceText.UTF_8)).toList();
      if (choices.isEmpty()) {
        return null;
      }
      Optional<Answer> answer =
          questions.ask(
              Asking.of(Question.Kind.ENCODING, FileFinding.XML_ENCODING, Place.FILE, choices));
      return answer
          .flatMap(
              given ->
                  possible.stream()
                      .filter(name -> ENCODINGS.getOrDefault(name, ChoiceText.UTF_8).is(given))
                      .findFirst())
          .map(Charset::forName)
          .orElse(null);
    }

    private List<ImportedProcess> importAll(XmlElement root) {
      Inventory inventory = new TakeInventory(report).of(root);
      if (inventory == null) {
        return List.of();
      }
      DrawnShapes drawn = DrawnShapes.of(inventory);
      drawn.reportOrphans(report);
      boolean only = inventory.processes().size() == 1;
      boolean chinese = hasChineseName(root);
      List<ImportedProcess> imported = new ArrayList<>();
      for (DrawnProcess process : chosen(inventory)) {
        Report about = report.about(process.id());
        ProcessDraft draft =
            new ProcessDraft(
                inventory,
                process,
                about,
                questions.about(about),
                new ElementIds(process.id(), about, only),
                chinese);
        ImportedProcess one = new ImportProcess(draft, drawn, check, only).run();
        if (one != null) {
          imported.add(one);
        }
      }
      return imported;
    }

    private List<DrawnProcess> chosen(Inventory inventory) {
      List<DrawnProcess> all = inventory.processes();
      if (all.size() < 2) {
        return all;
      }
      String titles =
          all.stream()
              .map(process -> process.title() + " (" + process.nodes() + ")")
              .collect(Collectors.joining(", "));
      boolean pools = all.stream().anyMatch(process -> process.pool() != null);
      String ids = all.stream().map(DrawnProcess::id).collect(Collectors.joining(","));
      Asking asking =
          Asking.of(
                  Question.Kind.PROCESSES,
                  pools ? FileFinding.MULTIPLE_POOLS : FileFinding.MULTIPLE_PROCESSES,
                  Place.FILE,
                  List.of(ChoiceText.PROCESSES))
              .with(Map.of("processes", titles))
              .proposing(ChoiceText.PROCESSES, ids)
              .about(all.stream().map(p -> Place.of(p.element(), p.id())).toList());
      String answer = questions.ask(asking).map(Answer::value).orElse(ids);
      Set<String> wanted =
          Arrays.stream(answer.split(",", -1)).map(String::strip).collect(Collectors.toSet());
      List<DrawnProcess> chosen = all.stream().filter(p -> wanted.contains(p.id())).toList();
      if (chosen.isEmpty()) {
        return all;
      }
      all.stream()
          .filter(process -> !chosen.contains(process))
          .forEach(
              process ->
                  report.add(FileFinding.POOL_LEFT_OUT, Place.of(process.element(), process.id())));
      return chosen;
    }

    /** A file of our own, or one that was edited elsewhere: our reader keeps all of it. */
    private @Nullable ImportedProcess readOurs(XmlElement root) {
      Findings findings = new Findings();
      WorkflowModel model = new DefinitionsReader(findings).read(root);
      if (model == null || findings.refused()) {
        return null;
      }
      WorkflowModel drawn = model.withDiagram(new DiagramLayout().complete(model));
      Report about = report.about(model.id());
      List<Diagnostic> all = new ArrayList<>(findings.list());
      all.addAll(check.check(drawn));
      all.forEach(found -> about.add(found, null, null));
      return new ImportedProcess("", drawn);
    }
  }

  /** Whether anything in the file is said in our own extension. */
  private static boolean isOurs(XmlElement element) {
    return element.namespace().equals(Namespaces.GAVIA)
        || element.attribute("exporter", "").equals("Gavia")
        || element.children().stream().anyMatch(ImportBpmn::isOurs);
  }

  private static boolean hasChineseName(XmlElement element) {
    return Texts.isChinese(element.attribute("name", ""))
        || element.children().stream()
            .filter(XmlElement::isBpmn)
            .anyMatch(ImportBpmn::hasChineseName);
  }
}
