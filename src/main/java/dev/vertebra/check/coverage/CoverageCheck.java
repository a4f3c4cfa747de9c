package dev.vertebra.check.coverage;

import dev.vertebra.check.GoneLinks;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.check.Wording;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.CoverageRule.Condition;
import dev.vertebra.profile.CoverageRule.Direction;
import dev.vertebra.profile.CoverageRule.Requirement;
import dev.vertebra.profile.KindSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared coverage rule: of the records that it selects, at least a share is linked as it asks.
 * Below that share each record that lacks its links is a finding of the rule's severity; from there
 * up to the whole, a note.
 *
 * <p>Source: the rule's own {@code because}; ISO 13485 7.3.2 and IEC 62304 5.1.1 ask a manufacturer
 * to plan which traceability it keeps.
 *
 * @param rule what is declared
 */
public record CoverageCheck(CoverageRule rule) implements Rule {
  private static final Code NOT_MET = Code.error("VT395", "coverage-not-met");
  private static final Code SHORT = Code.note("VT396", "coverage-not-whole");
  private static final Code VALUE_UNMATCHED = Code.warning("VT445", "coverage-value-unmatched");
  private static final Code NOTHING_SELECTED = Code.warning("VT446", "coverage-selects-nothing");

  /** Codes of what rules find about evidence. */
  public static final List<Code> RESULTS = List.of(NOT_MET, SHORT);

  @Override
  public Code code() {
    return NOT_MET;
  }

  @Override
  public String label() {
    return rule.name();
  }

  @Override
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public List<String> settings() {
    return List.of(NOT_MET.id() + " " + rule.name(), NOT_MET.id());
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return new Selection(rule, inspection).records();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Selection selection = new Selection(rule, inspection);
    List<EvidenceRecord> asked = selection.records();
    List<Diagnostic> found = new ArrayList<>();
    if (rule.isProjects()) {
      vacuous(selection, asked, found);
    }
    Map<EvidenceRecord, List<EvidenceRecord>> lacking = new LinkedHashMap<>();
    for (EvidenceRecord record : asked) {
      List<EvidenceRecord> counted = counted(record, inspection);
      if (counted.size() < rule.require().min() || counted.size() > rule.require().max()) {
        lacking.put(record, counted);
      }
    }
    Share share = new Share(asked.size() - lacking.size(), asked.size());
    lacking.forEach((record, counted) -> found.add(report(record, counted, share, inspection)));
    return found;
  }

  /** How many of the selected records satisfy the rule. */
  private record Share(int met, int all) {

    boolean reaches(BigDecimal percent) {
      return BigDecimal.valueOf(met)
              .multiply(BigDecimal.valueOf(100))
              .compareTo(percent.multiply(BigDecimal.valueOf(all)))
          >= 0;
    }

