/**
 * Turns print XHTML into one PDF file that is PDF/A-3a and PDF/UA-1 at once: {@link
 * dev.vertebra.render.dossier.PdfEngine} checks, renders and seals it.
 */
@NullMarked
package dev.vertebra.render.dossier;

import org.jspecify.annotations.NullMarked;
