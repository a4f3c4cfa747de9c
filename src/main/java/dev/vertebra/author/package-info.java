/** What an author gets, as pure functions: {@link dev.vertebra.author.schema.Schemas} for editors. */
@NullMarked
package dev.vertebra.author;

import org.jspecify.annotations.NullMarked;
