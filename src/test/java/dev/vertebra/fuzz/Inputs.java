package dev.vertebra.fuzz;

import dev.vertebra.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generated evidence: what changes in a sound folder, by path. The same seed gives the same input.
 *
 * @param profile the language
 * @param sound the sound folder
 * @param ids ids of its records
 * @param others sound files of other folders, as material
 */
public record Inputs(
    Profile profile, Map<String, byte[]> sound, List<String> ids, List<byte[]> others) {
  /** Length of bodies that repeat themselves. */
  private static final int DEEP = 20_000;

  /** Copies. */
  public Inputs {
    sound = new TreeMap<>(sound);
    ids = List.copyOf(ids);
    others = List.copyOf(others);
  }

  /** Sorts of input. */
  public enum Sort {
    RECORDS,
    SOUP,
    BODIES,
    PROJECT,
    DAMAGE
  }

  /** The changed files of an input. */
  public SortedMap<String, byte[]> changed(Sort sort, long seed) {
    Dice dice = new Dice(31 * seed + sort.name().hashCode());
    YamlTexts yaml = new YamlTexts(dice, profile, ids);
    MarkdownTexts markdown = new MarkdownTexts(dice);
    TreeMap<String, byte[]> changed = new TreeMap<>();
    switch (sort) {
      case RECORDS -> {
        put(changed, "fuzz/list.yaml", yaml.list());
        put(changed, "fuzz/one.md", yaml.markdown(markdown.body()));
      }
      case SOUP -> {
        put(changed, "fuzz/soup.yaml", "records:\n" + (dice.once(2) ? yaml.soup() : yaml.bomb()));
        put(changed, "fuzz/soup.md", "---\n" + yaml.soup() + "---\n" + markdown.body());
        put(changed, "fuzz/deep.md", "---\nid: D\nx: " + yaml.nested(200) + "\n---\n");
      }
      case BODIES -> {
        put(changed, "fuzz/body.md", yaml.markdown(markdown.deep(DEEP)));
        put(changed, "PROC-RELEASE.md", text("PROC-RELEASE.md") + markdown.body());
      }
      case PROJECT -> {
        ProjectTexts project = new ProjectTexts(dice);
        put(changed, "vertebra.yaml", project.project(text("vertebra.yaml")));
        put(changed, "catalogues/own.yaml", project.catalogue());
      }
      case DAMAGE -> {
        List<String> paths = List.copyOf(sound.keySet());
        String path = dice.of(paths);
        changed.put(path, new Damage(dice).of(file(path), file(dice.of(paths))));
        changed.put("fuzz/other.md", new Damage(dice).of(dice.of(others), dice.of(others)));
        changed.put("fuzz/other.yaml", new Damage(dice).of(dice.of(others), dice.of(others)));
      }
    }
    return changed;
  }

  private byte[] file(String path) {
    return sound.getOrDefault(path, new byte[0]);
  }

  private String text(String path) {
    return new String(file(path), StandardCharsets.UTF_8);
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
