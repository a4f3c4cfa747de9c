/**
 * JSON Schemas of the evidence language for editors: {@link dev.vertebra.author.schema.Schemas}.
 */
@NullMarked
package dev.vertebra.author.schema;

import org.jspecify.annotations.NullMarked;
