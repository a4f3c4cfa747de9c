import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Splits the Rotterdam cohort into training and holdout, and selects the GBSG patients whose
 * outcome is known.
 *
 * <p>Run from the evidence folder: {@code java programs/Split.java SPLIT-FOLDER}. Writes three
 * manifests that name their patients by pid, in row order, and the cohort file by digest. A patient
 * counts with an event by day 1095, or with a follow-up of at least 1095 days; whoever was censored
 * before is left out. Of each outcome class in Rotterdam, every third patient in row order is held
 * out. No random number is used.
 */
public final class Split {
  static final Path PROGRAM = Path.of("programs", "Split.java");
  static final Path DATA = Path.of("data", "breast-cancer-rotterdam-gbsg");
  static final int HORIZON_DAYS = 1095;
  static final int EVERY_KTH_IS_TEST = 3;

  record Patient(String pid, boolean event) {}

  private Split() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: java programs/Split.java SPLIT-FOLDER");
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path rotterdam = DATA.resolve("rotterdam.csv");
    Path gbsg = DATA.resolve("gbsg.csv");

    List<Patient> training = new ArrayList<>();
    List<Patient> holdout = new ArrayList<>();
    int[] seen = new int[2];
    for (Patient patient : read(rotterdam)) {
      int number = ++seen[patient.event() ? 1 : 0];
      (number % EVERY_KTH_IS_TEST == 0 ? holdout : training).add(patient);
    }
    String rule = " of every three patients of each outcome class, in row order";
    write(folder.resolve("rotterdam-training.json"), rotterdam, "first two" + rule, training);
    write(folder.resolve("rotterdam-holdout.json"), rotterdam, "third" + rule, holdout);
    write(folder.resolve("gbsg-known-outcome.json"), gbsg, "every patient", read(gbsg));
  }

  /** The patients of a cohort whose outcome at the horizon is known, in row order. */
  static List<Patient> read(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv, UTF_8);
    List<String> header = List.of(lines.get(0).split(",", -1));
    boolean twoClocks = header.contains("rtime");
    List<Patient> patients = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean recurred = twoClocks && cells[header.indexOf("recur")].equals("1");
      boolean failed =
          recurred || cells[header.indexOf(twoClocks ? "death" : "status")].equals("1");
      String clock = twoClocks ? (recurred ? "rtime" : "dtime") : "rfstime";
      int days = Integer.parseInt(cells[header.indexOf(clock)]);
      boolean event = failed && days <= HORIZON_DAYS;
      if (event || days >= HORIZON_DAYS) {
        patients.add(new Patient(cells[header.indexOf("pid")], event));
      }
    }
    return patients;
  }

  static void write(Path file, Path cohort, String rule, List<Patient> patients)
      throws IOException, GeneralSecurityException {
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/split/v1",
          "program": {"name": "Split.java", "sha256": "%s"},
          "inputs": [
            {"role": "source-data", "name": "%s", "sha256": "%s", "size": %s}
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
                cohort.getFileName(),
                digest(cohort),
                Long.toString(Files.size(cohort)),
                Long.toString(patients.stream().filter(Patient::event).count()),
                Integer.toString(HORIZON_DAYS),
                Integer.toString(patients.size()),
                rule,
                String.join(",\n    ", patients.stream().map(p -> "\"" + p.pid() + "\"").toList()));
    Files.writeString(file, text, UTF_8);
    System.out.println(file.getFileName() + ": " + patients.size() + " patients");
  }

  static String digest(Path file) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
