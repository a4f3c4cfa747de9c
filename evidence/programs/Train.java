import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Trains the Recurra model: ridge logistic regression on the patients that split manifests name.
 *
 * <p>Run from the evidence folder: {@code java programs/Train.java MODEL-FOLDER COHORT SPLIT
 * [COHORT SPLIT]...}. COHORT is {@code rotterdam} or {@code gbsg}, SPLIT a manifest drawn from it.
 * Writes weights.json, preprocessing.json, threshold.json and training.json (the training result).
 * Same input, same bytes: no clock, no random numbers, no default locale, and {@link StrictMath}
 * for every transcendental function. Decimals are rounded half-even to 6 places before they are
 * used further, so that the written files alone give the released behaviour.
 */
public final class Train {
  static final Path PROGRAM = Path.of("programs", "Train.java");
  static final Path DATA = Path.of("data", "breast-cancer-rotterdam-gbsg");
  static final int HORIZON_DAYS = 1095;
  static final double RIDGE = 1.0;
  static final double SENSITIVITY_TARGET = 0.80;
  static final double CONVERGED = 1e-12;
  static final String[] INPUTS = {
    "age", "menopause", "size", "grade", "nodes", "pgr", "er", "hormone_therapy"
  };
  static final String[][] TERMS = {
    {"age", "age", "identity"},
    {"postmenopausal", "menopause", "equals post"},
    {"size-20-50", "size", "equals 20-50"},
    {"size-over-50", "size", "equals >50"},
    {"grade", "grade", "identity"},
    {"log-nodes", "nodes", "log1p"},
    {"log-pgr", "pgr", "log1p"},
    {"log-er", "er", "log1p"},
    {"hormone-therapy", "hormone_therapy", "equals yes"}
  };

  /** A patient with a known outcome. Terms in the order of TERMS, not standardised. */
  record Patient(String pid, double[] terms, boolean event) {}

  record Fit(double[] beta, int steps) {}

