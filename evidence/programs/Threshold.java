import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * Sets another threshold for a model, and nothing else.
 *
 * <p>Run from the evidence folder: {@code java programs/Threshold.java FROM-MODEL TO-MODEL SPLIT}.
 * SPLIT is a manifest drawn from GBSG. The risks are those of the device software of FROM-MODEL,
 * started as a child process. The threshold is the largest at which at least 80 % of the relapses
 * in SPLIT are marked, the rule of Train.java. Every other component is copied byte for byte.
 * Writes threshold.json and training.json, which names what the threshold was made from, beside
 * what the weights were made from.
 */
public final class Threshold {
  static final Path PROGRAM = Path.of("programs", "Threshold.java");
  static final Path COHORT = Path.of("data", "breast-cancer-rotterdam-gbsg", "gbsg.csv");
  static final int HORIZON_DAYS = 1095;
  static final String[] UNCHANGED = {
    "configuration.json",
    "io-contract.json",
    "postprocessing.json",
    "preprocessing.json",
    "Recurra.java",
    "runtime.json",
    "weights.json"
  };

  /** The patients' cases as the device takes them, and how many had an event. */
  record Cases(List<String> rows, List<Boolean> events) {}

  private Threshold() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, GeneralSecurityException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: java programs/Threshold.java FROM-MODEL TO-MODEL SPLIT");
    }
    Path from = Path.of(args[0]);
    Path to = Files.createDirectories(Path.of(args[1]));
    Path split = Path.of(args[2]);
    Cases cases = cases(Files.readString(split, UTF_8));
    List<BigDecimal> risks = eventRisks(from, cases);
    int events = risks.size();
    // The smallest whole number of relapses that is at least 80 % of all.
    BigDecimal threshold = risks.get(events - (4 * events + 4) / 5);
    long detected = risks.stream().filter(risk -> risk.compareTo(threshold) >= 0).count();

    for (String name : UNCHANGED) {
      Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path file = to.resolve("threshold.json");
    Files.writeString(
        file,
        """
        {
          "threshold": "%s",
          "rule": "high when the rounded risk is at or above the threshold, else not high",
          "chosen-on": "%s",
          "chosen-by": "largest threshold with a sensitivity of at least 0.80 there",
          "training-detected": "%s",
          "training-events": "%s"
        }
        """
            .formatted(
                threshold.toPlainString(),
                split.getFileName(),
                Long.toString(detected),
                Integer.toString(events)),
        UTF_8);
    List<String> inputs = new ArrayList<>(inputs(from.resolve("training.json")));
    inputs.add(file("training-data", COHORT));
    inputs.add(file("split", split));
    inputs.add(file("training-result", from.resolve("training.json")));
    inputs.add(file("model-system", from.resolve("model-system.json")));
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/training-result/v1",
          "program": {"name": "Threshold.java", "sha256": "%s"},
          "inputs": [
            %s
          ],
          "outputs": [
            %s
          ],
          "parameters": {
            "horizon-days": "%s",
            "rows-training": "%s",
            "rows-training-events": "%s",
            "seed": "none",
            "sensitivity-target": "0.800000"
          }
        }
        """
            .formatted(
                digest(PROGRAM),
                String.join(",\n    ", inputs),
                file("threshold", file),
                Integer.toString(HORIZON_DAYS),
                Integer.toString(cases.rows().size()),
                Integer.toString(events));
    Files.writeString(to.resolve("training.json"), text, UTF_8);
    System.out.println(
        "threshold " + threshold.toPlainString() + ", " + detected + " of " + events);
  }

  /** What the training result of the kept weights names as its inputs, as it is written there. */
  static List<String> inputs(Path training) throws IOException {
    String text = Files.readString(training, UTF_8);
    String listed = text.substring(text.indexOf("\"inputs\""), text.indexOf("\"outputs\""));
    return Pattern.compile("\\{.*}").matcher(listed).results().map(m -> m.group()).toList();
  }

  /** The risks of the patients with an event, ascending, as the device reports them. */
  static List<BigDecimal> eventRisks(Path model, Cases cases)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process device =
        new ProcessBuilder(
                java.toString(), model.resolve("Recurra.java").toString(), model.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String header = "id,age,menopause,size,grade,nodes,pgr,er,hormone_therapy\n";
    try (OutputStream in = device.getOutputStream()) {
      in.write((header + String.join("\n", cases.rows()) + "\n").getBytes(UTF_8));
    }
    List<String> rows = new String(device.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (device.waitFor() != 0 || rows.size() != cases.rows().size() + 1) {
      throw new IllegalStateException("the device software did not answer every case");
    }
    List<BigDecimal> risks = new ArrayList<>();
    for (int i = 0; i < cases.rows().size(); i++) {
      if (cases.events().get(i)) {
        risks.add(new BigDecimal(rows.get(i + 1).split(",", -1)[2]));
      }
    }
    risks.sort(null);
    return risks;
  }

  /** The patients that the manifest names, in the row order of the cohort file. */
  static Cases cases(String manifest) throws IOException, GeneralSecurityException {
    if (!manifest.contains("\"sha256\": \"" + digest(COHORT) + "\"")) {
      throw new IllegalStateException("the split was drawn from another cohort file");
    }
    Matcher pid = Pattern.compile("^    \"([0-9]+)\",?$", Pattern.MULTILINE).matcher(manifest);
    Set<String> wanted = pid.results().map(match -> match.group(1)).collect(Collectors.toSet());
    List<String> lines = Files.readAllLines(COHORT, UTF_8);
    List<String> header = List.of(lines.get(0).split(",", -1));
    Cases cases = new Cases(new ArrayList<>(), new ArrayList<>());
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (wanted.contains(cells.get(header.indexOf("pid")))) {
        int size = Integer.parseInt(cells.get(header.indexOf("size")));
        cases
            .rows()
            .add(
                String.join(
                    ",",
                    cells.get(header.indexOf("pid")),
                    cells.get(header.indexOf("age")),
                    cells.get(header.indexOf("meno")).equals("1") ? "post" : "pre",
                    size <= 20 ? "<=20" : size <= 50 ? "20-50" : ">50",
                    cells.get(header.indexOf("grade")),
                    cells.get(header.indexOf("nodes")),
                    cells.get(header.indexOf("pgr")),
                    cells.get(header.indexOf("er")),
                    cells.get(header.indexOf("hormon")).equals("1") ? "yes" : "no"));
        boolean failed = cells.get(header.indexOf("status")).equals("1");
        int days = Integer.parseInt(cells.get(header.indexOf("rfstime")));
        cases.events().add(failed && days <= HORIZON_DAYS);
      }
    }
    if (cases.rows().size() != wanted.size()) {
      throw new IllegalStateException("the split names patients that the cohort does not hold");
    }
    return cases;
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
