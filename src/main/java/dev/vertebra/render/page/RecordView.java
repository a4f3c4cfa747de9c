package dev.vertebra.render.page;

import dev.vertebra.render.page.prose.Prose;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is on file about a record.
 *
 * @param ref the record
 * @param kind its kind
 * @param stage its stage
 * @param fields its fields in the profile's order, without state and approvals
 * @param approvals its approvals
 * @param clauses clauses that it says it bears on
 * @param body its text
 * @param outgoing links that it holds
 * @param incoming links that arrive at it
 * @param artifacts files that it names
 * @param run what became of it, when it is a validation run
 * @param system its identity, when it is a model version
 * @param findings open findings about it
 * @param waived waived findings about it
 * @param place where it stands
 * @param digest SHA-256 of its text
 */
public record RecordView(
    Ref ref,
    KindView kind,
    StageView stage,
    List<FieldView> fields,
    List<ApprovalView> approvals,
    List<ClauseTag> clauses,
    Prose body,
    List<LinkGroup> outgoing,
    List<LinkGroup> incoming,
    List<ArtifactView> artifacts,
    Optional<RunView> run,
    Optional<SystemView> system,
    List<FindingView> findings,
    List<WaivedView> waived,
    Place place,
    String digest) {

  /**
   * A clause that a record names.
   *
   * @param catalogue file name of the catalogue; empty when the project selects no such catalogue
   * @param clause number of the clause
   * @param name file name of the clause; empty when the catalogue has no such clause
   * @param title the clause's title; may be empty
   */
  public record ClauseTag(String catalogue, String clause, String name, String title) {}

  public RecordView {
    fields = List.copyOf(fields);
    approvals = List.copyOf(approvals);
    clauses = List.copyOf(clauses);
    outgoing = List.copyOf(outgoing);
    incoming = List.copyOf(incoming);
    artifacts = List.copyOf(artifacts);
    waived = List.copyOf(waived);
    findings = List.copyOf(findings);
  }

  /** Number of links that it holds. */
  public int countOut() {
    return outgoing.stream().mapToInt(g -> g.links().size()).sum();
  }

  /** Number of links that arrive. */
  public int countIn() {
    return incoming.stream().mapToInt(g -> g.links().size()).sum();
  }
}
