package dev.vertebra.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder {@code corpus/<area>/<case>} with evidence and the findings that are expected of it.
 *
 * <p>Its {@code evidence/} folder is the whole input, unless {@code case.yaml} says otherwise:
 *
 * <pre>
 * base: complete               # starts from corpus/_base/complete; evidence/ is laid over it
 * remove: [VR-1.md]            # files of the base to leave out
 * edit:                        # texts to replace; each must occur exactly once in its file
 *   - {file: REQ-1.md, from: "mitigates: RISK-1", to: "mitigates: RISK-9"}
 * exact: [notes.md]            # files whose line ends are part of the case
 * </pre>
 *
 * @param folder the case's folder
 */
record CorpusCase(Path folder) {
  static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Path BASES = CORPUS.resolve("_base");
  static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> KEYS = Set.of("base", "remove", "edit", "exact");

  /** Every case, sorted. */
  static List<CorpusCase> all() {
    List<CorpusCase> cases = new ArrayList<>();
    for (Path area : folders(CORPUS)) {
      if (!area.equals(BASES)) {
        folders(area).forEach(folder -> cases.add(new CorpusCase(folder)));
      }
    }
    return cases;
  }

  /** {@code area/case}. */
  String name() {
    return CORPUS.relativize(folder).toString().replace('\\', '/');
  }

  Path expectation() {
    return folder.resolve("expected/findings.txt");
  }

  /** The input as a whole. */
  TreeMap<String, byte[]> files() {
    JsonNode settings = settings();
    TreeMap<String, byte[]> files = new TreeMap<>();
    if (settings.hasNonNull("base")) {
      files.putAll(read(BASES.resolve(settings.get("base").asText())));
    }
    for (JsonNode name : settings.path("remove")) {
      require(files.remove(name.asText()) != null, "there is no " + name.asText() + " to remove");
    }
    if (Files.isDirectory(folder.resolve("evidence"))) {
      files.putAll(read(folder.resolve("evidence")));
    }
    settings.path("edit").forEach(edit -> edit(files, edit));
    require(!files.isEmpty() || !settings.hasNonNull("base"), "nothing is left to read");
    return files;
  }

  /** Files whose line ends must not be touched. */
  Set<String> exact() {
    Set<String> exact = new TreeSet<>();
    settings().path("exact").forEach(name -> exact.add(name.asText()));
    return exact;
  }

  private void edit(Map<String, byte[]> files, JsonNode edit) {
    String file = edit.path("file").asText();
    byte[] bytes = files.get(file);
    require(bytes != null, "there is no " + file + " to edit");
    String text = new String(bytes, StandardCharsets.UTF_8);
    String from = edit.path("from").asText();
    int first = text.indexOf(from);
    require(
        !from.isEmpty() && first >= 0 && text.indexOf(from, first + 1) < 0,
        file + " does not hold exactly one `" + from + "`");
    String edited = text.replace(from, edit.path("to").asText());
    files.put(file, edited.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode settings() {
    Path file = folder.resolve("case.yaml");
    if (!Files.exists(file)) {
      return YAML.createObjectNode();
    }
    try {
      JsonNode settings = YAML.readTree(Files.readString(file));
      settings
          .fieldNames()
          .forEachRemaining(key -> require(KEYS.contains(key), "case.yaml knows no " + key));
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private void require(Boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(name() + ": " + otherwise);
    }
  }

  private static Map<String, byte[]> read(Path root) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
    return files;
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> names = Files.list(parent)) {
      return names.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(parent.toString(), e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
