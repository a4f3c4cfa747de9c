package dev.vertebra.release;

import dev.vertebra.model.Sha256;
import java.util.regex.Pattern;

/** Names of files in the store. */
public final class StoreNames {
  /** The store's folder in an evidence folder. */
  public static final String FOLDER = "releases/";

  /** A baseline in its release's folder. */
  public static final String BASELINE = "baseline.json";

  /** The in-toto Statement beside it. */
  public static final String STATEMENT = "statement.json";

  /** The list of a release's files beside it. */
  public static final String MANIFEST = "manifest-sha256.txt";

  /** The ledger of withdrawals. */
  public static final String WITHDRAWALS = FOLDER + "withdrawals.jsonl";

  private static final String OBJECTS = "objects/";
  private static final Pattern OBJECT = Pattern.compile("objects/[0-9a-f]{2}/[0-9a-f]{62}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,60}");

  private StoreNames() {}

  /** Whether a path of an evidence folder is part of the evidence and not of the store. */
  public static boolean isEvidence(String path) {
    return !path.startsWith(FOLDER);
  }

  /** Where an object lies in its release's folder. */
  static String object(Sha256 digest) {
    return OBJECTS + digest.hex().substring(0, 2) + "/" + digest.hex().substring(2);
  }

  /** Whether a path in a release's folder is that of an object. */
  static boolean isObject(String path) {
    return OBJECT.matcher(path).matches();
  }

  /** The digest that an object's path stands for. */
  static Sha256 digestOf(String objectPath) {
    return new Sha256(objectPath.substring(OBJECTS.length()).replace("/", ""));
  }

  /** Whether a version label can be the name of a folder on any file system. */
  public static boolean isPortable(String version) {
    return VERSION.matcher(version).matches() && !version.endsWith(".");
  }
}
