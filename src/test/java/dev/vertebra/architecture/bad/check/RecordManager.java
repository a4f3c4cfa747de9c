package dev.vertebra.architecture.bad.check;

final class RecordManager {
  private RecordManager() {}
}