  private Train() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length < 3 || args.length % 2 == 0) {
      throw new IllegalArgumentException(
          "usage: java programs/Train.java MODEL-FOLDER COHORT SPLIT [COHORT SPLIT]...");
    }
    Path model = Files.createDirectories(Path.of(args[0]));

    List<Patient> training = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    for (int i = 1; i < args.length; i += 2) {
      Path cohort = DATA.resolve(args[i] + ".csv");
      Path split = Path.of(args[i + 1]);
      training.addAll(select(read(cohort), Files.readString(split, UTF_8), digest(cohort)));
      inputs.add(file("training-data", cohort));
      inputs.add(file("split", split));
    }

    int width = TERMS.length;
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int j = 0; j < width; j++) {
      double sum = 0;
      for (Patient patient : training) {
        sum += patient.terms()[j];
      }
      mean[j] = rounded(sum / training.size());
      double squares = 0;
      for (Patient patient : training) {
        double distance = patient.terms()[j] - mean[j];
        squares += distance * distance;
      }
      deviation[j] = rounded(StrictMath.sqrt(squares / training.size()));
    }
    double[][] rows = new double[training.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = standardised(training.get(i).terms(), mean, deviation);
    }
    Fit fit = newton(rows, training);
    double[] beta = Arrays.stream(fit.beta()).map(Train::rounded).toArray();

    List<Double> eventRisks = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (training.get(i).event()) {
        eventRisks.add(rounded(risk(beta, rows[i])));
      }
    }
    eventRisks.sort(null);
    int events = eventRisks.size();
    double threshold = eventRisks.get(events - (int) StrictMath.ceil(SENSITIVITY_TARGET * events));
    long detected = eventRisks.stream().filter(risk -> risk >= threshold).count();

    Path weights = write(model.resolve("weights.json"), weights(beta));
    Path preprocessing =
        write(model.resolve("preprocessing.json"), preprocessing(mean, deviation, training));
    Path thresholdFile =
        write(model.resolve("threshold.json"), threshold(threshold, detected, events));

    Json result = new Json();
    result.text("schema", "https://vertebra.dev/schema/training-result/v1");
    result.item("program", "{\"name\": \"Train.java\", \"sha256\": \"" + digest(PROGRAM) + "\"}");
    result.list("inputs", inputs);
    result.list(
        "outputs",
        List.of(
            file("preprocessing", preprocessing),
            file("threshold", thresholdFile),
            file("weights", weights)));
    Json parameters = new Json();
    parameters.text("horizon-days", HORIZON_DAYS);
    parameters.text("newton-steps", fit.steps());
    parameters.text("ridge", decimal(RIDGE));
    parameters.text("rows-training", training.size());
    parameters.text("rows-training-events", events);
    parameters.text("seed", "none");
    parameters.text("sensitivity-target", decimal(SENSITIVITY_TARGET));
    result.item("parameters", parameters.nested());
    write(model.resolve("training.json"), result.document());
    System.out.println(
        "training "
            + training.size()
            + " with "
            + events
            + " events, threshold "
            + decimal(threshold));
  }

  /** Reads the cohort in row order and drops patients censored before the horizon. */
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
        patients.add(new Patient(cells[header.indexOf("pid")], terms(header, cells), event));
      }
    }
    return patients;
  }

  /** The patients that the split manifest names; it must have been drawn from this cohort file. */
  static List<Patient> select(List<Patient> patients, String manifest, String cohortDigest) {
    if (!manifest.contains("\"sha256\": \"" + cohortDigest + "\"")) {
      throw new IllegalStateException("the split was drawn from another cohort file");
    }
    Matcher pid = Pattern.compile("^    \"([0-9]+)\",?$", Pattern.MULTILINE).matcher(manifest);
    Set<String> wanted = pid.results().map(match -> match.group(1)).collect(Collectors.toSet());
    List<Patient> selected = patients.stream().filter(p -> wanted.contains(p.pid())).toList();
    if (selected.size() != wanted.size()) {
      throw new IllegalStateException("the split names patients that the cohort does not hold");
    }
    return selected;
  }

  /** The band of a tumour size: as it stands, or from millimetres. */
  static String band(String size) {
    if (!size.matches("[0-9]+")) {
      return size;
    }
    int millimetres = Integer.parseInt(size);
    return millimetres <= 20 ? "<=20" : millimetres <= 50 ? "20-50" : ">50";
  }

  static double[] terms(List<String> header, String[] cells) {
    String size = band(cells[header.indexOf("size")]);
    return new double[] {
      Double.parseDouble(cells[header.indexOf("age")]),
      Double.parseDouble(cells[header.indexOf("meno")]),
      size.equals("20-50") ? 1 : 0,
      size.equals(">50") ? 1 : 0,
      Double.parseDouble(cells[header.indexOf("grade")]),
      StrictMath.log1p(Double.parseDouble(cells[header.indexOf("nodes")])),
      StrictMath.log1p(Double.parseDouble(cells[header.indexOf("pgr")])),
      StrictMath.log1p(Double.parseDouble(cells[header.indexOf("er")])),
      Double.parseDouble(cells[header.indexOf("hormon")])
    };
  }

  /** Intercept 1 first, then each term as (value - mean) / deviation. */
  static double[] standardised(double[] terms, double[] mean, double[] deviation) {
    double[] row = new double[terms.length + 1];
    row[0] = 1;
    for (int j = 0; j < terms.length; j++) {
      row[j + 1] = (terms[j] - mean[j]) / deviation[j];
    }
    return row;
  }

  /** Maximises the penalised log-likelihood; the intercept carries no penalty. */
  static Fit newton(double[][] rows, List<Patient> patients) {
    int width = rows[0].length;
    double[] beta = new double[width];
    for (int step = 1; step <= 100; step++) {
      double[] gradient = new double[width];
      double[][] hessian = new double[width][width];
      for (int i = 0; i < rows.length; i++) {
        double p = risk(beta, rows[i]);
        double residual = (patients.get(i).event() ? 1 : 0) - p;
        for (int j = 0; j < width; j++) {
          gradient[j] += residual * rows[i][j];
          for (int k = 0; k < width; k++) {
            hessian[j][k] += p * (1 - p) * rows[i][j] * rows[i][k];
          }
        }
      }
      for (int j = 1; j < width; j++) {
        gradient[j] -= RIDGE * beta[j];
        hessian[j][j] += RIDGE;
      }
      double[] change = solve(hessian, gradient);
      double largest = 0;
      for (int j = 0; j < width; j++) {
        beta[j] += change[j];
        largest = StrictMath.max(largest, StrictMath.abs(change[j]));
      }
      if (largest < CONVERGED) {
        return new Fit(beta, step);
      }
    }
    throw new IllegalStateException("no convergence in 100 Newton steps");
  }

  /** Gaussian elimination; the penalised Hessian is positive definite, so no pivoting is needed. */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int r = i + 1; r < n; r++) {
        double factor = a[r][i] / a[i][i];
        for (int c = i; c < n; c++) {
          a[r][c] -= factor * a[i][c];
        }
        b[r] -= factor * b[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int c = i + 1; c < n; c++) {
        sum -= a[i][c] * x[c];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }

  static double risk(double[] beta, double[] row) {
    double score = 0;
    for (int j = 0; j < row.length; j++) {
      score += beta[j] * row[j];
    }
    return 1 / (1 + StrictMath.exp(-score));
  }

  static double rounded(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
  }

  static String decimal(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  static String weights(double[] beta) {
    Json json = new Json();
    json.text("model", "ridge logistic regression");
    json.text("intercept", decimal(beta[0]));
    Json coefficients = new Json();
    for (int j = 0; j < TERMS.length; j++) {
      coefficients.text(TERMS[j][0], decimal(beta[j + 1]));
    }
    json.item("coefficients", coefficients.nested());
    return json.document();
  }

  static String preprocessing(double[] mean, double[] deviation, List<Patient> training) {
    List<String> terms = new ArrayList<>();
    for (int j = 0; j < TERMS.length; j++) {
      terms.add(
          "{\"term\": \"%s\", \"input\": \"%s\", \"transform\": \"%s\", \"mean\": \"%s\","
                  .formatted(TERMS[j][0], TERMS[j][1], TERMS[j][2], decimal(mean[j]))
              + " \"deviation\": \"%s\"}".formatted(decimal(deviation[j])));
    }
    Json ranges = new Json();
    range(ranges, "age", 0, false, training);
    range(ranges, "grade", 4, false, training);
    range(ranges, "nodes", 5, true, training);
    range(ranges, "pgr", 6, true, training);
    range(ranges, "er", 7, true, training);
    Json json = new Json();
    json.list("inputs", Arrays.stream(INPUTS).map(input -> '"' + input + '"').toList());
    json.list("terms", terms);
    json.item("training-range", ranges.nested());
    return json.document();
  }

  /** The smallest and largest whole number seen in training; log1p terms are turned back. */
  static void range(Json into, String input, int term, boolean logged, List<Patient> training) {
    double low = training.stream().mapToDouble(p -> p.terms()[term]).min().orElseThrow();
    double high = training.stream().mapToDouble(p -> p.terms()[term]).max().orElseThrow();
    long min = StrictMath.round(logged ? StrictMath.expm1(low) : low);
    long max = StrictMath.round(logged ? StrictMath.expm1(high) : high);
    into.item(input, "{\"min\": \"" + min + "\", \"max\": \"" + max + "\"}");
  }

  static String threshold(double threshold, long detected, int events) {
    Json json = new Json();
    json.text("threshold", decimal(threshold));
    json.text("rule", "high when the rounded risk is at or above the threshold, else not high");
    json.text("chosen-on", "training split");
    json.text("chosen-by", "largest threshold with training sensitivity of at least 0.80");
    json.text("training-detected", detected);
    json.text("training-events", events);
    return json.document();
  }

  static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, UTF_8);
  }

  static String file(String role, Path file) throws IOException, GeneralSecurityException {
    return "{\"role\": \"%s\", \"name\": \"%s\", \"sha256\": \"%s\", \"size\": %s}"
        .formatted(role, file.getFileName(), digest(file), Long.toString(Files.size(file)));
  }

  static String digest(Path file) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** A JSON object written member by member, indented by 2 spaces; text is plain ASCII here. */
  static final class Json {
    private final List<String> members = new ArrayList<>();

    void text(String name, Object value) {
      item(name, '"' + value.toString() + '"');
    }

    void item(String name, String json) {
      members.add('"' + name + "\": " + json.replace("\n", "\n  "));
    }

    void list(String name, List<String> items) {
      members.add('"' + name + "\": [\n    " + String.join(",\n    ", items) + "\n  ]");
    }

    String nested() {
      return "{\n  " + String.join(",\n  ", members) + "\n}";
    }

    String document() {
      return nested() + "\n";
    }
  }
}
