package dev.vertebra.read.project;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.MatrixColumn;
import dev.vertebra.model.Value;
import dev.vertebra.profile.DeclaredWaiver;
import dev.vertebra.profile.Project;
import dev.vertebra.profile.RiskMatrix;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.record.ClauseReader;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what the project file says besides its additions to the profile. */
public final class ProjectSettings {
  private static final Pattern CODE = Pattern.compile("VT[0-9]{3}");

  /** More than a terabyte is no limit. */
  private static final int MOST_KIB_BITS = 30;

  private static final String COVERAGE = "coverage";

  /** Code under which coverage rules report. */
  private static final String COVERAGE_CODE = "VT395";

  private final List<Diagnostic> found;

  /** A reader whose findings are added to {@code found}. */
  public ProjectSettings(List<Diagnostic> found) {
    this.found = found;
  }

  /** The settings of an evidence folder without a usable project file. */
  public static Project absent() {
    return new Project(
        new Project.Product("Unnamed product", "", "", ""),
        "",
        Span.wholeFile(Project.FILE),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        Project.Reviews.OPTIONAL,
        RiskMatrix.plain(),
        MatrixColumn.DEFAULT,
        Project.STORE_UP_TO);
  }

  /** The settings of a project file. */
  public Project read(Value.Structure file) {
    Project absent = absent();
    Project.Product product = file.structure("product").map(this::product).orElse(absent.product());
    return new Project(
        product,
        file.text("release"),
        file.value("release").map(Value::span).orElse(absent.releaseSpan()),
        catalogues(file),
        notApplicable(file),
        severities(file),
        waivers(file),
        file.text("reviews").equals("required")
            ? Project.Reviews.REQUIRED
            : Project.Reviews.OPTIONAL,
        new RiskMatrixReader(found).read(file),
        matrixColumns(file),
        storeUpTo(file));
  }

