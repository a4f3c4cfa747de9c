import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Verifies the software of a released model, apart from its clinical performance.
 *
 * <p>Run from the evidence folder: {@code java programs/Verify.java RUN MODEL-FOLDER CHECK OUT
 * INPUTS...}. CHECK and its INPUTS are one of
 *
 * <ul>
 *   <li>{@code challenge CASES}: sends the challenge cases through the device software and compares
 *       status, notices and reasons; then starts it with wrong columns and with one byte added to
 *       each component, which it must refuse.
 *   <li>{@code equivalence SPLIT}: computes the risk of every Rotterdam patient of the split a
 *       second time, with the coefficients turned back to the original units and the logistic
 *       function written with tanh, and compares.
 *   <li>{@code repetition FILE... + PROGRAM ARGUMENT... [+ PROGRAM ARGUMENT...]...}: copies the
 *       files, programs among them, into an empty folder and starts the programs there one after
 *       the other; twice, under two locales and time zones. Every file that they write is compared
 *       with the released one at the same place, byte by byte. A cohort of which a program is given
 *       a split by name counts as training data.
 * </ul>
 */
public final class Verify {
  static final Path PROGRAM = Path.of("programs", "Verify.java");
  static final Path COHORT = Path.of("data", "breast-cancer-rotterdam-gbsg", "rotterdam.csv");
  static final String HEADER = "id,age,menopause,size,grade,nodes,pgr,er,hormone_therapy";

  private final Path model;
  private final Path work;
  private final List<String> metrics = new ArrayList<>();

  private Verify(Path model, Path work) {
    this.model = model;
    this.work = work;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, GeneralSecurityException {
    if (args.length < 5) {
      throw new IllegalArgumentException(
          "usage: java programs/Verify.java RUN MODEL-FOLDER CHECK OUT INPUTS...");
    }
    List<String> given = List.of(args).subList(4, args.length);
    Path work = Files.createTempDirectory("verify");
    try {
      Verify verify = new Verify(Path.of(args[1]), work);
      List<String> inputs =
          switch (args[2]) {
            case "challenge" -> verify.challenge(Path.of(given.get(0)));
            case "equivalence" -> verify.equivalence(Path.of(given.get(0)));
            case "repetition" -> verify.repetition(given);
            default -> throw new IllegalArgumentException("unknown check " + args[2]);
          };
      verify.write(args[0], args[2], inputs, Path.of(args[3]));
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private List<String> challenge(Path file)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file, UTF_8);
    List<String[]> cases = lines.stream().skip(1).map(line -> line.split("\\|", -1)).toList();
    String input = HEADER + "\n" + String.join("\n", cases.stream().map(c -> c[1]).toList()) + "\n";
    Answer answer = device(model, input);
    String identity = digest(model.resolve("model-system.json"));
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (int i = 0; i < cases.size(); i++) {
      String[] expected = cases.get(i);
      String[] row = i + 1 < answer.rows().size() ? answer.rows().get(i + 1).split(",", -1) : null;
      boolean passed =
          row != null
              && row[1].equals(expected[2])
              && row[2].isEmpty() == expected[2].equals("refused")
              && row[3].isEmpty() == expected[2].equals("refused")
              && row[4].equals(expected[3])
              && row[5].equals(expected[4])
              && row[6].equals(identity);
      count(groups, expected[0], passed);
    }
    count(groups, "one-answer-per-case", answer.rows().size() == cases.size() + 1);
    String goodCase = "c01,54,post,<=20,3,0,41,61,no\n";
    for (String header :
        List.of(
            HEADER.replace("pgr,er", "er,pgr"),
            HEADER.replace(",grade", ""),
            HEADER.replace(',', ';'),
            "\uFEFF" + HEADER,
            "")) {
      count(groups, "wrong-columns", refusedToStart(device(model, header + "\n" + goodCase)));
    }
    Path copy = Files.createDirectories(work.resolve("copy"));
    List<String> names = components().stream().map(component -> component[0]).toList();
    for (String name : names) {
      Files.copy(model.resolve(name), copy.resolve(name));
    }
    Files.copy(model.resolve("model-system.json"), copy.resolve("model-system.json"));
    count(groups, "unaltered-copy", device(copy, HEADER + "\n" + goodCase).exit() == 0);
    for (String name : names) {
      byte[] released = Files.readAllBytes(copy.resolve(name));
      Files.writeString(copy.resolve(name), new String(released, UTF_8) + " ", UTF_8);
      count(groups, "altered-component", refusedToStart(device(copy, HEADER + "\n" + goodCase)));
      Files.write(copy.resolve(name), released);
    }
    int[] all = new int[2];
    groups
        .values()
        .forEach(
            group -> {
              all[0] += group[0];
              all[1] += group[1];
            });
    share("cases-passed", "all", all[0], all[1]);
    groups.forEach((name, group) -> share("cases-passed", name, group[0], group[1]));
    return List.of(file("challenge-cases", file));
  }

  private static boolean refusedToStart(Answer answer) {
    return answer.exit() != 0 && answer.rows().isEmpty();
  }

  private static void count(Map<String, int[]> groups, String group, boolean passed) {
    int[] counts = groups.computeIfAbsent(group, name -> new int[2]);
    counts[0] += passed ? 1 : 0;
    counts[1]++;
  }

  private List<String> equivalence(Path split)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<String> wanted = matches("^    \"([0-9]+)\",?$", split).stream().map(m -> m[0]).toList();
    List<String> cohort = Files.readAllLines(COHORT, UTF_8);
    List<String> cases = new ArrayList<>();
    for (String line : cohort.subList(1, cohort.size())) {
      String[] c = line.split(",", -1);
      if (wanted.contains(c[0])) {
        String menopause = c[3].equals("1") ? "post" : "pre";
        String hormone = c[9].equals("1") ? "yes" : "no";
        cases.add(String.join(",", c[0], c[2], menopause, c[4], c[5], c[6], c[7], c[8], hormone));
      }
    }
    Answer answer = device(model, HEADER + "\n" + String.join("\n", cases) + "\n");
    BigDecimal threshold =
        new BigDecimal(
            matches("\"threshold\": \"([0-9.]+)\"", model.resolve("threshold.json")).get(0)[0]);
    double[] slopes = slopes();
    BigDecimal largest = rounded(0, 6);
    int sameCategory = 0;
    for (int i = 0; i < cases.size(); i++) {
      String[] row = answer.rows().get(i + 1).split(",", -1);
      BigDecimal own = rounded(secondRisk(slopes, cases.get(i).split(",", -1)), 6);
      largest = largest.max(own.subtract(new BigDecimal(row[2])).abs());
      String category = own.compareTo(threshold) >= 0 ? "high" : "not high";
      sameCategory += row[3].equals(category) ? 1 : 0;
    }
    add("largest-difference", "all", largest.toPlainString(), ", \"n\": \"" + cases.size() + "\"");
    share("same-category", "all", sameCategory, cases.size());
    return List.of(file("test-data", COHORT), file("split", split));
  }

