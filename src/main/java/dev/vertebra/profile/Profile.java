package dev.vertebra.profile;

import dev.vertebra.model.EvidenceRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds, relations and stages of the evidence language, as data.
 *
 * @param name the profile's name
 * @param version the profile's version
 * @param stages in the order of the spine
 * @param kinds by name, in the profile's order
 * @param relations by name, in the profile's order
 * @param states what lifecycle states mean, by name; a state may be without an entry
 * @param coverage declared rules, the built-in ones first
 */
public record Profile(
    String name,
    String version,
    List<Stage> stages,
    Map<String, KindSpec> kinds,
    Map<String, RelationSpec> relations,
    Map<String, String> states,
    List<CoverageRule> coverage) {
  public Profile {
    coverage = List.copyOf(coverage);
    stages = List.copyOf(stages);
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  /** The kind of this name. */
  public Optional<KindSpec> kind(String kindName) {
    return Optional.ofNullable(kinds.get(kindName));
  }

  /** The relation of this name. */
  public Optional<RelationSpec> relation(String relationName) {
    return Optional.ofNullable(relations.get(relationName));
  }

  /** Whether links of this relation count towards the headline figure. */
  public boolean isSpine(String relationName) {
    return relation(relationName)
        .map(r -> r.place() == RelationSpec.Place.SPINE)
        .orElse(Boolean.FALSE);
  }

  /** The fields that a link of this relation relies on in a target of that kind. */
  public List<String> reliesOn(String fromKind, String relationName, String toKind) {
    return kind(fromKind)
        .flatMap(k -> k.relation(relationName))
        .map(r -> r.reliesOn(toKind))
        .orElse(List.of());
  }

  /** Whether a record of this kind in this state counts as evidence. */
  public boolean isEffective(String kindName, String state) {
    return kind(kindName).map(k -> k.effective().contains(state)).orElse(Boolean.FALSE);
  }

  /** The state that a record is in: the starting state of its kind when none is written. */
  public String stateOf(EvidenceRecord record) {
    return record.status().isEmpty()
        ? kind(record.kind()).stream().flatMap(k -> k.states().stream()).findFirst().orElse("")
        : record.status();
  }

  /** Whether a record is in a state that comes after one in which it counted as evidence. */
  public boolean wasEffective(EvidenceRecord record) {
    return kind(record.kind())
        .filter(
            kind ->
                kind.states().indexOf(stateOf(record))
                    > kind.effective().stream().mapToInt(kind.states()::indexOf).min().orElse(0))
        .isPresent();
  }

  /** Whether a record counts as evidence. */
  public boolean isEffective(EvidenceRecord record) {
    return isEffective(record.kind(), stateOf(record));
  }
}
