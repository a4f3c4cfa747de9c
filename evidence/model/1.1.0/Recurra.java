import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recurra, the device software: estimates the risk of relapse or death within the horizon.
 * Demonstration product, not a medical device.
 *
 * <p>{@code java Recurra.java MODEL-FOLDER} reads cases as CSV from standard input and writes one
 * result row per case to standard output. Inputs, outputs and refusals are those of
 * io-contract.json. The program refuses to start when a component's bytes differ from
 * model-system.json, when the Java release is too old, or when the columns are not the contract's.
 */
public final class Recurra {
  private final Map<?, ?> weights;
  private final Map<?, ?> preprocessing;
  private final Map<?, ?> configuration;
  private final List<?> inputs;
  private final BigDecimal threshold;
  private final int decimals;
  private final String identity;

  private Recurra(Path folder) throws IOException, GeneralSecurityException {
    identity = verified(folder);
    Map<?, ?> runtime = json(folder, "runtime.json");
    int release = Integer.parseInt(text(runtime, "java-release"));
    if (Runtime.version().feature() < release) {
      throw new IllegalStateException("Java " + release + " or newer is required");
    }
    weights = json(folder, "weights.json");
    preprocessing = json(folder, "preprocessing.json");
    configuration = json(folder, "configuration.json");
    inputs = (List<?>) json(folder, "io-contract.json").get("inputs");
    threshold = new BigDecimal(text(json(folder, "threshold.json"), "threshold"));
    Map<?, ?> round =
        (Map<?, ?>) ((List<?>) json(folder, "postprocessing.json").get("steps")).get(0);
    decimals = Integer.parseInt(text(round, "decimals"));
  }

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: java Recurra.java MODEL-FOLDER");
    }
    Recurra recurra = new Recurra(Path.of(args[0]));
    List<String> lines = new String(System.in.readAllBytes(), UTF_8).lines().toList();
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    recurra.run(lines, out);
    out.flush();
  }

  private void run(List<String> lines, PrintStream out) {
    List<String> names = inputs.stream().map(input -> text((Map<?, ?>) input, "name")).toList();
    if (lines.isEmpty() || !lines.get(0).equals(String.join(",", names))) {
      throw new IllegalArgumentException("columns must be " + String.join(",", names));
    }
    if (lines.size() - 1 > Integer.parseInt(text(configuration, "maximum-cases"))) {
      throw new IllegalArgumentException("too many cases in one run");
    }
    out.print("id,status,risk,category,notices,reasons,model_system\n");
    Set<String> ids = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      List<String> reasons = new ArrayList<>();
      List<String> notices = new ArrayList<>();
      if (cells.length != names.size()) {
        reasons.add("columns");
      } else {
        for (int i = 0; i < cells.length; i++) {
          check((Map<?, ?>) inputs.get(i), cells[i], reasons, notices);
        }
        if (!ids.add(cells[0])) {
          reasons.add("duplicate:id");
        }
        if (text(configuration, "outside-training-range").equals("refuse")) {
          reasons.addAll(notices);
        }
      }
      String id = cells[0].matches(text((Map<?, ?>) inputs.get(0), "pattern")) ? cells[0] : "";
      String result = ",refused,,,";
      if (reasons.isEmpty()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          values.put(names.get(i), cells[i]);
        }
        BigDecimal risk = risk(values);
        String category = risk.compareTo(threshold) >= 0 ? "high" : "not high";
        result =
            ",scored," + risk.toPlainString() + "," + category + "," + String.join(";", notices);
      }
      out.print(id + result + "," + String.join(";", reasons) + "," + identity + "\n");
    }
  }

  private void check(Map<?, ?> input, String value, List<String> reasons, List<String> notices) {
    String name = text(input, "name");
    if (value.isEmpty()) {
      reasons.add("missing:" + name);
    } else if (text(input, "type").equals("choice")) {
      if (!((List<?>) input.get("values")).contains(value)) {
        reasons.add("value:" + name);
      }
    } else if (!value.matches(text(input, "pattern"))) {
      reasons.add("format:" + name);
    } else if (text(input, "type").equals("number")) {
      if (outside(input, value)) {
        reasons.add("range:" + name);
      } else if (outside(
          (Map<?, ?>) ((Map<?, ?>) preprocessing.get("training-range")).get(name), value)) {
        notices.add("range:" + name);
      }
    }
  }

  private static boolean outside(Map<?, ?> range, String value) {
    BigDecimal number = new BigDecimal(value);
    return number.compareTo(new BigDecimal(text(range, "min"))) < 0
        || number.compareTo(new BigDecimal(text(range, "max"))) > 0;
  }

  /** Logistic regression over standardised terms, in the order of preprocessing.json. */
  private BigDecimal risk(Map<String, String> values) {
    Map<?, ?> coefficients = (Map<?, ?>) weights.get("coefficients");
    double score = number(weights, "intercept");
    for (Object entry : (List<?>) preprocessing.get("terms")) {
      Map<?, ?> term = (Map<?, ?>) entry;
      double value = transform(text(term, "transform"), values.get(text(term, "input")));
      double standardised = (value - number(term, "mean")) / number(term, "deviation");
      score += number(coefficients, text(term, "term")) * standardised;
    }
    double risk = 1 / (1 + StrictMath.exp(-score));
    return new BigDecimal(risk).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static double transform(String transform, String value) {
    if (transform.startsWith("equals ")) {
      return value.equals(transform.substring("equals ".length())) ? 1 : 0;
    }
    return switch (transform) {
      case "identity" -> Double.parseDouble(value);
      case "log1p" -> StrictMath.log1p(Double.parseDouble(value));
      default -> throw new IllegalStateException("unknown transform " + transform);
    };
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("component file lacks " + key);
  }

  private static double number(Map<?, ?> map, String key) {
    return Double.parseDouble(text(map, key));
  }

  /** The identity of the model system, once every component's bytes agree with it. */
  private static String verified(Path folder) throws IOException, GeneralSecurityException {
    for (Object entry : (List<?>) json(folder, "model-system.json").get("components")) {
      Map<?, ?> component = (Map<?, ?>) entry;
      String name = text(component, "name");
      if (!sha256(folder.resolve(name)).equals(text(component, "sha256"))) {
        throw new IllegalStateException("component " + name + " is not the released one");
      }
    }
    return sha256(folder.resolve("model-system.json"));
  }

  private static String sha256(Path file) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Map<?, ?> json(Path folder, String name) throws IOException {
    return (Map<?, ?>) new Json(Files.readString(folder.resolve(name), UTF_8)).value();
  }

  /** Reads the JSON that component files use: objects, lists, strings without escapes, integers. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      char c = next();
      if (c == '{') {
        at++;
        Map<String, Object> members = new LinkedHashMap<>();
        while (next() != '}') {
          if (text.charAt(at) == ',') {
            at++;
          }
          String name = (String) value();
          require(':');
          if (members.put(name, value()) != null) {
            throw new IllegalStateException("member " + name + " is there twice");
          }
        }
        at++;
        return members;
      }
      if (c == '[') {
        at++;
        List<Object> items = new ArrayList<>();
        while (next() != ']') {
          if (text.charAt(at) == ',') {
            at++;
          }
          items.add(value());
        }
        at++;
        return items;
      }
      int start = at;
      if (c == '"') {
        at = text.indexOf('"', start + 1) + 1;
        return text.substring(start + 1, at - 1);
      }
      while (Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        throw new IllegalStateException("unreadable component file at character " + at);
      }
      return text.substring(start, at);
    }

    private char next() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }

    private void require(char expected) {
      if (next() != expected) {
        throw new IllegalStateException("expected " + expected + " at character " + at);
      }
      at++;
    }
  }
}