  /** The model in the original units: the intercept first, then a slope per term. */
  private double[] slopes() throws IOException {
    List<String[]> terms =
        matches(
            "\"term\": \"([^\"]+)\".*\"mean\": \"([^\"]+)\", \"deviation\": \"([^\"]+)\"",
            model.resolve("preprocessing.json"));
    Path weights = model.resolve("weights.json");
    double[] slopes = new double[terms.size() + 1];
    slopes[0] = Double.parseDouble(matches("\"intercept\": \"([^\"]+)\"", weights).get(0)[0]);
    for (int j = 0; j < terms.size(); j++) {
      String[] term = terms.get(j);
      String coefficient = matches("\"" + term[0] + "\": \"([^\"]+)\"", weights).get(0)[0];
      slopes[j + 1] = Double.parseDouble(coefficient) / Double.parseDouble(term[2]);
      slopes[0] -= slopes[j + 1] * Double.parseDouble(term[1]);
    }
    return slopes;
  }

  /** The risk from the published figures, by another road than the device's. */
  private static double secondRisk(double[] slopes, String[] c) {
    double[] x = {
      1,
      Integer.parseInt(c[1]),
      c[2].equals("post") ? 1 : 0,
      c[3].equals("20-50") ? 1 : 0,
      c[3].equals(">50") ? 1 : 0,
      Integer.parseInt(c[4]),
      StrictMath.log(Integer.parseInt(c[5]) + 1.0),
      StrictMath.log(Integer.parseInt(c[6]) + 1.0),
      StrictMath.log(Integer.parseInt(c[7]) + 1.0),
      c[8].equals("yes") ? 1 : 0
    };
    double score = 0;
    for (int j = 0; j < x.length; j++) {
      score += slopes[j] * x[j];
    }
    return 0.5 * (1 + StrictMath.tanh(score / 2));
  }

