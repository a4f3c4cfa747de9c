package dev.vertebra.render.graph;

import java.util.OptionalInt;

/**
 * A figure of a release in a trend.
 *
 * @param slot place of its release among the releases that are shown, from 0
 * @param key letter that stands for the data it was measured on
 * @param point where it lies
 * @param earlier place, among the points, of the earlier one that it can be compared with
 */
public record TrendPoint(int slot, String key, PlotPoint point, OptionalInt earlier) {}
