package dev.vertebra.compare;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts every record of either state into its class. */
final class RecordDeltas {
  private final Side before;
  private final Side after;
  private final LinkChanges links;
  private final Set<String> unread = new HashSet<>();

  private RecordDeltas(Side before, Side after, Pairing pairing) {
    this.before = before;
    this.after = after;
    this.links = new LinkChanges(before, after, pairing);
    addUnread(before);
    addUnread(after);
  }

  /** All records of both states, sorted by their newer id. */
  static List<RecordDelta> of(Side before, Side after, Pairing pairing) {
    RecordDeltas deltas = new RecordDeltas(before, after, pairing);
    List<RecordDelta> all = new ArrayList<>();
    pairing.pairs().forEach(pair -> all.add(deltas.both(pair)));
    pairing.removed().forEach(record -> all.add(deltas.one(record, Fate.REMOVED)));
    pairing.added().forEach(record -> all.add(deltas.one(record, Fate.ADDED)));
    all.sort(
        Comparator.comparing((RecordDelta d) -> d.record().id()).thenComparing(RecordDelta::sort));
    return List.copyOf(all);
  }

  /** A field that could not be read is none: what such a record says is not known. */
  private void addUnread(Side side) {
    for (Diagnostic finding : side.findings().all()) {
      if (finding.severity() == Severity.ERROR && finding.code().id().startsWith("VT1")) {
        unread.add(finding.subject());
      }
    }
  }

  private RecordDelta one(EvidenceRecord record, Fate fate) {
    boolean isAdded = fate == Fate.ADDED;
    Side side = isAdded ? after : before;
    Optional<RecordAt> at = Optional.of(side.at(record));
    return new RecordDelta(
        isAdded ? RecordClass.ADDED : RecordClass.REMOVED,
        isAdded ? Optional.empty() : at,
        isAdded ? at : Optional.empty(),
        RecordDelta.Basis.NONE,
        List.of(),
        List.of(),
        List.of(),
        Marks.approvals(record, fate),
        Files.of(side.graph().artifacts(record.id()), fate),
        Set.of());
  }

  private RecordDelta both(Pairing.Pair pair) {
    EvidenceRecord old = pair.before();
    EvidenceRecord young = pair.after();
    List<FieldChange> fields = Content.changes(old, before.profile(), young, after.profile());
    List<ArtifactChange> files =
        Files.changes(before.graph().artifacts(old.id()), after.graph().artifacts(young.id()));
    RecordDelta delta =
        new RecordDelta(
            RecordClass.UNCHANGED,
            Optional.of(before.at(old)),
            Optional.of(after.at(young)),
            pair.basis(),
            shown(old, young, fields, files),
            links.of(old, young),
            Marks.clauses(old, young),
            Marks.approvals(old, young),
            files.stream().filter(f -> !isSame(f)).toList(),
            names(fields, files));
    return new RecordDelta(
        sort(delta, pair),
        delta.before(),
        delta.after(),
        delta.basis(),
        delta.fields(),
        delta.links(),
        delta.clauses(),
        delta.approvals(),
        delta.artifacts(),
        delta.changed());
  }

  private static RecordClass sort(RecordDelta delta, Pairing.Pair pair) {
    if (!pair.before().id().equals(pair.after().id())) {
      return RecordClass.RENAMED;
    }
    if (delta.saysOtherwise()) {
      return RecordClass.CHANGED;
    }
    if (!pair.before().span().file().equals(pair.after().span().file())) {
      return RecordClass.MOVED;
    }
    return pair.before().digest().equals(pair.after().digest())
        ? RecordClass.UNCHANGED
        : RecordClass.REFORMATTED;
  }

  /** A field that is nothing but a file is told by its file. */
  private List<FieldChange> shown(
      EvidenceRecord old,
      EvidenceRecord young,
      List<FieldChange> fields,
      List<ArtifactChange> files) {
    Set<String> told = new HashSet<>();
    files.stream().filter(f -> f.fate() != Fate.KEPT).forEach(f -> told.add(f.field()));
    List<FieldChange> shown =
        new ArrayList<>(fields.stream().filter(f -> !told.contains(f.field())).toList());
    boolean isKnown =
        before.profile().kind(old.kind()).isPresent()
            && after.profile().kind(young.kind()).isPresent();
    boolean isRead = !unread.contains(old.id().value()) && !unread.contains(young.id().value());
    if (!old.digest().equals(young.digest()) && fields.isEmpty() && !(isKnown && isRead)) {
      shown.add(new FieldChange("text", "sha256 " + old.digest(), "sha256 " + young.digest()));
    }
    return shown;
  }

  private static boolean isSame(ArtifactChange file) {
    return file.fate() == Fate.KEPT && file.before().equals(file.after());
  }

  private static Set<String> names(List<FieldChange> fields, List<ArtifactChange> files) {
    Set<String> names = new TreeSet<>();
    fields.forEach(f -> names.add(f.field()));
    files.stream().filter(f -> f.fate() != Fate.KEPT).forEach(f -> names.add(f.field()));
    return names;
  }
}
