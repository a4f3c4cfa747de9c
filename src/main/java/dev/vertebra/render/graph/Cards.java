package dev.vertebra.render.graph;

import dev.vertebra.render.graph.Text.Face;
import java.util.List;

/** Puts a node's texts on a card. */
final class Cards {
  static final int HEIGHT = 52;

  private static final int LEFT = 12;
  private static final int RIGHT = 8;
  private static final int MARK = 15;
  private static final double NAME_SIZE = 12;
  private static final double TITLE_SIZE = 11;
  private static final double KIND_SIZE = 9.5;

  static Drawing.Card card(GraphNode node, int x, int y, int width) {
    return card(node, "", x, y, width, HEIGHT);
  }

  /** The card of the record that a picture is about. */
  static Drawing.Card here(GraphNode node, int x, int y, int width, int height) {
    return card(node, " here", x, y, width, height);
  }

  private static Drawing.Card card(
      GraphNode node, String extraClass, int x, int y, int width, int height) {
    NodeState state = node.state();
    String mark = state == NodeState.OK ? "" : state.label();
    double room = width - LEFT - RIGHT;
    double firstLine = room - (mark.isEmpty() ? 0 : MARK);
    String name = Text.fit(Text.clean(node.id()), Face.SEMIBOLD, NAME_SIZE, firstLine);
    double left = firstLine - Text.width(name, Face.SEMIBOLD, NAME_SIZE) - 8;
    String kind = Text.clean(node.kind().title());
    String title = Text.clean(node.title());
    List<String> lines = Text.wrap(title, Face.REGULAR, TITLE_SIZE, room, 2);
    return new Drawing.Card(
        Text.clean(node.id()),
        kind,
        "node kind-" + node.kind().name() + " state-" + state.label() + extraClass,
        !extraClass.isEmpty(),
        state == NodeState.GAP,
        node.address().orElse(""),
        tooltip(node, kind, title),
        name,
        Text.width(kind, Face.REGULAR, KIND_SIZE) > left ? "" : kind,
        lines.isEmpty() ? "" : lines.get(0),
        lines.size() < 2 ? "" : lines.get(1),
        mark,
        state.colour(),
        x,
        y,
        width,
        height);
  }

  private static String tooltip(GraphNode node, String kind, String title) {
    String state = node.state() == NodeState.OK ? "" : " (" + node.state().label() + ")";
    return kind + " " + Text.clean(node.id()) + (title.isEmpty() ? "" : ": " + title) + state;
  }

  /** What holds the cards of a stage; lines lead to it. */
  static Drawing.Card frame(
      String title, String note, boolean empty, int x, int y, int width, int height) {
    String clean = Text.clean(title);
    return new Drawing.Card(
        clean,
        "",
        "node frame",
        false,
        empty,
        "",
        clean + (note.isEmpty() ? "" : ": " + note),
        clean,
        note,
        "",
        "",
        "",
        "#5b6b7a",
        x,
        y,
        width,
        height);
  }

  /** A kind on one line: its name and how many records it has. */
  static Drawing.Card chip(
      String stage,
      GraphNode kind,
      String label,
      String count,
      int x,
      int y,
      int width,
      int height) {
    return new Drawing.Card(
        Text.clean(stage),
        "",
        "node chip state-" + kind.state().label(),
        false,
        false,
        kind.address().orElse(""),
        kind.id() + ": " + count,
        label,
        count,
        "",
        "",
        "",
        kind.state().colour(),
        x,
        y,
        width,
        height);
  }

  /** A card that stands for several records. */
  static Drawing.Card more(String text, String address, int x, int y, int width) {
    String clean = Text.fit(text, Face.SEMIBOLD, NAME_SIZE, width - LEFT - RIGHT);
    return new Drawing.Card(
        "",
        "",
        "node more",
        false,
        true,
        address,
        text,
        clean,
        "",
        "",
        "",
        "",
        "#5b6b7a",
        x,
        y,
        width,
        30);
  }

  private Cards() {}
}
