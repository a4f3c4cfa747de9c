package dev.vertebra.render.site;

/**
 * A file that the page of downloads offers.
 *
 * @param path below the release's folder
 * @param name its name
 * @param content what is in it
 * @param use what it is for
 * @param bytes its size
 * @param sha256 its digest
 */
public record Download(
    String path, String name, String content, String use, int bytes, String sha256) {}
