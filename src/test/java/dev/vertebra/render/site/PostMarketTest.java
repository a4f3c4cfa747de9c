package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.State;
import dev.vertebra.render.page.CapaView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.PostMarketView;
import org.junit.jupiter.api.Test;

/** What came back from the field. */
class PostMarketTest {
  private static final String LATER =
      """
      records:
        - {id: SIG-90, kind: signal, title: Again, status: open, signal-type: complaint, received: 2027-02-01, limit: 30,
           failure-mode: same, observed-in: DEP-1, concerns: RISK-90}
        - {id: SIG-80, kind: signal, title: Once, status: closed, signal-type: complaint, received: 2026-04-01, limit: 30,
           failure-mode: same, reportable: no, reportability-rationale: Nobody harmed, disposition: Mended, disposed: 2026-06-01,
           investigation: Done, observed-in: DEP-1, concerns: RISK-90}
        - {id: RISK-90, kind: risk, title: R, status: assessed, hazard: H, situation: S, harm: D, severity: 3, probability: 3,
           arises-from: IU-1}
        - {id: CAPA-90, kind: capa, title: C, status: closed, opened: 2026-06-01, closed: 2026-09-01, root-cause: R, action: A,
           addresses: SIG-80}
      """;

  private static PostMarketView view() {
    return new Pages(State.base().put("later.yaml", LATER).compile().publication("0.1.0-test"))
        .postMarket();
  }

  @Test
  void totalsHaveTheirDenominators() {
    PostMarketView before =
        new Pages(State.base().compile().publication("0.1.0-test")).postMarket();
    PostMarketView view = view();
    int all = before.signals().size() + 2;
    assertThat(view.signals()).hasSize(all);
    assertThat(view.shares().get(1).count()).isEqualTo(before.shares().get(1).count() + 1);
    assertThat(view.shares().get(1).total()).isEqualTo(all);
    assertThat(view.open()).isEqualTo(before.open() + 1);
    assertThat(view.shares().get(6).label()).startsWith("closed CAPAs were checked");
    assertThat(view.shares().get(6).total()).isEqualTo(before.shares().get(6).total() + 1);
    assertThat(view.shares().get(6).count()).isEqualTo(before.shares().get(6).count());
  }

  @Test
  void aSignalAfterClosureReopensTheQuestion() {
    CapaView capa =
        view().capas().stream()
            .filter(c -> c.capa().id().equals("CAPA-90"))
            .findFirst()
            .orElseThrow();
    assertThat(capa.missing()).containsExactly("that it does no harm elsewhere");
    assertThat(capa.isShownEffective()).isFalse();
    assertThat(capa.recurrences())
        .extracting(r -> r.signal().id(), CapaView.Recurrence::isSameFailure)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SIG-90", true));
  }

  @Test
  void whatIsReceivedAfterTheEvidenceSpeaksIsNotCounted() {
    assertThat(view().signals())
        .filteredOn(s -> s.signal().id().equals("SIG-90"))
        .extracting(s -> s.time().text())
        .containsExactly("");
  }
}
