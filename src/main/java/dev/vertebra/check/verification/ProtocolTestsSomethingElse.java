package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is said to verify is something that its protocol tests: otherwise no criterion was
 * ever set for it, and the link is an assertion.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (plans with methods and acceptance criteria), ISO 14971 7.2.
 * A notified body raised a finding where the linked tests checked only that a message arrived, not
 * the control that they were linked to.
 */
public final class ProtocolTestsSomethingElse implements Rule {
  private static final Code CODE = Code.error("VT306", "protocol-tests-something-else");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> !inspection.linked(run, "follows").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Map<RecordId, Set<RecordId>> tests = new HashMap<>();
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : population(inspection)) {
      List<EvidenceRecord> protocols = inspection.linked(run, "follows");
      for (TraceLink link : inspection.links(run, "verifies")) {
        boolean tested =
            protocols.stream()
                .map(p -> tests.computeIfAbsent(p.id(), id -> tested(p, inspection)))
                .anyMatch(ids -> ids.contains(link.to().orElseThrow()));
        if (!protocols.isEmpty() && !tested) {
          found.add(report(run, link, protocols));
        }
      }
    }
    return found;
  }

  private static Set<RecordId> tested(EvidenceRecord protocol, Inspection inspection) {
    return inspection.linked(protocol, "tests").stream()
        .map(EvidenceRecord::id)
        .collect(Collectors.toSet());
  }

  private Diagnostic report(EvidenceRecord run, TraceLink link, List<EvidenceRecord> protocols) {
    Diagnostic found =
        finding(
                run,
                link.span(),
                name(run)
                    + " is said to verify "
                    + name(link.target())
                    + ", which "
                    + ids(protocols)
                    + " does not test")
            .targeting(link.target())
            .labelled("no criterion was set for this")
            .restingOn(Fact.linksFrom(run.id().value(), "verifies"))
            .restingOn(Fact.linksFrom(run.id().value(), "follows"));
    for (EvidenceRecord protocol : protocols) {
      found =
          found
              .see(protocol.idSpan(), "the protocol that the run follows")
              .restingOn(Fact.linksFrom(protocol.id().value(), "tests"))
              .restingOn(Fact.record(protocol.id().value()));
    }
    return found.helped(
        "take the link away, or have the protocol test it (`tests: "
            + link.target()
            + "`, with a criterion) and run again");
  }
}
