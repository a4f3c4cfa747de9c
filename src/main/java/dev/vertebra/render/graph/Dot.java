package dev.vertebra.render.graph;

import static guru.nidi.graphviz.model.Factory.between;
import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;
import static guru.nidi.graphviz.model.Factory.port;
import static guru.nidi.graphviz.model.Factory.to;

import guru.nidi.graphviz.model.Compass;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import guru.nidi.graphviz.model.Serializer;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph as DOT text, for layout only: nodes are boxes of one size called {@code n0}, {@code n1}
 * ... in the order of the graph, so no text from records gets in. Columns are held in order by a
 * chain of invisible anchors {@code s0}, {@code s1} ...; a link that runs backwards is written
 * forwards, and {@link SpineGraph} turns its curve round.
 */
final class Dot {
  /** Graphviz's points and our pixels are the same thing; it wants sizes in inches. */
  private static final double INCH = 72;

  private static final String NODE_GAP = "0.15";
  private static final String STAGE_GAP = "0.75";

  static String of(String name, Columns columns, List<Connection> connections, int cardWidth) {
    MutableGraph dot = mutGraph(name).setDirected(true);
    dot.graphAttrs().add("rankdir", "LR");
    dot.graphAttrs().add("nodesep", NODE_GAP);
    dot.graphAttrs().add("ranksep", STAGE_GAP);
    dot.nodeAttrs().add("shape", "box");
    dot.nodeAttrs().add("fixedsize", "true");
    dot.nodeAttrs().add("label", "");
    dot.nodeAttrs().add("width", inches(cardWidth));
    dot.nodeAttrs().add("height", inches(Cards.HEIGHT));
    for (int c = 0; c < columns.all().size(); c++) {
      dot.add(column(c, columns.all().get(c)));
    }
    for (int c = 1; c < columns.all().size(); c++) {
      MutableNode before = mutNode("s" + (c - 1));
      before.addLink(to(mutNode("s" + c)).with("style", "invis").with("weight", "0"));
      dot.add(before);
    }
    for (MutableNode tail : links(columns, connections)) {
      dot.add(tail);
    }
    return new Serializer().notValidating().serialize(dot);
  }

  private static MutableGraph column(int number, Columns.Column nodes) {
    MutableGraph column = mutGraph().setDirected(true);
    column.graphAttrs().add("rank", "same");
    MutableNode anchor = mutNode("s" + number);
    anchor.attrs().add("height", "0.02");
    anchor.attrs().add("style", "invis");
    column.add(anchor);
    for (int node : nodes.nodes()) {
      column.add(mutNode("n" + node));
    }
    return column;
  }

  /** Separate node objects: linking from within a column would pull the target into it. */
  private static List<MutableNode> links(Columns columns, List<Connection> connections) {
    List<MutableNode> tails = new ArrayList<>();
    for (Connection connection : connections) {
      int steps = columns.steps(connection);
      MutableNode tail = mutNode("n" + (steps < 0 ? connection.to() : connection.from()));
      MutableNode head = mutNode("n" + (steps < 0 ? connection.from() : connection.to()));
      tail.addLink(
          (steps == 0 ? to(head) : between(port(Compass.EAST), head.port(Compass.WEST)))
              .with("dir", "none")
              // Without it two links between one pair are equal, and graphviz-java keeps one.
              .with("id", "e" + tails.size()));
      tails.add(tail);
    }
    return tails;
  }

  private static String inches(int pixels) {
    return Double.toString(Math.round(pixels / INCH * 10000) / 10000.0);
  }

  private Dot() {}
}
