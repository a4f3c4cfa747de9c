package dev.vertebra.render.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Strings that would run, load, reshape or mislead wherever one context is not escaped. */
final class Injections {
  private static final List<Injection> ALL = read();

  /** A string, named for the context that it attacks. */
  record Injection(String name, String text) {}

  private Injections() {}

  /** All of them, in the order of the file. */
  static List<Injection> all() {
    return ALL;
  }

  /** Their texts, dealt out to as many heaps. */
  static List<List<String>> heaps(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            heap ->
                IntStream.range(0, ALL.size())
                    .filter(i -> i % count == heap)
                    .mapToObj(i -> ALL.get(i).text())
                    .toList())
        .toList();
  }

  private static List<Injection> read() {
    List<Injection> all = new ArrayList<>();
    try (InputStream in = Injections.class.getResourceAsStream("/hostile/injections.json")) {
      for (JsonNode one : new ObjectMapper().readTree(in)) {
        all.add(new Injection(one.path("name").asText(), one.path("text").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }
}
