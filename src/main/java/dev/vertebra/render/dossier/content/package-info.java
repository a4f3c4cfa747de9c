/**
 * What the dossier's chapters hold, ready for its templates; {@link
 * dev.vertebra.render.dossier.content.DossierContent} is the way in.
 */
@NullMarked
package dev.vertebra.render.dossier.content;

import org.jspecify.annotations.NullMarked;
