package dev.vertebra.render.graph;

import java.util.List;

/**
 * The stages of a release, what kinds of record each has, and how many links tie the stages; to be
 * drawn by {@link StagesGraph}.
 *
 * @param name makes element ids unique in a page, as in {@link Graph}
 * @param title short name, read out first
 * @param description what the picture says
 * @param stages in the order of the spine
 * @param bundles between two different stages, by their titles
 */
public record Stages(
    String name, String title, String description, List<Stage> stages, List<Bundle> bundles) {

  /**
   * A stage.
   *
   * @param title as shown, unique
   * @param note what is said beside the title, such as the links within the stage
   * @param kinds nodes that stand for all records of a kind; their titles say how many
   */
  public record Stage(String title, String note, List<GraphNode> kinds) {
    public Stage {
      kinds = List.copyOf(kinds);
    }
  }

  public Stages {
    stages = List.copyOf(stages);
    bundles = List.copyOf(bundles);
  }
}
