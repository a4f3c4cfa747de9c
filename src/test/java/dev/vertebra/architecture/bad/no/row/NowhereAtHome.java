package dev.vertebra.architecture.bad.no.row;

final class NowhereAtHome {
  private NowhereAtHome() {}
}
