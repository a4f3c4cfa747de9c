package dev.vertebra.check;

import dev.vertebra.model.EvidenceRecord;
import java.util.Collection;
import java.util.List;

/** Small words of messages, so that all rules speak alike. */
public final class Wording {
  private static final int MAX_NAMED = 5;
  private static final int MAX_TEXT = 160;

  private Wording() {}

  /** A name in backticks. */
  public static String name(String text) {
    return "`" + text + "`";
  }

  /** A record's id in backticks. */
  public static String name(EvidenceRecord record) {
    return name(record.id().value());
  }

  /** Names in backticks, joined by commas and a last "and"; the first five and a count. */
  public static String names(Collection<String> texts) {
    List<String> named = texts.stream().map(Wording::name).toList();
    if (named.size() <= MAX_NAMED) {
      return joined(named);
    }
    int more = named.size() - MAX_NAMED;
    return String.join(", ", named.subList(0, MAX_NAMED)) + " and " + more + " more";
  }

  /** Ids of records as {@link #names}. */
  public static String ids(Collection<EvidenceRecord> records) {
    return names(records.stream().map(r -> r.id().value()).toList());
  }

  /** "1 run", "3 runs". */
  public static String count(int number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }

  /** The start of a long text, cut between words. */
  public static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= MAX_TEXT) {
      return line;
    }
    int cut = line.lastIndexOf(' ', MAX_TEXT);
    return (cut > 0 ? line.substring(0, cut) : line.substring(0, MAX_TEXT)) + " …";
  }

  private static String joined(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
