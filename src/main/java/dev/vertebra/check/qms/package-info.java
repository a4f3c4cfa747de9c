/**
 * Rules on the quality system around the spine, such as {@link
 * dev.vertebra.check.qms.ToolNotValidated}.
 */
@NullMarked
package dev.vertebra.check.qms;

import org.jspecify.annotations.NullMarked;
