/** Profile data and the project file: {@link dev.vertebra.read.project.ProfileBuilder}. */
@NullMarked
package dev.vertebra.read.project;

import org.jspecify.annotations.NullMarked;