  /** Columns in the author's order; the default ones when none is named that there is. */
  private List<MatrixColumn> matrixColumns(Value.Structure file) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    for (Value key : file.structure("matrix").map(m -> m.items("columns")).orElse(List.of())) {
      Value first = chosen.putIfAbsent(key.text(), key);
      if (first != null) {
        twice(key.span(), "the column `" + Shorten.text(key.text()) + "`", first.span());
      }
    }
    List<MatrixColumn> columns = chosen.keySet().stream().flatMap(MatrixColumn::named).toList();
    return columns.isEmpty() ? MatrixColumn.DEFAULT : columns;
  }

  private static long storeUpTo(Value.Structure file) {
    return file.whole("store-up-to-kib")
        .filter(kib -> kib.signum() >= 0 && kib.bitLength() <= MOST_KIB_BITS)
        .map(kib -> kib.longValue() << 10)
        .orElse(Project.STORE_UP_TO);
  }

  private Project.Product product(Value.Structure product) {
    String name =
        product.field("name").isPresent() ? product.text("name") : absent().product().name();
    return new Project.Product(
        name, product.text("manufacturer"), product.text("notice"), product.text("description"));
  }

  private List<Project.CatalogueChoice> catalogues(Value.Structure file) {
    Map<String, Project.CatalogueChoice> chosen = new LinkedHashMap<>();
    for (Value id : file.items("catalogues")) {
      Project.CatalogueChoice choice = new Project.CatalogueChoice(id.text(), id.span());
      Project.CatalogueChoice first = chosen.putIfAbsent(id.text(), choice);
      if (first != null) {
        twice(id.span(), "the catalogue `" + Shorten.text(id.text()) + "`", first.span());
      }
    }
    if (chosen.isEmpty()) {
      found.add(
          Diagnostic.of(
                  ReadCodes.NO_CATALOGUE, file.spanOf("catalogues"), "no catalogue is selected")
              .labelled("no clause is checked")
              .helped("write `catalogues: [iso-13485-2016]`")
              .breaking(Fact.catalogue("")));
    }
    return List.copyOf(chosen.values());
  }

  private List<Project.NotApplicable> notApplicable(Value.Structure file) {
    Map<String, Project.NotApplicable> list = new LinkedHashMap<>();
    for (Value.Structure one : file.structures("not-applicable")) {
      Optional<Value> clause = one.value("clause");
      if (clause.isEmpty()) {
        continue;
      }
      Span span = clause.get().span();
      Optional<ClauseRef> ref = ClauseReader.parse(clause.get().text(), span);
      if (ref.isEmpty()) {
        String shown = "`" + Shorten.text(clause.get().text()) + "`";
        found.add(
            Diagnostic.of(ReadCodes.INVALID_CLAUSE, span, shown + " does not name a clause")
                .helped("write `clause: 7.5.5` or `clause: \"qmsr-21cfr820:820.45\"`"));
        continue;
      }
      Project.NotApplicable entry =
          new Project.NotApplicable(
              ref.get().catalogue(), ref.get().clause(), one.text("justification"), span);
      Project.NotApplicable first = list.putIfAbsent(clause.get().text(), entry);
      if (first != null) {
        twice(span, "the clause `" + entry.clause() + "`", first.span());
      }
    }
    return new ArrayList<>(list.values());
  }

  private Map<String, Project.RuleSetting> severities(Value.Structure file) {
    Map<String, Project.RuleSetting> severities = new LinkedHashMap<>();
    for (Value.Structure rule : file.structures("rules")) {
      String code = rule.text("code");
      if (rule.field("code").isEmpty() || rule.field("severity").isEmpty()) {
        continue;
      }
      if (!CODE.matcher(code).matches()) {
        found.add(
            Diagnostic.of(
                    ReadCodes.INVALID_RULE_SETTING,
                    rule.spanOf("code"),
                    "`" + Shorten.text(code) + "` is not a code")
                .helped("write `{code: VT381, severity: warning}`"));
        continue;
      }
      boolean one = rule.field(COVERAGE).isPresent();
      if (one && !code.equals(COVERAGE_CODE)) {
        found.add(
            Diagnostic.of(
                    ReadCodes.INVALID_RULE_SETTING,
                    rule.spanOf(COVERAGE),
                    "`" + code + "` is not the code of coverage rules")
                .helped(
                    "write `code: " + COVERAGE_CODE + "` beside `coverage:`, or leave that out"));
        continue;
      }
      String key = one ? code + " " + rule.text(COVERAGE) : code;
      Span span = rule.spanOf(one ? COVERAGE : "code");
      Project.RuleSetting setting = new Project.RuleSetting(rule.text("severity"), span);
      Project.RuleSetting first = severities.putIfAbsent(key, setting);
      if (first != null) {
        twice(span, "the severity of `" + key + "`", first.span());
      }
    }
    return severities;
  }

  /** Waivers that say all that one has to say; what is missing is reported where they are read. */
  private List<DeclaredWaiver> waivers(Value.Structure file) {
    Map<List<String>, DeclaredWaiver> waivers = new LinkedHashMap<>();
    for (Value.Structure one : file.structures("waivers")) {
      if (Stream.of("code", "reason", "approver", "expires")
          .anyMatch(k -> one.field(k).isEmpty())) {
        continue;
      }
      DeclaredWaiver waiver = new DeclaredWaiver(waiver(one), one);
      List<String> names = List.of(one.text("code"), one.text("record"), one.text("target"));
      DeclaredWaiver first = waivers.putIfAbsent(names, waiver);
      if (first != null) {
        twice(
            one.spanOf("code"),
            "the waiver of `" + String.join(" ", names).strip() + "`",
            first.written().spanOf("code"));
      }
    }
    return List.copyOf(waivers.values());
  }

  private static Waiver waiver(Value.Structure one) {
    return new Waiver(
        one.text("code"),
        one.text("record"),
        one.text("target"),
        one.text("reason"),
        one.text("approver"),
        one.text("expires"),
        one.structures("approvals").stream()
            .map(
                a ->
                    new Waiver.Approval(
                        a.text("by"), a.text("role"), a.text("at"), a.text("meaning")))
            .toList(),
        one.spanOf("code"));
  }

  private void twice(Span span, String what, Span first) {
    found.add(
        Diagnostic.of(ReadCodes.DUPLICATE_NAME, span, what + " stands here again")
            .labelled("this one is not read")
            .see(first, "it stands here first")
            .helped("remove one of the two"));
  }
}
