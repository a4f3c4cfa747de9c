package dev.vertebra.render.page;

/**
 * A record as other pages point at it.
 *
 * @param id its id
 * @param name its portable file name, without an ending
 * @param title its title
 * @param kind name of its kind
 * @param kindTitle its kind as shown
 * @param status its state; empty when none is written
 * @param isEffective whether it counts as evidence in that state
 * @param stage place of its kind's stage among the profile's stages, from 0
 * @param concern {@code error} or {@code warning} when a finding about it is that severe; else
 *     empty
 * @param waived number of waived findings about it
 */
public record Ref(
    String id,
    String name,
    String title,
    String kind,
    String kindTitle,
    String status,
    boolean isEffective,
    int stage,
    String concern,
    int waived) {}
