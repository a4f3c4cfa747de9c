package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A finding as shown.
 *
 * @param anchor its id on the findings page
 * @param sheet which of the pages of findings it stands on, from 1
 * @param code its kind
 * @param severity how much it matters
 * @param message what is wrong
 * @param label what stands under the caret; may be empty
 * @param place the place to change
 * @param excerpt the line there
 * @param subject the record that it is about
 * @param related other places
 * @param help what to do
 * @param consequences findings that would not stand without this one
 */
public record FindingView(
    String anchor,
    int sheet,
    Code code,
    Severity severity,
    Words message,
    String label,
    Place place,
    Optional<ExcerptView> excerpt,
    Optional<Ref> subject,
    List<RelatedView> related,
    List<Words> help,
    List<FindingView> consequences) {

  /**
   * Another place.
   *
   * @param place where
   * @param message what stands there
   * @param excerpt the line there
   */
  public record RelatedView(Place place, Words message, Optional<ExcerptView> excerpt) {}

  public FindingView {
    related = List.copyOf(related);
    help = List.copyOf(help);
    consequences = List.copyOf(consequences);
  }
}
