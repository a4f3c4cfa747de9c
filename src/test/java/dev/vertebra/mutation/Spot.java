package dev.vertebra.mutation;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.read.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A declared field of a record, or of a structure in it.
 *
 * @param subject the record
 * @param path names of the fields from the record inwards, with {@code .} between
 * @param spec the field's declaration
 * @param holder the mapping that the field stands in
 * @param entry key and value
 */
record Spot(Subject subject, String path, FieldSpec spec, Node.Mapping holder, Node.Entry entry) {

  /** Every declared field that the record has, structures' fields behind the structure. */
  static List<Spot> of(Subject subject, KindSpec kind) {
    List<Spot> spots = new ArrayList<>();
    walk(subject, "", kind.fields(), subject.mapping(), spots);
    return spots;
  }

  private static void walk(
      Subject subject,
      String prefix,
      List<FieldSpec> specs,
      Node.Mapping mapping,
      List<Spot> spots) {
    for (Node.Entry entry : mapping.entries()) {
      Optional<FieldSpec> spec =
          specs.stream().filter(s -> s.name().equals(entry.name())).findFirst();
      if (spec.isPresent()) {
        Spot spot = new Spot(subject, prefix + entry.name(), spec.get(), mapping, entry);
        spots.add(spot);
        if (spec.get().type() instanceof FieldType.Nested nested) {
          for (Node.Mapping inner : spot.mappings()) {
            walk(subject, spot.path() + ".", nested.fields(), inner, spots);
          }
        }
      }
    }
  }

  /** The value, when it is one scalar. */
  Optional<Node.Scalar> scalar() {
    return entry.value() instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** The list behind the field. */
  Optional<Node.Sequence> list() {
    return entry.value() instanceof Node.Sequence list ? Optional.of(list) : Optional.empty();
  }

  /** The structures behind the field. */
  List<Node.Mapping> mappings() {
    return items().stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  /** The values behind the field; a single one reads as a list of one. */
  List<Node> items() {
    return list().map(Node.Sequence::items).orElseGet(() -> List.of(entry.value()));
  }

  /** The scalars behind the field. */
  List<Node.Scalar> scalars() {
    return items().stream()
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .toList();
  }

  /** Whether the field belongs to the record itself and not to a structure in it. */
  boolean isOutermost() {
    return holder.equals(subject.mapping());
  }
}
