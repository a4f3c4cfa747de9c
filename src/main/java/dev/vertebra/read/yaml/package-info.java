/** YAML as a tree of texts with places: {@link dev.vertebra.read.yaml.YamlReader}. */
@NullMarked
package dev.vertebra.read.yaml;

import org.jspecify.annotations.NullMarked;
