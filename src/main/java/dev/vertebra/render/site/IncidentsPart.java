package dev.vertebra.render.site;

import dev.vertebra.render.page.IncidentView;
import java.util.List;

/** The answer to a buyer who asks how an incident is tied to its cause. */
final class IncidentsPart implements SitePart {
  /** Bytes of markup that the incidents of a page may take. */
  private static final int ROOM = 150_000;

  /** Markup of an incident and of an item without their texts. */
  private static final int INCIDENT = 4_000;

  private static final int ITEM = 350;

  @Override
  public void write(Site site) {
    List<IncidentView> incidents = site.pages().incidents();
    int tied = Math.toIntExact(incidents.stream().filter(IncidentView::isTied).count());
    for (Sheet<IncidentView> sheet :
        Sheet.fit(Section.INCIDENTS.path(), incidents, ROOM, IncidentsPart::takes)) {
      site.write(
          new PageAt(
              sheet.path(),
              "incident-to-cause",
              sheet.title("From incident to cause"),
              Section.INCIDENTS.mark(),
              List.of(),
              new IncidentsPage(sheet, tied)));
    }
  }

  private static int takes(IncidentView incident) {
    return INCIDENT
        + incident.steps().stream()
            .flatMap(s -> s.items().stream().limit(IncidentView.MOST_ITEMS))
            .mapToInt(
                i -> ITEM + i.text().length() + i.details().stream().mapToInt(String::length).sum())
            .sum();
  }
}
