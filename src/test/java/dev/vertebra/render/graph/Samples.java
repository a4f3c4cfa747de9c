package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Neighbour.Direction;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Graphs as a release has them. */
final class Samples {
  static final List<String> STAGES =
      List.of(
          "Intended use",
          "Requirements and risks",
          "Dataset lineage",
          "Model build and version",
          "Validation",
          "Release decision",
          "Post-market",
          "Corrective action");

  static final EmbeddedGraphviz ENGINE = new EmbeddedGraphviz();

  static GraphTemplate template() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    try {
      configuration.setDirectoryForTemplateLoading(Path.of("templates").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return new GraphTemplate(configuration);
  }

  static GraphKind kind(String name, String title) {
    return new GraphKind(name, title, Optional.of("../kinds/" + name + ".html"));
  }

  static GraphNode node(String id, String kind, String title, int stage, NodeState state) {
    String shown = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    return new GraphNode(
        id,
        kind(kind, shown.replace('-', ' ')),
        title,
        state == NodeState.GAP ? Optional.empty() : Optional.of("records/" + id + ".html"),
        stage,
        state);
  }

  /** Nine records, each strength once, one stage empty. */
  static Graph small() {
    return new Graph(
        "spine",
        "Evidence spine of release 1.0.0",
        "Nine records in eight stages; one link is broken.",
        STAGES,
        List.of(
            node(
                "IU-001",
                "intended-use",
                "Estimate relapse risk within three years",
                0,
                NodeState.OK),
            node(
                "RISK-001",
                "risk",
                "A high-risk patient is shown as low risk",
                1,
                NodeState.WARNING),
            node(
                "REQ-001",
                "requirement",
                "Sensitivity of at least 0.80 on the hold-out set",
                1,
                NodeState.OK),
            node("DS-001", "dataset", "Rotterdam cohort, 2982 patients", 2, NodeState.OK),
            node(
                "MV-1.0.0", "model-version", "Logistic regression, release 1.0.0", 3, NodeState.OK),
            node("VAL-001", "validation-run", "Hold-out validation", 4, NodeState.ERROR),
            node("VAL-009", "validation-run", "no such record", 4, NodeState.GAP),
            node("REL-1.0.0", "release-decision", "Release with restriction", 5, NodeState.OK),
            node("SIG-001", "signal", "False positives at the second site", 6, NodeState.OK)),
        List.of(
            new GraphEdge("REQ-001", "IU-001", "refines", Strength.RECORDED),
            new GraphEdge("REQ-001", "RISK-001", "mitigates", Strength.SUSPECT),
            new GraphEdge("MV-1.0.0", "DS-001", "trained on", Strength.PROVEN),
            new GraphEdge("VAL-001", "MV-1.0.0", "validates", Strength.PROVEN),
            new GraphEdge("VAL-001", "DS-001", "uses", Strength.DECLARED),
            new GraphEdge("VAL-001", "REQ-001", "verifies", Strength.STALE),
            new GraphEdge("REL-1.0.0", "VAL-001", "accepts", Strength.RECORDED),
            new GraphEdge("REL-1.0.0", "VAL-009", "accepts", Strength.BROKEN),
            new GraphEdge("SIG-001", "RISK-001", "concerns", Strength.RECORDED)));
  }

  private static final String[] KINDS = {
    "intended-use", "requirement", "risk", "risk-control", "dataset", "annotation-policy",
    "component", "model-version", "protocol", "validation-run", "release-decision", "deployment",
    "signal", "capa"
  };
  private static final int[] STAGE = {0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7};
  private static final int[] SHARE = {3, 14, 12, 10, 5, 2, 7, 1, 5, 8, 1, 2, 4, 2};

  /** A release of {@code times} times 76 records, linked as a real one is. */
  static Graph release(int times) {
    List<GraphNode> nodes = new ArrayList<>();
    List<List<GraphNode>> byKind = new ArrayList<>();
    for (int k = 0; k < KINDS.length; k++) {
      List<GraphNode> ofKind = new ArrayList<>();
      for (int i = 1; i <= SHARE[k] * times; i++) {
        String prefix = KINDS[k].substring(0, 3).toUpperCase(Locale.ROOT);
        NodeState state =
            k == 9 && i == 3 ? NodeState.ERROR : i % 11 == 7 ? NodeState.WARNING : NodeState.OK;
        ofKind.add(
            node(
                String.format(Locale.ROOT, "%s-%s%03d", prefix, k == 3 ? "C" : "", i),
                KINDS[k],
                "Title of record " + i + " that says what it is about in some words",
                STAGE[k],
                state));
      }
      byKind.add(ofKind);
      nodes.addAll(ofKind);
    }
    List<GraphEdge> edges = new ArrayList<>();
    link(edges, byKind.get(1), byKind.get(0), "refines", Strength.RECORDED);
    link(edges, byKind.get(3), byKind.get(2), "mitigates", Strength.RECORDED);
    link(edges, byKind.get(3), byKind.get(1), "implemented by", Strength.RECORDED);
    link(edges, byKind.get(4), byKind.get(5), "annotated under", Strength.DECLARED);
    link(edges, byKind.get(6), byKind.get(7), "part of", Strength.PROVEN);
    link(edges, byKind.get(7), byKind.get(4), "trained on", Strength.PROVEN);
    link(edges, byKind.get(9), byKind.get(7), "validates", Strength.PROVEN);
    link(edges, byKind.get(9), byKind.get(8), "follows", Strength.DECLARED);
    link(edges, byKind.get(9), byKind.get(4), "uses", Strength.PROVEN);
    link(edges, byKind.get(9), byKind.get(1), "verifies", Strength.RECORDED);
    link(edges, byKind.get(9), byKind.get(3), "shows effect of", Strength.STALE);
    link(edges, byKind.get(10), byKind.get(9), "accepts", Strength.RECORDED);
    link(edges, byKind.get(11), byKind.get(10), "deploys", Strength.DECLARED);
    link(edges, byKind.get(12), byKind.get(11), "seen at", Strength.RECORDED);
    link(edges, byKind.get(12), byKind.get(2), "concerns", Strength.SUSPECT);
    link(edges, byKind.get(13), byKind.get(12), "answers", Strength.RECORDED);
    return new Graph("spine", "Evidence spine", "A whole release.", STAGES, nodes, edges);
  }

  private static void link(
      List<GraphEdge> edges,
      List<GraphNode> from,
      List<GraphNode> to,
      String relation,
      Strength strength) {
    int count = Math.max(from.size(), to.size());
    for (int i = 0; i < count; i++) {
      String tail = from.get(i % from.size()).id();
      edges.add(new GraphEdge(tail, to.get(i % to.size()).id(), relation, strength));
    }
  }

  static Neighbourhood neighbourhood(int upstream, int downstream) {
    return new Neighbourhood(
        "around",
        "Links of REQ-012",
        upstream + " records upstream, " + downstream + " downstream.",
        node(
            "REQ-012",
            "requirement",
            "The estimate is shown with its 95 % interval and n",
            1,
            NodeState.WARNING),
        side(upstream, "risk", Direction.OUTGOING),
        side(downstream, "validation-run", Direction.INCOMING),
        "#links");
  }

  private static final List<Strength> STRENGTHS = List.of(Strength.values());

  private static List<Neighbour> side(int count, String kind, Direction direction) {
    List<Neighbour> side = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Strength strength = STRENGTHS.get((i - 1) % STRENGTHS.size());
      NodeState state = strength == Strength.BROKEN ? NodeState.GAP : NodeState.OK;
      String id = (kind.equals("risk") ? "RISK-" : "VAL-") + (100 + i);
      String relation = direction == Direction.OUTGOING ? "mitigates" : "verified by";
      side.add(
          new Neighbour(
              node(
                  id,
                  kind,
                  "Neighbour " + i + " with a title of some length, enough for two lines and more",
                  1,
                  state),
              relation,
              strength,
              direction));
    }
    return side;
  }

  private Samples() {}
}
