package dev.vertebra.mutation;

import java.util.List;

/** Every way to make a fault. */
final class Operators {
  /** In the order of the report. */
  static final List<Operator> ALL =
      List.of(
          new DropRecord(),
          new DropField(),
          new DropItem(),
          new DropLink(),
          new DropFile(),
          new RenameId(),
          new RenameKey(),
          new RenameText(),
          new RetypeKind(),
          new RetypeValue(),
          new RetypeState(),
          new RelinkNowhere(),
          new RelinkSelf(),
          new RelinkKind(),
          new RelinkSibling(),
          new Redate(),
          new RedigestValue(),
          new RedigestFile(),
          new RedigestSwap(),
          new ContradictNumber(),
          new ContradictChoice());

  private Operators() {}
}
