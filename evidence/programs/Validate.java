import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures the performance of a released model on one cohort and writes one run result.
 *
 * <p>Run from the evidence folder: {@code java programs/Validate.java RUN MODEL-FOLDER COHORT SPLIT
 * SUBGROUPS OUT}. COHORT is {@code rotterdam} or {@code gbsg}; SPLIT is a split manifest, or {@code
 * none} for every patient of the cohort; SUBGROUPS is {@code all} (the pooled figures), {@code
 * each} (the named subgroups) or {@code both}. Patients censored before the horizon have no known
 * outcome and are left out.
 *
 * <p>The scores come from the device software itself, started as a child process on the model
 * folder: what is measured is what is released. Methods: AUC with the interval of DeLong, DeLong
 * and Clarke-Pearson (Biometrics 1988;44:837); proportions with the interval of Wilson (JASA
 * 1927;22:209); Brier score and calibration-in-the-large (observed minus mean predicted risk) with
 * a normal interval for a mean. All intervals are 95 % and two-sided, without correction for the
 * number of subgroups. Figures are rounded half-even to 4 decimals.
 */
public final class Validate {
  static final Path PROGRAM = Path.of("programs", "Validate.java");
  static final Path DATA = Path.of("data", "breast-cancer-rotterdam-gbsg");
  static final int HORIZON_DAYS = 1095;
  static final double Z = 1.959963984540054;

  /** Metrics in the order of the result file. */
  static final List<String> METRICS =
      List.of(
          "scored",
          "prevalence",
          "auc",
          "sensitivity",
          "specificity",
          "ppv",
          "npv",
          "brier",
          "calibration-in-the-large");

  /** Subgroups in the order of the result file, after the pooled figures. */
  static final Map<String, Predicate<Patient>> SUBGROUPS = new LinkedHashMap<>();

  static {
    SUBGROUPS.put("node-negative", patient -> patient.number("nodes") == 0);
    SUBGROUPS.put("node-positive", patient -> patient.number("nodes") > 0);
    SUBGROUPS.put("age-under-50", patient -> patient.number("age") < 50);
    SUBGROUPS.put(
        "age-50-to-69", patient -> patient.number("age") >= 50 && patient.number("age") < 70);
    SUBGROUPS.put("age-70-and-over", patient -> patient.number("age") >= 70);
    SUBGROUPS.put("premenopausal", patient -> patient.text("menopause").equals("pre"));
    SUBGROUPS.put("postmenopausal", patient -> patient.text("menopause").equals("post"));
    SUBGROUPS.put("grade-1", patient -> patient.number("grade") == 1);
    SUBGROUPS.put("grade-2", patient -> patient.number("grade") == 2);
    SUBGROUPS.put("grade-3", patient -> patient.number("grade") == 3);
    SUBGROUPS.put("hormone-therapy-no", patient -> patient.text("hormone_therapy").equals("no"));
    SUBGROUPS.put("hormone-therapy-yes", patient -> patient.text("hormone_therapy").equals("yes"));
  }

  /** A patient with a known outcome and the device's inputs in the order of the contract. */
  record Patient(Map<String, String> inputs, boolean event) {
    String text(String input) {
      return inputs.get(input);
    }

    int number(String input) {
      return Integer.parseInt(inputs.get(input));
    }
  }

  record Scored(Patient patient, double risk, boolean high) {
    int outcome() {
      return patient.event() ? 1 : 0;
    }
  }

