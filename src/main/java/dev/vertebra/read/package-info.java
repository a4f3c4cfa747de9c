/**
 * Files to records whose links are still text: {@link dev.vertebra.read.EvidenceReader}, after
 * {@link dev.vertebra.read.ProjectReader} has read the language.
 */
@NullMarked
package dev.vertebra.read;

import org.jspecify.annotations.NullMarked;
