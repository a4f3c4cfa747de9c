package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The protocols that a change requires cover what it changes: those that test a changed
 * requirement, claim or control (an error), and those that test what a changed component implements
 * or use a changed dataset (a warning, because the assessment may say why a part is not touched).
 * Protocols that were written after the change was implemented could not be required.
 *
 * <p>Source: ISO 13485 7.3.9 (changes are verified and validated as appropriate before
 * implementation); FDA's guidance on predetermined change control plans.
 */
public final class ReverificationTooNarrow implements RecordRule {
  private static final Code CODE = Code.error("VT345", "reverification-too-narrow");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("change-request").stream()
        .filter(change -> !inspection.links(change, "requires").isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord change, Inspection inspection) {
    List<EvidenceRecord> required = inspection.linked(change, "requires");
    return inspection.linked(change, "changes").stream()
        .flatMap(
            changed -> {
              List<EvidenceRecord> left =
                  covering(changed, inspection)
                      .filter(protocol -> !required.contains(protocol))
                      .filter(protocol -> !isLater(protocol, change))
                      .distinct()
                      .toList();
              return left.isEmpty()
                  ? Stream.of()
                  : Stream.of(report(change, changed, left, inspection));
            });
  }

  /** Protocols in force that bear on what is changed. */
  private static Stream<EvidenceRecord> covering(EvidenceRecord changed, Inspection inspection) {
    return switch (changed.kind()) {
      case "requirement", "claim", "risk-control" -> tests(changed, inspection);
      case "component" ->
          inspection.sources(changed, "implemented-by").stream()
              .flatMap(requirement -> tests(requirement, inspection));
      case "dataset" ->
          inspection.sources(changed, "uses-data").stream()
              .filter(user -> user.kind().equals("protocol"));
      default -> Stream.of();
    };
  }

  /** Whether the protocol was only written when the change was done. */
  private static boolean isLater(EvidenceRecord protocol, EvidenceRecord change) {
    return change
        .day("implemented")
        .filter(done -> protocol.day("date").filter(done::isBefore).isPresent())
        .isPresent();
  }

  private static Stream<EvidenceRecord> tests(EvidenceRecord subject, Inspection inspection) {
    return inspection.sources(subject, "tests").stream();
  }

  private Diagnostic report(
      EvidenceRecord change,
      EvidenceRecord changed,
      List<EvidenceRecord> left,
      Inspection inspection) {
    boolean direct = !changed.kind().equals("component") && !changed.kind().equals("dataset");
    Diagnostic found =
        finding(
                change,
                inspection.place(change, "requires"),
                name(change) + " changes " + name(changed) + " and does not require " + ids(left))
            .targeting(changed.id().value())
            .labelled("not all that bears on the change")
            .see(left.get(0).idSpan(), "a protocol that bears on " + name(changed))
            .helped(
                "add the protocols to `requires:`, or say in the assessment why they need not run"
                    + " again")
            .restingOn(Fact.linksFrom(change.id().value(), "requires"))
            .restingOn(Fact.linksFrom(change.id().value(), "changes"));
    return direct ? found : found.at(Severity.WARNING);
  }
}
