package dev.vertebra.compare;

import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.ReviewPlan;
import dev.vertebra.pipeline.ReviewRequest;
import dev.vertebra.pipeline.Reviewing;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.StoreNames;
import dev.vertebra.source.MemorySourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An evidence folder in memory that starts from one on disk, and what somebody does to it. */
public final class State {
  /** The corpus's complete base. */
  public static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private State() {}

  public static State of(Path folder) {
    State state = new State();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(Files::isRegularFile)
              .filter(
                  f -> StoreNames.isEvidence(folder.relativize(f).toString().replace('\\', '/')))
              .toList()) {
        state.files.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return state;
  }

  public static State base() {
    return of(BASE);
  }

  public State copy() {
    State state = new State();
    state.files.putAll(files);
    return state;
  }

  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  public String text(String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new IllegalArgumentException("there is no " + file);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Replaces a text, which must be there. */
  public State edit(String file, String from, String to) {
    String text = text(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    return put(file, text.replace(from, to));
  }

  public State put(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public State remove(String file) {
    text(file);
    files.remove(file);
    return this;
  }

  public State move(String file, String to) {
    String text = text(file);
    return remove(file).put(to, text);
  }

  /** Reviews what a record relies on, as `vertebra review` does. */
  public State review(String id) {
    return review(id, "ROLE-QUALITY", "looked at and still so");
  }

  /** The same by somebody, for a reason. */
  public State review(String id, String by, String why) {
    ReviewPlan plan =
        Reviewing.plan(
            compile(),
            new ReviewRequest(
                id,
                Optional.empty(),
                Optional.empty(),
                by,
                why,
                Instant.parse("2026-06-01T10:00:00Z")));
    if (!(plan instanceof ReviewPlan.Appends appends)) {
      throw new IllegalStateException(plan.toString());
    }
    StringBuilder ledger =
        new StringBuilder(files.containsKey("reviews.jsonl") ? text("reviews.jsonl") : "");
    appends.entries().forEach(e -> ledger.append(e.review().line()).append('\n'));
    return put("reviews.jsonl", ledger.toString());
  }

  public Compilation compile() {
    return Vertebra.check(new MemorySourceTree(Map.copyOf(files)));
  }

  public Side side(String label) {
    return compile().side(label);
  }

  /** What is different in another state. */
  public Comparison to(State other) {
    return Comparison.of(side("older"), other.side("newer"));
  }
}
