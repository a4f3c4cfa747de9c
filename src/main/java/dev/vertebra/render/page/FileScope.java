package dev.vertebra.render.page;

import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the places of a file ask: records in force, and those around the record that the file is
 * about.
 *
 * @param facts what is on file for the release
 * @param about the record that the file is about; empty when the release has none
 */
record FileScope(FileFacts facts, Optional<EvidenceRecord> about) {
  private static final String CONFIDENTIAL = "On file. Confidential, not printed here.";

  private TraceGraph graph() {
    return facts.graph();
  }

  private Profile profile() {
    return facts.profile();
  }

  /** Records of these kinds that are in force. */
  Found inForce(String... kinds) {
    return Found.of(
        Stream.of(kinds)
            .flatMap(k -> graph().records(k).stream())
            .filter(profile()::isEffective)
            .toList());
  }

  /** Records in force that name any of these clauses of ISO 13485. */
  Found naming(String... clauses) {
    return Found.of(
        Stream.of(clauses)
            .flatMap(c -> facts.clause(c).stream())
            .flatMap(c -> c.records().stream())
            .map(graph()::get)
            .filter(profile()::isEffective)
            .distinct()
            .toList());
  }

  /** The record that the file is about. */
  Found subject() {
    return Found.of(about.stream().toList());
  }

  /** What the subject links to by a relation, and what that links to by the next one, and so on. */
  Found targets(String... relations) {
    List<EvidenceRecord> at = about.stream().toList();
    for (String relation : relations) {
      at = at.stream().flatMap(r -> graph().targets(r.id(), relation).stream()).distinct().toList();
    }
    return Found.of(at);
  }

  /** Records in force that link to the subject by a relation. */
  Found sources(String relation, String... kinds) {
    return linking(relation, profile()::isEffective, kinds);
  }

  /** The same with records that were in force then and have left since. */
  Found sourcesSince(String relation, String... kinds) {
    return linking(relation, r -> profile().isEffective(r) || profile().wasEffective(r), kinds);
  }

  private Found linking(String relation, Predicate<EvidenceRecord> counts, String... kinds) {
    List<String> wanted = List.of(kinds);
    return Found.of(
        about.stream()
            .flatMap(r -> graph().sources(r.id(), relation).stream())
            .filter(r -> wanted.isEmpty() || wanted.contains(r.kind()))
            .filter(counts)
            .toList());
  }

  /** Executed runs on the subject that verify a record of these kinds. */
  Found runsVerifying(String... kinds) {
    List<String> wanted = List.of(kinds);
    return Found.of(
        sources("evaluates").records().stream()
            .filter(
                run ->
                    graph().targets(run.id(), "verifies").stream()
                        .anyMatch(r -> wanted.contains(r.kind())))
            .toList());
  }

  /** The protocols that these runs follow. */
  Found protocolsOf(Found runs) {
    return Found.of(
        runs.records().stream()
            .flatMap(r -> graph().targets(r.id(), "follows").stream())
            .distinct()
            .toList());
  }

  /** A field of the subject; of a confidential one only that it is on file. */
  Found field(String name) {
    return Found.text(about.stream().map(r -> printable(r, name)).toList());
  }

  /** A field of each of these records. */
  Found fields(Found of, String name) {
    return Found.text(of.records().stream().map(r -> printable(r, name)).toList());
  }

  private String printable(EvidenceRecord record, String name) {
    String text = record.text(name);
    boolean isConfidential =
        profile()
            .kind(record.kind())
            .flatMap((KindSpec k) -> k.field(name))
            .filter(f -> f.is(FieldSpec.Trait.CONFIDENTIAL))
            .isPresent();
    return isConfidential && !text.isBlank() ? CONFIDENTIAL : text;
  }

  /** Why a clause of ISO 13485 does not apply; empty when it does. */
  Optional<String> notApplicable(String clause) {
    return facts
        .clause(clause)
        .filter(c -> c.state() == ClauseCoverage.State.NOT_APPLICABLE)
        .map(ClauseCoverage::justification);
  }

  /** The identity of the subject's model system. */
  Found system() {
    return Found.text(
        about.flatMap(r -> graph().system(r.id())).stream()
            .map(s -> "Model-system digest " + s.computed().hex())
            .toList());
  }

  /** Release decisions on the subject that are or were in force. */
  Found decisions() {
    return sourcesSince("releases", "release-decision");
  }

  /** Runs that these decisions rest on. */
  Found accepted() {
    return Found.of(
        decisions().records().stream()
            .flatMap(d -> graph().targets(d.id(), "accepts").stream())
            .distinct()
            .toList());
  }
}
