package dev.vertebra.cli;

import picocli.CommandLine.IVersionProvider;

/** The compiler's version, as the build wrote it into the jar. */
final class ToolVersion implements IVersionProvider {

  /** Such as {@code 0.1.0}; {@code unpackaged} when the classes do not come from the jar. */
  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"vertebra " + text()};
  }
}
