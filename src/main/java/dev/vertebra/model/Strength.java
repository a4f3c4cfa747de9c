package dev.vertebra.model;

import java.util.Locale;

/** How strong a link is; the strongest first. */
public enum Strength {
  /** The digest that ties both ends was recomputed from bytes in this build. */
  PROVEN,
  /** Both ends carry the same digest; the bytes were not at hand. */
  DECLARED,
  /** An id that somebody wrote. */
  RECORDED,
  /** What the link relied on has changed since its last review. */
  SUSPECT,
  /** The evidence was made against another digest than the release's. */
  STALE,
  /** It does not resolve, resolves to the wrong kind, or contradicts the bytes. */
  BROKEN;

  /** Lower-case name as shown. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
