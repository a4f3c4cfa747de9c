package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * What is different since an earlier state, as far as there is room for it.
 *
 * @param before the earlier state
 * @param after the state that is published
 * @param isSame whether nothing has another meaning
 * @param classes number of records by class, every class in order
 * @param system the model systems
 * @param impact evidence that no longer holds
 * @param records records that are new, gone or say something else
 * @param verdicts criteria with another figure or outcome
 * @param datasets datasets that are new, gone or have other files
 * @param catalogues clause coverage
 * @param findings findings that came and went
 * @param signatures signatures that came and went
 * @param settings what the project file says otherwise
 */
public record ChangesView(
    StateView before,
    StateView after,
    boolean isSame,
    List<Count> classes,
    SystemsView system,
    ImpactView impact,
    Rows<RecordChangeView> records,
    Rows<FigureView> verdicts,
    Rows<DatasetView> datasets,
    List<CoverageView> catalogues,
    FindingTurnsView findings,
    Rows<SignatureView> signatures,
    Rows<SettingView> settings) {

  /** A state in figures. */
  public record StateView(
      String label, String state, int records, int links, int proven, int spine) {}

  /** A number of something. */
  public record Count(String label, int count) {}

  /**
   * As many rows as there is room for.
   *
   * @param list those that are shown
   * @param total all there are
   */
  public record Rows<T>(List<T> list, int total) {
    public Rows {
      list = List.copyOf(list);
    }

    /** Number of rows that there is no room for. */
    public int leftOut() {
      return total - list.size();
    }
  }

  /** A record by its id; one that is gone has no page. */
  public record Named(String id, String title, Optional<Ref> ref) {}

  /**
   * The model systems.
   *
   * @param before identity of the earlier one; empty when not known
   * @param after identity of this one; empty when not known
   * @param kept number of components that are the same
   * @param components those that differ
   */
  public record SystemsView(String before, String after, int kept, List<ComponentView> components) {
    public SystemsView {
      components = List.copyOf(components);
    }
  }

  /** A component that differs; a digest is empty where the state does not have it. */
  public record ComponentView(
      String change, String role, String name, Optional<Ref> record, String before, String after) {}

  /** Evidence that no longer holds. */
  public record ImpactView(
      int considered,
      int open,
      int replaced,
      int changes,
      int idle,
      Rows<AffectedView> affected,
      Rows<AffectedView> standing,
      Rows<ReviewedView> reviewed) {}

  /**
   * A record that rested on what changed.
   *
   * @param record the record
   * @param cause what changed
   * @param what how
   * @param path the way from there, link by link
   * @param replacement what stands in for it
   * @param how how it does
   * @param hint what else is to be known; may be empty
   */
  public record AffectedView(
      Named record,
      Named cause,
      String what,
      List<StepView> path,
      Optional<Named> replacement,
      String how,
      String hint) {
    public AffectedView {
      path = List.copyOf(path);
    }
  }

  /** A link of a path; {@code isAlong} when it is followed in its own direction. */
  public record StepView(String relation, boolean isAlong, Named to) {}

  /** A link that was reviewed since. */
  public record ReviewedView(Named from, String relation, Named to, String by, String day) {}

  /**
   * A record that is new, gone or says something else.
   *
   * @param change its class
   * @param record the record
   * @param kind its kind as shown
   * @param was its earlier id; empty unless it was renamed
   * @param knownBy by what it is known to be the same; empty unless it was renamed
   * @param fields red-lines
   * @param lines everything else, one sentence each
   */
  public record RecordChangeView(
      String change,
      Named record,
      String kind,
      String was,
      String knownBy,
      List<ReviewsView.ChangeView> fields,
      List<String> lines) {
    public RecordChangeView {
      fields = List.copyOf(fields);
      lines = List.copyOf(lines);
    }
  }

  /** A criterion; a side without a run has no figure. */
  public record FigureView(
      String metric, String subgroup, String statistic, SideView before, SideView after) {}

  /** One side of a criterion. */
  public record SideView(
      Optional<Named> run, String figure, String interval, String limit, String verdict) {}

  /** A dataset with its files, one line each. */
  public record DatasetView(String change, Named record, List<String> files) {
    public DatasetView {
      files = List.copyOf(files);
    }
  }

  /** A catalogue: all its states in figures, and the clauses whose state is another. */
  public record CoverageView(
      String title, List<CoverageCount> counts, int total, Rows<ClauseTurnView> clauses) {
    public CoverageView {
      counts = List.copyOf(counts);
    }
  }

  /** Number of clauses in a state. */
  public record CoverageCount(String state, int before, int after) {}

  /** A clause whose state is another; empty where a catalogue does not have it. */
  public record ClauseTurnView(String clause, String title, String before, String after) {}

  /** Findings that came and went. */
  public record FindingTurnsView(
      int before, int after, int following, Rows<FindingTurnView> list) {}

  /** A finding that came or went. */
  public record FindingTurnView(String turn, String severity, String code, Words message) {}

  /** A signature that came or went. */
  public record SignatureView(
      String change, Named record, String by, String role, String at, String meaning) {}

  /** A setting of the project file. */
  public record SettingView(String name, List<ReviewsView.RunOfWords> runs) {
    public SettingView {
      runs = List.copyOf(runs);
    }
  }

  public ChangesView {
    classes = List.copyOf(classes);
    catalogues = List.copyOf(catalogues);
  }

  /** Number of rows for which there is no room, on the whole. */
  public int leftOut() {
    return impact.affected().leftOut()
        + impact.standing().leftOut()
        + impact.reviewed().leftOut()
        + records.leftOut()
        + verdicts.leftOut()
        + datasets.leftOut()
        + catalogues.stream().mapToInt(c -> c.clauses().leftOut()).sum()
        + findings.list().leftOut()
        + signatures.leftOut()
        + settings.leftOut();
  }
}
