package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;

/**
 * All links of one relation, or of several, from one node to another, drawn as one line.
 *
 * @param from id of the node that holds the links
 * @param to id of their target
 * @param relation as shown; several are joined by commas
 * @param weakest strength of the weakest link, which decides how the line looks
 * @param links number of links, which decides how wide the line is
 * @param proven number of them that are proven
 */
public record Bundle(
    String from, String to, String relation, Strength weakest, int links, int proven) {

  /** {@code Requirements mitigates Risks: 28 links, 0 proven, the weakest recorded}. */
  String tooltip() {
    String text = String.join(" ", from, relation, to);
    return Text.clean(
        links == 1
            ? text + " (" + weakest.label() + ")"
            : text
                + ": "
                + links
                + " links, "
                + proven
                + " proven, the weakest "
                + weakest.label());
  }

  /** How it is drawn: as wide as its links are many, so that the trunk of a picture shows. */
  LineStyle style() {
    return LineStyle.of(weakest).wider(links);
  }

  /** What a script needs to follow it. */
  Drawing.Ends ends(Drawing.Flow flow) {
    return new Drawing.Ends(Text.clean(from), Text.clean(to), flow, links);
  }
}
