package dev.vertebra.render.graph;

import java.util.regex.Pattern;

/** Which addresses a drawing may link to: pages of the same publication and nothing else. */
final class Addresses {
  private static final Pattern SCHEME_OR_HOST = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:|//).*");
  private static final Pattern URL_CHARACTERS = Pattern.compile("[A-Za-z0-9._~!$&()*+,;=:@%/?#-]+");

  static void requireRelative(String address) {
    if (!URL_CHARACTERS.matcher(address).matches() || SCHEME_OR_HOST.matcher(address).matches()) {
      throw new IllegalArgumentException("'" + address + "' is not a relative address");
    }
  }

  private Addresses() {}
}
