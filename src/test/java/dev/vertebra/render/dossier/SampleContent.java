package dev.vertebra.render.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the sample dossier says. */
final class SampleContent {

  /** A record with its card's content. */
  public record Card(
      String anchor,
      String id,
      String kind,
      String title,
      Map<String, String> state,
      String body,
      List<Map<String, Object>> fields,
      List<Map<String, Object>> links,
      String source,
      String digest) {}

  private static final Map<String, String> PROVEN = state("proven", "good");
  private static final Map<String, String> DECLARED = state("declared", "neutral");
  private static final Map<String, String> RECORDED = state("recorded", "neutral");
  private static final Map<String, String> SUSPECT = state("suspect", "caution");

  private SampleContent() {}

  static List<Map<String, Object>> outline() {
    return List.of(
        chapter(
            "1",
            "overview",
            "Overview",
            List.of(
                chapter("1.1", "identity", "Identity of the release", List.of()),
                chapter("1.2", "components", "Components of the model system", List.of()),
                chapter("1.3", "decision", "Release decision", List.of()))),
        chapter("2", "spine", "Evidence spine", List.of()),
        chapter("3", "matrix", "Trace matrix", List.of()),
        chapter("4", "clauses", "Clauses of ISO 13485:2016", List.of()),
        chapter(
            "5",
            "records",
            "Records",
            List.of(
                chapter("5.1", "records-use", "What the product is for", List.of()),
                chapter("5.2", "records-model", "Data, model and validation", List.of()),
                chapter("5.3", "records-release", "Risk, release and field", List.of()),
                chapter("5.4", "records-qms", "Quality system", List.of()))),
        chapter(
            "6",
            "findings",
            "Findings",
            List.of(chapter("6.1", "findings-open", "Open findings", List.of()))));
  }

  private static Map<String, Object> chapter(
      String number, String id, String title, List<Map<String, Object>> children) {
    return Map.of("number", number, "id", id, "title", title, "children", children);
  }

  static List<Map<String, Object>> facts() {
    return List.of(
        field("State", "sealed", false),
        field("Released", "2 March 2026, 09:30 UTC", false),
        field("Model system", SampleDossier.DIGEST, true),
        field("Unique device identifier", "(01)04012345000016(10)1.0.0", true),
        field("Baseline", "sha256:8e0c6b1f22a94d17", true),
        field("Compiled by", "Vertebra 0.1.0", false));
  }

  static List<Map<String, Object>> segments() {
    return List.of(
        Map.of("label", "proven", "count", 41, "tone", "good"),
        Map.of("label", "declared or recorded", "count", 14, "tone", "neutral"),
        Map.of("label", "suspect", "count", 2, "tone", "caution"));
  }

  static List<Map<String, Object>> components() {
    return List.of(
        component("weights", "cox-weights.json", 1, 1204),
        component("preprocessing", "preprocess.json", 2, 2210),
        component("postprocessing", "none", 3, 0),
        component("threshold", "risk-threshold.json", 4, 118),
        component("configuration", "settings.yaml", 5, 640),
        component("io-contract", "io-contract.json", 6, 3905),
        component("runtime", "temurin-17.0.15.txt", 7, 512));
  }

  private static Map<String, Object> component(String role, String name, int seed, int size) {
    return Map.of("role", role, "name", name, "digest", digest(seed), "size", size);
  }

  /** Pseudo digests, the same everywhere. */
  static String digest(int seed) {
    StringBuilder hex = new StringBuilder();
    long value = seed * 0x9E3779B97F4A7C15L + 0x1234567L;
    while (hex.length() < 64) {
      value = value * 6364136223846793005L + 1442695040888963407L;
      hex.append(Integer.toHexString((int) (value >>> 60) & 0xF));
    }
    return hex.toString();
  }

