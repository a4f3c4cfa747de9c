package dev.vertebra.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the trace matrix: something that owes verification, and what is on file for it. Every
 * list is sorted by id.
 *
 * @param subject a requirement, risk control or claim
 * @param links what the row leads to, by what it is to the subject
 * @param verdict what the runs make of it together: not met when one is not met, undetermined when
 *     there is none
 * @param gaps holes of the row, the justified ones included; empty when the row is whole
 */
public record MatrixRow(
    RecordId subject, Map<Place, List<RecordId>> links, Verdict verdict, List<Hole> gaps) {

  /** What a record is to the subject of a row. */
  public enum Place {
    /** What it derives from. */
    ORIGIN,
    /** Intended uses and claims at the far end of that. */
    NEED,
    /** Requirements that the subject is, stems from or is put into effect by. */
    REQUIREMENT,
    /** Risks that it or its controls mitigate. */
    RISK,
    /** Risk controls that it is or puts into effect. */
    CONTROL,
    /** What implements it. */
    IMPLEMENTATION,
    /** Components, labels and procedures that implement it or its requirements. */
    DESIGN,
    /** What its runs were measured on. */
    DATASET,
    /** Protocols that test it. */
    PROTOCOL,
    /** Runs or reviews that verify it. */
    RUN,
    /** Open anomalies of its runs, their datasets and its components. */
    ANOMALY,
    /** Release decisions that accept one of the runs. */
    RELEASE,
    /** Deployments that these decisions allow. */
    DEPLOYMENT,
    /** Signals about one of its risks. */
    SIGNAL,
    /** CAPAs that address these signals. */
    CAPA
  }

  public MatrixRow {
    EnumMap<Place, List<RecordId>> copy = new EnumMap<>(Place.class);
    links.forEach((place, ids) -> copy.put(place, List.copyOf(ids)));
    links = Collections.unmodifiableMap(copy);
    gaps = List.copyOf(gaps);
  }

  /** Records in a place. */
  public List<RecordId> at(Place place) {
    return links.getOrDefault(place, List.of());
  }

  /** What speaks against the row as a proof, justified or not; one clause each. */
  public List<String> holes() {
    return gaps.stream()
        .filter(h -> h.sort() != Hole.Sort.REVIEWED && h.sort() != Hole.Sort.ANOMALY)
        .map(Hole::text)
        .toList();
  }

  /** What it derives from. */
  public List<RecordId> origins() {
    return at(Place.ORIGIN);
  }

  /** Risks that it mitigates. */
  public List<RecordId> risks() {
    return at(Place.RISK);
  }

  /** Components, labels, procedures and requirements that implement it. */
  public List<RecordId> implementations() {
    return at(Place.IMPLEMENTATION);
  }

  /** Protocols that test it. */
  public List<RecordId> protocols() {
    return at(Place.PROTOCOL);
  }

  /** Runs or reviews that verify it. */
  public List<RecordId> runs() {
    return at(Place.RUN);
  }

  /** Release decisions that accept one of the runs. */
  public List<RecordId> releases() {
    return at(Place.RELEASE);
  }

  /** Signals about one of its risks. */
  public List<RecordId> signals() {
    return at(Place.SIGNAL);
  }
}
