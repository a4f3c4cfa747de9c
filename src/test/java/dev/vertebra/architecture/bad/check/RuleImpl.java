package dev.vertebra.architecture.bad.check;

final class RuleImpl {
  private RuleImpl() {}
}
