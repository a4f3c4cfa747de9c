package dev.vertebra.model;

import dev.vertebra.source.Span;

/**
 * A file as a result file names it.
 *
 * @param role what it was used as
 * @param name its name
 * @param digest its digest as the program computed it
 * @param size its length in bytes, or -1 when not stated
 * @param span where it stands
 */
public record NamedDigest(String role, String name, Sha256 digest, long size, Span span) {}
