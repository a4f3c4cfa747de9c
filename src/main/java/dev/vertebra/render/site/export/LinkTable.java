package dev.vertebra.render.site.export;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.render.page.Pages;
import java.util.List;
import java.util.Locale;

/** Every link, the broken ones included. */
final class LinkTable {
  private LinkTable() {}

  static byte[] csv(Pages pages) {
    TraceGraph graph = pages.publication().graph();
    Csv table =
        new Csv(
            List.of(
                "from",
                "from-kind",
                "relation",
                "to",
                "to-kind",
                "spine",
                "strength",
                "reason",
                "origin",
                "file",
                "line"));
    for (TraceLink link : graph.links()) {
      table.add(
          List.of(
              link.from().value(),
              graph.find(link.from()).map(EvidenceRecord::kind).orElse(""),
              link.relation(),
              link.target(),
              link.to().flatMap(graph::find).map(EvidenceRecord::kind).orElse(""),
              pages.publication().profile().isSpine(link.relation()) ? "yes" : "no",
              link.strength().label(),
              link.reason(),
              link.origin().name().toLowerCase(Locale.ROOT),
              link.span().file(),
              String.valueOf(link.span().line())));
    }
    return table.bytes();
  }
}
