package dev.vertebra.seal;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.OutputPath;
import dev.vertebra.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a manifest as strictly as {@link Manifest} writes it. */
final class ManifestText {
  private static final int DIGEST = 64;
  private static final String BETWEEN = "  ";

  private final SourceText text;
  private final List<Diagnostic> found = new ArrayList<>();
  private final TreeMap<String, Sha256> digests = new TreeMap<>();

  private ManifestText(SourceText text) {
    this.text = text;
  }

  /** The digests by path, as far as lines can be believed. */
  static Result<SortedMap<String, Sha256>> read(String file, byte[] bytes) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    ManifestText reader = new ManifestText(new SourceText(file, decoded));
    if (!Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), bytes)) {
      reader.malformed(1, "the manifest is not UTF-8");
    }
    reader.lines(decoded);
    return new Result<>(reader.digests, reader.found);
  }

  private void lines(String decoded) {
    if (!decoded.endsWith("\n")) {
      malformed(text.lineCount(), "the last line of the manifest is cut off");
    }
    String before = "";
    String[] lines = decoded.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      String line = lines[i];
      if (!isSound(line)) {
        malformed(i + 1, "this line is not a digest, two blanks and a path");
        continue;
      }
      String path = line.substring(DIGEST + BETWEEN.length());
      if (path.compareTo(before) <= 0 && !before.isEmpty()) {
        malformed(i + 1, "this line is not in its place");
      }
      before = path;
      digests.put(path, new Sha256(line.substring(0, DIGEST)));
    }
  }

  private static boolean isSound(String line) {
    return line.length() > DIGEST + BETWEEN.length()
        && Sha256.isValid(line.substring(0, DIGEST))
        && line.startsWith(BETWEEN, DIGEST)
        && isPath(line.substring(DIGEST + BETWEEN.length()));
  }

  private static boolean isPath(String path) {
    try {
      return !OutputPath.checked(path).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void malformed(int line, String message) {
    int start = text.offsetOfLine(line);
    found.add(
        Diagnostic.of(
                VerifyCodes.MANIFEST_MALFORMED,
                text.span(start, start + text.line(line).length()),
                message)
            .targeting(text.path() + " line " + line)
            .helped("fetch the folder again from where it was published"));
  }
}