  private Validate() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, GeneralSecurityException {
    if (args.length != 6) {
      throw new IllegalArgumentException(
          "usage: java programs/Validate.java RUN MODEL-FOLDER COHORT SPLIT SUBGROUPS OUT");
    }
    Path model = Path.of(args[1]);
    Path csv = DATA.resolve(args[2] + ".csv");
    List<String> inputs = new ArrayList<>(List.of(file("test-data", csv)));
    List<Patient> patients = read(csv, args[2]);
    int known = patients.size();
    if (!args[3].equals("none")) {
      Path split = Path.of(args[3]);
      inputs.add(file("split", split));
      patients = select(patients, Files.readString(split, UTF_8), digest(csv));
    }
    List<Scored> scored = score(model, patients);

    if (!List.of("all", "each", "both").contains(args[4])) {
      throw new IllegalArgumentException("SUBGROUPS must be all, each or both");
    }
    Map<String, List<String>> measured = new LinkedHashMap<>();
    METRICS.forEach(name -> measured.put(name, new ArrayList<>()));
    if (!args[4].equals("each")) {
      proportion(measured, "scored", "all", scored.size(), patients.size());
      measure(measured, "all", scored);
    }
    if (!args[4].equals("all")) {
      SUBGROUPS.forEach(
          (name, belongs) ->
              measure(
                  measured, name, scored.stream().filter(s -> belongs.test(s.patient())).toList()));
    }
    List<String> metrics = measured.values().stream().flatMap(List::stream).toList();

    Path identity = model.resolve("model-system.json");
    String components = Files.readString(identity, UTF_8);
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/run-result/v1",
          "run": "%s",
          "program": {"name": "Validate.java", "sha256": "%s"},
          "modelSystem": {
            "sha256": "%s",
            "components": [
              %s
            ]
          },
          "inputs": [
            %s
          ],
          "parameters": {
            "cohort": "%s",
            "decimals": "4",
            "horizon-days": "%s",
            "level": "0.95",
            "patients-with-known-outcome": "%s",
            "seed": "none",
            "subgroups": "%s"
          },
          "metrics": [
            %s
          ]
        }
        """
            .formatted(
                args[0],
                digest(PROGRAM),
                digest(identity),
                components(components),
                String.join(",\n    ", inputs),
                args[2],
                Integer.toString(HORIZON_DAYS),
                Integer.toString(known),
                args[4],
                String.join(",\n    ", metrics));
    Files.writeString(Path.of(args[5]), text, UTF_8);
    System.out.println(
        args[0] + ": " + metrics.size() + " metrics on " + scored.size() + " patients");
  }

  /** Reads a cohort in row order into the device's inputs; drops unknown outcomes. */
  static List<Patient> read(Path csv, String cohort) throws IOException {
    List<String> lines = Files.readAllLines(csv, UTF_8);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<Patient> patients = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      String[] cells = line.split(",", -1);
      for (int i = 0; i < cells.length; i++) {
        row.put(header.get(i), cells[i]);
      }
      boolean rotterdam = cohort.equals("rotterdam");
      boolean recurred = rotterdam && row.get("recur").equals("1");
      boolean failed =
          rotterdam ? recurred || row.get("death").equals("1") : row.get("status").equals("1");
      int days = Integer.parseInt(row.get(rotterdam ? (recurred ? "rtime" : "dtime") : "rfstime"));
      boolean event = failed && days <= HORIZON_DAYS;
      if (event || days >= HORIZON_DAYS) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("id", row.get("pid"));
        inputs.put("age", row.get("age"));
        inputs.put("menopause", row.get("meno").equals("1") ? "post" : "pre");
        inputs.put("size", rotterdam ? row.get("size") : band(Integer.parseInt(row.get("size"))));
        inputs.put("grade", row.get("grade"));
        inputs.put("nodes", row.get("nodes"));
        inputs.put("pgr", row.get("pgr"));
        inputs.put("er", row.get("er"));
        inputs.put("hormone_therapy", row.get("hormon").equals("1") ? "yes" : "no");
        patients.add(new Patient(inputs, event));
      }
    }
    return patients;
  }

  static String band(int millimetres) {
    return millimetres <= 20 ? "<=20" : millimetres <= 50 ? "20-50" : ">50";
  }

  /** The patients that a split manifest names; the manifest must name this very cohort file. */
  static List<Patient> select(List<Patient> patients, String manifest, String cohortDigest) {
    if (!manifest.contains("\"sha256\": \"" + cohortDigest + "\"")) {
      throw new IllegalStateException("the split was drawn from another cohort file");
    }
    Matcher pid = Pattern.compile("^    \"([0-9]+)\",?$", Pattern.MULTILINE).matcher(manifest);
    Set<String> wanted = pid.results().map(match -> match.group(1)).collect(Collectors.toSet());
    List<Patient> selected =
        patients.stream().filter(patient -> wanted.contains(patient.text("id"))).toList();
    if (selected.size() != wanted.size()) {
      throw new IllegalStateException("the split names patients that the cohort does not hold");
    }
    return selected;
  }

  /** Sends the patients through the device software and reads its rows back, in the same order. */
  static List<Scored> score(Path model, List<Patient> patients)
      throws IOException, InterruptedException {
    StringBuilder cases = new StringBuilder();
    cases.append(String.join(",", patients.get(0).inputs().keySet())).append('\n');
    patients.forEach(
        patient -> cases.append(String.join(",", patient.inputs().values())).append('\n'));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process device =
        new ProcessBuilder(
                java.toString(), model.resolve("Recurra.java").toString(), model.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = device.getOutputStream()) {
      in.write(cases.toString().getBytes(UTF_8));
    }
    List<String> rows = new String(device.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (device.waitFor() != 0 || rows.size() != patients.size() + 1) {
      throw new IllegalStateException("the device software did not answer every case");
    }
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < patients.size(); i++) {
      String[] cells = rows.get(i + 1).split(",", -1);
      if (!cells[0].equals(patients.get(i).text("id"))) {
        throw new IllegalStateException("row " + (i + 1) + " answers another case");
      }
      if (cells[1].equals("scored")) {
        double risk = Double.parseDouble(cells[2]);
        scored.add(new Scored(patients.get(i), risk, cells[3].equals("high")));
      }
    }
    return scored;
  }

  static void measure(Map<String, List<String>> metrics, String subgroup, List<Scored> group) {
    List<Scored> ill = group.stream().filter(s -> s.patient().event()).toList();
    List<Scored> well = group.stream().filter(s -> !s.patient().event()).toList();
    if (group.isEmpty()) {
      return;
    }
    int truePositive = (int) ill.stream().filter(Scored::high).count();
    int falsePositive = (int) well.stream().filter(Scored::high).count();
    int trueNegative = well.size() - falsePositive;
    int high = truePositive + falsePositive;
    proportion(metrics, "prevalence", subgroup, ill.size(), group.size());
    if (ill.size() > 1 && well.size() > 1) {
      auc(metrics, subgroup, risks(ill), risks(well));
    }
    proportion(metrics, "sensitivity", subgroup, truePositive, ill.size());
    proportion(metrics, "specificity", subgroup, trueNegative, well.size());
    proportion(metrics, "ppv", subgroup, truePositive, high);
    proportion(metrics, "npv", subgroup, trueNegative, group.size() - high);
    double[] squares =
        group.stream()
            .mapToDouble(s -> (s.outcome() - s.risk()) * (s.outcome() - s.risk()))
            .toArray();
    average(metrics, "brier", subgroup, squares);
    double[] residuals = group.stream().mapToDouble(s -> s.outcome() - s.risk()).toArray();
    average(metrics, "calibration-in-the-large", subgroup, residuals);
  }

  static double[] risks(List<Scored> group) {
    return group.stream().mapToDouble(Scored::risk).toArray();
  }

  /** A proportion with Wilson's interval; nothing is written when there is no denominator. */
  static void proportion(
      Map<String, List<String>> metrics, String name, String subgroup, int k, int n) {
    if (n == 0) {
      return;
    }
    double p = (double) k / n;
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
    String counts = ", \"numerator\": \"" + k + "\", \"n\": \"" + n + "\"";
    add(metrics, name, subgroup, p, counts, "Wilson", centre - half, centre + half);
  }

  /** A mean with the normal interval; sums run in row order. */
  static void average(
      Map<String, List<String>> metrics, String name, String subgroup, double[] values) {
    double mean = mean(values);
    double half = Z * StrictMath.sqrt(variance(values) / values.length);
    String counts = ", \"n\": \"" + values.length + "\"";
    add(metrics, name, subgroup, mean, counts, "normal, mean", mean - half, mean + half);
  }

  /** The area under the ROC curve from placement values: ties count one half. */
  static void auc(Map<String, List<String>> metrics, String subgroup, double[] ill, double[] well) {
    double[] ofIll = placements(ill, well);
    double[] ofWell = placements(well, ill);
    double auc = mean(ofIll);
    double half =
        Z * StrictMath.sqrt(variance(ofIll) / ill.length + variance(ofWell) / well.length);
    String counts = ", \"n\": \"" + (ill.length + well.length) + "\"";
    add(
        metrics,
        "auc",
        subgroup,
        auc,
        counts,
        "DeLong",
        StrictMath.max(0, auc - half),
        StrictMath.min(1, auc + half));
  }

  /** For each value, the share of the others that lie below it, ties counting one half. */
  static double[] placements(double[] values, double[] others) {
    double[] placements = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int halves = 0;
      for (double other : others) {
        halves += other < values[i] ? 2 : other == values[i] ? 1 : 0;
      }
      placements[i] = halves / (2.0 * others.length);
    }
    return placements;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Sample variance with the divisor n - 1; 0 for a single value. */
  static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / StrictMath.max(1, values.length - 1);
  }

  static void add(
      Map<String, List<String>> metrics,
      String name,
      String subgroup,
      double value,
      String counts,
      String method,
      double low,
      double high) {
    metrics
        .get(name)
        .add(
            "{\"name\": \"%s\", \"subgroup\": \"%s\", \"value\": \"%s\"%s, \"interval\": "
                    .formatted(name, subgroup, decimal(value), counts)
                + "{\"method\": \"%s\", \"level\": \"0.95\", \"low\": \"%s\", \"high\": \"%s\"}}"
                    .formatted(method, decimal(low), decimal(high)));
  }

  static String decimal(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** The components of model-system.json, one a line, members in the order of a run result. */
  static String components(String canonical) {
    Pattern component =
        Pattern.compile(
            "\\{\"name\":\"([^\"]+)\",\"role\":\"([^\"]+)\",\"sha256\":\"([0-9a-f]+)\",\"size\":([0-9]+)}");
    return String.join(
        ",\n      ",
        component
            .matcher(canonical)
            .results()
            .map(
                m ->
                    "{\"role\": \"%s\", \"name\": \"%s\", \"sha256\": \"%s\", \"size\": %s}"
                        .formatted(m.group(2), m.group(1), m.group(3), m.group(4)))
            .toList());
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
