package dev.vertebra.model;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One review: somebody looked at what a link relies on and accepted it.
 *
 * @param number place in the ledger, from 1
 * @param previous digest of the entry before; {@link #GENESIS} in the first
 * @param record id of the record that holds the link, as it was then
 * @param relation the link's relation
 * @param target id of the link's target, as it was then
 * @param relied what was accepted
 * @param from digest of what was accepted before, when there was something
 * @param by id of the role or person that reviewed
 * @param at when, in whole seconds
 * @param why the reviewer's reason
 */
public record Review(
    long number,
    Sha256 previous,
    String record,
    String relation,
    String target,
    Relied relied,
    Optional<Sha256> from,
    String by,
    Instant at,
    String why) {
  /** Value of {@code schema} in every entry. */
  public static final String SCHEMA = "https://vertebra.dev/schema/review/v1";

  /** What the first entry follows. */
  public static final Sha256 GENESIS = new Sha256("0".repeat(64));

  /** Stands for {@link #from} where nothing was accepted before. */
  public static final String NONE = "none";

  /** SHA-256 over the canonical JSON of the entry without its digest. */
  public Sha256 digest() {
    return Sha256.ofText(new Canonical.Members(members()).json());
  }

  /** The line of the ledger, without its line end. */
  public String line() {
    Map<String, Canonical> members = members();
    members.put("digest", text(digest().hex()));
    return new Canonical.Members(members).json();
  }

  private Map<String, Canonical> members() {
    Map<String, Canonical> members = new TreeMap<>();
    members.put("schema", text(SCHEMA));
    members.put("number", new Canonical.Count(number));
    members.put("previous", text(previous.hex()));
    members.put("record", text(record));
    members.put("relation", text(relation));
    members.put("target", text(target));
    members.put("kind", text(relied.kind()));
    members.put("relied", new Canonical.Members(relied.fields()));
    members.put("from", text(from.map(Sha256::hex).orElse(NONE)));
    members.put("to", text(relied.digest().hex()));
    members.put("by", text(by));
    members.put("at", text(DateTimeFormatter.ISO_INSTANT.format(at)));
    members.put("why", text(why));
    return members;
  }

  private static Canonical.Text text(String text) {
    return new Canonical.Text(text);
  }
}
