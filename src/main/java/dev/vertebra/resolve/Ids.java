package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which record an id or alias stands for. Of several records with one id, its owner is kept. */
final class Ids {
  private final Map<String, EvidenceRecord> byId = new LinkedHashMap<>();
  private final Map<String, EvidenceRecord> byAlias = new HashMap<>();

  private Ids() {}

  static Ids of(List<EvidenceRecord> records, List<Diagnostic> found) {
    Map<RecordId, List<EvidenceRecord>> groups = new LinkedHashMap<>();
    records.forEach(r -> groups.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(r));
    Ids ids = new Ids();
    Owners owners = new Owners(records);
    for (List<EvidenceRecord> group : groups.values()) {
      EvidenceRecord owner = owners.owner(group);
      ids.byId.put(owner.id().value(), owner);
      group.stream()
          .filter(other -> !other.idSpan().equals(owner.idSpan()))
          .forEach(other -> found.add(duplicate(owner, other, owners)));
    }
    ids.byId.values().forEach(r -> ids.addAliases(r, found));
    return ids;
  }

  /** The kept records, in the order of their places. */
  List<EvidenceRecord> records() {
    return List.copyOf(byId.values());
  }

  /** Every id, for suggestions. */
  Collection<String> names() {
    return byId.keySet();
  }

  /** The record that a text names by id or by an earlier id. */
  Optional<EvidenceRecord> find(String text) {
    EvidenceRecord record = byId.get(text);
    return Optional.ofNullable(record != null ? record : byAlias.get(text));
  }

  private void addAliases(EvidenceRecord record, List<Diagnostic> found) {
    for (Value alias : record.items("aliases")) {
      EvidenceRecord holder =
          Optional.ofNullable(byId.get(alias.text()))
              .orElseGet(() -> byAlias.putIfAbsent(alias.text(), record));
      if (holder != null && !holder.id().equals(record.id())) {
        found.add(
            Diagnostic.of(
                    ResolveCodes.ALIAS_TAKEN,
                    alias.span(),
                    "alias `"
                        + alias.text()
                        + "` of `"
                        + record.id()
                        + "` also leads to `"
                        + holder.id()
                        + "`")
                .about(record.id().value())
                .targeting(alias.text())
                .labelled("an alias must lead to one record")
                .see(holder.idSpan(), "`" + holder.id() + "` is declared here")
                .helped("remove the alias, or rename the other record"));
      }
    }
  }

  private static Diagnostic duplicate(EvidenceRecord owner, EvidenceRecord other, Owners owners) {
    Diagnostic finding =
        Diagnostic.of(
                ResolveCodes.DUPLICATE_ID,
                other.idSpan(),
                "id `" + owner.id() + "` is declared more than once")
            .about(owner.id().value())
            .labelled("links to this id could mean either record")
            .see(owner.idSpan(), "first declared here")
            .breaking(Fact.recordsOf(other.kind()));
    Optional<String> lost = owners.idMeantBy(other);
    if (lost.isPresent()) {
      return finding
          .breaking(Fact.record(lost.get()))
          .helped("the record stands where `" + lost.get() + "` would; give it that id back");
    }
    return finding.helped(
        "give one of the two records an id of its own, or delete the one that is a copy");
  }
}
