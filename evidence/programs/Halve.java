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
 * Halves a split of the GBSG cohort: one half to develop with, one to test on.
 *
 * <p>Run from the evidence folder: {@code java programs/Halve.java PARENT DEVELOPMENT TEST}. PARENT
 * is a manifest drawn from GBSG. Of each outcome class, in row order, the first of every two
 * patients goes to DEVELOPMENT and the second to TEST. Writes both manifests; they name their
 * patients by pid, and the cohort file and PARENT by digest. No random number is used.
 */
public final class Halve {
  static final Path PROGRAM = Path.of("programs", "Halve.java");
  static final Path COHORT = Path.of("data", "breast-cancer-rotterdam-gbsg", "gbsg.csv");
  static final int HORIZON_DAYS = 1095;

  record Patient(String pid, boolean event) {}

  private Halve() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: java programs/Halve.java PARENT DEVELOPMENT TEST");
    }
    Path parent = Path.of(args[0]);
    List<Patient> development = new ArrayList<>();
    List<Patient> test = new ArrayList<>();
    int[] seen = new int[2];
    for (Patient patient : named(parent)) {
      int number = ++seen[patient.event() ? 1 : 0];
      (number % 2 == 1 ? development : test).add(patient);
    }
    String rule = " of every two patients of each outcome class, in row order";
    write(Path.of(args[1]), parent, "first" + rule, development);
    write(Path.of(args[2]), parent, "second" + rule, test);
  }

  /** The patients that the parent names, in the row order of the cohort file. */
  static List<Patient> named(Path parent) throws IOException, GeneralSecurityException {
    String manifest = Files.readString(parent, UTF_8);
    if (!manifest.contains("\"sha256\": \"" + digest(COHORT) + "\"")) {
      throw new IllegalStateException("the split was drawn from another cohort file");
    }
    Matcher pid = Pattern.compile("^    \"([0-9]+)\",?$", Pattern.MULTILINE).matcher(manifest);
    Set<String> wanted = pid.results().map(match -> match.group(1)).collect(Collectors.toSet());
    List<String> lines = Files.readAllLines(COHORT, UTF_8);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<Patient> patients = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean failed = cells[header.indexOf("status")].equals("1");
      int days = Integer.parseInt(cells[header.indexOf("rfstime")]);
      if (wanted.contains(cells[header.indexOf("pid")])) {
        patients.add(new Patient(cells[header.indexOf("pid")], failed && days <= HORIZON_DAYS));
      }
    }
    if (patients.size() != wanted.size()) {
      throw new IllegalStateException("the split names patients that the cohort does not hold");
    }
    return patients;
  }

  static void write(Path file, Path parent, String rule, List<Patient> patients)
      throws IOException, GeneralSecurityException {
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/split/v1",
          "program": {"name": "Halve.java", "sha256": "%s"},
          "inputs": [
            %s,
            %s
          ],
          "parameters": {
            "events": "%s",
            "horizon-days": "%s",
            "key": "pid",
            "rows": "%s",
            "rule": "%s",
            "seed": "none"
          },
          "rows": [
            %s
          ]
        }
        """
            .formatted(
                digest(PROGRAM),
                file("source-data", COHORT),
                file("split", parent),
                Long.toString(patients.stream().filter(Patient::event).count()),
                Integer.toString(HORIZON_DAYS),
                Integer.toString(patients.size()),
                rule,
                String.join(",\n    ", patients.stream().map(p -> "\"" + p.pid() + "\"").toList()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, UTF_8);
    System.out.println(file.getFileName() + ": " + patients.size() + " patients");
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
