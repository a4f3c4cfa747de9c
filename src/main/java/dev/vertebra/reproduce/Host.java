package dev.vertebra.reproduce;

/**
 * What may be told of the machine that a rerun is made on; it has no name.
 *
 * @param hardware such as {@code amd64, 2 processors}
 * @param operatingSystem such as {@code Linux 6.1.0}
 * @param tool this compiler, such as {@code vertebra 0.1.0}
 */
public record Host(String hardware, String operatingSystem, String tool) {}
