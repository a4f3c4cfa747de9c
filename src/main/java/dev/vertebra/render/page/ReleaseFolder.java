package dev.vertebra.render.page;

import dev.vertebra.model.Release;
import java.util.regex.Pattern;

/** The folder of a release. */
public final class ReleaseFolder {
  private static final Pattern UNPORTABLE = Pattern.compile("[^A-Za-z0-9._-]+");

  private ReleaseFolder() {}

  /** The folder's name for a release. */
  public static String of(Release release) {
    String name = of(release.version());
    return release.isAfterSeal() ? "after-" + name : name;
  }

  /** The folder's name for a version label; labels differ by more than punctuation. */
  public static String of(String version) {
    String name = UNPORTABLE.matcher(version).replaceAll("_").replaceAll("\\.+$", "");
    return name.isEmpty() ? "unversioned" : name;
  }
}
