package dev.vertebra.render.page;

import java.util.List;

/**
 * Files of one sort.
 *
 * @param name portable name of its pages
 * @param title what it is called
 * @param basis clauses that ask for it
 * @param lead what it is for
 * @param none what to say when there is none
 * @param isOfRelease whether there is one for the release and not one for each of several records
 * @param files the files
 */
public record FileCollection(
    String name,
    String title,
    String basis,
    String lead,
    String none,
    boolean isOfRelease,
    List<AssembledFile> files) {
  public FileCollection {
    files = List.copyOf(files);
  }

  /** Files of which every place is filled or does not apply. */
  public long whole() {
    return files.stream().filter(AssembledFile::isWhole).count();
  }

  /** Places that are filled, of all files. */
  public long filled() {
    return files.stream().mapToLong(AssembledFile::filled).sum();
  }

  /** Places that have to be filled, of all files. */
  public long due() {
    return files.stream().mapToLong(AssembledFile::due).sum();
  }

  /** Titles of places that are missing somewhere, each once, in the order of the plan. */
  public List<String> missing() {
    return files.stream()
        .flatMap(f -> f.missing().stream())
        .map(AssembledFile.Place::title)
        .distinct()
        .toList();
  }

  /** In how many files a place is missing. */
  public long lacking(String title) {
    return files.stream()
        .filter(f -> f.missing().stream().anyMatch(p -> p.title().equals(title)))
        .count();
  }
}
