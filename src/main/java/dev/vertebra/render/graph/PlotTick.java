package dev.vertebra.render.graph;

/**
 * A tick of an axis.
 *
 * @param at its place in pixels
 * @param text its label
 */
public record PlotTick(String at, String text) {}
