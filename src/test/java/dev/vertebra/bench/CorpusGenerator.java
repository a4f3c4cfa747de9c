package dev.vertebra.bench;

import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.SystemDigest;
import dev.vertebra.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a linked evidence folder of any size for measurements: about 120 words and three links a
 * record, every link sound, every run with a result file whose digests agree. The content depends
 * on size and seed alone. Not evidence of anything.
 */
public final class CorpusGenerator {
  private static final List<String> WORDS =
      List.of(
          "the model output shall remain within tolerance when input values come from an unseen site and operators review every case above threshold before release because drift in prevalence changes the positive predictive value so sampling plan covers age size grade nodes and acquisition with confidence interval computed over patients while failures are recorded as signals triaged weekly assessed for severity and probability"
              .split(" "));
  private static final int PER_FOLDER = 1000;

  private final Random random;
  private final int size;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final TreeMap<String, Integer> counts = new TreeMap<>();

  private CorpusGenerator(int size, long seed) {
    this.size = size;
    this.random = new Random(seed);
  }

  /** All files of a folder with about {@code size} records, by path. */
  public static SortedMap<String, byte[]> generate(int size, long seed) {
    CorpusGenerator generator = new CorpusGenerator(size, seed);
    generator.all();
    return generator.files;
  }

  private void all() {
    put(
        "vertebra.yaml",
        "product: {name: Synthetic, manufacturer: Benchmark, notice: Synthetic records for measurement,"
            + " description: None}\nprofile: clinical-ai\nrelease: \"1\"\ncatalogues: [iso-13485-2016]\n");
    record(
        "device", "DEV", 1, i -> "manufacturer: Benchmark\nregulatory-status: none\n", "approved");
    record("annotation-policy", "AP", 1, i -> "label-definition: a\nannotators: b\n", "approved");
    record(
        "intended-use",
        "IU",
        share(0.02),
        i ->
            "population: p\nusers: u\nuse-environment: e\ndecision-supported: d\nfor-device: DEV-000001\n",
        "approved");
    record(
        "requirement",
        "REQ",
        share(0.25),
        i ->
            "category: performance\nstatement: "
                + words(9)
                + "\nderives-from: ["
                + near("IU", i, share(0.25), 2)
                + "]\n",
        "approved");
    record(
        "risk",
        "RISK",
        share(0.12),
        i ->
            "hazard: h\nsituation: s\nharm: h\nseverity: 3\nprobability: 2\nresidual-severity: 3\n"
                + "residual-probability: 1\nacceptability: acceptable\narises-from: ["
                + near("REQ", i, share(0.12), 2)
                + "]\n",
        "accepted");
    record(
        "risk-control",
        "RC",
        share(0.05),
        i ->
            "control-type: protective-measure\nstatement: s\nmitigates: ["
                + near("RISK", i, share(0.05), 2)
                + "]\nimplemented-by: ["
                + near("REQ", i, share(0.05), 1)
                + "]\n",
        "implemented");
    record("dataset", "DS", share(0.08), this::dataset, "released");
    record("component", "CMP", share(0.04), this::component, "released");
    record("model-version", "MV", share(0.04), this::modelVersion, "released");
    record(
        "protocol",
        "PROT",
        share(0.05),
        i ->
            "purpose: p\ncriteria:\n  - {metric: sensitivity, at-least: 0.500000}\ntests: ["
                + near("REQ", i, share(0.05), 2)
                + "]\napprovals:\n  - {by: Quality lead, role: Quality, at: 2026-01-01T00:00:00Z, meaning: approval}\n",
        "approved");
    record("validation-run", "VR", share(0.24), this::run, "executed");
    record(
        "release-decision",
        "RD",
        share(0.05),
        i ->
            "release: v"
                + i
                + "\ndecided: 2026-03-01T00:00:00Z\ndecision: released\nreleases: "
                + near("MV", i, share(0.05), 1)
                + "\naccepts: ["
                + near("VR", i, share(0.05), 2)
                + "]\n",
        "draft");
    record(
        "signal",
        "SG",
        share(0.10),
        i ->
            "signal-type: feedback\nreceived: 2026-04-01\nreportable: no\nreportability-rationale: r\nobserved-in: "
                + near("MV", i, share(0.10), 1)
                + "\nconcerns: ["
                + near("RISK", i, share(0.10), 1)
                + "]\n",
        "open");
  }

  private int share(double part) {
    return Math.max(1, (int) Math.round(size * part));
  }

  private interface Own {
    String fields(int number);
  }

  private void record(String kind, String prefix, int count, Own own, String status) {
    counts.put(prefix, count);
    for (int i = 1; i <= count; i++) {
      String id = id(prefix, i);
      String text =
          "---\nid: "
              + id
              + "\nkind: "
              + kind
              + "\ntitle: \""
              + kind
              + " "
              + i
              + ": "
              + words(5)
              + "\"\nstatus: "
              + status
              + "\nauthor: Benchmark\ndate: 2026-01-01\ntags: ["
              + words(1)
              + ", synthetic]\n"
              + own.fields(i)
              + "---\n"
              + body();
      put(folder(kind, i) + "/" + id + ".md", text);
    }
  }

