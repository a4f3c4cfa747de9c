package dev.vertebra.render.page;

import java.util.Optional;

/**
 * The release that all pages are about.
 *
 * @param product name of the product
 * @param manufacturer who makes it
 * @param notice shown on every page; may be empty
 * @param description what it does; may be empty
 * @param version version label
 * @param state how far it is
 * @param isDraft whether its content may still change
 * @param isAfterSeal whether it is what was changed since its version was sealed
 * @param folder name of its folder in the site
 * @param seal the seal of this version
 * @param decision the release decision
 * @param system identity of the model version that it releases
 * @param profile name and version of the evidence profile
 * @param toolVersion version of the compiler
 * @param commit commit of the evidence, when whoever built the pages knew it
 */
public record ReleaseView(
    String product,
    String manufacturer,
    String notice,
    String description,
    String version,
    String state,
    boolean isDraft,
    boolean isAfterSeal,
    String folder,
    Optional<SealView> seal,
    Optional<Ref> decision,
    Optional<SystemView> system,
    String profile,
    String toolVersion,
    Optional<String> commit) {}
