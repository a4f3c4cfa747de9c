package dev.vertebra.model;

/**
 * A clause of another catalogue by way of which a clause is answered: its records are named for
 * that one, and it maps there.
 *
 * @param catalogue the other catalogue
 * @param coverage what is on file for the other clause
 */
public record ByWay(Catalogue catalogue, ClauseCoverage coverage) {}
