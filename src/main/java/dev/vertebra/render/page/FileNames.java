package dev.vertebra.render.page;

import dev.vertebra.model.Sha256;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names of files for ids, such that no two differ by case alone and none is a device name on
 * Windows. An id keeps its own name whenever it can, so that addresses are stable.
 */
public final class FileNames {
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
  private static final Pattern UNPORTABLE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final int LONGEST = 80;

  private final Map<String, String> names = new TreeMap<>();

  /** Names for all of these ids; the first by order keeps its name when two collide. */
  public FileNames(Collection<String> ids) {
    Set<String> taken = new TreeSet<>();
    for (String id : new TreeSet<>(ids)) {
      String plain = UNPORTABLE.matcher(id).replaceAll("_");
      String folded = plain.toLowerCase(Locale.ROOT);
      boolean own =
          plain.length() <= LONGEST
              && !plain.isEmpty()
              && !DEVICE.matcher(folded).matches()
              && !folded.endsWith(".")
              && taken.add(folded);
      names.put(id, own ? plain : marked(plain, id));
    }
  }

  /** The name for an id, without an ending. */
  public String of(String id) {
    String name = names.get(id);
    if (name == null) {
      throw new IllegalArgumentException("no file name for " + id);
    }
    return name;
  }

  private static String marked(String plain, String id) {
    String stem = plain.substring(0, Math.min(LONGEST, plain.length()));
    return "_" + stem + "-" + Sha256.ofText(id).brief();
  }
}