    /** "19 of 20 (95 %)", rounded down so that it never reads as more than it is. */
    @Override
    public String toString() {
      BigDecimal percent =
          BigDecimal.valueOf(met)
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN)
              .stripTrailingZeros();
      return met + " of " + all + " (" + percent.toPlainString() + " %)";
    }
  }

  /** Kinds whose records can add the link: those that count, or all that the relation allows. */
  private List<String> holders(EvidenceRecord record, Inspection inspection) {
    Requirement owed = rule.require();
    if (owed.direction() == Direction.OUT || !owed.to().isEmpty()) {
      return owed.to();
    }
    return inspection.profile().kinds().values().stream()
        .filter(k -> k.relation(owed.relation()).filter(o -> o.allows(record.kind())).isPresent())
        .map(KindSpec::name)
        .toList();
  }

  private List<EvidenceRecord> linked(EvidenceRecord record, Inspection inspection) {
    Requirement owed = rule.require();
    List<EvidenceRecord> others =
        owed.direction() == Direction.OUT
            ? inspection.graph().targets(record.id(), owed.relation())
            : inspection.graph().sources(record.id(), owed.relation());
    return others.stream()
        .filter(o -> owed.to().isEmpty() || owed.to().contains(o.kind()))
        .toList();
  }

  private List<EvidenceRecord> counted(EvidenceRecord record, Inspection inspection) {
    List<String> states = rule.require().states();
    return linked(record, inspection).stream()
        .filter(
            o ->
                states.isEmpty() ? inspection.isEffective(o) : states.contains(inspection.state(o)))
        .toList();
  }

  private Diagnostic report(
      EvidenceRecord record, List<EvidenceRecord> counted, Share share, Inspection inspection) {
    Requirement owed = rule.require();
    boolean passes = share.reaches(owed.threshold());
    boolean few = counted.size() < owed.min();
    CoverageWords words = new CoverageWords(owed, holders(record, inspection));
    String id = record.id().value();
    Diagnostic found =
        Diagnostic.of(
                passes ? SHORT : NOT_MET,
                few || owed.direction() == Direction.IN
                    ? record.idSpan()
                    : inspection.place(record, owed.relation()),
                Wording.name(record)
                    + " "
                    + words.has(counted.size())
                    + ": "
                    + share
                    + " satisfy coverage rule "
                    + Wording.name(rule.name())
                    + words.threshold())
            .about(id)
            .targeting(rule.name())
            .labelled(words.bounds())
            .helped(words.help(id, few ? CoverageWords.Lack.TOO_FEW : CoverageWords.Lack.TOO_MANY))
            .restingOn(Fact.record(id))
            .restingOn(
                owed.direction() == Direction.OUT
                    ? Fact.linksFrom(id, owed.relation())
                    : Fact.linksOf(owed.relation()));
    for (String field : rule.where().stream().map(Condition::field).toList()) {
      found = found.restingOn(Fact.field(id, field));
    }
    for (String kind : owed.to()) {
      found = found.restingOn(Fact.recordsOf(kind));
    }
    if (few) {
      for (EvidenceRecord other : linked(record, inspection)) {
        if (!counted.contains(other)) {
          found =
              found
                  .see(
                      other.idSpan(),
                      "does not count: it is " + Wording.name(inspection.state(other)))
                  .restingOn(Fact.record(other.id().value()));
        }
      }
    }
    if (few) {
      found =
          owed.direction() == Direction.OUT
              ? GoneLinks.from(found, record, owed.relation(), inspection)
              : GoneLinks.to(found, record, owed.relation(), inspection);
    }
    if (!rule.because().isEmpty()) {
      found = found.helped("why: " + Wording.brief(rule.because()));
    }
    return passes ? found : found.at(rule.severity());
  }

  /** What of the rule asks about nothing, so that it would pass without having looked. */
  private void vacuous(Selection selection, List<EvidenceRecord> asked, List<Diagnostic> found) {
    boolean dead = false;
    for (Condition condition : rule.where()) {
      List<Value> idle =
          condition.values().stream().filter(v -> !selection.occurs(condition, v)).toList();
      boolean whole = idle.size() == condition.values().size();
      dead |= whole;
      // One of several values may be there for the record that comes next; it is worth a note.
      Severity severity = whole ? VALUE_UNMATCHED.severity() : Severity.NOTE;
      idle.forEach(value -> found.add(unmatched(condition, value).at(severity)));
    }
    if (asked.isEmpty() && !dead) {
      found.add(
          about(
                  Diagnostic.of(
                      NOTHING_SELECTED,
                      rule.span(),
                      "coverage rule "
                          + Wording.name(rule.name())
                          + " selects no record: it would hold without having looked"))
              .targeting(rule.name())
              .labelled("nothing of " + Wording.names(rule.kinds()) + " fits its conditions")
              .helped(
                  "correct `for` or `where`, or remove the rule until it has something to ask"));
    }
  }

  private Diagnostic unmatched(Condition condition, Value value) {
    return about(
            Diagnostic.of(
                VALUE_UNMATCHED,
                value.span(),
                "no record that coverage rule "
                    + Wording.name(rule.name())
                    + " could select has the "
                    + Wording.name(condition.field())
                    + " "
                    + Wording.name(value.text())))
        .targeting(rule.name() + " " + condition.field() + " " + value.text())
        .labelled("selects nothing")
        .helped("correct the value, or remove it until there is such a record");
  }

  private Diagnostic about(Diagnostic found) {
    Diagnostic resting = found;
    for (String kind : rule.kinds()) {
      resting = resting.restingOn(Fact.recordsOf(kind));
    }
    return resting;
  }
}