  static String graph() {
    String[] ids = {"IU-001", "REQ-004", "DS-002", "MV-1.0.0", "RUN-001", "REL-1.0.0", "DEP-001"};
    String[] kinds = {
      "intended use",
      "requirement",
      "data set",
      "model version",
      "validation run",
      "decision",
      "deployment"
    };
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"92\" viewBox=\"0 0 600 92\""
                + " font-family=\"Source Sans 3\" alt=\"Seven records of the spine in a row, each linked"
                + " to the next; the table below lists the links.\">");
    for (int i = 0; i < ids.length; i++) {
      int x = i * 87 + 1;
      if (i > 0) {
        svg.append(
            "<line x1=\"%d\" y1=\"40\" x2=\"%d\" y2=\"40\" stroke=\"#0b6b6b\" stroke-width=\"1.2\"/>"
                .formatted(x - 13, x - 3));
        svg.append(
            "<polygon points=\"%d,37 %d,40 %d,43\" fill=\"#0b6b6b\"/>".formatted(x - 5, x, x - 5));
      }
      svg.append(
          "<rect x=\"%d\" y=\"20\" width=\"74\" height=\"40\" rx=\"2\" fill=\"#ffffff\" stroke=\"#16212b\" stroke-width=\"0.8\"/>"
              .formatted(x));
      svg.append(
          "<text x=\"%d\" y=\"38\" font-size=\"11\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"#16212b\">%s</text>"
              .formatted(x + 37, ids[i]));
      svg.append(
          "<text x=\"%d\" y=\"51\" font-size=\"9.5\" text-anchor=\"middle\" fill=\"#5b6b78\">%s</text>"
              .formatted(x + 37, kinds[i]));
    }
    return svg.append("</svg>").toString();
  }

  static List<Map<String, Object>> edges() {
    return List.of(
        edge("REQ-004", "refines", "IU-001", RECORDED),
        edge("RUN-001", "verifies", "REQ-004", PROVEN),
        edge("RUN-001", "uses", "DS-002", PROVEN),
        edge("RUN-001", "evaluates", "MV-1.0.0", PROVEN),
        edge("MV-1.0.0", "trained on", "DS-001", DECLARED),
        edge("REL-1.0.0", "accepts", "RUN-001", PROVEN),
        edge("DEP-001", "deploys", "REL-1.0.0", RECORDED));
  }

  private static Map<String, Object> edge(
      String source, String relation, String target, Map<String, String> strength) {
    return Map.of(
        "source",
        source,
        "sourceAnchor",
        "r0-" + source,
        "relation",
        relation,
        "target",
        target,
        "targetAnchor",
        "r0-" + target,
        "strength",
        strength);
  }

  static List<Map<String, Object>> matrixColumns() {
    return List.of(
        column("Claim", "20mm"),
        column("Requirement", "52mm"),
        column("Risk and control", "50mm"),
        column("Protocol and criterion", "52mm"),
        column("Run", "20mm"),
        column("Result, 95 % interval", "40mm"),
        column("Verdict", ""));
  }

  private static Map<String, Object> column(String label, String width) {
    return Map.of("label", label, "width", width);
  }

  static List<List<Map<String, Object>>> matrixRows() {
    String[] subgroups = {
      "all women",
      "age under 40",
      "age 40 to 59",
      "age 60 and over",
      "node-negative",
      "node-positive",
      "oestrogen receptor positive",
      "oestrogen receptor negative",
      "grade II",
      "grade III",
      "premenopausal",
      "postmenopausal",
      "hormonal treatment",
      "no hormonal treatment"
    };
    List<List<Map<String, Object>>> rows = new ArrayList<>();
    for (int i = 0; i < subgroups.length; i++) {
      String result =
          "0.%d (0.%d to 0.%d), n = %d".formatted(664 + i, 631 + i, 697 + i, 686 - 31 * i);
      rows.add(
          List.of(
              cell("CLM-001", ""),
              cell("REQ-004", "The concordance index is stated for " + subgroups[i] + "."),
              cell(
                  i % 3 == 0 ? "RISK-002" : "SUP-001",
                  i % 3 == 0
                      ? "Under-estimated risk; the interval is shown"
                      : "Subgroup bias; the label names the limitation"),
              cell("PROT-001", "Harrell’s C ≥ 0.60, lower bound of the 95 % interval ≥ 0.55"),
              cell("RUN-001", ""),
              cell("", result),
              i == 1 ? verdict("met, restricted", "caution") : verdict("met", "good")));
    }
    return rows;
  }

  private static Map<String, Object> cell(String id, String text) {
    return Map.of("id", id, "anchor", "r0-" + id, "text", text, "tone", "");
  }

  private static Map<String, Object> verdict(String word, String tone) {
    return Map.of("id", "", "anchor", "", "text", word, "tone", tone);
  }

  static List<Map<String, Object>> clauses() {
    return List.of(
        clause(
            "4.1.6",
            "Software used in the quality system",
            "Which tools touch the evidence, and was each one validated for its use at the version in use?",
            PROVEN,
            "TOOL-001"),
        clause(
            "4.2.3",
            "Medical device file",
            "Where is the description, the intended use and the specification of exactly this version?",
            PROVEN,
            "IU-001",
            "MV-1.0.0"),
        clause(
            "4.2.5",
            "Control of records",
            "How are records kept legible, unaltered and retrievable?",
            RECORDED,
            "PROC-002"),
        clause(
            "5.6.1",
            "Management review",
            "When did top management last review the quality system, and what did it decide?",
            state("gap", "bad")),
        clause(
            "6.2",
            "Human resources",
            "Who approved, in which role, and were they trained on that date?",
            RECORDED,
            "ROLE-001"),
        clause(
            "7.1",
            "Planning of product realization",
            "How does risk management run through the life of the product?",
            PROVEN,
            "RISK-002"),
        clause(
            "7.3.3",
            "Design inputs",
            "Are the inputs complete, unambiguous and verifiable?",
            PROVEN,
            "REQ-004",
            "IU-001"),
        clause(
            "7.3.6",
            "Design verification",
            "Does each input have an executed result, with its method and its criteria?",
            PROVEN,
            "RUN-001",
            "PROT-001"),
        clause(
            "7.3.7",
            "Design validation",
            "Was the product shown to meet its intended use on representative data?",
            PROVEN,
            "RUN-001",
            "DS-002"),
        clause(
            "7.3.9",
            "Design changes",
            "For each change: assessment, verification and approval before it was made?",
            state("not applicable", "neutral")),
        clause(
            "7.4.1",
            "Purchasing process",
            "How was each supplier evaluated in proportion to the risk?",
            SUSPECT,
            "SUP-001"),
        clause(
            "7.5.8",
            "Identification",
            "Can a version in the field be told from every other one?",
            PROVEN,
            "DEP-001",
            "MV-1.0.0"),
        clause(
            "8.2.1",
            "Feedback",
            "How is experience from the field gathered and fed into risk management?",
            state("partial", "caution"),
            "PROC-003"),
        clause(
            "8.5.2",
            "Corrective action",
            "Was the cause found, and was the action shown to be effective?",
            state("gap", "bad")));
  }

  private static Map<String, Object> clause(
      String number, String title, String question, Map<String, String> state, String... records) {
    return Map.of(
        "clause",
        number,
        "title",
        title,
        "question",
        question,
        "state",
        state,
        "records",
        Stream.of(records).map(id -> Map.of("id", id, "anchor", "r0-" + id)).toList());
  }

  static Stream<Card> records(int round) {
    return Stream.of(
        card(
            round,
            "IU-001",
            "Intended use",
            "Estimate of relapse or death within three years",
            "Adult women after surgery for primary invasive breast cancer without distant spread. The estimate supports the discussion of follow-up intensity between an oncologist and the patient. It does not select treatment."),
        card(
            round,
            "CLM-001",
            "Claim",
            "Ranks patients by risk better than stage alone",
            "On patients of another country and another decade, the model orders patients by risk with a concordance index of at least 0.60."),
        card(
            round,
            "REQ-004",
            "Requirement",
            "Discrimination is stated overall and for each subgroup",
            "Concordance is reported with its 95 % interval for the cohort and for the subgroups that the intended use names: age, nodes, receptor status, grade and menopause."),
        card(
            round,
            "DS-001",
            "Data set",
            "Rotterdam tumour bank, training",
            "2,982 patients, 1978 to 1993. Source, licence and citation are in the folder of the data set; the split is by institution."),
        card(
            round,
            "DS-002",
            "Data set",
            "German Breast Cancer Study Group, hold-out",
            "686 node-positive patients, 1984 to 1989. No patient is in the training data: countries, institutions and years differ."),
        card(
            round,
            "MV-1.0.0",
            "Model version",
            "Recurra 1.0.0",
            "A proportional hazards model with nine inputs, fitted once. Ties are handled by Efron’s method; no input is imputed."),
        card(
            round,
            "PROT-001",
            "Protocol",
            "Discrimination on the hold-out cohort",
            "Harrell’s C with a 95 % interval by 1,000 bootstrap draws from a fixed seed. The criteria were approved on 12 January 2026, before the run."),
        card(
            round,
            "RUN-001",
            "Validation run",
            "Discrimination on GBSG",
            "C = 0.664 (0.631 to 0.697), n = 686. Every criterion is met. The result file and its inputs carry the digests below."),
        card(
            round,
            "RISK-002",
            "Risk",
            "Risk is under-estimated and follow-up is too sparse",
            "Cause: calibration drift in a population that is treated differently today. Harm: late detection of a relapse. Severity serious, probability occasional before control."),
        card(
            round,
            "REL-1.0.0",
            "Release decision",
            "Release of 1.0.0 with one restriction",
            "Accepts RUN-001 and RUN-002. Approved by the head of quality and the clinical lead on 2 March 2026. Restriction: interpretation under 40 years only together with the stated interval."),
        card(
            round,
            "DEP-001",
            "Deployment",
            "Demonstration site",
            "Read-only installation for demonstrations. No patient data."),
        card(
            round,
            "SUP-001",
            "Supplier",
            "Provider of the Java runtime",
            "Evaluated on 20 January 2026 by its update policy and its public test reports."),
        card(
            round,
            "TOOL-001",
            "Tool",
            "Evidence compiler",
            "Validated for its use: finds missing links, computes digests, compares results with criteria."),
        card(
            round,
            "PROC-002",
            "Procedure",
            "Control of records",
            "Records are text files under version control. A sealed release cannot be changed, only superseded."),
        card(
            round,
            "PROC-003",
            "Procedure",
            "Post-market surveillance",
            "Signals are reviewed each month; thresholds for drift are in the configuration of the monitor."),
        card(
            round,
            "ROLE-001",
            "Role",
            "Head of quality",
            "Approves protocols, release decisions and waivers."));
  }

  private static Card card(int round, String id, String kind, String title, String body) {
    String prefix = "r" + round + "-";
    int seed = id.hashCode();
    return new Card(
        prefix + id,
        id,
        kind,
        title,
        round % 3 == 2 ? SUSPECT : state("approved", "good"),
        body,
        List.of(
            field("Version", "1", false),
            field("Owner", "Clinical lead", false),
            field("Approved", "Head of quality, 2026-01-12T10:00:00Z, “approved for use”", false)),
        List.of(
            link(
                prefix,
                "refines",
                "IU-001",
                "Estimate of relapse or death within three years",
                RECORDED),
            link(prefix, "verified by", "RUN-001", "Discrimination on GBSG", PROVEN)),
        "evidence/"
            + kind.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
            + "/"
            + id
            + ".md:1",
        digest(seed));
  }

  private static Map<String, Object> link(
      String prefix, String relation, String id, String title, Map<String, String> strength) {
    return Map.of(
        "relation",
        relation,
        "id",
        id,
        "anchor",
        prefix + id,
        "title",
        title,
        "strength",
        strength);
  }

  static List<Map<String, Object>> findings() {
    return List.of(
        finding(
            "warning",
            "VT403",
            "supplier-review-due",
            "The last evaluation of `SUP-001` is older than the interval its procedure allows.",
            "evidence/suppliers/SUP-001.yaml:7:14",
            "   |\n 7 |   evaluated: 2024-11-30\n   |              ^^^^^^^^^^ 457 days before this release\n   |",
            "help: record the evaluation of 2026 or waive the finding with a reason"),
        finding(
            "warning",
            "VT611",
            "signal-without-limit",
            "`PROC-003` names no time limit for the disposition of a signal.",
            "evidence/procedures/PROC-003.md:4:1",
            " 4 | kind: procedure\n   | ^^^^^^^^^^^^^^^ field `time_limit_days` is missing",
            "help: add `time_limit_days: 30`",
            "note: `vertebra explain VT611` says why an auditor cares"),
        finding(
            "warning",
            "VT802",
            "clause-without-record",
            "Clause 5.6.1 of ISO 13485:2016 has no record: the first management review is planned for June 2026.",
            "evidence/vertebra.yaml:31:5",
            "31 |   - iso-13485-2016\n   |     ^^^^^^^^^^^^^^ 2 of 72 clauses are gaps",
            "help: a planned review is no evidence; add the record when it took place"),
        finding(
            "note",
            "VT140",
            "alias-used",
            "`REQ-4` is a former name of `REQ-004`.",
            "evidence/risk/RISK-002.md:12:9",
            "",
            "help: write `REQ-004`"));
  }

  private static Map<String, Object> finding(
      String severity,
      String code,
      String name,
      String message,
      String place,
      String excerpt,
      String... hints) {
    return Map.of(
        "severity",
        severity,
        "code",
        code,
        "name",
        name,
        "message",
        message,
        "place",
        place,
        "excerpt",
        excerpt,
        "hints",
        List.of(hints));
  }

  private static Map<String, Object> field(String label, String value, boolean code) {
    return Map.of("label", label, "value", value, "code", code);
  }

  private static Map<String, String> state(String word, String tone) {
    return Map.of("word", word, "tone", tone);
  }
}
