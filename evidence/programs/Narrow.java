import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Narrows a split to the patients of the narrowed intended use: at least one positive node, and
 * histological grade 2 or 3.
 *
 * <p>Run from the evidence folder: {@code java programs/Narrow.java COHORT PARENT OUT}. COHORT is
 * {@code rotterdam} or {@code gbsg}, PARENT a manifest drawn from it. Writes a manifest that names
 * its patients by pid, in row order, and the cohort file and PARENT by digest. No outcome is read.
 */
public final class Narrow {
  static final Path PROGRAM = Path.of("programs", "Narrow.java");
  static final Path DATA = Path.of("data", "breast-cancer-rotterdam-gbsg");

  private Narrow() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: java programs/Narrow.java COHORT PARENT OUT");
    }
    Path cohort = DATA.resolve(args[0] + ".csv");
    Path parent = Path.of(args[1]);
    Set<String> wanted = wanted(parent, digest(cohort));
    List<String> lines = Files.readAllLines(cohort, UTF_8);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<String> kept = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String pid = cells[header.indexOf("pid")];
      int nodes = Integer.parseInt(cells[header.indexOf("nodes")]);
      int grade = Integer.parseInt(cells[header.indexOf("grade")]);
      if (wanted.remove(pid) && nodes >= 1 && (grade == 2 || grade == 3)) {
        kept.add(pid);
      }
    }
    if (!wanted.isEmpty()) {
      throw new IllegalStateException("the split names patients that the cohort does not hold");
    }
    write(Path.of(args[2]), cohort, parent, kept);
  }

  static Set<String> wanted(Path parent, String cohortDigest) throws IOException {
    String manifest = Files.readString(parent, UTF_8);
    if (!manifest.contains("\"sha256\": \"" + cohortDigest + "\"")) {
      throw new IllegalStateException("the split was drawn from another cohort file");
    }
    Matcher pid = Pattern.compile("^    \"([0-9]+)\",?$", Pattern.MULTILINE).matcher(manifest);
    return pid.results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  static void write(Path file, Path cohort, Path parent, List<String> pids)
      throws IOException, GeneralSecurityException {
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/split/v1",
          "program": {"name": "Narrow.java", "sha256": "%s"},
          "inputs": [
            %s,
            %s
          ],
          "parameters": {
            "key": "pid",
            "rows": "%s",
            "rule": "every patient with at least one positive node and grade 2 or 3",
            "seed": "none"
          },
          "rows": [
            %s
          ]
        }
        """
            .formatted(
                digest(PROGRAM),
                file("source-data", cohort),
                file("split", parent),
                Integer.toString(pids.size()),
                String.join(",\n    ", pids.stream().map(pid -> "\"" + pid + "\"").toList()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, UTF_8);
    System.out.println(file.getFileName() + ": " + pids.size() + " patients");
  }

  static String file(String role, Path file) throws IOException, GeneralSecurityException {
    return "{\"role\": \"%s\", \"name\": \"%s\", \"sha256\": \"%s\", \"size\": %s}"
        .formatted(role, file.getFileName(), digest(file), Long.toString(Files.size(file)));
  }

  static String digest(Path file) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