  private List<String> repetition(List<String> given)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<Path> inputs = given.stream().takeWhile(a -> !a.equals("+")).map(Path::of).toList();
    List<List<String>> steps = new ArrayList<>();
    for (String argument : given.subList(inputs.size(), given.size())) {
      if (argument.equals("+")) {
        steps.add(new ArrayList<>());
      } else {
        steps.get(steps.size() - 1).add(argument);
      }
    }
    String[][] settings = {
      {"-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"},
      {"-Duser.language=en", "-Duser.country=US", "-Duser.timezone=America/New_York"}
    };
    Set<Path> compared = new TreeSet<>();
    for (String[] setting : settings) {
      String locale = setting[0].substring(setting[0].length() - 2) + "-locale";
      Path folder = work.resolve(locale);
      for (Path input : inputs) {
        Path copy = folder.resolve(input);
        Files.createDirectories(copy.getParent());
        Files.copy(input, copy);
      }
      boolean done = true;
      for (List<String> step : steps) {
        done = done && program(setting, folder, step);
      }
      int identical = 0;
      int files = 0;
      try (Stream<Path> all = done ? Files.walk(folder) : Stream.of()) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          Path released = folder.relativize(file);
          if (!inputs.contains(released)) {
            files++;
            if (Files.isRegularFile(released)) {
              compared.add(released);
              identical += Files.mismatch(file, released) < 0 ? 1 : 0;
            }
          }
        }
      }
      share("identical-files", locale, identical, files);
    }
    List<String> listed = new ArrayList<>();
    for (Path input : inputs) {
      String cohort = input.getFileName().toString().replace(".csv", "");
      boolean split =
          steps.stream()
              .flatMap(List::stream)
              .anyMatch(a -> Path.of(a).getFileName().toString().startsWith(cohort + "-"));
      String role = split ? "training-data" : "source-data";
      if (input.startsWith("programs")) {
        role = "program";
      } else if (input.startsWith("model")) {
        role = "component";
      } else if (input.startsWith(Path.of("data", "splits"))) {
        role = "split";
      }
      listed.add(file(role, input));
    }
    for (Path released : compared) {
      listed.add(file("compared", released));
    }
    return listed;
  }

  private static boolean program(String[] setting, Path folder, List<String> step)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(List.of(setting));
    command.addAll(step);
    return new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor()
        == 0;
  }

  record Answer(int exit, List<String> rows) {}

  private Answer device(Path folder, String input) throws IOException, InterruptedException {
    Path cases = Files.writeString(work.resolve("cases.csv"), input, UTF_8);
    Process device =
        new ProcessBuilder(java(), folder.resolve("Recurra.java").toString(), folder.toString())
            .redirectInput(cases.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> rows = new String(device.getInputStream().readAllBytes(), UTF_8).lines().toList();
    return new Answer(device.waitFor(), rows);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void share(String name, String subgroup, int numerator, int n) {
    String value = n == 0 ? "0.0000" : rounded((double) numerator / n, 4).toPlainString();
    add(name, subgroup, value, ", \"numerator\": \"" + numerator + "\", \"n\": \"" + n + "\"");
  }

  private void add(String name, String subgroup, String value, String counts) {
    metrics.add(
        "{\"name\": \""
            + name
            + "\", \"subgroup\": \""
            + subgroup
            + "\", \"value\": \""
            + value
            + "\""
            + counts
            + "}");
  }

  private static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static List<String[]> matches(String pattern, Path file) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(file, UTF_8))
        .results()
        .map(
            match -> {
              String[] groups = new String[match.groupCount()];
              for (int i = 0; i < groups.length; i++) {
                groups[i] = match.group(i + 1);
              }
              return groups;
            })
        .toList();
  }

  /** Name, role, digest and size of each component, in the order of model-system.json. */
  private List<String[]> components() throws IOException {
    return matches(
        "\\{\"name\":\"([^\"]+)\",\"role\":\"([^\"]+)\",\"sha256\":\"([0-9a-f]+)\",\"size\":([0-9]+)}",
        model.resolve("model-system.json"));
  }

  private void write(String run, String check, List<String> inputs, Path out)
      throws IOException, GeneralSecurityException {
    List<String> components =
        components().stream()
            .map(
                c ->
                    "{\"role\": \"%s\", \"name\": \"%s\", \"sha256\": \"%s\", \"size\": %s}"
                        .formatted(c[1], c[0], c[2], c[3]))
            .toList();
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/run-result/v1",
          "run": "%s",
          "program": {"name": "Verify.java", "sha256": "%s"},
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
            "check": "%s",
            "seed": "none"
          },
          "metrics": [
            %s
          ]
        }
        """
            .formatted(
                run,
                digest(PROGRAM),
                digest(model.resolve("model-system.json")),
                String.join(",\n      ", components),
                String.join(",\n    ", inputs),
                check,
                String.join(",\n    ", metrics));
    Files.writeString(out, text, UTF_8);
    System.out.println(run + ": " + String.join("; ", metrics));
  }

  private static String file(String role, Path file) throws IOException, GeneralSecurityException {
    return "{\"role\": \"%s\", \"name\": \"%s\", \"sha256\": \"%s\", \"size\": %s}"
        .formatted(role, file.getFileName(), digest(file), Long.toString(Files.size(file)));
  }

  private static String digest(Path file) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
