package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.check.verification.Doubts.Doubt;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * No requirement, claim, control, risk or release rests on a run that failed, is stale or is
 * contradicted by the bytes. One finding for each record that does, with the shortest path to the
 * gravest doubt; it stands under the finding about the run. A failure that a release accepts under
 * a recorded limitation, or that is on record as an anomaly, gives notes.
 *
 * <p>Source: ISO 13485 7.3.6, 7.3.7 and 8.2.6, ISO 14971 7.2; auditors walk the thread from a risk
 * to the executed result.
 */
public final class RestsOnDoubtfulRun implements Rule {
  private static final Code CODE = Code.error("VT309", "rests-on-doubtful-run");
  private static final int LONGEST = 8;

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return Stream.concat(
            inspection.effective("requirement", "claim", "risk-control", "risk").stream(),
            inspection.releasingDecision().stream())
        .sorted(Comparator.comparing(EvidenceRecord::id))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Doubts doubts = new Doubts(inspection);
    List<Doubt> all = doubts.all();
    Map<RecordId, Diagnostic> found = new TreeMap<>();
    for (Severity severity : Severity.values()) {
      spread(all.stream().filter(d -> d.severity() == severity).toList(), doubts, found);
    }
    return List.copyOf(found.values());
  }

  /** A record that a doubt has reached, and the path back to the doubt. */
  private record Reached(EvidenceRecord record, String path, int length, Doubt doubt) {

    /** The next record, with its path; in the middle of a very long one stands "…". */
    private Reached next(Doubts.Step step) {
      String rest = length < LONGEST ? path : name(record) + " <- … " + name(doubt.record());
      return new Reached(
          step.to(),
          name(step.to()) + step.arrow() + rest,
          length < LONGEST ? length + 1 : 1,
          doubt);
    }
  }

  private void spread(List<Doubt> from, Doubts doubts, Map<RecordId, Diagnostic> found) {
    Deque<Reached> open = new ArrayDeque<>();
    for (Doubt doubt : from) {
      open.add(new Reached(doubt.record(), name(doubt.record()), 0, doubt));
      Optional<EvidenceRecord> decision = doubts.acceptedBy(doubt);
      decision.ifPresent(
          d ->
              found.putIfAbsent(
                  d.id(), report(d, name(d) + " -> accepts " + name(doubt.record()), doubt)));
    }
    while (!open.isEmpty()) {
      Reached at = open.remove();
      doubts
          .onwards(at.record())
          .filter(step -> !step.to().id().equals(at.doubt().record().id()))
          .filter(step -> !found.containsKey(step.to().id()))
          .forEach(
              step -> {
                Reached next = at.next(step);
                found.put(step.to().id(), report(step.to(), next.path(), at.doubt()));
                open.add(next);
              });
    }
  }

  private Diagnostic report(EvidenceRecord record, String path, Doubt doubt) {
    return finding(
            record,
            name(record)
                + " rests on "
                + name(doubt.record())
                + ", "
                + doubt.because()
                + ": "
                + path)
        .labelled("rests on " + name(doubt.record()))
        .see(doubt.record().idSpan(), doubt.because())
        .at(doubt.severity())
        .restingOn(doubt.fact());
  }
}
