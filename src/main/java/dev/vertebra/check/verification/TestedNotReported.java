package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a protocol tests is named by a run that follows it, once such a run was executed: a test
 * whose outcome for one of its subjects no run states was left out or forgotten.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (records of the results of all planned verification), ISO
 * 14971 7.2.
 */
public final class TestedNotReported implements Rule {
  private static final Code CODE = Code.error("VT319", "tested-not-reported");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("protocol").stream()
        .filter(protocol -> !inspection.sources(protocol, "follows").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord protocol : population(inspection)) {
      List<EvidenceRecord> runs = inspection.sources(protocol, "follows");
      for (EvidenceRecord subject : inspection.targets(protocol, "tests")) {
        boolean reported =
            runs.stream()
                .flatMap(run -> inspection.links(run, "verifies").stream())
                .anyMatch(link -> link.to().filter(subject.id()::equals).isPresent());
        if (!reported) {
          found.add(report(protocol, subject, runs));
        }
      }
    }
    return found;
  }

  private Diagnostic report(
      EvidenceRecord protocol, EvidenceRecord subject, List<EvidenceRecord> runs) {
    Diagnostic found =
        finding(
                protocol,
                place(protocol, subject),
                name(protocol)
                    + " tests "
                    + name(subject)
                    + ", and no run that follows it says what came of that")
            .targeting(subject.id().value())
            .labelled("tested, but no run verifies it");
    for (EvidenceRecord run : runs) {
      String id = run.id().value();
      found =
          found
              .see(run.idSpan(), "follows the protocol, and does not name it under `verifies`")
              .restingOn(Fact.record(id))
              .restingOn(Fact.linksFrom(id, "verifies"))
              .restingOn(Fact.linksFrom(id, "follows"));
    }
    return found
        .helped(
            "name it in the run that shows it: `verifies: "
                + subject.id()
                + "`; if it was not tested, take it out of the protocol")
        .restingOn(Fact.linksFrom(protocol.id().value(), "tests"))
        .restingOn(Fact.record(subject.id().value()))
        .breaking(Fact.linksOf("verifies"));
  }

  private static Span place(EvidenceRecord protocol, EvidenceRecord subject) {
    return protocol.links("tests").stream()
        .filter(link -> link.target().equals(subject.id().value()))
        .map(link -> link.span())
        .findFirst()
        .orElseGet(protocol::idSpan);
  }
}
