package dev.vertebra.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.check.Rules;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an inspector is shown of a small project, which selects ISO 13485 alone. */
class InspectionViewsTest {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");
  private static final Pages PAGES = pages(Map.of());

  /** The views of the base with pieces of text in it replaced: file, then what by what. */
  private static Pages pages(Map<String, Map<String, String>> edits) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      SourceTree base = new DirectorySourceTree(BASE);
      for (SourceEntry entry : base.entries()) {
        files.put(entry.path(), base.bytes(entry.path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    edits.forEach(
        (file, texts) ->
            texts.forEach(
                (from, to) -> {
                  String text = new String(files.get(file), StandardCharsets.UTF_8);
                  assertThat(text).contains(from);
                  files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
                }));
    return new Pages(Vertebra.check(new MemorySourceTree(files)).publication("0.0-test"));
  }

  private static AssembledFile file(Pages pages, String name) {
    return collection(pages, name).files().get(0);
  }

  private static FileCollection collection(Pages pages, String name) {
    return pages.files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> missing(AssembledFile file) {
    return file.missing().stream().map(AssembledFile.Place::title).toList();
  }

  private static ProgramView program() {
    return PAGES.program().orElseThrow();
  }

  @Test
  void whatTheProjectDoesNotSelectIsALens() {
    assertThat(PAGES.catalogues()).extracting(CatalogueView::id).containsExactly("iso-13485-2016");
    assertThat(PAGES.lenses())
        .extracting(CatalogueView::id)
        .containsExactly("qmsr-21cfr820", "cp-7382-850");
    assertThat(PAGES.lenses()).allMatch(CatalogueView::isLens);
    assertThat(PAGES.lenses())
        .flatExtracting(CatalogueView::clauses)
        .as("no record can name a clause of a lens")
        .allMatch(c -> c.records().isEmpty());
  }

  @Test
  void aSelectedCatalogueIsNoLensAndItsRecordsNameIt() {
    Pages pages =
        pages(
            Map.of(
                "vertebra.yaml",
                Map.of("[iso-13485-2016]", "[iso-13485-2016, qmsr-21cfr820]"),
                "SIG-1.md",
                Map.of("clauses: [8.2.2]", "clauses: [8.2.2, 'qmsr-21cfr820:820.35(a)']")));
    assertThat(pages.lenses()).extracting(CatalogueView::id).containsExactly("cp-7382-850");
    CatalogueView qmsr = pages.catalogues().get(1);
    assertThat(qmsr.isLens()).isFalse();
    ClauseView named =
        qmsr.entries().stream().filter(e -> e.id().equals("820.35(a)")).findFirst().orElseThrow();
    assertThat(named.records()).extracting(Ref::id).containsExactly("SIG-1");
    assertThat(named.isByWay()).isFalse();
    ClauseView field =
        qmsr.entries().stream()
            .filter(e -> e.id().equals("820.35(a)(5)"))
            .findFirst()
            .orElseThrow();
    assertThat(field.isByWay()).isTrue();
    assertThat(field.ways()).extracting(ClauseLink::clause).containsExactly("8.2.2");
  }

  @Test
  void theProgramHasItsAreasModelsAndRequirements() {
    ProgramView program = program();
    assertThat(program.areas())
        .extracting(a -> a.heading().id())
        .containsExactly("MO", "DD", "PSP", "MAI", "OP", "CC");
    assertThat(program.elements()).hasSize(54);
    assertThat(program.prescribed()).hasSize(22).noneMatch(e -> e.id().equals("PSP.sterile"));
    assertThat(program.sterile()).map(ClauseView::id).contains("PSP.sterile");
    assertThat(program.oafrs()).hasSize(4);
    assertThat(program.general()).hasSize(4);
    assertThat(program.types()).hasSize(7).allMatch(t -> t.models().size() == 1);
    assertThat(program.share().total()).isEqualTo(54);
    assertThat(program.areas().stream().filter(a -> !a.ready().isEmpty()).count())
        .isEqualTo(program.areasReady());
  }

  @Test
  void negativeExamplesAreAskedByRulesThatExist() {
    assertThat(NegativeTests.codes())
        .isNotEmpty()
        .isSubsetOf(Rules.codes().stream().map(Code::id).toList());
  }

  @Test
  void anExampleIsNeverAnsweredWithoutADenominator() {
    List<NegativeView> negatives = program().negatives();
    assertThat(negatives).hasSize(10);
    for (NegativeView negative : negatives) {
      int asked = negative.rules().stream().mapToInt(NegativeView.Asked::asked).sum();
      assertThat(negative.result().equals("nothing found") ? asked : 1)
          .as(negative.entry().id())
          .isPositive();
    }
    assertThat(result(negatives, "OAI.harmful-process-unmonitored")).isEqualTo("not asked");
    assertThat(result(negatives, "OAI.element-missing")).isEqualTo("found");
  }

  @Test
  void aRuleThatHadNothingToAskHasNotPassed() {
    NegativeView.Asked idle =
        new NegativeView.Asked("VT1", "x", "y", RulesView.State.NOTHING_TO_ASK, 0, "records", 0, 0);
    ClauseView entry = program().negatives().get(0).entry();
    assertThat(new NegativeView(entry, List.of(idle), "").result()).isEqualTo("nothing to ask");
  }

  @Test
  void aSignalWithoutRiskIsFoundInTheNegativeExamples() {
    Pages pages = pages(Map.of("SIG-1.md", Map.of("concerns: RISK-1\n", "")));
    NegativeView feedback =
        pages.program().orElseThrow().negatives().stream()
            .filter(n -> n.entry().id().equals("OAI.feedback-not-in-risk"))
            .findFirst()
            .orElseThrow();
    assertThat(feedback.result()).isEqualTo("found");
    assertThat(feedback.open()).isPositive();
  }

  @Test
  void aWholeComplaintIsWholeAndItsComplainantIsNotPrinted() {
    AssembledFile whole = file(PAGES, "complaints");
    assertThat(missing(whole)).isEmpty();
    assertThat(whole.places()).hasSize(11);
    assertThat(whole.places())
        .flatExtracting(AssembledFile.Place::texts)
        .noneMatch(t -> t.contains("reader of the test;"))
        .contains("On file. Confidential, not printed here.");
  }

  @Test
  void aComplaintNamesEachFieldThatItLacks() {
    AssembledFile lacking =
        file(
            pages(
                Map.of(
                    "SIG-1.md",
                    Map.of(
                        "complainant: The reader of the test; nobody is behind it\n", "",
                        "reply: Told the reader on 2026-04-10.\n", "",
                        "concerns: RISK-1\n", ""))),
            "complaints");
    assertThat(missing(lacking)).containsExactly("Complainant", "Reply", "Risk");
    assertThat(lacking.filled()).isEqualTo(8);
    assertThat(lacking.due()).isEqualTo(11);
  }

  @Test
  void aCapaNamesItsMissingEffectivenessCheck() {
    assertThat(missing(file(PAGES, "capas"))).isEmpty();
    AssembledFile lacking =
        file(
            pages(
                Map.of(
                    "CAPA-1.md",
                    Map.of(
                        "effectiveness: {checked: 2026-05-11, effective: yes, method: No further"
                            + " complaint in thirty days}\n",
                        ""))),
            "capas");
    assertThat(missing(lacking)).containsExactly("Effectiveness");
  }

  @Test
  void aReleaseNamesWhatItsFilesLack() {
    assertThat(missing(file(PAGES, "design-and-development"))).contains("Plan");
    assertThat(missing(file(PAGES, "design-and-development"))).doesNotContain("Inputs", "Release");
    assertThat(missing(file(PAGES, "medical-device"))).contains("Servicing");
    assertThat(missing(file(PAGES, "device-records"))).isEmpty();
    AssembledFile undelivered =
        file(pages(Map.of("DEP-1.md", Map.of("deploys: ", "# deploys: "))), "device-records");
    assertThat(missing(undelivered)).contains("Where it went");
  }

  @Test
  void aPlaceThatDoesNotApplyIsNotMissing() {
    Pages pages =
        pages(
            Map.of(
                "vertebra.yaml",
                Map.of(
                    "catalogues: [iso-13485-2016]",
                    "catalogues: [iso-13485-2016]\nnot-applicable:\n"
                        + "  - {clause: 7.5.4, justification: Nothing is serviced.}")));
    AssembledFile device = file(pages, "medical-device");
    assertThat(missing(device)).doesNotContain("Servicing");
    assertThat(device.due()).isEqualTo(7);
  }

  private static String result(List<NegativeView> negatives, String id) {
    return negatives.stream()
        .filter(n -> n.entry().id().equals(id))
        .map(NegativeView::result)
        .findFirst()
        .orElseThrow();
  }
}
