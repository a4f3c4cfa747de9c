/**
 * What an author gets, as pure functions: {@link dev.vertebra.author.schema.Schemas} for editors,
 * {@link dev.vertebra.author.ReferencePage} to read, {@link dev.vertebra.author.Starter} to begin
 * with.
 */
@NullMarked
package dev.vertebra.author;

import org.jspecify.annotations.NullMarked;
