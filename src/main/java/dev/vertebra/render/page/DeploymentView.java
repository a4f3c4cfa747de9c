package dev.vertebra.render.page;

import java.util.List;

/**
 * A place where a release is or was in use.
 *
 * @param deployment the record
 * @param site where, its first words
 * @param versions the model versions in use there
 * @param release their release; empty when not known
 * @param udi as written; may be empty
 * @param since the day, as written
 * @param ended the day, as written; empty while it is in use
 * @param isLive whether it is in use
 * @param authorised decisions that allow it
 * @param signals number of signals seen there
 * @param checks number of runs made on its version since it began
 */
public record DeploymentView(
    Ref deployment,
    String site,
    List<Ref> versions,
    String release,
    String udi,
    String since,
    String ended,
    boolean isLive,
    List<Ref> authorised,
    int signals,
    int checks) {
  public DeploymentView {
    versions = List.copyOf(versions);
    authorised = List.copyOf(authorised);
  }
}