  private String dataset(int i) {
    String path = folder("data", i) + "/" + id("DS", i) + ".csv";
    byte[] bytes =
        ("id,value\n" + i + "," + random.nextInt(1000) + "\n").getBytes(StandardCharsets.UTF_8);
    files.put(path, bytes);
    return "role: source\nrows: 1\ncomposition:\n  - {attribute: all, group: all, count: 1}\nannotated-under: AP-000001\n"
        + "artifacts:\n  - {path: "
        + path
        + ", sha256: "
        + Sha256.of(bytes)
        + "}\n";
  }

  private String component(int i) {
    String path = folder("model", i) + "/" + id("CMP", i) + ".json";
    byte[] bytes = ("{\"w\":" + i + "}\n").getBytes(StandardCharsets.UTF_8);
    files.put(path, bytes);
    return "role: weights\nname: w"
        + i
        + "\nartifact: {path: "
        + path
        + ", sha256: "
        + Sha256.of(bytes)
        + ", size: "
        + bytes.length
        + "}\n";
  }

  private String modelVersion(int i) {
    return "release: v"
        + i
        + "\nmodel-system: "
        + system(i)
        + "\nfor-device: DEV-000001\ncomposed-of: "
        + id("CMP", i)
        + "\ntrained-on: ["
        + near("DS", i, counts.get("MV"), 1)
        + "]\n";
  }

  private Sha256 system(int i) {
    byte[] bytes = files.get(folder("model", i) + "/" + id("CMP", i) + ".json");
    return SystemDigest.of(
        List.of(
            new NamedDigest(
                "weights", "w" + i, Sha256.of(bytes), bytes.length, Span.wholeFile("x"))));
  }

  private String run(int i) {
    String path = folder("runs", i) + "/" + id("VR", i) + ".json";
    int version = Integer.parseInt(near("MV", i, share(0.24), 1).substring(3));
    String dataset = near("DS", i, share(0.24), 1);
    int number = Integer.parseInt(dataset.substring(3));
    byte[] data = files.get(folder("data", number) + "/" + dataset + ".csv");
    String value = String.format(Locale.ROOT, "0.%06d", 500000 + random.nextInt(400000));
    String json =
        "{\"schema\": \"https://vertebra.dev/schema/run-result/v1\", \"run\": \""
            + id("VR", i)
            + "\", \"program\": {\"name\": \"p\", \"sha256\": \""
            + Sha256.ofText("p")
            + "\"}, \"modelSystem\": {\"sha256\": \""
            + system(version)
            + "\", \"components\": []}, \"inputs\": [{\"role\": \"test-data\", \"name\": \"d\", \"sha256\": \""
            + Sha256.of(data)
            + "\", \"size\": "
            + data.length
            + "}], \"parameters\": {}, \"metrics\": [{\"name\": \"sensitivity\","
            + " \"subgroup\": \"all\", \"value\": \""
            + value
            + "\", \"n\": \"100\"}]}\n";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    files.put(path, bytes);
    return "executed: 2026-02-01T00:00:00Z\nexecuted-by: Benchmark\nenvironment: {hardware: h, operating-system: o, runtime: r}\n"
        + "result: {path: "
        + path
        + ", sha256: "
        + Sha256.of(bytes)
        + "}\nfollows: "
        + near("PROT", i, share(0.24), 1)
        + "\nverifies: ["
        + near("REQ", i, share(0.24), 2)
        + "]\nevaluates: "
        + id("MV", version)
        + "\nuses-data: "
        + dataset
        + "\n";
  }

  /** Ids of earlier records near the same relative place, so that traces form local clusters. */
  private String near(String prefix, int i, int of, int howMany) {
    int total = counts.get(prefix);
    return IntStream.range(0, howMany)
        .map(k -> (int) ((long) (i - 1) * total / of) + random.nextInt(13) - 5)
        .map(n -> Math.max(1, Math.min(total, n)))
        .distinct()
        .mapToObj(n -> id(prefix, n))
        .collect(Collectors.joining(", "));
  }

  private static String id(String prefix, int number) {
    return String.format(Locale.ROOT, "%s-%06d", prefix, number);
  }

  private static String folder(String name, int number) {
    return String.format(Locale.ROOT, "%s/%03d", name, (number - 1) / PER_FOLDER);
  }

  private String body() {
    return "## Statement\n\n"
        + sentence(14)
        + " *"
        + sentence(12)
        + "* "
        + sentence(13)
        + "\n\n- **"
        + words(1)
        + "**: "
        + words(8)
        + "\n- **"
        + words(1)
        + "**: "
        + words(8)
        + "\n- **"
        + words(1)
        + "**: "
        + words(8)
        + "\n\n| measure | value | bound |\n|---|---|---|\n| "
        + words(1)
        + " | 0.1234 | 0.5 |\n| "
        + words(1)
        + " | 0.2345 | 0.5 |\n"
        + "\n## Rationale\n\n"
        + sentence(15)
        + " "
        + sentence(14)
        + "\n";
  }

  private String sentence(int n) {
    String words = words(n);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private String words(int n) {
    return IntStream.range(0, n)
        .mapToObj(k -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
