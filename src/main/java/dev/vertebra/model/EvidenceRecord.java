package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One piece of evidence as read.
 *
 * @param id exact id
 * @param kind name of its kind in the profile
 * @param title one line
 * @param fields the declared fields that are present, in the author's order
 * @param links authored links, body links last
 * @param clauses clauses that it bears on
 * @param body free text; blank when there is none
 * @param span the record as a whole
 * @param idSpan where the id stands
 * @param digest SHA-256 over the UTF-8 bytes of the record's text, line ends as LF
 */
public record EvidenceRecord(
    RecordId id,
    String kind,
    String title,
    Map<String, Field> fields,
    List<Link> links,
    List<ClauseRef> clauses,
    Body body,
    Span span,
    Span idSpan,
    Sha256 digest)
    implements Fields {
  public EvidenceRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    links = List.copyOf(links);
    clauses = List.copyOf(clauses);
  }

  /** The authored targets of one relation, in the author's order. */
  public List<Link> links(String relation) {
    return links.stream().filter(l -> l.relation().equals(relation)).toList();
  }

  /** The state it is in; empty when none is written. */
  public String status() {
    return text("status");
  }
}
