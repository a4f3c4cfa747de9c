package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReadingTest {
  private static final String REQUIREMENT =
      """
      ---
      id: REQ-012
      kind: requirement
      title: "Refuse: inputs"
      status: approved
      version: 1.10
      category: safety
      statement: >-
        The software refuses
        what breaks the contract.
      derives-from: IU-001
      mitigates: [RISK-007, {id: RISK-009, sha256: %s}]
      clauses: [7.3.3, "qmsr-21cfr820:820.35(a)"]
      approvals:
        - {by: Lead, role: ROLE-Q, at: 2026-09-15T10:00:00+02:00, meaning: approval}
      ---
      The contract is [[CMP-IO]], not `[[X]]`.
      """
          .formatted("A".repeat(64));

  private static EvidenceRecord only(String text) {
    Result<Corpus> read = Evidence.with("req/a.md", text).read();
    assertThat(read.diagnostics()).isEmpty();
    return read.value().records().get(0);
  }

  @Test
  void keepsTextsAndTheirPlaces() {
    EvidenceRecord record = only(REQUIREMENT);
    assertThat(record.title()).isEqualTo("Refuse: inputs");
    assertThat(record.text("version")).isEqualTo("1.10");
    assertThat(record.spanOf("version")).hasToString("req/a.md:6:10");
    assertThat(record.text("statement"))
        .isEqualTo("The software refuses what breaks the contract.");
    assertThat(record.spanOf("statement").endLine()).isEqualTo(10);
    assertThat(record.idSpan()).hasToString("req/a.md:2:5");
    Value.Structure approval = record.structures("approvals").get(0);
    assertThat(approval.moment("at").orElseThrow()).hasToString("2026-09-15T10:00+02:00");
    assertThat(approval.spanOf("at")).hasToString("req/a.md:15:34");
    assertThat(record.clauses()).extracting("catalogue").containsExactly("", "qmsr-21cfr820");
    assertThat(record.clauses().get(1).clause()).isEqualTo("820.35(a)");
  }

  @Test
  void readsLinksOfFieldsThenOfTheBody() {
    List<Link> links = only(REQUIREMENT).links();
    assertThat(links)
        .extracting(Link::relation, Link::target, l -> l.span().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("derives-from", "IU-001", "req/a.md:11:15"),
            org.assertj.core.groups.Tuple.tuple("mitigates", "RISK-007", "req/a.md:12:13"),
            org.assertj.core.groups.Tuple.tuple("mitigates", "RISK-009", "req/a.md:12:28"),
            org.assertj.core.groups.Tuple.tuple("mentions", "CMP-IO", "req/a.md:17:19"));
    assertThat(links.get(2).digest().orElseThrow().hex()).isEqualTo("a".repeat(64));
  }

  @Test
  void digestsAMarkdownFileWholeWhateverItsLineEnds() {
    Sha256 digest = Sha256.ofText(REQUIREMENT);
    assertThat(only(REQUIREMENT).digest()).isEqualTo(digest);
    EvidenceRecord crlf = only(REQUIREMENT.replace("\n", "\r\n"));
    assertThat(crlf.digest()).isEqualTo(digest);
    assertThat(crlf.body()).extracting("markdown").isEqualTo(only(REQUIREMENT).body().markdown());
    assertThat(crlf.fields().keySet()).isEqualTo(only(REQUIREMENT).fields().keySet());
  }

  @Test
  void digestsARecordOfAListByItsOwnText() {
    String own = "id: R-1\n    kind: role\n    title: One\n    responsibilities: x";
    String list =
        "records:\n  - "
            + own
            + "\n\n  - id: R-2\n    kind: role\n    title: Two\n"
            + "    responsibilities: y\n    body: |\n      One is [[R-1]].\n";
    Result<Corpus> read = Evidence.with("roles.yaml", list).read();
    assertThat(read.diagnostics()).isEmpty();
    List<EvidenceRecord> records = read.value().records();
    assertThat(records.get(0).digest()).isEqualTo(Sha256.ofText(own));
    assertThat(records.get(1).body().markdown()).isEqualTo("One is [[R-1]].\n");
    assertThat(records.get(1).links().get(0).span()).hasToString("roles.yaml:12:16");
    Result<Corpus> other =
        Evidence.with("roles.yaml", list.replace("title: Two", "title: 2")).read();
    assertThat(other.value().records().get(0).digest()).isEqualTo(records.get(0).digest());
    assertThat(other.value().records().get(1).digest()).isNotEqualTo(records.get(1).digest());
  }

  @Test
  void ordersRecordsByPathAndPlace() {
    Evidence evidence = Evidence.empty().and("vertebra.yaml", Evidence.PROJECT);
    for (int i = 300; i > 0; i--) {
      evidence.and("r/" + i + ".md", REQUIREMENT.replace("REQ-012", "REQ-" + i));
    }
    List<EvidenceRecord> records = evidence.read().value().records();
    assertThat(records).extracting(EvidenceRecord::span).isSorted().hasSize(300);
  }

  @Test
  void aBrokenFileBreaksWhatItHides() {
    byte[] bad = REQUIREMENT.getBytes(StandardCharsets.UTF_8);
    bad[bad.length - 5] = (byte) 0xC3;
    Result<Corpus> read =
        Evidence.with("b.md", REQUIREMENT.replace("REQ-012", "REQ-013")).and("a.md", bad).read();
    assertThat(read.value().records()).extracting(r -> r.id().value()).containsExactly("REQ-013");
    Diagnostic finding = read.diagnostics().get(0);
    assertThat(finding.code()).isEqualTo(ReadCodes.INVALID_UTF8);
    assertThat(finding.span().line()).isEqualTo(17);
    assertThat(finding.breaks())
        .containsExactly(Fact.record("REQ-012"), Fact.recordsOf("requirement"));
  }

  @Test
  void aDroppedLinkBreaksItsRelation() {
    String text = REQUIREMENT.replace("derives-from: IU-001", "derives-from: not an id");
    Diagnostic finding = Evidence.with("a.md", text).read().diagnostics().get(0);
    assertThat(finding.code()).isEqualTo(ReadCodes.LINK_NOT_AN_ID);
    assertThat(finding.subject()).isEqualTo("REQ-012");
    assertThat(finding.breaks())
        .containsExactly(Fact.linksFrom("REQ-012", "derives-from"), Fact.linksOf("derives-from"));
  }

  @Test
  void oneMistakeIsOneRoot() {
    for (String text :
        List.of(
            REQUIREMENT.replace("statement:", "statment:"),
            REQUIREMENT.replace("version: 1.10", "version: &v 1.10\nauthor: *v\nowner: *v"))) {
      List<Diagnostic> found = Evidence.with("a.md", text).read().diagnostics();
      List<Finding> folded = Findings.fold(found).list();
      assertThat(folded).hasSize(1);
      assertThat(folded.get(0).consequences()).isNotEmpty();
    }
  }

  @Test
  void anEmptyFolderIsOneFinding() {
    List<Diagnostic> found = new java.util.ArrayList<>(Evidence.empty().setup().diagnostics());
    found.addAll(Evidence.empty().read().diagnostics());
    assertThat(Findings.fold(found).list())
        .singleElement()
        .satisfies(f -> assertThat(f.root().code()).isEqualTo(ReadCodes.NO_PROJECT_FILE))
        .satisfies(f -> assertThat(f.consequences()).hasSize(1));
  }
}
