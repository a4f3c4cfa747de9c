package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader outside may see of records: their ids always; titles and texts unless the record or
 * the field is confidential. A person is named by id.
 */
final class Redaction {
  /** Stands for what is not shown. */
  static final String WITHHELD = "confidential, not shown here";

  private static final Set<String> PARTIES = Set.of("role", "person");

  private final Profile profile;
  private final TraceGraph graph;
  private final Refs refs;

  Redaction(Publication publication, Refs refs) {
    this.profile = publication.profile();
    this.graph = publication.graph();
    this.refs = refs;
  }

  /** A record as a reader outside sees it. */
  Ref ref(EvidenceRecord record) {
    return outside(refs.get(record.id()), record);
  }

  /** A record, given by a reference to it, as a reader outside sees it. */
  Ref ref(Ref ref) {
    return outside(ref, graph.get(new RecordId(ref.id())));
  }

  /** Records as a reader outside sees them. */
  List<Ref> refs(List<EvidenceRecord> records) {
    return records.stream().map(this::ref).toList();
  }

  /** The text of a field; empty when absent. */
  String text(EvidenceRecord record, String field) {
    String text = record.text(field);
    return text.isEmpty() || !(isConfidential(record) || isConfidential(record.kind(), field))
        ? text
        : WITHHELD;
  }

  /** The approvals of a record, in the author's order. */
  List<ApprovalView> approvals(EvidenceRecord record) {
    return record.structures("approvals").stream().map(this::approval).toList();
  }

  /** An approval. */
  ApprovalView approval(Value.Structure approval) {
    return new ApprovalView(
        party(approval.text("by")),
        party(approval.text("role")),
        approval.text("at"),
        approval.text("meaning"));
  }

  /** Somebody who acted: a role or a person on file, or what is written. */
  ValueView party(String text) {
    Optional<EvidenceRecord> known =
        RecordId.isValid(text)
            ? graph.find(new RecordId(text)).filter(r -> PARTIES.contains(r.kind()))
            : Optional.empty();
    return known
        .map(this::ref)
        .<ValueView>map(ValueView.Named::new)
        .orElseGet(() -> new ValueView.Scalar("text", text, ""));
  }

  private Ref outside(Ref ref, EvidenceRecord record) {
    boolean isWithheld = isConfidential(record) || record.kind().equals("person");
    return isWithheld
        ? new Ref(
            ref.id(),
            ref.name(),
            WITHHELD,
            ref.kind(),
            ref.kindTitle(),
            ref.status(),
            ref.isEffective(),
            ref.stage(),
            ref.concern(),
            ref.waived())
        : ref;
  }

  /** Whether a record is confidential as a whole. */
  static boolean isConfidential(EvidenceRecord record) {
    return record.truth("confidential").orElse(false);
  }

  private boolean isConfidential(String kind, String field) {
    return profile.kind(kind).map(KindSpec::fields).orElseGet(List::of).stream()
        .anyMatch(f -> f.name().equals(field) && f.is(FieldSpec.Trait.CONFIDENTIAL));
  }
}
