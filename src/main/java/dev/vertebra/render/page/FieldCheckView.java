package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;

/**
 * A run on a model version made after it was first deployed.
 *
 * @param run the run
 * @param verdict its computed verdict
 * @param release the release of the version that was run
 * @param executed the day
 * @param days days since that version was first deployed
 * @param met criteria that are met
 * @param criteria all its criteria
 * @param protocols what it follows
 * @param data what it was measured on
 */
public record FieldCheckView(
    Ref run,
    Verdict verdict,
    String release,
    String executed,
    long days,
    long met,
    int criteria,
    List<Ref> protocols,
    List<Ref> data) {
  public FieldCheckView {
    protocols = List.copyOf(protocols);
    data = List.copyOf(data);
  }
}
