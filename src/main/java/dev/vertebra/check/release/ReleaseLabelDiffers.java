package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision and the model version that it releases carry the same version label. The finding
 * stands at the one whose label is not that of the release that is built.
 *
 * <p>Source: ISO 13485 7.5.8 (identification), 8.2.6 (the record of release names what is
 * released).
 */
public final class ReleaseLabelDiffers implements Rule {
  private static final Code CODE = Code.error("VT370", "release-label-differs");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(r -> r.kind().equals("release-decision") || r.kind().equals("model-version"))
        .filter(r -> !r.text("release").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord decision : inspection.all("release-decision")) {
      for (EvidenceRecord version : inspection.linked(decision, "releases")) {
        String one = decision.text("release");
        String other = version.text("release");
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
          boolean decisionFits = one.equals(inspection.project().release());
          found.add(decisionFits ? report(version, decision) : report(decision, version));
        }
      }
    }
    return found;
  }

  private Diagnostic report(EvidenceRecord at, EvidenceRecord other) {
    return finding(
            at,
            at.spanOf("release"),
            name(at)
                + " says release "
                + name(at.text("release"))
                + ", "
                + name(other)
                + " says "
                + name(other.text("release")))
        .labelled("two labels for one release")
        .see(other.spanOf("release"), "the other label")
        .helped("write the same `release:` in both, and in the project file")
        .breaking(Fact.field(at.id().value(), "release"))
        .breaking(Fact.recordsOf(at.kind()));
  }
}
