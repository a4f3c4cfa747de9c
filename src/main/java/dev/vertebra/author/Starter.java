package dev.vertebra.author;

import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.profile.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small evidence folder to begin with: one record of each kind along the spine, which compiles.
 * Every record says in its title that it is starter text, and carries the tag {@value
 * Project#STARTER_TAG}, which the compiler counts until the last one is replaced.
 */
public final class Starter {
  /** Kinds that a release cannot do without, and one signal with what came of it. */
  private static final List<String> KINDS =
      List.of(
          "device",
          "label",
          "intended-use",
          "claim",
          "requirement",
          "risk",
          "risk-control",
          "annotation-policy",
          "dataset",
          "component",
          "model-version",
          "protocol",
          "validation-run",
          "release-decision",
          "deployment",
          "signal",
          "capa",
          "procedure",
          "role",
          "training-record",
          "tool");

  /** Files that records name with their digests; bytes of their own, so never marked. */
  private static final List<String> ARTIFACTS =
      List.of(
          "files/VR-001.json",
          "files/model/configuration.json",
          "files/model/io-contract.json",
          "files/model/postprocessing.json",
          "files/model/preprocessing.json",
          "files/model/runtime.json",
          "files/model/threshold.json",
          "files/model/weights.json",
          "files/source.csv",
          "files/test.csv",
          "files/train.awk",
          "files/training.csv",
          "files/training.json",
          "files/validate.awk");

  private static final String ROOT = "starter/";
  private static final Pattern ID = Pattern.compile("(?m)^id: (\\S+)$");
  private static final Pattern TITLE = Pattern.compile("(?m)^( *)title: (.*)$");

  private Starter() {}

  /** The folder's files by path; folders of records follow the stages of the profile. */
  public static SortedMap<String, byte[]> files(Profile profile) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (String kind : KINDS) {
      String text = Examples.of(kind).orElseThrow();
      put(files, folder(profile, kind) + id(text) + ".md", marked(text));
    }
    list(files, "datasets.yaml", folder(profile, "dataset"));
    list(files, "components.yaml", folder(profile, "component"));
    ARTIFACTS.forEach(path -> files.put(path, Shipped.bytes(ROOT + path)));
    put(files, Project.FILE, text(Project.FILE));
    put(files, "README.md", text("README.md"));
    return Collections.unmodifiableSortedMap(files);
  }

  private static void list(Map<String, byte[]> files, String name, String folder) {
    put(files, folder + name, marked(text(name)));
  }

  private static String text(String name) {
    return Shipped.text(ROOT + name).orElseThrow();
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code 01-intended-use/}: the stage of a kind with its place in the profile. */
  private static String folder(Profile profile, String kind) {
    String stage = profile.kind(kind).orElseThrow().stage();
    List<String> stages = profile.stages().stream().map(Stage::name).toList();
    return String.format(Locale.ROOT, "%02d-%s/", stages.indexOf(stage) + 1, stage);
  }

  private static String id(String text) {
    Matcher id = ID.matcher(text);
    if (!id.find()) {
      throw new IllegalStateException("an example without an id");
    }
    return id.group(1);
  }

  private static String marked(String text) {
    return TITLE
        .matcher(text)
        .replaceAll("$1title: \"Starter text: $2\"\n$1tags: [" + Project.STARTER_TAG + "]");
  }
}
