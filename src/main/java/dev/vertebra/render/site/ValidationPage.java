package dev.vertebra.render.site;

import dev.vertebra.render.page.RunReport;
import dev.vertebra.render.page.RunStanding;
import dev.vertebra.render.page.ValidationView;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the list of runs.
 *
 * @param all what was run, as a whole
 * @param sheet the runs of this page
 */
public record ValidationPage(ValidationView all, Sheet<RunReport> sheet) {

  /**
   * The runs of one standing on this page.
   *
   * @param standing what they are to the release
   * @param count how many there are on all pages
   * @param runs those of this page
   */
  public record Part(RunStanding standing, int count, List<RunReport> runs) {
    public Part {
      runs = List.copyOf(runs);
    }
  }

  /** The runs of this page by standing. */
  public List<Part> parts() {
    return all.lots().stream()
        .flatMap(
            lot -> {
              List<RunReport> runs =
                  sheet.rows().stream().filter(r -> r.run().standing() == lot.standing()).toList();
              return runs.isEmpty()
                  ? Stream.<Part>empty()
                  : Stream.of(new Part(lot.standing(), lot.count(), runs));
            })
        .toList();
  }
}
