package dev.vertebra.read.text;

import dev.vertebra.diagnostic.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses which records stand in a text that cannot be read, so that findings about their absence
 * fold under the mistake that hides them.
 */
public final class RecordScan {
  private static final Pattern ID = line("id", "[A-Za-z][A-Za-z0-9._-]{0,63}");
  private static final Pattern KIND = line("kind", "[A-Za-z][A-Za-z0-9-]{0,63}");

  private RecordScan() {}

  /** What cannot be relied on when this text is not read. */
  public static List<Fact> hiddenIn(CharSequence text) {
    List<Fact> facts = new ArrayList<>();
    values(ID, text).forEach(id -> facts.add(Fact.record(id)));
    values(KIND, text).forEach(kind -> facts.add(Fact.recordsOf(kind)));
    return facts;
  }

  /** Whether the text has lines that look like the id and the kind of a record. */
  public static boolean looksLikeRecord(CharSequence text) {
    return ID.matcher(text).find() && KIND.matcher(text).find();
  }

  /** Values at the least indentation: deeper ones belong to links and structures. */
  private static Set<String> values(Pattern pattern, CharSequence text) {
    Set<String> values = new TreeSet<>();
    int least = Integer.MAX_VALUE;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int indent = matcher.group(1).length();
      if (indent < least) {
        values.clear();
        least = indent;
      }
      if (indent == least) {
        values.add(matcher.group(2));
      }
    }
    return values;
  }

  private static Pattern line(String key, String value) {
    return Pattern.compile(
        "(?m)^([ \\t]*(?:-[ \\t]+)?)[\"']?" + key + "[\"']?[ \\t]*:[ \\t]*[\"']?(" + value + ")");
  }
}
