package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.ArtifactView;
import dev.vertebra.render.page.RecordView;
import dev.vertebra.render.page.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of the evidence with the digest that records state for it.
 *
 * @param file path, stated digest and what the bytes say
 * @param records who names it
 */
public record EvidenceFile(ArtifactView file, List<Ref> records) {

  private record Key(String path, String declared) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPath = path.compareTo(other.path);
      return byPath != 0 ? byPath : declared.compareTo(other.declared);
    }
  }

  public EvidenceFile {
    records = List.copyOf(records);
  }

  /** The files that records name, sorted by path; a path with two digests stands twice. */
  static List<EvidenceFile> of(List<RecordView> views) {
    Map<Key, ArtifactView> files = new TreeMap<>();
    Map<Key, List<Ref>> owners = new TreeMap<>();
    for (RecordView view : views) {
      for (ArtifactView file : view.artifacts()) {
        Key key = new Key(file.path(), file.declared());
        files.putIfAbsent(key, file);
        List<Ref> named = owners.computeIfAbsent(key, k -> new ArrayList<>());
        if (!named.contains(view.ref())) {
          named.add(view.ref());
        }
      }
    }
    List<EvidenceFile> list = new ArrayList<>();
    files.forEach((k, f) -> list.add(new EvidenceFile(f, owners.getOrDefault(k, List.of()))));
    return list;
  }
}
