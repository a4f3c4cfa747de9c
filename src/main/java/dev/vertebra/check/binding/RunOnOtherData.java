package dev.vertebra.check.binding;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceLink;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run uses the data that its protocol names, all of them and no others. Data that a result file
 * shows beside those that the run names are not counted as others.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (verification and validation follow the documented plan),
 * GMLP principle 4.
 */
public final class RunOnOtherData implements RecordRule {
  private static final Code CODE = Code.error("VT316", "run-on-other-data");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> !planned(run, inspection).isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord run, Inspection inspection) {
    List<EvidenceRecord> planned = planned(run, inspection);
    List<EvidenceRecord> used = inspection.linked(run, "uses-data");
    Stream<Diagnostic> left =
        planned.stream()
            .filter(dataset -> !used.contains(dataset))
            .map(
                dataset ->
                    report(
                            run,
                            dataset,
                            inspection.place(run, "uses-data"),
                            name(run)
                                + " did not use "
                                + name(dataset)
                                + ", which its protocol names",
                            inspection)
                        .labelled("not the planned data"));
    Stream<Diagnostic> added =
        inspection.links(run, "uses-data").stream()
            .filter(link -> link.origin() == TraceLink.Origin.AUTHORED)
            .filter(
                link ->
                    planned.stream().noneMatch(p -> link.to().filter(p.id()::equals).isPresent()))
            .map(
                link ->
                    report(
                            run,
                            inspection.graph().get(link.to().orElseThrow()),
                            link.span(),
                            name(run)
                                + " used "
                                + name(link.target())
                                + ", which its protocol does not name",
                            inspection)
                        .labelled("not in the plan"));
    return Stream.concat(left, added);
  }

  private static List<EvidenceRecord> planned(EvidenceRecord run, Inspection inspection) {
    return inspection.linked(run, "follows").stream()
        .flatMap(protocol -> inspection.linked(protocol, "uses-data").stream())
        .distinct()
        .toList();
  }

  private Diagnostic report(
      EvidenceRecord run,
      EvidenceRecord dataset,
      Span place,
      String message,
      Inspection inspection) {
    Diagnostic found =
        finding(run, place, message)
            .targeting(dataset.id().value())
            .helped(
                "run again on the planned data, or have the protocol approved with these data"
                    + " first")
            .restingOn(Fact.linksFrom(run.id().value(), "uses-data"))
            .restingOn(Fact.linksFrom(run.id().value(), "follows"))
            .restingOn(Fact.resultOf(run.id().value()));
    for (EvidenceRecord protocol : inspection.linked(run, "follows")) {
      found =
          found
              .see(
                  inspection.place(protocol, "uses-data"),
                  "the data that " + name(protocol) + " names")
              .restingOn(Fact.linksFrom(protocol.id().value(), "uses-data"));
    }
    return found;
  }
}
