package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RiskMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an investigator would ask about a risk: what the risk file leaves open. */
final class RiskQuestions {
  private final TraceGraph graph;
  private final Profile profile;
  private final RiskMatrix matrix;
  private final Optional<RecordId> decision;

  RiskQuestions(Publication publication) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    this.matrix = publication.project().riskMatrix();
    this.decision = publication.analysis().release().decision();
  }

  /** One clause for each; none about a risk that is not in force. */
  List<String> about(EvidenceRecord risk, List<RiskView.Control> controls) {
    List<String> open = new ArrayList<>();
    if (!profile.isEffective(risk)) {
      return open;
    }
    List<RiskView.Control> inForce =
        controls.stream().filter(c -> c.record().isEffective()).toList();
    if (inForce.isEmpty()) {
      open.add(controls.isEmpty() ? "no control" : "no control in force");
    }
    long unshown = inForce.stream().filter(c -> !c.isVerified()).count();
    if (unshown > 0) {
      open.add(unshown + " of " + inForce.size() + " controls not shown to work");
    }
    estimation(risk, open);
    if (decision.isPresent()
        && graph.sources(risk.id(), "considers").stream()
            .noneMatch(d -> decision.get().equals(d.id()))) {
      open.add("not considered by " + decision.get());
    }
    long undisposed =
        graph.sources(risk.id(), "concerns").stream()
            .filter(s -> s.kind().equals("signal") && s.text("disposed").isEmpty())
            .count();
    if (undisposed > 0) {
      open.add(undisposed + (undisposed == 1 ? " signal" : " signals") + " without disposition");
    }
    return open;
  }

  private void estimation(EvidenceRecord risk, List<String> open) {
    if (risk.text("severity").isEmpty() || risk.text("probability").isEmpty()) {
      open.add("initial risk not stated");
    }
    if (risk.text("residual-severity").isEmpty() || risk.text("residual-probability").isEmpty()) {
      open.add("residual risk not stated");
    }
    String said = risk.text("acceptability").replace('-', ' ');
    if (said.isEmpty()) {
      open.add("acceptability not stated");
    } else if (said.equals(RiskMatrix.Zone.NOT_ACCEPTABLE.label())) {
      open.add("not acceptable");
    } else if (!said.equals(RiskMatrix.Zone.ACCEPTABLE.label())
        && risk.text("benefit-risk").isBlank()) {
      open.add("no rationale on file");
    }
    zone(risk)
        .filter(z -> !said.isEmpty() && !z.label().equals(said))
        .ifPresent(z -> open.add("says " + said + ", the project's matrix says " + z.label()));
  }

  private Optional<RiskMatrix.Zone> zone(EvidenceRecord risk) {
    return matrix.zone(
        RiskMatrixViews.level(risk.text("residual-severity")),
        RiskMatrixViews.level(risk.text("residual-probability")));
  }
}
