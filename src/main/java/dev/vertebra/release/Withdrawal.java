package dev.vertebra.release;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * That somebody took a sealed release back.
 *
 * @param number from 1
 * @param previous digest of the entry before; {@link #GENESIS} in the first
 * @param release version label
 * @param baseline digest of its baseline
 * @param by role or person
 * @param at when, whole seconds in UTC
 * @param why the reason
 */
public record Withdrawal(
    long number,
    Sha256 previous,
    String release,
    Sha256 baseline,
    String by,
    Instant at,
    String why) {
  /** Stands for the entry before the first. */
  public static final Sha256 GENESIS = new Sha256("0".repeat(64));

  private static final String SCHEMA = "https://vertebra.dev/schema/withdrawal/v1";

  /** SHA-256 over the canonical JSON of the entry without its digest. */
  public Sha256 digest() {
    return Sha256.ofText(new Canonical.Members(members()).json());
  }

  /** The entry as a line of the ledger, without the line end. */
  public String line() {
    Map<String, Canonical> all = new TreeMap<>(members());
    all.put("digest", Json.digest(digest()));
    return new Canonical.Members(all).json();
  }

  /**
   * Reads a line.
   *
   * @throws Json.Misfit when it is no entry, or not what its digest was made of
   */
  static Withdrawal read(String line) throws Json.Misfit {
    Json.Reader entry = Json.Reader.of(Json.parse(line));
    entry.require("schema", SCHEMA);
    Withdrawal withdrawal =
        new Withdrawal(
            entry.count("number"),
            entry.digest("previous"),
            entry.text("release"),
            entry.digest("baseline"),
            entry.text("by"),
            entry.instant("at"),
            entry.text("why"));
    if (!withdrawal.line().equals(line)) {
      throw new Json.Misfit("it is not what its digest was made of");
    }
    return withdrawal;
  }

  private Map<String, Canonical> members() {
    return Map.of(
        "schema", Json.text(SCHEMA),
        "number", Json.count(number),
        "previous", Json.digest(previous),
        "release", Json.text(release),
        "baseline", Json.digest(baseline),
        "by", Json.text(by),
        "at", Json.text(at.toString()),
        "why", Json.text(why));
  }
}
