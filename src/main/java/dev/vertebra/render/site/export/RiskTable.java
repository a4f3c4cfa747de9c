package dev.vertebra.render.site.export;

import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Ref;
import dev.vertebra.render.page.RiskView;
import java.util.List;
import java.util.stream.Stream;

/** The risk file. */
final class RiskTable {
  private RiskTable() {}

  static byte[] csv(Pages pages) {
    Csv table =
        new Csv(
            List.of(
                "id",
                "title",
                "status",
                "hazard",
                "situation",
                "harm",
                "severity",
                "probability",
                "residual-severity",
                "residual-probability",
                "acceptability",
                "controls",
                "controlled",
                "signals",
                "considered-by"));
    for (RiskView risk : pages.risks()) {
      table.add(
          List.of(
              risk.risk().id(),
              risk.risk().title(),
              risk.risk().status(),
              risk.hazard(),
              risk.situation(),
              risk.harm(),
              risk.initial().severity(),
              risk.initial().probability(),
              risk.residual().severity(),
              risk.residual().probability(),
              risk.acceptability(),
              String.join("; ", risk.controls().stream().map(RiskTable::control).toList()),
              risk.isControlled() ? "yes" : "no",
              ids(risk.signals().stream().map(RiskView.Signal::record)),
              ids(risk.decisions().stream().map(RiskView.Decision::record))));
    }
    return table.bytes();
  }

  private static String control(RiskView.Control control) {
    return control.record().id() + " (" + control.verdict().label() + ")";
  }

  private static String ids(Stream<Ref> refs) {
    return String.join(" ", refs.map(Ref::id).toList());
  }
}
