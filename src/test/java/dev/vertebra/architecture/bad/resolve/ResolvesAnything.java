package dev.vertebra.architecture.bad.resolve;

import freemarker.template.Configuration;

/** A stage that knows a template engine. */
public final class ResolvesAnything {
  static Object configuration() {
    return new Configuration(Configuration.VERSION_2_3_34);
  }
}
