package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * An FDA inspection under CP 7382.850 as it would meet this release.
 *
 * @param catalogue the program
 * @param areas the QMS Areas with their elements
 * @param oafrs other applicable FDA requirements
 * @param general items covered with either model
 * @param types inspection types with the models that they follow
 * @param steps how an inspection runs
 * @param prescribed elements that Model 2 prescribes for every product
 * @param sterile the element that Model 2 prescribes for sterile product
 * @param negatives examples of what leads to official action, as questions put to this release
 */
public record ProgramView(
    CatalogueView catalogue,
    List<Area> areas,
    List<ClauseView> oafrs,
    List<ClauseView> general,
    List<Type> types,
    List<ClauseView> steps,
    List<ClauseView> prescribed,
    Optional<ClauseView> sterile,
    List<NegativeView> negatives) {
  public ProgramView {
    areas = List.copyOf(areas);
    oafrs = List.copyOf(oafrs);
    general = List.copyOf(general);
    types = List.copyOf(types);
    steps = List.copyOf(steps);
    prescribed = List.copyOf(prescribed);
    negatives = List.copyOf(negatives);
  }

  /**
   * A QMS Area.
   *
   * @param heading its entry in the catalogue
   * @param elements its elements
   */
  public record Area(ClauseView heading, List<ClauseView> elements) {
    public Area {
      elements = List.copyOf(elements);
    }

    /** How much is on file for its elements. */
    public CoverShare share() {
      return CoverShare.of(elements);
    }

    /** Elements that Model 1 could start from: evidenced, by name or by way of other clauses. */
    public List<ClauseView> ready() {
      return elements.stream().filter(e -> e.state().equals("evidenced")).toList();
    }
  }

  /**
   * An inspection type.
   *
   * @param entry its entry in the catalogue
   * @param models ids of the models that it follows
   */
  public record Type(ClauseView entry, List<String> models) {
    public Type {
      models = List.copyOf(models);
    }
  }

  /** Elements of all areas. */
  public List<ClauseView> elements() {
    return areas.stream().flatMap(a -> a.elements().stream()).toList();
  }

  /** How much is on file for all elements. */
  public CoverShare share() {
    return CoverShare.of(elements());
  }

  /** How much is on file for what Model 2 prescribes. */
  public CoverShare prescribedShare() {
    return CoverShare.of(prescribed);
  }

  /** How much is on file for the other applicable requirements. */
  public CoverShare oafrShare() {
    return CoverShare.of(oafrs);
  }

  /** How much is on file for the general items. */
  public CoverShare generalShare() {
    return CoverShare.of(general);
  }

  /** Number of areas with an element that Model 1 could start from. */
  public long areasReady() {
    return areas.stream().filter(a -> !a.ready().isEmpty()).count();
  }

  /** Whether Model 2 prescribes an element. */
  public boolean isPrescribed(ClauseView element) {
    return prescribed.contains(element) || sterile.filter(element::equals).isPresent();
  }
}
