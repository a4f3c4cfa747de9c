package dev.vertebra.release;

import dev.vertebra.model.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bag for an archive: payload, manifests and what identifies it (BagIt, RFC 8493). Built once all
 * of its payload was added.
 */
public final class Bag {
  private static final String PAYLOAD = "data/";

  private final SortedMap<String, Content> payload = new TreeMap<>();
  private final SortedMap<String, Sha256> digests = new TreeMap<>();
  private long bytes;

  /** Opens the bytes of a file; they are the same each time. */
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * Adds a file to the payload.
   *
   * @param path path below the payload's folder
   * @throws IOException when it cannot be read
   */
  public void add(String path, Content content) throws IOException {
    try (InputStream in = content.open()) {
      CountedStream counted = new CountedStream(in);
      digests.put(PAYLOAD + path, Sha256.of(counted));
      bytes += counted.count();
    }
    if (payload.putIfAbsent(PAYLOAD + path, content) != null) {
      throw new IllegalArgumentException("added twice: " + path);
    }
  }

  /** Adds a text to the payload. */
  public void add(String path, String text) throws IOException {
    add(path, of(text));
  }

  /**
   * Every file of the bag, sorted by path.
   *
   * @param info the lines of {@code bag-info.txt} besides the size of the payload
   */
  public SortedMap<String, Content> files(SortedMap<String, String> info) {
    SortedMap<String, String> tags = new TreeMap<>();
    tags.put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    tags.put("bag-info.txt", info(info));
    tags.put("manifest-sha256.txt", manifest(digests));
    SortedMap<String, Sha256> tagDigests = new TreeMap<>();
    tags.forEach((path, text) -> tagDigests.put(path, Sha256.ofText(text)));
    tags.put("tagmanifest-sha256.txt", manifest(tagDigests));
    SortedMap<String, Content> files = new TreeMap<>(payload);
    tags.forEach((path, text) -> files.put(path, of(text)));
    return Collections.unmodifiableSortedMap(files);
  }

  private String info(SortedMap<String, String> info) {
    SortedMap<String, String> all = new TreeMap<>(info);
    all.put("Payload-Oxum", bytes + "." + payload.size());
    StringBuilder lines = new StringBuilder();
    all.forEach(
        (label, value) ->
            lines.append(label).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
    return lines.toString();
  }

  /** RFC 8493 section 2.1.3: percent signs and line ends in paths are encoded. */
  private static String manifest(SortedMap<String, Sha256> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach(
        (path, digest) ->
            lines
                .append(digest)
                .append("  ")
                .append(path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D"))
                .append('\n'));
    return lines.toString();
  }

  private static Content of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(utf8);
  }
}
